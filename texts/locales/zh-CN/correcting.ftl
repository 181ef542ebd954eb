# 录入有误的更正：表单、确认提问，以及通知相关各方的文字。
action-correct = ✏️ 更正录入
action-confirm-correction = ✅ 确认更正
action-refuse-correction = ✋ 不更正
sure-confirm-correction = <b>确认订单 { $number } 的这项更正？</b>
    { $correction }
    请对照银行对账单。确认后立即生效，此前收到错误通知的各方会收到更正。
yes-confirm-correction = 确认更正 { $amount }
done-confirm-correction = ✅ 已更正，收到过错误通知的各方已得到更正。
sure-refuse-correction = <b>订单 { $number } 的录入保持不变？</b>
    { $correction }
    不作任何改动，财务会收到通知。
yes-refuse-correction = 保持不变
done-refuse-correction = 未作改动。
correct-what-ask = <b>订单 { $number } 哪一笔录错了？</b>
correct-what-label = 录入项
correct-payment = 收款：{ $payer }，{ $amount }
correct-payout = 付款：{ $to }，{ $amount }
correct-how-ask = <b>错在哪里？</b>
correct-how-label = 更正
correct-gone = 这笔款并未到账
correct-moved = 应计入另一张订单
correct-amount = 金额
correct-payer = 付款人名称
correct-account = 付款账户
correct-received = 到账日期
correct-reference = 银行流水号
correct-back = 银行已退汇
correct-never = 实际并未汇出
correct-order-ask = <b>应计入哪张订单？</b>
    请填写订单号。
correct-order-label = 订单
correct-amount-ask = <b>实际金额是多少？</b>
correct-amount-label = 金额
correct-payer-ask = <b>实际付款人是谁？</b>
    请照银行显示的名称填写。
correct-payer-label = 付款人
correct-account-ask = <b>实际从哪个账户付的？</b>
correct-account-label = 付款账户
correct-received-ask = <b>实际哪天到账？</b>
correct-received-label = 到账日期
correct-reference-ask = <b>银行流水号是多少？</b>
correct-reference-label = 银行流水号
correct-reason-ask = <b>更正的原因是什么？</b>
    原因与原录入一起留存，收到过错误通知的人也会看到。
correct-reason-label = 原因
correct-review = <b>更正订单 { $number } 的录入</b>
    { $what }
    { $second ->
        [0] 立即生效，收到过错误通知的各方会收到更正。
       *[other] 金额超过一人可更正的限额：须另一位财务确认后才生效，在此之前不作改动。
    }
correct-send = ✏️ 更正
done-correct = ✏️ 已更正。原录入留存在记录中，收到过错误通知的各方已得到更正。
done-correct-asked = ✋ 尚未改动：已请另一位财务确认。
misread-order-number = “{ $text }”不是另一张订单的号码。请填写数字，例如 12。
correction-payment = { $payer }，{ $amount }（账户 { $account }），{ $received }到账，流水号 { $reference }
correction-shipment = { $carrier } · { $tracking } · 单据日期 { $date }
correction-right = 原录入：{ $before }
    更正为：{ $now }
    原因：{ $reason }
correction-moved = 原录入：{ $before }
    更正为：计入订单 { $other }
    原因：{ $reason }
correction-gone = 原录入：{ $before }
    更正为：并未到账
    原因：{ $reason }
correction-came-back = 原录入：已向 { $to } 汇出 { $amount }
    更正为：银行退汇，仍须支付
    原因：{ $reason }
correction-never-left = 原录入：已向 { $to } 汇出 { $amount }
    更正为：并未汇出，仍须支付
    原因：{ $reason }
correction-asked = { $by } 申请：
    { $what }
action-withdraw-rating = ⭐ 撤回我的评价
withdraw-rating-reason-ask = <b>撤回您对订单 { $number } 的评价？</b>
    请说明原因。撤回后不再计入；在期限内可重新评价。
withdraw-rating-reason-label = 原因
done-withdraw-rating = 您的评价不再计入，已通知对方。
refused-payment-unknown = 这张订单上没有这笔款项。
refused-money-relied = 已有货物发运或款项付出以这笔 { $amount } 为依据，不能再从本订单撤回。请由运营方补足差额，或联系管理员。
refused-money-gone = 这笔款的退款已从银行汇出。如已退汇，请先录入退汇，再作更正。
refused-payout-not-sent = 这笔款尚未标记为已汇出，无从退汇。
refused-own-correction = 这项更正是您自己申请的，须由另一位财务确认。
told-correction-asked-agent = ✋ <b>订单 { $number } 有一项 { $amount } 的更正，等待另一位财务确认。</b>{ $by } 申请：
    { $what }
told-correction-refused-agent = 订单 { $number } 的更正已取消（{ $by }），未作改动。
told-payment-taken-back-buyer = ✏️ <b>订单 { $number } 的到账通知有误。</b>我们曾通知您 { $payer } 的 { $amount } 于{ $received }到账；{ $moved ->
        [0] 实际并未到账。
       *[other] 该款属于另一张订单。
    }原因：{ $reason }{ $again ->
        [0] {""}
       *[other] {" "}{ $missing } 仍须支付，请于{ $until }前付款。
    }
told-payment-taken-back-supplier = ✏️ <b>订单 { $number } 的托管通知有误。</b>{ $unfunds ->
        [0] 我们曾通知您货款已全部托管：实际尚缺 { $missing }。收到我们的通知前请勿发货。
       *[other] 我们曾通知您货款已托管：实际没有。收到我们再次通知前，请勿生产或发货。
    }原因：{ $reason }
told-payment-taken-back-agent = ✏️ { $payer } 的 { $amount } 不再计入订单 { $number }{ $moved ->
        [0] {""}
       *[other] ，已转入订单 { $other }
    }。原因：{ $reason }
told-payment-corrected-buyer = ✏️ <b>我们更正了订单 { $number } 的付款记录。</b>款项不变。
    原为：{ $before }
    现为：{ $now }
    原因：{ $reason }
told-payment-corrected-agent = ✏️ 订单 { $number } 的一笔付款记录已更正。
    原为：{ $before }
    现为：{ $now }
    原因：{ $reason }
told-payout-returned-buyer = ↩️ <b>{ $never ->
        [0] 付给 { $to } 的 { $amount } 被银行退回
       *[other] 应付 { $to } 的 { $amount } 仍在我们的账户，此前的通知有误
    }</b>（订单 { $number }）。这笔款仍归您所有，我们会重新汇出。原因：{ $reason }
told-payout-returned-supplier = ↩️ <b>{ $never ->
        [0] 付给 { $to } 的 { $amount } 被银行退回
       *[other] 应付 { $to } 的 { $amount } 仍在我们的账户，此前的通知有误
    }</b>（订单 { $number }）。这笔款仍归您所有，我们会重新汇往您现在的收款账户 <code>{ $account }</code>。如有误，请用 /account 更改。原因：{ $reason }
told-payout-returned-agent = ↩️ <b>须重新汇给 { $to }：{ $amount }</b>（订单 { $number }），账户 <code>{ $account }</code>。{ $never ->
        [0] 银行已退汇。
       *[other] 款项仍在银行账户。
    }原因：{ $reason }
told-shipment-corrected-buyer = ✏️ <b>供应商更正了订单 { $number } 的发货信息。</b>
    原为：{ $before }
    现为：{ $now }
    { $late ->
        [0] 按单据日期，发货准时。
       *[other] 按单据日期，发货迟了 { $late } 天。
    }原因：{ $reason }
told-shipment-corrected-supplier = ✏️ 您的同事更正了订单 { $number } 的发货信息。
    原为：{ $before }
    现为：{ $now }
    { $late ->
        [0] 按单据日期，发货准时。
       *[other] 按单据日期，发货迟了 { $late } 天。
    }原因：{ $reason }
told-rating-withdrawn-buyer = ⭐ { $by ->
        [buyer] 您的同事撤回了对订单 { $number } 的评价。
       *[supplier] 供应商撤回了就订单 { $number } 对您的评价。
    }该评价不再计入。原因：{ $reason }
told-rating-withdrawn-supplier = ⭐ { $by ->
        [buyer] 买家撤回了就订单 { $number } 对您的评价。
       *[supplier] 您的同事撤回了对订单 { $number } 的评价。
    }该评价不再计入。原因：{ $reason }
record-correction-asked = 已申请更正
record-correction-confirmed = 更正已确认
record-correction-refused = 更正未通过
record-payment-taken-back = 收款录入有误，已撤销
record-payment-corrected = 收款记录已更正
record-payout-returned = 付款被退回
record-shipment-corrected = 发货信息已更正
record-rating-withdrawn = 评价已撤回
action-correct-shipment = ✏️ 更正发货信息
ship-correct-reason-ask = <b>订单 { $number } 的发货信息哪里有误？</b>
    请用一句话说明，买家会看到。随后会显示现有信息，您可逐项修改。
ship-correct-reason-label = 错误之处
ship-correct-review = <b>更正订单 { $number } 的发货信息</b>
    原为：{ $before }
    现为：{ $carrier } · { $tracking } · 单据日期 { $date } · { $files } 个文件
    { $late ->
        [0] ✅ 准时
       *[other] ⚠️ 迟 { $late } 天
    }
    买家会同时看到两者。请点“修改”，直到与实际一致。
done-correct-shipment = ✏️ 已更正。买家会同时看到原信息和更正后的信息。
