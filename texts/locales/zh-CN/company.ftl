# 用户所代表的公司。
company-name-ask = <b>您代表哪家公司？</b>
    请输入与银行账户一致的公司全称，例如 <i>Nordic Home ApS</i>。合同里会用这个名称。
company-name-label = 公司名称
company-country-ask = <b>公司在哪里注册？</b>
    点选，或输入国家或地区名称。
company-country-label = 国家/地区
misread-name-ours = “{ $name }”看起来像 Tradehold 或平台工作人员的名称，公司不能使用。请输入与银行账户一致的公司全称。
misread-name-taken = 平台上已有名称与“{ $name }”相近的公司。如果是贵公司，请让已加入的同事发送邀请链接（/team）；如果是另一家公司，请按银行账户加上所在城市或其他区别字样。
