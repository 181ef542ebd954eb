# A change of a signed contract: the supplier proposes a new shipment date, the buyer signs or declines.

action-late = 🕒 I'll be late
late-date-ask = <b>By when can you ship order { $number }?</b>
    You promised { $promised }. Name a day you can keep: it counts for you as soon as the buyer signs it.
late-date-label = New shipment date
late-words-ask = <b>Why?</b>
    Say in a sentence or two what happened and what you do about it. The buyer decides by it.
late-words-label = Reason
misread-later-date = { $date } is not later than what you promised ({ $promised }). If you ship by then you are on time; else name a later day that is still to come.
late-review = ✍️ <b>Propose a change of order { $number }</b>
    { $change }
    “{ $reason }”

    This is your signature. { $buyer } signs it too, or declines; until then what you both signed counts. The price and the money held stay as they are.
late-send = ✍️ Sign and propose
done-late = ✍️ <b>Proposed.</b> The buyer is asked to sign. Until it does, the old date counts.
amending-change = { $what }: <s>{ $old }</s> → <b>{ $new }</b>
amending-latest_shipment = Latest shipment
amending-transit_days = Days on the way
amending-inspection_days = Days to inspect
amending-payment_days = Days to pay
amending-words = The wording of the contract
amending-open = { $asked ->
    [1] 📝 <b>{ $proposer } proposes a change.</b> Please answer by { $answer_by }; without your signature the contract stays as it is.
   *[other] 📝 <b>A change is proposed.</b> { $answerer } is asked to sign by { $answer_by }; until then the contract stays as it is.
}
    { $change }
    “{ $reason }”
action-sign-change = ✍️ Sign the change
sure-sign-change = <b>Sign this change of order { $number }?</b>
    { $change }
    “{ $reason }”
    The new date then counts for both of you. The price stays, and { $held } stays held.
yes-sign-change = ✍️ Yes, sign
done-sign-change = ✍️ <b>Signed.</b> The change counts now, and every reminder follows it.
action-decline-change = 🚫 Decline the change
decline-change-ask = <b>Keep order { $number } as it is?</b>
    Tell the other side why, or skip. What you both signed goes on counting.
done-decline-change = The contract stays as it is. The other side has been told.
action-withdraw-change = ↩️ Take the proposal back
sure-withdraw-change = Take the proposed change of order { $number } back? The contract stays as it is.
yes-withdraw-change = Yes, take it back
done-withdraw-change = Taken back. The contract stays as it is.
alert-amendment = { $answers ->
    [1] Answer the proposed change
   *[other] { $answerer } answers the proposed change
}
alert-end-amendment = { $answers ->
    [1] { $proposer } proposes:
    { $change }
    “{ $reason }”
    If you don't answer, the contract stays as it is. No money moves either way.
   *[other] If { $answerer } doesn't answer, the contract stays as it is. No money moves either way.
}
