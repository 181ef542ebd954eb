# Finance asks the buyer about a payment; the answer stands beside it.
payment-question-key = ❓ Ask the buyer
payment-question-ask = <b>What do you ask { $buyer } about the payment of order { $number }?</b>
    { $owed ->
        [1] { $missing } is due, with the reference <code>{ $reference }</code>.
       *[0] Nothing is due at the moment.
    }{ $claims ->
        [1] { " " }It says it has paid, { $claimed }.
       *[0] { "" }
    }
    Only { $buyer } reads it. The answer comes here and stands on the order's card.
payment-question-label = Question
payment-question-sent = ❓ → to <b>{ $buyer }</b>, order { $number }. The answer comes here and stands on the order's card; the supplier sees neither.
payment-question-asked = ❓ <b>Our finance team asks about your payment for order { $number }</b> (reference <code>{ $reference }</code>):
    <blockquote>{ $words }</blockquote>
    Only our staff reads your answer. If you don't answer, the money that has arrived stays as it is.
payment-answer-key = 💬 Answer finance
payment-answer-ask = <b>Your answer to our finance team, order { $number }</b>
    <blockquote>{ $question }</blockquote>
    The other side does not see it. A slip? Send it with “I've paid” on the order's card.
payment-answer-label = Answer
payment-answer-sent = 💬 → to <b>our finance team</b>, order { $number }. Thank you! The supplier does not see it.
payment-answer-came = 💬 <b>{ $buyer } answers about the payment of order { $number }</b>
    You asked: <i>{ $question }</i>
    { $name }:
    <blockquote>{ $words }</blockquote>
payment-question-beside = ❓ { $asker } asked the buyer: <i>{ $question }</i>
    { $came ->
        [1] 💬 { $by } answered: <i>{ $answer }</i>
       *[0] No answer yet.
    }
record-payment-question = finance asked the buyer
record-payment-answer = buyer answered finance
