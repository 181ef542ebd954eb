"""An edited message that was an answer: the new words count while the form is open, else it says that they don't."""

from __future__ import annotations

import pytest

from storage import heard, orders, people
from storage.database import Database
from storage.files import FileStore
from storage.work import Work
from tests.bot.counter import LUMEN, Counter, Customer
from trade import commands as c
from trade.orders import Order, Status
from trade.people import Duty

BUYER = "Nordic Home ApS"
LINE = ("LED lamps", "400 lm", "100 pcs", "$2")


@pytest.fixture
def counter(db: Database, files: FileStore) -> Counter:
    """The bot's counter."""
    return Counter(db, files)


@pytest.fixture
async def maria(counter: Counter) -> Customer:
    """Maria of a company that buys, at the question what she buys; message by message with a number."""
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await counter.supplier(li, ada)
    maria = await counter.person(8, "Maria")
    await counter.company(maria, BUYER, "DK")
    await maria.says("/neworder", message_id=200)
    await maria.taps(LUMEN)
    return maria


async def says(maria: Customer, *answers: str, first: int = 201) -> None:
    """Her answers are the messages 201, 202 and so on."""
    for number, answer in enumerate(answers, first):
        await maria.says(answer, message_id=number)


async def sends_it(maria: Customer) -> None:
    """The last questions, the summary, and the signature."""
    await maria.taps("That's all")
    await maria.says("2026-06-01", message_id=290)
    await maria.taps("Denmark")
    await maria.taps("Sign and send")


async def acts(counter: Counter, command: c.Command) -> None:
    """Maria changes her order elsewhere, in another chat."""

    def act(work: Work) -> None:
        work.perform(1, command, people.get(work.connection, 8).actor)

    await counter.db.transaction(lambda tx: act(Work(tx, counter.site, counter.now)))
    await counter.deliver()


async def the_order(counter: Counter) -> Order:
    """The only one."""
    return await counter.db.read(lambda connection: orders.look(connection, 1))


async def test_an_edited_answer_of_an_open_form_counts_as_it_reads_now(maria: Customer) -> None:
    """What was understood is shown back, and the form goes on where it was."""
    await says(maria, "LED lamps", "400 lm", "100 pcs")
    asked = maria.sees

    await maria.edits(201, "LED panels")

    assert "LED panels" in maria.sees
    assert maria.sees.endswith(asked.partition("\n\n")[2])
    await maria.says("$2", message_id=204)
    await maria.taps("That's all")
    await maria.edits(203, "1200 pcs")
    assert "1,200" in maria.sees


async def test_a_misread_answer_can_be_edited_into_one_that_is_read(maria: Customer) -> None:
    """As if it had been sent anew."""
    await says(maria, "LED lamps", "400 lm", "many")
    problem = maria.sees

    await maria.edits(203, "100 pcs")

    assert "100" in maria.sees
    assert maria.sees != problem
    await maria.edits(203, "some")
    assert "100" in str(maria.got[-1]["params"]["reply_markup"])  # the answer before can be kept
    await maria.edits(203, "120 pcs")
    assert "120" in maria.sees


async def test_an_edit_that_changes_no_word_says_nothing(maria: Customer) -> None:
    """Telegram reports a link's preview as an edit; and it may report one twice."""
    await says(maria, "LED lamps", "400 lm")
    await maria.edits(201, "LED panels")
    before = len(maria.got)

    await maria.edits(201, "LED panels")
    await maria.edits(202, "400 lm")

    assert len(maria.got) == before


async def test_an_edit_after_the_form_was_finished_changes_nothing_and_says_so(
    counter: Counter, maria: Customer
) -> None:
    """The order's card is below; and a form of the same kind that is opened later has none of those messages."""
    await says(maria, *LINE)
    await sends_it(maria)
    order = await the_order(counter)

    await maria.edits(201, "LED panels")

    assert "that changes nothing" in maria.sees
    assert f"Order {order.id}" in maria.sees
    await acts(counter, c.WithdrawOffer())
    await maria.presses("f:or:1")
    await maria.edits(201, "LED bulbs")
    assert "that changes nothing" in maria.sees
    assert (await the_order(counter)).agreement.lines == order.agreement.lines


async def test_an_edit_after_the_form_was_cancelled_does_not_say_that_anything_counts(
    counter: Counter, maria: Customer
) -> None:
    """Li does not decline after all: neither the first words of the reason nor the new ones were sent."""
    await says(maria, *LINE)
    await sends_it(maria)
    li = counter.everybody[7]
    await li.taps("Decline")
    await li.says("No. " * 1000, message_id=300)
    await li.taps("Cancel")

    await li.edits(300, "Our line is full")

    assert "that changes nothing" in li.sees
    assert "counts" not in li.sees
    assert (await the_order(counter)).status is Status.OFFERED


async def test_an_edit_of_a_form_that_was_left_for_later_says_that_the_first_words_stay(maria: Customer) -> None:
    """With a key to answer anew; what is typed next still goes elsewhere."""
    await says(maria, "LED lamps", "400 lm")
    await maria.taps("Save for later")

    await maria.edits(201, "LED panels")

    assert "the form keeps what you sent first" in maria.sees
    await maria.taps("Change the answer")
    assert "Keep: LED lamps" in maria.offered


async def test_an_edit_is_never_the_answer_to_another_question(maria: Customer) -> None:
    """Gone back to an earlier question, or answered anew since: the words would end up in the wrong place."""
    await says(maria, "LED lamps", "400 lm")
    await maria.taps("Back")
    await maria.taps("Back")
    await maria.edits(202, "500 lm")
    assert "the form keeps what you sent first" in maria.sees

    await maria.says("LED panels", message_id=205)
    await maria.says("600 lm", message_id=206)
    await maria.edits(202, "700 lm")
    assert "the form keeps what you sent first" in maria.sees
    await maria.taps("Change the answer")
    assert "600 lm" not in maria.sees
    await maria.says("100 pcs", message_id=207)
    assert "100" in maria.sees


async def test_an_answer_edited_into_a_command_is_no_answer(counter: Counter, maria: Customer) -> None:
    """Neither the goods nor the reason to decline is called "/menu"."""
    await says(maria, "LED lamps", "400 lm")
    await maria.edits(201, "/menu")
    assert "the form keeps what you sent first" in maria.sees
    await says(maria, "100 pcs", "$2", first=203)
    await sends_it(maria)
    assert [line.description for line in (await the_order(counter)).agreement.lines] == ["LED lamps"]

    li = counter.everybody[7]
    await li.taps("Decline")
    await li.says("No. " * 1000, message_id=300)
    await li.edits(300, "/cancel")
    assert (await the_order(counter)).status is Status.OFFERED
    await li.edits(300, "Our line is full")
    assert (await the_order(counter)).status is Status.DECLINED


async def test_an_edit_after_its_line_was_taken_out_changes_no_other_line(counter: Counter, maria: Customer) -> None:
    """Of three lines the second goes: the third becomes the second, and neither message is the new second's."""
    for first, goods in ((201, "Lamps"), (211, "Bulbs"), (221, "Cables")):
        await says(maria, goods, *LINE[1:], first=first)
        if goods != "Cables":
            await maria.taps("Add another")
    await maria.presses("e:or:1:more.1")
    await maria.taps("Remove line 2")

    for number in (211, 221):
        await maria.edits(number, "Panels")
        assert "the form keeps what you sent first" in maria.sees

    await sends_it(maria)
    assert [line.description for line in (await the_order(counter)).agreement.lines] == ["Lamps", "Cables"]


async def test_an_edit_of_what_a_closed_form_did_not_take_changes_nothing(counter: Counter, maria: Customer) -> None:
    """The offer was taken back while the supplier asked for a change: the edited wish is nobody's answer."""
    await says(maria, *LINE)
    await sends_it(maria)
    li = counter.everybody[7]
    await li.taps("Ask for a change")
    await li.says("No. " * 1000, message_id=300)
    await acts(counter, c.WithdrawOffer())

    await li.edits(300, "Please make it 200")

    assert "This form is closed" in li.sees
    assert (await the_order(counter)).status is Status.DRAFT
    await li.edits(300, "Please make it 300")
    assert "that changes nothing" in li.sees


async def test_the_first_words_stay_in_chinese_as_well(counter: Counter, maria: Customer) -> None:
    """In the reader's language."""
    await says(maria, "LED lamps")
    await maria.taps("Save for later")
    await counter.db.transaction(
        lambda tx: people.change(tx.connection, maria.id, language="zh-CN", language_chosen=True)
    )

    await maria.edits(201, "LED panels")

    assert "表单保留您最初发送的内容" in maria.sees


async def test_only_so_many_messages_are_remembered(counter: Counter, maria: Customer) -> None:
    """The oldest is forgotten: an edit of it says nothing, and changes nothing."""
    await says(maria, "LED lamps", "400 lm")
    for number in range(300, 300 + heard.MOST):
        await maria.says("many", message_id=number)
    before = len(maria.got)

    await maria.edits(201, "LED panels")

    assert len(maria.got) == before
