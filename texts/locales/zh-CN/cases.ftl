# 平台人员看到的纠纷：待办列表、案件卡片、调解员的操作和收到的通知。

command-queue = 案件：待接手、我的、已超期
command-case = 按订单号查看案件

# 待办列表
queue-title = ⚖️ <b>{ $count ->
    [0] 没有进行中的案件。</b>目前没有需要您处理的。
   *[other] 进行中的案件：{ $count } 个</b>
}
queue-waiting = 🙋 <b>等待调解员</b>（{ $count }）
queue-mine = 👉 <b>我的案件</b>（{ $count }）
queue-others = 👥 <b>同事处理中</b>（{ $count }）
queue-line = 订单 { $number } · { $reason } · { $amount }
    { $overdue ->
        [0] { $state }，截止 { $due }
       *[other] 🔴 { $state }，自 { $due } 起超期
    }
queue-open = 订单 { $number }

# 案件卡片
case-title = ⚖️ <b>案件：订单 { $number }</b>
    { $buyer } 向 { $supplier } 采购
    当前：<b>{ $state }</b>，{ $overdue ->
        [0] 截止 { $due }
       *[other] 🔴 自 { $due } 起超期
    }
    调解员：{ $mediator }
case-nobody = 暂无
case-none = 订单 { $number } 没有进行中的纠纷。
case-claim = <b>{ $side }索赔 { $amount }</b> · { $reason }（{ $by }）
case-answer = <b>对方的答复</b>
case-silent = ⚠️ 对方未答复。
case-happened = <b>合同约定 → 实际情况</b>
case-money = 💰 应付 { $total } → 现托管 { $held }。保障额度：{ $covered }。裁决最多可判给买家 { $most }。
case-shipped = 🚢 { $due } 前发货 → { $at } 交 { $carrier } 承运{ $late ->
    [0] ，准时
   *[other] ，<b>晚 { $late } 天</b>
}
case-not-shipped = 🚢 { $due } 前发货 → { $late ->
    [0] 尚未发货
   *[other] 未发货，<b>已晚 { $late } 天</b>
}
case-not-under-way = 📦 尚未发运，因此未到货。
case-not-arrived = 📦 { $due } 前到货 → { $late ->
    [0] 尚未到货
   *[other] 未到货，<b>已晚 { $late } 天</b>
}
case-arrived = 📦 { $due } 前到货 → { $at } 到货{ $late ->
    [0] ，准时
   *[other] ，<b>晚 { $late } 天</b>
}
case-line = 🔢 { $goods }：约定 { $promised } → 称短少或不符 { $wrong }
case-sent-back = ↩️ { $at } 退货：{ $carrier }
case-back-refused = ⚠️ <b>供应商拒收：</b><i>{ $words }</i>
case-shares = 买家收回 { $buyer }，供应商实收 { $supplier }（已扣服务费 { $fee }）{ $stays ->
    [0] {""}
   *[other] ，{ $held } 继续托管
}
case-goods-back = · 先退货
case-offers = <b>有效的和解方案</b>
case-offer = 🤝 { $side }，{ $at }：{ $shares }
case-proposal = 📝 <b>调解方案：</b>{ $shares }
    <i>{ $reasons }</i>
case-ruling = 🔨 <b>{ $by } 的裁决：</b>{ $shares }
    <i>{ $reasons }</i>
case-appeal = 📣 <b>{ $side }申诉：</b>{ $words }
case-open-points = <b>待办事项</b>
case-missing = ▫️ { $side }尚未提供：{ $kinds }
case-asked = ▫️ 要求{ $side }在 { $due } 前提供：{ $what }{ $came ->
    [1] （📎 之后已有提交）
   *[other] { "" }
}
case-inspected = 🔬 <b>{ $inspector } 的检验报告：</b><i>{ $words }</i>
case-inspection = ▫️ { $inspector } 尚未出具报告
case-late = ▫️ 逾期提交的证据：{ $count } 份
case-side-buyer = 买家
case-side-supplier = 供应商
case-staff = 平台调解员

case-state-awaiting-response = 等待答复
case-state-negotiation = 双方协商中
case-state-escalated = 等待调解员
case-state-evidence = 举证中
case-state-inspection = 检验中
case-state-proposal = 待提出调解方案
case-state-proposed = 双方考虑调解方案
case-state-decision = 待裁决
case-state-second-ruling = 待第二位调解员复核
case-state-appeal = 已裁决，可申诉
case-state-appealed = 申诉待裁定
case-state-return = 待退货
case-state-returned = 供应商验收退货

case-reason-late = 延迟发货
case-reason-not-shipped = 未发货
case-reason-not-received = 未收到货
case-reason-wrong-quantity = 数量不符
case-reason-not-as-specified = 与规格不符
case-reason-damaged = 货物损坏
case-reason-documents-wrong = 单据有误
case-reason-other = 其他原因
case-reason-balance-unpaid = 尾款未付
case-reason-receipt-not-confirmed = 未确认收货

case-clause-shipment-date = 发货日期
case-clause-lines = 货物与数量
case-clause-specification = 规格
case-clause-tolerance = 溢短装
case-clause-incoterm = 贸易术语
case-clause-transit = 运输时间
case-clause-packing = 包装
case-clause-papers = 单据
case-clause-freight = 运费
case-clause-payment = 付款
case-clause-inspection = 验货
case-clause-terms = 其他条款

# 证据
case-evidence = 📎 <b>订单 { $number } 的证据</b>
    { $count ->
        [0] 双方都还没有提交证据。
       *[other] 共 { $count } 份，第 { $first } 至 { $last } 份。
    }
case-evidence-older = ‹ 较早
case-evidence-newer = 较新 ›
case-piece = <b>{ $piece }.</b> { $by }（{ $side }）：{ $kind }{ $late ->
    [0] {""}
   *[other] { " " }· ⚠️ 逾期
} · { $at }{ $files ->
    [0] {""}
   *[other] { " " }· { $files } 个文件
}{ $said ->
    [0] {""}
   *[other] {""}
        “{ $words }”
}
case-piece-open = 📎 第 { $piece } 份
case-piece-sent = 第 { $piece } 份马上发给您。
case-files = 📎 证据（{ $count }）

# 按钮
case-back = ‹ 返回案件
case-queue = 全部案件
case-open = ⚖️ 打开案件
case-do-take = 🙋 接手案件
case-do-take-appeal = 🙋 接手申诉
case-do-extend = ⏳ 延长举证期
case-do-ask = 🔎 要求补充证据
case-do-inspection = 🔬 安排检验
case-do-report = 🔬 录入检验报告
case-do-propose = 🤝 提出调解方案
case-do-rule = 🔨 裁决
case-do-rule-appeal = 🔨 裁定申诉
case-do-agree = ✅ 同意
case-do-disagree = ↩️ 退回
case-do-both = 💬 写给双方
case-do-buyer = 💬 只给买家
case-do-supplier = 💬 只给供应商
case-do-note = 📝 内部备注
case-do-hand = 👋 移交
case-hand = 订单 { $number } 的案件移交给谁？{ $count ->
    [0] 目前没有其他无利害关系的调解员。
   *[other] 双方都会收到通知。
}
case-hand-all = 退回待办列表
case-agree-sure = 您同意 { $by } 对订单 { $number } 的裁决：{ $shares }。
    双方会立即收到通知并可申诉。申诉期结束前不会动用款项。
case-agree-yes = ✅ 是的，我同意：退 { $refund }

# 已完成
case-done-take = 🙋 <b>案件由您负责。</b>双方已获知您的身份。下一步是举证。
case-done-take-appeal = 🙋 <b>申诉由您负责。</b>双方已收到通知。
case-done-extend = ⏳ <b>已为双方延长举证期。</b>双方已收到通知；只能延长一次。
case-done-agree = ✅ <b>您已同意。</b>双方已收到通知，现在可以申诉。
case-done-disagree = ↩️ <b>已退回。</b>由您的同事重新裁决。
case-done-hand = 👋 <b>案件已移交给 { $name }。</b>双方已收到通知。
case-done-hand-all = 👋 <b>案件已退回待办列表。</b>
case-done-ask = 🔎 <b>已发出要求。</b>{ $side }须在 { $due } 前提供。
case-done-inspection = 🔬 <b>{ $inspector } 将检验货物。</b>{ $free ->
    [1] 双方无需付费。
   *[other] 费用由索赔方先付，最终由败诉方承担。
}
case-done-report = 🔬 <b>报告已录入。</b>下一步请提出调解方案。
case-done-propose = 🤝 <b>调解方案已发出。</b>双方都接受才会动用款项。
case-done-rule = 🔨 <b>已裁决。</b>双方已收到通知；申诉期结束之前，款项继续托管。
case-done-rule-second = 🔨 <b>裁决须由第二位调解员复核，</b>因为金额较大。复核后才会通知双方。
case-done-uphold = 🔨 <b>维持原裁决。</b>裁决为最终决定，{ $back ->
    [1] 货退到之前款项继续托管。
   *[other] 款项已放行，由财务随后汇出。
}
case-done-vary = 🔨 <b>已变更裁决。</b>您的决定为最终决定，{ $back ->
    [1] 货退到之前款项继续托管。
   *[other] 款项已放行，由财务随后汇出。
}
case-done-said-both = 💬 已发给双方。
case-done-said-buyer = 💬 已只发给买家，供应商看不到。
case-done-said-supplier = 💬 已只发给供应商，买家看不到。
case-done-said-note = 📝 已备注，双方都看不到。

# 提问
case-days = { $days } 天
case-ask-side-ask = <b>订单 { $number } 的案件，请哪一方补充证据？</b>
case-ask-side-label = 哪一方
case-ask-what-ask = <b>具体需要什么？</b>
    请按对方会读到的样子写。
case-ask-days-ask = <b>给对方几天时间？</b>
case-ask-days-label = 期限
case-say-both-ask = <b>对订单 { $number } 的双方说什么？</b>
    文字或文件均可。
case-say-buyer-ask = <b>对订单 { $number } 的买家说什么？</b>
    供应商看不到。
case-say-supplier-ask = <b>对订单 { $number } 的供应商说什么？</b>
    买家看不到。
case-say-note-ask = <b>订单 { $number } 的内部备注</b>
    双方都看不到，仅平台人员可见。
case-inspection-inspector-ask = <b>由谁检验订单 { $number } 的货物？</b>
case-inspection-inspector-label = 检验方
case-inspection-cost-ask = <b>费用多少？</b>
    由索赔方先付。
case-inspection-free = 无需费用
case-inspection-cost-label = 费用
case-report-words-ask = <b>检验方对订单 { $number } 的结论是什么？</b>
    请用几句话写明要点。
case-report-file-ask = <b>请发送报告的照片或 PDF。</b>
case-report-file-label = 报告
case-disagree-words-ask = <b>订单 { $number } 的裁决为什么需要重新考虑？</b>
    只有原调解员能看到。
case-disagree-words-label = 理由
rule-refund-ask = <b>订单 { $number } 托管的 { $held } 中，退给买家多少？</b>
    裁决最多可判 { $most }。请点选，或输入金额。
rule-refund-label = 退给买家
rule-refund-claimed = 按索赔：{ $amount }
rule-refund-half = 主张金额的一半：{ $amount }
rule-refund-half-most = 上限的一半：{ $amount }
rule-refund-most = 最多：{ $amount }
rule-refund-nothing = 不退款：{ $amount }
rule-freight-ask = <b>其中运费是多少？</b>
rule-freight-label = 其中运费
rule-inspection-ask = <b>其中买家垫付的检验费是多少？</b>
rule-inspection-label = 其中检验费
rule-back-ask = <b>是否先把货物退回供应商？</b>
rule-back-label = 退货
rule-back-y = 是，先退货
rule-back-n = 否，买家留下货物
rule-rest-ask = <b>剩余款项怎么处理？</b>
    货物尚未到达。
rule-rest-label = 剩余款项
rule-rest-y = 现在付给供应商
rule-rest-n = 继续托管，订单继续
rule-outcome-ask = <b>订单 { $number } 的申诉：原裁决是否成立？</b>
rule-outcome-label = 决定
rule-outcome-uphold = 维持
rule-outcome-vary = 变更
rule-reasons-ask = <b>请写明理由，双方都会读到</b>
    说明您看到了什么、由此得出什么结论。
rule-reasons-label = 理由
rule-clause-ask = <b>依据合同的哪一部分？</b>
rule-clause-label = 条款
rule-clause-more-ask = <b>还依据其他部分吗？</b>
rule-clause-more-label = 其他条款
rule-review = { $kind ->
    [kp] 🤝 <b>您对订单 { $number } 的调解方案</b>
    [kr] 🔨 <b>您对订单 { $number } 的裁决</b>
   *[ka] 🔨 <b>您对订单 { $number } 申诉的决定</b>
}
    款项：{ $shares }{ $back ->
        [0] {""}
       *[other] ，先退货
    }。{ $inspected ->
        [0] {""}
       *[other] {""}
            其中检验费 { $inspection } 归买家。
    }
    理由：<i>{ $reasons }</i>{ $named ->
        [0] {""}
       *[other] {""}
            条款：{ $clauses }
    }

    { $kind ->
        [kp] 双方都接受才会动用款项。
        [kr] 双方均可申诉，申诉期结束之前款项继续托管。
       *[ka] 此为最终决定：款项{ $back ->
            [0] 立即放行
           *[other] 在货退到后划转
        }。
    }
rule-send = { $kind ->
    [kp] 🤝 提出方案：退 { $refund }
   *[other] 🔨 作出决定：退 { $refund }
}

# 话题
topic-case = 订单 { $number }：{ $buyer } – { $supplier }
topic-opened = ⚖️ <b>这个话题是订单 { $number } 的案件。</b>
    在这里写的内容是内部备注，只有工作人员看得到。负责的调解员在内容前加 /both（双方）、/buyer（买方）或 /supplier（供应商）发给相应一方，或使用备注下方的按钮；也可以回复某条备注或照片，只写 /both、/buyer 或 /supplier，把它发出去。
topic-said = <b>{ $name }</b>（{ $side }{ $private ->
    [0] {""}
   *[other] ，仅对我们
}）：
topic-edited = ✏️ <b>{ $name }</b>（{ $side }{ $private ->
    [0] {""}
   *[other] ，仅对我们
}）修改了一条消息：
topic-taken-back = ↩️ <b>{ $name }</b>（{ $side }）撤回了一条消息：
note-line = 🙊 内部备注，订单 { $number }：只有工作人员看得到。
note-to-both = ✉️ 发给双方
note-to-buyer = 发给买方
note-to-supplier = 发给供应商
note-to-note = 🙊 保留为备注
note-kept = 🙊 已保留为备注，订单 { $number }。
note-sent = → { $to ->
    [buyer] <b>只发给买方</b>
    [supplier] <b>只发给供应商</b>
   *[both] 发给<b>双方</b>
}，订单 { $number }
topic-before = <i>{ $late ->
    [0] 原文：
   *[other] 裁决之前的原文（裁决不变）：
}</i>
case-edit-kept = 您的修改已记入记录，但双方看到的仍是您最初写的内容。如需更正，请另发一条消息。
topic-careful = ⚠️ 提到了平台外的付款或联系方式。

topic-party = 您属于该订单的一方，不能参与此案件。消息未转发，也未保存。
topic-unnamed = 无法看出是谁写的：Telegram 只显示群组的名义。消息未转发，也未保存。请在您的管理员权限中关闭“保持匿名”，然后重新发送。
topic-unfit = 这类消息无法转发。请发送文字、照片或文件。
topic-empty = 请在标记后写上内容，例如：/buyer 请再清点一次。
topic-too-large = 文件过大：Telegram 只允许我获取不超过 20 MB 的文件。消息未转发。

# 平台人员收到的通知
told-settlement-offered-agent = 🤝 { $by } 对订单 { $number } 提出了和解方案。
told-settlement-withdrawn-agent = ↩️ { $by } 撤回了订单 { $number } 的和解方案。
told-dispute-settled-agent = ✅ <b>订单 { $number } 双方已和解。</b>无需再裁决。
told-dispute-withdrawn-agent = ✅ <b>订单 { $number } 的投诉已撤回。</b>无需再裁决。
told-dispute-escalated-agent = 🙋 <b>订单 { $number } 需要调解员</b>
    { $buyer } 与 { $supplier } 未能达成一致，托管款 { $held }。请无利害关系的同事接手。
told-case-handed-over-agent = 👋 { $named ->
    [0] <b>订单 { $number } 的案件已退回待办列表。</b>请无利害关系的同事接手。
   *[other] <b>订单 { $number } 的案件现由 { $name } 负责。</b>
}
told-staff-alarmed-agent = 🔴 <b>订单 { $number } 的案件已超期。</b>尚无调解员完成应办事项，托管款 { $held }。请立即查看。
told-evidence-added-agent = 📎 { $by } 就订单 { $number } 提交了证据：<b>{ $kind }</b>{ $late ->
    [1] { " " }· ⚠️ 逾期
   *[other] { "" }
}
    { $words }
told-evidence-finished-agent = ☑️ { $by } 关于订单 { $number } 已举证完毕。
told-evidence-closed-agent = ⏳ <b>{ $both ->
    [1] 订单 { $number } 双方均已举证完毕。
   *[other] 订单 { $number } 的举证期已结束。
}</b>请在 { $due } 前提出调解方案。
told-inspection-missed-agent = 🔬 订单 { $number } 的检验方未按时出具报告。请在 { $due } 前提出调解方案。
told-proposal-answered-agent = 🤝 { $by } 接受了您对订单 { $number } 的调解方案。对方可在 { $due } 前答复。
told-proposal-failed-agent = 🔨 <b>{ $turned_down ->
    [0] 订单 { $number } 的调解方案未在期限内获双方接受。
   *[other] { $decliner } 没有接受您对订单 { $number } 的调解方案。
}</b>请在 { $due } 前作出裁决。
told-ruling-given-agent = 🔨 <b>订单 { $number } 的裁决须由第二位调解员复核，</b>因为金额较大。请未参与裁决的同事复核。
told-ruling-confirmed-agent = ✅ <b>第二位调解员同意订单 { $number } 的裁决。</b>双方已收到通知。
told-ruling-sent-back-agent = ↩️ <b>订单 { $number } 的裁决被退回。</b>请查看记录中的理由并重新裁决。
told-ruling-appealed-agent = 📣 <b>订单 { $number } 的裁决被申诉。</b>需由未参与裁决的调解员处理。
told-appeal-waived-agent = 👍 { $by } 对订单 { $number } 的裁决不申诉。
told-appeal-taken-agent = 🙋 订单 { $number } 的申诉由 { $name } 审理。
told-appeal-ruled-agent = 🔨 <b>订单 { $number } 的申诉已裁定。</b>不能再次申诉。
told-return-due-agent = 📦 订单 { $number } 须先退货，再处理款项。
told-goods-sent-back-agent = 📦 订单 { $number } 的货物已寄出，正退往 { $supplier } 处。 { $carrier } { $tracking }
told-goods-taken-back-agent = 📦 { $supplier } 已收回订单 { $number } 的货物。
told-goods-back-refused-agent = ⚠️ <b>{ $supplier } 拒收订单 { $number } 的退货。</b>请重新处理。
told-return-missed-agent = ⚠️ <b>订单 { $number } 的货物未按时退回。</b>请重新处理。
told-dispute-ended-agent = ✅ <b>订单 { $number } 的纠纷已结束。</b>决定已执行。
