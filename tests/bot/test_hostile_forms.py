"""Forms under attack: left in the middle, overtaken by events, lines and files taken out, answers nobody offered."""

from __future__ import annotations

import pytest

from storage import orders, people, record
from storage.work import Work
from tests.bot.counter import LUMEN, Counter, Customer
from trade import commands as c
from trade.orders import Order, Status
from trade.people import Duty
from trade.refusals import OtherSupplier

BROKEN = "Something went wrong"
BUYER = "Nordic Home ApS"


@pytest.fixture
async def ada(counter: Counter) -> Customer:
    """The admin."""
    return await counter.person(1, "Ada", Duty.ADMIN)


@pytest.fixture
async def li(counter: Counter, ada: Customer) -> Customer:
    """Li of company 1, with the badge."""
    li = await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    return li


@pytest.fixture
async def maria(counter: Counter, li: Customer) -> Customer:
    """Maria of company 2, at the question what she buys."""
    maria = await counter.person(8, "Maria")
    await counter.company(maria, BUYER, "DK")
    await maria.says("/neworder")
    await maria.taps(LUMEN)
    return maria


async def writes_a_line(maria: Customer, goods: str, price: str = "$2") -> None:
    """Goods, specification, quantity and price, up to the question what else."""
    for said in (goods, "400 lm", "100 pcs", price):
        await maria.says(said)
    assert "Anything else in this order?" in maria.sees


async def reviews(maria: Customer) -> None:
    """The last questions."""
    await maria.taps("That's all")
    await maria.says("2026-06-01")
    await maria.taps("Denmark")
    assert "please check" in maria.sees


async def the_order(counter: Counter, number: int = 1) -> Order:
    """An order as it stands."""
    return await counter.db.read(lambda connection: orders.look(connection, number))


async def acts(counter: Counter, who: Customer, command: c.Command, number: int = 1) -> None:
    """Somebody changes the order elsewhere, in another chat."""

    def act(work: Work) -> None:
        work.perform(number, command, people.get(work.connection, who.id).actor)

    await counter.db.transaction(lambda tx: act(Work(tx, counter.site, counter.now)))
    await counter.deliver()


async def test_taking_a_line_out_leaves_the_others_and_the_files(counter: Counter, maria: Customer) -> None:
    """The second of three lines goes; the third becomes the second, and both attached files stay."""
    for goods in ("Lamp", "Bulb"):
        await writes_a_line(maria, goods)
        await maria.taps("Add another")
    await writes_a_line(maria, "Cable")
    await reviews(maria)
    await maria.presses("e:or:1:attachments")
    await maria.sends_file("one.pdf", "application/pdf", message_id=801)
    await maria.sends_file("two.pdf", "application/pdf", message_id=802)
    assert "2 files" in maria.sees
    await maria.taps("Done")
    assert "please check" in maria.sees
    await maria.presses("e:or:1:more.1")
    await maria.taps("Remove line 2")
    assert "Lamp" in maria.sees
    assert "Bulb" not in maria.sees
    assert "Cable" in maria.sees
    assert "please check" in maria.sees
    await maria.presses("e:or:1:attachments")
    assert "2 files" in maria.sees


async def test_no_price_becomes_another_sum_because_the_currency_changed(counter: Counter, maria: Customer) -> None:
    """The first price is said in yen: the second price and the freight, said in dollars, are asked anew."""
    await writes_a_line(maria, "Lamp")
    await maria.taps("Add another")
    await writes_a_line(maria, "Cable", "$5")
    await reviews(maria)
    await maria.presses("e:or:1:freight")
    await maria.says("$40")
    await maria.presses("e:or:1:price.0")
    await maria.says("300 JPY")
    assert "What does one unit cost?" in maria.sees
    await maria.says("700")
    assert "freight" in maria.sees
    await maria.taps("Skip")
    assert "JPY 100,000" in maria.sees


async def test_a_price_without_a_currency_stays_in_the_one_it_was_in(counter: Counter, maria: Customer) -> None:
    """Only the number was to be changed."""
    await writes_a_line(maria, "Lamp", "€2")
    await reviews(maria)
    await maria.presses("e:or:1:price.0")
    await maria.says("3")
    assert "EUR 300.00" in maria.sees


@pytest.mark.parametrize("typed", ["💡" * 101, "x" * 4096, "<b>&amp;</b>" * 10, "\u202e" + "txet", "a\0b", "a\ud800b"])
async def test_whatever_the_goods_are_called_the_form_goes_on(counter: Counter, maria: Customer, typed: str) -> None:
    """Taken as typed or asked again in words; never an error, never markup of theirs."""
    await maria.says(typed)
    assert BROKEN not in maria.sees
    assert "How exactly must it be?" in maria.sees or "What do you buy?" in maria.sees


@pytest.mark.parametrize(
    "data",
    [
        "c:or:1:supplier:2",
        "c:or:1:supplier:9",
        "c:or:1:goods.0:x",
        "c:or:1:more.0:y",
        "c:or:1:date:2026-01-01",
        "c:or:1:papers:i,q",
        "c:or:1:currency.0:XXX",
        "c:or:1:_all:y",
        "c:or:1:_changed:=",
        "c:or:1:goods.0:=",
        "c:or:1:goods.0:-",
        "c:or:2:goods.0:-",
    ],
)
async def test_an_answer_nobody_offered_is_none(counter: Counter, maria: Customer, data: str) -> None:
    """The question stays as it was."""
    await maria.presses(data)
    assert BROKEN not in maria.sees
    await maria.says("Lamp")
    assert "How exactly must it be?" in maria.sees


async def test_an_order_taken_over_by_a_colleague_ends_the_other_form_in_good_order(
    counter: Counter, maria: Customer, li: Customer
) -> None:
    """Maria fills the draft while a colleague throws it away; what she sends says so, and she gets out."""
    await writes_a_line(maria, "Lamp")
    await reviews(maria)
    await acts(counter, maria, c.Discard())
    await maria.taps("Sign and send")
    assert BROKEN not in maria.sees
    assert (await the_order(counter)).status is Status.CANCELLED
    await maria.taps("Menu")
    await maria.says("hello?")
    assert BROKEN not in maria.sees


async def test_a_wish_for_a_withdrawn_offer_closes_the_form_and_says_what_happened(
    counter: Counter, maria: Customer, li: Customer
) -> None:
    """Li writes while Maria takes the offer back: the wish goes to nobody before Li has said so."""
    await writes_a_line(maria, "Lamp")
    await reviews(maria)
    await maria.taps("Sign and send")
    await li.presses("f:ch:1")
    await acts(counter, maria, c.WithdrawOffer())
    told = len(maria.got)
    await li.says("Please make it blue")
    assert (await the_order(counter)).status is Status.DRAFT
    assert li.saw("This form is closed")
    assert li.saw("offer withdrawn")
    assert "There is nobody to pass this on to yet" in li.sees
    assert len(maria.got) == told


async def test_the_supplier_signs_nothing_that_was_withdrawn(counter: Counter, maria: Customer, li: Customer) -> None:
    """The key for the old version asks nothing and shows the draft as it is."""
    await writes_a_line(maria, "Lamp")
    await reviews(maria)
    await maria.taps("Sign and send")
    await li.taps("Sign")
    sure = li.key("Yes, sign")["callback_data"]
    await acts(counter, maria, c.WithdrawOffer())
    await li.presses(sure)
    assert BROKEN not in li.sees
    assert (await the_order(counter)).status is Status.DRAFT


async def test_an_order_offered_once_stays_with_its_supplier(
    counter: Counter, maria: Customer, li: Customer, ada: Customer
) -> None:
    """Another one would get the record of what the first two said to each other."""
    await counter.supplier(await counter.person(9, "Wang Fang"), ada, "Bright Co")
    await writes_a_line(maria, "Lamp")
    await reviews(maria)
    await maria.taps("Sign and send")
    await maria.says("Our limit is 5 dollars", message_id=901)
    await acts(counter, maria, c.WithdrawOffer())
    contract = (await the_order(counter)).agreement
    other = contract.supplier.model_copy(update={"company": 3, "name": "Bright Co"})
    with pytest.raises(OtherSupplier):
        await acts(counter, maria, c.Offer(contract=contract.model_copy(update={"supplier": other})))
    await maria.presses("f:or:1")
    await maria.presses("e:or:1:supplier")
    assert "please check" in maria.sees
    await maria.taps("Sign and send")
    assert (await the_order(counter)).status is Status.OFFERED


async def test_a_file_name_is_only_a_name(counter: Counter, maria: Customer) -> None:
    """Separators, dots, line ends and markup in it change nothing; the kind and size decide."""
    await writes_a_line(maria, "Lamp")
    await reviews(maria)
    await maria.presses("e:or:1:attachments")
    for number, (name, mime, size, taken) in enumerate(
        (
            ("\u202efdp.exe", "application/x-msdownload", 100, False),
            ("big.pdf", "application/pdf", 21 * 1024 * 1024, False),
            ("photo.svg", "text/html", 100, False),
            ("../../etc/passwd.pdf", "application/pdf", 100, True),
            ("a\nb<b>.pdf", "application/pdf", 0, True),
            ("x" * 300 + ".pdf", "application/pdf", 100, True),
        )
    ):
        await maria.sends_file(name, mime, size, message_id=800 + number)
        assert maria.sees.startswith("✓") is taken, maria.sees
    await maria.taps("Done")
    assert "please check" in maria.sees


async def test_what_is_typed_answers_the_newest_of_two_forms(counter: Counter, maria: Customer) -> None:
    """The order waits with all its answers."""
    await maria.says("Lamp")
    await maria.says("/supplier")
    await maria.says("nobody of this name")
    await maria.presses("f:or:1")
    assert "How exactly must it be?" in maria.sees
    entries = await counter.db.read(lambda connection: list(record.entries(connection, "order:1")))
    assert [entry.kind for entry in entries] == ["event"]


async def test_what_telegram_says_by_itself_answers_no_form(counter: Counter, maria: Customer) -> None:
    """Maria pins a message while she is asked for the goods: nobody tells her that something is wrong with it."""
    shown = len(maria.got)
    await maria.says(pinned_message={"message_id": 50, "date": 0, "chat": maria.chat, "text": "…"})
    assert len(maria.got) == shown


async def test_a_message_of_another_version_of_telegram_is_answered_all_the_same(
    counter: Counter, maria: Customer
) -> None:
    """A poll without what the library wants of one is of the wrong kind; words beside something unknown stay words."""
    await maria.says(poll={"id": "1", "question": "Red?", "options": []})
    assert "What do you buy?" in maria.sees
    await maria.says("Lamp", forward_origin={"type": "user", "date": 0})
    assert "How exactly must it be?" in maria.sees
