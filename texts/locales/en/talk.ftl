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
    ⚠️ This could not be delivered to <b>{ $name }</b>, Order { $number }. It is in the record, and sending it again would fail the same way.

    Write what matters in words, or send it as a file.
talk-unwanted =
    ⚠️ <b>{ $name } takes no { $kind ->
        [voice] voice messages
        [video_note] video messages
        [sticker] stickers
        [photo] photos
        [video] videos
        [document] files
        [audio] audio files
        [animation] GIFs
        [poll] polls
       *[other] messages of this kind
    } in Telegram</b>, so this did not arrive. It is in the record of order { $number }.

    Write it in words: text always arrives.
talk-waits =
    📪 <b>{ $name } has sent you something that your Telegram settings refuse:</b> you take no { $kind ->
        [voice] voice messages
        [video_note] video messages
        [sticker] stickers
        [photo] photos
        [video] videos
        [document] files
        [audio] audio files
        [animation] GIFs
        [poll] polls
       *[other] messages of this kind
    }. It is kept with order { $number }.

    Allow them under Telegram's Settings › Privacy, or ask { $name } here to write it in words.
talk-answer = ↩️ Answer

talk-which = { $count ->
    [one] Which order is this about? It has <b>not been sent</b> yet; it goes there as soon as you tell me.
   *[other] Which order are these { $count } messages about? They have <b>not been sent</b> yet; they go there as soon as you tell me.
}
talk-which-next = Which order would you like to write about?
talk-order = Order { $number } · { $other }
talk-full = I'm holding 20 messages for you already, and this one is <b>not kept</b>. Please choose first, then send the rest.
talk-another = 🔀 Another order
talk-card = 📄 Open the order
talk-menu = 🏠 Menu
talk-focus = You are writing about <b>Order { $number }</b> now. What you send goes to { $other } and is kept with the order. Keep talk and payment here: it is your record.

# Before it goes to the other side
talk-ask = { $why ->
    [ended] Order { $number } is over. Send this to <b>{ $to }</b> all the same?
    [question] I had asked you something. Send this to <b>{ $to }</b> about order { $number }?
    [private] Our mediator had written to your side alone. Who is to read this about order { $number }?
   *[wish] Is this for me? Tap what you need below. Or shall it go to <b>{ $to }</b> about order { $number }?
}

    It has <b>not been sent</b> and waits here until you choose.
talk-send = ✉️ Send
talk-send-alone = 🔒 Only to the mediator
talk-send-all = ✉️ Also to { $to }
talk-send-team = 🙋 To our team
talk-send-other = 🔀 Other order
talk-send-not = 🗑 Don't send
talk-dropped = { $count ->
    [one] Not sent: nobody has got it.
   *[other] Not sent: nobody has got these { $count } messages.
}
talk-gone = Nothing waits here any more.
talk-their-card = 🏭 The supplier's record

# Where it went
talk-line = → { $alone ->
    [1] to <b>our mediator alone</b>
   *[other] to <b>{ $to }</b>{ $staff ->
        [1] {" "}and our mediator
       *[other] {""}
    }
}, order { $number }{ $count ->
    [one] {""}
   *[other] {" "}· { $count } messages
}
talk-undo = ↩️ Undo
talk-undo-before = ↩️ Undo the one before too
talk-undone = ↩️ Taken back from <b>{ $to }</b>, order { $number }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } messages)
}. It may have been read already. The record keeps it, marked as taken back.
talk-late = { $why ->
    [already] You have taken this back already.
    [answered] Too late: { $to } has written since, so it stays.
   *[over] Too late: this can be taken back for one minute. { $to } has it.
}
talk-taken-back = ↩️ <i>{ $name } took this message back.</i>

# A message that was changed
talk-changed = ✏️ <b>{ $name }</b> changed a message, order { $number }{ $late ->
    [0] {""}
   *[other] , after the ruling, which stays as it is
}
talk-changed-before = Before:
talk-changed-now = Now:
talk-changed-nothing = no words
talk-changed-file = The file is another one now: { $name }
talk-answered = <i>It was answered when it said:</i>

talk-kind = I can't pass this kind of message on, so nobody has got it. Please send it as text, a photo, a video, a voice message or a file.
talk-too-large = “{ $name }” is larger than 20 MB, so I can't keep it and it was <b>not passed on</b>. Please send a smaller version, or split it into parts, for example several PDFs.
talk-agent = Staff can't take part in an order's talk yet. Nothing was passed on.
talk-nobody = There is nobody to pass this on to yet: what you write goes to the other side once you have an order together.
talk-draft = Order { $number } is still a draft that only your side sees. You can talk to the supplier as soon as you have sent it.
talk-draft-go-on = ✏️ Go on with the draft
