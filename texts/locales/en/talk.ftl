# Talk between the two sides of an order.

talk-header = 💬 <b>{ $name }</b>, { $company } · Order { $number }
talk-header-edited = ✏️ <b>{ $name }</b>, { $company } · Order { $number } · <i>edited</i>
talk-answer = ↩️ Answer

talk-which = { $count ->
    [one] Which order is this about? I’ll pass it on as soon as you tell me.
   *[other] Which order are these { $count } messages about? I’ll pass them on as soon as you tell me.
}
talk-which-next = Which order would you like to write about?
talk-order = Order { $number } · { $other }
talk-full = I’m holding 20 messages for you already. Please choose the order first, then send the rest.
talk-went =
    That went to <b>{ $other }</b>, Order { $number }, the order you have open.

    What you write next goes there too. A reply to a message always goes to that message’s order.
talk-another = 🔀 Another order
talk-card = 📄 Open the order
talk-menu = 🏠 Menu
talk-focus = { $count ->
    [0] You are writing about <b>Order { $number }</b> now. What you send goes to { $other } and is kept with the order.
    [one] Passed on to <b>{ $other }</b>, Order { $number }. What you send next goes there too.
   *[other] All { $count } passed on to <b>{ $other }</b>, Order { $number }. What you send next goes there too.
} Keep talk and payment here: it is your record.

talk-kind = I can pass on text, photos and documents. Please send it as one of these: a voice message as text, a video as a file.
talk-too-large = This file is larger than 20 MB, so I can’t fetch it and it was not passed on. Please send a smaller version, or split it into parts, for example several PDFs.
talk-agent = Staff can’t take part in an order’s talk yet. Nothing was passed on.
talk-nobody = There is nobody to pass this on to yet: what you write goes to the other side once you have an order together.
talk-draft = Order { $number } is still a draft that only your side sees. You can talk to the supplier as soon as you have sent it.
talk-draft-go-on = ✏️ Go on with the draft
