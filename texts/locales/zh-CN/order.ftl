# 订单表单。
order-supplier-ask = <b>向哪家供应商采购？</b>
    带 ✅ 的供应商已通过我们的认证，享受保障。点选，或输入名称中的几个字。
order-supplier-label = 供应商
order-goods-ask = <b>{ $number ->
        [1] 采购什么货物？
       *[other] 第 { $number } 项：还采购什么？
    }</b>
    名称简短最好，例如 <i>LED 台灯，白色</i>。
order-goods-label = { $number ->
    [1] 品名
   *[other] 第 { $number } 项品名
}
order-specification-ask = <b>具体要求是什么？</b>
    尺寸、材质、颜色、标准、公差，凡是能衡量的都写上。如果货不对板，就以这里为准。
    例如：<i>400 lm ±5%，4000 K，线长 1.5 m，CE，80 cm 跌落测试</i>
order-specification-label = { $number ->
    [1] 规格
   *[other] 第 { $number } 项规格
}
order-quantity-ask = <b>要多少？</b>
    例如 <i>2,500 件</i>、<i>1.2 吨</i> 或 <i>1.2万</i>。
order-quantity-label = { $number ->
    [1] 数量
   *[other] 第 { $number } 项数量
}
order-unit-ask = <b>按什么单位？</b>
order-unit-label = { $number ->
    [1] 单位
   *[other] 第 { $number } 项单位
}
order-price-ask = { $above }<b>单价是多少？</b>
    { $follows ->
        [0] 请连同币种一起写，例如 <i>$1.20</i>、<i>€235/吨</i> 或 <i>8.5元</i>。
       *[other] 币种为 { $currency }，例如 <i>1.20</i>、<i>235/吨</i> 或 <i>3.20/千个</i>。
    }
order-price-anew = 原单价为 { $was }，现在已不适用，请重新填写。
order-price-label = { $number ->
    [1] 单价
   *[other] 第 { $number } 项单价
}
order-currency-ask = <b>用哪种货币？</b>
order-currency-label = 币种
order-contents-ask = <b>每{ $unit }有多少{ $pieces ->
        [0] { $of }
       *[other] 件
    }？</b>
    数量和单价用的单位不同，知道换算关系才能算出金额。
order-contents-label = { $number ->
    [1] 每{ $unit }
   *[other] 第 { $number } 项每{ $unit }
}
order-sum = { $quantity } × { $price } = <b>{ $total }</b>
order-more-ask = { $sum }

    <b>这张订单还有别的货物吗？</b>
order-more-label = { $number ->
    [1] 增加货物
   *[other] 第 { $number } 项之后增加货物
}
order-more-no = ✓ 就这些
order-more-yes = ＋ 再加一项
order-more-remove = ✕ 删除第 { $number } 项
order-date-ask = <b>最迟什么时候发货？</b>
    例如 <i>3月15日</i> 或 <i>6周后</i>。逾期未发货，您可以取消订单，已付的钱全部退还。
order-date-label = 最迟发货日
order-destination-ask = <b>货发往哪里？</b>
    点选，或输入国家或地区名称。
order-destination-label = 目的国/地区
order-freight-anew = 原运费为 { $was }，订单现在改用 { $currency }，请重新填写。
order-freight-ask = { $above }<b>供应商收多少运费？</b>
    没有就跳过：EXW 和 F 组术语由您自己安排运输。
order-freight-label = 运费
order-incoterm-ask = <b>用哪个贸易术语（Incoterms 2020）？</b>
    它决定由谁订运输、途中风险归谁。集装箱和空运适合用 FCA。
order-incoterm-label = 贸易术语
order-place-ask = <b>术语后面写哪个地点？</b>
    例如 <i>盐田港</i>。跳过则用供应商所在城市。
order-place-label = 指定地点
order-transit-ask = <b>运输要多少天？</b>
order-transit-label = 运输天数
order-inspection-ask = <b>到货后要几天验货？</b>
    1 到 30 天。验货期间货款继续托管。
order-inspection-label = 验货天数
order-payment-ask = <b>签署后几天内付款？</b>
order-payment-label = 付款天数
order-schedule-ask = <b>货款怎么付？</b>
    付定金的，定金托管后开始生产，尾款也托管后才发货。点选，或输入定金的百分比。
order-schedule-label = 付款安排
order-schedule-whole = 生产前付全款
order-schedule-parts = 定金 { $deposit }%，发货前付尾款 { $balance }%
misread-deposit = “{ $text }”不是 1% 到 100% 之间的定金。例如：30%。
order-tolerance-ask = <b>数量允许相差多少？</b>
    按百分比，可多可少。
order-tolerance-label = 溢短装
order-freight-covered-ask = <b>运费也要保障吗？</b>
    通常只保障货款。
order-freight-covered-label = 保障运费
order-partial-ask = <b>允许分批发货吗？</b>
order-partial-label = 分批发货
order-papers-ask = <b>随货要哪些单据？</b>
order-papers-label = 单据
order-packing-ask = <b>怎么包装？</b>
    例如 <i>每箱 12 件，打托盘，唛头见附件</i>。
order-packing-label = 包装
order-terms-ask = <b>还有别的约定吗？</b>
    没写进合同的，就无法作为依据。
order-terms-label = 其他条款
misread-supplier = 没有找到名称含“{ $text }”的认证供应商。请输入名称中的几个字，或请对方来这里申请认证：与其他公司的订单不受保障。
misread-supplier-many = 有几家供应商符合“{ $text }”，请点选。
misread-price-currency = 这张订单的币种是 { $currency }，“{ $text }”却是另一种。一张订单只能用一种货币，请用 { $currency } 填写，例如 <code>90 { $currency }</code>。
misread-currency-not-received = 我们还没有{ $name }（{ $currency }）收款账户，这样的订单无法付款。可用的币种：{ $received }。
misread-contents = “{ $text }”不是以{ $of }为单位的数量。例如：<code>24 { $of }</code>。
misread-date-past = { $date }不是将来的日期。最迟什么时候发货？
misread-incoterm = “{ $text }”不是 Incoterms 2020 的贸易术语，请在十一个里点选。
misread-tolerance = “{ $text }”不在 0 到 20% 之间。例如：5%。

review-title = <b>订单 { $number }：请核对</b>
review-covered = 🛡 <b>{ $covered }</b> 的货款全额受保障。
review-covered-partly = ⚠️ <b>只有部分受保障。</b>货款 { $goods }，供应商的可用额度只剩 { $covered }；其余 { $uncovered } 的风险由您自担。
doubt-ships-before-paid = ⚠️ 货款最迟可能到 { $pay }才到账，而货物须在 { $ship }前发出。供应商收款后才发货：请延后发货日期，或缩短付款期限。
doubt-ships-on-holiday = ⚠️ { $day }供应商放假。此前最后一个工作日是 { $better }。
doubt-pays-on-holiday = ⚠️ 如果供应商今天签署，付款截止日 { $day }您所在国家的银行不营业。此前最后一个银行工作日是 { $better }。
order-date-change = 📅 修改发货日期
order-payment-change = 💶 修改付款天数
review-tip = 💡 在别处谈好的，发出前都写进来：只有合同算数。发出即表示您签署；供应商签署之前，您不用付款。
review-send = ✍️ 签署并发出（{ $total }）
review-edit = ✏️ 修改

shown-title = <b>订单 { $number } 的合同</b>
shown-parties = 供应商 <b>{ $supplier }</b>，买家 <b>{ $buyer }</b>
shown-line = { $number }. <b>{ $goods }</b>
    { $quantity } × { $price } = <b>{ $total }</b>
shown-specification = <blockquote expandable>{ $text }</blockquote>
shown-money = { $extra ->
    [0] 总额：<b>{ $total }</b>
   *[other] 货款 { $goods } + 运费 { $freight } = <b>{ $total }</b>
}
shown-instalments = 💰 生产前付 <b>{ $deposit }</b>，发货前付尾款 <b>{ $balance }</b>，不晚于最迟发货日前 { $days } 天，或定金托管后 { $least } 天（以较晚者为准）
shown-shipment = 🚢 最迟 <b>{ $date }</b>发货，{ $rule } { $place }（Incoterms 2020），发往{ $destination }，运输约 { $transit } 天
incoterm-waterway = ⚠️ { $rule } 适用于直接装上船的货物。集装箱或空运请用 FCA、CPT 或 CIP：风险转移得比您想的早。
shown-conditions = 验货 { $inspection } 天 · { $payment } 天内付款 · 溢短装 { $tolerance }% · 分批发货：{ $partial } · 保障运费：{ $freight_covered }
    单据：{ $papers }
shown-packing = 包装：{ $packing }
shown-terms = 其他条款：
    <blockquote expandable>{ $terms }</blockquote>
shown-cut = …… 以下从略，全文见 PDF。
shown-signature = ✍️ { $name }，{ $company } · { $at }
shown-hash = 第 { $version } 版 · <code>{ $hash }</code>
shown-pdf = 📄 PDF
contract-sent = 📄 订单 { $number } 的合同，第 { $version } 版。
    双方签署的是同一份数据：<code>{ $hash }</code>…
order-see-file = 见附件 { $name }
order-attach-ask = <b>请发送图纸或规格书</b>（照片、PDF 或办公文档），也可以跳过。
    文件以哈希值写入合同，事后谁也换不了。
order-attach-label = 规格附件
shown-files = 📎 { $files }
