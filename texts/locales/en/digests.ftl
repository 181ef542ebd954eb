# What comes in the morning: for agents every day, for suppliers on Mondays. And word of a long outage.

digest-agent = ☀️ <b>Good morning. This waits today:</b>
digest-cases = ⚖️ { $count } open { $count ->
    [one] case
   *[other] cases
}{ $untaken ->
    [0] { "" }
   *[other] , { $untaken } without a mediator
}
digest-payments = 🏦 { $count } { $count ->
    [one] order has
   *[other] orders have
} a payment to look at
digest-payouts = 💸 To be sent: { $amounts }
digest-payouts-key = 💸 Money to be sent
digest-applications = 🏷 { $count } { $count ->
    [one] application
   *[other] applications
} to look at
digest-due = ⏰ <b>{ $count } due by tonight, or overdue:</b>
digest-supplier = 🚢 <b>{ $count ->
    [one] One shipment
   *[other] { $count } shipments
} this week</b>
digest-shipment = { $late ->
    [1] ❗️
   *[other] ▫️
} <b>Order { $number }</b> · { $buyer }
    { $quantity } { $goods }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
    { $late ->
        [1] was due { $weekday }, { $due }: { $buyer } may cancel now and get { $held } back
       *[other] by { $weekday }, { $due } · { $held } is held for you
    }
digest-stop-these = 🔕 Stop these
outage-over = 🛠 <b>I was away for { $length }</b>, from { $since } to { $until }.

    Telegram keeps messages for 24 hours, so what you wrote, sent or tapped in the first part of that time may be missing. Please look at your orders and send again what you don't see there.

    No money has moved meanwhile, and whatever was due in that time has been extended by as much.
