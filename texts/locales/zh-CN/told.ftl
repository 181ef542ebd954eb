# 别人做了什么，通知给谁：told-<event>-<reader>。
told-head = 🔗 记录：<code>{ $head }</code>
told-offered-buyer = { $by } 已签署订单 { $number }，并发给 { $supplier } 签署。
told-offered-supplier = ✉️ <b>{ $buyer } 的新订单</b>
    { $by } 向您下单，金额 { $total }。请在 { $expires } 前签署。
told-offer-withdrawn-buyer = 同事撤回了订单 { $number }。
told-offer-withdrawn-supplier = { $buyer } 撤回了订单 { $number }，您无需处理。
told-signed-buyer = 🤝 <b>{ $supplier } 已签署订单 { $number }。</b>
    { $parts ->
        [1] 现在请在 { $pay_by } 前付定金 { $deposit }；发货前再付尾款 { $balance }。
       *[other] 现在请在 { $pay_by } 前付款 { $total }。
    }货款由平台托管，货对了才放款。
told-signed-supplier = 🤝 { $by } 已代表贵公司签署订单 { $number }。
told-declined-buyer = { $supplier } 谢绝了订单 { $number }{ $said ->
        [0] 。
       *[other] ：“{ $reason }”
    }
    您无需付款，可以重新下单。
told-declined-supplier = 同事谢绝了订单 { $number }。
told-change-asked-buyer = 💬 <b>{ $supplier } 希望修改订单 { $number }。</b>
told-change-asked-supplier = 同事对订单 { $number } 提出了修改。
told-offer-expired-buyer = ⌛ { $supplier } 没有按时签署订单 { $number }。您无需付款，可以重新下单。
told-offer-expired-supplier = ⌛ 订单 { $number } 未签署，已过期，{ $buyer } 不欠您任何款项。如果还想接单，请联系对方重新下单。
told-payment-claimed-agent = 💸 <b>{ $buyer } 表示已付 { $missing }</b>（订单 { $number }）。请核对银行流水，确认实际到账金额。
    { $expected }
told-payment-claimed-buyer = 同事已告知订单 { $number } 付款，财务正在核实。
told-payment-received-buyer = { $short ->
    [1] 订单 { $number } 到账 { $received }，<b>还差 { $missing }</b>。请用付款参考号 <code>{ $reference }</code> 补足。
   *[other] 订单 { $number } 到账 { $received }，多付的 { $over } 将退回原付款账户。
}
told-payment-held-buyer = 订单 { $number } 收到 { $payer } 的 { $received }。付款人不是贵公司，财务核实后才会计入。
told-payment-held-agent = ✋ 订单 { $number }：{ $payer } 的 { $received } 已暂挂。
told-held-payment-returned-buyer = { $payer } 的 { $received } 将退回付款人，不计入订单 { $number }。{ $again ->
    [1] 请用贵公司自己的账户付款，订单保留到 { $until }。
   *[other] { "" }
}
told-held-payment-returned-agent = { $payer } 的 { $received } 将退回（订单 { $number }）。
told-funded-buyer = 🔒 <b>订单 { $number } 的{ $rest ->
        [1] 定金
       *[other] 货款
    }已托管。</b>
    { $rest ->
        [1] 已通知 { $supplier } 开始生产。尾款 { $balance } 请在 { $balance_by } 前付清，尾款也托管后才会发货。
       *[other] 已通知 { $supplier } 在 { $ship_by } 前发货。
    }{ $moved ->
        [0] { "" }
       *[other] 货款晚到 { $moved } 天，最迟发货日顺延相同天数。
    }
told-funded-supplier = 🔒 <b>订单 { $number } 的{ $rest ->
        [1] 定金
       *[other] 货款
    }已托管：{ $held }。</b>
    { $rest ->
        [1] 可以开始生产了。{ $buyer } 在 { $balance_by } 前付尾款 { $balance }；收到“尾款已托管”的通知之前，请不要发货。
       *[other] 可以开始生产了，请在 { $ship_by } 前发货。
    }{ $moved ->
        [0] { "" }
       *[other] 货款晚到 { $moved } 天，您的最迟发货日顺延相同天数。
    }
told-balance-paid-buyer = 🔒 <b>订单 { $number } 的货款已全部托管。</b>
    已通知 { $supplier } 在 { $ship_by } 前发货。
told-balance-paid-supplier = 🔒 <b>订单 { $number } 的尾款已托管，一共为您托管 { $held }。</b>
    请在 { $ship_by } 前发货。
told-shipped-buyer = 🚢 <b>订单 { $number } 已发货。</b>
    { $carrier } · { $tracking } · 运输单据日期 { $date } · { $late ->
        [0] 准时
       *[other] 晚 { $late } 天
    }
    预计 { $expected } 前到达。收到后请点“确认收货”。
told-shipped-supplier = 🚢 同事已为订单 { $number } 发货：{ $carrier } · { $tracking }。
told-delivered-buyer = 📦 <b>订单 { $number } 已到货{ $agent ->
        [1] （承运人已确认签收）
       *[other] { "" }
    }。</b>
    请在 { $inspect_by } 前验货，货款继续托管。
told-delivered-supplier = 📦 <b>订单 { $number } 已到货{ $agent ->
        [1] （承运人签收凭证：{ $proof }）
       *[other] { "" }
    }。</b>
    买家在 { $inspect_by } 前验货。验收或到期未提异议，即向您放款 { $net }。
told-final-notice-given-buyer = ⏰ <b>订单 { $number } 最后通知</b>
    如不处理，{ $accepts } 起视为验收合格，将向 { $supplier } 放款 { $held }。有问题？请在此之前点“货有问题”，货款就继续托管。
told-final-notice-given-supplier = ⏳ 订单 { $number }：已向买家发出最后通知。如无异议，{ $net } 将于 { $accepts } 放款给您。
told-accepted-buyer = ✅ { $clock ->
    [1] 订单 { $number } 验货期已满，视为验收合格
   *[other] 同事已验收订单 { $number } 的货物
}。已放款 { $released }：扣除服务费 { $fee }，{ $supplier } 应收 { $net }，由财务随后汇出。您无需另外付款。
told-accepted-supplier = ✅ <b>订单 { $number } 已验收{ $clock ->
        [1] （验货期已满）
       *[other] { "" }
    }。</b>
    放款 { $released }，扣除服务费 { $fee }，您将收到 <b>{ $net }</b>。财务随后汇款，从我们的银行汇出后会通知您。
told-cancel-proposed-buyer = { $by ->
    [buyer] 同事提议取消订单 { $number }。
   *[supplier] ↩️ <b>{ $supplier } 希望取消订单 { $number }</b>{ $said ->
        [0] 。
       *[other] ：“{ $reason }”
    }
    { $paid ->
        [0] 尚未付款。您同意后，订单结束；您答复之前订单继续。
       *[other] 您同意后，{ $held } 全部退还给您，订单结束。您答复之前订单继续。
    }
}
told-cancel-proposed-supplier = { $by ->
    [supplier] 同事提议取消订单 { $number }。
   *[buyer] ↩️ <b>{ $buyer } 希望取消订单 { $number }</b>{ $said ->
        [0] 。
       *[other] ：“{ $reason }”
    }
    { $paid ->
        [0] 尚未付款。您同意后，订单结束；您答复之前订单继续。
       *[other] 您同意后，{ $held } 全部退还买家，订单结束。您答复之前订单继续。
    }
}
told-cancel-refused-buyer = <b>订单 { $number } 继续：</b>取消提议已作罢。{ $paid ->
    [0] { "" }
   *[other] 您的 { $held } 继续托管。
}
told-cancel-refused-supplier = <b>订单 { $number } 继续：</b>取消提议已作罢。{ $paid ->
    [0] { "" }
   *[other] { $held } 继续为您托管。
}
told-cancelled-buyer = ↩️ <b>订单 { $number } 已取消</b>{ $why ->
    [unpaid] ：未按时付款。您无需付款。
    [late] ：逾期未发货。{ $refund } 将退回原付款账户，从我们的银行汇出后会通知您。
   *[together] ：双方同意。{ $back ->
        [0] 尚未付款，您无需付款。
       *[other] { $refund } 将退回原付款账户，从我们的银行汇出后会通知您。
    }
}
told-cancelled-supplier = ↩️ <b>订单 { $number } 已取消</b>{ $why ->
    [unpaid] ：买家未按时付款。
    [late] ：逾期未发货，买家已取消，{ $refund } 退还买家。
   *[together] ：双方同意，{ $back ->
        [0] 买家尚未付款。
       *[other] { $refund } 退还买家。
    }
}请不要发货。
told-amendment-proposed-buyer = { $by ->
    [buyer] 同事提议修改订单 { $number } 的合同。
   *[supplier] 📝 <b>{ $supplier } 希望修改订单 { $number } 的合同。</b>
    { $change }
    “{ $reason }”
    价格和托管的货款不变。请在 { $until } 前答复；没有您的签署，合同不变。
}
told-amendment-proposed-supplier = { $by ->
    [supplier] 同事提议修改订单 { $number } 的合同。
   *[buyer] 📝 <b>{ $buyer } 希望修改订单 { $number } 的合同。</b>
    { $change }
    “{ $reason }”
    价格和托管的货款不变。请在 { $until } 前答复；没有您的签署，合同不变。
}
told-amendment-signed-buyer = ✍️ <b>订单 { $number } 的合同已修改。</b>现以第 { $version } 版为准，最迟发货 { $ship_by }。货款照常托管。
told-amendment-signed-supplier = ✍️ <b>订单 { $number } 的合同已修改。</b>现以第 { $version } 版为准，最迟发货 { $ship_by }。货款照常托管。
told-amendment-declined-buyer = 📝 <b>订单 { $number } 的合同保持不变。</b>{ $by ->
    [buyer] 同事不同意修改
   *[supplier] { $supplier } 不同意修改
}{ $said ->
    [0] 。
   *[other] ：“{ $reason }”
}
    最迟发货仍是 { $ship_by }，不动用款项。
told-amendment-declined-supplier = 📝 <b>订单 { $number } 的合同保持不变。</b>{ $by ->
    [supplier] 同事不同意修改
   *[buyer] { $buyer } 不同意修改
}{ $said ->
    [0] 。
   *[other] ：“{ $reason }”
}
    最迟发货仍是 { $ship_by }，不动用款项。
told-amendment-lapsed-buyer = 📝 <b>订单 { $number } 的合同保持不变：</b>修改提议逾期未获答复。最迟发货仍是 { $ship_by }，不动用款项。
told-amendment-lapsed-supplier = 📝 <b>订单 { $number } 的合同保持不变：</b>修改提议逾期未获答复。最迟发货仍是 { $ship_by }，不动用款项。
told-deadline-extended-buyer = ⏳ <b>订单 { $number }：期限已延长。</b>{ $kind ->
    [offer] { $supplier } 可在 { $until } 前签署。
    [payment] 您可在 { $until } 前付款。
    [balance] 您可在 { $until } 前付尾款。
    [shipment] { $supplier } 应在 { $until } 前发货。
    [final-notice] 您可验货至 { $inspect_by }，货款继续托管。
    [inspection] 您可验货至 { $inspect_by }，货款继续托管。
    [refund] 退款将在 { $until } 前汇出。
   *[other] 新的期限是 { $until }。
}{ $outage ->
    [1] 我们的服务曾中断，中断的时间已补上。
   *[other] { "" }
}
told-deadline-extended-supplier = ⏳ <b>订单 { $number }：期限已延长。</b>{ $kind ->
    [offer] 您可在 { $until } 前签署。
    [payment] { $buyer } 可在 { $until } 前付款。
    [balance] { $buyer } 可在 { $until } 前付尾款。
    [shipment] 请在 { $until } 前发货。
    [final-notice] { $buyer } 可验货至 { $inspect_by }。
    [inspection] { $buyer } 可验货至 { $inspect_by }。
   *[other] 新的期限是 { $until }。
}{ $outage ->
    [1] 我们的服务曾中断，中断的时间已补上。
   *[other] { "" }
}
told-deadline-extended-agent = ⏳ 订单 { $number }：因服务中断，退款期限延至 { $until }。
told-payout-due-agent = 💸 <b>待付款项：</b>
    { $line }
told-payout-sent-buyer = 💸 <b>{ $amount } 已从我们的银行退回 { $to }</b>（订单 { $number }）。银行处理需要 1 到 5 天。
told-payout-sent-supplier = 💸 <b>{ $amount } 已从我们的银行汇往 { $to }</b>（订单 { $number }）。银行处理需要 1 到 5 天。
told-rated-buyer = { $by ->
    [supplier] ⭐ { $supplier } 为订单 { $number } 给您打了 { $stars } 分（满分 5 分）：“{ $line }”
   *[buyer] 同事已评价订单 { $number }：{ $stars } 分（满分 5 分）。
}
told-rated-supplier = { $by ->
    [buyer] ⭐ { $buyer } 为订单 { $number } 给您打了 { $stars } 分（满分 5 分）：“{ $line }”
   *[supplier] 同事已评价订单 { $number }：{ $stars } 分（满分 5 分）。
}
told-payment-not-found-buyer = 🔍 <b>还没有查到订单 { $number } 的付款。</b>
    请向银行核对：金额 { $missing }、我们的账号、付款参考号 <code>{ $reference }</code>。如果还在途中，有了消息请再点一次“我已付款”。{ $open ->
        [1] 订单保留到 { $until }。
       *[other] { "" }
    }
told-payment-not-found-agent = 🔍 同事没有查到订单 { $number } 的款项，已请买家查询。
told-unreachable = 📵 <b>{ $name } 联系不上了</b>：对方屏蔽了机器人，或账号已停用。订单 { $number } 的消息送不到，要紧的事请您转告。
