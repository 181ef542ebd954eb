# 申请认证标识：逐项提问、核对、提交之后。

application-intro =
    <b>申请供应商认证</b>

    认证标识会显示在贵公司名片上。买家的货款在投产前就已由平台托管，订单在我们核定的额度内享受保障。

    申请免费。通过后只按放款金额收取会员服务费，没有其他费用。

    大约需要 5 分钟，请先准备好：
    • 公司注册号（统一社会信用代码等）
    • 收款银行账户
    • 营业执照照片或 PDF
application-start = ✍️ 开始填写
application-go-on = ✍️ 继续填写
application-left = 已为您保存填写的内容，随时可以继续。

application-answer-ask =
    <b>我们还想了解：</b>

    { $question }

    请在这里直接回复。接下来会显示您的申请，每一项都可以修改。
application-answer-label = 您的回复
application-registration-ask =
    贵公司在{ $country }的注册号是多少？

    例如 <code>{ $example }</code>
application-registration-label = 公司注册号
application-goods-ask =
    贵公司生产或销售什么产品？一句话即可，买家会在名片上看到。

    例如 <code>LED 面板灯及驱动电源</code>
application-goods-label = 主营产品
application-city-ask =
    货物从哪个城市或港口发出？

    例如 <code>宁波</code>
application-city-label = 发货地
application-bank-country-ask = 收款账户开在哪个国家或地区？点选，或直接输入。
application-bank-country-label = 开户国家/地区
application-iban-ask =
    您在{ $country }的账户 IBAN 是多少？

    有没有空格都可以，我们会马上校验。
application-iban-label = IBAN
application-number-ask = 您在{ $country }的银行账号是多少？有没有空格都可以。
application-number-label = 银行账号
application-bank-ask =
    开户行全称是什么？

    例如 <code>Bank of China, Ningbo Branch</code>
application-bank-label = 开户行
application-bic-ask =
    开户行的 BIC（SWIFT 代码）是多少？共 8 位或 11 位。

    例如 <code>BKCHCNBJ92A</code>
application-bic-label = BIC（SWIFT）
application-holder-ask = 账户户名是什么？必须是贵公司名下账户。若与下方一致请点选，否则请按银行预留名称输入。
application-holder-label = 户名
application-town-ask = 贵公司注册在哪个城市？跨境汇款时银行要求填写。
application-town-label = 所在城市
application-licence-ask =
    最后一步：请发送营业执照的照片或 PDF。

    请确保内容清晰可读，仅供我们的工作人员审核。
application-licence-label = 营业执照

application-body =
    🏭 <b>{ $company }</b>，{ $country }
    注册号：<code>{ $registration }</code>
    主营产品：{ $goods }
    发货地：{ $city }

    🏦 账号：<code>{ $account }</code>
    开户行：{ $bank }
    户名：{ $holder }，{ $town }

    📄 { $licence }{ $pages ->
        [1] { "" }
       *[other] { " " }· 共 { $pages } 个文件
    }
application-review =
    <b>请核对申请内容</b>

    买家只会看到主营产品和所在城市，账户和营业执照仅供我们的工作人员查看。
application-refused-before =
    <b>上次申请未通过：</b>{ $reason }

    请修改后重新提交。
application-your-answer = 💬 您的回复：{ $answer }
application-send = ✅ 提交申请
application-edit = ✏️ 修改内容
application-sent =
    <b>{ $company } 的申请已提交，正在审核。</b>

    审核有结果后会在这里通知您，目前无需任何操作。

misread-registration = { $flaw ->
    [check] “{ $number }”有一位不对：校验码与其余部分不符。请对照证照逐位核对。
    [length] “{ $number }”共 { $has } 位，与当地注册号的位数不符。格式如 <code>{ $example }</code>
   *[form] “{ $number }”不像当地的公司注册号。格式如 <code>{ $example }</code>
}
misread-iban = { $flaw ->
    [check] IBAN“{ $number }”有一位不对：校验码与其余部分不符。请对照银行资料重新复制。
    [length] “{ $number }”共 { $has } 位，而{ $country }的 IBAN 为 { $needs } 位，有遗漏或多余。
    [country] “{ $number }”看起来像 IBAN，但{ $country }的账户没有 IBAN。如果开户行在{ $country }，请返回并选择{ $country }。
   *[form] “{ $number }”不是 IBAN。IBAN 以两位国家字母和两位数字开头，例如 <code>{ $example }</code>
}
misread-account = { $flaw ->
    [several] “{ $number }”不止一个号码，请只填写账号，例如 <code>{ $example }</code>
    [other] “{ $number }”是{ $country }的 IBAN。如果账户在那里，请返回并把开户行所在国家改为{ $country }；否则请填写账号。
   *[form] “{ $number }”不像银行账号，请只填写账号本身，不带其他文字，例如 <code>{ $example }</code>
}
misread-bic = { $flaw ->
    [length] “{ $number }”共 { $has } 位。BIC（SWIFT 代码）为 8 位或 11 位，例如 <code>{ $example }</code>
    [country] “{ $number }”的第五、六位应为国家代码，如 <code>{ $example }</code> 中的 CN。
   *[form] “{ $number }”不是 BIC（SWIFT 代码），应为 8 位或 11 位，例如 <code>{ $example }</code>
}
