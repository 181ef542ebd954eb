# Offers that can't be made.
refused-other-supplier = Order { $number } has been offered to { $supplier } before, and its record belongs to the two of you. Begin a new order for another supplier. Nothing was sent.
