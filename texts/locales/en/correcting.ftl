# What was entered wrong and is put right: the forms, the questions, and what people are told of it.
action-correct = ✏️ Put an entry right
action-confirm-correction = ✅ Confirm the correction
action-refuse-correction = ✋ Don't correct it
sure-confirm-correction = <b>Confirm this correction on order { $number }?</b>
    { $correction }
    Compare it with the bank's statement. Confirmed, it counts at once, and those who were told the wrong thing are told the right one.
yes-confirm-correction = Yes, correct { $amount }
done-confirm-correction = ✅ Put right. Those who were told the wrong thing have been told.
sure-refuse-correction = <b>Leave the entry on order { $number } as it is?</b>
    { $correction }
    Nothing is changed; finance is told.
yes-refuse-correction = Yes, leave it
done-refuse-correction = Nothing was changed.
correct-what-ask = <b>What was entered wrong on order { $number }?</b>
correct-what-label = Entry
correct-payment = In: { $amount } from { $payer }
correct-payout = Out: { $amount } to { $to }
correct-how-ask = <b>What is wrong with it?</b>
correct-how-label = Correction
correct-gone = It never came
correct-moved = It is for another order
correct-amount = The amount
correct-payer = The payer's name
correct-account = The payer's account
correct-received = The day it arrived
correct-reference = The bank reference
correct-back = The bank sent it back
correct-never = It was never sent
correct-order-ask = <b>Which order is it for?</b>
    Type its number.
correct-order-label = Order
correct-amount-ask = <b>How much was it really?</b>
correct-amount-label = Amount
correct-payer-ask = <b>Who paid really?</b>
    Type the name as the bank shows it.
correct-payer-label = Payer
correct-account-ask = <b>From which account was it really?</b>
correct-account-label = Payer's account
correct-received-ask = <b>On which day did it really arrive?</b>
correct-received-label = Arrived
correct-reference-ask = <b>What is the bank's own reference?</b>
correct-reference-label = Bank reference
correct-reason-ask = <b>How did it come to this?</b>
    It stays in the record beside the old entry, and whoever was told the wrong thing reads it.
correct-reason-label = Reason
correct-review = <b>Put an entry of order { $number } right</b>
    { $what }
    { $second ->
        [0] It counts at once. Whoever was told the wrong thing is told the right one.
       *[other] It is above what one person of finance corrects alone: nothing changes until a second one confirms it.
    }
correct-send = ✏️ Put it right
done-correct = ✏️ Put right. The old entry stays in the record, and whoever was told the wrong thing has been told.
done-correct-asked = ✋ Nothing is changed yet: a second person of finance has been asked to confirm.
misread-order-number = “{ $text }” isn't the number of another order. Type it like 12.
correction-payment = { $amount } from { $payer } (account { $account }), arrived { $received }, reference { $reference }
correction-shipment = { $carrier } · { $tracking } · document of { $date }
correction-right = Entered: { $before }
    Right: { $now }
    Reason: { $reason }
correction-moved = Entered here: { $before }
    Right: it belongs to order { $other }
    Reason: { $reason }
correction-gone = Entered: { $before }
    Right: it never came
    Reason: { $reason }
correction-came-back = Entered: { $amount } sent to { $to }
    Right: the bank sent it back, so it is owed again
    Reason: { $reason }
correction-never-left = Entered: { $amount } sent to { $to }
    Right: it never left the bank, so it is still owed
    Reason: { $reason }
correction-asked = { $by } asks:
    { $what }
action-withdraw-rating = ⭐ Withdraw my rating
withdraw-rating-reason-ask = <b>Take your rating of order { $number } back?</b>
    Say why. It no longer counts; you can rate anew while there is time.
withdraw-rating-reason-label = Reason
done-withdraw-rating = Your rating no longer counts. The other side has been told.
refused-payment-unknown = There is no such payment on this order.
refused-money-relied = Goods were sent or money was paid out relying on { $amount }, so it can't be taken back from this order any more. Pay the difference in from the operator's own money, or talk to an admin.
refused-money-gone = A refund of this payment has left the bank. If it came back, enter that first; then this can be put right.
refused-payout-not-sent = This hasn't been marked as sent, so nothing can come back.
refused-own-correction = You asked for this correction yourself. Another person of finance confirms it.
told-correction-asked-agent = ✋ <b>A correction of { $amount } on order { $number } waits for a second person of finance.</b> { $by } asks:
    { $what }
told-correction-refused-agent = The correction on order { $number } is off ({ $by }). Nothing was changed.
told-payment-taken-back-buyer = ✏️ <b>We were wrong about order { $number }.</b> We had told you that { $amount } from { $payer } arrived for it on { $received }; { $moved ->
        [0] it did not.
       *[other] it came for another order.
    } Reason: { $reason }{ $again ->
        [0] {""}
       *[other] {" "}{ $missing } is due again, by { $until }.
    }
told-payment-taken-back-supplier = ✏️ <b>We were wrong about order { $number }.</b> { $unfunds ->
        [0] We had told you that all of it is held: { $missing } is not. Don't ship before we tell you.
       *[other] We had told you that the money is held: it is not. Don't produce or ship before we tell you again.
    } Reason: { $reason }
told-payment-taken-back-agent = ✏️ { $amount } from { $payer } no longer counts on order { $number }{ $moved ->
        [0] {""}
       *[other] {" "}; it was moved to order { $other }
    }. Reason: { $reason }
told-payment-corrected-buyer = ✏️ <b>We have put right what we wrote down of your payment for order { $number }.</b> No money moves.
    Before: { $before }
    Now: { $now }
    Reason: { $reason }
told-payment-corrected-agent = ✏️ A payment of order { $number } was put right.
    Before: { $before }
    Now: { $now }
    Reason: { $reason }
told-payout-returned-buyer = ↩️ <b>{ $never ->
        [0] { $amount } for { $to } came back from the bank
       *[other] { $amount } for { $to } is still with us: we had told you otherwise by mistake
    }</b> (order { $number }). It is still yours: we send it again. Reason: { $reason }
told-payout-returned-supplier = ↩️ <b>{ $never ->
        [0] { $amount } for { $to } came back from the bank
       *[other] { $amount } for { $to } is still with us: we had told you otherwise by mistake
    }</b> (order { $number }). It is still yours: we send it to your payout account, now <code>{ $account }</code>. If that is wrong, change it under /account. Reason: { $reason }
told-payout-returned-agent = ↩️ <b>{ $amount } to { $to } is to be sent again</b> (order { $number }), to <code>{ $account }</code>. { $never ->
        [0] The bank sent it back.
       *[other] It is still in the bank.
    } Reason: { $reason }
told-shipment-corrected-buyer = ✏️ <b>The supplier has put the shipment of order { $number } right.</b>
    Before: { $before }
    Now: { $now }
    { $late ->
        [0] By the document's date it was shipped on time.
        [one] By the document's date it was shipped 1 day late.
       *[other] By the document's date it was shipped { $late } days late.
    } Reason: { $reason }
told-shipment-corrected-supplier = ✏️ A colleague has put the shipment of order { $number } right.
    Before: { $before }
    Now: { $now }
    { $late ->
        [0] By the document's date it was shipped on time.
        [one] By the document's date it was shipped 1 day late.
       *[other] By the document's date it was shipped { $late } days late.
    } Reason: { $reason }
told-rating-withdrawn-buyer = ⭐ { $by ->
        [buyer] A colleague has taken your rating of order { $number } back.
       *[supplier] The supplier has taken its rating of you for order { $number } back.
    } It no longer counts. Reason: { $reason }
told-rating-withdrawn-supplier = ⭐ { $by ->
        [buyer] The buyer has taken its rating of you for order { $number } back.
       *[supplier] A colleague has taken your rating of order { $number } back.
    } It no longer counts. Reason: { $reason }
record-correction-asked = correction asked for
record-correction-confirmed = correction confirmed
record-correction-refused = correction refused
record-payment-taken-back = payment taken back: entered wrong
record-payment-corrected = payment put right
record-payout-returned = payout came back
record-shipment-corrected = shipment put right
record-rating-withdrawn = rating withdrawn
action-correct-shipment = ✏️ Put the shipment right
ship-correct-reason-ask = <b>What is wrong with the shipment of order { $number }?</b>
    Say it in a sentence: the buyer reads it. Then you see the shipment as it stands and can change it.
ship-correct-reason-label = What was wrong
ship-correct-review = <b>Put the shipment of order { $number } right</b>
    Before: { $before }
    Now: { $carrier } · { $tracking } · document of { $date } · { $files } { $files ->
        [one] file
       *[other] files
    }
    { $late ->
        [0] ✅ On time
        [one] ⚠️ 1 day late
       *[other] ⚠️ { $late } days late
    }
    The buyer sees both. Tap “Change something” until it is as it really was.
done-correct-shipment = ✏️ Put right. The buyer sees what stood there before and what is right.
