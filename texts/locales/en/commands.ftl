# The list behind Telegram's menu key, and what the bot says of itself before anybody starts it.

command-menu = Main menu: what is waiting for you
command-orders = My orders
command-neworder = Make an order
command-supplier = Look a supplier up: badge and coverage
command-apply = I sell: apply for the supplier badge
command-team = My company and colleagues
command-verify = Is this person really your staff?
command-account = Where our money goes: payout account
command-settings = Language and time zone
command-support = Talk to a person of our team
command-help = What to do now
command-faq = Questions and answers
command-payments = Finance: money coming in
command-payouts = Finance: money to be sent
command-applications = Admin: suppliers that want to join
command-agents = Admin: our staff

about-short = Your money is held until the goods from abroad are right. Free for buyers.
about-long =
    Buy from suppliers abroad without paying into the dark.

    🔒 Your money is held until you have received and checked the goods
    📄 Both sides sign one clear contract in the chat
    🧾 Every word and every step is kept

    Free for buyers. Press Start.
