# 订单双方的沟通。

talk-header = 💬 <b>{ $name }</b>，{ $company } · 订单 { $number }
talk-header-edited = ✏️ <b>{ $name }</b>，{ $company } · 订单 { $number } · <i>已编辑</i>
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

talk-kind = 我可以转发文字、照片和文件。请换成其中一种再发：语音请改成文字，视频请以文件形式发送。
talk-too-large = 这个文件超过 20 MB，我无法获取，没有转给对方。请发送小一些的版本，或分成几部分，例如几个 PDF。
talk-agent = 工作人员暂时不能参与订单对话。消息没有转出。
talk-nobody = 目前还没有可以转发的对象：你们之间有了订单后，您写的内容才会转给对方。
talk-draft = 订单 { $number } 还是草稿，只有您这一方看得到。发出后就可以和供应商沟通了。
talk-draft-go-on = ✏️ 继续填写草稿
