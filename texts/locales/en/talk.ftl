# Talk between the two sides of an order.

talk-header = 💬 <b>{ $name }</b>, { $company } · Order { $number }
talk-header-edited = ✏️ <b>{ $name }</b>, { $company } · Order { $number } · <i>edited{ $late ->
    [0] {""}
   *[other] {" "}after the ruling, which stays as it is
}</i>
talk-forwarded = ↪️ <i>Forwarded from { $origin }</i>
talk-careful = { $who ->
    [mine]
        ⚠️ Passed on, with a warning under it for both sides, because it holds { $seen }.

        Money paid elsewhere is not protected, and what is said elsewhere is not in the record. Keep talk and payment here.
   *[theirs] ⚠️ <b>Careful:</b> this holds { $seen }. { $lure ->
        [bank] Pay only by the payment details from Tradehold; money sent elsewhere is not protected.
        [card] Pay only by the payment details from Tradehold; money sent elsewhere is not protected.
        [outside] Money paid elsewhere is not protected: don't pay, tell us instead.
        [link] Don't enter passwords, codes or payment details there.
       *[other] What is said there is not in the record; keep talk and payment here.
    }
}
lure-bank = an account to pay to
lure-card = the number of a payment card
lure-outside = words about paying outside Tradehold
lure-phone = a telephone number
lure-handle = a contact on another messenger
lure-email = an e-mail address
lure-link = a link
talk-why = 🛡 Why it matters
talk-topic = Order { $number } · { $other }
talk-topic-draft = Order { $number }
talk-file-lost =
    ⚠️ I could not fetch “{ $name }” from Telegram, so it is <b>not kept</b> with Order { $number }. The other side may have seen it, but it proves nothing.

    Please send it again. If it is larger than 20 MB, send a smaller version or split it into parts.
talk-missed =
    ⚠️ This could not be delivered to <b>{ $name }</b>, Order { $number }. It is in the record.

    Please send it again.
talk-answer = ↩️ Answer

talk-which = { $count ->
    [one] Which order is this about? I'll pass it on as soon as you tell me.
   *[other] Which order are these { $count } messages about? I'll pass them on as soon as you tell me.
}
talk-which-next = Which order would you like to write about?
talk-order = Order { $number } · { $other }
talk-full = I'm holding 20 messages for you already. Please choose the order first, then send the rest.
talk-went =
    That went to <b>{ $other }</b>, Order { $number }, the order you have open.

    What you write next goes there too. A reply to a message always goes to that message's order.
talk-another = 🔀 Another order
talk-card = 📄 Open the order
talk-menu = 🏠 Menu
talk-focus = { $count ->
    [0] You are writing about <b>Order { $number }</b> now. What you send goes to { $other } and is kept with the order.
    [one] Passed on to <b>{ $other }</b>, Order { $number }. What you send next goes there too.
   *[other] All { $count } passed on to <b>{ $other }</b>, Order { $number }. What you send next goes there too.
} Keep talk and payment here: it is your record.

talk-kind = I can't pass this kind of message on, so nobody has got it. Please send it as text, a photo, a video, a voice message or a file.
talk-too-large = “{ $name }” is larger than 20 MB, so I can't keep it and it was <b>not passed on</b>. Please send a smaller version, or split it into parts, for example several PDFs.
talk-agent = Staff can't take part in an order's talk yet. Nothing was passed on.
talk-nobody = There is nobody to pass this on to yet: what you write goes to the other side once you have an order together.
talk-draft = Order { $number } is still a draft that only your side sees. You can talk to the supplier as soon as you have sent it.
talk-draft-go-on = ✏️ Go on with the draft
