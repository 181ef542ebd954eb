# How quantities are written. $amount chooses the plural and is written in the language's way.

quantity-pcs = { $amount } pcs
quantity-set = { $amount } { $amount ->
    [one] set
   *[other] sets
}
quantity-pair = { $amount } { $amount ->
    [one] pair
   *[other] pairs
}
quantity-dozen = { $amount } dozen
quantity-gross = { $amount } gross
quantity-box = { $amount } { $amount ->
    [one] box
   *[other] boxes
}
quantity-carton = { $amount } { $amount ->
    [one] carton
   *[other] cartons
}
quantity-pallet = { $amount } { $amount ->
    [one] pallet
   *[other] pallets
}
quantity-bag = { $amount } { $amount ->
    [one] bag
   *[other] bags
}
quantity-bottle = { $amount } { $amount ->
    [one] bottle
   *[other] bottles
}
quantity-can = { $amount } { $amount ->
    [one] can
   *[other] cans
}
quantity-barrel = { $amount } { $amount ->
    [one] barrel
   *[other] barrels
}
quantity-roll = { $amount } { $amount ->
    [one] roll
   *[other] rolls
}
quantity-sheet = { $amount } { $amount ->
    [one] sheet
   *[other] sheets
}
quantity-bundle = { $amount } { $amount ->
    [one] bundle
   *[other] bundles
}
quantity-container = { $amount } { $amount ->
    [one] container
   *[other] containers
}
quantity-g = { $amount } g
quantity-kg = { $amount } kg
quantity-t = { $amount } t
quantity-lb = { $amount } lb
quantity-mm = { $amount } mm
quantity-cm = { $amount } cm
quantity-m = { $amount } m
quantity-km = { $amount } km
quantity-ft = { $amount } ft
quantity-yd = { $amount } yd
quantity-m2 = { $amount } m²
quantity-m3 = { $amount } m³
quantity-l = { $amount } L
quantity-ml = { $amount } mL
quantity-gal = { $amount } gal

# A unit by itself: after a price, on a button.

unit-pcs = pcs
unit-set = set
unit-pair = pair
unit-dozen = dozen
unit-gross = gross
unit-box = box
unit-carton = carton
unit-pallet = pallet
unit-bag = bag
unit-bottle = bottle
unit-can = can
unit-barrel = barrel
unit-roll = roll
unit-sheet = sheet
unit-bundle = bundle
unit-container = container
unit-g = g
unit-kg = kg
unit-t = t
unit-lb = lb
unit-mm = mm
unit-cm = cm
unit-m = m
unit-km = km
unit-ft = ft
unit-yd = yd
unit-m2 = m²
unit-m3 = m³
unit-l = L
unit-ml = mL
unit-gal = gal

# What is in a pack, where the price is for one of that: 10 cartons (24 pcs per carton) × USD 2.40/pcs.

pack-contents = { $what } ({ $contents } per { $unit })
