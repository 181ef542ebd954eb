# 订单卡片。
#
# 用词表（所有中文文件统一）：
#   buyer 买家（合同文本：买方） · supplier 供应商 · agent/team 工作人员 · finance 财务
#   order 订单 · contract 合同 · line 项 · goods 货物 / 货款（金额） · freight 运费 · total 总额
#   offer 发出（订单） · sign 签署 · decline 谢绝 · ask for a change 提出修改 · withdraw 撤回
#   held 托管 · held aside 暂挂 · release 放款 · refund 退款/退还 · fee 服务费 · payout 待付款项
#   ship 发货 · ship by 最迟发货日 · on time 准时 · late 逾期（未发）/ 晚 N 天（已发） · receipt 确认收货
#   inspection 验货 · accept 验收 · final notice 最后通知 · cancel 取消 · propose 提议
#   covered 保障 · badge 认证 · documents 单据 · tolerance 溢短装 · partial 分批发货
#   reference 付款参考号 · carrier 承运人 · proof of delivery 签收凭证 · record 记录 · rating 评价
menu = ☰ 菜单
orders = 📋 全部订单
menu-new-order = ＋ 新建订单
status-draft = 草稿
status-offered = 待签署
status-agreed = 待付款
status-deposit = 定金已托管
status-funded = 货款已托管
status-shipped = 运输中
status-delivered = 验货中
status-disputed = 纠纷中
status-completed = 已完成
status-declined = 已谢绝
status-expired = 已过期
status-cancelled = 已取消
status-refunded = 已退款
card-title = <b>订单 { $number }</b> · { $status }
card-parties = { $supplier } → { $buyer }
card-line = { $goods } { $quantity } – { $total }
card-lines-more = …… 另有 { $count } 项
card-money = { $extra ->
    [0] <b>{ $total }</b>
   *[other] <b>{ $total }</b>，含运费 { $freight }
}
card-covered = 🛡 { $signed ->
    [1] { "" }
   *[0] 签署后
}{ $partly ->
    [1] 仅保障
   *[0] 保障
} { $covered }
card-draft = <b>订单 { $number }</b> 还是草稿，只有贵公司看得到。
card-draft-left = 订单 { $number } 已存为草稿，还没有发出，随时可以继续。
card-more = ⋯ 更多
card-more-text = <b>订单 { $number }</b> · 更多操作
    记录里有全部往来和操作；卷宗把全部内容汇成一份文件，可作证据。
card-record = 🧾 记录
card-contract = 📄 合同
card-talk = 💬 沟通
card-talk-text = 💬 接下来您输入或发送的内容会转给 <b>{ $other }</b>（订单 { $number }），并存入订单记录。
card-talk-agent = 订单 { $number } 的买家和供应商在这里自行沟通，工作人员暂时不能参与。
card-pay = 🏦 付款方式
card-back = ‹ 返回
card-open = 打开订单
sending-contract = PDF 马上发来。
sending-instructions = 付款信息马上发来。

timeline-offered-done = 买家已签署并发出 · { $at }
timeline-agreed-done = 供应商已签署 · { $at }
timeline-agreed-ahead = 供应商签署，截止 { $at }
timeline-agreed-overdue = 供应商未按时签署，截止 { $at }
timeline-funded-done = 已付款并托管 · { $at }
timeline-funded-ahead = 付款，截止 { $at }
timeline-funded-someday = 付款
timeline-funded-overdue = 付款已逾期，截止 { $at }
timeline-deposit-done = 定金已付并托管 · { $at }
timeline-deposit-ahead = 付定金，截止 { $at }
timeline-deposit-someday = 付定金
timeline-deposit-overdue = 定金已逾期，截止 { $at }
timeline-balance-done = 尾款已付并托管 · { $at }
timeline-balance-someday = 付尾款
timeline-balance-ahead = 付尾款，截止 { $at }
timeline-balance-overdue = 尾款已逾期，截止 { $at }
timeline-shipped-done = 准时发货 · { $at }
timeline-shipped-late = 晚 { $days } 天发货 · { $at }
timeline-shipped-ahead = 发货，最迟 { $at }
timeline-shipped-overdue = 逾期未发货，最迟 { $at }
timeline-delivered-done = 已到货 · { $at }
timeline-delivered-ahead = 预计 { $at } 前到货
timeline-delivered-someday = 到货
timeline-delivered-overdue = 本应 { $at } 前到货
timeline-completed-done = 已验收并放款 · { $at }
timeline-completed-ahead = 验货，截止 { $at }
timeline-completed-someday = 验货与放款
timeline-completed-overdue = 验货期已于 { $at } 结束
timeline-declined = 已谢绝 · { $at }
timeline-expired = 未签署，已过期 · { $at }
timeline-cancelled = 已取消 · { $at }
timeline-refunded = 已退款 · { $at }

next-draft-buyer = 👉 填好订单，发给供应商。
next-draft-supplier = 买家正在修改订单，改好后会再请您签署。
next-draft-agent = 买家正在填写订单。
next-draft-wish-buyer = 👉 <b>{ $supplier } 希望修改：</b>
    <blockquote>{ $wish }</blockquote>
    请修改后重新发出，或删除草稿。
next-draft-wish-supplier = 您提出了修改。买家重新发出后，会再请您签署。
next-draft-wish-agent = 供应商提出了修改，买家正在处理。
next-offered-buyer = <b>下一步：</b>{ $supplier } 在 { $expires } 前签署；未签署则订单失效，双方互不相欠。在此之前您不用付款。
next-offered-supplier = 👉 请看清合同后签署，或提出修改。{ $parts ->
    [1] 签署后买家付定金 { $deposit }，托管后您开始生产；尾款 { $balance } 也托管后，您再发货。
   *[other] 签署后由买家付款；货款在这里托管后，您再发货。
}{ $expires } 前未签署，订单即失效。
next-offered-agent = 等待供应商在 { $expires } 前签署。
next-agreed-buyer = 👉 请在 { $pay_by } 前{ $parts ->
    [1] 付定金
   *[other] 付款
} <b>{ $missing }</b>（点“付款方式”）。货款由平台托管，货对了才放款。到期没有款项到账，订单即结束，您不欠任何款项。付好了？请点“我已付款”。
next-agreed-supplier = <b>下一步：</b>买家在 { $pay_by } 前{ $parts ->
    [1] 付定金
   *[other] 付款
} { $missing }；到期没有款项到账，订单即结束。收到“货款已托管”的通知之前，请不要生产或发货。
next-agreed-agent = <b>下一步：</b>{ $buyer } 付款 { $missing }，截止 { $pay_by }。
next-agreed-claimed-buyer = <b>下一步：</b>财务正在银行流水中查找您的 { $missing }，您无需操作。
next-agreed-claimed-supplier = 买家表示已付款。请等“货款已托管”的通知。
next-agreed-claimed-agent = 👉 买家表示已付 { $missing }。请核对银行流水，确认实际到账金额。
next-agreed-short-buyer = 👉 已到账 { $held }，<b>还差 { $missing }</b>。请用付款参考号 <code>{ $reference }</code> 补足。
next-agreed-short-supplier = 已到账 { $held }，还差 { $missing }。请等“货款已托管”的通知。
next-agreed-short-agent = 👉 已托管 { $held }，还差 { $missing }。到账后请确认其余款项；差额很小的，可按银行手续费放过。
next-agreed-aside-buyer = <b>下一步：</b>收到一笔其他付款人的款项，财务正在核实。
next-agreed-aside-supplier = 有一笔付款正在核实。请等“货款已托管”的通知。
next-agreed-aside-agent = 👉 有一笔其他付款人的款项暂挂：请计入或退回。
next-balance-buyer = 👉 已为您托管 { $held }，{ $supplier } 正在生产。请在 { $balance_by } 前付尾款 <b>{ $missing }</b>（点“付款方式”）：尾款也托管后才会发货。付好了？请点“我已付款”。
next-balance-supplier = 👉 已为您托管 { $held }，可以生产了。买家在 { $balance_by } 前付尾款 { $missing }。收到“尾款已托管”的通知之前，请不要发货。
next-balance-agent = 已托管 { $held }。{ $buyer } 的尾款 { $missing }，截止 { $balance_by }。
next-balance-claimed-buyer = <b>下一步：</b>财务正在银行流水中查找您的尾款 { $missing }，您无需操作。
next-balance-claimed-supplier = 已为您托管 { $held }。买家表示已付尾款；收到“尾款已托管”的通知之前，请不要发货。
next-balance-claimed-agent = 👉 买家表示已付尾款 { $missing }。请核对银行流水，确认实际到账金额。
next-balance-late-buyer = 👉 尾款<b>还差 { $missing }</b>，已过截止时间 { $balance_by }。{ $supplier } 可以不发货，也可以发起纠纷。请现在就汇（点“付款方式”）。付好了？请点“我已付款”。
next-balance-late-supplier = 👉 已为您托管 { $held }；尾款还差 { $missing }，已过截止时间 { $balance_by }。请不要发货，最迟发货日逐日顺延。您可以再等等、给 { $buyer } 多些时间，或发起纠纷（点“更多”）。
next-balance-late-agent = 👉 已托管 { $held }；{ $buyer } 的尾款还差 { $missing }，已过截止时间 { $balance_by }。请查银行流水，到账就确认。
next-balance-short-buyer = 👉 一共已托管 { $held }，尾款<b>还差 { $missing }</b>。请用付款参考号 <code>{ $reference }</code> 补足，全部托管后才会发货。
next-balance-short-supplier = 一共已托管 { $held }，尾款还差 { $missing }。收到“尾款已托管”的通知之前，请不要发货。
next-balance-short-agent = 👉 一共已托管 { $held }，尾款还差 { $missing }。到账后请确认其余款项；差额很小的，可按银行手续费放过。
next-funded-buyer = <b>下一步：</b>{ $supplier } 在 { $ship_by } 前发货。您的 { $held } 一直托管到您验收。
next-funded-supplier = 👉 已为您托管 { $held }。请在 { $ship_by } 前发货，并点“已发货”。
next-funded-agent = 已托管 { $held }。供应商在 { $ship_by } 前发货。
next-funded-late-buyer = ⚠️ 供应商逾期未发货。您可以再等等、联系 { $supplier }，或取消订单：{ $held } 全部退还给您。如不处理，货款继续托管。
next-funded-late-supplier = 👉 <b>您已逾期：</b>最迟发货日是 { $ship_by }。请马上发货，买家随时可以取消订单。
next-funded-late-agent = 逾期未发货，最迟发货日 { $ship_by }。已托管 { $held }。
next-shipped-buyer = 👉 收到货后请点“确认收货”，验货期从那时开始，您的 { $held } 继续托管。如一直未确认，{ $confirm_by } 起由工作人员凭承运人的签收凭证决定。
next-shipped-supplier = <b>下一步：</b>买家确认收货，预计在 { $expected } 前。{ $held } 继续为您托管。
next-shipped-agent = <b>下一步：</b>买家确认收货，预计在 { $expected } 前。
next-delivered-buyer = 👉 请在 { $inspect_by } 前对照合同验货。没问题？请点“验收”。有问题？请点“货有问题”，货款继续托管。<b>如不处理，{ $held } 将于 { $inspect_by } 放款给 { $supplier }</b>，前一天会再提醒您。
next-delivered-supplier = <b>下一步：</b>买家在 { $inspect_by } 前验货。验收或到期未提异议，即向您放款 { $net }（服务费 { $fee }）。
next-delivered-agent = 买家在 { $inspect_by } 前验货。
next-delivered-notice-buyer = ⏰ <b>时间不多了：</b>如不处理，{ $accepts } 起视为验收合格，将向 { $supplier } 放款 { $held }。有问题？请在此之前点“货有问题”。
next-delivered-notice-supplier = <b>下一步：</b>如无异议，{ $accepts } 起视为验收合格，向您放款 { $net }。
next-delivered-notice-agent = 已发出最后通知：{ $accepts } 到期视为验收合格。
next-completed-waiting-buyer = ✅ 已完成。财务将向 { $supplier } 汇出 { $payout }，您无需操作。
next-completed-waiting-supplier = ✅ 已验收。财务将向您的账户汇出 { $payout }，从我们的银行汇出后会通知您。
next-completed-waiting-agent = 👉 需向供应商付款 { $payout }。
next-completed-buyer = ✅ 已完成，{ $released } 已汇给 { $supplier }，感谢您在这里交易。
next-completed-supplier = ✅ 已完成。{ $released } 已汇往您的账户。感谢您在这里交易。
next-completed-agent = ✅ 已完成。{ $released } 已汇给供应商。
next-declined-buyer = { $supplier } 谢绝了订单，您无需付款。
next-declined-supplier = 您谢绝了这张订单。
next-declined-agent = 供应商谢绝了订单。
next-expired-buyer = { $supplier } 没有按时签署，您无需付款。
next-expired-supplier = 未按时签署，订单已过期。如果还想接单，请联系买家重新发出。
next-expired-agent = 没有按时签署。
next-cancelled-waiting-buyer = ↩️ 已取消。{ $payout } 将退回原付款账户，从我们的银行汇出后会通知您。
next-cancelled-waiting-supplier = ↩️ 已取消，{ $payout } 将退还买家。请不要发货。
next-cancelled-waiting-agent = 👉 需向买家退款 { $payout }。
next-cancelled-buyer = ↩️ 已取消。{ $back ->
    [0] 这里没有您的托管款项。
   *[other] { $refunded } 已退回原付款账户，这里没有您的托管款项了。
}
next-cancelled-supplier = ↩️ 已取消。请不要发货。
next-cancelled-agent = ↩️ 已取消，没有托管款项了。
next-refunded-waiting-buyer = ↩️ 已结束：{ $refunded } 将退还给您，从我们的银行汇出后会通知您。
next-refunded-waiting-supplier = ↩️ 已结束：{ $refunded } 将退还买家。
next-refunded-waiting-agent = 👉 需向买家退款 { $payout }。
next-refunded-buyer = ↩️ 已退款：{ $refunded } 已汇还给您。
next-refunded-supplier = ↩️ 已退款：{ $refunded } 已汇还买家。
next-refunded-agent = ↩️ 已退款：{ $refunded } 已汇还买家。
next-cancel-buyer-buyer = 您提议取消，正等 { $supplier } 答复；在此之前订单继续。
next-cancel-buyer-supplier = 👉 { $buyer } 希望取消订单{ $said ->
        [0] 。
       *[other] ：“{ $reason }”
    }
    您同意后，{ $paid ->
    [0] 订单结束，买家尚未付款。
   *[other] { $held } 全部退还买家。
}您答复之前订单继续。
next-cancel-buyer-agent = 买家提议取消，正等供应商答复。
next-cancel-supplier-buyer = 👉 { $supplier } 希望取消订单{ $said ->
        [0] 。
       *[other] ：“{ $reason }”
    }
    您同意后，{ $paid ->
    [0] 订单结束，您尚未付款。
   *[other] { $held } 全部退还给您。
}您答复之前订单继续。
next-cancel-supplier-supplier = 您提议取消，正等 { $buyer } 答复；在此之前订单继续。
next-cancel-supplier-agent = 供应商提议取消，正等买家答复。

list-title = <b>{ $which ->
    [open] 进行中的订单
    [draft] 草稿
    [ended] 已结束的订单
   *[all] 全部订单
}</b> · { $count }
    👉 等您处理
list-empty = { $which ->
    [open] 没有进行中的订单。
    [draft] 没有草稿。
    [ended] 还没有已结束的订单。
   *[all] 还没有订单。
}新建一张大约只需一分钟。
list-open = 进行中
list-draft = 草稿
list-ended = 已结束
list-all = 全部
list-newer = ‹ 较新
list-older = 较早 ›

record-title = 🧾 <b>订单 { $number } 的记录</b> · 共 { $count } 条
record-entry = { $seq }. { $what } · { $at }
record-head = 每条记录都含有前一条的哈希值。下面这个代表全部记录，请留作凭证：
    <code>{ $hash }</code>
record-other = 记录
record-talk = 消息
record-edit = 消息已编辑
record-file = 文件已存档
record-delivery = 已通知
record-unreachable = 无法送达
record-drafted = 新建草稿
record-offered = 买家签署并发出
record-discarded = 草稿已删除
record-offer-withdrawn = 订单已撤回
record-signed = 供应商已签署
record-declined = 已谢绝
record-change-asked = 提出修改
record-offer-expired = 未签署，已过期
record-payment-claimed = 买家表示已付款
record-payment-not-found = 未查到款项
record-payment-received = 款项到账
record-payment-held = 款项暂挂
record-held-payment-returned = 款项退回
record-shortfall-accepted = 差额按银行手续费放过
record-balance-paid = 尾款已托管
record-funded = 货款已全部托管
record-shipped = 已发货
record-delivered = 已收货
record-final-notice-given = 已发最后通知
record-accepted = 已验收
record-released = 已放款
record-cancel-proposed = 提议取消
record-cancel-refused = 取消提议作罢
record-cancelled = 已取消
record-amendment-proposed = 提议修改合同
record-amendment-signed = 双方已签署修改
record-amendment-declined = 修改未获同意
record-amendment-lapsed = 修改逾期未答复
record-deadline-extended = 期限已延长
record-payout-due = 款项待付
record-payout-sent = 款项已汇出
record-rated = 已评价
list-meanwhile =
    👋 <b>欢迎回来。</b>自 { $since } 起消息无法送达给您。

    { $changed ->
        [0] 您的订单没有变化。
       *[other] 有 { $changed } 个订单发生了变化，现状如下：
    }{ $said ->
        [0] {""}
       *[other] 期间发给您的消息见下方。
    }{ $older ->
        [0] {""}
       *[other] 另有 { $older } 条更早的消息，请在各订单的沟通记录中查看。
    }
