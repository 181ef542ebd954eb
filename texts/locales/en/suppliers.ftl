# Suppliers: the card anybody can look up, what admins see and ask, and what people are told of an enrolment.

supplier-name-ask = Which supplier are you looking for? Write its name or a part of it.
supplier-none =
    No supplier with a badge has “{ $words }” in its name.

    Check the spelling, or ask the supplier for the link to its card. Orders with companies without a badge are not covered here.
supplier-several =
    { $count ->
        [one] One supplier matches “{ $words }”.
       *[other] { $count } suppliers match “{ $words }”. Which one do you mean?
    }
supplier-again = 🔎 Look up another

supplier-head = 🏭 <b>{ $company }</b>
    { $country }
supplier-head-full = 🏭 <b>{ $company }</b>
    { $city }, { $country }
    { $goods }
supplier-badge =
    ✅ <b>Badge</b> since { $since }
    🛡 Its orders are covered up to { $limit } in all
supplier-available = 💰 { $available } of that is available now
supplier-unknown = 💰 What is available now can't be worked out without an exchange rate: you see it before you sign.
supplier-no-badge = ⚠️ <b>No badge.</b> Orders with this company are not covered here, and none can be made.
supplier-suspended = ⛔️ <b>Its badge is suspended.</b> New orders with this company can't be made and would not be covered. Orders already signed go on as agreed.
supplier-new =
    { $count ->
        [0] 🌱 New here: no finished orders yet
        [one] 🌱 New here: one finished order so far
       *[other] 🌱 New here: { $count } finished orders so far
    }
supplier-finished = 📦 { $count } finished orders
supplier-on-time = 🚚 { $percent } % shipped on time
supplier-disputes = ⚖️ { $percent } % of orders ended in a dispute it lost
supplier-answers = ⏱ Answers an offer within { $time }, as a rule
supplier-stars =
    { $count ->
        [one] ⭐ { $stars } of 5, from one buyer
       *[other] ⭐ { $stars } of 5, from { $count } ratings
    }
supplier-line = { $stars } <i>{ $line }</i>
supplier-own = This is your card as buyers see it. Send them the link: they can order from you with one tap.
supplier-own-buyer = This is your own company. With a badge, buyers can order from you here.
supplier-own-applied = This is your own company. Your application is with our team.
supplier-own-more-asked = This is your own company. Our team has a question about your application.
supplier-own-refused = This is your own company. Your application was refused; you can apply again.
supplier-own-suspended = This is your own company. Write to our team if you think this is a mistake.
supplier-order = 🛒 Order from them
supplier-apply = 🏅 Get the badge
supplier-share = 📤 Share
supplier-copy = 📋 Copy link
supplier-enrolment = 🗂 Enrolment

enrolment-none = No company is waiting. New applications arrive here by themselves.
enrolment-waiting =
    <b>Applications</b>

    ⏳ waiting for us: { $applied }
    💬 waiting for the company's answer: { $asked }
enrolment-own = <b>{ $company }</b> is your own company: another admin decides about it.
enrolment-title-buyer = <b>{ $company }</b> has never applied.
enrolment-title-applied = ⏳ <b>{ $company }</b> applies for the badge.
enrolment-title-more-asked = 💬 <b>{ $company }</b> has been asked for more.
enrolment-title-approved = ✅ <b>{ $company }</b> has the badge.
enrolment-title-refused = ✖️ <b>{ $company }</b> was refused.
enrolment-title-suspended = ⛔️ The badge of <b>{ $company }</b> is suspended.
enrolment-reason-more-asked = We asked: { $reason }
enrolment-reason-refused = Reason: { $reason }
enrolment-reason-expired = Its year is over and nobody renewed it. Restoring it starts a new year.
enrolment-reason-suspended = Reason: { $reason }
enrolment-answered = 💬 We asked: { $question }
    It answers: <i>{ $answer }</i>
enrolment-limit = 🛡 Coverage limit { $limit }, membership { $tier }
enrolment-available = 💰 { $available } available now
enrolment-approve = ✅ Approve
enrolment-terms = 🛡 Limit and membership
enrolment-ask-more = 💬 Ask for more
enrolment-refuse = ✖️ Refuse
enrolment-suspend = ⛔️ Suspend
enrolment-renew = 🔁 Renew the badge
enrolment-restore = ✅ Restore the badge
enrolment-licence = 📄 Show the licence
enrolment-public = 👁 Public card
enrolment-list = 🗂 Applications
enrolment-back = ◀️ Back
enrolment-licence-shown = Business licence of { $company }
    Registration number given: <code>{ $registration }</code>

enrolment-limit-ask =
    Up to which amount are the orders of <b>{ $company }</b> covered, all of them together?

    Tap one, or write an amount with its currency, like <code>50,000 USD</code> or <code>50万元</code>.
enrolment-limit-label = Coverage limit
enrolment-tier-ask = Which membership? It fixes the fee on money released to the supplier.
enrolment-tier-label = Membership
enrolment-tier-shown = { $tier } · { $fee } %
enrolment-terms-new =
    <b>Give { $company } the badge?</b>

    🛡 Its orders are covered up to { $limit } in all.
    💳 Membership { $tier }: { $fee } % of money released to it.

    The company is told at once and can take orders.
enrolment-terms-changed =
    <b>Change the terms of { $company }?</b>

    🛡 Its orders are covered up to { $limit } in all.
    💳 Membership { $tier }: { $fee } % of money released to it.

    Orders already signed keep their terms. The company is told at once.
enrolment-terms-send = ✅ Yes, up to { $limit }
enrolment-ask-more-ask = What do you need to know from <b>{ $company }</b>? It gets your words as you write them.
enrolment-refuse-ask = Why is <b>{ $company }</b> refused? It gets your words as you write them, and may apply again.
enrolment-suspend-ask =
    Why is the badge of <b>{ $company }</b> suspended? It gets your words as you write them.

    It can't take new orders until you restore the badge. Signed orders go on as agreed.
enrolment-restore-ask = Give <b>{ $company }</b> its badge back? It can take orders again at once, on the terms it had.
enrolment-restore-sure = ✅ Yes, restore
enrolment-changed = ⚠️ This company has changed since you looked at it, so nothing was done. This is how it stands now.
enrolment-done-approve = ✅ Done. { $company } is told.
enrolment-done-ask-more = 💬 Your question is sent. You are told when { $company } answers.
enrolment-done-refuse = ✖️ Refused. { $company } is told the reason.
enrolment-done-suspend = ⛔️ Suspended. { $company } is told the reason.
enrolment-done-renew = 🔁 Renewed until { $until }. { $company } is told.
enrolment-done-restore = ✅ Restored. { $company } is told.

told-applied-admin =
    🏭 <b>{ $company }</b> ({ $city }, { $country }) applies for the badge.

    { $goods }
told-applied-look = 👀 Look at it
told-applied-supplier = 🏭 A colleague of yours at <b>{ $company }</b> has applied for the badge. You are told here when our team has looked at it.
told-more-asked-supplier =
    💬 Our team has a question about the application of <b>{ $company }</b>:

    { $question }

    Your earlier answers are kept: answer, check and send again.
told-more-asked-answer = 💬 Answer
told-approved-supplier =
    🎉 <b>{ $company } has the badge.</b>

    🛡 Orders are covered up to { $limit } in all.
    💳 Membership { $tier }: { $fee } % of money released to you, and nothing else.

    Send buyers the link to your card: they can order with one tap, and their money is held before you produce.
told-application-refused-supplier =
    The application of <b>{ $company }</b> was refused.

    Reason: { $reason }

    You can change it and apply again. Your answers are kept.
told-application-refused-again = ✍️ Apply again
told-suspended-supplier =
    ⛔️ <b>The badge of { $company } is suspended.</b>

    Reason: { $reason }

    You can't take new orders for now. Orders already signed go on as agreed, and the money held for them stays held.
told-badge-expired-supplier = ⛔️ <b>The badge of { $company } has run out.</b> Its year is over and our team has not renewed it yet, so you can't take new orders for now. Orders already signed go on as agreed, and the money held for them stays held. Our team has been told; you need not apply again.
told-badge-expired-admin = ⛔️ <b>The badge of { $company } has run out</b>, because nobody renewed it in time. It can't take new orders until you restore it; that starts a new year.
told-badge-renewed-supplier = 🔁 <b>The badge of { $company } is renewed</b> until { $until }.
told-restored-supplier = ✅ <b>{ $company } has its badge back.</b> You can take new orders again, on the terms you had.
told-own-card = 🏭 Your card
enrolment-name-alike = ⚠️ <b>Can be taken for another company here:</b> { $others }. Approve only if you are sure which one this is.
enrolment-name-role = ⚠️ <b>The name sounds like our staff.</b> Approve only if the licence shows this very name.
