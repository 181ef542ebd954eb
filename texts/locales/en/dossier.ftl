# The dossier: in the chat, on paper, and how to check it.
dossier-key-more = 📚 Dossier
dossier-again = 📚 Make it again
dossier-started = It is being made.
dossier-running = It is being made already: look at the message that counts up.
dossier-reading = 📚 <b>Dossier of order { $number }</b>
    Reading the record… { $percent } %
dossier-ready = 📚 <b>The dossier of order { $number } is ready.</b>
    { $count } { $count ->
        [one] entry
       *[other] entries
    } of the record, and every file: a PDF to read and a zip that anybody can check without us (HOWTO.txt in it says how).

    Keep both. They can be checked against these two:
    Head of the record: <code>{ $head }</code>
    Signed by our key: <code>{ $key }</code>
dossier-failed = ⚠️ <b>The dossier of order { $number } could not be made.</b> The record itself is safe and nothing of it is lost. Please try again; if it happens twice, ask us.
dossier-too-large = ⚠️ <b>The zip of order { $number } is larger than { $parts } parts of what Telegram lets me send.</b> Ask an agent for it: it can be handed to you another way. The PDF comes below.
dossier-pdf-too-large = ⚠️ The PDF of order { $number } is larger than Telegram lets me send. Everything that stands in it is in the zip as well; ask an agent if you need it on paper.
dossier-pdf-caption = 📄 Order { $number }: contract, messages, money and every step, to read and print.
dossier-zip-caption = 🗜 Order { $number }: the record and all files, to keep and check.
dossier-part-caption = 🗜 Order { $number }, part { $part } of { $parts }. Save all parts in one folder and open the first with 7-Zip or Keka, or join them: <code>cat { $name }.* &gt; { $name }</code>

dossier-hash-found = ✅ <b>Yes, this is in the record of order { $order }.</b>
    It is entry { $seq }, made { $at }. Everything up to there is still exactly as it was then.
    <code>{ $hash }</code>
dossier-hash-unknown = ❌ <b>No entry of your orders has this hash.</b>
    Check that you copied it whole. If you got it from somebody else, ask them for the dossier it comes from: its HOWTO.txt says how to check it.

dossier-title = Dossier of order { $number }
dossier-as-of = As of { $at } · { $count } { $count ->
    [one] entry
   *[other] entries
}
dossier-copy-buyer = The buyer's copy. What was said to one side only stands in that side's copy; elsewhere it is shown by its hash. Where an entry names a bank account, the account is in the operator's copy only.
dossier-copy-supplier = The supplier's copy. What was said to one side only stands in that side's copy; elsewhere it is shown by its hash. Where an entry names a bank account, the account is in the operator's copy only.
dossier-copy-staff = Staff copy with internal notes: not for the parties.
dossier-footer = Order { $number } · record { $hash }
dossier-contract = Contract, version { $version }
dossier-contract-hash = SHA-256 of the contract
dossier-signed = { $name }, { $at }
dossier-way = How far it came
dossier-money = Money
dossier-no-money = No money has moved.
dossier-when = When
dossier-from = From
dossier-into = To
dossier-entry = No.
dossier-entries = Entries
dossier-amount = Amount
dossier-account-buyer = Buyer, paid in
dossier-account-escrow = Held for the order
dossier-account-supplier = Supplier
dossier-account-fees = Fee
dossier-account-refunds = To be refunded
dossier-account-payouts = To be paid out
dossier-account-bank = Bank account
dossier-account-suspense = Held aside
dossier-dispute = Dispute { $number }: { $state }
dossier-opened = Opened
dossier-claimed = Claimed
dossier-answer = Answer
dossier-silent = No answer in time.
dossier-mediator = Mediator
dossier-ruling = Ruling
dossier-agreed = Agreed
dossier-shared = { $amount } to the buyer, the rest to the supplier.
dossier-return = The goods go back first.
dossier-name = Name
dossier-state = Then
dossier-upheld = Upheld
dossier-container = Container
dossier-document-date = Transport document
dossier-yes = yes
dossier-no = no
dossier-account-kept = kept from this copy
dossier-days-late = Days late
dossier-deadline = Deadline
dossier-inspection-cost = Cost of the inspection
dossier-moved-days = Shipment moves by, days
dossier-needs-second = A second mediator must agree
dossier-no-reference = No bank's reference, because
dossier-offer = Offer
dossier-order-ends = The order is
dossier-others-like-it = Payments alike, seen before
dossier-quantity = Quantity
dossier-refund-from = Refund from
dossier-refund-by = Refund by
dossier-release-rest = The rest is released
dossier-sent = Sent
dossier-payee = To
dossier-was-held = Was held aside
dossier-why = Why
dossier-why-together = both sides agreed
dossier-why-late = shipment was late
dossier-why-unpaid = nothing was paid
dossier-payout-release = payment to the supplier
dossier-payout-refund = refund to the buyer
dossier-deadline-offer = supplier's answer to the offer
dossier-deadline-payment = payment
dossier-deadline-balance = payment of the balance
dossier-deadline-shipment = shipment
dossier-deadline-delivery = arrival of the goods
dossier-deadline-receipt = confirmation of receipt
dossier-deadline-final-notice = final notice before acceptance
dossier-deadline-inspection = inspection
dossier-deadline-amendment = answer to the proposed change
dossier-deadline-dispute-awaiting-response = answer to the claim
dossier-deadline-dispute-negotiation = negotiation
dossier-deadline-dispute-escalated = mediator joins
dossier-deadline-dispute-evidence = evidence
dossier-deadline-dispute-inspection = inspector's report
dossier-deadline-dispute-proposal = mediator's proposal
dossier-deadline-dispute-proposed = answer to the proposal
dossier-deadline-dispute-decision = ruling
dossier-deadline-dispute-second-ruling = second mediator's look at the ruling
dossier-deadline-dispute-appeal = appeal
dossier-deadline-dispute-appealed = decision on the appeal
dossier-deadline-dispute-return = goods sent back
dossier-deadline-dispute-returned = check of the returned goods
dossier-deadline-badge = renewal of the badge
dossier-deadline-refund = refund
dossier-messages = Messages
dossier-no-messages = Nothing was written.
dossier-happened = What happened
dossier-utc = Every act, alert and delivery, with its number in the record. Times are in UTC.
dossier-staff = staff
dossier-clock = clock
dossier-to = to
dossier-held = Held
dossier-over = Too much
dossier-fee = Fee
dossier-refund = Refund
dossier-reason = Reason
dossier-wish = Wish
dossier-proof = Proof
dossier-stars = Stars
dossier-words = Words
dossier-payer = Payer
dossier-carrier = Carrier
dossier-tracking = Number
dossier-fee-percent = Fee, percent
dossier-expires = Expires
dossier-pay-by = Pay by
dossier-inspect-by = Inspect by
dossier-received = Received on
dossier-bank-reference = Bank's reference
dossier-account = Account
dossier-side = Side
dossier-until = Until
dossier-confirm-by = Confirm receipt by
dossier-was = Was due
dossier-outage = Service down
dossier-accepts = Accepts
dossier-clauses = Clauses
dossier-cost = Cost
dossier-goods-back = Goods go back
dossier-inspector = Inspector
dossier-kind = Kind
dossier-late = Late
dossier-wanted = Wanted
dossier-buyer-gets = Buyer gets
dossier-supplier-gets = Supplier gets
dossier-forwarded = forwarded
dossier-warned = ⚠ Warned of
dossier-lure = ⚠ warned: leads outside
dossier-taken-back = taken back by its sender { $at }
dossier-arrived = delivered
dossier-missed = did not reach { $names }
dossier-signed-hash = Signed hash
dossier-photo = photo
dossier-document = document
dossier-of-order = Order { $number }
dossier-voice = voice message
dossier-audio = audio
dossier-video = video
dossier-animation = animation
dossier-sticker = sticker
dossier-location = location
dossier-contact = contact
dossier-poll = poll
dossier-note = internal note
dossier-only-buyer = to the buyer only
dossier-only-supplier = to the supplier only
dossier-only-staff = to staff only
dossier-reply = answers { $seq }
dossier-edited = Changed { $at } (entry { $seq }){ $late ->
    [0] {""}
   *[other] , after the ruling,
} to:
dossier-not-fetched = not fetched from Telegram yet
dossier-no-picture = can't be shown here; it is in the zip
dossier-files = Files
dossier-no-files = Nothing was sent.
dossier-file = File
dossier-hashes = Hashes of all entries
dossier-hashes-explained = Each entry's hash covers the entry and the hash before it. { $hidden ->
    [0] No entry is kept from this copy.
    [one] One entry, marked ·, is kept from this copy.
   *[other] { $hidden } entries, marked ·, are kept from this copy.
}
dossier-seal = Seal
dossier-head = Hash of the last entry: it stands for the whole record
dossier-key = Key that signs the zip
dossier-seal-head = The same hash was shown to both sides in their chats when it was made. Whoever kept an earlier one can find it in the list above: then everything before it is unchanged since.
dossier-seal-check = The zip that belongs to this dossier holds every entry byte for byte, and every file. Its HOWTO.txt shows how to check all of it with sha256sum and openssl, without Tradehold and without a connection.
dossier-seal-telegram = What Telegram does not tell, no record can hold: a message deleted in a chat stays here, and an edit that Telegram does not report is unknown.

dossier-howto =
    HOW TO CHECK THE DOSSIER OF ORDER { $number }

    You need neither Tradehold nor a connection. Unpack the zip and open a terminal in the folder.

    1. Nothing was changed since it was signed:

       sha256sum -c SHA256SUMS
       (on a Mac: shasum -a 256 -c SHA256SUMS)

    2. It was signed by the operator's key (openssl 3):

       openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in SHA256SUMS -sigfile record.sig

       Ask the operator, in the chat with the bot, for the key's fingerprint. This bundle says:
       { $key }
       To compute it (the first 32 digits):
       openssl pkey -pubin -in public.pem -outform DER | sha256sum

    3. No entry was changed, left out or put in:

       python3 check.py

       It must say: { $count } entries. Head: { $head }
       The head, and earlier ones, were shown to both sides in their chats. The bot's /verify answers for each of them.

    What is in it:

       record.jsonl    one entry a line. “entry” is exactly what was hashed, “hash” its SHA-256; each entry names
                       the hash before it. { $hidden ->
        [0] Nothing is kept from this copy.
        [one] One entry, kept from this copy, stands as its hash alone.
       *[other] { $hidden } entries, kept from this copy, stand as their hashes alone.
    }
                       An entry that names a bank account stands in a party's copy without it, under
                       “without_account”: its hash can't be computed there, only its place in the chain; the operator's
                       copy holds it whole. Each entry names who acted by a number, which is their Telegram account.
       contracts/      each version that was offered; its SHA-256 is the hash that was signed
       files/          what people sent, each under its SHA-256; files.json tells names, captions and entries
dossier-aside = Was held aside
dossier-before = Before
dossier-put-right = Put right to
dossier-correction = Correction
dossier-moved-to = Counted for order
dossier-never-left = Had never left the bank
dossier-unfunds = The order waits for payment again
