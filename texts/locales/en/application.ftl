# The application for the badge: one question after another, the review, and what comes after.

application-intro =
    <b>Get the supplier badge</b>

    Buyers see it on your card. Their money is held for you before you produce, and their orders are covered up to a limit our team sets.

    Applying is free. With the badge you pay a membership fee on money released to you, and nothing else.

    It takes about 5 minutes. Have these at hand:
    • your company's registration number
    • the bank account we pay you to
    • a photo or PDF of your business licence
application-start = ✍️ Start
application-go-on = ✍️ Go on
application-left = Your answers are kept. Go on whenever you like.

application-answer-ask =
    <b>Our team would like to know:</b>

    { $question }

    Write your answer here. Next you see your application and can change every field of it.
application-answer-label = Your answer
application-registration-ask =
    What is your company's registration number in { $country }?

    For example <code>{ $example }</code>
application-registration-label = Registration number
application-goods-ask =
    What do you make or sell? One line is enough; buyers see it on your card.

    For example <code>LED panels and drivers</code>
application-goods-label = Goods
application-city-ask =
    From which city or port do you dispatch?

    For example <code>Ningbo</code>
application-city-label = Dispatched from
application-bank-country-ask = In which country is the bank account we pay you to? Tap one or write another.
application-bank-country-label = Bank's country
application-iban-ask =
    What is the IBAN of your account in { $country }?

    You can write it with or without spaces. We check its digits right away.
application-iban-label = IBAN
application-number-ask = What is the number of your account in { $country }? You can write it with or without spaces.
application-number-label = Account number
application-bank-ask =
    What is the bank's full name?

    For example <code>Bank of China, Ningbo Branch</code>
application-bank-label = Bank
application-bic-ask =
    What is the bank's BIC (SWIFT code)? It has 8 or 11 characters.

    For example <code>BKCHCNBJ92A</code>
application-bic-label = BIC
application-holder-ask = In whose name is the account? It must be your company. Tap if it is this one, or write the name as the bank has it.
application-holder-label = Account holder
application-town-ask = In which town is your company registered? Banks ask for it with every payment abroad.
application-town-label = Town
application-licence-ask =
    Last one: send a photo or PDF of your business licence.

    Everything on it should be readable. Only our team sees it.
application-licence-label = Business licence

application-body =
    🏭 <b>{ $company }</b>, { $country }
    Registration number: <code>{ $registration }</code>
    Goods: { $goods }
    Dispatched from: { $city }

    🏦 Account: <code>{ $account }</code>
    Bank: { $bank }
    Holder: { $holder }, { $town }

    📄 { $licence }{ $pages ->
        [1] { "" }
       *[other] { " " }· { $pages } files
    }
application-review =
    <b>Please check your application</b>

    Buyers see your goods and city. Only our team sees the account and the licence.
application-refused-before =
    <b>The last application was refused:</b> { $reason }

    Change what is needed, then send it again.
application-your-answer = 💬 Your answer: { $answer }
application-send = ✅ Send application
application-edit = ✏️ Change something
application-sent =
    <b>The application of { $company } is with our team.</b>

    You get a message here as soon as somebody has looked at it. There is nothing to do until then.

misread-registration = { $flaw ->
    [check] In “{ $number }” a character is wrong: its check digit doesn't fit the rest. Please compare it with the certificate, character by character.
    [length] “{ $number }” has { $has } characters, which is too many or too few for a registration number there. One looks like <code>{ $example }</code>
   *[form] “{ $number }” does not look like a registration number there. One looks like <code>{ $example }</code>
}
misread-iban = { $flaw ->
    [check] In the IBAN “{ $number }” a character is wrong: its check digits don't fit the rest. Please copy it again from your bank's papers.
    [length] “{ $number }” has { $has } characters. An IBAN of { $country } has { $needs }, so something is missing or too much.
    [country] “{ $number }” looks like an IBAN, but accounts in { $country } have none. If the bank is there, go back and choose { $country } as the bank's country.
   *[form] “{ $number }” is not an IBAN. It begins with two letters of the country and two digits, like <code>{ $example }</code>
}
misread-account = { $flaw ->
    [several] “{ $number }” is more than one number. Write the account's number alone, like <code>{ $example }</code>
    [other] “{ $number }” is an IBAN of { $country }. If your account is there, go back and choose { $country } as the bank's country; if not, write the account number.
   *[form] “{ $number }” does not look like an account number. Write its digits alone, without other words, like <code>{ $example }</code>
}
misread-bic = { $flaw ->
    [length] “{ $number }” has { $has } characters. A BIC has 8 or 11, like <code>{ $example }</code>
    [country] In “{ $number }” the fifth and sixth letters should be those of a country, like CN in <code>{ $example }</code>
   *[form] “{ $number }” is not a BIC (SWIFT code). It has 8 or 11 characters, like <code>{ $example }</code>
}
