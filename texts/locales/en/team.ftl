# A company's members: who they are, inviting and joining.

team-title =
    { $count ->
        [one] 👥 <b>{ $company }</b>: only you so far
       *[other] 👥 <b>{ $company }</b>: { $count } members
    }
team-member = • { $name }
team-member-you = • { $name } (you)
team-blocked = (has blocked this bot and gets no messages)
team-meaning = Every member can act for the company and is told what concerns it.
team-invite = ➕ Invite a colleague
team-none =
    You act for no company yet.

    If a colleague is here already, ask for an invitation link. Otherwise begin with your first order or your application, and your company is set up on the way.
team-order = ➕ Make an order
team-apply = 🏭 I sell: apply
team-link =
    <b>Invitation to { $company }</b>

    { $link }

    It works once, for one person, until { $expires }. Send it only to the colleague it is meant for: whoever opens it can act for your company.
team-share = 📤 Send to a colleague
team-share-words = Join { $company } on Tradehold. The link works once.
team-copy = 📋 Copy link
team-back = ◀️ Back
team-join-ask =
    <b>Join { $company }?</b>

    { $inviter } invites you. You can then act for the company: sign contracts, ship and accept goods. You see all its orders.
team-join = ✅ Join
team-join-not = Not now
team-joined = ✅ <b>You belong to { $company } now.</b> From here on you are told what concerns its orders.
team-see = 👥 See the team
team-told-joined = 👥 <b>{ $name }</b> has joined { $company } with an invitation link. If you don't know them, write to our team right away.
