# 供应商的收款账户：款项付往何处，如何变更。

account-now =
    🏦 <b>{ $company } 的收款账户</b>

    放款给贵公司的款项汇往：
    <code>{ $account }</code>
account-asked =
    ⏳ <b>{ $by } 申请改为汇往：</b>
    <code>{ $account }</code>

    需由贵公司另一位成员或我们的工作人员确认。确认 { $days } 天后款项才会汇往该账户，此前仍汇往现有账户。如果您不知道这项变更，请立即停止。
account-cooling =
    🕒 <b>已确认。自 { $since } 起汇往：</b>
    <code>{ $account }</code>

    此前不会向该账户付款，款项仍汇往现有账户。如果您不知道这项变更，请立即停止。
account-none = 您在本平台没有收款账户：只有通过认证的公司才能销售。
account-change = 🏦 变更账户
account-confirm = ✅ 确认此账户
account-stop = ⛔️ 停止变更
account-look = 🏦 收款账户
account-review =
    <b>变更 { $company } 的收款账户？</b>

    新账户：
    <code>{ $account }</code>

    您的所有同事和我们的工作人员都会收到通知。由一位同事或我们的工作人员确认，确认 { $days } 天后款项汇往该账户，此前仍汇往现有账户。
account-other-holder = { $admin ->
    [1] ⚠️ <b>账户户名为“{ $holder }”，而不是 { $company }。</b>请先向该公司核实原因再作决定：款项只付给公司本身，不付给他人。
   *[0] ⚠️ <b>账户户名为“{ $holder }”，而不是 { $company }。</b>我们的工作人员会就此询问。使用贵公司本身名下的账户，审核更快。
}
account-send = ✅ 申请使用此账户
account-done-ask = ✅ 已提交申请。在同事或我们的工作人员确认之前，一切不变。
account-done-confirm = ✅ 已确认。公司所有成员都会收到通知。
account-done-stop = ⛔️ 已停止。款项仍汇往原账户。

told-account-asked-supplier =
    🏦 <b>{ $by } 申请将 { $company } 的款项改汇另一账户：</b>{ $account }

    需由另一位成员或我们的工作人员确认。如果您不知道此事，请立即停止，并向同事核实。
told-account-asked-admin =
    🏦 <b>{ $company } 的 { $by } 申请变更收款账户：</b>{ $account }

    请仅在向该公司本身核实后确认；该公司的另一位成员也可以确认。
told-account-confirmed-supplier =
    🏦 <b>{ $by } 已确认 { $company } 的新收款账户。</b>

    自 { $since } 起款项汇往该账户，此前仍汇往原账户。如果有误，请立即停止。
told-account-confirmed-admin = 🏦 { $by } 已确认 <b>{ $company }</b> 的新收款账户，自 { $since } 起生效，此前付款仍汇往原账户。
told-account-stopped-supplier = ⛔️ { $by } 已停止变更 <b>{ $company }</b> 的收款账户。款项仍汇往原账户。
told-account-stopped-admin = ⛔️ { $by } 已停止变更 <b>{ $company }</b> 的收款账户。
