# 发给工作人员的通知下方：谁在处理，或由谁、何时办理完毕（notice-<event>）。
notice-claim = 🙋 我来处理
notice-claimed = { $mine ->
    [1] 🙋 由您处理，至 { $at }
   *[0] 🙋 { $by } 正在处理，至 { $at }
}
notice-taken = { $by } 正在处理，至 { $at }。
notice-yours = 由您处理，至 { $at }；同事们都能看到。
notice-gone = 已由 { $by } 于 { $at } 办理。
notice-payout-sent = ✅ { $by } 已汇出，{ $at }
notice-payment-received = ✅ { $by } 已确认，{ $at }
notice-payment-held = ✋ { $by } 已暂挂，{ $at }
notice-payment-not-found = 🔍 { $by } 未查到，{ $at }
notice-case-taken = 🙋 { $by } 已受理，{ $at }
notice-case-handed-over = 👋 { $by } 已移交，{ $at }
notice-ruling-confirmed = ✅ { $by } 已同意，{ $at }
notice-ruling-sent-back = ↩️ { $by } 已退回，{ $at }
notice-appeal-taken = 🙋 { $by } 已受理，{ $at }
notice-dispute-settled = 🤝 双方已和解，{ $at }
notice-dispute-withdrawn = ↩️ { $by } 已撤回，{ $at }
notice-approved = ✅ { $by } 已批准，{ $at }
notice-application-refused = 🚫 { $by } 已拒绝，{ $at }
notice-more-asked = 💬 { $by } 已要求补充，{ $at }
notice-account-confirmed = ✅ { $by } 已确认，{ $at }
notice-account-stopped = ⛔️ { $by } 已停止，{ $at }
