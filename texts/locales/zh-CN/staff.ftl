# 工作人员：职责、任命与身份核实。

staff-duty-mediator = 调解员
staff-duty-finance = 财务
staff-duty-admin = 管理员
staff-meaning-mediator = <b>调解员</b>：介入纠纷，提出方案并裁定。
staff-meaning-finance = <b>财务</b>：确认收款，安排付款。
staff-meaning-admin = <b>管理员</b>：审核供应商，任命人员，设定额度。
staff-title =
    { $count ->
       *[other] <b>工作人员</b>：共 { $count } 人
    }
staff-agent = • { $name }：{ $duties }
staff-name = ➕ 任命工作人员
staff-card = <b>{ $name }</b>：{ $duties }
staff-username = @{ $username }
staff-in-company = 属于本平台的一家公司，不能以工作人员身份处理该公司的订单。
staff-take-mediator = ✖️ 撤销调解员
staff-take-finance = ✖️ 撤销财务
staff-take-admin = ✖️ 撤销管理员
staff-take-ask = 撤销 <b>{ $name }</b> 的“{ $duty }”职责？立即生效，并会通知 { $name }。
staff-keep = ◀️ 保留
staff-back = ◀️ 返回
staff-naming = <b>新工作人员负责哪些职责？</b>点击可开启或关闭。
staff-make-link = 🔗 生成链接
staff-link =
    <b>新工作人员邀请链接</b>：{ $duties }

    { $link }

    仅限一人使用一次，有效期至 { $expires }。请只发给本人。
staff-share = 📤 发送
staff-share-words = 邀请您加入 Tradehold 工作人员团队，链接仅可使用一次。
staff-copy = 📋 复制链接
staff-offered =
    <b>邀请您成为工作人员。</b>

    您的职责：{ $duties }。

    请只在本机器人内与买卖双方沟通，切勿使用个人账号：我们提醒用户不要相信任何私下联系的人。
staff-own-company = 您属于本平台的一家公司，不能以工作人员身份处理该公司的订单。
staff-accept = ✅ 接受
staff-accept-not = 暂不接受
staff-serving = ✅ <b>您已成为工作人员</b>：{ $duties }。菜单中已加入相应页面。
staff-told-serving = 🧑‍💼 <b>{ $name }</b> 已成为工作人员：{ $duties }。
staff-see = 🧑‍💼 查看工作人员
staff-told-taken = 您不再担任{ $duty }。如有疑问，请联系管理员。

verify-account-ask =
    <b>联系您的人真的是我们的工作人员吗？</b>

    请把对方的消息转发给我，或输入对方的 @用户名。
verify-account-label = 账号
verify-hidden = 该发送者
verify-staff = ✅ <b>是的，{ $who } 是工作人员</b>（{ $duties }）。

    但工作人员只会在本机器人内联系您，绝不会使用个人账号。如果 { $who } 在其他地方联系您，请不要回复。
verify-not-staff = ❌ <b>不是，{ $who } 不是我们的工作人员。</b>

    如果对方自称是，那就是诈骗。请勿付款，也不要提供验证码或证件。
verify-bot = ✅ <b>是的，{ $who } 就是本机器人。</b>请逐字核对聊天顶部的名称是否完全一致。
verify-unknown = ⚠️ <b>无法确认{ $who }的身份，请一律视为非工作人员。</b>

    Telegram 会对机器人隐藏部分账号，我只认识在这里发过消息的人。
verify-safe = 我们绝不会索要登录验证码，也不会要求您向订单指定账户以外的账户付款。
verify-again = 🔍 再查一个
misread-verify = 请输入 @用户名，或转发对方的一条消息。
