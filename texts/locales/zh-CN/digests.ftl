# 早上的概览：工作人员每天，供应商每周一。以及长时间中断后的说明。

digest-agent = ☀️ <b>早上好，今天的待办：</b>
digest-cases = ⚖️ { $count } 个未结案件{ $untaken ->
    [0] { "" }
   *[other] ，其中 { $untaken } 个无人接手
}
digest-payments = 🏦 { $count } 个订单有付款待核实
digest-payouts = 💸 待汇出：{ $amounts }
digest-payouts-key = 💸 待汇出款项
digest-applications = 🏷 { $count } 份入驻申请待审核
digest-due = ⏰ <b>今天到期或已逾期 { $count } 项：</b>
digest-supplier = 🚢 <b>本周有 { $count } 票货要发</b>
digest-shipment = { $late ->
    [1] ❗️
   *[other] ▫️
} <b>订单 { $number }</b> · { $buyer }
    { $goods } { $quantity }{ $more ->
        [0] { "" }
       *[other] ，另有 { $more } 项
    }
    { $late ->
        [1] 应于{ $weekday } { $due } 前发货：{ $buyer } 现在可以取消并收回 { $held }
       *[other] 请在{ $weekday } { $due } 前发货 · 已为您托管 { $held }
    }
digest-stop-these = 🔕 不再接收
outage-over = 🛠 <b>服务中断了 { $length }</b>，从 { $since } 到 { $until }。

    Telegram 只保留 24 小时内的消息，您在中断前期写的、发的、点的可能没有收到。请查看您的订单，没有显示的请重新发送。

    期间没有动用任何款项，这段时间内到期的事项都已顺延相同时长。
