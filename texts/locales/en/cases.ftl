# Disputes as the staff see them: the queue, a case's card, what mediators do and are told.

command-queue = Cases: waiting, mine, overdue
command-case = A case by its order number

# The queue
queue-title = ⚖️ <b>{ $count ->
    [0] No open cases.</b> Nothing waits for you.
    [one] One open case</b>
   *[other] { $count } open cases</b>
}
queue-waiting = 🙋 <b>Waiting for a mediator</b> ({ $count })
queue-mine = 👉 <b>Yours</b> ({ $count })
queue-others = 👥 <b>With colleagues</b> ({ $count })
queue-line = Order { $number } · { $reason } · { $amount }
    { $overdue ->
        [0] { $state }, due { $due }
       *[other] 🔴 { $state }, overdue since { $due }
    }
queue-open = Order { $number }

# The card
case-title = ⚖️ <b>Case: order { $number }</b>
    { $buyer } buys from { $supplier }
    Now: <b>{ $state }</b>, { $overdue ->
        [0] due { $due }
       *[other] 🔴 overdue since { $due }
    }
    Mediator: { $mediator }
case-nobody = nobody yet
case-none = No dispute is open on order { $number }.
case-claim = <b>The { $side } claims { $amount }</b> · { $reason } ({ $by })
case-answer = <b>The other side answered</b>
case-silent = ⚠️ The other side did not answer.
case-happened = <b>Promised → what happened</b>
case-money = 💰 { $total } to pay → { $held } held now. Covered: { $covered }. A ruling gives the buyer up to { $most }.
case-shipped = 🚢 Ship by { $due } → handed to { $carrier } on { $at }{ $late ->
    [0] , in time
    [one] , <b>1 day late</b>
   *[other] , <b>{ $late } days late</b>
}
case-not-shipped = 🚢 Ship by { $due } → not shipped{ $late ->
    [0] { " " }yet
    [one] , <b>1 day late</b>
   *[other] , <b>{ $late } days late</b>
}
case-not-under-way = 📦 Nothing is on its way, so nothing has arrived.
case-not-arrived = 📦 Arrive by { $due } → not arrived{ $late ->
    [0] { " " }yet
    [one] , <b>1 day late</b>
   *[other] , <b>{ $late } days late</b>
}
case-arrived = 📦 Arrive by { $due } → arrived { $at }{ $late ->
    [0] , in time
    [one] , <b>1 day late</b>
   *[other] , <b>{ $late } days late</b>
}
case-line = 🔢 { $goods }: { $promised } → { $wrong } said to be missing or wrong
case-sent-back = ↩️ Goods sent back { $at }: { $carrier }
case-back-refused = ⚠️ <b>Refused by the supplier:</b> <i>{ $words }</i>
case-shares = buyer { $buyer }, supplier { $supplier } (after our fee of { $fee }){ $stays ->
    [0] {""}
   *[other] , { $held } stays held
}
case-goods-back = · goods go back first
case-offers = <b>Offers that stand</b>
case-offer = 🤝 The { $side }, { $at }: { $shares }
case-proposal = 📝 <b>Proposed:</b> { $shares }
    <i>{ $reasons }</i>
case-ruling = 🔨 <b>{ $by } ruled:</b> { $shares }
    <i>{ $reasons }</i>
case-appeal = 📣 <b>The { $side } appealed:</b> { $words }
case-open-points = <b>Open points</b>
case-missing = ▫️ The { $side } has not given: { $kinds }
case-asked = ▫️ Asked of the { $side } by { $due }: { $what }{ $came ->
    [1] { " " }(📎 it has given something since)
   *[other] { "" }
}
case-inspected = 🔬 <b>{ $inspector } reports:</b> <i>{ $words }</i>
case-inspection = ▫️ { $inspector } has not reported yet
case-late = ▫️ Given after the time: { $count ->
    [one] one piece of evidence
   *[other] { $count } pieces of evidence
}
case-side-buyer = buyer
case-side-supplier = supplier
case-staff = mediator, our staff

case-state-awaiting-response = waiting for an answer
case-state-negotiation = the sides negotiate
case-state-escalated = waiting for a mediator
case-state-evidence = gathering evidence
case-state-inspection = inspection under way
case-state-proposal = proposal to be made
case-state-proposed = the sides look at the proposal
case-state-decision = ruling to be made
case-state-second-ruling = second mediator to look
case-state-appeal = ruled, appeal possible
case-state-appealed = appeal to be decided
case-state-return = goods to be sent back
case-state-returned = supplier checks what came back

case-reason-late = late
case-reason-not-shipped = not shipped
case-reason-not-received = not received
case-reason-wrong-quantity = wrong quantity
case-reason-not-as-specified = not as specified
case-reason-damaged = damaged
case-reason-documents-wrong = documents wrong
case-reason-other = another reason
case-reason-balance-unpaid = balance unpaid
case-reason-receipt-not-confirmed = receipt not confirmed

case-clause-shipment-date = Shipment date
case-clause-lines = Goods and quantity
case-clause-specification = Specification
case-clause-tolerance = Tolerance
case-clause-incoterm = Incoterms rule
case-clause-transit = Transit time
case-clause-packing = Packing
case-clause-papers = Documents
case-clause-freight = Freight
case-clause-payment = Payment
case-clause-inspection = Inspection
case-clause-terms = Other terms

# Evidence
case-evidence = 📎 <b>Evidence, order { $number }</b>
    { $count ->
        [0] Neither side has given anything yet.
        [one] One piece.
       *[other] No. { $first } to { $last } of { $count }.
    }
case-evidence-older = ‹ Older
case-evidence-newer = Newer ›
case-piece = <b>{ $piece }.</b> { $by } ({ $side }): { $kind }{ $late ->
    [0] {""}
   *[other] { " " }· ⚠️ late
} · { $at }{ $files ->
    [0] {""}
    [one] { " " }· 1 file
   *[other] { " " }· { $files } files
}{ $said ->
    [0] {""}
   *[other] {""}
        “{ $words }”
}
case-piece-open = 📎 No. { $piece }
case-piece-sent = No. { $piece } is on its way.
case-files = 📎 Evidence ({ $count })

# Keys
case-back = ‹ Back to the case
case-queue = All cases
case-open = ⚖️ Open the case
case-do-take = 🙋 Take case
case-do-take-appeal = 🙋 Take the appeal
case-do-extend = ⏳ Give more time
case-do-ask = 🔎 Ask for evidence
case-do-inspection = 🔬 Arrange an inspection
case-do-report = 🔬 Enter the report
case-do-propose = 🤝 Propose a settlement
case-do-rule = 🔨 Rule
case-do-rule-appeal = 🔨 Decide the appeal
case-do-agree = ✅ Agree
case-do-disagree = ↩️ Send back
case-do-both = 💬 Write to both
case-do-buyer = 💬 Buyer only
case-do-supplier = 💬 Supplier only
case-do-note = 📝 Internal note
case-do-hand = 👋 Hand over
case-hand = To whom does the case of order { $number } go? { $count ->
    [0] There is no other mediator without a part in it right now.
   *[other] Both sides will be told.
}
case-hand-all = Back to the queue
case-agree-sure = You agree to what { $by } ruled on order { $number }: { $shares }.
    Both sides are told at once and can appeal. No money moves before that time is over.
case-agree-yes = ✅ Yes, I agree: { $refund } back

# Done
case-done-take = 🙋 <b>The case is yours.</b> Both sides have been told who you are. Evidence comes first.
case-done-take-appeal = 🙋 <b>The appeal is yours.</b> Both sides have been told.
case-done-extend = ⏳ <b>Both sides have more time.</b> They have been told; it can be done once only.
case-done-agree = ✅ <b>You agreed.</b> Both sides have been told; they can appeal now.
case-done-disagree = ↩️ <b>Sent back.</b> Your colleague decides again.
case-done-hand = 👋 <b>{ $name } has the case now.</b> Both sides have been told.
case-done-hand-all = 👋 <b>The case is back in the queue.</b>
case-done-ask = 🔎 <b>Asked.</b> The { $side } has until { $due }.
case-done-inspection = 🔬 <b>{ $inspector } will inspect the goods.</b> { $free ->
    [1] It costs the sides nothing.
   *[other] The claimant pays first; whoever loses bears the cost.
}
case-done-report = 🔬 <b>The report is in.</b> Make your proposal next.
case-done-propose = 🤝 <b>Proposed.</b> Nothing moves unless both sides accept.
case-done-rule = 🔨 <b>Ruled.</b> Both sides have been told; the money stays held until the time to appeal is over.
case-done-rule-second = 🔨 <b>Your ruling waits for a second mediator,</b> because it is about a large amount. The sides hear of it after that.
case-done-uphold = 🔨 <b>Upheld.</b> The ruling is final; { $back ->
    [1] the money stays held until the goods are back.
   *[other] the money is released, and finance sends it next.
}
case-done-vary = 🔨 <b>Varied.</b> Your decision is final; { $back ->
    [1] the money stays held until the goods are back.
   *[other] the money is released, and finance sends it next.
}
case-done-said-both = 💬 Sent to both sides.
case-done-said-buyer = 💬 Sent to the buyer only. The supplier does not see it.
case-done-said-supplier = 💬 Sent to the supplier only. The buyer does not see it.
case-done-said-note = 📝 Noted. Neither side sees it.

# Questions
case-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
case-ask-side-ask = <b>Who is to give evidence in the case of order { $number }?</b>
case-ask-side-label = Side
case-ask-what-ask = <b>What exactly do you need?</b>
    Write it as they will read it.
case-ask-days-ask = <b>How many days do they have?</b>
case-ask-days-label = Time
case-say-both-ask = <b>What shall I tell both sides of order { $number }?</b>
    Words or a file.
case-say-buyer-ask = <b>What shall I tell the buyer of order { $number }?</b>
    The supplier won't see it.
case-say-supplier-ask = <b>What shall I tell the supplier of order { $number }?</b>
    The buyer won't see it.
case-say-note-ask = <b>Your note on order { $number }</b>
    Neither side sees it, only the staff.
case-inspection-inspector-ask = <b>Who inspects the goods of order { $number }?</b>
case-inspection-inspector-label = Inspector
case-inspection-cost-ask = <b>What does it cost?</b>
    The claimant pays this first.
case-inspection-free = Nothing
case-inspection-cost-label = Cost
case-report-words-ask = <b>What does the inspector say about order { $number }?</b>
    The main findings, in a few sentences.
case-report-file-ask = <b>Send the report as a photo or PDF.</b>
case-report-file-label = Report
case-disagree-words-ask = <b>Why should the ruling on order { $number } be looked at again?</b>
    Only the mediator reads this.
case-disagree-words-label = Why
rule-refund-ask = <b>How much of the { $held } held for order { $number } goes to the buyer?</b>
    A ruling can give up to { $most }. Tap, or type an amount.
rule-refund-label = To the buyer
rule-refund-claimed = As claimed: { $amount }
rule-refund-half = Half of the claim: { $amount }
rule-refund-half-most = Half of the most: { $amount }
rule-refund-most = The most: { $amount }
rule-refund-nothing = Nothing: { $amount }
rule-freight-ask = <b>How much of that is freight?</b>
rule-freight-label = Freight in it
rule-inspection-ask = <b>How much of that is the inspection the buyer paid?</b>
rule-inspection-label = Inspection in it
rule-back-ask = <b>Do the goods go back to the supplier first?</b>
rule-back-label = Goods go back
rule-back-y = Yes, goods back first
rule-back-n = No, the buyer keeps them
rule-rest-ask = <b>What happens to the rest of the money?</b>
    The goods have not arrived.
rule-rest-label = The rest
rule-rest-y = To the supplier now
rule-rest-n = Held, the order goes on
rule-outcome-ask = <b>The appeal on order { $number }: does the ruling stand?</b>
rule-outcome-label = Decision
rule-outcome-uphold = Uphold it
rule-outcome-vary = Vary it
rule-reasons-ask = <b>Your reasons, as both sides will read them</b>
    Say what you saw and what follows from it.
rule-reasons-label = Reasons
rule-clause-ask = <b>Which part of the contract does it rest on?</b>
rule-clause-label = Clause
rule-clause-more-ask = <b>Does it rest on another part, too?</b>
rule-clause-more-label = Another clause
rule-review = { $kind ->
    [kp] 🤝 <b>Your proposal on order { $number }</b>
    [kr] 🔨 <b>Your ruling on order { $number }</b>
   *[ka] 🔨 <b>Your decision of the appeal on order { $number }</b>
}
    The money: { $shares }{ $back ->
        [0] {""}
       *[other] . The goods go back first
    }.{ $inspected ->
        [0] {""}
       *[other] {""}
            Of the buyer's share, { $inspection } is for the inspection.
    }
    Reasons: <i>{ $reasons }</i>{ $named ->
        [0] {""}
       *[other] {""}
            Clauses: { $clauses }
    }

    { $kind ->
        [kp] Nothing moves unless both sides accept.
        [kr] Both sides can appeal; the money stays held till that time is over.
       *[ka] This is final: the money is released { $back ->
            [0] at once
           *[other] when the goods are back
        }.
    }
rule-send = { $kind ->
    [kp] 🤝 Propose: { $refund } back
   *[other] 🔨 Decide: { $refund } back
}

# In the topic
topic-case = Order { $number }: { $buyer } – { $supplier }
topic-opened = ⚖️ <b>This topic is the case of order { $number }.</b>
    What you write here is an internal note that only our staff read. Its mediator sends words to the sides with /both, /buyer or /supplier before them, or with the keys under a note; /both, /buyer or /supplier alone, as a reply to a note or photo, sends that one.
topic-said = <b>{ $name }</b> ({ $side }{ $private ->
    [0] {""}
   *[other] , only to us
}):
topic-edited = ✏️ <b>{ $name }</b> ({ $side }{ $private ->
    [0] {""}
   *[other] , only to us
}) changed a message:
topic-taken-back = ↩️ <b>{ $name }</b> ({ $side }) took a message back:
note-line = 🙊 Internal note, order { $number }: only our staff read it.
note-to-both = ✉️ To both
note-to-buyer = To buyer
note-to-supplier = To supplier
note-to-note = 🙊 Keep as note
note-kept = 🙊 Kept as a note, order { $number }.
note-sent = → { $to ->
    [buyer] to the <b>buyer alone</b>
    [supplier] to the <b>supplier alone</b>
   *[both] to <b>both sides</b>
}, order { $number }
topic-before = <i>Before{ $late ->
    [0] {""}
   *[other] {" "}the ruling, which stays as it is
}:</i>
case-edit-kept = Your change is in the record, but the sides go on seeing what you wrote first. To correct it, write a new message.
topic-careful = ⚠️ Speaks of other ways to pay or to meet.

topic-party = You belong to a party of this order, so you can't take part in its case. Nothing was passed on or kept.
topic-unnamed = I can't tell who wrote this: Telegram shows you as the group. Nothing was passed on or kept. Switch off “Remain anonymous” in your administrator rights and send it again.
topic-unfit = I can't pass this kind of message on. Please send words, a photo or a file.
topic-empty = Please write your words behind the mark, such as: /buyer Please count again.
topic-too-large = This file is too large: Telegram lets me fetch files up to 20 MB. Nothing was passed on.

# What agents are told
told-settlement-offered-agent = 🤝 { $by } has made an offer to settle order { $number }.
told-settlement-withdrawn-agent = ↩️ { $by } has taken its offer on order { $number } back.
told-dispute-settled-agent = ✅ <b>The sides have settled order { $number }.</b> Nothing more to decide.
told-dispute-withdrawn-agent = ✅ <b>The complaint about order { $number } was taken back.</b> Nothing more to decide.
told-dispute-escalated-agent = 🙋 <b>Order { $number } needs a mediator</b>
    { $buyer } and { $supplier } could not agree; { $held } is held. Take the case if you have no part in it.
told-case-handed-over-agent = 👋 { $named ->
    [0] <b>The case of order { $number } is back in the queue.</b> Take it if you have no part in it.
   *[other] <b>{ $name } has the case of order { $number } now.</b>
}
told-staff-alarmed-agent = 🔴 <b>The case of order { $number } is overdue.</b> No mediator has done what was due, and { $held } is held. Please look at it now.
told-evidence-added-agent = 📎 { $by } gave evidence on order { $number }: <b>{ $kind }</b>{ $late ->
    [1] { " " }· ⚠️ late
   *[other] { "" }
}
    { $words }
told-evidence-finished-agent = ☑️ { $by } has given all its evidence on order { $number }.
told-evidence-closed-agent = ⏳ <b>{ $both ->
    [1] Both sides have given all their evidence on order { $number }.
   *[other] The time for evidence on order { $number } is over.
}</b> Make your proposal by { $due }.
told-inspection-missed-agent = 🔬 The inspector of order { $number } did not report in time. Make your proposal by { $due }.
told-proposal-answered-agent = 🤝 { $by } accepted your proposal on order { $number }. The other side has until { $due }.
told-proposal-failed-agent = 🔨 <b>{ $turned_down ->
    [0] Not both sides accepted your proposal on order { $number } in time.
   *[other] { $decliner } declined your proposal on order { $number }.
}</b> Make your ruling by { $due }.
told-ruling-given-agent = 🔨 <b>A ruling on order { $number } needs a second mediator,</b> because it is about a large amount. Look at it if you did not make it.
told-ruling-confirmed-agent = ✅ <b>A second mediator agreed to the ruling on order { $number }.</b> Both sides have been told.
told-ruling-sent-back-agent = ↩️ <b>The ruling on order { $number } was sent back.</b> Look at the reasons in the record and decide again.
told-ruling-appealed-agent = 📣 <b>The ruling on order { $number } was appealed.</b> It takes a mediator who had no part in it.
told-appeal-waived-agent = 👍 { $by } won't appeal the ruling on order { $number }.
told-appeal-taken-agent = 🙋 { $name } decides the appeal on order { $number }.
told-appeal-ruled-agent = 🔨 <b>The appeal on order { $number } is decided.</b> There is no further one.
told-return-due-agent = 📦 The goods of order { $number } are to go back before the money does.
told-goods-sent-back-agent = 📦 The goods of order { $number } are on the way: { $supplier } gets them back. { $carrier } { $tracking }
told-goods-taken-back-agent = 📦 { $supplier } has the goods of order { $number } back.
told-goods-back-refused-agent = ⚠️ <b>{ $supplier } refused what came back of order { $number }.</b> Please look again.
told-return-missed-agent = ⚠️ <b>The goods of order { $number } were not sent back in time.</b> Please look again.
told-dispute-ended-agent = ✅ <b>The dispute about order { $number } is over.</b> What was decided has been carried out.
