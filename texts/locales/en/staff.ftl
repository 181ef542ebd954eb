# The staff: duties, naming agents, and /verify.

staff-duty-mediator = mediator
staff-duty-finance = finance
staff-duty-admin = admin
staff-meaning-mediator = <b>Mediator</b>: joins disputes, proposes and rules.
staff-meaning-finance = <b>Finance</b>: confirms money in, sends money out.
staff-meaning-admin = <b>Admin</b>: enrols suppliers, names staff, sets limits.
staff-title =
    { $count ->
        [one] <b>Staff</b>: one person
       *[other] <b>Staff</b>: { $count } people
    }
staff-agent = • { $name }: { $duties }
staff-name = ➕ Name an agent
staff-card = <b>{ $name }</b>: { $duties }
staff-username = @{ $username }
staff-in-company = Belongs to a company here, so can't act as staff on that company's orders.
staff-take-mediator = ✖️ Take away mediator
staff-take-finance = ✖️ Take away finance
staff-take-admin = ✖️ Take away admin
staff-take-ask = Take the duty “{ $duty }” away from <b>{ $name }</b>? It ends at once, and { $name } is told.
staff-keep = ◀️ Keep it
staff-back = ◀️ Back
staff-naming = <b>Which duties will the new agent have?</b> Tap to switch on and off.
staff-make-link = 🔗 Make the link
staff-link =
    <b>A link for a new agent</b>: { $duties }

    { $link }

    It works once, for one person, until { $expires }. Send it only to the person it is meant for.
staff-share = 📤 Send
staff-share-words = Join our staff on Tradehold. The link works once.
staff-copy = 📋 Copy link
staff-offered =
    <b>You are asked to join the staff.</b>

    You'll be: { $duties }.

    Write to buyers and suppliers only inside this bot, never from your own account: people are told to trust nobody who does.
staff-own-company = You belong to a company here, so you can't act as staff on that company's orders.
staff-accept = ✅ Accept
staff-accept-not = Not now
staff-serving = ✅ <b>You are on the staff</b>: { $duties }. Your menu has the new pages.
staff-told-serving = 🧑‍💼 <b>{ $name }</b> has joined the staff: { $duties }.
staff-see = 🧑‍💼 See the staff
staff-told-taken = You are no longer { $duty } on the staff. If this surprises you, ask an admin.

verify-account-ask =
    <b>Is somebody who writes to you really our staff?</b>

    Forward me one of their messages, or write their @name.
verify-account-label = Account
verify-hidden = this sender
verify-staff = ✅ <b>Yes, { $who } is staff</b> ({ $duties }).

    But staff only ever write inside this bot, never from their own account. If { $who } writes to you anywhere else, don't answer.
verify-not-staff = ❌ <b>No, { $who } is not staff.</b>

    If they say they are, it is a fraud. Don't pay, and don't send them codes or papers.
verify-bot = ✅ <b>Yes, { $who } is this very bot.</b> Check that the name at the top of the chat is exactly the same, letter by letter.
verify-unknown = ⚠️ <b>I cannot tell who { $who } is: treat them as not staff.</b>

    Telegram hides some accounts from bots, and I know only names of people who have written here.
verify-safe = Nobody of ours ever asks for a login code, or for a payment to another account than the one in your order here.
verify-again = 🔍 Check another
misread-verify = I need words for that: write the @name, or forward a message from the account.
