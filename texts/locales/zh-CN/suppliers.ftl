# 供应商：公开名片、管理员的审核，以及审核结果通知。

supplier-name-ask = 您要查找哪家供应商？输入公司名称或其中几个字即可。
supplier-none =
    没有找到名称含“{ $words }”的认证供应商。

    请核对名称，或向供应商索取名片链接。与未认证公司的交易不受平台保障。
supplier-several =
    { $count ->
       *[other] 有 { $count } 家供应商符合“{ $words }”，您要找的是哪一家？
    }
supplier-again = 🔎 查找其他供应商

supplier-head = 🏭 <b>{ $company }</b>
    { $country }
supplier-head-full = 🏭 <b>{ $company }</b>
    { $country } { $city }
    { $goods }
supplier-badge =
    ✅ <b>认证供应商</b>，认证日期 { $since }
    🛡 订单保障总额度 { $limit }
supplier-available = 💰 当前可用额度 { $available }
supplier-unknown = 💰 缺少汇率，暂时无法计算当前可用额度；签约前会为您列明。
supplier-no-badge = ⚠️ <b>未认证。</b>与该公司的交易不受平台保障，也无法在此下单。
supplier-suspended = ⛔️ <b>认证已暂停。</b>目前不能向该公司下新订单，也不提供保障。已签约的订单照常履行。
supplier-new =
    { $count ->
        [0] 🌱 新入驻，尚无完成订单
       *[other] 🌱 新入驻，已完成 { $count } 单
    }
supplier-finished = 📦 已完成 { $count } 单
supplier-on-time = 🚚 准时发货率 { $percent }%
supplier-disputes = ⚖️ 败诉纠纷率 { $percent }%
supplier-answers = ⏱ 通常在 { $time }内答复订单
supplier-stars =
    { $count ->
       *[other] ⭐ { $stars } 分（满分 5 分，共 { $count } 条评价）
    }
supplier-line = { $stars } <i>{ $line }</i>
supplier-own = 这是买家看到的贵公司名片。把链接发给买家，对方一键即可下单。
supplier-own-buyer = 这是贵公司。通过认证后，买家可以在此向您下单。
supplier-own-applied = 这是贵公司。您的申请正在审核。
supplier-own-more-asked = 这是贵公司。我们对您的申请有问题需要补充。
supplier-own-refused = 这是贵公司。申请未通过，您可以重新申请。
supplier-own-suspended = 这是贵公司。如有异议，请联系我们的工作人员。
supplier-order = 🛒 向其下单
supplier-apply = 🏅 申请认证
supplier-share = 📤 分享
supplier-copy = 📋 复制链接
supplier-enrolment = 🗂 审核资料

enrolment-none = 暂无待处理的申请。有新申请时会在这里通知您。
enrolment-waiting =
    <b>供应商申请</b>

    ⏳ 待审核：{ $applied }
    💬 待对方补充：{ $asked }
enrolment-own = <b>{ $company }</b> 是您自己的公司，须由其他管理员审核。
enrolment-title-buyer = <b>{ $company }</b> 从未申请认证。
enrolment-title-applied = ⏳ <b>{ $company }</b> 申请认证。
enrolment-title-more-asked = 💬 已请 <b>{ $company }</b> 补充资料。
enrolment-title-approved = ✅ <b>{ $company }</b> 已认证。
enrolment-title-refused = ✖️ <b>{ $company }</b> 的申请未通过。
enrolment-title-suspended = ⛔️ <b>{ $company }</b> 的认证已暂停。
enrolment-reason-more-asked = 我们的问题：{ $reason }
enrolment-reason-refused = 原因：{ $reason }
enrolment-reason-expired = 认证已满一年且未续期。恢复后重新计算一年。
enrolment-reason-suspended = 原因：{ $reason }
enrolment-answered = 💬 我们的问题：{ $question }
    对方回复：<i>{ $answer }</i>
enrolment-limit = 🛡 保障额度 { $limit }，会员等级 { $tier }
enrolment-available = 💰 当前可用 { $available }
enrolment-approve = ✅ 通过
enrolment-terms = 🛡 调整额度和会员等级
enrolment-ask-more = 💬 要求补充
enrolment-refuse = ✖️ 拒绝
enrolment-suspend = ⛔️ 暂停认证
enrolment-renew = 🔁 续期认证
enrolment-restore = ✅ 恢复认证
enrolment-licence = 📄 查看营业执照
enrolment-public = 👁 公开名片
enrolment-list = 🗂 申请列表
enrolment-back = ◀️ 返回
enrolment-licence-shown = { $company } 的营业执照
    填报的注册号：<code>{ $registration }</code>

enrolment-limit-ask =
    <b>{ $company }</b> 所有订单的保障总额度是多少？

    点选，或输入金额和币种，例如 <code>50,000 USD</code> 或 <code>50万元</code>。
enrolment-limit-label = 保障额度
enrolment-tier-ask = 选择会员等级。等级决定向供应商放款时的服务费率。
enrolment-tier-label = 会员等级
enrolment-tier-shown = { $tier } · { $fee }%
enrolment-terms-new =
    <b>确认通过 { $company } 的认证？</b>

    🛡 订单保障总额度 { $limit }。
    💳 会员等级 { $tier }：按放款金额收取 { $fee }% 服务费。

    对方会立即收到通知，并可开始接单。
enrolment-terms-changed =
    <b>确认调整 { $company } 的条件？</b>

    🛡 订单保障总额度 { $limit }。
    💳 会员等级 { $tier }：按放款金额收取 { $fee }% 服务费。

    已签约的订单条件不变。对方会立即收到通知。
enrolment-terms-send = ✅ 确认 { $limit }
enrolment-ask-more-ask = 需要 <b>{ $company }</b> 补充什么？您写的内容会原样发给对方。
enrolment-refuse-ask = 为什么拒绝 <b>{ $company }</b> 的申请？您写的内容会原样发给对方，对方可以重新申请。
enrolment-suspend-ask =
    为什么暂停 <b>{ $company }</b> 的认证？您写的内容会原样发给对方。

    恢复之前对方不能接新订单，已签约的订单照常履行。
enrolment-restore-ask = 恢复 <b>{ $company }</b> 的认证？对方可立即按原条件接单。
enrolment-restore-sure = ✅ 确认恢复
enrolment-changed = ⚠️ 该公司的资料在您查看之后有变动，本次操作未执行。以下是最新情况。
enrolment-done-approve = ✅ 已完成，{ $company } 已收到通知。
enrolment-done-ask-more = 💬 已发给 { $company }，对方回复后会通知您。
enrolment-done-refuse = ✖️ 已拒绝，{ $company } 已收到原因通知。
enrolment-done-suspend = ⛔️ 已暂停，{ $company } 已收到原因通知。
enrolment-done-renew = 🔁 已续期至 { $until }，{ $company } 已收到通知。
enrolment-done-restore = ✅ 已恢复，{ $company } 已收到通知。

told-applied-admin =
    🏭 <b>{ $company }</b>（{ $country } { $city }）申请认证。

    { $goods }
told-applied-look = 👀 查看申请
told-applied-supplier = 🏭 同事已提交 <b>{ $company }</b> 的认证申请，审核有结果后会在这里通知您。
told-more-asked-supplier =
    💬 关于 <b>{ $company }</b> 的申请，我们还想了解：

    { $question }

    您之前填写的内容都已保留，补充并核对后重新提交即可。
told-more-asked-answer = 💬 去回复
told-approved-supplier =
    🎉 <b>{ $company } 已通过认证！</b>

    🛡 订单保障总额度 { $limit }。
    💳 会员等级 { $tier }：只按放款金额收取 { $fee }% 服务费，没有其他费用。

    把名片链接发给买家，对方一键即可下单，货款会在您投产前由平台托管。
told-application-refused-supplier =
    <b>{ $company }</b> 的申请未通过。

    原因：{ $reason }

    您可以修改后重新申请，之前填写的内容都已保留。
told-application-refused-again = ✍️ 重新申请
told-suspended-supplier =
    ⛔️ <b>{ $company } 的认证已暂停。</b>

    原因：{ $reason }

    目前不能接新订单。已签约的订单照常履行，已托管的货款继续由平台托管。
told-badge-expired-supplier = ⛔️ <b>{ $company } 的认证已到期。</b>认证满一年，我们的工作人员尚未续期，目前不能接新订单。已签约的订单照常履行，已托管的货款继续由平台托管。团队已收到通知，您无需重新申请。
told-badge-expired-admin = ⛔️ <b>{ $company } 的认证已到期</b>，因为无人及时续期。在您恢复之前，对方不能接新订单；恢复后重新计算一年。
told-badge-renewed-supplier = 🔁 <b>{ $company } 的认证已续期</b>至 { $until }。
told-restored-supplier = ✅ <b>{ $company } 的认证已恢复。</b>您可以按原条件继续接单。
told-own-card = 🏭 我的名片
enrolment-name-alike = ⚠️ <b>名称容易与平台上的其他公司混淆：</b>{ $others }。请确认是哪家公司后再批准。
enrolment-name-role = ⚠️ <b>名称听起来像平台工作人员。</b>请核对营业执照上的名称完全一致后再批准。
