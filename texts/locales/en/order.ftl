# The order form.
order-supplier-ask = <b>Who do you buy from?</b>
    Suppliers with the ✅ badge are checked by our team and covered. Tap one or type part of its name.
order-supplier-label = Supplier
order-goods-ask = <b>{ $number ->
        [1] What do you buy?
       *[other] Line { $number }: what else do you buy?
    }</b>
    A short name is best, for example <i>LED desk lamp, white</i>.
order-goods-label = { $number ->
    [1] Goods
   *[other] Goods, line { $number }
}
order-specification-ask = <b>How exactly must it be?</b>
    Size, material, colour, standard, tolerance – anything that can be measured. It decides who is right if the goods differ.
    For example: <i>400 lm ±5 %, 4000 K, cable 1.5 m, CE, drop test 80 cm</i>
order-specification-label = { $number ->
    [1] Specification
   *[other] Specification, line { $number }
}
order-quantity-ask = <b>How many?</b>
    For example <i>2,500 pcs</i>, <i>1.2 t</i> or <i>1.2万</i>.
order-quantity-label = { $number ->
    [1] Quantity
   *[other] Quantity, line { $number }
}
order-unit-ask = <b>Of what unit?</b>
order-unit-label = { $number ->
    [1] Unit
   *[other] Unit, line { $number }
}
order-price-ask = { $above }<b>What does one unit cost?</b>
    { $follows ->
        [0] With the currency, for example <i>$1.20</i>, <i>€235/t</i> or <i>8.5元</i>.
       *[other] In { $currency }, for example <i>1.20</i>, <i>235/t</i> or <i>3.20 per 1,000</i>.
    }
order-price-anew = This price was { $was }. That doesn't fit any more: please write it anew.
order-price-label = { $number ->
    [1] Unit price
   *[other] Unit price, line { $number }
}
order-currency-ask = <b>In which currency?</b>
order-currency-label = Currency
order-contents-ask = <b>How many { $pieces ->
        [0] { $of }
       *[other] pieces
    } are in one { $unit }?</b>
    The price is for one, the quantity is in the other: with this number I can tell what it comes to.
order-contents-label = { $number ->
    [1] In one { $unit }
   *[other] In one { $unit }, line { $number }
}
order-sum = { $quantity } × { $price } = <b>{ $total }</b>
order-more-ask = { $sum }

    <b>Anything else in this order?</b>
order-more-label = { $number ->
    [1] More lines
   *[other] More lines after { $number }
}
order-more-no = ✓ That's all
order-more-yes = ＋ Add another line
order-more-remove = ✕ Remove line { $number }
order-date-ask = <b>When must it ship at the latest?</b>
    For example <i>15 March</i> or <i>in 6 weeks</i>. If it ships later, you may cancel and everything you paid comes back.
order-date-label = Ship by
order-destination-ask = <b>Where does it go?</b>
    Tap or type the country.
order-destination-label = Destination
order-freight-anew = The freight was { $was }, and the order is in { $currency } now: please write it anew.
order-freight-ask = { $above }<b>How much freight does the supplier charge?</b>
    Skip if none: under EXW and the F rules you book the carriage yourself.
order-freight-label = Freight
order-incoterm-ask = <b>Which Incoterms 2020 rule?</b>
    It decides who books the carriage and who bears the risk on the way. FCA suits containers and air.
order-incoterm-label = Incoterms rule
order-place-ask = <b>Which place does the rule name?</b>
    For example <i>Yantian port</i>. Skip for the supplier's city.
order-place-label = Named place
order-transit-ask = <b>How many days on the way?</b>
order-transit-label = Days on the way
order-inspection-ask = <b>How many days to inspect after arrival?</b>
    1 to 30. The money stays held meanwhile.
order-inspection-label = Inspection days
order-payment-ask = <b>How many days to pay after signing?</b>
order-payment-label = Days to pay
order-schedule-ask = <b>When is it paid?</b>
    With a deposit, production begins when it is held here, and the goods leave when the balance is held too. Tap, or write the deposit in percent.
order-schedule-label = Payment in parts
order-schedule-whole = All before production
order-schedule-parts = { $deposit } % deposit, { $balance } % before shipment
misread-deposit = “{ $text }” is no deposit from 1 to 100 %. For example: 30 %.
order-tolerance-ask = <b>How much may the quantity differ?</b>
    In percent, more or less.
order-tolerance-label = Quantity tolerance
order-freight-covered-ask = <b>Shall the freight be covered as well?</b>
    Normally coverage is the product value only.
order-freight-covered-label = Freight covered
order-partial-ask = <b>May the supplier ship in parts?</b>
order-partial-label = Partial shipments
order-papers-ask = <b>Which documents must come with the goods?</b>
order-papers-label = Documents
order-packing-ask = <b>How must it be packed?</b>
    For example <i>12 pcs a carton, palletised, marks as attached</i>.
order-packing-label = Packing
order-terms-ask = <b>Anything else you both agreed?</b>
    What isn't in the contract can't be decided by it.
order-terms-label = Further terms
misread-supplier = I know no supplier with the badge called “{ $text }”. Type part of its name, or ask it to apply here: orders with others aren't covered.
misread-supplier-many = Several suppliers match “{ $text }”. Tap the right one.
misread-price-currency = This order is in { $currency }, but “{ $text }” names another currency. One order has one currency. Write the amount in { $currency }, like <code>90 { $currency }</code>.
misread-currency-not-received = We have no account for { $name } ({ $currency }) yet, so such an order couldn't be paid. Orders can be in { $received }.
misread-contents = “{ $text }” isn't a number of { $of }. For example: <code>24 { $of }</code>.
misread-date-past = { $date } is not in the future. When must it ship at the latest?
misread-incoterm = “{ $text }” is not an Incoterms 2020 rule. Tap one of the eleven.
misread-tolerance = “{ $text }” is outside 0 to 20 %. For example: 5 %.

review-title = <b>Order { $number } – please check</b>
review-covered = 🛡 <b>{ $covered }</b> of goods is fully covered.
review-covered-partly = ⚠️ <b>Only partly covered.</b> The supplier's coverage leaves { $covered } of { $goods }; { $uncovered } would be at your own risk.
doubt-ships-before-paid = ⚠️ The money may come as late as { $pay }, but the goods are to be shipped by { $ship }. Suppliers ship after the money is in: give them more time, or less to pay.
doubt-ships-on-holiday = ⚠️ { $day } is no working day at the supplier's. The last one before it is { $better }.
doubt-pays-on-holiday = ⚠️ If the supplier signs today, the money is due by { $day }, when banks in your country are closed. The last banking day before it is { $better }.
order-date-change = 📅 Change shipment date
order-payment-change = 💶 Change days to pay
review-tip = 💡 Whatever you agreed elsewhere, write it in before you send: only the contract counts. Sending is your signature; you pay nothing until the supplier has signed.
review-send = ✍️ Sign and send ({ $total })
review-edit = ✏️ Change something

shown-title = <b>Contract of order { $number }</b>
shown-parties = <b>{ $supplier }</b> sells to <b>{ $buyer }</b>
shown-line = { $number }. <b>{ $goods }</b>
    { $quantity } × { $price } = <b>{ $total }</b>
shown-specification = <blockquote expandable>{ $text }</blockquote>
shown-money = { $extra ->
    [0] Total: <b>{ $total }</b>
   *[other] Goods { $goods } + freight { $freight } = <b>{ $total }</b>
}
shown-instalments = 💰 <b>{ $deposit }</b> before production, <b>{ $balance }</b> before shipment, at the latest { $days } days before the shipping date or, if that is later, { $least ->
    [one] { $least } day
   *[other] { $least } days
} after the deposit is held
shown-shipment = 🚢 Ships by <b>{ $date }</b>, { $rule } { $place } (Incoterms 2020), to { $destination }, about { $transit } days
incoterm-waterway = ⚠️ { $rule } is made for goods put on board a ship. For containers or air use FCA, CPT or CIP: the risk passes earlier than you may think.
shown-conditions = Inspection { $inspection } days · payment within { $payment } days · tolerance { $tolerance } % · partial shipments: { $partial } · freight covered: { $freight_covered }
    Documents: { $papers }
shown-packing = Packing: { $packing }
shown-terms = Further terms:
    <blockquote expandable>{ $terms }</blockquote>
shown-cut = … it goes on: the PDF has all of it.
shown-signature = ✍️ { $name }, { $company } · { $at }
shown-hash = Version { $version } · <code>{ $hash }</code>
shown-pdf = 📄 PDF
contract-sent = 📄 The contract of order { $number }, version { $version }.
    Both sides sign the same data: <code>{ $hash }</code>…
order-see-file = See { $name }
order-attach-ask = <b>Send drawings and specifications</b> as photos, PDF or office files, or skip.
    It becomes part of the contract by its hash: nobody can swap it later.
order-attach-label = Specification files
shown-files = 📎 { $files }
