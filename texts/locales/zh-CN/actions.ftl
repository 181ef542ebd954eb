# 卡片上的按钮 action-<code>；操作前的确认 sure-<code>；确认键 yes-<code>；完成后 done-<code>。
action-edit = ✏️ 编辑订单
action-discard = 🗑 删除草稿
sure-discard = 删除订单 { $number }？删除后草稿不再保留。
yes-discard = 确认删除
done-discard = 草稿已删除。
done-offer = ✍️ <b>已签署并发出。</b>已请供应商签署。
action-sign = ✍️ 签署
sure-sign = <b>签署订单 { $number }？</b>
    总额 { $total }（货款 { $goods }）；放款时从中扣除服务费 { $standing_fee }。保障 { $covered }。
    { $parts ->
        [1] 买家在生产前付 { $deposit }，发货前付 { $balance }。
       *[other] { "" }
    }最迟发货日 { $ship_by }。合同 <code>{ $hash }</code>…
yes-sign = ✍️ 确认签署：{ $total }
done-sign = ✍️ <b>已签署。</b>{ $parts ->
    [1] 已请买家付定金。收到定金已托管的通知后再生产，全部货款托管后再发货。
   *[other] 已请买家付款。收到“货款已托管”的通知后再发货。
}
action-change = 💬 提出修改
change-ask = <b>订单 { $number } 要改什么？</b>
    请直接写给买家，例如 <i>4月1日来不及，4月20日可以发货</i>。
done-change = 已发给买家。订单改好后会再请您签署。
action-decline = 🚫 谢绝
decline-ask = <b>谢绝订单 { $number }？</b>
    请告诉买家原因，也可以跳过。
done-decline = 已谢绝，并已通知买家。
action-withdraw = ↩️ 撤回
sure-withdraw = 撤回订单 { $number }？它会变回草稿，{ $supplier } 不能再签署。
yes-withdraw = 确认撤回
done-withdraw = 已撤回，订单回到您的草稿里。
action-claim = 💸 我已付款
action-claim-again = 💸 我又付了一笔
claim-slip-ask = <b>请发送订单 { $number } 的汇款水单</b>（照片或 PDF），财务查款更快。没有水单？请跳过。
    款项到账后，订单才算已付款。
claim-slip-label = 水单
done-claim = 👍 <b>已通知财务。</b>款项到账后，订单即为已付款。
action-payment = 🏦 确认到账
action-late-payment = 🏦 又有款项到账
action-shortfall = 👌 放过差额 { $missing }
sure-shortfall = <b>把 { $missing } 的差额按银行手续费放过？</b>
    订单 { $number } 将以 { $held } 视为已付款，给供应商的款项从托管金额中支付。
yes-shortfall = 👌 确认放过 { $missing }
done-shortfall = 订单已视为付款。
action-count-held = ✅ 计入：{ $aside }
sure-count-held = <b>把 { $payer } 的 { $aside } 计入订单 { $number }？</b>
    合同买家是 { $buyer }，以后如需退款，将退回原付款账户。
yes-count-held = ✅ 确认计入 { $aside }
done-count-held = 已计入。
action-return-held = ↩️ 退回：{ $aside }
sure-return-held = 把 { $aside } 退回 { $payer }？这笔款项不计入订单 { $number }。
yes-return-held = ↩️ 确认退回 { $aside }
done-return-held = 已列入待付款项。
action-ship = 🚢 已发货
action-receipt = 📦 确认收货
sure-receipt = <b>订单 { $number } 的货物到了吗？</b>
    确认后开始 { $inspection } 天验货期，货款继续托管。
yes-receipt = 📦 到了，确认收货
done-receipt = 📦 <b>已确认收货。</b>现在请对照合同验货，货款继续托管。
action-carrier-proof = 📦 凭签收凭证确认
carrier-proof-ask = <b>订单 { $number } 有什么签收凭证？</b>
    例如 <i>DHL 1234567890：5月3日 10:12 送达，Jensen 签收</i>。确认后买家的验货期开始。
done-carrier-proof = 已确认，买家的验货期已开始。
action-accept = ✅ 验收：{ $held }
sure-accept = <b>验收订单 { $number } 的货物？</b>
    { $held } 将放款给 { $supplier }，无法撤回。供应商扣除服务费 { $fee } 后收到 { $net }；您无需再付任何费用。
yes-accept = ✅ 确认放款 { $held }
done-accept = ✅ <b>已验收。</b>货款已放给供应商，由财务随后汇出。这次交易怎么样？您的评价能帮到其他买家。
action-agree-cancel = ↩️ 同意取消{ $paid ->
    [0] { "" }
   *[other] ：{ $held }
}
sure-agree-cancel = <b>取消订单 { $number }？</b>
    { $paid ->
        [0] 尚未付款，
       *[other] { $held }（含运费）将退还 { $buyer }，
    }订单到此结束。
yes-agree-cancel = { $paid ->
    [0] 确认取消订单
   *[other] 确认取消：退还 { $held }
}
done-agree-cancel = 已取消，并已通知双方。{ $given_back ->
    [0] { "" }
   *[other] 托管的款项将退还买家。
}
action-refuse-cancel = 继续履行订单
sure-refuse-cancel = <b>继续履行订单 { $number }？</b>
    取消提议将作废，{ $paid ->
        [0] 订单按约定继续。
       *[other] { $held } 继续托管，订单按约定继续。
    }
yes-refuse-cancel = 确认继续
done-refuse-cancel = 订单继续。
action-cancel-late = ↩️ 逾期取消：退还 { $held }
sure-cancel-late = <b>因逾期未发货取消订单 { $number }？</b>
    { $held }（含运费）全部退还给您，{ $supplier } 不能再发货。
yes-cancel-late = 确认取消：退还 { $held }
done-cancel-late = 已取消。款项将退回原付款账户，从我们的银行汇出后会通知您。
action-propose-cancel = ↩️ 提议取消
propose-cancel-ask = <b>提议取消订单 { $number }？</b>
    对方同意后，托管的货款全部退还买家。请说明原因，也可以跳过。
done-propose-cancel = 已提出，正等对方答复；对方同意之前订单继续。
action-sent = 💸 标记为已汇出：{ $kind ->
    [refund] 退款
   *[release] 货款
} { $amount }
sure-sent = <b>这笔款项已从银行汇出了吗？</b>
    { $payout }
yes-sent = 💸 是，已汇出 { $amount }
done-sent = 已标记为汇出，并已通知收款方。
action-rate = ⭐ 评价
rate-stars-ask = <b>订单 { $number } 的交易怎么样？</b>
rate-stars-label = 星级
rate-line-ask = <b>想对其他人说一句吗？</b>
    查看该公司的人都能看到。也可以跳过。
rate-line-label = 评语
done-rate = ⭐ 谢谢！您的评价已计入。

payment-amount-ask = <b>订单 { $number } 到账多少？</b>
    { $due ->
        [0] { $buyer } 已无应付款：到账款项将原路退回。请输入银行显示的金额。
       *[other] { $buyer } 应付 <b>{ $amount }</b>。点选，或按银行流水输入。
    }
payment-amount-label = 金额
payment-exactly = { $amount }
payment-payer-ask = <b>付款人是谁？</b>
    请按银行流水上的名称输入。
payment-payer-label = 付款人
payment-checked-ask = ⚠️ 付款人是 <b>{ $payer }</b>，合同买家却是 <b>{ $buyer }</b>。请核实后再计入。
payment-checked-label = 付款人不符
payment-count = ✅ 已核实，计入
payment-hold = ✋ 暂挂
payment-account-ask = <b>从哪个账户付的？</b>
    如需退款，将退回该账户。银行没有显示就跳过。
payment-account-label = 付款账户
payment-received-ask = <b>哪天到账的？</b>
payment-received-label = 到账日期
payment-reference-ask = <b>银行流水号是多少？</b>
    用来防止同一笔款项重复计入。请照对账单填写。
payment-reference-label = 银行流水号
payment-no-reference = 没有流水号
payment-no-reference-ask = <b>为什么没有银行流水号？</b>
    请点选或填写原因，会与这笔款项一起留存。
payment-no-reference-label = 无流水号
payment-why-statement = 对账单上没有
payment-why-counter = 柜台存入
misread-own-reference = “{ $text }”是我们给买家的付款附言号。每笔转账银行另有自己的流水号，请填写银行的；没有就点按钮。
misread-no-reference = “{ $text }”不是流水号。银行没有提供的话，请点按钮。
money-alike = ⚠️ <b>这是否就是订单 { $number } 上的那一笔？</b>
    该订单已录入：{ $payer }，{ $amount }，{ $received }到账，流水号 { $reference }。同一笔转账只计一次，请对照对账单核对。
money-same = 🛑 <b>这笔转账已计入订单 { $number }。</b>
    { $payer }，{ $amount }，{ $received }到账，流水号 { $reference }。同一笔转账只计一次。如流水号填错，请修改。
money-another = 是另一笔 · { $does }
money-that-one = 就是那一笔，不录入
done-payment = 🔒 <b>货款已全部托管。</b>已通知买家和供应商。
done-payment-deposit = 🔒 <b>定金已托管。</b>已通知买家和供应商；发货前还应付 { $missing }。
done-payment-short = 已计入。还差 { $missing }，已通知买家。
done-payment-over = 🔒 已计入。多付的 { $over } 已列入待退款项。
done-payment-not-owed = 已计入。这张订单没有应付款项：{ $over } 已列入待退款项，已通知买家。
done-hold-payment = ✋ 已暂挂。核实后请计入或退回。

ship-carrier-ask = <b>订单 { $number } 的货物由谁承运？</b>
    点选，或直接输入。
ship-carrier-label = 承运人
ship-tracking-ask = <b>集装箱号或运单号是多少？</b>
    例如 <i>CSQU3054383</i>。
ship-tracking-label = 运单号
ship-date-ask = <b>运输单据上是什么日期？</b>
    以它判断您是否准时发货（最迟 { $ship_by }）。
ship-date-label = 单据日期
ship-files-ask = <b>请发送运输单据的照片或 PDF。</b>
    再附上装箱照片，日后有疑问时对您有利。
ship-files-label = 运输单据
ship-review = <b>订单 { $number } 的发货信息</b>
    { $carrier } · { $tracking }
    单据日期 { $date } · { $files } 个文件
    { $late ->
        [0] ✅ 准时
       *[other] ⚠️ 晚 { $late } 天
    }
ship-send = 🚢 确认发货
done-ship = 🚢 <b>已发货。</b>已通知买家。货款继续为您托管，买家验收后放款。
misread-tracking = { $flaw ->
    [check] “{ $number }”有一位不对：校验码与其余部分不符。请对照运输单据重新抄写。
   *[form] “{ $number }”不像该承运人的单号，正确的格式如 <code>{ $example }</code>
}
misread-container = { $flaw ->
    [check] 箱号“{ $number }”有一位不对：最后一位校验码与其余部分不符，请重新抄写；正确的格式如 <code>{ $example }</code>
    [length] 箱号“{ $number }”共 { $has } 位，应为 { $needs } 位，包括方框中的最后一位。
    [several] “{ $number }”中的号码无法分开，请用逗号隔开，例如 <code>{ $example }</code>
   *[form] 箱号“{ $number }”中应为数字的位置出现了字母，正确的格式如 <code>{ $example }</code>
}
misread-air-waybill = { $flaw ->
    [check] 空运单号“{ $number }”有一位不对：最后一位与其余部分不符，请重新抄写。
    [length] 空运单号“{ $number }”共 { $has } 位数字，应为 { $needs } 位：三位航空公司代码加八位数字，例如 <code>{ $example }</code>
   *[form] “{ $number }”不是空运单号，正确的格式如 <code>{ $example }</code>
}
misread-document-date = { $date }还没到。运输单据的日期是交货当天。

money-payments = <b>待到账</b> · { $count }
money-awaited = { $claimed ->
    [1] 💸 <b>订单 { $number }</b> · 买家表示已付款
   *[0] <b>订单 { $number }</b>
}
money-expected = 应收：<b>{ $amount }</b>{ $instalment ->
    [0] { "" }
    [1] { "" }（第 1 期，共 2 期：定金）
   *[2] { "" }（第 2 期，共 2 期：尾款）
}
    付款人：{ $buyer }
    付款参考号：<code>{ $reference }</code>
    付款期限：{ $due }{ $claimed ->
        [0] { "" }
       *[1] {""}
    买家表示已付款：{ $at }，{ $slips ->
            [0] 未附汇款水单
           *[other] 附汇款水单 { $slips } 份
        }
    }
money-payouts = <b>待付款项</b> · { $count }
money-open = 订单 { $number }
money-mark-sent = 💸 订单 { $number }：{ $kind ->
    [refund] 退款
   *[release] 货款
} { $amount }
payout-release = <b>{ $amount }</b> 付给 { $name }（订单 { $number } 放款）
payout-refund = <b>{ $amount }</b> 退回 { $name }（订单 { $number } 退款）
payee-holder = 收款人：<code>{ $value }</code>
payee-account = 账号：<code>{ $value }</code>
payee-bic = BIC：<code>{ $value }</code>
payee-bank = 开户行：<code>{ $value }</code>
payee-town = 城市：<code>{ $value }</code>
payee-amount = 金额：<code>{ $value }</code>
payee-reference = 附言：<code>{ $value }</code>
copy-holder = 📋 收款人
copy-account = 📋 账号
copy-bic = 📋 BIC
copy-bank = 📋 开户行
copy-amount = 📋 金额
copy-reference = 📋 付款参考号
money-payouts-more = 另有 { $count } 笔，标记以上款项后显示。
money-instructions = 🏦 <b>请为订单 { $number } 付款 { $amount }</b>，截止 { $due }

    收款人：<code>{ $beneficiary }</code>
    账号：<code>{ $account }</code>
    BIC：<code>{ $bic }</code>
    开户行：<code>{ $bank }</code>，{ $town }
    付款参考号：<code>{ $reference }</code>

    参考号请一字不差，手续费请选 <b>OUR</b>，确保足额到账。只付到这个账户，我们绝不会发来别的账户。
money-transfer = { $beneficiary }
    { $account }
    { $bic }
    { $amount }
    { $reference }
money-no-bank = 我们还没有 { $currency } 账户，这张订单不能用汇款支付。请不要付到别处：和供应商商定其他币种，取消这张订单，再重新下单。
money-review = <b>订单 { $number } 的付款</b>
    买家：{ $buyer }
    到账：<b>{ $amount }</b>，{ $received }
    付款人：{ $payer }（<code>{ $account }</code>）
    银行流水号：{ $reference }
money-review-exact = ✅ 金额正好。订单即为已付款，并通知供应商发货。
money-review-deposit = ✅ 定金已足额，将通知供应商开始生产。发货前还应付 { $missing }。
money-review-short = ⚠️ 还差 { $missing }。已到的款项先托管，并请买家补足。
money-review-over = ⚠️ 多付 { $over }。订单即为已付款，多付部分退还。
money-review-not-owed = ↩️ 这张订单目前没有应付款项：{ $amount } 将全部退还。
money-review-aside = ✋ { $amount } 先暂挂，在您决定之前不计入。
money-confirm = 🔒 确认 { $amount }
action-not-received = 🔍 没有到账
sure-not-received = <b>告诉 { $buyer } 没有查到订单 { $number } 的款项？</b>
    我们会请对方向银行查询，订单在此期间继续有效。
yes-not-received = 确认没有到账
done-not-received = 已请买家查询。
