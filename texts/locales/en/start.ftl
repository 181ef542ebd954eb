# The first meeting and the main menu.

start-welcome =
    <b>Welcome to Tradehold</b>

    Buy from a supplier abroad without paying into the dark:

    🔒 Your money is held until you have received and checked the goods.
    📄 Both sides sign one clear contract, right here in the chat.
    🧾 Every word and every step is kept, and nobody can change it.

    Free for buyers.

home-begin = ➕ Make an order
home-sell = 🏭 I sell: apply
home-how = 💡 How it works

home-hello = <b>Hello, { $name }.</b>
home-waiting = { $count ->
    [0] Nothing is waiting for you right now. What would you like to do?
    [one] <b>One thing</b> is waiting for you.
   *[other] <b>{ $count } things</b> are waiting for you.
}
home-orders = { $count ->
    [0] 📦 My orders
   *[other] 📦 My orders · { $count }
}
home-new-order = ➕ New order
home-supplier = 🔎 Find a supplier
home-team = 👥 My team
home-apply = 🏭 I sell: apply
home-application = 🏭 My application
home-badge = 🏅 My supplier card
home-settings = ⚙️ Settings
home-help = ❓ Help
home-queue = { $count ->
    [0] ⚖️ Cases
   *[other] ⚖️ Cases · { $count }
}
home-payments = { $count ->
    [0] 💰 Payments in
   *[other] 💰 Payments in · { $count }
}
home-payouts = { $count ->
    [0] 🏦 Payouts
   *[other] 🏦 Payouts · { $count }
}
home-applications = { $count ->
    [0] 📝 Applications
   *[other] 📝 Applications · { $count }
}
home-agents = 🧑‍💼 Our staff
