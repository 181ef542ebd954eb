# Telegram 菜单键里的命令，以及启动前机器人的自我介绍。

command-menu = 主菜单：查看待办
command-orders = 我的订单
command-neworder = 下订单
command-supplier = 查供应商：认证与保障额度
command-apply = 我是供应商：申请认证
command-team = 我的公司与同事
command-verify = 核实对方是否为工作人员
command-account = 收款账户：款项汇往何处
command-settings = 语言与时区
command-support = 联系工作人员
command-help = 现在该做什么
command-faq = 常见问题
command-payments = 财务：收款
command-payouts = 财务：付款
command-applications = 管理：入驻申请
command-agents = 管理：工作人员

about-short = 跨境采购，货款先托管，货对了再放款。买家免费。
about-long =
    向海外供应商采购，货款不再冒险。

    🔒 货款先由平台托管，您收货并验货后才放款
    📄 双方在聊天里签署同一份清晰的合同
    🧾 每句话、每一步都有记录

    买家免费。点击“开始”即可使用。
