# Sums of money: freight, payments, refunds, limits.
misread-amount-fine = “{ $text }” has more decimals than { $currency } has: { $places ->
    [0] write a whole number
    [one] write 1 at most
   *[other] write { $places } at most
}.
misread-sum-per = “{ $text }” is a price for a unit. { $what ->
    [freight] Freight is one sum for the whole order: how much is it?
    [payment] How much money arrived, in one sum?
    [settlement] A settlement is one sum: how much goes back to the buyer?
    [claim] A claim is one sum: how much is it?
    [refund] How much goes back to the buyer, in one sum?
    [inspection] The inspection costs one sum: how much is it?
    [limit] The coverage limit is one sum: how much is it?
   *[other] How much is it, in one sum?
}
misread-sum-currency = In which currency is “{ $text }”? Write it with the amount, like <code>50,000 USD</code> or <code>50万元</code>.
