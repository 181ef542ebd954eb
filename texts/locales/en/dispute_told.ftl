# What buyers and suppliers are told of what happens in a dispute: told-<event>-<reader>.
told-dispute-opened-buyer = { $mine ->
    [1] ⚠️ A colleague opened a dispute about order { $number }. { $respondent } has until { $due } to answer; the money stays held.
   *[other] ⚠️ <b>{ $by } has opened a dispute about order { $number }.</b>
        The money stays held and every other timer stands still. <b>Answer by { $due }</b>, or make an offer.
}

    { $claim }
told-dispute-opened-supplier = { told-dispute-opened-buyer }
told-dispute-answered-buyer = { $mine ->
    [1] 💬 A colleague answered the claim on order { $number }. You can negotiate until { $due }.
   *[other] 💬 <b>{ $by } has answered about order { $number }.</b> You can negotiate until { $due }.
}
    <blockquote>{ $words }</blockquote>
told-dispute-answered-supplier = { told-dispute-answered-buyer }
told-settlement-offered-buyer = { $mine ->
    [1] 🤝 A colleague made an offer for order { $number }:
   *[other] 🤝 <b>{ $by } offers to settle order { $number }:</b>
}

    { $nets }{ $said ->
    [1] { "" }
        <blockquote>{ $words }</blockquote>
   *[other] { "" }
}{ $again ->
    [1] { "" }

        It takes the place of the earlier offer, which no longer stands.
   *[other] { "" }
}
told-settlement-offered-supplier = { told-settlement-offered-buyer }
told-settlement-withdrawn-buyer = { $mine ->
    [1] A colleague took your offer for order { $number } back.
   *[other] { $by } took its offer for order { $number } back. Nothing has changed for the money.
}
told-settlement-withdrawn-supplier = { told-settlement-withdrawn-buyer }
told-dispute-settled-buyer = 🤝 <b>Order { $number } is settled.</b>

    { $nets }

    { $back ->
        [1] The money stays held until the goods are back.
       *[other] { $refunds ->
            [0] The money is released as agreed, and finance sends it next.
           *[other] The money is released as agreed. Refunds are sent within { $first } to { $last } working days; the order shows the count.
        }
    }
told-dispute-settled-supplier = { told-dispute-settled-buyer }
told-dispute-withdrawn-buyer = { $mine ->
    [1] ↩️ A colleague withdrew the dispute about order { $number }.
   *[other] ↩️ <b>{ $by } has withdrawn the dispute about order { $number }.</b>
} The order goes on with the time it had left; the money stays held until then.
told-dispute-withdrawn-supplier = { told-dispute-withdrawn-buyer }
told-dispute-escalated-buyer = ⚖️ <b>A mediator is called for order { $number }</b>{ $clock ->
    [1] { $silent ->
        [1] , because { $respondent } did not answer in time.
       *[other] , because there was no agreement in time.
    }
   *[other] { $mine ->
        [1] : a colleague asked for one.
       *[other] : { $by } asked for one.
    }
} One joins by { $due }. The money stays held; send what proves your side.
told-dispute-escalated-supplier = { told-dispute-escalated-buyer }
told-case-taken-buyer = ⚖️ <b>{ $name } is your mediator for order { $number }.</b>
    { $name } is one of our staff and speaks to you only inside this bot, never from a private account. { $gathering ->
    [1] <b>Send what proves your side by { $due }.</b>
   *[other] The next step is due by { $due }.
}
told-case-taken-supplier = { told-case-taken-buyer }
told-case-handed-over-buyer = ⚖️ { $named ->
    [0] The case of order { $number } goes to another mediator
   *[other] The case of order { $number } goes on with { $name }
}. Our staff speak to you only inside this bot. The next step is due by { $due }.
told-case-handed-over-supplier = { told-case-handed-over-buyer }
told-evidence-asked-buyer = ❓ <b>The mediator asks you for something about order { $number }</b>, by { $until }:
    <blockquote>{ $what }</blockquote>
told-evidence-asked-supplier = { told-evidence-asked-buyer }
told-evidence-added-buyer = 📎 { $mine ->
    [1] A colleague
   *[other] { $by }
} gave evidence about order { $number }: <b>{ $kind }</b>{ $files ->
    [0] { "" }
    [one] { "" }
   *[other] { " " }· { $files } files
}{ $late ->
    [1] { " " }· ⏰ late
   *[other] { "" }
}
    { $words }
told-evidence-added-supplier = { told-evidence-added-buyer }
told-evidence-finished-buyer = ☑️ { $mine ->
    [1] A colleague said that you have given all your evidence about order { $number }.
   *[other] { $by } has given all its evidence about order { $number }.
}
told-evidence-finished-supplier = { told-evidence-finished-buyer }
told-evidence-closed-buyer = ☑️ { $both ->
    [1] Both sides have given all their evidence about order { $number }.
   *[other] The time for evidence about order { $number } is over.
} { $mediator } proposes a settlement by { $due }.
told-evidence-closed-supplier = { told-evidence-closed-buyer }
told-evidence-extended-buyer = ⏳ Both sides have more time for evidence about order { $number }: until { $due }.
told-evidence-extended-supplier = { told-evidence-extended-buyer }
told-inspection-arranged-buyer = 🔍 <b>{ $inspector } inspects the goods of order { $number }</b> and reports by { $due }. { $free ->
    [1] It costs you nothing.
   *[other] It costs { $cost }: { $you ->
        [claimant] you pay it first
       *[other] { $claimant } pays it first
    }, and the losing side bears it.
} Whoever has the goods shows them; the money stays held.
told-inspection-arranged-supplier = { told-inspection-arranged-buyer }
told-inspection-reported-buyer = 🔍 <b>The inspector's report on order { $number }:</b>
    <blockquote>{ $words }</blockquote>
    The mediator proposes a settlement by { $due }.
told-inspection-reported-supplier = { told-inspection-reported-buyer }
told-inspection-missed-buyer = 🔍 No inspection report on order { $number } came in time. The case goes on without it; the mediator proposes by { $due }.
told-inspection-missed-supplier = { told-inspection-missed-buyer }
told-settlement-proposed-buyer = ⚖️ <b>The mediator proposes for order { $number }:</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    Answer by { $due }. If both sides accept, it is settled; if not, the mediator decides.
told-settlement-proposed-supplier = { told-settlement-proposed-buyer }
told-proposal-answered-buyer = ✅ { $mine ->
    [1] A colleague accepted the mediator's proposal for order { $number }. The other side has until { $due }.
   *[other] <b>{ $by } accepted the mediator's proposal for order { $number }.</b> If you accept it too by { $due }, it is settled.
}
told-proposal-answered-supplier = { told-proposal-answered-buyer }
told-proposal-failed-buyer = ⚖️ { $turned_down ->
    [0] <b>Not both sides accepted the mediator's proposal for order { $number } in time.</b>
   *[other] <b>{ $decliner } declined the mediator's proposal for order { $number }.</b>
} The mediator decides by { $due }; until then you can still settle.
told-proposal-failed-supplier = { told-proposal-failed-buyer }
told-ruling-given-buyer = ⚖️ <b>The mediator has ruled on order { $number }.</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    { $clauses }

    You can appeal until { $due }. If nobody does, it is carried out then, or at once if both sides tap “I won't appeal”.
told-ruling-given-supplier = { told-ruling-given-buyer }
told-ruling-confirmed-buyer = { told-ruling-given-buyer }
told-ruling-confirmed-supplier = { told-ruling-given-buyer }
told-ruling-appealed-buyer = ✋ { $mine ->
    [1] A colleague appealed against the ruling on order { $number }.
   *[other] <b>{ $by } has appealed against the ruling on order { $number }.</b>
} Another mediator takes it up by { $due }; the money stays held.
    <blockquote>{ $words }</blockquote>
told-ruling-appealed-supplier = { told-ruling-appealed-buyer }
told-appeal-waived-buyer = 👍 { $mine ->
    [1] A colleague accepted the ruling on order { $number } as it is.
   *[other] { $by } won't appeal against the ruling on order { $number }. If you won't either, it is carried out at once; you can appeal until { $due }.
}
told-appeal-waived-supplier = { told-appeal-waived-buyer }
told-appeal-taken-buyer = ⚖️ <b>{ $name } looks at the appeal about order { $number }</b> and decides by { $due }. Staff speak to you only inside this bot.
told-appeal-taken-supplier = { told-appeal-taken-buyer }
told-appeal-ruled-buyer = ⚖️ <b>The appeal about order { $number } is decided: { $upheld ->
    [1] the ruling stands.
   *[other] the ruling was changed.
}</b>

    { $nets }

    <blockquote>{ $reasons }</blockquote>
    { $clauses }

    This is final; the money is released { $back ->
        [1] when the goods are back
       *[other] now, and finance sends it next
    }.
told-appeal-ruled-supplier = { told-appeal-ruled-buyer }
told-return-due-buyer = 📦 <b>Send the goods of order { $number } back by { $due }.</b> Ask { $supplier } where to (“Talk”), keep the carrier's receipt, and tap “Sent back”. Your refund follows when { $supplier } has them.
told-return-due-supplier = 📦 <b>{ $buyer } sends the goods of order { $number } back by { $due }.</b> Say where to (“Talk”). The money stays held until you have checked them.
told-goods-sent-back-buyer = 📦 A colleague sent the goods of order { $number } back: { $carrier } { $tracking }. { $supplier } checks them by { $due }.
told-goods-sent-back-supplier = 📦 <b>The goods of order { $number } are on their way back to you:</b> { $carrier } { $tracking }. Check them by { $due }; if you say nothing, they count as taken back then, and { $refund } goes to { $buyer }.
told-goods-taken-back-buyer = ✅ { $clock ->
    [1] The goods of order { $number } count as taken back: the time to check them is over.
   *[other] { $supplier } has the goods of order { $number } back.
} The money is released; finance sends it next.
told-goods-taken-back-supplier = { told-goods-taken-back-buyer }
told-goods-back-refused-buyer = ⚠️ <b>{ $supplier } says that what came back for order { $number } is not what was sent:</b>
    <blockquote>{ $words }</blockquote>
    So what was agreed or ruled no longer counts: a mediator looks at it again, and the money stays held.
told-goods-back-refused-supplier = { told-goods-back-refused-buyer }
told-return-missed-buyer = ⚠️ <b>The goods of order { $number } were not sent back in time.</b> So what was agreed or ruled no longer counts: a mediator looks at it again, and the money stays held.
told-return-missed-supplier = { told-return-missed-buyer }
told-dispute-ended-buyer = ✅ <b>The dispute about order { $number } is closed.</b> { $shared ->
    [both] { $refund } is to go back to you, and { $net } to { $supplier }.
    [buyer] { $refund } is to go back to you.
    [supplier] { $net } is to go to { $supplier }.
   *[nobody] No money moves.
}{ $refunds ->
    [1] { " " }Refunds are sent within { $first } to { $last } working days; the order shows the count.
   *[other] { "" }
}{ $ended ->
    [1] { "" }
   *[other] { " " }The order goes on.
}
told-dispute-ended-supplier = ✅ <b>The dispute about order { $number } is closed.</b> { $shared ->
    [both] { $net } is to go to you, and { $refund } back to { $buyer }.
    [buyer] { $refund } is to go back to { $buyer }.
    [supplier] { $net } is to go to you.
   *[nobody] No money moves.
} { $ended ->
    [1] The order is finished.
   *[other] The order goes on.
}
