# What people are told of what others did: told-<event>-<reader>.
told-head = 🔗 Record: <code>{ $head }</code>
told-offered-buyer = { $by } signed order { $number } and sent it to { $supplier } for signature.
told-offered-supplier = ✉️ <b>New order from { $buyer }</b>
    { $by } offers you { $total }. Sign by { $expires }.
told-offer-withdrawn-buyer = A colleague took the offer of order { $number } back.
told-offer-withdrawn-supplier = { $buyer } took the offer of order { $number } back. Nothing to do for you.
told-signed-buyer = 🤝 <b>{ $supplier } has signed order { $number }.</b>
    { $parts ->
        [1] Now pay the deposit of { $deposit } by { $pay_by }; { $balance } follows before shipment.
       *[other] Now pay { $total } by { $pay_by }.
    } The money is held here until the goods are right.
told-signed-supplier = 🤝 { $by } signed order { $number } for your company.
told-declined-buyer = { $supplier } does not take order { $number }{ $said ->
        [0] .
       *[other] : “{ $reason }”
    }
    You owe nothing; you can make a new order.
told-declined-supplier = A colleague declined order { $number }.
told-change-asked-buyer = 💬 <b>{ $supplier } asks for a change of order { $number }.</b>
told-change-asked-supplier = A colleague asked for a change of order { $number }.
told-offer-expired-buyer = ⌛ { $supplier } did not sign order { $number } in time. You owe nothing; you can make a new order.
told-offer-expired-supplier = ⌛ The offer of order { $number } ended unsigned. { $buyer } owes you nothing; if you still want the order, ask it to send a new one.
told-payment-claimed-agent = 💸 <b>{ $buyer } says it has paid { $missing }</b> for order { $number }. Look at the bank and confirm what really arrived.
    { $expected }
told-payment-claimed-buyer = A colleague said that order { $number } is paid. Finance looks at it.
told-payment-received-buyer = { $short ->
    [1] { $received } for order { $number } has arrived; <b>{ $missing } is missing</b>. Send the rest with the reference <code>{ $reference }</code>.
   *[other] { $received } for order { $number } has arrived. { $over } is too much and goes back to the account it came from.
}
told-payment-held-buyer = { $received } from { $payer } has arrived for order { $number }. That is not your company, so finance looks at it before it counts.
told-payment-held-agent = ✋ { $received } from { $payer } is held aside for order { $number }.
told-held-payment-returned-buyer = { $received } from { $payer } goes back to its sender. It does not count for order { $number }{ $again ->
    [1] ; please pay from your company's own account. The order stays open until { $until }.
   *[other] .
}
told-held-payment-returned-agent = { $received } from { $payer } goes back (order { $number }).
told-funded-buyer = 🔒 <b>Your { $rest ->
        [1] deposit
       *[other] money
    } for order { $number } is held.</b>
    { $rest ->
        [1] { $supplier } has been told to produce. The balance of { $balance } is due by { $balance_by }; the goods leave when it is held too.
       *[other] { $supplier } has been told to ship by { $ship_by }.
    }{ $moved ->
        [0] { "" }
        [one] { " " }The payment came 1 day late, so the shipment date moved by as much.
       *[other] { " " }The payment came { $moved } days late, so the shipment date moved by as many.
    }
told-funded-supplier = 🔒 <b>{ $rest ->
        [1] The deposit of { $held }
       *[other] { $held }
    } is held for order { $number }.</b>
    { $rest ->
        [1] You can produce now. { $buyer } pays the balance of { $balance } by { $balance_by }: don't ship before we tell you that it is held too.
       *[other] Ship by { $ship_by }.
    }{ $moved ->
        [0] { "" }
        [one] { " " }The payment came 1 day late, so your date moved by as much.
       *[other] { " " }The payment came { $moved } days late, so your date moved by as many.
    }
told-balance-paid-buyer = 🔒 <b>All of your money for order { $number } is held.</b>
    { $supplier } has been told to ship by { $ship_by }.
told-balance-paid-supplier = 🔒 <b>The balance of order { $number } is in: all { $held } is held for you.</b>
    Ship by { $ship_by }.
told-shipped-buyer = 🚢 <b>Order { $number } is on its way.</b>
    { $carrier } · { $tracking } · document of { $date } · { $late ->
        [0] on time
        [one] 1 day late
       *[other] { $late } days late
    }
    Expected by { $expected }. When it arrives, tap “Received”.
told-shipped-supplier = 🚢 A colleague shipped order { $number }: { $carrier } · { $tracking }.
told-delivered-buyer = 📦 <b>Order { $number } has arrived{ $agent ->
        [1] { " " }by the carrier's proof
       *[other] { "" }
    }.</b>
    Check the goods until { $inspect_by }. The money stays held till then.
told-delivered-supplier = 📦 <b>Order { $number } has arrived{ $agent ->
        [1] { " " }by the carrier's proof ({ $proof })
       *[other] { "" }
    }.</b>
    The buyer inspects until { $inspect_by }. If it accepts or says nothing, { $net } is released to you then.
told-final-notice-given-buyer = ⏰ <b>Final notice for order { $number }</b>
    If you do nothing, the goods count as accepted on { $accepts } and { $supplier } gets { $held }. Something wrong? Tap “Something is wrong” before that: then the money stays held.
told-final-notice-given-supplier = ⏳ Order { $number }: the buyer has had its final notice. Without an objection { $net } goes to you on { $accepts }.
told-accepted-buyer = ✅ { $clock ->
    [1] The inspection time of order { $number } is over, so the goods count as accepted
   *[other] A colleague accepted the goods of order { $number }
}. { $released } was released: { $supplier } gets { $net } after our fee of { $fee }, as soon as finance has sent it. You pay nothing more.
told-accepted-supplier = ✅ <b>Order { $number } is accepted{ $clock ->
        [1] { " " }– the inspection time is over
       *[other] { "" }
    }.</b>
    { $released } was released; after our fee of { $fee } you get <b>{ $net }</b>. Finance sends it next; we tell you when it has left our bank.
told-cancel-proposed-buyer = { $by ->
    [buyer] A colleague proposed to cancel order { $number }.
   *[supplier] ↩️ <b>{ $supplier } would like to cancel order { $number }.</b>{ $said ->
        [0] { "" }
       *[other] { " " }“{ $reason }”
    }
    { $paid ->
        [0] Nothing has been paid. If you agree, the order ends. Until you answer it goes on.
       *[other] If you agree, all of { $held } goes back to you and the order ends. Until you answer the order goes on.
    }
}
told-cancel-proposed-supplier = { $by ->
    [supplier] A colleague proposed to cancel order { $number }.
   *[buyer] ↩️ <b>{ $buyer } would like to cancel order { $number }.</b>{ $said ->
        [0] { "" }
       *[other] { " " }“{ $reason }”
    }
    { $paid ->
        [0] Nothing has been paid. If you agree, the order ends. Until you answer it goes on.
       *[other] If you agree, all of { $held } goes back to the buyer and the order ends. Until you answer the order goes on.
    }
}
told-cancel-refused-buyer = <b>Order { $number } goes on:</b> the proposal to cancel is off the table.{ $paid ->
    [0] { "" }
   *[other] { " " }Your { $held } stays held.
}
told-cancel-refused-supplier = <b>Order { $number } goes on:</b> the proposal to cancel is off the table.{ $paid ->
    [0] { "" }
   *[other] { " " }{ $held } stays held for you.
}
told-cancelled-buyer = ↩️ <b>Order { $number } is cancelled</b>{ $why ->
    [unpaid] , because nothing was paid in time. You owe nothing.
    [late] , because it was late. { $refund } is to go back to the account it came from; we tell you when it has left our bank.
   *[together] { " " }by both sides. { $back ->
        [0] Nothing had been paid, so you owe nothing.
       *[other] { $refund } is to go back to the account it came from; we tell you when it has left our bank.
    }
}
told-cancelled-supplier = ↩️ <b>Order { $number } is cancelled</b>{ $why ->
    [unpaid] , because nothing was paid in time.
    [late] { " " }by the buyer, because it was late. { $refund } goes back to the buyer.
   *[together] { " " }by both sides. { $back ->
        [0] Nothing had been paid.
       *[other] { $refund } goes back to the buyer.
    }
} Don't ship.
told-amendment-proposed-buyer = { $by ->
    [buyer] A colleague proposed a change to the contract of order { $number }.
   *[supplier] 📝 <b>{ $supplier } would like to change the contract of order { $number }.</b>
    { $change }
    “{ $reason }”
    The price and the money held stay as they are. Please answer by { $until }; without your signature nothing changes.
}
told-amendment-proposed-supplier = { $by ->
    [supplier] A colleague proposed a change to the contract of order { $number }.
   *[buyer] 📝 <b>{ $buyer } would like to change the contract of order { $number }.</b>
    { $change }
    “{ $reason }”
    The price and the money held stay as they are. Please answer by { $until }; without your signature nothing changes.
}
told-amendment-signed-buyer = ✍️ <b>The contract of order { $number } is changed.</b> Version { $version } counts now; latest shipment { $ship_by }. The money stays held as before.
told-amendment-signed-supplier = ✍️ <b>The contract of order { $number } is changed.</b> Version { $version } counts now; latest shipment { $ship_by }. The money stays held as before.
told-amendment-declined-buyer = 📝 <b>The contract of order { $number } stays as it is.</b> { $by ->
    [buyer] A colleague did not want the change
   *[supplier] { $supplier } does not want the change
}{ $said ->
    [0] .
   *[other] : “{ $reason }”
}
    The latest shipment is still { $ship_by }; no money moves.
told-amendment-declined-supplier = 📝 <b>The contract of order { $number } stays as it is.</b> { $by ->
    [supplier] A colleague did not want the change
   *[buyer] { $buyer } does not want the change
}{ $said ->
    [0] .
   *[other] : “{ $reason }”
}
    The latest shipment is still { $ship_by }; no money moves.
told-amendment-lapsed-buyer = 📝 <b>The contract of order { $number } stays as it is:</b> nobody answered the proposed change in time. The latest shipment is still { $ship_by }; no money moves.
told-amendment-lapsed-supplier = 📝 <b>The contract of order { $number } stays as it is:</b> nobody answered the proposed change in time. The latest shipment is still { $ship_by }; no money moves.
told-deadline-extended-buyer = ⏳ <b>Order { $number }: more time.</b> { $kind ->
    [offer] { $supplier } can sign until { $until }.
    [payment] You can pay until { $until }.
    [balance] You can pay the balance until { $until }.
    [shipment] { $supplier } is to ship by { $until }.
    [final-notice] You can inspect the goods until { $inspect_by }; the money stays held.
    [inspection] You can inspect the goods until { $inspect_by }; the money stays held.
    [refund] Your money is sent back by { $until }.
   *[other] What was due is now due on { $until }.
}{ $outage ->
    [1] { " " }Our service was down, so we add the time it was away.
   *[other] { "" }
}
told-deadline-extended-supplier = ⏳ <b>Order { $number }: more time.</b> { $kind ->
    [offer] You can sign until { $until }.
    [payment] { $buyer } can pay until { $until }.
    [balance] { $buyer } can pay the balance until { $until }.
    [shipment] Ship by { $until }.
    [final-notice] { $buyer } can inspect the goods until { $inspect_by }.
    [inspection] { $buyer } can inspect the goods until { $inspect_by }.
   *[other] What was due is now due on { $until }.
}{ $outage ->
    [1] { " " }Our service was down, so we add the time it was away.
   *[other] { "" }
}
told-deadline-extended-agent = ⏳ Order { $number }: the refund is now due on { $until }, because the service was down.
told-payout-due-agent = 💸 <b>To be sent:</b>
    { $line }
told-payout-sent-buyer = 💸 <b>{ $amount } has left our bank for { $to }</b> (order { $number }). Banks take one to five days.
told-payout-sent-supplier = 💸 <b>{ $amount } has left our bank for { $to }</b> (order { $number }). Banks take one to five days.
told-rated-buyer = { $by ->
    [supplier] ⭐ { $supplier } rated you { $stars } of 5 for order { $number }: “{ $line }”
   *[buyer] A colleague rated order { $number }: { $stars } of 5.
}
told-rated-supplier = { $by ->
    [buyer] ⭐ { $buyer } rated you { $stars } of 5 for order { $number }: “{ $line }”
   *[supplier] A colleague rated order { $number }: { $stars } of 5.
}
told-payment-not-found-buyer = 🔍 <b>We can't find your payment for order { $number } yet.</b>
    Please check with your bank: amount { $missing }, our account, the reference <code>{ $reference }</code>. If it is still on its way, tap “I've paid” again when you know more.{ $open ->
        [1] { " " }The order stays open until { $until }.
       *[other] { "" }
    }
told-payment-not-found-agent = 🔍 A colleague found no money for order { $number }; the buyer has been asked to look into it.
told-unreachable = 📵 <b>{ $name } can't be reached</b>: the bot was blocked or the account is gone. Messages about order { $number } no longer arrive there, so please pass on what matters.
