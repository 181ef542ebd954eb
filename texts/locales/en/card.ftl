# The order's card.
menu = ☰ Menu
orders = 📋 All orders
menu-new-order = ＋ New order
status-draft = draft
status-offered = waiting for signature
status-agreed = waiting for payment
status-deposit = deposit held
status-funded = money held
status-shipped = on the way
status-delivered = inspection
status-disputed = in dispute
status-completed = completed
status-declined = declined
status-expired = expired
status-cancelled = cancelled
status-refunded = refunded
card-title = <b>Order { $number }</b> · { $status }
card-parties = { $supplier } → { $buyer }
card-line = { $quantity } { $goods } – { $total }
card-lines-more = … and { $count } more { $count ->
    [one] line
   *[other] lines
}
card-money = { $extra ->
    [0] <b>{ $total }</b>
   *[other] <b>{ $total }</b>, { $freight } freight included
}
card-covered = 🛡 { $partly ->
    [1] only { $covered }
   *[0] { $covered }
} covered{ $signed ->
    [1] { "" }
   *[0] { " " }once signed
}
card-draft = <b>Order { $number }</b> is a draft. Only your company sees it.
card-draft-left = Order { $number } waits as a draft. Nothing was sent; come back any time.
card-more = ⋯ More
card-more-text = <b>Order { $number }</b> – more
    The record holds all that was said and done; the dossier is all of it in one file, as proof.
card-record = 🧾 Record
card-contract = 📄 Contract
card-talk = 💬 Talk
card-talk-text = 💬 What you write or send now goes to <b>{ $other }</b> about order { $number }. It is kept in the record.
card-talk-agent = Buyer and supplier of order { $number } talk here between themselves. Agents can't take part yet.
card-pay = 🏦 How to pay
card-back = ‹ Back
card-open = Open order
sending-contract = The PDF is on its way.
sending-instructions = The payment details are on their way.

timeline-offered-done = Buyer signed · { $at }
timeline-agreed-done = Supplier signed · { $at }
timeline-agreed-ahead = Supplier signs by { $at }
timeline-agreed-overdue = Supplier should have signed by { $at }
timeline-funded-done = Paid and held · { $at }
timeline-funded-ahead = Payment due { $at }
timeline-funded-someday = Payment
timeline-funded-overdue = Payment was due { $at }
timeline-deposit-done = Deposit paid and held · { $at }
timeline-deposit-ahead = Deposit due { $at }
timeline-deposit-someday = Deposit
timeline-deposit-overdue = Deposit was due { $at }
timeline-balance-done = Balance paid and held · { $at }
timeline-balance-someday = Balance
timeline-balance-ahead = Balance due { $at }
timeline-balance-overdue = Balance was due { $at }
timeline-shipped-done = Shipped on time · { $at }
timeline-shipped-late = Shipped { $days } { $days ->
    [one] day
   *[other] days
} late · { $at }
timeline-shipped-ahead = Ships by { $at }
timeline-shipped-overdue = Shipment is late: it was due { $at }
timeline-delivered-done = Arrived · { $at }
timeline-delivered-ahead = Expected by { $at }
timeline-delivered-someday = Arrival
timeline-delivered-overdue = Should have arrived by { $at }
timeline-completed-done = Accepted and released · { $at }
timeline-completed-ahead = Inspection until { $at }
timeline-completed-someday = Inspection and release
timeline-completed-overdue = Inspection ended { $at }
timeline-declined = Declined · { $at }
timeline-expired = Expired unsigned · { $at }
timeline-cancelled = Cancelled · { $at }
timeline-refunded = Refunded · { $at }

next-draft-buyer = 👉 Finish the order and send it to the supplier.
next-draft-supplier = The buyer is changing the order. You'll be asked again.
next-draft-agent = The buyer is writing this order.
next-draft-wish-buyer = 👉 <b>{ $supplier } asks for a change:</b>
    <blockquote>{ $wish }</blockquote>
    Change the order and send it again, or discard it.
next-draft-wish-supplier = You asked for a change. When the buyer sends the order again, you'll be asked to sign.
next-draft-wish-agent = The supplier asked for a change; the buyer is at it.
next-offered-buyer = <b>Next:</b> { $supplier } signs by { $expires }, or the offer ends and nobody owes anything. You pay nothing before that.
next-offered-supplier = 👉 Read the contract and sign, or say what should change. { $parts ->
    [1] After signing the buyer pays a deposit of { $deposit }: you produce when it is held here, and ship when the balance of { $balance } is held too.
   *[other] After signing the buyer pays, and you ship only when the money is held here.
} Unsigned, the offer ends on { $expires }.
next-offered-agent = The supplier is asked to sign by { $expires }.
next-agreed-buyer = 👉 Pay { $parts ->
    [1] the deposit of <b>{ $missing }</b>
   *[other] <b>{ $missing }</b>
} by { $pay_by } (tap “How to pay”). The money is held here until the goods are right. If nothing has arrived by then, the order ends and you owe nothing. Paid? Tap “I've paid”.
next-agreed-supplier = <b>Next:</b> the buyer pays { $parts ->
    [1] the deposit of { $missing }
   *[other] { $missing }
} by { $pay_by }; if nothing arrives, the order ends then. Don't produce or ship before we tell you the money is held.
next-agreed-agent = <b>Next:</b> { $missing } from { $buyer }, due { $pay_by }.
next-agreed-claimed-buyer = <b>Next:</b> our finance team looks for your { $missing } on the bank account. Nothing to do for you.
next-agreed-claimed-supplier = The buyer says it has paid. Wait until we tell you the money is held.
next-agreed-claimed-agent = 👉 The buyer says it has paid { $missing }. Look at the bank and confirm what really arrived.
next-agreed-short-buyer = 👉 { $held } has arrived; <b>{ $missing }</b> is missing. Send the rest with the reference <code>{ $reference }</code>.
next-agreed-short-supplier = { $held } has arrived, { $missing } is still missing. Wait until we tell you all of it is held.
next-agreed-short-agent = 👉 { $held } is held, { $missing } is missing. Confirm the rest when it comes, or let a small shortfall pass as bank charges.
next-agreed-aside-buyer = <b>Next:</b> a payment from another payer has arrived; our finance team looks at it.
next-agreed-aside-supplier = A payment is being looked at. Wait until we tell you the money is held.
next-agreed-aside-agent = 👉 A payment from another payer is held aside: count it or send it back.
next-balance-buyer = 👉 Your { $held } is held and { $supplier } is producing. Pay the balance of <b>{ $missing }</b> by { $balance_by } (tap “How to pay”): the goods leave only when it is held too. Paid? Tap “I've paid”.
next-balance-supplier = 👉 { $held } is held for you: you can produce. The buyer pays the balance of { $missing } by { $balance_by }. Don't ship before we tell you that it is held.
next-balance-agent = { $held } is held. The balance of { $missing } from { $buyer } is due { $balance_by }.
next-balance-claimed-buyer = <b>Next:</b> our finance team looks for your balance of { $missing } on the bank account. Nothing to do for you.
next-balance-claimed-supplier = { $held } is held for you. The buyer says it has paid the balance; don't ship before we tell you that it is held.
next-balance-claimed-agent = 👉 The buyer says it has paid the balance of { $missing }. Look at the bank and confirm what really arrived.
next-balance-late-buyer = 👉 <b>{ $missing }</b> of the balance was due by { $balance_by }. { $supplier } need not ship, and can complain. Send it now (tap “How to pay”). Paid? Tap “I've paid”.
next-balance-late-supplier = 👉 { $held } is held for you; { $missing } of the balance was due by { $balance_by }. Don't ship: your shipping date moves with every day. You can wait, give { $buyer } more time, or complain (“More”).
next-balance-late-agent = 👉 { $held } is held; { $missing } of the balance from { $buyer } was due { $balance_by }. Look at the bank and confirm what has arrived.
next-balance-short-buyer = 👉 { $held } is held in all; <b>{ $missing }</b> of the balance is missing. Send the rest with the reference <code>{ $reference }</code>: the goods leave only when all of it is held.
next-balance-short-supplier = { $held } is held in all, { $missing } of the balance is missing. Don't ship before we tell you that all of it is held.
next-balance-short-agent = 👉 { $held } is held in all, { $missing } of the balance is missing. Confirm the rest when it comes, or let a small shortfall pass as bank charges.
next-funded-buyer = <b>Next:</b> { $supplier } ships by { $ship_by }. Your { $held } is held until you accept the goods.
next-funded-supplier = 👉 { $held } is held for you. Ship by { $ship_by } and tap “Shipped”.
next-funded-agent = { $held } is held. The supplier ships by { $ship_by }.
next-funded-late-buyer = ⚠️ The shipment is late. Wait, talk to { $supplier }, or cancel: then all of your { $held } goes back to you. If you do nothing, it stays held.
next-funded-late-supplier = 👉 <b>You are late:</b> shipment was due { $ship_by }. Ship now; the buyer may cancel at any time.
next-funded-late-agent = The shipment was due { $ship_by }. { $held } is held.
next-shipped-buyer = 👉 When the goods arrive, tap “Received”. Your inspection days start then; your { $held } stays held. If you say nothing, our staff decides by the carrier's proof from { $confirm_by }.
next-shipped-supplier = <b>Next:</b> the buyer confirms receipt, expected by { $expected }. { $held } stays held for you.
next-shipped-agent = <b>Next:</b> the buyer confirms receipt, expected by { $expected }.
next-delivered-buyer = 👉 Check the goods against the contract until { $inspect_by }. All right? Tap “Accept”. If not, tap “Something is wrong”: the money stays held. <b>If you do nothing, { $held } goes to { $supplier } on { $inspect_by }</b>; we remind you a day before.
next-delivered-supplier = <b>Next:</b> the buyer inspects until { $inspect_by }. When it accepts, or says nothing till then, { $net } is released to you (fee { $fee }).
next-delivered-agent = The buyer inspects until { $inspect_by }.
next-delivered-notice-buyer = ⏰ <b>Last hours:</b> if you do nothing, the goods count as accepted at { $accepts } and { $supplier } gets { $held }. Not right? Tap “Something is wrong” before that.
next-delivered-notice-supplier = <b>Next:</b> without an objection the goods count as accepted at { $accepts }; then { $net } is released to you.
next-delivered-notice-agent = Final notice given: accepted by the clock at { $accepts }.
next-completed-waiting-buyer = ✅ Done. { $payout } goes to { $supplier } as soon as finance has sent it. Nothing to do for you.
next-completed-waiting-supplier = ✅ Accepted. Finance is to send { $payout } to your account; we tell you when it has left our bank.
next-completed-waiting-agent = 👉 { $payout } has to be sent to the supplier.
next-completed-buyer = ✅ Done. { $released } was sent to { $supplier }. Thank you for trading here.
next-completed-supplier = ✅ Done. { $released } was sent to your account. Thank you for trading here.
next-completed-agent = ✅ Done. { $released } was sent to the supplier.
next-declined-buyer = { $supplier } did not take the order. You owe nothing.
next-declined-supplier = You declined this order.
next-declined-agent = Declined by the supplier.
next-expired-buyer = { $supplier } did not sign in time. You owe nothing.
next-expired-supplier = The offer has expired. Ask the buyer to send it again if you still want it.
next-expired-agent = Nobody signed in time.
next-cancelled-waiting-buyer = ↩️ Cancelled. { $payout } is to go back to the account it came from; we tell you when it has left our bank.
next-cancelled-waiting-supplier = ↩️ Cancelled. { $payout } is to go back to the buyer. Don't ship.
next-cancelled-waiting-agent = 👉 { $payout } has to be sent back to the buyer.
next-cancelled-buyer = ↩️ Cancelled. { $back ->
    [0] Nothing of yours is held here.
   *[other] { $refunded } was sent back to the account it came from. Nothing of yours is held here any more.
}
next-cancelled-supplier = ↩️ Cancelled. Don't ship.
next-cancelled-agent = ↩️ Cancelled; nothing is held any more.
next-refunded-waiting-buyer = ↩️ Ended: { $refunded } is to go back to you; we tell you when it has left our bank.
next-refunded-waiting-supplier = ↩️ Ended: { $refunded } is to go back to the buyer.
next-refunded-waiting-agent = 👉 { $payout } has to be sent back to the buyer.
next-refunded-buyer = ↩️ Refunded: { $refunded } was sent back to you.
next-refunded-supplier = ↩️ Refunded: { $refunded } was sent back to the buyer.
next-refunded-agent = ↩️ Refunded: { $refunded } was sent back to the buyer.
next-cancel-buyer-buyer = You proposed to cancel. { $supplier } is asked; until then the order goes on.
next-cancel-buyer-supplier = 👉 { $buyer } would like to cancel{ $said ->
        [0] .
       *[other] : “{ $reason }”
    }
    If you agree, { $paid ->
    [0] the order ends; nothing has been paid.
   *[other] all of { $held } goes back to the buyer.
} Until you answer the order goes on.
next-cancel-buyer-agent = The buyer proposed to cancel; the supplier is asked.
next-cancel-supplier-buyer = 👉 { $supplier } would like to cancel{ $said ->
        [0] .
       *[other] : “{ $reason }”
    }
    If you agree, { $paid ->
    [0] the order ends; you have paid nothing.
   *[other] all of { $held } goes back to you.
} Until you answer the order goes on.
next-cancel-supplier-supplier = You proposed to cancel. { $buyer } is asked; until then the order goes on.
next-cancel-supplier-agent = The supplier proposed to cancel; the buyer is asked.

list-title = <b>{ $which ->
    [open] Open orders
    [draft] Drafts
    [ended] Ended orders
   *[all] All orders
}</b> · { $count }
    👉 waits for you
list-empty = { $which ->
    [open] No open orders.
    [draft] No drafts.
    [ended] No ended orders yet.
   *[all] No orders yet.
} A new one takes about a minute.
list-open = Open
list-draft = Drafts
list-ended = Ended
list-all = All
list-newer = ‹ Newer
list-older = Older ›

record-title = 🧾 <b>Record of order { $number }</b> · { $count } { $count ->
    [one] entry
   *[other] entries
}
record-entry = { $seq }. { $what } · { $at }
record-head = Each entry holds the hash of the one before it. This one stands for all of them; keep it as your witness:
    <code>{ $hash }</code>
record-other = entry
record-talk = message
record-edit = message edited
record-file = file kept
record-delivery = told
record-unreachable = could not be reached
record-drafted = draft begun
record-offered = offered and signed by the buyer
record-discarded = draft discarded
record-offer-withdrawn = offer withdrawn
record-signed = signed by the supplier
record-declined = declined
record-change-asked = change asked for
record-offer-expired = offer expired
record-payment-claimed = buyer says it has paid
record-payment-not-found = payment not found
record-payment-received = payment received
record-payment-held = payment held aside
record-held-payment-returned = payment returned
record-shortfall-accepted = bank charges accepted
record-balance-paid = balance held
record-funded = all money held
record-shipped = shipped
record-delivered = received
record-final-notice-given = final notice given
record-accepted = accepted
record-released = money released
record-cancel-proposed = cancellation proposed
record-cancel-refused = cancellation off the table
record-cancelled = cancelled
record-amendment-proposed = change of the contract proposed
record-amendment-signed = change signed by both
record-amendment-declined = change declined
record-amendment-lapsed = change not answered
record-deadline-extended = more time given
record-payout-due = money to be sent
record-payout-sent = money sent
record-rated = rated
list-meanwhile =
    👋 <b>Welcome back.</b> You could not be reached since { $since }.

    { $changed ->
        [0] None of your orders has changed.
        [one] One order has changed; this is how it stands now:
       *[other] { $changed } orders have changed; this is how they stand now:
    }{ $said ->
        [0] {""}
       *[other] {" "}What was said to you meanwhile follows below.
    }{ $older ->
        [0] {""}
       *[other] {" "}{ $older } older messages stand in the talk of their orders.
    }
