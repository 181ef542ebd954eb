# 公司成员：名单、邀请与加入。

team-title =
    { $count ->
        [1] 👥 <b>{ $company }</b>：目前只有您一人
       *[other] 👥 <b>{ $company }</b>：共 { $count } 位成员
    }
team-member = • { $name }
team-member-you = • { $name }（您）
team-blocked = （已屏蔽本机器人，收不到消息）
team-meaning = 每位成员都可以代表公司操作，并会收到与公司有关的通知。
team-invite = ➕ 邀请同事
team-none =
    您还没有加入任何公司。

    如果同事已经在使用，请向对方索取邀请链接；否则从第一笔订单或认证申请开始，途中会登记您的公司。
team-order = ➕ 创建订单
team-apply = 🏭 我是卖家，申请认证
team-link =
    <b>加入 { $company } 的邀请链接</b>

    { $link }

    仅限一人使用一次，有效期至 { $expires }。请只发给本人：打开链接的人可以代表贵公司操作。
team-share = 📤 发给同事
team-share-words = 邀请您在 Tradehold 加入 { $company }，链接仅可使用一次。
team-copy = 📋 复制链接
team-back = ◀️ 返回
team-join-ask =
    <b>加入 { $company }？</b>

    { $inviter }邀请您加入。加入后您可以代表公司签约、发货和验收，并能看到公司的全部订单。
team-join = ✅ 加入
team-join-not = 暂不加入
team-joined = ✅ <b>您已加入 { $company }</b>，今后会收到公司订单的相关通知。
team-see = 👥 查看成员
team-told-joined = 👥 <b>{ $name }</b> 已通过邀请链接加入 { $company }，如果您不认识此人，请立即联系我们的工作人员。
