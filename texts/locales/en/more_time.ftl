# One side gives the other more time.

action-more-time = ⏳ Give more time
more-time-days-ask = <b>How much more time for { $other }?</b>
    { $kind ->
        [offer] Order { $number } is to be signed by { $due }; unsigned, it ends then. You have paid nothing meanwhile.
        [payment] Order { $number } is to be paid by { $due }; unpaid, it ends then. Don't make or ship anything before the money is held.
        [balance] The balance of order { $number } is to be paid by { $due }. Don't ship before it is held; paid late, your shipping date moves by as many days, whatever time you give.
       *[other] { $other } inspects the goods of order { $number }. The money stays held so many days longer.
    }
    Tap it, or write up to 30 days.
done-more-time = ⏳ <b>More time given.</b> The other side has been told.
