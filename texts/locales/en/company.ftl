# The company a person trades for.
company-name-ask = <b>Which company do you trade for?</b>
    Type its full name as it stands on your bank account, for example <i>Nordic Home ApS</i>. It goes into your contracts.
company-name-label = Company
company-country-ask = <b>Where is it registered?</b>
    Tap a country or type its name.
company-country-label = Country
