# Under a notice to the staff: who is on it, or who has done it and when (notice-<event>).
notice-claim = 🙋 I'm on it
notice-claimed = { $mine ->
    [1] 🙋 You are on it until { $at }
   *[0] 🙋 { $by } is on it until { $at }
}
notice-taken = { $by } is on it until { $at }.
notice-yours = You are on it until { $at }; your colleagues see that.
notice-gone = Done already by { $by }, { $at }.
notice-payout-sent = ✅ Sent by { $by }, { $at }
notice-payment-received = ✅ Confirmed by { $by }, { $at }
notice-payment-held = ✋ Held aside by { $by }, { $at }
notice-payment-not-found = 🔍 Not found by { $by }, { $at }
notice-case-taken = 🙋 Taken by { $by }, { $at }
notice-case-handed-over = 👋 Handed over by { $by }, { $at }
notice-ruling-confirmed = ✅ Agreed by { $by }, { $at }
notice-ruling-sent-back = ↩️ Sent back by { $by }, { $at }
notice-appeal-taken = 🙋 Taken by { $by }, { $at }
notice-dispute-settled = 🤝 Settled by the sides, { $at }
notice-dispute-withdrawn = ↩️ Withdrawn by { $by }, { $at }
notice-approved = ✅ Approved by { $by }, { $at }
notice-application-refused = 🚫 Refused by { $by }, { $at }
notice-more-asked = 💬 { $by } asked for more, { $at }
notice-account-confirmed = ✅ Confirmed by { $by }, { $at }
notice-account-stopped = ⛔️ Stopped by { $by }, { $at }
