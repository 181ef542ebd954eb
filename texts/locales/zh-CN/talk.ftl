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
    ⚠️ 这条消息没能送达 <b>{ $name }</b>（订单 { $number }），但已存入记录；再次发送也会失败。

    请用文字说明要点，或以文件形式发送。
talk-unwanted =
    ⚠️ <b>{ $name } 的 Telegram 不接收{ $kind ->
        [voice] 语音消息
        [video_note] 视频消息
        [sticker] 贴纸
        [photo] 图片
        [video] 视频
        [document] 文件
        [audio] 音频
        [animation] 动图
        [poll] 投票
       *[other] 此类消息
    }</b>，这条消息未能送达，但已存入订单 { $number } 的记录。

    请改用文字：文字消息总能送达。
talk-waits =
    📪 <b>{ $name } 发来的内容被您的 Telegram 设置拒收：</b>您不接收{ $kind ->
        [voice] 语音消息
        [video_note] 视频消息
        [sticker] 贴纸
        [photo] 图片
        [video] 视频
        [document] 文件
        [audio] 音频
        [animation] 动图
        [poll] 投票
       *[other] 此类消息
    }。内容已存入订单 { $number }。

    请在 Telegram 的“设置 › 隐私”中允许接收，或在这里请 { $name } 改用文字说明。
talk-answer = ↩️ 回复

talk-which = { $count ->
    [1] 这条消息是关于哪个订单的？现在<b>还没有发出</b>，选好后马上转给对方。
   *[other] 这 { $count } 条消息是关于哪个订单的？现在<b>还没有发出</b>，选好后马上转给对方。
}
talk-which-next = 您想聊哪个订单？
talk-order = 订单 { $number } · { $other }
talk-full = 已经有 20 条消息在等您选择，这一条<b>没有保存</b>。请先选好，再发其余的。
talk-another = 🔀 换个订单
talk-card = 📄 打开订单
talk-menu = 🏠 菜单
talk-focus = 您现在聊的是<b>订单 { $number }</b>。您发的内容会转给 { $other }，并存入订单记录。沟通和付款请都留在这里，这就是您的凭证。

# 转给对方之前
talk-ask = { $why ->
    [ended] 订单 { $number } 已经结束。仍要发给 <b>{ $to }</b> 吗？
    [question] 我刚才问了您一个问题。这条消息要就订单 { $number } 发给 <b>{ $to }</b> 吗？
    [private] 调解员刚才只给贵方发了消息。这条关于订单 { $number } 的消息给谁看？
   *[wish] 这是发给我的吗？请点下面的按钮办理。还是要就订单 { $number } 发给 <b>{ $to }</b>？
}

    现在<b>还没有发出</b>，在您选择之前一直留在这里。
talk-send = ✉️ 发送
talk-send-alone = 🔒 只给调解员
talk-send-all = ✉️ 也发给 { $to }
talk-send-team = 🙋 发给工作人员
talk-send-other = 🔀 其他订单
talk-send-not = 🗑 不发送
talk-dropped = { $count ->
    [1] 没有发送，没有人收到。
   *[other] 这 { $count } 条消息没有发送，没有人收到。
}
talk-gone = 这里已经没有待发的消息了。
talk-their-card = 🏭 供应商资料

# 发到了哪里
talk-line = → { $alone ->
    [1] 只给<b>调解员</b>
   *[other] 发给 <b>{ $to }</b>{ $staff ->
        [1] 和调解员
       *[other] {""}
    }
}，订单 { $number }{ $count ->
    [1] {""}
   *[other] { " " }· { $count } 条消息
}
talk-undo = ↩️ 撤回
talk-undo-before = ↩️ 上一条也撤回
talk-undone = ↩️ 已从 <b>{ $to }</b>（订单 { $number }）撤回{ $count ->
    [1] {""}
   *[other] （{ $count } 条消息）
}。对方可能已经看到。记录中会保留原文，并注明已撤回。
talk-late = { $why ->
    [already] 这条消息您已经撤回了。
    [answered] 来不及了：{ $to } 之后已经发了消息，这条消息保留。
   *[over] 来不及了：只能在一分钟内撤回，{ $to } 已经收到。
}
talk-taken-back = ↩️ <i>{ $name } 撤回了这条消息。</i>

# 被修改的消息
talk-changed = ✏️ <b>{ $name }</b> 修改了一条消息，订单 { $number }{ $late ->
    [0] {""}
   *[other] （裁决后修改，裁决不变）
}
talk-changed-before = 修改前：
talk-changed-now = 修改后：
talk-changed-nothing = 没有文字
talk-changed-file = 文件已换成：{ $name }
talk-answered = <i>得到回复时的原文：</i>

talk-kind = 我无法转发这类消息，对方没有收到。请改用文字、照片、视频、语音或文件发送。
talk-too-large = “{ $name }”超过 20 MB，我无法保存，<b>没有转给对方</b>。请发送小一些的版本，或分成几部分，例如几个 PDF。
talk-agent = 工作人员暂时不能参与订单对话。消息没有转出。
talk-nobody = 目前还没有可以转发的对象：你们之间有了订单后，您写的内容才会转给对方。
talk-draft = 订单 { $number } 还是草稿，只有您这一方看得到。发出后就可以和供应商沟通了。
talk-draft-go-on = ✏️ 继续填写草稿
