# 提醒。alert-<期限>：什么到期；alert-end-<期限>：到时没办会怎样；alert-past-<期限>：已过期，由人来定。读者为买家、供应商、工作人员。

alert-head = { $past ->
    [1] ❗️
   *[other] ⏰
} <b>{ $what }</b>
    { $where }
alert-order = 订单 { $number } · { $reader ->
    [agent] { $supplier } → { $buyer }
   *[other] { $other }
} · { $total }
alert-company = 🏭 { $company }
alert-when = 📅 { $weekday } { $due }
    { $past ->
        [1] ⌛ 已过 { $left }
       *[other] ⏳ 还剩 { $left }
    }
alert-late = { $count ->
   *[other] 🐌 因服务曾中断，提醒晚到了，抱歉！中断期间到期的事项已顺延相同时长。
}
alert-instead = 📵 <b>{ $name } 在这里联系不上</b>，所以转告您。如能联系到对方，请代为转达。
alert-unheard = 📵 <b>这项提醒无人可以收到：</b>买卖双方和工作人员都无法通过机器人联系上。请打电话通知相关的人；到期时间不变。
alert-snoozed = 💤 { $until } 再提醒您。
alert-several = ⏰ <b>{ $count } 条提醒</b>，最急的在前
alert-line = { $past ->
    [1] ❗️
   *[other] ▫️
} <b>{ $where }</b> · { $what }
    { $due } – { $past ->
        [1] 已过 { $left }
       *[other] 还剩 { $left }
    }{ $stood ->
        [1] （代 { $instead }）
       *[other] { "" }
    }
alert-in-hours = 💤 3 小时后提醒
alert-tomorrow = 💤 明早提醒
alert-problem = 🆘 遇到问题
alert-problem-text = 🆘 <b>订单 { $number } 遇到什么问题了？</b>
    您现在写的、发的都会马上转给 <b>{ $other }</b> 并存入记录：发生了什么、您怎么处理、什么时候能好。附上照片更有说服力。

    只是会晚，还能发？请提出新的发货日期：{ $other } 签署后就不算延误。完全交不了货？请提议取消：{ $other } 同意后 { $held } 退回，订单结束。

alert-offer = { $reader ->
    [supplier] 请签署订单
   *[other] 待 { $supplier } 签署订单
}
alert-end-offer = { $reader ->
    [supplier] 到时不签，订单自动过期，{ $buyer } 不欠您任何款项。哪里不合适？可以要求修改。
    [buyer] 到时不签，订单自动过期。您没有付款；也可以给 { $supplier } 多些时间。
   *[agent] 到时不签，订单自动过期，尚未付款。
}
alert-payment = { $reader ->
    [buyer] 请付款 { $missing }
   *[other] 待 { $buyer } 付款 { $missing }
}
alert-end-payment = { $says_paid ->
    [1] { $reader ->
        [buyer] 您表示已付款，财务正在核实；查清之前订单继续有效。还没查到？请向银行核对，付款参考号是 <code>{ $reference }</code>。
        [supplier] { $buyer } 表示已付款，财务正在核实。在我们通知货款已托管之前，请不要生产或发货。
       *[agent] { $buyer } 表示已付款。请查银行流水：到账就确认，没到就告诉买家。查清之前订单继续有效。
    }
   *[0] { $reader ->
        [buyer] { $due } 前未到账，订单就结束，您不欠款，{ $supplier } 不会生产。银行转账要几天，请现在就汇，并写明付款参考号 <code>{ $reference }</code>。已经汇出？请点“我已付款”。
        [supplier] 到时未到账，订单自动结束。在我们通知货款已托管之前，请不要生产或发货。
       *[agent] 到时未到账，订单自动结束。
    }
}
alert-past-payment = { $reader ->
    [buyer] 还差 { $missing }。已为您托管 { $held }，全部到账之前 { $supplier } 不会开工。请现在补足，并写明付款参考号 <code>{ $reference }</code>。已经汇出？请点“我已付款”。
    [supplier] 还差 { $missing }，已托管 { $held }。在我们通知全部到账之前，请不要发货。
   *[agent] 还差 { $missing }，已托管 { $held }。请查银行流水：到账就确认，没到就告诉买家。
}
alert-balance = { $reader ->
    [buyer] 请付尾款 { $missing }
   *[other] 待 { $buyer } 付尾款 { $missing }
}
alert-end-balance = { $reader ->
    [buyer] 尾款也托管后才会发货；付晚几天，发货就顺延几天。银行转账要几天，请现在就汇，并写明付款参考号 <code>{ $reference }</code>。已经汇出？请点“我已付款”。
    [supplier] 收到“尾款已托管”的通知之前，请不要发货。尾款晚到几天，您的最迟发货日就顺延几天。
   *[agent] 尾款托管之前不会发货。尾款晚到几天，最迟发货日就顺延几天。
}
alert-past-balance = { $reader ->
    [buyer] 还差 { $missing }，{ $supplier } 可以不发货，也可以发起纠纷。请现在就汇，并写明付款参考号 <code>{ $reference }</code>。已经汇出？请点“我已付款”。
    [supplier] 还差 { $missing }，已为您托管 { $held }。请不要发货，最迟发货日逐日顺延。您可以再等等、给 { $buyer } 延长时间，或发起纠纷。
   *[agent] 还差 { $missing }，已托管 { $held }。请查银行流水：到账就确认，没到就告诉买家。
}
alert-shipment = { $reader ->
    [supplier] 请发货
   *[other] 待 { $supplier } 发货
}
alert-end-shipment = { $reader ->
    [supplier] 已为您托管 { $held }。晚于此时发货就算延误：{ $buyer } 可以取消并收回全部货款。来不及？趁早提出新的日期。
    [buyer] 您的 { $held } 继续托管。晚于此时发货，您可以取消并收回全部货款，包括运费。
   *[agent] 已托管 { $held }。晚于此时发货，{ $buyer } 可以取消并收回全部货款。
}
alert-past-shipment = { $reader ->
    [supplier] 已经延误，{ $buyer } 现在可以取消，{ $held } 就会退回。请发货，或提出新的日期。
    [buyer] 货已延误。您的 { $held } 继续托管：可以等，可以签署 { $supplier } 提出的新日期，也可以取消并收回全部货款，包括运费。
   *[agent] 货已延误，{ $buyer } 可以取消并收回 { $held }。
}
alert-delivery = { $reader ->
    [buyer] 货到了吗？
   *[other] { $past ->
        [1] 货到 { $buyer } 了吗？
       *[other] 货到 { $buyer }
    }
}
alert-past-delivery = { $reader ->
    [buyer] 预计此时已到（{ $carrier } · { $tracking }）。到了？请点“确认收货”，之后有 { $inspection } 天验货。没到，或有问题？请点“货有问题”。{ $held } 继续托管。
    [supplier] 预计此时已到（{ $carrier } · { $tracking }），已请 { $buyer } 确认。之后对方有 { $inspection } 天验货，验收后您将收到 { $net }。有签收凭证？发到这里，会转给 { $buyer } 并存入记录。
   *[agent] 预计此时已到（{ $carrier } · { $tracking }），已请 { $buyer } 确认；{ $held } 继续托管。
}
alert-receipt = { $reader ->
    [buyer] 请确认是否收到货
    [supplier] 待 { $buyer } 确认收货
   *[agent] 货到 { $buyer } 了吗？
}
alert-end-receipt = { $reader ->
    [buyer] 还没有人确认收货。您不回应，将由工作人员按承运人凭证决定；随后开始 { $inspection } 天验货，期满向 { $supplier } 放款 { $held }。没收到，或有问题？请点“货有问题”，货款就继续托管。
   *[other] 还没有人确认收货。{ $buyer } 不回应，将由工作人员按承运人凭证决定，随后开始 { $inspection } 天验货。
}
alert-past-receipt = { $reader ->
    [agent] 发货至今无人确认收货（{ $carrier } · { $tracking }），{ $held } 还在等。请向承运人查询：有签收凭证即可确认收货，随后开始 { $inspection } 天验货。
   *[other] 发货至今无人确认收货（{ $carrier } · { $tracking }）。工作人员正在核对承运人凭证，{ $held } 继续托管。
}
alert-final-notice = { $reader ->
    [buyer] 请验货
   *[other] 待 { $buyer } 验货
}
alert-end-final-notice = { $reader ->
    [buyer] 您不回应，到时会收到最后通知，{ $held } 将于 { $accepts } 放款给 { $supplier }，不能追回。有问题？请在此之前提出，货款就继续托管。
   *[other] { $buyer } 不回应，到时会收到最后通知，{ $held } 将于 { $accepts } 放款。
}
alert-inspection = { $reader ->
    [buyer] 最后提醒：货没问题吗？
   *[other] 待 { $buyer } 验收或提出问题
}
alert-end-inspection = { $reader ->
    [buyer] 您不回应，{ $due } 视为验收合格，{ $held } 放款给 { $supplier }，不能追回。有问题？请现在点“货有问题”。
    [supplier] { $buyer } 不回应，{ $due } 视为验收合格，向您放款 { $net }。
   *[agent] { $buyer } 不回应，{ $due } 视为验收合格，{ $held } 放款。
}
alert-dispute-awaiting-response = { $you ->
    [respondent] 请回应纠纷
   *[other] { $respondent } 回应纠纷
}
alert-end-dispute-awaiting-response = { $you ->
    [respondent] { $claimant } 索赔 { $claimed }。您不回应，将自动请调解员介入，并记录您未回应。{ $held } 继续托管。
    [claimant] { $respondent } 不回应，将自动请调解员介入。{ $held } 继续托管。
   *[agent] { $respondent } 不回应，将自动请调解员介入。
}
alert-dispute-negotiation = { $you ->
    [agent] 双方协商
   *[other] 请协商解决纠纷
}
alert-end-dispute-negotiation = { $you ->
    [agent] 未达成一致，将自动请调解员介入。
   *[other] 未达成一致，将自动请调解员介入；{ $held } 继续托管。提出双方都能接受的方案更快，金额由你们自己定。
}
alert-dispute-escalated = { $you ->
    [agent] 请接手案件
   *[other] 调解员介入您的纠纷
}
alert-end-dispute-escalated = { $you ->
    [agent] 还没有人接手。双方在等，{ $held } 继续托管。再没人接手，将通知所有调解员和管理员。
   *[other] 到时没有人接手，将通知所有调解员和管理员。{ $held } 继续托管。
}
alert-dispute-evidence = { $you ->
    [agent] 双方提交证据
   *[other] 请提交证据
}
alert-end-dispute-evidence = { $you ->
    [agent] 之后提交的会标明逾期，随后由调解员提出方案。
   *[other] { $mediator } 将据此判断，之后提交的会标明逾期。都交齐了？请点“我已举证完毕”。{ $held } 继续托管。
}
alert-dispute-inspection = { $you ->
    [agent] 请录入检验报告
   *[other] { $inspector } 出具检验报告
}
alert-end-dispute-inspection = 没有报告，就按已有证据继续处理。{ $held } 继续托管。
alert-dispute-proposal = { $you ->
    [agent] 请提出调解方案
   *[other] { $mediator } 提出调解方案
}
alert-end-dispute-proposal = { $you ->
    [agent] 双方在等，{ $held } 继续托管。到时没有方案，将通知管理员。
   *[other] 到时没有方案，将通知管理员。{ $held } 继续托管。
}
alert-dispute-proposed = { $you ->
    [agent] 双方答复调解方案
   *[other] { $done ->
        [1] 等对方答复调解方案
       *[other] 请答复调解方案
    }
}
alert-end-dispute-proposed = { $you ->
    [agent] 双方没有都接受，就由调解员裁决。
   *[other] { $done ->
        [1] 您已答复。双方都接受即和解，否则由 { $mediator } 裁决。在此之前 { $held } 继续托管。
       *[other] { $nets }

            双方都接受即和解并按此放款。您在 { $due } 前不答复，由 { $mediator } 裁决。
    }
}
alert-dispute-decision = { $you ->
    [agent] 请裁决
   *[other] { $mediator } 裁决
}
alert-end-dispute-decision = { $you ->
    [agent] 双方在等，{ $held } 继续托管。到时没有裁决，将通知管理员。
   *[other] 在此之前仍可和解。到时没有裁决，将通知管理员。{ $held } 继续托管。
}
alert-dispute-second-ruling = { $you ->
    [agent] 请复核同事的裁决
   *[other] 两位调解员裁决
}
alert-end-dispute-second-ruling = { $you ->
    [agent] 金额较大，须第二位调解员同意，裁决才生效。双方在等，{ $held } 继续托管。
   *[other] 金额较大，由两位调解员共同裁决。在此之前仍可和解，{ $held } 继续托管。
}
alert-dispute-appeal = { $you ->
    [agent] 可以申诉
   *[other] 申诉，或接受裁决
}
alert-end-dispute-appeal = { $you ->
    [agent] 无人申诉，到时执行裁决。
   *[other] { $done ->
        [1] 您已表示不申诉。对方也不申诉的话，{ $due } 按裁决放款。
       *[other] { $nets }

            无人申诉，{ $due } 按此放款，不能追回。
    }
}
alert-dispute-appealed = { $you ->
    [agent] 请裁决申诉
   *[other] 另一位调解员裁决申诉
}
alert-end-dispute-appealed = { $you ->
    [agent] 您的决定为终局；双方在等，{ $held } 继续托管。到时没有决定，将通知管理员。
   *[other] 该决定为终局。到时没有决定，将通知管理员。{ $held } 继续托管。
}
alert-dispute-return = { $reader ->
    [buyer] 请退货
   *[other] { $buyer } 退货
}
alert-end-dispute-return = { $reader ->
    [buyer] 货退到后给您退款。到时没有寄出，案件退回调解员重新处理。
   *[other] 到时没有寄出，案件退回调解员重新处理。{ $held } 继续托管。
}
alert-dispute-returned = { $reader ->
    [supplier] 请检查退回的货物
   *[other] { $supplier } 检查退回的货物
}
alert-end-dispute-returned = { $reader ->
    [supplier] 您不回应，{ $due } 视为已收回，{ $refund_back } 退给 { $buyer }。货不对？请现在提出。
    [buyer] { $supplier } 不回应，{ $due } 视为已收回，{ $refund_back } 退还给您。
   *[agent] { $supplier } 不回应，{ $due } 视为已收回，{ $refund_back } 退给 { $buyer }。
}
alert-refund = { $reader ->
    [agent] { $sends ->
        [1] 请退款 { $refund }
       *[other] 待退款 { $refund }
    }
   *[other] 待向 { $buyer } 退款 { $refund }
}
alert-end-refund = { $reader ->
    [agent] 决定后第 { $day } 个工作日，最多 { $last } 个，{ $buyer } 能看到天数。{ $sends ->
        [1] 银行已汇出？请标记为已汇出。
       *[other] 财务还没有标记为已汇出，请询问。
    }
   *[other] 第 { $day } 个工作日，最多 { $last } 个。银行汇出后通知您。
}
alert-past-refund = { $reader ->
    [agent] 我们向 { $buyer } 承诺的 { $last } 个工作日已过。{ $sends ->
        [1] 请现在汇出并标记。
       *[other] 财务还没有标记为已汇出，请现在督促。
    }
   *[other] 本应已汇出，已向财务发出警示。
}
alert-open-company = 🏷 查看名片
alert-badge = { $reader ->
    [supplier] 贵公司的认证需续期
   *[other] 请为 { $company } 的认证续期
}
alert-end-badge = { $reader ->
    [supplier] 您无需操作，我们会审核并续期。到时未续期，续期前不能接新订单；已签的订单照常进行，货款继续托管。
   *[other] 请核对公司信息和执照是否有效，点一下即可再续一年。到时未续期，认证自动失效：{ $company } 不能接新订单，已签的订单照常进行。
}
record-alert = 提醒
