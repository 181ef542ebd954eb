# The contract as a PDF. Every word of it; what the parties typed stands as they typed it.

contract-title = Purchase contract
contract-subtitle = Order { $number } · version { $version }
contract-programme = Trade assurance: money held until the goods are accepted
contract-page = Page { $page } of { $pages }
contract-footer = Order { $number } · version { $version } · SHA-256 { $hash }…

contract-state-signed = Signed by both sides
contract-state-half = Signed by one side
contract-state-unsigned = Not signed yet

contract-parties = Parties
contract-buyer = Buyer
contract-supplier = Supplier
contract-company = Company
contract-place = Town and country
contract-registration = Registration number
contract-place-line = { $city }, { $country }

contract-goods = Goods
contract-line = No.
contract-description = Description and specification
contract-quantity = Quantity
contract-unit-price = Unit price ({ $currency })
contract-line-total = Total ({ $currency })
contract-goods-total = Goods
contract-freight = Freight
contract-total = Total to pay
contract-tolerance = The supplier may deliver up to { $percent }% more or less than each quantity.
contract-no-tolerance = The quantities are exact: no tolerance is agreed.

contract-payment = Payment and escrow
contract-instalment = Instalment
contract-due = Due
contract-amount = Amount
contract-reference = Payment reference
contract-share = { $number } ({ $percent }%)
contract-due-first = { $days ->
    [one] before production, within { $days } day after both sides have signed
   *[other] before production, within { $days } days after both sides have signed
}
contract-due-before-production = before production
contract-due-before-shipment = before shipment, at the latest { $days } days before the latest shipment date or, if that is later, { $least ->
        [one] { $least } day
       *[other] { $least } days
    } after the deposit is held
contract-escrow-held = The buyer pays to the programme's operator, quoting the reference, with all bank charges borne by the buyer (OUR). The operator holds the money in escrow; it is neither the buyer's nor the supplier's to use until it is released or returned.
contract-escrow-released = The money, less the supplier's programme fee, is released to the supplier when the buyer accepts the goods, or when the inspection time ends after verified delivery and a final notice. A refund goes back to the account the payment came from.
contract-escrow-outside = A payment made in any other way does not count as payment under this contract.

contract-shipment = Shipment and delivery
contract-ship-by = Latest shipment
contract-ship-by-line = { $date }, end of the day (23:59, { $zone })
contract-incoterm = Delivery term
contract-incoterm-line = { $rule } { $place } (Incoterms 2020)
contract-destination = Destination
contract-transit = Transit time
contract-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
contract-partial = Partial shipments
contract-partial-yes = allowed
contract-partial-no = not allowed
contract-on-time-buyer-books = Whether shipment is on time is decided by the day the goods were handed over or placed at the buyer's disposal, as the carrier's receipt or the notice of readiness shows. If a payment arrives late, the latest shipment moves by as many days.
contract-on-time-supplier-books = Whether shipment is on time is decided by the date of the transport document. If a payment arrives late, the latest shipment moves by as many days.
contract-rule-exw = The supplier makes the goods available at the named place, packed but not loaded. From then on the buyer bears all costs and risks, loading and export clearance included.
contract-rule-fca = The supplier clears the goods for export and hands them to the buyer's carrier at the named place. From that moment the buyer bears the risk and pays the carriage.
contract-rule-fas = The supplier clears the goods for export and places them alongside the ship at the named port of shipment. From that moment the buyer bears the risk and all further costs.
contract-rule-fob = The supplier clears the goods for export and loads them on board the ship at the named port of shipment. Once they are on board the buyer bears the risk and all further costs.
contract-rule-cfr = The supplier pays the freight to the named port of destination. The risk passes to the buyer earlier, as soon as the goods are on board at the port of shipment.
contract-rule-cif = The supplier pays the freight to the named port of destination and insures the goods for the buyer with minimum cover. The risk passes to the buyer earlier, as soon as the goods are on board at the port of shipment.
contract-rule-cpt = The supplier pays the carriage to the named place of destination. The risk passes to the buyer earlier, when the goods are handed to the first carrier.
contract-rule-cip = The supplier pays the carriage to the named place of destination and insures the goods for the buyer with extensive cover. The risk passes to the buyer earlier, when the goods are handed to the first carrier.
contract-rule-dap = The supplier brings the goods to the named place of destination, ready for unloading, and bears the risk until then. The buyer unloads and clears them for import.
contract-rule-dpu = The supplier brings the goods to the named place of destination, unloads them there and bears the risk until then. The buyer clears them for import.
contract-rule-ddp = The supplier brings the goods to the named place of destination, cleared for import with duties and taxes paid, ready for unloading. It bears all risks and costs until then; the buyer unloads.

contract-inspection = Inspection and acceptance
contract-inspection-days = { $days ->
    [one] The buyer has { $days } day after verified delivery to inspect the goods, until the end of that day (23:59, { $zone }).
   *[other] The buyer has { $days } days after verified delivery to inspect the goods, until the end of the last day (23:59, { $zone }).
}
contract-inspection-end = Within this time the buyer accepts the goods or opens a dispute. If it does neither, the goods count as accepted after a final notice, and the money is released.

contract-coverage = Coverage
contract-covered-amount = This order is covered up to { $amount }.
contract-covered-later = The covered amount is fixed when both sides have signed: the smaller of the value of the goods and the supplier's available coverage.
contract-coverage-what = Covered are the quality of the goods as this contract specifies it, and the latest shipment date. If the goods are not shipped, or not received by the supplier's fault, everything that is held goes back to the buyer, freight included.
contract-freight-covered = For all other claims, the freight is covered too.
contract-freight-not-covered = For all other claims, the freight is not covered.
contract-coverage-outside = What is agreed or paid outside the programme is not covered.

contract-papers = Documents and packing
contract-papers-required = Documents required
contract-papers-none = none beyond those the law requires
contract-packing = Packing
contract-packing-none = suitable for the goods and the journey
contract-paper-invoice = commercial invoice
contract-paper-packing-list = packing list
contract-paper-transport-document = transport document
contract-paper-certificate-of-origin = certificate of origin
contract-paper-insurance-certificate = insurance certificate
contract-paper-inspection-report = inspection report
contract-paper-carrier-receipt = carrier's receipt

contract-files = Attachments
contract-files-part = These files are part of the contract. Each is identified by the SHA-256 of its content.
contract-file = File
contract-sha256 = SHA-256

contract-terms = Further terms

contract-disputes = Disputes
contract-disputes-open = A dispute is opened inside the programme. While it is open the money stays held, and no time limit releases it.
contract-disputes-steps = The parties negotiate first. If they do not settle, a mediator who belongs to neither side takes evidence, makes a proposal and, if it is not accepted, rules; the ruling can be appealed to another mediator. Only a settlement both sides sign, or a ruling, moves the money.
contract-disputes-record = Rulings rest on this contract, with its clause numbers, and on the record of everything said and done on the order inside the programme.

contract-signatures = Signatures
contract-not-signed = Not signed yet
contract-signed-by = Signed electronically by
contract-signed-at = Date and time
contract-signed-hash = Signed hash
contract-other-hash = This signature belongs to another version of the contract.
contract-seal = Hash of this contract
contract-seal-explained = Both sides sign the data of the contract. This is the SHA-256 of that data in canonical form: it is the same in every language, and the programme shows it in the chat beside each signature.
