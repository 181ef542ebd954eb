# 与平台工作人员的对话。

desk-key = 💬 联系工作人员
desk-opened =
    💬 <b>您现在写的内容会发给我们的工作人员。</b>{ $order ->
        [0] {""}
       *[other] 已附上订单 { $order }。
    }{ $going ->
        [0] 请直接说明情况，也可以附上照片或文件。
       *[other] 您之前的对话继续有效。
    }

    工作人员会在这里回复您。您写的内容会留存记录，订单的另一方看不到。
desk-went = → 已发给<b>我们的工作人员</b>{ $heard ->
    [0] 。目前无人在线，内容已保存，最先上线的同事会在这里回复您。
   *[other] {""}
}
desk-end = ✓ 结束对话
desk-leave = ☰ 改发给别人
desk-from-team = 🛡 <b>Tradehold 工作人员 · { $name }</b>{ $edited ->
    [0] {""}
   *[other] {" "}· <i>修改了这条消息，修改前与修改后：</i>
}
desk-from = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] ，{ $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
} · 发给工作人员{ $edited ->
    [0] {""}
   *[other] {" "}· <i>修改了这条消息，修改前与修改后：</i>
}
desk-ended = { $team ->
    [0] ✓ <b>对话已结束。</b>内容已留存。
   *[other] ✓ <b>工作人员已结束本次对话。</b>内容已留存。如还有问题，可随时再联系我们。
}
desk-only-you = 目前还没有其他工作人员。可在 /agents 添加。
desk-missed =
    ⚠️ 这条消息没能送达 <b>{ $name }</b>，但已存入记录。
desk-file-lost =
    ⚠️ 我没能从 Telegram 取到“{ $name }”，所以它<b>没有留存</b>。

    请重新发送。如果超过 20 MB，请发送小一些的版本，或分成几部分。

# 工作人员看到的内容
home-desk = { $count ->
    [0] 💬 客户对话
   *[other] 💬 客户对话 · { $count }
}
desk-asked = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}想联系工作人员{ $order ->
    [0] 。
   *[other] ，关于订单 { $order }。
}谁先回复，就由谁负责。
desk-take = ↩️ 回复
desk-take-over = ↩️ 由我回复
desk-give-back = 退回待办
desk-given-back = 已退回，所有同事都会收到通知。
desk-look = 📖 查看对话
desk-taken = ✅ { $by } 正在回复 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
}。
desk-answering = ↩️ 您现在写的内容会以平台工作人员的名义发给 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
}，并显示您的姓名。
desk-answered = → 已发给 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
}
desk-over = ✓ { $taken ->
    [0] <b>{ $name }</b> 结束了与我们的对话。
   *[other] { $by } 结束了与 <b>{ $name }</b> 的对话。
}内容已留存。
desk-unreachable = 📵 <b>无法联系到 { $name }</b>：对方屏蔽了机器人或账号已注销。您写的内容会保存，对方回来后即可看到。
desk-list = { $count ->
    [0] 💬 <b>目前没有人在等待回复。</b>
   *[other] 💬 <b>{ $count } 个进行中的对话</b>
}
desk-line = { $taken ->
    [0] 🙋
   *[other] { $by } ↩️
} { $name }{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
}
desk-all = ‹ 全部对话
desk-card = 💬 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}{ $order ->
    [0] {""}
   *[other] {" "}· 订单 { $order }
}
    开始于 { $opened } · { $over ->
        [0] { $taken ->
            [0] 尚无人回复
           *[other] 由 { $by } 回复
        }
       *[other] 已结束
    }
desk-file = 📎 { $name }

topic-desk = 💬 { $name }{ $firm ->
    [0] {""}
   *[other] {" "}· { $company }
}
topic-desk-opened = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] （{ $company }）
}想联系工作人员{ $order ->
    [0] 。
   *[other] ，关于订单 { $order }。
}

    请用 <code>/reply</code> 加内容回复，照片或文件的说明也可以这样写。在这里写的其他内容只有同事可见。<code>/done</code> 结束对话。

refused-desk-taken = { $name } 正在回复这位客户。如需由您回复，请打开对话。
