# 买家和供应商看到的纠纷：发起、答复、报价、举证、裁决、退款。
action-dispute = ⚠️ 货有问题
action-dispute-early = ⚠️ 订单有问题
dispute-open-case = ⚖️ 查看纠纷详情
dispute-back = ‹ 返回纠纷详情
dispute-offers-key = 🤝 和解方案（{ $count }）
dispute-offers-title = <b>订单 { $number } 的和解方案</b> · { $count }

# why
dispute-reason-late = 逾期
dispute-reason-not-shipped = 未发货
dispute-reason-not-received = 未收到货
dispute-reason-wrong-quantity = 数量不符
dispute-reason-not-as-specified = 与约定规格不符
dispute-reason-damaged = 货物损坏
dispute-reason-documents-wrong = 单证有误
dispute-reason-other = 其他问题
dispute-reason-balance-unpaid = 尾款未付
dispute-reason-receipt-not-confirmed = 买家未确认收货
dispute-why-late = • <b>{ $reason }</b>：晚于合同日期发货，或到期仍未发货
dispute-why-not-shipped = • <b>{ $reason }</b>：已过合同日期，货物没有交运
dispute-why-not-received = • <b>{ $reason }</b>：运输期已过，货物没有到
dispute-why-wrong-quantity = • <b>{ $reason }</b>：比合同约定的少或多
dispute-why-not-as-specified = • <b>{ $reason }</b>：和合同写的不一样
dispute-why-damaged = • <b>{ $reason }</b>：破损或变质
dispute-why-documents-wrong = • <b>{ $reason }</b>：单证缺失或有误
dispute-why-other = • <b>{ $reason }</b>：请告诉我们
dispute-why-balance-unpaid = • <b>{ $reason }</b>：余款一直没有到账
dispute-why-receipt-not-confirmed = • <b>{ $reason }</b>：货已送到，买家没有回应
dispute-reason-ask = <b>订单 { $number } 出了什么问题？</b>
    { $reasons }

    全部核对之前，不会发出任何内容。货款继续托管。
dispute-reason-label = 原因
dispute-line-ask = <b>订单 { $number } 的哪一项货物有问题？</b>
dispute-line-label = 货物
dispute-name-amount = 我直接填金额
dispute-an-amount = 直接填金额
dispute-count-ask = <b>“{ $goods }”少了多少，或有多少不合格？</b>
    订购数量：{ $of }。输入数量即可，金额按合同单价自动计算。
dispute-count-label = 缺少或不合格
dispute-all-of-them = 全部 { $of }
misread-count = “{ $text }”对不上：合同里这一项是 { $of }。
dispute-more-ask = <b>这张订单还有别的货物有问题吗？</b>
dispute-more-label = 其他货物
dispute-amount-ask = <b>订单 { $number } 您要求退多少？</b>
    请输入金额，或要求退还全部托管款。
dispute-amount-label = 索赔金额
dispute-all-held = 全部：{ $held }
misread-more-than-held = { $amount } 超过了这张订单托管的 { $held }。
dispute-words-ask = <b>怎么回事？请用自己的话说明。</b>
    约定的是什么，收到的是什么，什么时候发现的。对方看到的就是这段话。
dispute-words-label = 您的说明

# what proves it
evidence-goods-photo = 货物照片
evidence-packing-photo = 包装照片
evidence-count = 清点结果
evidence-measurement = 实测数值
evidence-inspection-report = 检验报告
evidence-transport-document = 运输单据
evidence-packing-list = 装箱单
evidence-delivery-note = 送货签收单
evidence-carrier-statement = 承运人证明
evidence-papers = 合同单据
evidence-correspondence = 往来沟通
evidence-loss = 损失证明
evidence-return-receipt = 退货凭证
evidence-other = 其他证据
proof-goods-photo-ask = 📷 <b>请发能看出问题的照片或视频。</b>
    手边没有？先跳过，之后再发。
proof-goods-photo-label = 货物照片
proof-packing-photo-ask = 📷 <b>请发包装和标签的照片。</b>
    手边没有？先跳过，之后再发。
proof-packing-photo-label = 包装照片
proof-count-ask = 🔢 <b>您是怎么清点的？</b>
    例如<i>共 100 箱，开箱 40 箱，1,000 件中 12 件不合格</i>。也可以发文件；跳过可之后再发。
proof-count-label = 清点结果
proof-measurement-ask = 📏 <b>实测是多少，约定是多少？</b>
    例如<i>实测 310 lm，约定 400 lm，抽样 5 件</i>。也可以发文件；跳过可之后再发。
proof-measurement-label = 实测数值
proof-inspection-report-ask = 📄 <b>有检验报告吗？</b>
    请发文件，没有就跳过。
proof-inspection-report-label = 检验报告
proof-transport-document-ask = 📄 <b>请发运输单据。</b>
    以单据日期为准。跳过可之后再发。
proof-transport-document-label = 运输单据
proof-packing-list-ask = 📄 <b>请发装箱单。</b>
    跳过可之后再发。
proof-packing-list-label = 装箱单
proof-delivery-note-ask = 📄 <b>请发送货签收单</b>，包括到货时的批注。
    跳过可之后再发。
proof-delivery-note-label = 送货签收单
proof-carrier-statement-ask = 📄 <b>承运人怎么说？</b>
    请发承运人证明或物流页面截图，没有就跳过。
proof-carrier-statement-label = 承运人证明
proof-papers-ask = 📄 <b>请发有问题的单证。</b>
    跳过可之后再发。
proof-papers-label = 相关单证
proof-correspondence-ask = 💬 <b>双方是怎么沟通的？</b>
    请发文件或写下来。您在这里写过的都已留存，够了就跳过。
proof-correspondence-label = 往来沟通
proof-loss-ask = 💰 <b>给您造成了多少损失？</b>
    请发凭证或说明，没有就跳过。
proof-loss-label = 损失凭证

# before and after it is opened
dispute-review = <b>订单 { $number } 的纠纷，请核对</b>
dispute-review-means = 🔒 <b>接下来：</b>{ $held } 继续托管，其他期限全部暂停。{ $other } 须在 { $due } 前答复。
    📎 随附证据：{ $count } 份{ $missing ->
        [0] { "" }
       *[other] 。待补：{ $later }
    }
dispute-send = ⚠️ 发起纠纷
done-dispute = ⚠️ <b>纠纷已发起。</b>已请 { $other } 在 { $due } 前答复。货款原地不动。
claim-text = <b>{ $claimant } { $unpaid ->
        [1] 要求支付
       *[other] 索赔
    } { $amount }</b>（托管 { $held }）：{ $reason }{ $lines ->
    [0] { "" }
   *[other]
        { "" }
        { $goods }
    }
    <blockquote>{ $words }</blockquote>
claim-line = { $goods }：{ $quantity }（共 { $of }）
clauses = 📄 <b>合同约定：</b>
    { $clauses }
clause-shipment-date = • 最迟发货日：{ $ship_by }
clause-lines = • 货物：{ $goods }
clause-specification = • { $specification }
clause-tolerance = • 数量允许偏差：{ $tolerance }%
clause-incoterm = • { $rule } { $place }：{ $risk }
clause-transit = • 运输期：{ $transit } { $transit ->
   *[other] 天
}
clause-packing = • 包装：{ $packing }
clause-papers = • 单证：{ $papers }
clause-freight = • 运费 { $freight }，{ $covered ->
    [1] 在保障范围内
   *[other] 不在保障范围内
}
clause-payment = • 应付总额：{ $total }{ $parts ->
        [1] ，生产前付 { $deposit }，发货前付 { $balance }
       *[other] { "" }
    }
clause-inspection = • 验货期：到货后 { $inspection } { $inspection ->
   *[other] 天
}
clause-terms = • 其他条款：{ $terms }

# where it stands
dispute-state-awaiting-response = 等待答复
dispute-state-negotiation = 协商中
dispute-state-escalated = 等待调解员
dispute-state-evidence = 举证中
dispute-state-inspection = 检验中
dispute-state-proposal = 等待调解方案
dispute-state-proposed = 调解方案待答复
dispute-state-decision = 等待裁决
dispute-state-second-ruling = 等待裁决
dispute-state-appeal = 已裁决，可申诉
dispute-state-appealed = 裁决申诉中
dispute-state-return = 退货中
dispute-state-returned = 退货待验
dispute-state-executed = 裁决已执行
dispute-state-settled = 已和解
dispute-state-withdrawn = 已撤回
dispute-head = ⚖️ <b>纠纷：{ $reason }</b> · { $state }
    { $claimant } 向 { $respondent } 索赔 { $claimed }
dispute-frozen = 🔒 { $held } 继续托管，{ $stage ->
    [ruled] 待裁决执行后划转。
    [appealed] 待申诉有结果后再处理。
    [return] 待退货收妥、查验后划转。
   *[open] 只有和解或裁决才能动用。
}
dispute-missing = 📎 您还可以补充：{ $kinds }
dispute-now-awaiting-response = { $you ->
    [claimant] <b>下一步：</b>{ $respondent } 在 { $due } 前答复。逾期不答复，将自动请调解员介入。
    [respondent] 👉 <b>请在 { $due } 前答复</b>，或提出和解方案。逾期不答复，将请调解员介入，并记录您未答复。
   *[agent] { $respondent } 在 { $due } 前答复。
}
dispute-now-negotiation = { $you ->
    [agent] 双方协商至 { $due }。
   *[other] 👉 请双方协商解决：提出和解方案，或接受对方的方案。{ $early ->
        [1] 从 { $ask_from } 起可以请调解员
       *[other] 现在可以请调解员
    }；谈不成的，{ $due } 自动请调解员介入。
}
dispute-now-escalated = <b>下一步：</b>我们的调解员将在 { $due } 前介入。{ $you ->
    [agent] { "" }
   *[other] 请先把证据发过来。双方仍可自行和解。
}
dispute-now-evidence = { $you ->
    [agent] 双方举证至 { $due }。调解员：{ $mediator }。
   *[other] { $done ->
        [1] 您已举证完毕。对方还可举证至 { $due }，之后由 { $mediator } 提出调解方案。
       *[other] 👉 <b>请在 { $due } 前提交证据。</b>您的调解员是 { $mediator }。发完了？请点“我已举证完毕”。
    }
}
dispute-now-inspection = <b>下一步：</b>{ $inspector } 检验货物，{ $due } 前出报告。
dispute-now-proposal = <b>下一步：</b>{ $mediator } 在 { $due } 前提出调解方案。
dispute-now-proposed = { $you ->
    [agent] 双方在 { $due } 前答复调解方案。
   *[other] { $done ->
        [1] 您已接受调解方案。对方在 { $due } 前答复。
       *[other] 👉 <b>请在 { $due } 前答复调解方案。</b>双方都接受即和解，否则由调解员裁决。
    }
}
dispute-now-decision = <b>下一步：</b>{ $mediator } 在 { $due } 前裁决。在此之前双方仍可和解。
dispute-now-second-ruling = <b>下一步：</b>{ $due } 前裁决。金额较大，由两位调解员共同审核。在此之前双方仍可和解。
dispute-now-appeal = { $you ->
    [agent] { $due } 前可对裁决提出申诉。
   *[other] { $done ->
        [1] 您不申诉。对方可在 { $due } 前申诉，之后执行裁决。
       *[other] 👉 调解员已作出裁决。认可请点“不申诉”；不认可请在 { $due } 前申诉。无人申诉即到期执行：{ $refund } 退给 { $buyer }。
    }
}
dispute-now-appealed = <b>下一步：</b>{ $judged ->
    [1] { $judge } 在
   *[other] 另一位调解员在
} { $due } 前审理申诉，结果为最终决定。
dispute-now-return = { $reader ->
    [buyer] 👉 <b>请在 { $due } 前退货。</b>先问 { $supplier } 退到哪里（点“沟通”），保留承运人收据，寄出后点“已退货”。货退到后给您退款。
    [supplier] <b>下一步：</b>{ $buyer } 在 { $due } 前退货。请告诉对方退到哪里（点“沟通”）。
   *[other] <b>下一步：</b>{ $buyer } 在 { $due } 前退货。
}
dispute-now-returned = { $reader ->
    [supplier] 👉 <b>请在 { $due } 前查验退回的货物。</b>逾期不回应即视为已收妥，{ $refund } 退给 { $buyer }。
    [buyer] <b>下一步：</b>{ $supplier } 在 { $due } 前查验退货。查验无误或逾期不回应，{ $refund } 即退还给您。
   *[other] <b>下一步：</b>{ $supplier } 在 { $due } 前查验；逾期不回应即视为已收妥，{ $refund } 退给 { $buyer }。
}
dispute-bound = { $agreed ->
    [1] 🤝 <b>双方约定：</b>
   *[other] ⚖️ <b>裁决结果：</b>
}
    { $nets }
dispute-proposal = ⚖️ <b>调解方案：</b>
    { $nets }
dispute-answer-said = 💬 <b>{ $respondent } 答复：</b>
    <blockquote>{ $words }</blockquote>
dispute-silent = 💬 { $respondent } 逾期未答复。
evidence-title = 📎 <b>证据</b> · { $count }
evidence-piece = • { $kind } · { $by } · { $at }{ $late ->
    [1] { " " }· ⏰ 逾期提交
   *[other] { "" }
}{ $files ->
    [0] { "" }
   *[other] { " " }· { $files } 个文件
}{ $said ->
    [1] ：“{ $words }”
   *[other] { "" }
}
evidence-earlier = …… 之前还有 { $count } 份证据，点下方“证据”可全部查看。
evidence-wanted = ▫️ { $kind } · { $by } 尚未提交
evidence-asked-for = ❓ 调解员请 { $by } 在 { $due } 前提供：“{ $what }”
enclosed-payment-claimed = 汇款水单
enclosed-evidence-added = 证据
enclosed-inspection-reported = 检验报告
enclosed-goods-sent-back = 退回的货物
dispute-report = 🔍 <b>{ $inspector } 的检验报告：</b>
    <blockquote>{ $words }</blockquote>
dispute-proposed = ⚖️ <b>调解方案</b>
    { $nets }
    <blockquote>{ $reasons }</blockquote>
dispute-inspected = 🔍 <b>{ $inspector } 正在检验货物。</b>{ $free ->
    [1] 您无需付费。
   *[other] 费用 { $cost }：{ $you ->
        [claimant] 由您先付
       *[other] 由 { $claimant } 先付
    }，败诉方承担。
}
dispute-ruled = ⚖️ <b>裁决</b>（{ $by }）
    { $nets }
    <blockquote>{ $reasons }</blockquote>
    { $clauses }
dispute-appeal-decided = ⚖️ <b>申诉结果</b>（{ $by }）：<b>{ $upheld ->
    [1] 维持裁决
   *[other] 变更裁决
}</b>
    { $nets }
    <blockquote>{ $reasons }</blockquote>
    { $clauses }
dispute-appealed = ✋ <b>{ $by } 提出申诉：</b>
    <blockquote>{ $words }</blockquote>
dispute-sent-back = 📦 { $buyer } 于 { $at } 退货：{ $carrier }
dispute-back-refused = ⚠️ <b>{ $supplier } 表示退回的货物不符：</b>
    <blockquote>{ $words }</blockquote>
nets = ↩️ { $you ->
    [buyer] 您收回 <b>{ $refund }</b>
   *[other] { $buyer } 收回 <b>{ $refund }</b>
}{ $with_freight ->
    [1] ，其中运费 { $freight }
   *[other] { "" }
}{ $with_inspection ->
    [1] ，其中检验费 { $inspection }
   *[other] { "" }
}
    💰 { $you ->
    [supplier] 您实收 <b>{ $net }</b>
   *[other] { $supplier } 实收 <b>{ $net }</b>
}{ $charged ->
    [1] （服务费 { $fee }）
   *[other] { "" }
}{ $stays ->
    [1] { "" }
        🔒 { $held } 继续托管，订单继续履行
   *[other] { "" }
}{ $back ->
    [1] { "" }
        📦 先退货，收妥后划款
   *[other] { "" }
}
offer-head = 🤝 <b>{ $mine ->
    [1] 您的方案
   *[other] { $by } 的方案
}</b> · { $at }{ $state ->
    [replaced] { " " }· 已被新方案替换
    [withdrawn] { " " }· 已撤回
    [accepted] { " " }· 已接受
   *[open] { "" }
}{ $said ->
    [1] { "" }
        “{ $words }”
   *[other] { "" }
}

dispute-newer-offer = 🔄 <b>您点的方案（{ $at }）已被 { $by } 的新方案取代</b>，没有达成任何约定。现在有效的是这一份：

# answering and offers
action-answer-dispute = 💬 答复索赔
answer-dispute-ask = { $claim }

    <b>您怎么看？</b>请用自己的话说明；对方（必要时还有调解员）看到的就是这段话（订单 { $number }）。
done-answer-dispute = 💬 <b>已答复。</b>接下来请双方协商；直接提一个和解方案往往最快。
action-settle = 🤝 提出和解方案
action-settle-still = 🤝 提出和解方案
settle-refund-ask = <b>订单 { $number } 退给买家多少？</b>
    托管 { $held }。请点选，或输入金额。
settle-refund-label = 退给买家
settle-claimed = 按索赔：{ $amount }
settle-all = 全部：{ $amount }
settle-half = 主张金额的一半：{ $amount }
settle-half-held = 托管金额的一半：{ $amount }
settle-nothing = 不退款
settle-with-freight-ask = <b>运费也退吗？</b>另加。合同运费 { $freight }。
settle-with-freight-label = 另退运费
settle-no-freight = 不退运费
settle-freight = 退运费：{ $freight }
settle-back-ask = <b>货物退回给供应商吗？</b>
    如果退货，货退到后款项才会划转。
settle-back-label = 退货
settle-rest-ask = <b>剩下的货款怎么处理？</b>
settle-rest-label = 剩余货款
settle-rest-stays = 继续托管
settle-rest-goes = 现在放款给供应商
settle-words-ask = <b>想对对方说点什么？</b>
    订单 { $number } 的方案一目了然的话，可以跳过。
settle-words-label = 留言
settle-review = <b>您对订单 { $number } 的和解方案</b>

    { $nets }{ $said ->
    [1] { "" }

        “{ $words }”
   *[other] { "" }
}

    对方接受后立即生效。新方案会替换您之前的方案。
settle-send = 🤝 发出方案：退 { $refund }
done-settle = 🤝 <b>方案已发出。</b>对方能看到双方各得多少。接受之前您可以随时撤回。
action-accept-buyer-offer = ✅ 接受对方的方案：退 { $refund }
action-accept-supplier-offer = ✅ 接受对方的方案：退 { $refund }
sure-accept-buyer-offer = <b>订单 { $number } 就这样和解吗？</b>

    { $nets }

    纠纷就此了结，不能反悔。
sure-accept-supplier-offer = <b>订单 { $number } 就这样和解吗？</b>

    { $nets }

    纠纷就此了结，不能反悔。
yes-accept-buyer-offer = ✅ 同意和解：退 { $refund }
yes-accept-supplier-offer = ✅ 同意和解：退 { $refund }
done-accept-buyer-offer = 🤝 <b>已和解。</b>双方都已收到通知，{ $back ->
    [1] 货退到之前款项继续托管。
   *[other] 款项已按约定放行，由财务随后汇出。
}
done-accept-supplier-offer = { done-accept-buyer-offer }
action-withdraw-buyer-offer = ↩️ 撤回我的方案
action-withdraw-supplier-offer = ↩️ 撤回我的方案
sure-withdraw-buyer-offer = 撤回您对订单 { $number } 的方案？对方将不能再接受它。
sure-withdraw-supplier-offer = 撤回您对订单 { $number } 的方案？对方将不能再接受它。
yes-withdraw-buyer-offer = 撤回
yes-withdraw-supplier-offer = 撤回
done-withdraw-buyer-offer = 方案已撤回，已通知对方。
done-withdraw-supplier-offer = 方案已撤回，已通知对方。
action-escalate = ⚖️ 请调解员介入
sure-escalate = <b>订单 { $number } 请调解员介入？</b>
    我们的工作人员会听取双方意见，协助和解或作出裁决。货款继续托管，双方仍可自行和解。
yes-escalate = ⚖️ 请调解员
done-escalate = ⚖️ <b>已请调解员。</b>请先把证据发过来。
action-withdraw-dispute = ↩️ 撤回纠纷
sure-withdraw-dispute = <b>撤回订单 { $number } 的纠纷？</b>
    订单按剩余时间继续，{ $held } 在此期间继续托管。
yes-withdraw-dispute = 撤回纠纷
done-withdraw-dispute = ↩️ <b>已撤回。</b>订单按剩余时间继续。

# evidence
action-evidence = 📎 提交证据
action-more-evidence = 📎 提交证据
evidence-kind-ask = <b>订单 { $number } 您要提交什么证据？</b>
evidence-files-ask = <b>请发照片、视频、语音或文件，也可以直接写下来。</b>
evidence-words-ask = <b>它能说明什么？</b>
    一句话即可；一目了然就跳过。
done-evidence = 📎 <b>已留存。</b>证据已进入记录，对方也能看到。
done-evidence-late = 📎 <b>已留存，并标注逾期：</b>举证时间已过。调解员同样看得到。
action-evidence-done = ☑️ 我已举证完毕
sure-evidence-done = <b>订单 { $number } 的证据都提交了吗？</b>
    双方都举证完毕后，调解员立即进入下一步。之后再发的会标注逾期。
yes-evidence-done = ☑️ 都提交了
done-evidence-done = ☑️ 已记录。对方也举证完毕后，调解员会提出方案。

# proposal, ruling, appeal
action-accept-proposal = ✅ 接受调解方案：退 { $refund }
sure-accept-proposal = <b>接受订单 { $number } 的调解方案？</b>

    { $nets }

    对方也接受的话，纠纷就此了结，不能反悔。
yes-accept-proposal = ✅ 接受：退 { $refund }
done-accept-proposal = ✅ <b>已接受。</b>{ $settled ->
    [1] 双方都已接受，就此和解；{ $back ->
        [1] 货退到之前款项继续托管。
       *[other] 款项已按约定放行，由财务随后汇出。
    }
   *[other] 对方也接受即和解。
}
action-decline-proposal = 🚫 不接受调解方案
sure-decline-proposal = <b>不接受订单 { $number } 的调解方案？</b>
    那就由调解员裁决，结果对您可能更好，也可能更差。
yes-decline-proposal = 不接受
done-decline-proposal = 🚫 <b>已拒绝。</b>接下来由调解员裁决，双方都已收到通知。
action-waive = 👍 不申诉：退 { $refund }
sure-waive = <b>认可订单 { $number } 的裁决？</b>

    { $nets }

    之后不能再申诉。双方都认可的，立即执行。
yes-waive = 👍 认可裁决：退 { $refund }
done-waive = 👍 已记录。{ $final ->
    [1] 双方都不申诉，裁决现在执行。
   *[other] 双方都认可后，裁决立即执行。
}
action-appeal = ✋ 申诉
appeal-ask = <b>订单 { $number } 为什么要由另一位调解员重审？</b>
    请说明忽略了什么。另一位调解员将维持或变更裁决，结果为最终决定。
done-appeal = ✋ <b>已申诉。</b>由另一位调解员审理。货款继续托管。

# goods that go back
action-send-back = 📦 已退货
send-back-carrier-ask = <b>订单 { $number } 的退货由谁承运？</b>
    请输入承运人名称。
send-back-tracking-ask = <b>运单号？</b>
    没有就跳过。
send-back-slip-ask = <b>请发承运人收据的照片或 PDF。</b>
    没有就跳过。
done-send-back = 📦 <b>已记录。</b>已通知供应商，货到后查验。
action-take-back = ✅ 已收到退货：退 { $refund }
sure-take-back = <b>订单 { $number } 的货物已原样退回？</b>
    确认后款项立即放行，不能撤回：

    { $nets }
yes-take-back = ✅ 已原样退回：退 { $refund }
done-take-back = ✅ <b>货已退回。</b>纠纷了结，款项已放行，由财务随后汇出。
action-refuse-back = ⚠️ 退货不符
refuse-back-ask = <b>订单 { $number } 退回的货物有什么问题？</b>
    货款继续托管，由调解员审理。实物照片很有帮助，接下来可以发送。
done-refuse-back = ⚠️ <b>已记录。</b>由调解员审理，货款继续托管。请发来实物照片。

# the refund's working days
refund-waits = { $late ->
    [1] ⚠️ { $amount } 的退款已逾期：今天是<b>第 { $day } 个工作日</b>，本应最迟 { $by } 汇出。已向财务发出警示。
   *[other] ↩️ { $amount } 退款中：<b>第 { $day } 个工作日（共 { $last } 个）</b>。退款在第 { $first } 至 { $last } 个工作日汇出，最迟 { $by }。
}
refund-sent = ↩️ { $amount } 已于 { $sent } 退回（第 { $day } 个工作日）。
timeline-disputed = 纠纷中，始于 { $at }
timeline-dispute-settled = 纠纷已和解 · { $at }
timeline-dispute-executed = 纠纷已裁决 · { $at }
timeline-dispute-withdrawn = 纠纷已撤回 · { $at }
next-completed-shared-waiting-buyer = ✅ 已结束。{ $refunded } 将退还给您，{ $released } 将付给供应商。您的款项从我们的银行汇出后会通知您。
next-completed-shared-waiting-supplier = ✅ 已结束。{ $released } 将汇往您的账户，{ $refunded } 将退还买家。您的款项从我们的银行汇出后会通知您。
next-completed-shared-waiting-agent = 👉 应退买家 { $refunded }，应付供应商 { $released }，其中 { $waiting } 尚未汇出。
next-completed-shared-buyer = ✅ 已完成。{ $refunded } 已汇还给您，{ $released } 已汇给供应商。
next-completed-shared-supplier = ✅ 已完成。{ $released } 已汇往您的账户，{ $refunded } 已汇还买家。
next-completed-shared-agent = ✅ 已完成。{ $refunded } 已汇还买家，{ $released } 已汇给供应商。

# why something can't be done
refused-dispute-open = 这张订单有未了结的纠纷：只有和解或裁决才能动用货款。
refused-no-dispute = 这张订单没有进行中的纠纷。
refused-not-at-this-point = 纠纷在目前阶段不能这样操作。
refused-not-your-claim = 您这一方不能以此理由发起纠纷。
refused-other-side = 这一步由对方操作。
refused-not-that-far = 订单还没到这一步，或已经过了。请选择其他原因。
refused-still-on-time = 按合同还有时间，目前还不能索赔。
refused-inspection-over = 验货期已过，不能再发起纠纷。
refused-no-such-line = 合同里没有这一项。
refused-more-than-held = 这张订单只托管了 { $held }，不能超过这个数。
refused-nothing-claimed = 您选的货物没有单价，算不出金额。请直接填写金额。
refused-lines-do-not-add-up = 退款金额与不合格数量乘以单价的结果不一致。
refused-more-than-covered = 裁决最多判还保障金额 { $covered }。双方和解可以超过。
refused-freight-not-covered = 合同保障运费时，裁决才能退运费，且不超过实收运费。
refused-inspection-not-paid = 没有人付过这么多检验费。
refused-nothing-to-return = 没有已交付的货物可以退。
refused-offer-gone = 这个方案已失效，没有达成任何约定。
refused-case-taken-already = { $mediator } 已接手此案。
refused-sent-already = 这条备注已经发给该方了。如需补充，请另写一条。
refused-not-your-case = 此案由另一位调解员负责，可以移交给您。
refused-not-a-mediator = 此案只能移交给与本订单无关的调解员。
refused-another-mediator = 需要由作出裁决者以外的调解员处理。
refused-due-in-past = 这个日期已过，请给一个以后的日期。
refused-already-extended = 举证期已延长过一次。
refused-already-answered = 您这一方已经答复过了。
refused-already-arranged = 检验已经安排过了。

# what the record calls it
record-dispute-opened = 发起纠纷
record-dispute-answered = 答复索赔
record-settlement-offered = 提出和解方案
record-settlement-withdrawn = 撤回方案
record-dispute-settled = 和解
record-dispute-withdrawn = 撤回纠纷
record-dispute-escalated = 请调解员介入
record-case-taken = 调解员接手
record-case-handed-over = 案件移交
record-staff-alarmed = 提醒管理员
record-evidence-asked = 要求举证
record-evidence-added = 提交证据
record-evidence-finished = 举证完毕
record-evidence-extended = 举证延期
record-evidence-closed = 举证结束
record-inspection-arranged = 安排检验
record-inspection-reported = 检验报告
record-inspection-missed = 未出检验报告
record-settlement-proposed = 提出调解方案
record-proposal-answered = 答复调解方案
record-proposal-failed = 调解方案未获接受
record-ruling-given = 裁决
record-ruling-confirmed = 裁决确认
record-ruling-sent-back = 裁决退回
record-ruling-appealed = 申诉
record-appeal-waived = 放弃申诉
record-appeal-taken = 受理申诉
record-appeal-ruled = 申诉决定
record-return-due = 需退货
record-goods-sent-back = 已退货
record-goods-taken-back = 收到退货
record-goods-back-refused = 拒收退货
record-return-missed = 逾期未退货
record-refunded = 退款
record-dispute-ended = 纠纷了结
