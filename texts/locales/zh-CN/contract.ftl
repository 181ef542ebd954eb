# 合同 PDF 的全部文字；双方填写的内容按原文显示。

contract-title = 购销合同
contract-subtitle = 订单 { $number } · 第 { $version } 版
contract-programme = 交易保障：货款由平台托管，验收后放款
contract-page = 第 { $page } 页，共 { $pages } 页
contract-footer = 订单 { $number } · 第 { $version } 版 · SHA-256 { $hash }…

contract-state-signed = 双方已签署
contract-state-half = 一方已签署
contract-state-unsigned = 尚未签署

contract-parties = 合同双方
contract-buyer = 买方
contract-supplier = 供应商
contract-company = 公司名称
contract-place = 城市和国家/地区
contract-registration = 注册号
contract-place-line = { $country }{ $city }

contract-goods = 货物
contract-line = 序号
contract-description = 品名与规格
contract-quantity = 数量
contract-unit-price = 单价（{ $currency }）
contract-line-total = 金额（{ $currency }）
contract-goods-total = 货款
contract-freight = 运费
contract-total = 应付总额
contract-tolerance = 供应商可按每项数量多交或少交，幅度不超过 { $percent }%。
contract-no-tolerance = 数量须准确，未约定溢短装。

contract-payment = 付款与托管
contract-instalment = 期数
contract-due = 付款期限
contract-amount = 金额
contract-reference = 付款参考号
contract-share = 第 { $number } 期（{ $percent }%）
contract-due-first = 投产前，双方签署后 { $days } 天内
contract-due-before-production = 投产前
contract-due-before-shipment = 发货前，不晚于最迟发货日前 { $days } 天，或定金托管后 { $least } 天（以较晚者为准）
contract-escrow-held = 买方将款项付至平台运营方账户，并注明参考号；一切银行费用由买方承担（OUR）。款项由运营方托管，在放款或退款之前，买卖双方均不得动用。
contract-escrow-released = 买方验收后，或在交付经核实、发出最后通知且验货期届满后，款项扣除供应商应付的平台服务费后付给供应商。退款一律退回原付款账户。
contract-escrow-outside = 以其他任何方式支付的款项，均不视为本合同项下的付款。

contract-shipment = 发货与交付
contract-ship-by = 最迟发货日
contract-ship-by-line = { $date }（当日 23:59 前，{ $zone } 时间）
contract-incoterm = 贸易术语
contract-incoterm-line = { $rule } { $place }（Incoterms 2020）
contract-destination = 目的国/地区
contract-transit = 运输时间
contract-days = { $days } 天
contract-partial = 分批发货
contract-partial-yes = 允许
contract-partial-no = 不允许
contract-on-time-buyer-books = 是否按时发货，以承运人收据或备货通知所载的交货日期或货物交由买方处置的日期为准。款项若迟到，最迟发货日顺延相同天数。
contract-on-time-supplier-books = 是否按时发货，以运输单据的日期为准。款项若迟到，最迟发货日顺延相同天数。
contract-rule-exw = 供应商在指定地点将已包装但未装车的货物交由买方处置。此后的一切费用和风险由买方承担，包括装车和出口清关。
contract-rule-fca = 供应商办理出口清关，并在指定地点将货物交给买方的承运人。自交付时起，风险由买方承担，运费由买方支付。
contract-rule-fas = 供应商办理出口清关，并在指定装运港将货物置于船边。自此时起，风险和其后的一切费用由买方承担。
contract-rule-fob = 供应商办理出口清关，并在指定装运港将货物装上船。货物装上船后，风险和其后的一切费用由买方承担。
contract-rule-cfr = 供应商支付至指定目的港的运费。风险则提前转移：货物在装运港装上船时即由买方承担。
contract-rule-cif = 供应商支付至指定目的港的运费，并为买方投保最低险别的保险。风险则提前转移：货物在装运港装上船时即由买方承担。
contract-rule-cpt = 供应商支付至指定目的地的运费。风险则提前转移：货物交给第一承运人时即由买方承担。
contract-rule-cip = 供应商支付至指定目的地的运费，并为买方投保较高险别的保险。风险则提前转移：货物交给第一承运人时即由买方承担。
contract-rule-dap = 供应商将货物运至指定目的地，做好卸货准备，并承担此前的风险。卸货和进口清关由买方负责。
contract-rule-dpu = 供应商将货物运至指定目的地并卸货，承担此前的风险。进口清关由买方负责。
contract-rule-ddp = 供应商完成进口清关并缴清税费，将货物运至指定目的地，做好卸货准备。此前的一切风险和费用由供应商承担，卸货由买方负责。

contract-inspection = 验货与验收
contract-inspection-days = 买方在交付经核实后有 { $days } 天时间验货，至最后一天结束时止（23:59，{ $zone } 时间）。
contract-inspection-end = 买方应在此期限内验收货物或提出争议。若两者均未做，则在发出最后通知后视为验收，款项予以放款。

contract-coverage = 保障范围
contract-covered-amount = 本订单的保障金额最高为 { $amount }。
contract-covered-later = 保障金额在双方签署时确定：取货款与供应商可用保障额度中的较小者。
contract-coverage-what = 保障范围为本合同约定的货物质量和最迟发货日。若货物未发出，或因供应商的过错未能收到，托管的全部款项（含运费）退还买方。
contract-freight-covered = 其他索赔中，运费也在保障范围内。
contract-freight-not-covered = 其他索赔中，运费不在保障范围内。
contract-coverage-outside = 在平台之外达成的约定或支付的款项不受保障。

contract-papers = 单据与包装
contract-papers-required = 所需单据
contract-papers-none = 除法律要求外无其他单据
contract-packing = 包装
contract-packing-none = 适合货物及运输的包装
contract-paper-invoice = 商业发票
contract-paper-packing-list = 装箱单
contract-paper-transport-document = 运输单据
contract-paper-certificate-of-origin = 原产地证书
contract-paper-insurance-certificate = 保险凭证
contract-paper-inspection-report = 检验报告
contract-paper-carrier-receipt = 承运人收据

contract-files = 附件
contract-files-part = 以下文件为合同的组成部分，每个文件以其内容的 SHA-256 值识别。
contract-file = 文件
contract-sha256 = SHA-256

contract-terms = 其他条款

contract-disputes = 争议解决
contract-disputes-open = 争议在平台内提出。争议期间款项继续托管，任何期限届满均不会导致放款。
contract-disputes-steps = 双方先行协商。协商不成的，由与双方均无关联的调解员收集证据、提出方案；方案未被接受的，由其作出裁决。对裁决可向另一位调解员申诉。只有双方签署的和解或裁决才能动用款项。
contract-disputes-record = 裁决以本合同及其条款编号，以及平台内关于本订单的全部沟通与操作记录为依据。

contract-signatures = 签署
contract-not-signed = 尚未签署
contract-signed-by = 电子签署人
contract-signed-at = 签署时间
contract-signed-hash = 签署的哈希值
contract-other-hash = 此签署属于合同的另一版本。
contract-seal = 本合同的哈希值
contract-seal-explained = 双方签署的是合同数据。此为该数据规范形式的 SHA-256 值：各语言版本相同，平台在聊天中于每次签署旁显示该值。
