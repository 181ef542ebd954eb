# 更正公司的名称、国家或城市。
company-correct = ✏️ 更正名称或地址
company-correction-name-ask = <b>{ $company } 的正确名称是什么？</b>
    请按登记名称填写。名称无误就跳过。
company-correction-name-label = 名称
company-correction-country-ask = <b>{ $company } 在哪个国家？</b>
    现为 { $country }。无误就跳过。
company-correction-country-label = 国家
company-correction-town-ask = <b>{ $company } 在哪个城市？</b>
    现为 { $town }。无误就跳过。
company-correction-town-label = 城市
company-correction-reason-ask = <b>为什么更正？</b>
    您的同事和我们的工作人员会看到，并存入记录。
company-correction-reason-label = 原因
company-correction-change = { $old } → <b>{ $new }</b>
company-correction-nothing = 还没有任何变化。
company-correction-review = <b>更正 { $company }？</b>
    { $changes }
    原因：<i>{ $reason }</i>

    已签署的合同保留签署时的名称。您的同事、我们的工作人员，以及与 { $company } 有进行中订单的各方都会收到通知；不动用款项。
company-correction-send = ✏️ 确认更正
company-correction-done = ✏️ <b>已更正：{ $company }。</b>相关各方都已收到通知；记录保留更正前的内容。
company-correction-told = ✏️ <b>{ $was } 已更正资料，现名 { $company }。</b>
    这是您订单 { $number } 的对方公司；已签署的合同和托管的款项不变。觉得意外？付款或发货前请先联系我们的工作人员。
told-company-corrected-supplier = ✏️ <b>{ $by } 更正了贵公司的资料：</b>
    { $was_name }，{ $was_country }{ $town ->
        [1] { " " }· { $was_city }
       *[0] { "" }
    } → <b>{ $name }</b>，{ $country }{ $town ->
        [1] { " " }· { $city }
       *[0] { "" }
    }
    原因：<i>{ $reason }</i>
    已签署的合同保留原名称。如果您不知情，请马上联系我们的工作人员。
told-company-corrected-admin = { told-company-corrected-supplier }
refused-checked-by-admins = 贵公司取得认证时名称已经核实，需由我们的工作人员更正。请在菜单中点“联系工作人员”。
refused-company-as-it-is = 内容与现在相同，没有更改。
