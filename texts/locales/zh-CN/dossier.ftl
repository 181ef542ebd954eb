# 卷宗：聊天里、纸面上，以及如何核验。
dossier-key-more = 📚 卷宗
dossier-again = 📚 重新生成
dossier-started = 正在生成。
dossier-running = 已经在生成了，请看显示进度的那条消息。
dossier-reading = 📚 <b>订单 { $number } 的卷宗</b>
    正在读取记录…… { $percent } %
dossier-ready = 📚 <b>订单 { $number } 的卷宗已生成。</b>
    共 { $count } 条记录和全部文件：PDF 用来阅读；压缩包任何人都可自行核验，无需经过我们（方法见其中的 HOWTO.txt）。

    两份都请保存好，可用下面两项核对：
    记录末端哈希：<code>{ $head }</code>
    签名密钥指纹：<code>{ $key }</code>
dossier-failed = ⚠️ <b>订单 { $number } 的卷宗没有生成。</b>记录本身完好，没有任何丢失。请再试一次；如仍不行，请联系我们。
dossier-too-large = ⚠️ <b>订单 { $number } 的压缩包太大，分成 { $parts } 份仍超出 Telegram 的发送上限。</b>请联系工作人员，用其他方式交给您。PDF 见下方。
dossier-pdf-too-large = ⚠️ 订单 { $number } 的 PDF 超出 Telegram 的发送上限。其中的内容压缩包里都有；如需纸面版本，请联系工作人员。
dossier-pdf-caption = 📄 订单 { $number }：合同、消息、款项和每一步，供阅读和打印。
dossier-zip-caption = 🗜 订单 { $number }：完整记录和全部文件，供保存和核验。
dossier-part-caption = 🗜 订单 { $number }，第 { $part } 份，共 { $parts } 份。请全部存到同一文件夹，用 7-Zip 或 Keka 打开第一份，或合并：<code>cat { $name }.* &gt; { $name }</code>

dossier-hash-found = ✅ <b>有，它在订单 { $order } 的记录里。</b>
    是第 { $seq } 条，时间 { $at }。到这一条为止的全部内容，至今未变。
    <code>{ $hash }</code>
dossier-hash-unknown = ❌ <b>您的订单里没有这个哈希值。</b>
    请检查是否复制完整。如果是别人给您的，请向对方索取相应的卷宗，其中的 HOWTO.txt 写有核验方法。

dossier-title = 订单 { $number } 卷宗
dossier-as-of = 截至 { $at } · 共 { $count } 条记录
dossier-copy-buyer = 买家副本。只对一方说的内容仅见于该方副本，其他副本中只显示哈希值。含银行账号的记录，账号仅见于运营方的副本。
dossier-copy-supplier = 供应商副本。只对一方说的内容仅见于该方副本，其他副本中只显示哈希值。含银行账号的记录，账号仅见于运营方的副本。
dossier-copy-staff = 工作人员副本，含内部备注，请勿交给买卖双方。
dossier-footer = 订单 { $number } · 记录 { $hash }
dossier-contract = 合同（第 { $version } 版）
dossier-contract-hash = 合同的 SHA-256
dossier-signed = { $name }，{ $at }
dossier-way = 进展
dossier-money = 款项
dossier-no-money = 没有款项往来。
dossier-when = 时间
dossier-from = 转出
dossier-into = 转入
dossier-entry = 编号
dossier-entries = 记录
dossier-amount = 金额
dossier-account-buyer = 买家已付
dossier-account-escrow = 订单托管
dossier-account-supplier = 供应商
dossier-account-fees = 服务费
dossier-account-refunds = 待退款
dossier-account-payouts = 待付款
dossier-account-bank = 银行账户
dossier-account-suspense = 暂挂
dossier-dispute = 纠纷 { $number }：{ $state }
dossier-opened = 提出
dossier-claimed = 索赔金额
dossier-answer = 答复
dossier-silent = 未按时答复。
dossier-mediator = 调解员
dossier-ruling = 裁决
dossier-agreed = 和解
dossier-shared = { $amount } 归买家，其余归供应商。
dossier-return = 须先退货。
dossier-name = 姓名
dossier-state = 之后
dossier-upheld = 维持
dossier-container = 集装箱
dossier-document-date = 运输单据日期
dossier-yes = 是
dossier-no = 否
dossier-account-kept = 本副本不显示
dossier-days-late = 迟延天数
dossier-deadline = 期限
dossier-inspection-cost = 检验费
dossier-moved-days = 装运顺延天数
dossier-needs-second = 须经第二位调解员同意
dossier-no-reference = 无银行流水号的原因
dossier-offer = 方案
dossier-order-ends = 订单结果
dossier-others-like-it = 此前相同的付款笔数
dossier-quantity = 数量
dossier-refund-from = 退款起始日
dossier-refund-by = 退款截止日
dossier-release-rest = 余款放款给供应商
dossier-sent = 汇出时间
dossier-payee = 收款人
dossier-was-held = 此前暂存
dossier-why = 原因
dossier-why-together = 双方协商一致
dossier-why-late = 装运迟延
dossier-why-unpaid = 未付款
dossier-payout-release = 放款给供应商
dossier-payout-refund = 退款给买方
dossier-deadline-offer = 供应商答复要约
dossier-deadline-payment = 付款
dossier-deadline-balance = 支付尾款
dossier-deadline-shipment = 装运
dossier-deadline-delivery = 货物到达
dossier-deadline-receipt = 确认收货
dossier-deadline-final-notice = 视为验收前的最后通知
dossier-deadline-inspection = 验货
dossier-deadline-amendment = 答复合同变更提议
dossier-deadline-dispute-awaiting-response = 答复索赔
dossier-deadline-dispute-negotiation = 协商
dossier-deadline-dispute-escalated = 调解员介入
dossier-deadline-dispute-evidence = 举证
dossier-deadline-dispute-inspection = 检验报告
dossier-deadline-dispute-proposal = 调解员提出方案
dossier-deadline-dispute-proposed = 答复调解方案
dossier-deadline-dispute-decision = 裁决
dossier-deadline-dispute-second-ruling = 第二位调解员复核裁决
dossier-deadline-dispute-appeal = 申诉
dossier-deadline-dispute-appealed = 申诉决定
dossier-deadline-dispute-return = 退回货物
dossier-deadline-dispute-returned = 查验退货
dossier-deadline-badge = 认证续期
dossier-deadline-refund = 退款
dossier-messages = 消息
dossier-no-messages = 没有消息。
dossier-happened = 事件
dossier-utc = 每项操作、提醒和送达，附记录编号。时间均为 UTC。
dossier-staff = 工作人员
dossier-clock = 系统时钟
dossier-to = 发给
dossier-held = 托管
dossier-over = 多付
dossier-fee = 服务费
dossier-refund = 退款
dossier-reason = 原因
dossier-wish = 修改要求
dossier-proof = 凭证
dossier-stars = 星级
dossier-words = 原话
dossier-payer = 付款人
dossier-carrier = 承运人
dossier-tracking = 单号
dossier-fee-percent = 服务费（%）
dossier-expires = 有效期至
dossier-pay-by = 付款截止
dossier-inspect-by = 验货截止
dossier-received = 到账日
dossier-bank-reference = 银行流水号
dossier-account = 账户
dossier-side = 一方
dossier-until = 截至
dossier-confirm-by = 确认收货截止
dossier-was = 原截止时间
dossier-outage = 服务中断
dossier-accepts = 接受
dossier-clauses = 条款
dossier-cost = 费用
dossier-goods-back = 退货
dossier-inspector = 检验方
dossier-kind = 种类
dossier-late = 逾期
dossier-wanted = 需要提供
dossier-buyer-gets = 买家所得
dossier-supplier-gets = 供应商所得
dossier-forwarded = 转发
dossier-warned = ⚠ 已提示
dossier-lure = ⚠ 已提示：引向平台外
dossier-taken-back = 发送人已于 { $at } 撤回
dossier-arrived = 已送达
dossier-missed = 未送达：{ $names }
dossier-signed-hash = 签署的哈希值
dossier-photo = 照片
dossier-document = 文件
dossier-of-order = 订单 { $number }
dossier-voice = 语音
dossier-audio = 音频
dossier-video = 视频
dossier-animation = 动图
dossier-sticker = 贴纸
dossier-location = 位置
dossier-contact = 名片
dossier-poll = 投票
dossier-note = 内部备注
dossier-only-buyer = 仅发给买家
dossier-only-supplier = 仅发给供应商
dossier-only-staff = 仅工作人员可见
dossier-reply = 回复第 { $seq } 条
dossier-edited = { $late ->
    [0] { $at } 改为（第 { $seq } 条）：
   *[other] { $at } 在裁决之后改为（第 { $seq } 条）：
}
dossier-not-fetched = 尚未从 Telegram 取回
dossier-no-picture = 此处无法显示，见压缩包
dossier-files = 文件
dossier-no-files = 没有发送文件。
dossier-file = 文件
dossier-hashes = 全部记录的哈希值
dossier-hashes-explained = 每条记录的哈希值涵盖该条内容和前一条的哈希值。{ $hidden ->
    [0] 本副本没有隐去任何记录。
   *[other] 本副本隐去 { $hidden } 条，以 · 标出。
}
dossier-seal = 封印
dossier-head = 最后一条的哈希值，代表全部记录
dossier-key = 压缩包的签名密钥
dossier-seal-head = 同一哈希值产生时，已在双方聊天中显示。谁保存过更早的哈希值，都可在上面的列表中找到它：那之前的内容至今未变。
dossier-seal-check = 与本卷宗配套的压缩包逐字节保存了每条记录和每个文件。其中的 HOWTO.txt 说明如何只用 sha256sum 和 openssl 核验全部内容，无需 Tradehold，也无需联网。
dossier-seal-telegram = Telegram 不告知的，记录里也不会有：在聊天中删除的消息仍保留在此；Telegram 未通知的编辑则无从知晓。

dossier-howto =
    如何核验订单 { $number } 的卷宗

    无需 Tradehold，也无需联网。解压后，在该文件夹中打开终端。

    1. 签名之后没有任何改动：

       sha256sum -c SHA256SUMS
       （Mac 上：shasum -a 256 -c SHA256SUMS）

    2. 由运营方的密钥签名（openssl 3）：

       openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in SHA256SUMS -sigfile record.sig

       请在与机器人的聊天中向运营方核对密钥指纹。本压缩包中的指纹是：
       { $key }
       自行计算（取前 32 位）：
       openssl pkey -pubin -in public.pem -outform DER | sha256sum

    3. 没有记录被改动、遗漏或插入：

       python3 check.py

       应显示：{ $count } entries. Head: { $head }
       末端哈希值以及更早的哈希值都曾在双方聊天中显示，可用机器人的 /verify 逐一查询。

    内容：

       record.jsonl    每行一条记录。“entry”正是被哈希的内容，“hash”是它的 SHA-256；每条都含前一条的哈希值。
                       { $hidden ->
        [0] 本副本没有隐去任何记录。
       *[other] 本副本隐去 { $hidden } 条，只留哈希值。
    }
                       含银行账号的记录在双方副本中去掉账号，写在 “without_account” 下：该条的哈希值无法在此计算，
                       只能核对它在链中的位置；运营方的副本保存全文。每条记录用编号标明行为人，即其 Telegram 账号。
       contracts/      发出过的每一版合同，其 SHA-256 就是双方签署的哈希值
       files/          双方发送的文件，文件名为其 SHA-256；名称和对应记录见 files.json
dossier-aside = 原为暂挂
dossier-before = 更正前
dossier-put-right = 更正为
dossier-correction = 更正
dossier-moved-to = 改计入订单
dossier-never-left = 实际未汇出
dossier-unfunds = 订单重新等待付款
