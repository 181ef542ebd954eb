# 订单双方的沟通。

talk-header = 💬 <b>{ $name }</b>，{ $company } · 订单 { $number }
talk-header-edited = ✏️ <b>{ $name }</b>，{ $company } · 订单 { $number } · <i>{ $late ->
    [0] 已编辑
   *[other] 裁决后编辑，裁决不变
}</i>
talk-forwarded = ↪️ <i>转发自 { $origin }</i>
talk-careful = { $who ->
    [mine]
        ⚠️ 已转给对方，并向双方附上提醒：其中有{ $seen }。

        在别处付的钱不受保障，在别处说的话也没有记录。沟通和付款请都留在这里。
   *[theirs] ⚠️ <b>请注意：</b>这里有{ $seen }。{ $lure ->
        [bank] 请只按 Tradehold 给出的付款信息付款，付到别处的钱不受保障。
        [card] 请只按 Tradehold 给出的付款信息付款，付到别处的钱不受保障。
        [outside] 付到别处的钱不受保障：请不要付款，并告诉我们。
        [link] 请不要在那里输入密码、验证码或付款信息。
       *[other] 在那里说的话没有记录，沟通和付款请都留在这里。
    }
}
lure-bank = 收款账号
lure-card = 银行卡号
lure-outside = 在 Tradehold 之外付款的内容
lure-phone = 电话号码
lure-handle = 其他聊天软件的联系方式
lure-email = 邮箱地址
lure-link = 链接
talk-why = 🛡 为什么要注意
talk-topic = 订单 { $number } · { $other }
talk-topic-draft = 订单 { $number }
talk-file-lost =
    ⚠️ 我没能从 Telegram 取到“{ $name }”，所以它<b>没有存入</b>订单 { $number } 的记录。对方可能看到过，但不能作为凭证。

    请重新发送。如果超过 20 MB，请发送小一些的版本，或分成几部分。
talk-missed =
    ⚠️ 这条消息没能送达 <b>{ $name }</b>（订单 { $number }），但已存入记录。

    请重新发送。
talk-answer = ↩️ 回复

talk-which = { $count ->
    [one] 这条消息是关于哪个订单的？选好后我马上转给对方。
   *[other] 这 { $count } 条消息是关于哪个订单的？选好后我马上转给对方。
}
talk-which-next = 您想聊哪个订单？
talk-order = 订单 { $number } · { $other }
talk-full = 已经有 20 条消息在等您选择订单。请先选好订单，再发其余的。
talk-went =
    已发给 <b>{ $other }</b>，订单 { $number }（您当前打开的订单）。

    接下来输入的内容也会发到这里。回复某条消息时，总是发到那条消息所属的订单。
talk-another = 🔀 换个订单
talk-card = 📄 打开订单
talk-menu = 🏠 菜单
talk-focus = { $count ->
    [0] 您现在聊的是<b>订单 { $number }</b>。您发的内容会转给 { $other }，并存入订单记录。
   *[other] { $count } 条消息已转给 <b>{ $other }</b>，订单 { $number }。接下来发的内容也会转到这里。
}沟通和付款请都留在这里，这就是您的凭证。

talk-kind = 我无法转发这类消息，对方没有收到。请改用文字、照片、视频、语音或文件发送。
talk-too-large = “{ $name }”超过 20 MB，我无法保存，<b>没有转给对方</b>。请发送小一些的版本，或分成几部分，例如几个 PDF。
talk-agent = 工作人员暂时不能参与订单对话。消息没有转出。
talk-nobody = 目前还没有可以转发的对象：你们之间有了订单后，您写的内容才会转给对方。
talk-draft = 订单 { $number } 还是草稿，只有您这一方看得到。发出后就可以和供应商沟通了。
talk-draft-go-on = ✏️ 继续填写草稿
