# A person's own settings.

settings-text =
    <b>Settings</b>

    🌐 Language: { $language }
    🕒 Time zone: { $zone }, where it is now <b>{ $time }</b>

    All dates and deadlines are shown in your time.

settings-text-guess =
    <b>Settings</b>

    🌐 Language: { $language }
    🕒 Time zone: { $zone }, where it is now <b>{ $time }</b>

    You haven't chosen a time zone yet. Is this not your time? Then change it: deadlines are shown in it.

settings-zone = 🕒 Change time zone
settings-account = 🏦 Payout account
settings-menu = 🏠 Menu

settings-zone-ask =
    <b>What time is it where you are?</b>

    Tap it, or write your city or country, for example <code>Rotterdam</code> or <code>UTC+8</code>.
settings-zone-label = Time zone
settings-zone-set = ✅ Time zone saved.
