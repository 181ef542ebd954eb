# 用户所代表的公司。
company-name-ask = <b>您代表哪家公司？</b>
    请输入与银行账户一致的公司全称，例如 <i>Nordic Home ApS</i>。合同里会用这个名称。
company-name-label = 公司名称
company-country-ask = <b>公司在哪里注册？</b>
    点选，或输入国家或地区名称。
company-country-label = 国家/地区
