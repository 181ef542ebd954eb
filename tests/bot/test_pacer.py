"""Messages go as fast as Telegram allows and never faster, the urgent ones first."""

from hypothesis import given
from hypothesis import strategies as st

from bot.pacer import Limits, Pacer

ANSWER, NOTICE, BULK = range(3)


def goes(pacer: Pacer[str], now: float) -> list[tuple[float, str]]:
    """Run the pacer on a clock of its own until nothing waits; every thing is finished the moment it went."""
    went = []
    while True:
        while (thing := pacer.next(now)) is not None:
            went.append((now, thing))
            lane, chat, _ = thing.split("/")
            pacer.finished(int(lane), int(chat))
        wait = pacer.wait(now)
        if wait is None:
            return went
        now += wait


def put(pacer: Pacer[str], lane: int, chat: int, name: object, messages: int = 1) -> None:
    """Let a message wait; it carries its lane and chat in its name."""
    pacer.put(lane, chat, f"{lane}/{chat}/{name}", messages)


def test_a_chat_gets_a_short_burst_and_then_one_a_second() -> None:
    """Three at once, then a second apart."""
    pacer: Pacer[str] = Pacer(Limits(interval=1.0))
    for number in range(6):
        put(pacer, ANSWER, 7, number)
    assert [round(moment, 6) for moment, _ in goes(pacer, 0.0)] == [0, 0, 0, 1, 2, 3]


def test_a_group_gets_twenty_a_minute() -> None:
    """Any minute holds at most twenty messages."""
    pacer: Pacer[str] = Pacer()
    for number in range(45):
        put(pacer, NOTICE, -100, number)
    moments = [moment for moment, _ in goes(pacer, 0.0)]
    assert all(later - earlier > 60 for earlier, later in zip(moments, moments[20:], strict=False))


def test_all_chats_together_get_thirty_a_second() -> None:
    """Three hundred people are served in ten seconds; no second holds more than thirty, no moment more than ten."""
    pacer: Pacer[str] = Pacer()
    for chat in range(1, 301):
        put(pacer, BULK, chat, "news")
    moments = [moment for moment, _ in goes(pacer, 0.0)]
    assert all(later - earlier > 1 for earlier, later in zip(moments, moments[30:], strict=False))
    assert all(later > earlier for earlier, later in zip(moments, moments[10:], strict=False))
    assert moments[-1] < 10.5


def test_answers_go_before_notices_and_notices_before_bulk() -> None:
    """Lanes decide between chats."""
    pacer: Pacer[str] = Pacer()
    put(pacer, BULK, 1, "digest")
    put(pacer, NOTICE, 2, "shipped")
    put(pacer, ANSWER, 3, "card")
    assert [thing for _, thing in goes(pacer, 0.0)] == ["0/3/card", "1/2/shipped", "2/1/digest"]


def test_an_answer_goes_before_a_notice_that_waits_for_the_same_chat() -> None:
    """A chat's allowance is spent on the urgent lane first."""
    pacer: Pacer[str] = Pacer(Limits(burst=1, interval=1.0))
    put(pacer, BULK, 1, "sent before")
    assert pacer.next(0.0) is not None
    pacer.finished(BULK, 1)
    put(pacer, NOTICE, 1, "n")
    put(pacer, ANSWER, 1, "a")
    assert goes(pacer, 0.0) == [(1.0, "0/1/a"), (2.0, "1/1/n")]


def test_a_chats_next_message_waits_until_the_one_before_is_finished() -> None:
    """Two requests under way at once could arrive in the wrong order."""
    pacer: Pacer[str] = Pacer()
    put(pacer, ANSWER, 1, "first")
    put(pacer, ANSWER, 1, "second")
    assert pacer.next(0.0) == "0/1/first"
    assert pacer.next(0.0) is None
    pacer.finished(ANSWER, 1)
    assert pacer.next(0.0) == "0/1/second"


def test_a_retried_message_is_not_overtaken() -> None:
    """Put back at the head of its line, it holds the chat's others until its time."""
    pacer: Pacer[str] = Pacer()
    put(pacer, NOTICE, 1, "first")
    put(pacer, NOTICE, 1, "second")
    first = pacer.next(0.0)
    assert first is not None
    pacer.put(NOTICE, 1, first, first=True)
    pacer.finished(NOTICE, 1, hold_until=5.0)
    assert pacer.next(4.9) is None
    assert goes(pacer, 4.9) == [(5.0, "1/1/first"), (5.0, "1/1/second")]


def test_edits_wait_for_the_limit_of_all_chats_together() -> None:
    """To one chat, which has no limit for them; the next second as messages would: nothing is refused for haste."""
    pacer: Pacer[str] = Pacer()
    for number in range(31):
        pacer.put(ANSWER, 1, f"{ANSWER}/1/{number}", 0, edit=True)
    moments = [moment for moment, _ in goes(pacer, 0.0)]
    assert moments[29] < 1.0 < moments[30]


def test_a_reaction_waits_for_no_limit() -> None:
    """It is no message to Telegram's counters."""
    pacer: Pacer[str] = Pacer()
    for number in range(50):
        put(pacer, ANSWER, 1, number, messages=0)
    assert {0.0} == {moment for moment, _ in goes(pacer, 0.0)}


def test_an_edit_does_not_overtake_the_message_before_it() -> None:
    """It keeps its place in the chat's line."""
    pacer: Pacer[str] = Pacer(Limits(burst=1, interval=1.0))
    for name, messages in (("one", 1), ("two", 1), ("edit", 0)):
        put(pacer, ANSWER, 1, name, messages)
    assert goes(pacer, 0.0) == [(0.0, "0/1/one"), (1.0, "0/1/two"), (1.0, "0/1/edit")]


def test_an_album_counts_as_many_messages() -> None:
    """Ten pictures use up ten seconds of the chat's allowance."""
    pacer: Pacer[str] = Pacer(Limits(interval=1.0))
    put(pacer, ANSWER, 1, "album", messages=10)
    put(pacer, ANSWER, 1, "text")
    assert [moment for moment, _ in goes(pacer, 0.0)] == [0.0, 8.0]


def test_retry_after_holds_one_chat_and_no_other() -> None:
    """Telegram's wish concerns the chat it answered for."""
    pacer: Pacer[str] = Pacer()
    put(pacer, ANSWER, 1, "x")
    put(pacer, ANSWER, 2, "y")
    pacer.retry_after(1, 30.0, now=0.0)
    assert goes(pacer, 0.0) == [(0.0, "0/2/y"), (30.0, "0/1/x")]


def test_retry_after_for_three_chats_at_a_time_holds_all() -> None:
    """Then it is the bot that is too fast."""
    pacer: Pacer[str] = Pacer()
    put(pacer, ANSWER, 9, "x")
    for chat in (1, 2, 3):
        pacer.retry_after(chat, 30.0, now=0.0)
    assert goes(pacer, 0.0) == [(30.0, "0/9/x")]


def test_a_crowd_of_chats_is_forgotten_when_nothing_of_it_counts_any_more() -> None:
    """Ten thousand silent chats cost no memory."""
    pacer: Pacer[str] = Pacer(Limits(overall=10**6))
    for chat in range(1, 10_001):
        pacer.spend(chat, 1, now=0.0)
    pacer.spend(10_001, 1, now=1000.0)
    assert len(pacer._chats) == 1


@given(st.lists(st.tuples(st.sampled_from([0, 1, 2]), st.sampled_from([1, 2, 3, -1, -2]), st.integers(0, 3))))
def test_everything_goes_once_and_in_the_order_of_its_line(things: list[tuple[int, int, int]]) -> None:
    """Whatever waits, nothing is lost, doubled or overtaken in its line."""
    pacer: Pacer[str] = Pacer()
    for number, (lane, chat, messages) in enumerate(things):
        put(pacer, lane, chat, number, messages)
    went = [thing for _, thing in goes(pacer, 0.0)]
    assert sorted(went) == sorted(f"{lane}/{chat}/{number}" for number, (lane, chat, _) in enumerate(things))
    for line in {thing.rsplit("/", 1)[0] for thing in went}:
        numbers = [int(thing.rsplit("/", 1)[1]) for thing in went if thing.rsplit("/", 1)[0] == line]
        assert numbers == sorted(numbers)
