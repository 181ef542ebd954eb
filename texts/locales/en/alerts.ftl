# Reminders. alert-<deadline>: what is due; alert-end-<deadline>: what happens if nothing is done by then;
# alert-past-<deadline>: its moment has passed and people decide. Each is read by buyer, supplier and agents.

alert-head = { $past ->
    [1] ❗️
   *[other] ⏰
} <b>{ $what }</b>
    { $where }
alert-order = Order { $number } · { $reader ->
    [agent] { $supplier } → { $buyer }
   *[other] { $other }
} · { $total }
alert-company = 🏭 { $company }
alert-when = 📅 { $weekday }, { $due }
    { $past ->
        [1] ⌛ { $left } ago
       *[other] ⏳ { $left } left
    }
alert-late = { $count ->
    [one] 🐌 This reminder comes late, because our service was down. Sorry! What was due meanwhile has been extended by as much.
   *[other] 🐌 Some of these come late, because our service was down. Sorry! What was due meanwhile has been extended by as much.
}
alert-instead = 📵 <b>{ $name } can't be reached here</b>, so this comes to you. Please pass it on if you can.
alert-unheard = 📵 <b>Nobody can be reminded of this here:</b> neither side and no agent can be reached by the bot. Please call those it concerns; what is due stays due.
alert-snoozed = 💤 I'll remind you again on { $until }.
alert-several = ⏰ <b>{ $count } reminders</b>, the most urgent first
alert-line = { $past ->
    [1] ❗️
   *[other] ▫️
} <b>{ $where }</b> · { $what }
    { $due } – { $past ->
        [1] { $left } ago
       *[other] { $left } left
    }{ $stood ->
        [1] { " " }(in place of { $instead })
       *[other] { "" }
    }
alert-in-hours = 💤 In 3 hours
alert-tomorrow = 💤 Tomorrow morning
alert-problem = 🆘 Problem
alert-problem-text = 🆘 <b>What is the matter with order { $number }?</b>
    What you write or send now goes to <b>{ $other }</b> at once and is kept in the record: say what happened, what you do about it, and by when. Photos help.

    Only later, not lost? Propose a new date: when { $other } signs it, you are on time again. Can't deliver at all? Propose to cancel: if { $other } agrees, { $held } goes back and the order ends.

alert-offer = { $reader ->
    [supplier] Sign the order
   *[other] { $supplier } is to sign the order
}
alert-end-offer = { $reader ->
    [supplier] If you don't sign, the offer ends and { $buyer } owes you nothing. Something not right? Ask for a change.
    [buyer] Unsigned, the offer ends by itself. You have paid nothing; you can give { $supplier } more time.
   *[agent] Unsigned, the offer ends by itself. Nothing has been paid.
}
alert-payment = { $reader ->
    [buyer] Pay { $missing }
   *[other] { $buyer } is to pay { $missing }
}
alert-end-payment = { $says_paid ->
    [1] { $reader ->
        [buyer] You said that you have paid; finance looks for it, and the order waits till that is clear. Nothing found? Check with your bank: the reference is <code>{ $reference }</code>.
        [supplier] { $buyer } says it has paid; finance looks for it. Don't make or ship anything before we tell you that the money is held.
       *[agent] { $buyer } says it has paid. Look at the bank: confirm what has arrived, or tell the buyer that nothing came. The order waits for that.
    }
   *[0] { $reader ->
        [buyer] If nothing has arrived by { $due }, the order ends, you owe nothing and { $supplier } makes nothing for you. Banks take days, so send it now, with the reference <code>{ $reference }</code>. Already sent? Tap “I've paid”.
        [supplier] If nothing has arrived by then, the order ends by itself. Don't make or ship anything before we tell you that the money is held.
       *[agent] If nothing has arrived by then, the order ends by itself.
    }
}
alert-past-payment = { $reader ->
    [buyer] { $missing } is still missing. { $held } is held for you, and { $supplier } doesn't begin before all of it is here: send the rest now, with the reference <code>{ $reference }</code>. Already sent? Tap “I've paid”.
    [supplier] { $missing } is still missing; { $held } is held. Don't ship before we tell you that all of it is there.
   *[agent] { $missing } is still missing, { $held } is held. Look at the bank: confirm what has arrived, or tell the buyer that nothing came.
}
alert-balance = { $reader ->
    [buyer] Pay the balance of { $missing }
   *[other] { $buyer } is to pay the balance of { $missing }
}
alert-end-balance = { $reader ->
    [buyer] The goods leave only when it is held too; paid later, they also leave later, by as many days. Banks take days, so send it now, with the reference <code>{ $reference }</code>. Already sent? Tap “I've paid”.
    [supplier] Don't ship before we tell you that it is held. If it comes late, your shipping date moves by as many days.
   *[agent] The goods don't leave before it is held. If it comes late, the shipping date moves by as many days.
}
alert-past-balance = { $reader ->
    [buyer] { $missing } is still missing, so { $supplier } need not ship, and can complain. Send it now, with the reference <code>{ $reference }</code>. Already sent? Tap “I've paid”.
    [supplier] { $missing } is still missing; { $held } is held for you. Don't ship. Your shipping date moves with every day; you can wait, give { $buyer } more time, or complain.
   *[agent] { $missing } is still missing, { $held } is held. Look at the bank: confirm what has arrived, or tell the buyer that nothing came.
}
alert-shipment = { $reader ->
    [supplier] Ship the goods
   *[other] { $supplier } is to ship the goods
}
alert-end-shipment = { $reader ->
    [supplier] { $held } is held for you. If the goods leave later, they are late: { $buyer } may cancel then and gets all of it back. Can't make it? Propose a new date now, before it is too late.
    [buyer] Your { $held } stays held. If the goods leave later, you may cancel and get all of it back, freight included.
   *[agent] { $held } is held. If the goods leave later, { $buyer } may cancel and gets all of it back.
}
alert-past-shipment = { $reader ->
    [supplier] The goods are late, and { $buyer } may cancel now: then { $held } goes back. Ship, or propose a new date.
    [buyer] The goods are late. Your { $held } stays held: you can wait, sign a new date if { $supplier } proposes one, or cancel and get all of it back, freight included.
   *[agent] The goods are late. { $buyer } may cancel and gets { $held } back.
}
alert-delivery = { $reader ->
    [buyer] Have the goods arrived?
   *[other] { $past ->
        [1] Have the goods reached { $buyer }?
       *[other] The goods reach { $buyer }
    }
}
alert-past-delivery = { $reader ->
    [buyer] They were expected by now ({ $carrier } · { $tracking }). Here? Tap “Received”: then you have { $inspection } days to inspect them. Not here, or something wrong? Tap “Something is wrong”. Your { $held } stays held either way.
    [supplier] They were expected by now ({ $carrier } · { $tracking }), and { $buyer } is asked to confirm. Then it has { $inspection } days to inspect them, and after that you get { $net }. A proof of delivery helps: send it here, it goes to { $buyer } and into the record.
   *[agent] They were expected by now ({ $carrier } · { $tracking }). { $buyer } is asked to confirm; { $held } stays held.
}
alert-receipt = { $reader ->
    [buyer] Confirm that the goods have arrived
    [supplier] { $buyer } is to confirm that the goods have arrived
   *[agent] Have the goods arrived at { $buyer }?
}
alert-end-receipt = { $reader ->
    [buyer] Nobody has confirmed it yet. If you say nothing, our staff decides by the carrier's proof; then your { $inspection } days to inspect begin, and after them { $supplier } gets { $held }. Not arrived, or something wrong? Tap “Something is wrong”: the money stays held.
   *[other] Nobody has confirmed it yet. If { $buyer } says nothing, our staff decides by the carrier's proof; then the { $inspection } days to inspect begin.
}
alert-past-receipt = { $reader ->
    [agent] Nobody has confirmed it since dispatch ({ $carrier } · { $tracking }), and { $held } waits. Ask the carrier: with its proof of delivery you can confirm receipt, and the { $inspection } days to inspect begin.
   *[other] Nobody has confirmed it since dispatch ({ $carrier } · { $tracking }). Our staff now looks at the carrier's proof; { $held } stays held meanwhile.
}
alert-final-notice = { $reader ->
    [buyer] Check the goods
   *[other] { $buyer } is to check the goods
}
alert-end-final-notice = { $reader ->
    [buyer] If you do nothing, you get a final notice then, and { $held } goes to { $supplier } on { $accepts }, for good. Something wrong? Say so before: then the money stays held.
   *[other] If { $buyer } says nothing, it gets a final notice then, and { $held } is released on { $accepts }.
}
alert-inspection = { $reader ->
    [buyer] Last call: are the goods right?
   *[other] { $buyer } is to accept the goods or say what is wrong
}
alert-end-inspection = { $reader ->
    [buyer] If you do nothing, the goods count as accepted and { $held } goes to { $supplier } on { $due }. That can't be called back. Something wrong? Tap “Something is wrong” now.
    [supplier] If { $buyer } says nothing, the goods count as accepted and { $net } is released to you on { $due }.
   *[agent] If { $buyer } says nothing, the goods count as accepted and { $held } is released on { $due }.
}
alert-dispute-awaiting-response = { $you ->
    [respondent] Answer the dispute
   *[other] { $respondent } answers the dispute
}
alert-end-dispute-awaiting-response = { $you ->
    [respondent] { $claimant } claims { $claimed }. If you stay silent, a mediator is called and the record says that you did not answer. { $held } stays held.
    [claimant] If { $respondent } stays silent, a mediator is called by itself. { $held } stays held.
   *[agent] If { $respondent } stays silent, a mediator is called by itself.
}
alert-dispute-negotiation = { $you ->
    [agent] The sides look for a solution
   *[other] Find a solution for the dispute
}
alert-end-dispute-negotiation = { $you ->
    [agent] Without an agreement a mediator is called by itself.
   *[other] Without an agreement a mediator is called by itself; { $held } stays held. An offer that fits both is faster: you decide the amounts yourselves.
}
alert-dispute-escalated = { $you ->
    [agent] Take the case
   *[other] A mediator joins your dispute
}
alert-end-dispute-escalated = { $you ->
    [agent] Nobody has taken it yet. Both sides wait and { $held } stays held. If nobody does, all mediators and the admins are alarmed.
   *[other] If nobody joins by then, all mediators and the admins are alarmed. { $held } stays held.
}
alert-dispute-evidence = { $you ->
    [agent] The sides send their evidence
   *[other] Send your evidence
}
alert-end-dispute-evidence = { $you ->
    [agent] What comes later is marked as late. Then the mediator makes a proposal.
   *[other] It is what { $mediator } decides on. What comes later is marked as late. All sent? Tap “That's all from me”. { $held } stays held.
}
alert-dispute-inspection = { $you ->
    [agent] Enter the inspector's report
   *[other] { $inspector } reports on the goods
}
alert-end-dispute-inspection = Without the report the case goes on with the evidence there is. { $held } stays held.
alert-dispute-proposal = { $you ->
    [agent] Propose a settlement
   *[other] { $mediator } proposes a settlement
}
alert-end-dispute-proposal = { $you ->
    [agent] Both sides wait for it and { $held } stays held. If none comes, the admins are alarmed.
   *[other] If none comes by then, the admins are alarmed. { $held } stays held.
}
alert-dispute-proposed = { $you ->
    [agent] The sides answer the proposal
   *[other] { $done ->
        [1] The other side answers the proposal
       *[other] Answer the mediator's proposal
    }
}
alert-end-dispute-proposed = { $you ->
    [agent] Unless both accept, the mediator decides.
   *[other] { $done ->
        [1] You have answered. If both accept, it is settled; else { $mediator } decides. { $held } stays held till then.
       *[other] { $nets }

            If both accept, it is settled and the money is released. If you don't answer by { $due }, { $mediator } decides.
    }
}
alert-dispute-decision = { $you ->
    [agent] Decide the case
   *[other] { $mediator } decides
}
alert-end-dispute-decision = { $you ->
    [agent] Both sides wait for it and { $held } stays held. If no ruling comes, the admins are alarmed.
   *[other] Till then you can still settle. If no ruling comes, the admins are alarmed. { $held } stays held.
}
alert-dispute-second-ruling = { $you ->
    [agent] Look at a colleague's ruling
   *[other] Two mediators decide
}
alert-end-dispute-second-ruling = { $you ->
    [agent] The amount is large, so the ruling counts only when a second mediator agrees. Both sides wait and { $held } stays held.
   *[other] The amount is large, so two mediators look at it. Till then you can still settle. { $held } stays held.
}
alert-dispute-appeal = { $you ->
    [agent] The ruling can be appealed
   *[other] Appeal, or let the ruling stand
}
alert-end-dispute-appeal = { $you ->
    [agent] Without an appeal the ruling is carried out then.
   *[other] { $done ->
        [1] You won't appeal. If the other side doesn't either, the ruling is carried out on { $due } and the money is released.
       *[other] { $nets }

            If nobody appeals, the ruling is carried out on { $due } and the money is released; that can't be called back.
    }
}
alert-dispute-appealed = { $you ->
    [agent] Decide the appeal
   *[other] Another mediator decides the appeal
}
alert-end-dispute-appealed = { $you ->
    [agent] Your decision is final; both sides wait and { $held } stays held. If none comes, the admins are alarmed.
   *[other] That decision is final. If none comes by then, the admins are alarmed. { $held } stays held.
}
alert-dispute-return = { $reader ->
    [buyer] Send the goods back
   *[other] { $buyer } sends the goods back
}
alert-end-dispute-return = { $reader ->
    [buyer] Your refund follows when they are there. If they don't leave by then, the case goes back to the mediator, who decides anew.
   *[other] If they don't leave by then, the case goes back to the mediator. { $held } stays held.
}
alert-dispute-returned = { $reader ->
    [supplier] Check the goods that came back
   *[other] { $supplier } checks the goods that came back
}
alert-end-dispute-returned = { $reader ->
    [supplier] If you do nothing, they count as taken back and { $refund_back } goes to { $buyer } on { $due }. Not as they should be? Say so now.
    [buyer] If { $supplier } says nothing, they count as taken back and { $refund_back } goes back to you on { $due }.
   *[agent] If { $supplier } says nothing, they count as taken back and { $refund_back } goes back to { $buyer } on { $due }.
}
alert-refund = { $reader ->
    [agent] { $sends ->
        [1] Send the refund of { $refund }
       *[other] The refund of { $refund } is to be sent
    }
   *[other] { $buyer } is to get { $refund } back
}
alert-end-refund = { $reader ->
    [agent] It is working day { $day } of { $last } since the decision, and { $buyer } sees the count. { $sends ->
        [1] Sent from the bank? Mark it as sent.
       *[other] Finance has not marked it as sent yet: please ask.
    }
   *[other] It is working day { $day } of { $last }. You are told when it has left the bank.
}
alert-past-refund = { $reader ->
    [agent] The { $last } working days we promise { $buyer } are over. { $sends ->
        [1] Send it now and mark it as sent.
       *[other] Finance has not marked it as sent yet: please see to it now.
    }
   *[other] It should have been sent by now; our finance team has been alarmed.
}
alert-open-company = 🏷 Open the card
alert-badge = { $reader ->
    [supplier] Your badge is to be renewed
   *[other] Renew the badge of { $company }
}
alert-end-badge = { $reader ->
    [supplier] You need do nothing: our team looks at it and renews it. Not renewed by then, you can't take new orders until it is; orders already signed go on, and the money held for them stays held.
   *[other] Look whether its details and licence still hold, and renew it with one tap for another year. Not renewed by then, the badge ends by itself: { $company } can't take new orders; orders already signed go on.
}
record-alert = reminder
