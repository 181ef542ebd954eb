"""Files both ways, albums, copies and forwards."""

from __future__ import annotations

import pytest

from tests.people import Person, Town
from tests.simulator.conftest import HandBot


async def test_a_photo_from_a_person_can_be_fetched_by_the_bot(bot: HandBot, li: Person, a_picture: bytes) -> None:
    """Two sizes, the largest last; the bytes are what was sent; the page has an address for it."""
    shown = await li.uploads(a_picture, caption="Here: https://example.com/a")
    message = await bot.update("message")
    small, large = message["photo"]
    assert (small["width"], small["height"], large["width"], large["height"]) == (320, 240, 640, 480)
    assert message["caption_entities"][0]["type"] == "url"
    file = await bot("getFile", file_id=large["file_id"])
    assert await bot.download(file["file_path"]) == a_picture
    assert await li.town.download(shown["photo"][-1]["file_url"]) == a_picture


async def test_several_files_are_an_album(bot: HandBot, li: Person) -> None:
    """One group, the caption under the first."""
    await li.uploads([b"%PDF-1", b"%PDF-2"], kind="document", name="invoice.pdf", caption="Papers")
    first, second = await bot.update("message"), await bot.update("message")
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "caption" in second) == ("Papers", False)
    assert first["document"]["file_name"] == "invoice.pdf"
    assert first["document"]["mime_type"] == "application/octet-stream"


async def test_a_bots_file_can_be_sent_again_by_its_id(bot: HandBot, li: Person, a_picture: bytes) -> None:
    """By its id as the same kind only."""
    sent = (await bot.form("sendPhoto", chat_id=li.id, photo=a_picture, caption="<b>A</b>", parse_mode="HTML"))[
        "result"
    ]
    file_id = sent["photo"][-1]["file_id"]
    again = await bot("sendPhoto", chat_id=li.id, photo=file_id)
    assert again["photo"] == sent["photo"]
    words = await bot.refused("sendDocument", chat_id=li.id, document=file_id)
    assert words == "Bad Request: can't use file of type Photo as Document"
    words = await bot.refused("sendPhoto", chat_id=li.id, photo="nonsense")
    assert words == "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert await bot.refused("getFile", file_id="nonsense") == words


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        (b"not a picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (b"", "Bad Request: file must be non-empty"),
        (b"x" * (10 * 1024 * 1024 + 1), "Bad Request: file of size 10485761 bytes is too big for a photo; "),
    ],
)
async def test_bad_photos_are_refused(bot: HandBot, li: Person, photo: bytes, words: str) -> None:
    """No picture, nothing, too big."""
    answer = await bot.form("sendPhoto", chat_id=li.id, photo=photo)
    assert answer["description"].startswith(words)


async def test_more_than_fifty_megabytes_can_not_be_sent(bot: HandBot, li: Person) -> None:
    """413, as Telegram's front door says it."""
    answer = await bot.form("sendDocument", chat_id=li.id, document=b"x" * (50 * 1024 * 1024 + 1))
    assert (answer["error_code"], answer["description"]) == (413, "Request Entity Too Large")


async def test_more_than_twenty_megabytes_can_not_be_fetched(bot: HandBot, li: Person) -> None:
    """People may send more than bots may download."""
    await li.uploads(b"x" * (20 * 1024 * 1024 + 1), kind="document", name="big.zip")
    message = await bot.update("message")
    assert await bot.refused("getFile", file_id=message["document"]["file_id"]) == "Bad Request: file is too big"


async def test_an_album_of_attached_files(bot: HandBot, li: Person, a_picture: bytes) -> None:
    """attach:// names parts of the request; kinds that don't go together are refused."""
    media = [{"type": "photo", "media": "attach://one", "caption": "C"}, {"type": "photo", "media": "attach://two"}]
    answer = await bot.form("sendMediaGroup", chat_id=li.id, media=media, one=a_picture, two=a_picture)
    first, second = answer["result"]
    assert first["media_group_id"] == second["media_group_id"]
    mixed = [media[0], {"type": "document", "media": "attach://two"}]
    answer = await bot.form("sendMediaGroup", chat_id=li.id, media=mixed, one=a_picture, two=a_picture)
    assert answer["description"] == "Bad Request: can't use this combination of media in an album"
    answer = await bot.form("sendMediaGroup", chat_id=li.id, media=media, one=a_picture)
    assert answer["description"] == 'Bad Request: can\'t find the attached file "two"'


async def test_a_media_message_can_be_given_another_file(bot: HandBot, li: Person, a_picture: bytes) -> None:
    """editMessageMedia replaces file, caption and keys."""
    sent = (await bot.form("sendPhoto", chat_id=li.id, photo=a_picture, caption="old"))["result"]
    media = {"type": "document", "media": "attach://paper", "caption": "new"}
    where = {"chat_id": li.id, "message_id": sent["message_id"]}
    edited = (await bot.form("editMessageMedia", **where, media=media, paper=b"%PDF-"))["result"]
    assert "photo" not in edited
    assert (edited["document"]["file_name"], edited["caption"]) == ("paper.bin", "new")
    await li.sees("new")


async def test_copies_carry_no_name_and_forwards_do(bot: HandBot, li: Person, town: Town) -> None:
    """A copy is the bot's own message, a forward tells where it comes from unless its writer hides."""
    chen = await town.person("Chen")
    await chen.sends("/start")
    original = await li.sends("500 units")
    source = {"from_chat_id": li.id, "message_id": original["message_id"]}
    copied = await bot("copyMessage", chat_id=chen.id, **source)
    seen = await chen.sees("500 units")
    assert seen["message_id"] == copied["message_id"]
    assert "forward_origin" not in seen
    forwarded = await bot("forwardMessage", chat_id=chen.id, **source)
    assert forwarded["forward_origin"]["sender_user"]["id"] == li.id
    hidden = await chen.forwards(forwarded, hidden=True)
    assert hidden["forward_origin"]["type"] == "user"
    assert await bot.refused("copyMessage", chat_id=chen.id, from_chat_id=li.id, message_id=999) == (
        "Bad Request: message to copy not found"
    )


async def test_an_album_is_copied_as_an_album(bot: HandBot, li: Person, town: Town, a_picture: bytes) -> None:
    """Missing ones are skipped, the order is demanded."""
    chen = await town.person("Chen")
    await chen.sends("/start")
    await li.uploads([a_picture, a_picture], caption="Both")
    ids = [message["message_id"] for message in (await li.looks())[-2:]]
    copies = await bot("copyMessages", chat_id=chen.id, from_chat_id=li.id, message_ids=[*ids, 999])
    assert len(copies) == 2
    await chen.sees("Both")
    assert len({message["media_group_id"] for message in chen.messages[-2:]}) == 1
    words = await bot.refused("copyMessages", chat_id=chen.id, from_chat_id=li.id, message_ids=ids[::-1])
    assert words == "Bad Request: message identifiers must be 1-100 in a strictly increasing order"
