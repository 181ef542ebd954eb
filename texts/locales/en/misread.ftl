# What was typed could not be read: what is wrong, and an example of how to write it.

misread-quantity = I could not read “{ $text }” as a quantity. Write it like <code>2,500 pcs</code> or <code>1.2万</code>.
misread-quantity-positive = “{ $text }” is not a quantity that can be ordered: it must be more than zero. Write it like <code>2,500 pcs</code>.
misread-quantity-whole = “{ $text }” isn't possible: these are counted in whole numbers. Write it like <code>2,500 pcs</code>.
misread-which = “{ $text }” can be read in more than one way. { $count ->
    [1] Tap it if this is what you mean; if not, write it differently.
   *[other] Which do you mean?
}
misread-quantity-unit = I do not know the unit “{ $unit }” in “{ $text }”. Write a unit such as pcs, sets, pairs, cartons, kg, t, m, m², m³ or L, like <code>2,500 pcs</code>.
misread-unit = I do not know the unit “{ $text }”. Write one such as <code>pcs</code>, <code>sets</code>, <code>pairs</code>, <code>cartons</code>, <code>kg</code>, <code>t</code>, <code>m</code>, <code>m²</code>, <code>m³</code> or <code>L</code>.
misread-too-large = “{ $text }” is more than a contract can hold ({ $largest }). Please check the number.
misread-too-fine = “{ $text }” has too many decimals: up to { $places } are possible, like <code>0.0125</code>.
misread-price = I could not read “{ $text }” as a price. Write it like <code>1.20 USD</code>, <code>$0.0125</code> or <code>8.5元</code>.
misread-price-positive = “{ $text }” is not a price: it must be more than zero. Write it like <code>1.20 USD</code>.
misread-currency = I do not know the currency “{ $text }”. Write its three letters, like <code>USD</code>, <code>EUR</code> or <code>CNY</code>.
misread-currency-which = “{ $text }” can mean several currencies. Which do you mean?
misread-percent = I could not read “{ $text }” as a percentage. Write a number from 0 to 100, like <code>30 %</code> or <code>2.5</code>.
misread-text-empty = There is nothing to read in this message. Please write a few words.
misread-text-short = This is too short: at least { $shortest } { $shortest ->
    [one] character is
   *[other] characters are
} needed.
misread-text-long-file = This is too long: { $length } characters, and at most { $longest } fit. Please shorten it, or send the text here as a file.
misread-text-long = This is too long: { $length } characters, and at most { $longest } fit. Please shorten it.
misread-text-unprintable = This can't be printed on the contract and the other papers: no font has { $characters }. Please write { $count ->
    [one] it
   *[other] them
} in other letters, like <code>Malé</code>, or in words.
misread-days = I could not read “{ $text }” as a number of days. Write it like <code>14</code>, <code>14 days</code> or <code>2 weeks</code>.
misread-days-range = “{ $text }” is out of range: from { $shortest } to { $longest } days are possible.
misread-days-working = I can only count calendar days here, not working days as in “{ $text }”. Write it like <code>14 days</code>.
misread-date = I could not read “{ $text }” as a date. Write it like <code>15 March 2027</code>, <code>2027-03-15</code> or <code>in 6 weeks</code>.
misread-date-which = “{ $text }” can be read in more than one way. Which day do you mean?
misread-date-far = “{ $text }” is more than three years from today. If you mean that day, press it; else write the date again.
misread-date-near = There is no such day as “{ $text }”. Which day do you mean?
misread-date-none = There is no such day as “{ $text }”. Please check it, or write it like <code>2027-03-15</code>.
misread-date-day = Which day do you mean by “{ $text }”? Write it like <code>15 March</code> or <code>end of March</code>.
misread-date-working = I cannot count working days here, as in “{ $text }”: holidays differ from place to place. Write the date, like <code>15 March</code>.
misread-date-weekday = “{ $text }” does not fit together: { $date } is a { $weekday }. Please check the day.
misread-country = I do not know the country “{ $text }”. Write its name or its two letters, like <code>China</code>, <code>德国</code> or <code>VN</code>.
misread-time-zone = I do not know the time zone “{ $text }”. Write a large city or an offset, like <code>Shanghai</code>, <code>Berlin</code> or <code>UTC+8</code>.
misread-time-zone-which = “{ $text }” can be more than one time zone. Which one is yours?
