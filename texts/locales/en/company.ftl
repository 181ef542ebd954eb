# The company a person trades for.
company-name-ask = <b>Which company do you trade for?</b>
    Type its full name as it stands on your bank account, for example <i>Nordic Home ApS</i>. It goes into your contracts.
company-name-label = Company
company-country-ask = <b>Where is it registered?</b>
    Tap a country or type its name.
company-country-label = Country
misread-name-ours = “{ $name }” looks like a name of Tradehold or its team, so no company can be called that here. Type the full name as it stands on your bank account.
misread-name-taken = A company called like “{ $name }” is here already. If it is yours, ask a colleague who belongs to it for an invitation link (/team). If yours is another one, add the town or what sets it apart, as it stands on your bank account.
