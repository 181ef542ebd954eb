# 修改已签署的合同：供应商提出新的发货日期，买家签署或谢绝。

action-late = 🕒 我会晚发货
late-date-ask = <b>订单 { $number } 最晚什么时候能发货？</b>
    您承诺的是 { $promised }。请写一个一定能做到的日期：买家签署后即以此为准。
late-date-label = 新的发货日期
late-words-ask = <b>什么原因？</b>
    用一两句话说明发生了什么、您怎么处理。买家会据此决定。
late-words-label = 原因
misread-later-date = { $date } 并不晚于您承诺的日期（{ $promised }）。在此之前发货就是准时；否则请写一个更晚的将来日期。
late-review = ✍️ <b>提议修改订单 { $number }</b>
    { $change }
    “{ $reason }”

    这就是您的签署。{ $buyer } 可以签署或谢绝；在此之前以双方已签的合同为准。价格和托管的货款不变。
late-send = ✍️ 签署并提议
done-late = ✍️ <b>已提议。</b>已请买家签署。签署之前仍以原日期为准。
amending-change = { $what }：<s>{ $old }</s> → <b>{ $new }</b>
amending-latest_shipment = 最迟发货
amending-transit_days = 运输天数
amending-inspection_days = 验货天数
amending-payment_days = 付款天数
amending-words = 合同文字
amending-open = { $asked ->
    [1] 📝 <b>{ $proposer } 提议修改合同。</b>请在 { $answer_by } 前答复；没有您的签署，合同不变。
   *[other] 📝 <b>有一项修改提议。</b>已请 { $answerer } 在 { $answer_by } 前签署，在此之前合同不变。
}
    { $change }
    “{ $reason }”
action-sign-change = ✍️ 签署修改
sure-sign-change = <b>签署订单 { $number } 的这项修改？</b>
    { $change }
    “{ $reason }”
    签署后双方以新内容为准。价格不变，{ $held } 继续托管。
yes-sign-change = ✍️ 确认签署
done-sign-change = ✍️ <b>已签署。</b>修改即时生效，各项提醒随之调整。
action-decline-change = 🚫 谢绝修改
decline-change-ask = <b>订单 { $number } 保持不变？</b>
    可以告诉对方原因，也可以跳过。仍以双方已签的合同为准。
done-decline-change = 合同保持不变，已通知对方。
action-withdraw-change = ↩️ 撤回提议
sure-withdraw-change = 撤回订单 { $number } 的修改提议？合同保持不变。
yes-withdraw-change = 是，撤回
done-withdraw-change = 已撤回，合同保持不变。
alert-amendment = { $answers ->
    [1] 请答复修改提议
   *[other] { $answerer } 答复修改提议
}
alert-end-amendment = { $answers ->
    [1] { $proposer } 提议：
    { $change }
    “{ $reason }”
    您不答复，合同不变。无论如何都不动用款项。
   *[other] { $answerer } 不答复，合同不变。无论如何都不动用款项。
}
