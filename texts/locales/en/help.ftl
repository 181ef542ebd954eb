# What to do now, by what a person does here.

help-buyer =
    <b>Buying, step by step</b>
    1. Write the order. The bot asks for all a good contract needs and sends it to the supplier, who has { $offer_days } days to sign.
    2. Pay to the account shown on the order. Your money is held; the supplier can't touch it.
    3. The supplier ships and puts the documents here.
    4. Confirm that the goods have arrived, check them, and accept. Then the supplier is paid.

help-supplier =
    <b>Selling, step by step</b>
    1. A buyer sends you an order. Read the contract, then sign it, ask for a change or decline, within { $offer_days } days.
    2. Wait until the bot says that the money is held. Start production then, not earlier.
    3. Ship in time and put the tracking number and the documents here.
    4. The buyer checks the goods and accepts. Your money, less the fee, is sent to your account.

help-finance =
    <b>Finance</b>
    /payments shows orders that wait for money: compare with the bank, then confirm what arrived. /payouts shows what has to be sent: mark each one once the bank has it.

help-admin =
    <b>Administration</b>
    /applications shows suppliers that want to join. /agents shows our staff; you name new ones there by a one-time link.

help-mediator =
    <b>Mediation</b>
    /queue shows disputes that wait for a mediator: take one, look at both sides' evidence, propose, and rule if need be.

help-talk =
    <b>Talking</b>
    Open an order and just write, or reply to a message: it goes to the other side, and it is kept with the order. Text, photos and documents work.

help-faq = 💡 Questions and answers
help-orders = 📦 My orders
help-verify = 🛡 Is this agent real?
help-more = ‹ More questions
help-menu = 🏠 Menu
