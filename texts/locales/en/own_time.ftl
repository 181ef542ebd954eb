# A person's own time: the zone they are in, quiet hours, and whether digests come.

zone-guess = 🕒 <b>Is it { $time } where you are?</b>
    I show every deadline in your time, and I guessed { $zone }.
zone-right = ✅ Yes, right
zone-other = 🕒 Change
zone-kept = ✅ Good: { $zone }, where it is now { $time }. Every date and deadline you see here is in your time.
quiet-now = 🔕 Quiet hours: { $hours }. Reminders wait until they are over; only those about the last hours of a deadline come through.
quiet-none = 🔔 No quiet hours: reminders come day and night.
quiet-change = 🔕 Quiet hours
quiet-off = 🔔 None
quiet-set = ✅ Quiet hours saved.
quiet-hours-ask = <b>When shall I stay quiet?</b>
    Tap it, or write it like <code>22-8</code>. Only reminders about the last hours of a deadline come through then.
misread-hours = I could not read “{ $text }” as hours. Write the first and the last full hour, like <code>22-8</code>, or <code>off</code>.
digest-on = 📰 { $agent ->
    [1] Every morning you get what is open and what is due.
   *[other] On Mondays you get the shipments of the week.
}
digest-off = 📰 { $agent ->
    [1] No overview in the morning.
   *[other] No overview on Mondays.
} Reminders of single deadlines come all the same.
digest-stop = 📰 Stop the overview
digest-start = 📰 Send the overview
digest-stopped = 📰 <b>Stopped.</b> Reminders of single deadlines still come. You can have the overview back in the settings.
digest-settings = ⚙️ Settings
