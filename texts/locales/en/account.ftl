# A supplier's payout account: where its money goes, and how it is changed.

account-now =
    🏦 <b>Payout account of { $company }</b>

    Money released to the company goes to:
    <code>{ $account }</code>
account-asked =
    ⏳ <b>{ $by } asks that it go here instead:</b>
    <code>{ $account }</code>

    A second member of the company or our team confirms it. { $days ->
        [one] Money goes there a day after that
       *[other] Money goes there { $days } days after that
    }; until then it goes where it does now. If you don't know of this change, stop it.
account-cooling =
    🕒 <b>Confirmed. From { $since } on it goes here:</b>
    <code>{ $account }</code>

    Until then nothing is paid there: money goes where it does now. If you don't know of this change, stop it.
account-none = No money is paid out to you here: only companies with a badge sell.
account-change = 🏦 Change the account
account-confirm = ✅ Confirm this account
account-stop = ⛔️ Stop the change
account-look = 🏦 Payout account
account-review =
    <b>Change the payout account of { $company }?</b>

    New account:
    <code>{ $account }</code>

    All your colleagues and our team are told. A colleague or our team confirms it, and { $days ->
        [one] a day after that
       *[other] { $days } days after that
    } money goes there. Until then it goes where it does now.
account-other-holder = { $admin ->
    [1] ⚠️ <b>The account is held by “{ $holder }”, not by { $company }.</b> Ask the company why before you decide: money goes to companies, not to other people.
   *[0] ⚠️ <b>The account is held by “{ $holder }”, not by { $company }.</b> Our team will ask about it. An account in your company's own name is approved faster.
}
account-send = ✅ Ask for this account
account-done-ask = ✅ Asked for. Nothing changes until a colleague or our team confirms it.
account-done-confirm = ✅ Confirmed. Everybody of the company is told.
account-done-stop = ⛔️ Stopped. Money goes where it went before.

told-account-asked-supplier =
    🏦 <b>{ $by } asks that the money of { $company } go to another account:</b> { $account }

    A second member or our team confirms it. If you don't know of this, stop it now and ask your colleague.
told-account-asked-admin =
    🏦 <b>{ $by } of { $company } asks for another payout account:</b> { $account }

    Confirm it only if you have heard it from the company itself; a second member of it can do so too.
told-account-confirmed-supplier =
    🏦 <b>{ $by } has confirmed the new payout account that { $company } asked for.</b>

    Money goes there from { $since } on; until then it goes to the old one. If this is wrong, stop it now.
told-account-confirmed-admin = 🏦 { $by } has confirmed the new payout account that <b>{ $company }</b> asked for. It counts from { $since } on; until then payouts go to the old one.
told-account-stopped-supplier = ⛔️ { $by } has stopped the change of your payout account (<b>{ $company }</b>). Money goes where it went before.
told-account-stopped-admin = ⛔️ { $by } has stopped the change of the payout account that <b>{ $company }</b> asked for.
