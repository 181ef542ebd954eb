# Keys on the card: action-<code>; the question before: sure-<code>; its yes: yes-<code>; afterwards: done-<code>.
action-edit = ✏️ Edit the order
action-discard = 🗑 Discard draft
sure-discard = Discard order { $number }? The draft is gone then.
yes-discard = Yes, discard it
done-discard = The draft is gone.
done-offer = ✍️ <b>Signed and sent.</b> The supplier has been asked to sign.
action-sign = ✍️ Sign
sure-sign = <b>Sign order { $number }?</b>
    You sell for { $total } (goods { $goods }); our fee of { $standing_fee } is taken from the money when it is released. { $covered } is covered.
    { $parts ->
        [1] The buyer pays { $deposit } before you produce and { $balance } before you ship. { "" }
       *[other] { "" }
    }You ship by { $ship_by }. Contract <code>{ $hash }</code>…
yes-sign = ✍️ Yes, sign: { $total }
done-sign = ✍️ <b>Signed.</b> The buyer has been asked to pay{ $parts ->
    [1] { " " }the deposit. Produce only when we tell you that it is held, and ship only when all of the money is.
   *[other] . Ship only when we tell you the money is held.
}
action-change = 💬 Ask for a change
change-ask = <b>What should change in order { $number }?</b>
    Write it to the buyer in your own words, for example <i>I can ship on 20 April, not on 1 April</i>.
done-change = Sent to the buyer. You'll be asked again when the order is changed.
action-decline = 🚫 Decline
decline-ask = <b>Decline order { $number }?</b>
    Tell the buyer why, or skip.
done-decline = Declined. The buyer has been told.
action-withdraw = ↩️ Withdraw the offer
sure-withdraw = Take the offer of order { $number } back? It becomes a draft again; { $supplier } can't sign it any more.
yes-withdraw = Yes, withdraw it
done-withdraw = The offer is back in your drafts.
action-claim = 💸 I've paid
action-claim-again = 💸 I've paid again
claim-slip-ask = <b>Please send the transfer slip</b> for order { $number } – a photo or a PDF – so that finance finds your money faster. No slip? Skip.
    The order counts as paid when the money is on the account.
claim-slip-label = Slip
done-claim = 👍 <b>Finance has been told.</b> Your order counts as paid as soon as the money is on the account.
action-payment = 🏦 Confirm payment
action-late-payment = 🏦 Money arrived
action-shortfall = 👌 Let { $missing } pass
sure-shortfall = <b>Let { $missing } pass as bank charges?</b>
    Order { $number } then counts as paid with { $held }. The supplier is paid from what is held.
yes-shortfall = 👌 Yes, let { $missing } pass
done-shortfall = The order counts as paid.
action-count-held = ✅ Count it: { $aside }
sure-count-held = <b>Count { $aside } from { $payer } for order { $number }?</b>
    { $buyer } is the contract's buyer. If money comes back one day, it goes to the account it came from.
yes-count-held = ✅ Yes, count { $aside }
done-count-held = Counted.
action-return-held = ↩️ Send it back: { $aside }
sure-return-held = Send { $aside } back to { $payer }? It does not count for order { $number }.
yes-return-held = ↩️ Yes, send back { $aside }
done-return-held = It is in the list of money to be sent.
action-ship = 🚢 Shipped
action-receipt = 📦 Received
sure-receipt = <b>Have the goods of order { $number } arrived?</b>
    Then your { $inspection } days to inspect begin. The money stays held.
yes-receipt = 📦 Yes, they are here
done-receipt = 📦 <b>Received.</b> Now check the goods against the contract. The money stays held.
action-carrier-proof = 📦 Confirm by carrier proof
carrier-proof-ask = <b>Which proof of delivery is there for order { $number }?</b>
    For example <i>DHL 1234567890: delivered 3 May 10:12, signed by Jensen</i>. The buyer's inspection days begin then.
done-carrier-proof = Confirmed. The buyer's inspection days have begun.
action-accept = ✅ Accept the goods: { $held }
sure-accept = <b>Accept the goods of order { $number }?</b>
    { $held } is released to { $supplier } and can't be called back. The supplier gets { $net } after our fee of { $fee }; you pay nothing more.
yes-accept = ✅ Yes, release { $held }
done-accept = ✅ <b>Accepted.</b> The money is released to the supplier; finance sends it next. How was it? A rating helps the next buyer.
action-agree-cancel = ↩️ Agree to cancel{ $paid ->
    [0] { "" }
   *[other] : { $held }
}
sure-agree-cancel = <b>Cancel order { $number }?</b>
    { $paid ->
        [0] Nothing has been paid.
       *[other] { $held } goes back to { $buyer }, freight included.
    } The order ends here.
yes-agree-cancel = { $paid ->
    [0] Yes, cancel the order
   *[other] Yes, cancel: { $held } back
}
done-agree-cancel = Cancelled. Both sides have been told.{ $given_back ->
    [0] { "" }
   *[other] { " " }What was held is to go back to the buyer.
}
action-refuse-cancel = Go on with the order
sure-refuse-cancel = <b>Go on with order { $number }?</b>
    The proposal to cancel is off the table, { $paid ->
        [0] and the order goes on as agreed.
       *[other] { $held } stays held, and the order goes on as agreed.
    }
yes-refuse-cancel = Yes, go on
done-refuse-cancel = The order goes on.
action-cancel-late = ↩️ Cancel, late: { $held } back
sure-cancel-late = <b>Cancel order { $number } because it is late?</b>
    All of { $held } goes back to you, freight included. { $supplier } can't ship any more.
yes-cancel-late = Yes, cancel: { $held } back
done-cancel-late = Cancelled. Your money is to go back to the account it came from; we tell you when it has left our bank.
action-propose-cancel = ↩️ Propose to cancel
propose-cancel-ask = <b>Propose to cancel order { $number }?</b>
    The other side has to agree; then all money held goes back to the buyer. Say why, or skip.
done-propose-cancel = Proposed. The other side has been asked; until it agrees the order goes on.
action-sent = 💸 Mark as sent: { $kind ->
    [refund] refund
   *[release] payment
} { $amount }
sure-sent = <b>Has this left the bank?</b>
    { $payout }
yes-sent = 💸 Yes, sent: { $amount }
done-sent = Marked as sent. The receiver has been told.
action-rate = ⭐ Rate
rate-stars-ask = <b>How was order { $number }?</b>
rate-stars-label = Stars
rate-line-ask = <b>A line for others?</b>
    Everybody who looks the company up sees it. Skip if you like.
rate-line-label = Comment
done-rate = ⭐ Thank you! Your rating counts.

payment-amount-ask = <b>How much arrived for order { $number }?</b>
    { $due ->
        [0] { $buyer } owes nothing on it: what has arrived goes back. Type what the bank shows.
       *[other] { $buyer } owes <b>{ $amount }</b>. Tap it, or type what the bank shows.
    }
payment-amount-label = Amount
payment-exactly = { $amount }
payment-payer-ask = <b>Who paid?</b>
    Type the name as the bank shows it.
payment-payer-label = Payer
payment-checked-ask = ⚠️ <b>{ $payer }</b> paid, but the contract's buyer is <b>{ $buyer }</b>. Look into it before it counts.
payment-checked-label = Other payer
payment-count = ✅ I've checked: count it
payment-hold = ✋ Hold it aside
payment-account-ask = <b>From which account?</b>
    A refund goes back there. Skip if the bank does not show it.
payment-account-label = Payer's account
payment-received-ask = <b>On which day did it arrive?</b>
payment-received-label = Arrived
payment-reference-ask = <b>The bank's own reference?</b>
    It keeps the same money from being counted twice. Type it as the statement shows it.
payment-reference-label = Bank reference
payment-no-reference = There is none
payment-no-reference-ask = <b>Why is there no bank reference?</b>
    Tap or type. It stays in the record beside the payment.
payment-no-reference-label = No reference
payment-why-statement = The statement shows none
payment-why-counter = Paid in at the counter
misread-own-reference = “{ $text }” is the reference we gave the buyer. The bank has one of its own for each transfer: type that one, or tap the button if there is none.
misread-no-reference = “{ $text }” isn't a reference. Tap the button if the bank shows none.
money-alike = ⚠️ <b>Is this the same payment as the one on order { $number }?</b>
    { $amount } from { $payer }, arrived { $received }, reference { $reference }, is entered there already. One transfer counts once: compare both on the statement.
money-same = 🛑 <b>This transfer counts already, on order { $number }.</b>
    { $amount } from { $payer }, arrived { $received }, reference { $reference }. One transfer counts once. Change the reference if you mistyped it.
money-another = It is another one · { $does }
money-that-one = It is that one: enter nothing
done-payment = 🔒 <b>All of it is held.</b> Buyer and supplier have been told.
done-payment-deposit = 🔒 <b>The deposit is held.</b> Buyer and supplier have been told; { $missing } is due before shipment.
done-payment-short = Counted. { $missing } is still missing; the buyer has been told.
done-payment-over = 🔒 Counted. { $over } too much is in the list of money to be sent back.
done-payment-not-owed = Counted. Nothing was due: { $over } is in the list of money to be sent back, and the buyer has been told.
done-hold-payment = ✋ Held aside. Count it or send it back when you know more.

ship-carrier-ask = <b>Who carries the goods of order { $number }?</b>
    Tap or type.
ship-carrier-label = Carrier
ship-tracking-ask = <b>Container or tracking number?</b>
    For example <i>CSQU3054383</i>.
ship-tracking-label = Number
ship-date-ask = <b>What date is on the transport document?</b>
    It decides whether you shipped on time (by { $ship_by }).
ship-date-label = Document date
ship-files-ask = <b>Send a photo or PDF of the transport document.</b>
    Photos of the packed goods help you if there is ever a question.
ship-files-label = Document
ship-review = <b>Shipment of order { $number }</b>
    { $carrier } · { $tracking }
    Document of { $date } · { $files } { $files ->
        [one] file
       *[other] files
    }
    { $late ->
        [0] ✅ On time
        [one] ⚠️ 1 day late
       *[other] ⚠️ { $late } days late
    }
ship-send = 🚢 Confirm shipment
done-ship = 🚢 <b>Shipped.</b> The buyer has been told. The money stays held for you until it accepts the goods.
misread-tracking = { $flaw ->
    [check] “{ $number }” has a character wrong: its check digit doesn't fit the rest. Please copy it again from the transport document.
   *[form] “{ $number }” does not look like a number of this carrier. One looks like <code>{ $example }</code>
}
misread-container = { $flaw ->
    [check] The container number “{ $number }” has a digit wrong: its check digit, the last one, doesn't fit the rest. Please copy it again; a right one looks like <code>{ $example }</code>
    [length] The container number “{ $number }” has { $has } characters; it should have { $needs }, the boxed last digit included.
    [several] I can't tell the numbers in “{ $number }” apart. Write them one after another with commas, like <code>{ $example }</code>
   *[form] In the container number “{ $number }” a letter stands where a digit should be. One looks like <code>{ $example }</code>
}
misread-air-waybill = { $flaw ->
    [check] The air waybill number “{ $number }” has a digit wrong: its last digit doesn't fit the rest. Please copy it again.
    [length] The air waybill number “{ $number }” has { $has } digits; it should have { $needs }: three of the airline and eight more, like <code>{ $example }</code>
   *[form] “{ $number }” is not an air waybill number. One looks like <code>{ $example }</code>
}
misread-document-date = { $date } is in the future. A transport document is dated on the day the goods were handed over.

money-payments = <b>Money awaited</b> · { $count }
money-awaited = { $claimed ->
    [1] 💸 <b>Order { $number }</b> · said to be paid
   *[0] <b>Order { $number }</b>
}
money-expected = Expected: <b>{ $amount }</b>{ $instalment ->
    [0] { "" }
    [1] { " " }· instalment 1 of 2, the deposit
   *[2] { " " }· instalment 2 of 2, the balance
}
    Payer: { $buyer }
    Reference: <code>{ $reference }</code>
    Due: { $due }{ $claimed ->
        [0] { "" }
       *[1] {""}
    Said to be paid: { $at }, { $slips ->
            [0] without a transfer slip
            [one] with a transfer slip
           *[other] with { $slips } transfer slips
        }
    }
money-payouts = <b>Money to be sent</b> · { $count }
money-open = Order { $number }
money-mark-sent = 💸 Order { $number }: { $kind ->
    [refund] refund
   *[release] payment
} { $amount }
payout-release = <b>{ $amount }</b> to { $name } for order { $number }
payout-refund = <b>{ $amount }</b> back to { $name }, refund of order { $number }
payee-holder = Beneficiary: <code>{ $value }</code>
payee-account = Account: <code>{ $value }</code>
payee-bic = BIC: <code>{ $value }</code>
payee-bank = Bank: <code>{ $value }</code>
payee-town = Town: <code>{ $value }</code>
payee-amount = Amount: <code>{ $value }</code>
payee-reference = Reference: <code>{ $value }</code>
copy-holder = 📋 Beneficiary
copy-account = 📋 Account
copy-bic = 📋 BIC
copy-bank = 📋 Bank
copy-amount = 📋 Amount
copy-reference = 📋 Reference
money-payouts-more = { $count ->
    [one] One more follows when these are marked as sent.
   *[other] { $count } more follow when these are marked as sent.
}
money-instructions = 🏦 <b>Pay { $amount } for order { $number }</b> by { $due }

    Beneficiary: <code>{ $beneficiary }</code>
    Account: <code>{ $account }</code>
    BIC: <code>{ $bic }</code>
    Bank: <code>{ $bank }</code>, { $town }
    Reference: <code>{ $reference }</code>

    Give the reference exactly, and choose charges <b>OUR</b> so that all of it arrives. Pay only to this account; we never send another one.
money-transfer = { $beneficiary }
    { $account }
    { $bic }
    { $amount }
    { $reference }
money-no-bank = We have no account for { $currency } yet, so this order can't be paid by transfer. Please don't pay elsewhere: agree on another currency with the supplier, cancel this order and make a new one.
money-review = <b>Payment for order { $number }</b>
    Buyer: { $buyer }
    Arrived: <b>{ $amount }</b> on { $received }
    From: { $payer } (<code>{ $account }</code>)
    Bank reference: { $reference }
money-review-exact = ✅ Exactly what is due. The order is paid; the supplier is told to ship.
money-review-deposit = ✅ The deposit is complete: the supplier is told to produce. { $missing } is due before shipment.
money-review-short = ⚠️ { $missing } is missing. What has arrived is held; the buyer is asked for the rest.
money-review-over = ⚠️ { $over } too much. The order is paid; the rest becomes a refund.
money-review-not-owed = ↩️ Nothing is due on this order now: all of it, { $amount }, becomes a refund.
money-review-aside = ✋ { $amount } is held aside and counts for nothing until you decide.
money-confirm = 🔒 Confirm { $amount }
action-not-received = 🔍 Nothing arrived
sure-not-received = <b>Tell { $buyer } that you found no money for order { $number }?</b>
    It is asked to look into it with its bank; the order stays open meanwhile.
yes-not-received = Yes, nothing arrived
done-not-received = The buyer has been told to look into it.
