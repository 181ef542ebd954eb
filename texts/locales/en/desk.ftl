# Conversations with a person of the operator's team.

desk-key = 💬 Talk to our team
desk-opened =
    💬 <b>You are writing to our team now.</b>{ $order ->
        [0] {""}
       *[other] {" "}Order { $order } goes along.
    } { $going ->
        [0] Ask in your own words, and add photos or files if they help.
       *[other] Your conversation goes on.
    }

    A person of our team answers here. What you write is kept; the other side of your orders doesn't see it.
desk-went = → to <b>our team</b>{ $heard ->
    [0] . Nobody is there at this moment: it is kept, and whoever comes first answers here.
   *[other] {""}
}
desk-end = ✓ Done
desk-leave = ☰ Write to somebody else
desk-from-team = 🛡 <b>Tradehold team · { $name }</b>{ $edited ->
    [0] {""}
   *[other] {" "}· <i>changed this message. Before and now:</i>
}
desk-from = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
} · to our team{ $edited ->
    [0] {""}
   *[other] {" "}· <i>changed this message. Before and now:</i>
}
desk-ended = { $team ->
    [0] ✓ <b>Done.</b> Your conversation with our team is closed, and kept.
   *[other] ✓ <b>Our team has closed this conversation.</b> It is kept. Anything left? Write again at any time.
}
desk-only-you = There is nobody else on the team yet. Name agents under /agents.
desk-missed =
    ⚠️ This could not be delivered to <b>{ $name }</b>. It is in the record.
desk-file-lost =
    ⚠️ I could not fetch “{ $name }” from Telegram, so it is <b>not kept</b>.

    Please send it again. If it is larger than 20 MB, send a smaller version or split it into parts.

# what the staff see
home-desk = { $count ->
    [0] 💬 Conversations
   *[other] 💬 Conversations · { $count }
}
desk-asked = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
} wants to talk to our team{ $order ->
    [0] .
   *[other] {" "}about order { $order }.
} Who answers, has it.
desk-take = ↩️ Answer
desk-take-over = ↩️ Answer instead
desk-give-back = Give it back
desk-given-back = Given back: everybody on the team is asked again.
desk-look = 📖 The conversation
desk-taken = ✅ { $by } answers <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
}.
desk-answering = ↩️ What you write now goes to <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
}, under your name and the sign of our team.
desk-answered = → to <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
}
desk-over = ✓ { $taken ->
    [0] <b>{ $name }</b> has closed the conversation with us.
   *[other] { $by } has closed the conversation with <b>{ $name }</b>.
} It is kept.
desk-unreachable = 📵 <b>{ $name } can't be reached</b>: the bot was blocked or the account is gone. What you write is kept, and shown when { $name } comes back.
desk-list = { $count ->
    [0] 💬 <b>Nobody is waiting for an answer.</b>
    [one] 💬 <b>One open conversation</b>
   *[other] 💬 <b>{ $count } open conversations</b>
}
desk-line = { $taken ->
    [0] 🙋
   *[other] { $by } ↩️
} { $name }{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
}
desk-all = ‹ All conversations
desk-card = 💬 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
}{ $order ->
    [0] {""}
   *[other] {" "}· Order { $order }
}
    Since { $opened } · { $over ->
        [0] { $taken ->
            [0] nobody has answered yet
           *[other] { $by } answers
        }
       *[other] closed
    }
desk-file = 📎 { $name }

topic-desk = 💬 { $name }{ $firm ->
    [0] {""}
   *[other] {" "}· { $company }
}
topic-desk-opened = 🙋 <b>{ $name }</b>{ $firm ->
    [0] {""}
   *[other] , { $company }
} wants to talk to our team{ $order ->
    [0] .
   *[other] {" "}about order { $order }.
}

    Answer with <code>/reply</code> and your words, also under a photo or file. Everything else you write here stays among us. <code>/done</code> closes the conversation.

refused-desk-taken = { $name } answers this person already. Open the conversation to answer instead.
