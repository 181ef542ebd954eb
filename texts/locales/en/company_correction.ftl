# A company's name, country or town is put right.
company-correct = ✏️ Correct name or address
company-correction-name-ask = <b>What is the right name of { $company }?</b>
    As in the register. Skip if the name is right.
company-correction-name-label = Name
company-correction-country-ask = <b>In which country is { $company }?</b>
    It says { $country }. Skip if that is right.
company-correction-country-label = Country
company-correction-town-ask = <b>In which town is { $company }?</b>
    It says { $town }. Skip if that is right.
company-correction-town-label = Town
company-correction-reason-ask = <b>Why is it corrected?</b>
    Your colleagues and our team read it, and the record keeps it.
company-correction-reason-label = Reason
company-correction-change = { $old } → <b>{ $new }</b>
company-correction-nothing = Nothing is different yet.
company-correction-review = <b>Correct { $company }?</b>
    { $changes }
    Reason: <i>{ $reason }</i>

    Contracts that are signed keep the name they were signed with. Your colleagues, our team and whoever has an open order with { $company } are told; no money moves.
company-correction-send = ✏️ Correct it
company-correction-done = ✏️ <b>Put right: { $company }.</b> Everybody concerned has been told; the record keeps what it said before.
company-correction-told = ✏️ <b>{ $was } has corrected its entry and is called { $company } here now.</b>
    It is the company of your order { $number }; the signed contract and the money held stay as they are. Does this surprise you? Talk to our team before you pay or ship.
told-company-corrected-supplier = ✏️ <b>{ $by } has corrected the entry of your company:</b>
    { $was_name }, { $was_country }{ $town ->
        [1] { " " }· { $was_city }
       *[0] { "" }
    } → <b>{ $name }</b>, { $country }{ $town ->
        [1] { " " }· { $city }
       *[0] { "" }
    }
    Reason: <i>{ $reason }</i>
    Signed contracts keep the old name. If you don't know of this, write to our team right away.
told-company-corrected-admin = { told-company-corrected-supplier }
refused-checked-by-admins = Your company's name was checked when it got its badge, so our team corrects it. Tap “Talk to our team” in the menu.
refused-company-as-it-is = That is what it says already. Nothing was changed.
