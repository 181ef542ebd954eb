# Answers to what people ask. Every sentence must be true of the product as it is.

faq-topics =
    <b>Questions and answers</b>

    What would you like to know?

faq-how-title = How it works
faq-how =
    <b>How it works</b>

    1. You and the supplier sign one contract here: goods, quantity, price, latest shipment date.
    2. You pay. The money is <b>held</b>: the supplier sees that it is there but can't have it yet.
    3. The supplier ships.
    4. You receive the goods and have the inspection time from the contract to check them.
    5. You accept, and the supplier is paid. If the order is cancelled before shipment, all the money held comes back to you.

faq-free-title = Is it free?
faq-free =
    <b>Is it free?</b>

    For buyers: yes, completely. You pay the order and your bank's charges, nothing else.

    Suppliers pay a fee when money is released to them: from { $fee_low }% to { $fee_high }%, depending on their membership. Applying costs nothing.

faq-badge-title = Is a supplier covered?
faq-badge =
    <b>Is a supplier covered?</b>

    Look the supplier up. A covered supplier has the <b>badge</b> on its card. The card also says up to which amount our coverage goes, and how much of it is free for your order.

    If your order is larger than that, you see the covered amount before you sign.

faq-cover-title = What is covered?
faq-cover =
    <b>What is covered?</b>

    The <b>quality</b> of the goods as the contract specifies it, and the <b>latest shipment date</b> in the contract. Up to the covered amount that your order shows.

    So write into the contract what can be measured: size, material, weight, colour, packing. What is not in it, nobody can hold the supplier to.

faq-trouble-title = Late, lost or defective?
faq-trouble =
    <b>Late, lost or defective?</b>

    <b>Not shipped in time:</b> once the latest shipment date has passed, open the order and cancel it, or open a dispute. All the money held goes back to you if you cancel.

    <b>Not arrived, or not as agreed:</b> don't press “Accept”. Open the order and tap <b>“Something is wrong”</b>. The money stays held, and every other timer stands still.

    The supplier has { $response_days } working days to answer. You can settle between you at any time; from day { $escalate_days } either side can ask for a mediator, who looks at the contract and the evidence, proposes, and decides if need be.

    ⚠️ Open it within the inspection time on your order. You get a final notice at least { $notice_hours } hours ahead; after that the goods count as accepted and the supplier is paid.

faq-refund-title = How long is a refund?
faq-refund =
    <b>How long does a refund take?</b>

    { $refund_from } to { $refund_by } working days after the order was cancelled, or after the dispute was settled or decided. It goes back to the account your payment came from. The order shows the count of days, and when it has been sent.

faq-freight-title = Is freight covered?
faq-freight =
    <b>Is freight covered?</b>

    No, unless the contract says so. But if nothing was shipped and the order is cancelled, everything held comes back, freight included.

faq-elsewhere-title = Paid somewhere else?
faq-elsewhere =
    <b>A deal agreed or paid somewhere else?</b>

    It is <b>not covered</b>. We can only hold money that came through here, and only judge what is written here.

    If someone asks you to pay to another account or to go on in another app: don't. Keep talk and payment here; it is your record.

faq-staff-title = Is this agent real?
faq-staff =
    <b>How do I know that an agent is real?</b>

    Our staff speak to you <b>only inside this bot</b>, never from a private account. Nobody of ours ever asks you for a code, a password or a payment to another account.

    Has someone written to you in our name? Check them here.

faq-record-title = What is kept?
faq-record =
    <b>What is kept?</b>

    Everything said and done on an order: messages, photos, documents, signatures, money. Each entry is sealed to the one before it, so nothing can be changed or removed without it showing.

    Two things Telegram does not tell us: if you delete a message in your chat, it stays in the record; and an edit that Telegram doesn't report, we can't know of.

faq-buy-title = Tips for buyers
faq-buy =
    <b>Before you order</b>

    🏅 Look for the badge, and compare the free coverage with your order.
    📄 Put every agreement into the contract: what can be measured can be checked.
    🖼 Attach drawings to the contract (“Change something”, then “Specification file”): they are signed with it.
    💬 Keep all talk and every payment here.
    🔍 When the goods come, check them at once: the inspection time runs.

faq-sell-title = Tips for suppliers
faq-sell =
    <b>For suppliers</b>

    📄 Be exact in the contract. What is unclear now is a quarrel later: ask for a change before you sign.
    🔒 Begin production when the bot says the money is held.
    🚢 Ship in time; the date of the transport document counts.
    📎 Put tracking number, documents and photos of the packed goods here.
    ⚡ Answer fast: buyers see how quickly you do.
