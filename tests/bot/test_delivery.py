"""Every refusal of Telegram has its meaning, and a file is uploaded once."""

import pytest
from structlog.testing import capture_logs

from bot.calls import ApiRefusal, Call, Meaning, meaning
from bot.delivery import Backoff
from storage.files import FileStore
from tests.bot.office import Office, edit, text
from tests.bot.telegram import Answer, ScriptedTelegram, ok, refusal


async def test_an_edit_that_changes_nothing_is_success(office: Office, telegram: ScriptedTelegram) -> None:
    """It is noted as unchanged, and nothing is recorded as sent."""
    telegram.will("editMessageText", refusal(400, "Bad Request: message is not modified: specified new message …"))
    async with office.open():
        await office.becomes(await office.writes(edit("same")), "unchanged")
    assert office.delivered == []


@pytest.mark.parametrize("words", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(
    office: Office, telegram: ScriptedTelegram, words: str
) -> None:
    """The person deleted it, or it is too old: they see the card all the same, and the record says what was sent."""
    telegram.will("editMessageText", refusal(400, f"Bad Request: {words}"))
    async with office.open():
        await office.becomes(await office.writes(edit("card")), "sent")
    assert [(made.method, made.params) for made in telegram.made[1:]] == [("sendMessage", text("card")["params"])]
    assert office.delivered[0][1:] == ([text("card")], [101])


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot can't initiate conversation with a user"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_cannot_be_reached_is_reported(
    office: Office, telegram: ScriptedTelegram, code: int, words: str
) -> None:
    """Once, not again, and in the transaction that notes it."""
    telegram.will("sendMessage", refusal(code, words))
    async with office.open():
        parcel = await office.writes(text("hello?"))
        assert await office.becomes(parcel, "blocked") == ("blocked", None, f"{code} {words}", 1)
    assert office.unreachable == [(parcel.id, f"{code} {words}")]


async def test_a_wrong_call_fails_and_is_logged_with_its_subject_and_person(
    office: Office, telegram: ScriptedTelegram
) -> None:
    """Trying again would not help; somebody has to look."""
    telegram.will("sendMessage", refusal(400, "Bad Request: message is too long"))
    with capture_logs() as logs:
        async with office.open():
            parcel = await office.writes(text("long"), subject="order:17", person=42)
            await office.becomes(parcel, "failed")
    (line,) = [line for line in logs if line["event"] == "a parcel was not delivered"]
    assert (line["subject"], line["person"], line["why"]) == ("order:17", 42, "400 Bad Request: message is too long")


async def test_a_text_telegram_cannot_read_is_sent_plain(office: Office, telegram: ScriptedTelegram) -> None:
    """Better without bold than not at all."""
    telegram.will("sendMessage", refusal(400, "Bad Request: can't parse entities: unclosed start tag"))
    async with office.open():
        await office.becomes(await office.writes(text("<b>Li &amp; Co", parse_mode="HTML")), "sent")
    assert telegram.made[1].params == {"chat_id": 7, "text": "Li & Co"}


async def test_a_group_that_became_a_supergroup_is_followed(office: Office, telegram: ScriptedTelegram) -> None:
    """Telegram names its new id."""
    moved = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1009)
    telegram.will("sendMessage", moved)
    async with office.open():
        await office.becomes(await office.writes(text("staff", -5), chat=-5), "sent")
    assert telegram.made[1].params["chat_id"] == -1009


async def test_a_file_is_uploaded_once_and_then_known(
    office: Office, telegram: ScriptedTelegram, files: FileStore
) -> None:
    """Telegram's id of it is used the second time; when Telegram forgot it, it is uploaded again."""
    sha256 = await files.put(b"%PDF contract")
    file = {"sha256": sha256, "name": "contract.pdf", "mime": "application/pdf"}
    call = {"method": "sendDocument", "params": {"chat_id": 7, "caption": "v1"}, "files": {"document": file}}
    sent = ok({"message_id": 5, "document": {"file_id": "F1"}})
    wrong = refusal(400, "Bad Request: wrong file identifier/HTTP URL specified")
    telegram.will("sendDocument", sent, sent, wrong, sent)
    async with office.open():
        for _ in range(3):
            await office.becomes(await office.writes(call), "sent")
    first, second, third, again = telegram.made
    assert (first.params, first.files) == ({"chat_id": "7", "caption": "v1"}, {"document": b"%PDF contract"})
    assert (second.params["document"], second.files) == ("F1", {})
    assert (third.params["document"], again.files) == ("F1", {"document": b"%PDF contract"})


async def test_an_albums_files_are_known_one_by_one(
    office: Office, telegram: ScriptedTelegram, files: FileStore
) -> None:
    """A second album uploads only what is new."""
    one, two, three = [
        {"sha256": await files.put(content), "name": "x.jpg", "mime": "image/jpeg"} for content in (b"1", b"2", b"3")
    ]

    def album(*parts: dict[str, str]) -> Call:
        media = [{"type": "photo", "media": f"attach://p{place}"} for place, _ in enumerate(parts)]
        named = {f"p{place}": part for place, part in enumerate(parts)}
        return {"method": "sendMediaGroup", "params": {"chat_id": 7, "media": media}, "files": named}

    def sent(*ids: str) -> Answer:
        return ok(
            [
                {"message_id": number, "photo": [{"file_id": "small"}, {"file_id": id_}]}
                for number, id_ in enumerate(ids)
            ]
        )

    telegram.will("sendMediaGroup", sent("F1", "F2"), sent("F2", "F3"))
    async with office.open():
        await office.becomes(await office.writes(album(one, two)), "sent")
        await office.becomes(await office.writes(album(two, three)), "sent")
    second = telegram.made[1]
    assert second.files == {"p1": b"3"}
    assert '"F2"' in second.params["media"]
    assert [ids for _, _, ids in office.delivered] == [[0, 1], [0, 1]]


async def test_a_missing_file_fails_the_parcel(office: Office) -> None:
    """It is said, not tried for a day."""
    file = {"sha256": "0" * 64, "name": "x", "mime": "image/png"}
    call = {"method": "sendPhoto", "params": {"chat_id": 7}, "files": {"photo": file}}
    async with office.open():
        assert "file is missing" in (await office.becomes(await office.writes(call), "failed"))[2]


def test_waiting_between_attempts_doubles_and_is_spread() -> None:
    """Up to a limit; never nothing, never all at the same moment."""
    backoff = Backoff(first=1.0, most=300.0)
    waits = [backoff.after(attempts) for attempts in range(1, 15)]
    assert all(0.5 * min(300, 2**n) <= wait <= min(300, 2**n) for n, wait in enumerate(waits))
    assert backoff.after(1) != backoff.after(1)


async def test_a_reply_to_a_message_that_is_gone_is_sent_alone(office: Office, telegram: ScriptedTelegram) -> None:
    """What was said matters more than what it answered."""
    telegram.will("sendMessage", refusal(400, "Bad Request: message to be replied not found"))
    async with office.open():
        await office.becomes(await office.writes(text("yes", reply_parameters={"message_id": 3})), "sent")
    assert telegram.made[1].params == {"chat_id": 7, "text": "yes"}


async def test_a_deleted_topic_is_reported(office: Office, telegram: ScriptedTelegram) -> None:
    """Whoever opened it can open another and write there."""
    telegram.will("sendMessage", refusal(400, "Bad Request: message thread not found"))
    async with office.open():
        parcel = await office.writes(text("case", -100, message_thread_id=9), chat=-100)
        await office.becomes(parcel, "blocked")
    assert office.unreachable == [(parcel.id, "400 Bad Request: message thread not found")]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (400, "Bad Request: VOICE_MESSAGES_FORBIDDEN"),
        (403, "Forbidden: CHAT_SEND_VOICES_FORBIDDEN"),
        (403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN"),
        (400, "Bad Request: not enough rights to send stickers to the chat"),
        (403, "Forbidden: CHAT_WRITE_FORBIDDEN"),
        (400, "Bad Request: TOPIC_CLOSED"),
    ],
)
def test_a_kind_that_is_not_wanted_is_no_blocked_chat(code: int, words: str) -> None:
    """Whoever takes no voice messages can be reached all the same, whatever the code."""
    assert meaning(ApiRefusal(code, words)) is Meaning.UNWANTED
