# Amounts that arrived at the bank.
misread-amount-fine = “{ $text }” has more decimals than { $currency } has: { $places ->
    [0] a bank shows whole { $currency } only
    [one] a bank shows 1 at most
   *[other] a bank shows { $places } at most
}.
