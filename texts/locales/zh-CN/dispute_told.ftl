# 纠纷中发生的事，通知给买家和供应商：told-<event>-<reader>。
told-dispute-opened-buyer = { $mine ->
    [1] ⚠️ 同事对订单 { $number } 发起了纠纷。{ $respondent } 须在 { $due } 前答复，货款继续托管。
   *[other] ⚠️ <b>{ $by } 对订单 { $number } 发起了纠纷。</b>
        货款继续托管，其他期限全部暂停。<b>请在 { $due } 前答复</b>，或提出和解方案。
}

    { $claim }
told-dispute-opened-supplier = { told-dispute-opened-buyer }
told-dispute-answered-buyer = { $mine ->
    [1] 💬 同事已答复订单 { $number } 的索赔。双方可协商至 { $due }。
   *[other] 💬 <b>{ $by } 已就订单 { $number } 答复。</b>双方可协商至 { $due }。
}
    <blockquote>{ $words }</blockquote>
told-dispute-answered-supplier = { told-dispute-answered-buyer }
told-settlement-offered-buyer = { $mine ->
    [1] 🤝 同事对订单 { $number } 提出了和解方案：
   *[other] 🤝 <b>{ $by } 对订单 { $number } 提出和解方案：</b>
}

    { $nets }{ $said ->
    [1] { "" }
        <blockquote>{ $words }</blockquote>
   *[other] { "" }
}{ $again ->
    [1] { "" }

        此方案取代先前的方案，先前的方案已失效。
   *[other] { "" }
}
told-settlement-offered-supplier = { told-settlement-offered-buyer }
told-settlement-withdrawn-buyer = { $mine ->
    [1] 同事撤回了订单 { $number } 的和解方案。
   *[other] { $by } 撤回了订单 { $number } 的和解方案。货款没有变化。
}
told-settlement-withdrawn-supplier = { told-settlement-withdrawn-buyer }
told-dispute-settled-buyer = 🤝 <b>订单 { $number } 已和解。</b>

    { $nets }

    { $back ->
        [1] 货退到之前款项继续托管。
       *[other] { $refunds ->
            [0] 款项已按约定放行，由财务随后汇出。
           *[other] 款项已按约定放行。退款在 { $first } 至 { $last } 个工作日内汇出，订单上可查看进度。
        }
    }
told-dispute-settled-supplier = { told-dispute-settled-buyer }
told-dispute-withdrawn-buyer = { $mine ->
    [1] ↩️ 同事撤回了订单 { $number } 的纠纷。
   *[other] ↩️ <b>{ $by } 撤回了订单 { $number } 的纠纷。</b>
}订单按剩余时间继续，货款在此期间继续托管。
told-dispute-withdrawn-supplier = { told-dispute-withdrawn-buyer }
told-dispute-escalated-buyer = ⚖️ <b>订单 { $number } 已请调解员介入</b>{ $clock ->
    [1] { $silent ->
        [1] ：{ $respondent } 逾期未答复。
       *[other] ：双方未能按时谈妥。
    }
   *[other] { $mine ->
        [1] （由同事提出）。
       *[other] （由 { $by } 提出）。
    }
}调解员将在 { $due } 前介入。货款继续托管，请提交证据。
told-dispute-escalated-supplier = { told-dispute-escalated-buyer }
told-case-taken-buyer = ⚖️ <b>{ $name } 是订单 { $number } 的调解员。</b>
    { $name } 是我们的工作人员，只在本机器人里联系您，绝不会用私人账号。{ $gathering ->
    [1] <b>请在 { $due } 前提交证据。</b>
   *[other] 下一步的期限是 { $due }。
}
told-case-taken-supplier = { told-case-taken-buyer }
told-case-handed-over-buyer = ⚖️ { $named ->
    [0] 订单 { $number } 的案件将转给另一位调解员
   *[other] 订单 { $number } 的案件转由 { $name } 负责
}。工作人员只在本机器人里联系您。下一步的期限是 { $due }。
told-case-handed-over-supplier = { told-case-handed-over-buyer }
told-evidence-asked-buyer = ❓ <b>调解员请您就订单 { $number } 补充材料</b>，期限 { $until }：
    <blockquote>{ $what }</blockquote>
told-evidence-asked-supplier = { told-evidence-asked-buyer }
told-evidence-added-buyer = 📎 { $mine ->
    [1] 同事
   *[other] { $by }
} 就订单 { $number } 提交了证据：<b>{ $kind }</b>{ $files ->
    [0] { "" }
    [1] { "" }
   *[other] { " " }· { $files } 个文件
}{ $late ->
    [1] { " " }· ⏰ 逾期提交
   *[other] { "" }
}
    { $words }
told-evidence-added-supplier = { told-evidence-added-buyer }
told-evidence-finished-buyer = ☑️ { $mine ->
    [1] 同事确认：你方关于订单 { $number } 已举证完毕。
   *[other] { $by } 关于订单 { $number } 已举证完毕。
}
told-evidence-finished-supplier = { told-evidence-finished-buyer }
told-evidence-closed-buyer = ☑️ { $both ->
    [1] 订单 { $number } 双方均已举证完毕。
   *[other] 订单 { $number } 的举证时间已过。
}{ $mediator } 将在 { $due } 前提出调解方案。
told-evidence-closed-supplier = { told-evidence-closed-buyer }
told-evidence-extended-buyer = ⏳ 订单 { $number } 双方举证期延长至 { $due }。
told-evidence-extended-supplier = { told-evidence-extended-buyer }
told-inspection-arranged-buyer = 🔍 <b>{ $inspector } 将检验订单 { $number } 的货物</b>，{ $due } 前出报告。{ $free ->
    [1] 您无需付费。
   *[other] 费用 { $cost }：{ $you ->
        [claimant] 由您先付
       *[other] 由 { $claimant } 先付
    }，败诉方承担。
}请持货方配合验货，货款继续托管。
told-inspection-arranged-supplier = { told-inspection-arranged-buyer }
told-inspection-reported-buyer = 🔍 <b>订单 { $number } 的检验报告：</b>
    <blockquote>{ $words }</blockquote>
    调解员将在 { $due } 前提出调解方案。
told-inspection-reported-supplier = { told-inspection-reported-buyer }
told-inspection-missed-buyer = 🔍 订单 { $number } 的检验报告未按时出具。案件继续，调解员将在 { $due } 前提出方案。
told-inspection-missed-supplier = { told-inspection-missed-buyer }
told-settlement-proposed-buyer = ⚖️ <b>订单 { $number } 的调解方案：</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    请在 { $due } 前答复。双方都接受即和解，否则由调解员裁决。
told-settlement-proposed-supplier = { told-settlement-proposed-buyer }
told-proposal-answered-buyer = ✅ { $mine ->
    [1] 同事接受了订单 { $number } 的调解方案。对方可在 { $due } 前答复。
   *[other] <b>{ $by } 接受了订单 { $number } 的调解方案。</b>您在 { $due } 前也接受，即告和解。
}
told-proposal-answered-supplier = { told-proposal-answered-buyer }
told-proposal-failed-buyer = ⚖️ { $turned_down ->
    [0] <b>订单 { $number } 的调解方案未在期限内获双方接受。</b>
   *[other] <b>{ $decliner } 没有接受订单 { $number } 的调解方案。</b>
}调解员将在 { $due } 前裁决，在此之前双方仍可和解。
told-proposal-failed-supplier = { told-proposal-failed-buyer }
told-ruling-given-buyer = ⚖️ <b>调解员已就订单 { $number } 作出裁决。</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    { $clauses }

    可在 { $due } 前申诉，否则到期执行。双方都点“不申诉”的，立即执行。
told-ruling-given-supplier = { told-ruling-given-buyer }
told-ruling-confirmed-buyer = { told-ruling-given-buyer }
told-ruling-confirmed-supplier = { told-ruling-given-buyer }
told-ruling-appealed-buyer = ✋ { $mine ->
    [1] 同事对订单 { $number } 的裁决提出了申诉。
   *[other] <b>{ $by } 对订单 { $number } 的裁决提出申诉。</b>
}另一位调解员将在 { $due } 前受理，货款继续托管。
    <blockquote>{ $words }</blockquote>
told-ruling-appealed-supplier = { told-ruling-appealed-buyer }
told-appeal-waived-buyer = 👍 { $mine ->
    [1] 同事认可了订单 { $number } 的裁决。
   *[other] { $by } 对订单 { $number } 的裁决不申诉。您也不申诉的话，裁决立即执行；您可在 { $due } 前申诉。
}
told-appeal-waived-supplier = { told-appeal-waived-buyer }
told-appeal-taken-buyer = ⚖️ <b>{ $name } 审理订单 { $number } 的申诉</b>，{ $due } 前作出决定。工作人员只在本机器人里联系您。
told-appeal-taken-supplier = { told-appeal-taken-buyer }
told-appeal-ruled-buyer = ⚖️ <b>订单 { $number } 的申诉已有结果：{ $upheld ->
    [1] 维持裁决。
   *[other] 变更裁决。
}</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    { $clauses }

    此为最终决定，{ $back ->
        [1] 货退到后放行
       *[other] 款项已放行，由财务随后汇出
    }。
told-appeal-ruled-supplier = { told-appeal-ruled-buyer }
told-return-due-buyer = 📦 <b>请在 { $due } 前退回订单 { $number } 的货物。</b>先问 { $supplier } 退到哪里（点“沟通”），保留承运人收据，寄出后点“已退货”。{ $supplier } 收到后给您退款。
told-return-due-supplier = 📦 <b>{ $buyer } 将在 { $due } 前退回订单 { $number } 的货物。</b>请告诉对方退到哪里（点“沟通”）。您查验之前，货款继续托管。
told-goods-sent-back-buyer = 📦 同事已退回订单 { $number } 的货物：{ $carrier } { $tracking }。{ $supplier } 在 { $due } 前查验。
told-goods-sent-back-supplier = 📦 <b>订单 { $number } 的退货正在路上：</b>{ $carrier } { $tracking }。请在 { $due } 前查验；逾期不回应即视为已收妥，{ $refund } 退给 { $buyer }。
told-goods-taken-back-buyer = ✅ { $clock ->
    [1] 查验期已过，订单 { $number } 的退货视为已收妥。
   *[other] { $supplier } 已收到订单 { $number } 的退货。
}款项已放行，由财务随后汇出。
told-goods-taken-back-supplier = { told-goods-taken-back-buyer }
told-goods-back-refused-buyer = ⚠️ <b>{ $supplier } 表示订单 { $number } 退回的货物不符：</b>
    <blockquote>{ $words }</blockquote>
    先前的约定或裁决因此失效，由调解员再次审理，货款继续托管。
told-goods-back-refused-supplier = { told-goods-back-refused-buyer }
told-return-missed-buyer = ⚠️ <b>订单 { $number } 的货物逾期未退回。</b>先前的约定或裁决因此失效，由调解员再次审理，货款继续托管。
told-return-missed-supplier = { told-return-missed-buyer }
told-dispute-ended-buyer = ✅ <b>订单 { $number } 的纠纷已了结。</b>{ $shared ->
    [both] 您收回 { $refund }，{ $supplier } 实收 { $net }。
    [buyer] 您收回 { $refund }。
    [supplier] { $supplier } 实收 { $net }。
   *[nobody] 款项不变。
}{ $refunds ->
    [1] 退款在 { $first } 至 { $last } 个工作日内汇出，订单上可查看进度。
   *[other] { "" }
}{ $ended ->
    [1] { "" }
   *[other] 订单继续履行。
}
told-dispute-ended-supplier = ✅ <b>订单 { $number } 的纠纷已了结。</b>{ $shared ->
    [both] 您实收 { $net }，{ $buyer } 收回 { $refund }。
    [buyer] { $buyer } 收回 { $refund }。
    [supplier] 您实收 { $net }。
   *[nobody] 款项不变。
}{ $ended ->
    [1] 订单已结束。
   *[other] 订单继续履行。
}
