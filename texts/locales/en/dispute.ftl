# Disputes as buyers and suppliers see them: opening, answering, offers, evidence, ruling, refund.
action-dispute = ⚠️ Something is wrong
action-dispute-early = ⚠️ Something is wrong
dispute-open-case = ⚖️ The whole case
dispute-back = ‹ Back to the case
dispute-offers-key = 🤝 Offers ({ $count })
dispute-offers-title = <b>Offers for order { $number }</b> · { $count }

# why
dispute-reason-late = Late
dispute-reason-not-shipped = Not shipped
dispute-reason-not-received = Not received
dispute-reason-wrong-quantity = Wrong quantity
dispute-reason-not-as-specified = Not as specified
dispute-reason-damaged = Damaged
dispute-reason-documents-wrong = Wrong documents
dispute-reason-other = Something else
dispute-reason-balance-unpaid = Balance not paid
dispute-reason-receipt-not-confirmed = Receipt not confirmed
dispute-why-late = • <b>{ $reason }</b>: shipped, or still to be shipped, after the contract's date
dispute-why-not-shipped = • <b>{ $reason }</b>: the date has passed and nothing was handed over
dispute-why-not-received = • <b>{ $reason }</b>: the transit time has passed and nothing came
dispute-why-wrong-quantity = • <b>{ $reason }</b>: fewer or more than the contract says
dispute-why-not-as-specified = • <b>{ $reason }</b>: other than the contract describes it
dispute-why-damaged = • <b>{ $reason }</b>: broken or spoilt
dispute-why-documents-wrong = • <b>{ $reason }</b>: papers missing or wrong
dispute-why-other = • <b>{ $reason }</b>: tell us what
dispute-why-balance-unpaid = • <b>{ $reason }</b>: the rest of the money has not come in
dispute-why-receipt-not-confirmed = • <b>{ $reason }</b>: the goods are there and the buyer says nothing
dispute-reason-ask = <b>What is wrong with order { $number }?</b>
    { $reasons }

    Nothing is sent before you have checked everything. The money stays held.
dispute-reason-label = Reason
dispute-line-ask = <b>Which goods of order { $number } is it about?</b>
dispute-line-label = Goods
dispute-name-amount = I'll name an amount
dispute-an-amount = an amount
dispute-count-ask = <b>How many of “{ $goods }” are missing or wrong?</b>
    Ordered: { $of }. Type the number; I work out the amount at the contract's price.
dispute-count-label = Missing or wrong
dispute-all-of-them = All { $of }
misread-count = “{ $text }” doesn't fit: the contract has { $of } of these.
dispute-more-ask = <b>Is something wrong with other goods of this order too?</b>
dispute-more-label = More goods
dispute-amount-ask = <b>How much do you claim for order { $number }?</b>
    Type an amount, or claim all that is held.
dispute-amount-label = Amount claimed
dispute-all-held = All: { $held }
misread-more-than-held = { $amount } is more than the { $held } held for this order.
dispute-words-ask = <b>What happened? Say it in your own words.</b>
    What you agreed, what you got, when you noticed. The other side reads exactly this.
dispute-words-label = In your words

# what proves it
evidence-goods-photo = photos of the goods
evidence-packing-photo = photos of the packing
evidence-count = the count
evidence-measurement = measured values
evidence-inspection-report = inspection report
evidence-transport-document = transport document
evidence-packing-list = packing list
evidence-delivery-note = delivery note
evidence-carrier-statement = carrier's statement
evidence-papers = the contract's documents
evidence-correspondence = messages and letters
evidence-loss = proof of what it cost
evidence-return-receipt = receipts for goods sent back
evidence-other = other evidence
proof-goods-photo-ask = 📷 <b>Send a photo or video that shows what is wrong.</b>
    Not at hand? Skip; you can send it later.
proof-goods-photo-label = Photo of the goods
proof-packing-photo-ask = 📷 <b>Send a photo of the packing and its labels.</b>
    Not at hand? Skip; you can send it later.
proof-packing-photo-label = Photo of the packing
proof-count-ask = 🔢 <b>How did you count?</b>
    For example <i>opened 40 of 100 cartons, 12 of 1,000 pieces faulty</i>. Or send the count as a file; skip to send it later.
proof-count-label = Count
proof-measurement-ask = 📏 <b>What did you measure, against what was agreed?</b>
    For example <i>310 lm instead of 400 lm, 5 samples</i>. Or send a file; skip to send it later.
proof-measurement-label = Measured
proof-inspection-report-ask = 📄 <b>Is there an inspection report?</b>
    Send it as a file, or skip.
proof-inspection-report-label = Inspection report
proof-transport-document-ask = 📄 <b>Send the transport document.</b>
    Its date decides. Skip to send it later.
proof-transport-document-label = Transport document
proof-packing-list-ask = 📄 <b>Send the packing list.</b>
    Skip to send it later.
proof-packing-list-label = Packing list
proof-delivery-note-ask = 📄 <b>Send the delivery note</b>, with what was noted on arrival.
    Skip to send it later.
proof-delivery-note-label = Delivery note
proof-carrier-statement-ask = 📄 <b>What does the carrier say?</b>
    Send its statement or a picture of the tracking page, or skip.
proof-carrier-statement-label = Carrier's statement
proof-papers-ask = 📄 <b>Send the documents in question.</b>
    Skip to send them later.
proof-papers-label = Documents
proof-correspondence-ask = 💬 <b>What was said about it?</b>
    Send a file or write it down. All you wrote here is in the record already; skip if that's enough.
proof-correspondence-label = Messages
proof-loss-ask = 💰 <b>What did it cost you?</b>
    Send an invoice or explain it, or skip.
proof-loss-label = What it cost

# before and after it is opened
dispute-review = <b>Dispute about order { $number } – please check</b>
dispute-review-means = 🔒 <b>What happens:</b> { $held } stays held and every other timer stands still. { $other } has until { $due } to answer.
    📎 Evidence with it: { $count }{ $missing ->
        [0] { "" }
       *[other] . To come: { $later }
    }
dispute-send = ⚠️ Open the dispute
done-dispute = ⚠️ <b>The dispute is open.</b> { $other } has been asked to answer by { $due }. Your money stays where it is.
claim-text = <b>{ $claimant } claims { $amount }</b>{ $unpaid ->
        [1] ; { $held } is held
       *[other] { " " }of { $held } held
    }: { $reason }{ $lines ->
    [0] { "" }
   *[other]
        { "" }
        { $goods }
    }
    <blockquote>{ $words }</blockquote>
claim-line = { $goods }: { $quantity } of { $of }
clauses = 📄 <b>The contract says:</b>
    { $clauses }
clause-shipment-date = • Shipment by { $ship_by }
clause-lines = • Goods: { $goods }
clause-specification = • { $specification }
clause-tolerance = • Quantity may differ by { $tolerance } %
clause-incoterm = • { $rule } { $place }: { $risk }
clause-transit = • Transit: { $transit } { $transit ->
    [one] day
   *[other] days
}
clause-packing = • Packing: { $packing }
clause-papers = • Documents: { $papers }
clause-freight = • Freight { $freight }, { $covered ->
    [1] covered
   *[other] not covered
}
clause-payment = • Total to pay: { $total }{ $parts ->
        [1] , { $deposit } before production, { $balance } before shipment
       *[other] { "" }
    }
clause-inspection = • Inspection: { $inspection } { $inspection ->
    [one] day
   *[other] days
} after arrival
clause-terms = • Terms: { $terms }

# where it stands
dispute-state-awaiting-response = waiting for an answer
dispute-state-negotiation = negotiation
dispute-state-escalated = waiting for a mediator
dispute-state-evidence = evidence is being given
dispute-state-inspection = inspection
dispute-state-proposal = waiting for the mediator's proposal
dispute-state-proposed = the mediator has proposed
dispute-state-decision = waiting for the decision
dispute-state-second-ruling = waiting for the decision
dispute-state-appeal = ruled, appeal possible
dispute-state-appealed = ruling under appeal
dispute-state-return = goods are going back
dispute-state-returned = goods sent back, to be checked
dispute-state-executed = ruling carried out
dispute-state-settled = settled
dispute-state-withdrawn = withdrawn
dispute-head = ⚖️ <b>Dispute: { $reason }</b> · { $state }
    { $claimant } claims { $claimed } from { $respondent }
dispute-frozen = 🔒 { $held } stays held{ $stage ->
    [ruled] { " " }until the ruling is carried out.
    [appealed] { " " }until the appeal is decided.
    [return] { " " }until the goods are back and checked.
   *[open] ; only a settlement or a ruling moves it.
}
dispute-missing = 📎 Still helpful from you: { $kinds }
dispute-now-awaiting-response = { $you ->
    [claimant] <b>Next:</b> { $respondent } answers by { $due }. If it stays silent, we call a mediator.
    [respondent] 👉 <b>Answer by { $due }</b>, or make an offer. If you stay silent, we call a mediator and note that you did not answer.
   *[agent] { $respondent } answers by { $due }.
}
dispute-now-negotiation = { $you ->
    [agent] The sides negotiate until { $due }.
   *[other] 👉 Find a solution between you: make an offer, or accept one. { $early ->
        [1] From { $ask_from } you can ask for a mediator
       *[other] You can ask for a mediator now
    }; if you don't agree, we call one on { $due }.
}
dispute-now-escalated = <b>Next:</b> a mediator from our staff joins by { $due }. { $you ->
    [agent] { "" }
   *[other] Meanwhile send what proves your side. You can still settle.
}
dispute-now-evidence = { $you ->
    [agent] Both sides give evidence until { $due }. Mediator: { $mediator }.
   *[other] { $done ->
        [1] You have given all your evidence. The other side has until { $due }; then { $mediator } makes a proposal.
       *[other] 👉 <b>Send what proves your side by { $due }.</b> { $mediator } is your mediator. Finished? Tap “That's all from me”.
    }
}
dispute-now-inspection = <b>Next:</b> { $inspector } inspects the goods and reports by { $due }.
dispute-now-proposal = <b>Next:</b> { $mediator } proposes a settlement by { $due }.
dispute-now-proposed = { $you ->
    [agent] The sides answer the proposal by { $due }.
   *[other] { $done ->
        [1] You have accepted the proposal. The other side has until { $due }.
       *[other] 👉 <b>Answer the mediator's proposal by { $due }.</b> If both accept, it is settled; if not, the mediator decides.
    }
}
dispute-now-decision = <b>Next:</b> { $mediator } decides by { $due }. Until then you can still settle.
dispute-now-second-ruling = <b>Next:</b> the decision, by { $due }. The amount is large, so two mediators look at it. Until then you can still settle.
dispute-now-appeal = { $you ->
    [agent] The ruling can be appealed until { $due }.
   *[other] { $done ->
        [1] You won't appeal. The other side has until { $due }; then the ruling is carried out.
       *[other] 👉 The mediator has ruled. Right for you? Tap “I won't appeal”. If not, appeal by { $due }. If nobody appeals, it is carried out then: { $refund } goes to { $buyer }.
    }
}
dispute-now-appealed = <b>Next:</b> { $judged ->
    [1] { $judge }
   *[other] another mediator
} decides the appeal by { $due }. That decision is final.
dispute-now-return = { $reader ->
    [buyer] 👉 <b>Send the goods back by { $due }.</b> Ask { $supplier } where to (“Talk”), keep the carrier's receipt, and tap “Sent back”. Your refund follows when they are there.
    [supplier] <b>Next:</b> { $buyer } sends the goods back by { $due }. Say where to (“Talk”).
   *[other] <b>Next:</b> { $buyer } sends the goods back by { $due }.
}
dispute-now-returned = { $reader ->
    [supplier] 👉 <b>Check what comes back by { $due }.</b> If you say nothing, it counts as taken back then, and { $refund } goes to { $buyer }.
    [buyer] <b>Next:</b> { $supplier } checks the goods by { $due }. Then, or if it says nothing, { $refund } goes back to you.
   *[other] <b>Next:</b> { $supplier } checks the goods by { $due }; if it says nothing, they count as taken back and { $refund } goes to { $buyer }.
}
dispute-bound = { $agreed ->
    [1] 🤝 <b>Agreed:</b>
   *[other] ⚖️ <b>Ruled:</b>
}
    { $nets }
dispute-proposal = ⚖️ <b>The mediator proposes:</b>
    { $nets }
dispute-answer-said = 💬 <b>{ $respondent } answered:</b>
    <blockquote>{ $words }</blockquote>
dispute-silent = 💬 { $respondent } did not answer in time.
evidence-title = 📎 <b>Evidence</b> · { $count }
evidence-piece = • { $kind } · { $by } · { $at }{ $late ->
    [1] { " " }· ⏰ late
   *[other] { "" }
}{ $files ->
    [0] { "" }
    [one] { " " }· 1 file
   *[other] { " " }· { $files } files
}{ $said ->
    [1] : “{ $words }”
   *[other] { "" }
}
evidence-earlier = { $count ->
    [one] … and one piece before these: “Evidence” below shows it.
   *[other] … and { $count } pieces before these: “Evidence” below shows them all.
}
evidence-wanted = ▫️ { $kind } · not yet from { $by }
evidence-asked-for = ❓ The mediator asks { $by } until { $due }: “{ $what }”
enclosed-payment-claimed = transfer slip
enclosed-evidence-added = evidence
enclosed-inspection-reported = inspection report
enclosed-goods-sent-back = goods sent back
dispute-report = 🔍 <b>{ $inspector } reports:</b>
    <blockquote>{ $words }</blockquote>
dispute-proposed = ⚖️ <b>The mediator's proposal</b>
    { $nets }
    <blockquote>{ $reasons }</blockquote>
dispute-inspected = 🔍 <b>{ $inspector } inspects the goods.</b> { $free ->
    [1] It costs you nothing.
   *[other] It costs { $cost }: { $you ->
        [claimant] you pay it first
       *[other] { $claimant } pays it first
    }, and the losing side bears it.
}
dispute-ruled = ⚖️ <b>The ruling</b> by { $by }
    { $nets }
    <blockquote>{ $reasons }</blockquote>
    { $clauses }
dispute-appeal-decided = ⚖️ <b>The appeal</b>, decided by { $by }: <b>{ $upheld ->
    [1] the ruling stands
   *[other] the ruling was changed
}</b>
    { $nets }
    <blockquote>{ $reasons }</blockquote>
    { $clauses }
dispute-appealed = ✋ <b>{ $by } appealed:</b>
    <blockquote>{ $words }</blockquote>
dispute-sent-back = 📦 { $buyer } sent the goods back { $at }: { $carrier }
dispute-back-refused = ⚠️ <b>{ $supplier } says that this is not what was sent:</b>
    <blockquote>{ $words }</blockquote>
nets = ↩️ { $you ->
    [buyer] You get <b>{ $refund }</b> back
   *[other] { $buyer } gets <b>{ $refund }</b> back
}{ $with_freight ->
    [1] , { $freight } of it for freight
   *[other] { "" }
}{ $with_inspection ->
    [1] , { $inspection } of it for the inspection
   *[other] { "" }
}
    💰 { $you ->
    [supplier] You get <b>{ $net }</b>
   *[other] { $supplier } gets <b>{ $net }</b>
}{ $charged ->
    [1] { " " }(our fee: { $fee })
   *[other] { "" }
}{ $stays ->
    [1] { "" }
        🔒 { $held } stays held, the order goes on
   *[other] { "" }
}{ $back ->
    [1] { "" }
        📦 The goods go back first
   *[other] { "" }
}
offer-head = 🤝 <b>{ $mine ->
    [1] Your offer
   *[other] Offer by { $by }
}</b> · { $at }{ $state ->
    [replaced] { " " }· replaced
    [withdrawn] { " " }· withdrawn
    [accepted] { " " }· accepted
   *[open] { "" }
}{ $said ->
    [1] { "" }
        “{ $words }”
   *[other] { "" }
}

dispute-newer-offer = 🔄 <b>{ $by } has replaced the offer you tapped</b>, that of { $at }. Nothing was agreed. This one stands now:

# answering and offers
action-answer-dispute = 💬 Answer the claim
answer-dispute-ask = { $claim }

    <b>What do you say to it?</b> Write it in your own words; the other side and, if needed, a mediator read exactly this (order { $number }).
done-answer-dispute = 💬 <b>Answered.</b> Now find a solution between you: an offer is often the fastest way.
action-settle = 🤝 Offer to settle
action-settle-still = 🤝 Offer to settle
settle-refund-ask = <b>How much goes back to the buyer for order { $number }?</b>
    { $held } is held. Tap, or type an amount.
settle-refund-label = Back to the buyer
settle-claimed = As claimed: { $amount }
settle-all = All of it: { $amount }
settle-half = Half of the claim: { $amount }
settle-half-held = Half of what is held: { $amount }
settle-nothing = Nothing back
settle-with-freight-ask = <b>Does freight go back too?</b> It comes on top. The contract's freight is { $freight }.
settle-with-freight-label = Freight on top
settle-no-freight = No freight
settle-freight = Freight: { $freight }
settle-back-ask = <b>Do the goods go back to the supplier?</b>
    Then the money moves when they are there.
settle-back-label = Goods go back
settle-rest-ask = <b>What happens to the rest of the money?</b>
settle-rest-label = The rest
settle-rest-stays = It stays held
settle-rest-goes = To the supplier now
settle-words-ask = <b>A word to the other side?</b>
    Skip if the offer for order { $number } speaks for itself.
settle-words-label = Your words
settle-review = <b>Your offer for order { $number }</b>

    { $nets }{ $said ->
    [1] { "" }

        “{ $words }”
   *[other] { "" }
}

    It is agreed as soon as the other side accepts. It takes the place of an earlier offer of yours.
settle-send = 🤝 Send the offer: { $refund } back
done-settle = 🤝 <b>Offer sent.</b> The other side sees what each of you would get. You can take it back until it is accepted.
action-accept-buyer-offer = ✅ Accept offer: { $refund } back
action-accept-supplier-offer = ✅ Accept offer: { $refund } back
sure-accept-buyer-offer = <b>Settle order { $number } this way?</b>

    { $nets }

    This ends the dispute and can't be called back.
sure-accept-supplier-offer = <b>Settle order { $number } this way?</b>

    { $nets }

    This ends the dispute and can't be called back.
yes-accept-buyer-offer = ✅ Yes, agreed: { $refund } back
yes-accept-supplier-offer = ✅ Yes, agreed: { $refund } back
done-accept-buyer-offer = 🤝 <b>Settled.</b> Both sides have been told; the money { $back ->
    [1] stays held until the goods are back.
   *[other] is released as agreed, and finance sends it next.
}
done-accept-supplier-offer = { done-accept-buyer-offer }
action-withdraw-buyer-offer = ↩️ Take my offer back
action-withdraw-supplier-offer = ↩️ Take my offer back
sure-withdraw-buyer-offer = Take your offer for order { $number } back? The other side can't accept it any more.
sure-withdraw-supplier-offer = Take your offer for order { $number } back? The other side can't accept it any more.
yes-withdraw-buyer-offer = Yes, take it back
yes-withdraw-supplier-offer = Yes, take it back
done-withdraw-buyer-offer = Your offer is off the table. The other side has been told.
done-withdraw-supplier-offer = Your offer is off the table. The other side has been told.
action-escalate = ⚖️ Ask for a mediator
sure-escalate = <b>Ask for a mediator for order { $number }?</b>
    One of our staff looks at both sides and helps you settle, or decides. The money stays held, and you can still settle yourselves.
yes-escalate = ⚖️ Yes, ask for one
done-escalate = ⚖️ <b>A mediator has been asked for.</b> Send your evidence meanwhile.
action-withdraw-dispute = ↩️ Withdraw the dispute
sure-withdraw-dispute = <b>Withdraw the dispute about order { $number }?</b>
    The order goes on with the time it had left; { $held } stays held until then.
yes-withdraw-dispute = Yes, withdraw it
done-withdraw-dispute = ↩️ <b>Withdrawn.</b> The order goes on with the time it had left.

# evidence
action-evidence = 📎 Send evidence
action-more-evidence = 📎 Send evidence
evidence-kind-ask = <b>What do you send for order { $number }?</b>
evidence-files-ask = <b>Send a photo, video, voice message or document, or write it down.</b>
evidence-words-ask = <b>What does it show?</b>
    One sentence helps; skip if it speaks for itself.
done-evidence = 📎 <b>Kept.</b> It is in the record, and the other side sees it too.
done-evidence-late = 📎 <b>Kept, and marked late:</b> the time for evidence was over. The mediator sees it all the same.
action-evidence-done = ☑️ That's all from me
sure-evidence-done = <b>Have you given all your evidence for order { $number }?</b>
    When both sides have, the mediator goes on at once. Anything you send later is marked late.
yes-evidence-done = ☑️ Yes, that's all
done-evidence-done = ☑️ Noted. When the other side is done too, the mediator makes a proposal.

# proposal, ruling, appeal
action-accept-proposal = ✅ Accept: { $refund } back
sure-accept-proposal = <b>Accept the mediator's proposal for order { $number }?</b>

    { $nets }

    If the other side accepts too, this ends the dispute and can't be called back.
yes-accept-proposal = ✅ Yes, accept: { $refund } back
done-accept-proposal = ✅ <b>Accepted.</b> { $settled ->
    [1] Both sides have, so it is settled; the money { $back ->
        [1] stays held until the goods are back.
       *[other] is released as agreed, and finance sends it next.
    }
   *[other] If the other side accepts too, it is settled.
}
action-decline-proposal = 🚫 Decline the proposal
sure-decline-proposal = <b>Decline the mediator's proposal for order { $number }?</b>
    Then the mediator decides. The decision may be better or worse for you.
yes-decline-proposal = Yes, decline
done-decline-proposal = 🚫 <b>Declined.</b> The mediator decides next; both sides have been told.
action-waive = 👍 I won't appeal: { $refund } back
sure-waive = <b>Leave the ruling on order { $number } as it is?</b>

    { $nets }

    You can't appeal any more. When both sides say so, it is carried out at once.
yes-waive = 👍 Yes, leave it: { $refund } back
done-waive = 👍 Noted. { $final ->
    [1] Neither side appeals, so the ruling is carried out now.
   *[other] When both sides say so, the ruling is carried out at once.
}
action-appeal = ✋ Appeal
appeal-ask = <b>Why should another mediator look at order { $number }?</b>
    Say what was overlooked. Another mediator upholds or changes the ruling; that decision is final.
done-appeal = ✋ <b>Appealed.</b> Another mediator looks at it. The money stays held.

# goods that go back
action-send-back = 📦 Sent back
send-back-carrier-ask = <b>Who takes the goods of order { $number } back?</b>
    Type the carrier's name.
send-back-tracking-ask = <b>Tracking number?</b>
    Skip if there is none.
send-back-slip-ask = <b>Send a photo or PDF of the carrier's receipt.</b>
    Skip if there is none.
done-send-back = 📦 <b>Noted.</b> The supplier has been told and checks the goods when they arrive.
action-take-back = ✅ The goods are back: { $refund }
sure-take-back = <b>Are the goods of order { $number } back as they were sent?</b>
    Then the money is released at once and can't be called back:

    { $nets }
yes-take-back = ✅ Yes, they are back: { $refund }
done-take-back = ✅ <b>Goods are back.</b> The dispute is closed, and the money is released; finance sends it next.
action-refuse-back = ⚠️ Not what was sent
refuse-back-ask = <b>What is wrong with what came back for order { $number }?</b>
    The money stays held, and a mediator looks at it. Photos of what came help; you can send them next.
done-refuse-back = ⚠️ <b>Noted.</b> A mediator looks at it; the money stays held. Send photos of what came.

# the refund's working days
refund-waits = { $late ->
    [1] ⚠️ The refund of { $amount } is late: it is <b>working day { $day }</b> and should have gone out by { $by }. Our finance team has been alarmed.
   *[other] ↩️ { $amount } is to be sent back to you: <b>working day { $day } of { $last }</b>. Refunds go out on working days { $first } to { $last }, at the latest { $by }.
}
refund-sent = ↩️ { $amount } was sent back on { $sent }, on working day { $day }.
timeline-disputed = In dispute since { $at }
timeline-dispute-settled = Dispute settled · { $at }
timeline-dispute-executed = Dispute decided · { $at }
timeline-dispute-withdrawn = Dispute withdrawn · { $at }
next-completed-shared-waiting-buyer = ✅ Ended. { $refunded } is to go back to you, and the supplier gets { $released }. We tell you when your money has left our bank.
next-completed-shared-waiting-supplier = ✅ Ended. { $released } is to go to your account, { $refunded } back to the buyer. We tell you when your money has left our bank.
next-completed-shared-waiting-agent = 👉 Of { $refunded } for the buyer and { $released } for the supplier, { $waiting } has to be sent.
next-completed-shared-buyer = ✅ Done. { $refunded } was sent back to you, and { $released } to the supplier.
next-completed-shared-supplier = ✅ Done. { $released } was sent to your account, and { $refunded } back to the buyer.
next-completed-shared-agent = ✅ Done. { $refunded } was sent to the buyer, { $released } to the supplier.

# why something can't be done
refused-dispute-open = A dispute is open on this order: only a settlement or a ruling moves its money.
refused-no-dispute = There is no open dispute on this order.
refused-not-at-this-point = That isn't possible at this point of the dispute.
refused-not-your-claim = Your side can't open a dispute for this reason.
refused-other-side = This is for the other side to do.
refused-not-that-far = The order has not come that far, or has gone past it. Please choose another reason.
refused-still-on-time = The contract still leaves time for this, so there is nothing to claim yet.
refused-inspection-over = The time to inspect is over, and with it the time to open a dispute.
refused-no-such-line = The contract has no such line.
refused-more-than-held = Only { $held } is held for this order; it can't be more than that.
refused-nothing-claimed = What you named has no price, so it comes to nothing. Please name an amount.
refused-lines-do-not-add-up = The refund isn't what the defective units come to at their price.
refused-more-than-covered = A ruling can award at most the covered amount, { $covered }. A settlement both sides agree to can go beyond it.
refused-freight-not-covered = A ruling gives freight back only where the contract covers it, and never more than was charged.
refused-inspection-not-paid = Nobody has paid that much for an inspection.
refused-nothing-to-return = No goods have been delivered that could go back.
refused-offer-gone = This offer no longer stands. Nothing was agreed.
refused-case-taken-already = { $mediator } has this case already.
refused-sent-already = This note has gone to that side already. Write a new one to add to it.
refused-not-your-case = This is another mediator's case. It can be handed over to you.
refused-not-a-mediator = The case can only go to a mediator who has no part in this order.
refused-another-mediator = This takes another mediator than the one who ruled.
refused-due-in-past = That date has passed. Please give one that lies ahead.
refused-already-extended = The time for evidence has been extended once already.
refused-already-answered = Your side has answered this already.
refused-already-arranged = An inspection has been arranged already.

# what the record calls it
record-dispute-opened = dispute opened
record-dispute-answered = claim answered
record-settlement-offered = settlement offered
record-settlement-withdrawn = offer taken back
record-dispute-settled = settled
record-dispute-withdrawn = dispute withdrawn
record-dispute-escalated = mediator asked for
record-case-taken = mediator joined
record-case-handed-over = case handed over
record-staff-alarmed = admins alarmed
record-evidence-asked = evidence asked for
record-evidence-added = evidence given
record-evidence-finished = evidence complete
record-evidence-extended = more time for evidence
record-evidence-closed = time for evidence over
record-inspection-arranged = inspection arranged
record-inspection-reported = inspector's report
record-inspection-missed = no inspector's report
record-settlement-proposed = settlement proposed
record-proposal-answered = proposal answered
record-proposal-failed = proposal not accepted
record-ruling-given = ruling
record-ruling-confirmed = ruling confirmed
record-ruling-sent-back = ruling sent back
record-ruling-appealed = appeal
record-appeal-waived = appeal waived
record-appeal-taken = appeal taken up
record-appeal-ruled = appeal decided
record-return-due = goods go back
record-goods-sent-back = goods sent back
record-goods-taken-back = goods back
record-goods-back-refused = returned goods refused
record-return-missed = goods not sent back
record-refunded = money refunded
record-dispute-ended = dispute closed
