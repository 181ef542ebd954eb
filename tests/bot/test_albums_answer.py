"""An album is one answer: all its parts stay together under the question asked at its first, and go nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from storage import companies, orders, people, record
from storage.work import TALK, Work
from tests.bot.counter import LUMEN, Counter, Customer, fill_in
from trade import commands as c
from trade.events import EVENT, PaymentClaimed
from trade.orders import Order
from trade.payments import FileRef, PaymentClaim
from trade.people import Duty

BUYER = "Nordic Home ApS"
SLIP = "Please send the transfer slip"


def photo(number: int) -> dict[str, Any]:
    """The photo of a page."""
    return {"photo": [{"file_id": f"f{number}", "file_unique_id": f"u{number}", "width": 9, "height": 9}]}


async def sends(person: Customer, *numbers: int, album: str = "A", **more: Any) -> None:
    """Parts of an album, by their numbers as messages, each in an update of its own."""
    for number in numbers:
        await person.says(message_id=number, media_group_id=album, **photo(number), **more)


@pytest.fixture
async def maria(counter: Counter) -> Customer:
    """Maria, who has to pay for order 1, at the question for the slip; Li and Finn hear of it."""
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await counter.person(2, "Finn", Duty.FINANCE)
    await counter.supplier(li, ada)
    maria = await counter.person(8, "Maria")
    await counter.company(maria, BUYER, "DK")
    await maria.says("/neworder")
    await maria.taps(LUMEN)
    for said in ("LED lamps", "400 lm", "100 pcs", "$2"):
        await maria.says(said)
    await maria.taps("That's all")
    await maria.says("2026-06-01")
    await maria.taps("Denmark")
    await maria.taps("Sign and send")
    await acts(counter, 7, c.Sign(hash=(await the_order(counter)).agreement.hash))
    await maria.presses("f:cl:1")
    assert SLIP in maria.sees
    return maria


async def acts(counter: Counter, person: int, command: c.Command) -> None:
    """Somebody changes the order elsewhere."""

    def act(work: Work) -> None:
        work.perform(1, command, people.get(work.connection, person).actor)

    await counter.db.transaction(lambda tx: act(Work(tx, counter.site, counter.now)))
    await counter.deliver()


async def the_order(counter: Counter) -> Order:
    """The only one."""
    return await counter.db.read(lambda connection: orders.look(connection, 1))


async def slips(counter: Counter) -> list[str]:
    """The files that the newest claim came with."""
    return [file.file_id for file in (await the_order(counter)).claims[-1].slips]


async def passed_on(counter: Counter) -> int:
    """How many messages went to the other side as talk."""
    found = await counter.db.read(lambda connection: list(record.entries(connection, "order:1")))
    return sum(entry.kind == TALK for entry in found)


async def test_both_pages_of_a_slip_go_to_finance_and_none_to_the_other_side(counter: Counter, maria: Customer) -> None:
    """The album is asked about, and Done sends it."""
    li, finn = counter.everybody[7], counter.everybody[2]
    before = len(li.got)

    await sends(maria, 501, 502)
    assert maria.sees == "✓ 2 photos. More? Send it here, or tap Done."
    await maria.taps("Done")

    assert await slips(counter) == ["f501", "f502"]
    assert await passed_on(counter) == 0
    assert len(li.got) == before
    shown = [call["params"]["photo"] for call in finn.got if call["method"] == "sendPhoto"]
    assert shown[-2:] == ["f501", "f502"]


async def test_parts_are_kept_in_the_order_in_which_they_were_sent(counter: Counter, maria: Customer) -> None:
    """However they arrive: the last first, one of them twice, words under another."""
    await sends(maria, 503)
    await sends(maria, 501, caption="page one")
    await sends(maria, 502, 503)
    assert "3 photos" in maria.sees
    assert "page one" in maria.sees

    await maria.taps("Done")

    assert await slips(counter) == ["f501", "f502", "f503"]
    assert (await the_order(counter)).claims[-1].slips[0].caption == "page one"


async def test_a_part_that_comes_after_the_answer_was_sent_goes_to_nobody(counter: Counter, maria: Customer) -> None:
    """It is said to have come too late, with the key to the form."""
    await sends(maria, 501)
    await maria.taps("Done")
    li = counter.everybody[7]
    before = len(li.got)

    await sends(maria, 502)

    assert "came too late" in maria.sees
    assert await passed_on(counter) == 0
    assert len(li.got) == before
    await maria.taps("Open the form again")
    assert SLIP in maria.sees
    await sends(maria, 503)  # still of the album whose answer was sent
    assert "came too late" in maria.sees


async def test_a_part_that_comes_after_the_form_was_cancelled_goes_to_nobody(counter: Counter, maria: Customer) -> None:
    """As after it was sent."""
    await sends(maria, 501)
    await maria.taps("Cancel")

    await sends(maria, 502)

    assert "came too late" in maria.sees
    assert await passed_on(counter) == 0


async def test_a_part_that_comes_when_another_form_is_open_stays_with_its(counter: Counter, maria: Customer) -> None:
    """What is asked now is not answered by it."""
    await sends(maria, 501)
    await maria.says("/verify")

    await sends(maria, 502)

    assert "2 photos" in maria.sees
    await maria.taps("Go on with the form")
    await maria.taps("Done")
    assert await slips(counter) == ["f501", "f502"]


async def test_a_part_whose_first_was_not_taken_is_asked_for_under_the_same_question(
    counter: Counter, maria: Customer
) -> None:
    """A video is no slip; the photo beside it is."""
    video = {"file_id": "v", "file_unique_id": "v", "width": 1, "height": 1, "duration": 1, "mime_type": "video/mp4"}
    await maria.says(message_id=501, media_group_id="A", video=video)
    assert "not a kind I can take here" in maria.sees

    await sends(maria, 502)
    await maria.taps("Done")

    assert await slips(counter) == ["f502"]


async def test_an_album_that_began_as_talk_stays_talk(counter: Counter, maria: Customer) -> None:
    """A form opened between its parts does not get the second."""
    await maria.taps("Cancel")
    await sends(maria, 501)
    assert await passed_on(counter) == 1
    await maria.presses("f:cl:1")

    await sends(maria, 502)

    assert await passed_on(counter) == 2
    assert SLIP in maria.sees


async def test_more_files_than_fit_are_not_lost_in_silence(counter: Counter, maria: Customer) -> None:
    """The eleventh is refused in words; the ten stay."""
    await sends(maria, *range(501, 512))
    assert "At most 10 files fit here" in maria.sees

    await maria.taps("Done")

    assert len(await slips(counter)) == 10


async def test_a_file_is_no_answer_in_words_whatever_stands_under_it(counter: Counter, maria: Customer) -> None:
    """Its caption would be taken and the file lost: the question is asked again."""
    await maria.presses("f:ca:1")
    await sends(maria, 501, caption="they are too late")

    assert "can’t take a file here" in maria.sees
    assert (await the_order(counter)).cancel_proposed_by is None


async def test_pages_can_be_taken_out_and_added_again(counter: Counter, maria: Customer) -> None:
    """Start again, and words instead of a file are told what is wanted."""
    await sends(maria, 501, 502)
    await maria.says("that is all", message_id=503)
    assert "or tap Done" in maria.sees
    await maria.taps("Start again")
    assert SLIP in maria.sees
    await sends(maria, 504, album="B")
    await maria.taps("Done")

    assert await slips(counter) == ["f504"]


async def test_a_caption_that_is_edited_while_the_form_is_open_is_kept_as_it_reads_now(
    counter: Counter, maria: Customer
) -> None:
    """The other pages stay as they are."""
    await sends(maria, 501, 502)
    edit = {"message_id": 501, "date": 0, "edit_date": 1, "chat": maria.chat, "from": maria.user}
    await counter.take({"edited_message": {**edit, "media_group_id": "A", "caption": "first page", **photo(501)}})
    await maria.taps("Done")

    first, second = (await the_order(counter)).claims[-1].slips
    assert (first.caption, second.caption) == ("first page", "")


async def test_three_photos_are_a_licence_of_three_pages(counter: Counter) -> None:
    """In the application and before the admin."""
    ada, li = await counter.person(1, "Ada", Duty.ADMIN), await counter.person(7, "Li Wei")
    await fill_in(li)
    await li.taps("Change something")
    await li.taps("Business licence")
    await li.taps("Start again")
    await sends(li, 501, 502, 503)
    assert "3 photos" in li.sees
    await li.taps("Done")
    await li.taps("Send application")

    company = await counter.db.read(lambda connection: companies.load(connection, 1))
    assert company.application is not None
    assert [file.file_id for file in company.application.licence] == ["f501", "f502", "f503"]
    await ada.taps("Look at it")
    await ada.taps("Show the licence")
    shown = [call["params"]["photo"] for call in ada.got if call["method"] == "sendPhoto"]
    assert shown == ["f501", "f502", "f503"]


def test_what_was_entered_with_one_slip_is_read_as_before() -> None:
    """Older records still fold."""
    slip = FileRef(file_id="f", file_unique_id="u")
    entered = {"type": "payment-claimed", "by": 8, "slip": slip.model_dump(mode="json")}
    assert EVENT.validate_python(entered) == PaymentClaimed(by=8, slips=(slip,))
    assert EVENT.validate_python({**entered, "slip": None}) == PaymentClaimed(by=8)
    claim = {"at": "2026-03-02T09:00:00Z", "by": 8, "slip": slip.model_dump(mode="json")}
    assert PaymentClaim.model_validate(claim).slips == (slip,)
