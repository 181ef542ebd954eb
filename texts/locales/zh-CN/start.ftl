# 首次见面与主菜单。

start-welcome =
    <b>欢迎使用 Tradehold</b>

    向海外供应商采购，货款不再冒险：

    🔒 货款先由平台托管，您收货并验货后才放款。
    📄 双方在聊天里签署同一份清晰的合同。
    🧾 每句话、每一步都有记录，谁也改不了。

    买家免费使用。

home-begin = ➕ 下订单
home-sell = 🏭 我是供应商，申请入驻
home-how = 💡 如何运作

home-hello = <b>{ $name }，您好！</b>
home-waiting = { $count ->
    [0] 目前没有待办事项。您想做什么？
   *[other] 您有 <b>{ $count } 项</b>待办。
}
home-orders = { $count ->
    [0] 📦 我的订单
   *[other] 📦 我的订单 · { $count }
}
home-new-order = ➕ 新建订单
home-supplier = 🔎 查供应商
home-team = 👥 我的团队
home-apply = 🏭 申请入驻
home-application = 🏭 我的入驻申请
home-badge = 🏅 我的供应商名片
home-settings = ⚙️ 设置
home-help = ❓ 帮助
home-queue = { $count ->
    [0] ⚖️ 纠纷案件
   *[other] ⚖️ 纠纷案件 · { $count }
}
home-payments = { $count ->
    [0] 💰 收款
   *[other] 💰 收款 · { $count }
}
home-payouts = { $count ->
    [0] 🏦 付款
   *[other] 🏦 付款 · { $count }
}
home-applications = { $count ->
    [0] 📝 入驻申请
   *[other] 📝 入驻申请 · { $count }
}
home-agents = 🧑‍💼 工作人员
