"""Decides when a message to a chat may go, so that Telegram never has to refuse one for haste."""

import heapq
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar

CROWD = 10_000
"""So many chats are remembered before those with nothing to remember are dropped."""

T = TypeVar("T")
Queue = tuple[int, int]
"""A chat's line of waiting messages in one lane: (lane, chat)."""


class Window:
    """At most `limit` messages in any stretch of `seconds`."""

    def __init__(self, limit: int, seconds: float) -> None:
        self._seconds = seconds
        self._sent: deque[float] = deque(maxlen=limit)

    def idle(self, now: float) -> bool:
        """Whether nothing sent is still remembered against the limit."""
        return not self._sent or self._sent[-1] + self._seconds <= now

    def ready_at(self) -> float:
        """The moment from which one more may go."""
        full = len(self._sent) == self._sent.maxlen
        return self._sent[0] + self._seconds if full else 0.0

    def spend(self, now: float, messages: int) -> None:
        """Count messages sent at `now`."""
        self._sent.extend([now] * messages)


class Burst:
    """One message an interval in the long run, with a few at once after a silence."""

    def __init__(self, burst: int, interval: float) -> None:
        self._slack = (burst - 1) * interval
        self._interval = interval
        self._paid_until = 0.0

    def idle(self, now: float) -> bool:
        """Whether nothing sent is still remembered against the limit."""
        return self._paid_until <= now

    def ready_at(self) -> float:
        """The moment from which one more may go."""
        return self._paid_until - self._slack

    def spend(self, now: float, messages: int) -> None:
        """Count messages sent at `now`."""
        self._paid_until = max(now, self._paid_until) + messages * self._interval


class Even:
    """At most `limit` messages in any stretch of `seconds`: a third of them at once after a silence, then evenly.

    A line that now and then pushes messages together does not make them too many where they arrive.
    """

    def __init__(self, limit: int, seconds: float) -> None:
        self._window, self._pace = Window(limit, seconds), Burst(max(1, limit // 3), seconds / limit)

    def ready_at(self) -> float:
        """The moment from which one more may go."""
        return max(self._window.ready_at(), self._pace.ready_at())

    def spend(self, now: float, messages: int) -> None:
        """Count messages sent at `now`."""
        self._window.spend(now, messages)
        self._pace.spend(now, messages)


@dataclass(frozen=True)
class Limits:
    """What Telegram allows a bot (its FAQ's numbers), a little stretched against a jittery line."""

    overall: int = 30
    second: float = 1.02
    burst: int = 3
    interval: float = 1.02
    group: int = 20
    minute: float = 61.0


@dataclass
class _Chat:
    pace: Window | Burst
    held_until: float = 0.0

    def idle(self, now: float) -> bool:
        return self.held_until <= now and self.pace.idle(now)


@dataclass(frozen=True, slots=True)
class _Item(Generic[T]):
    thing: T
    messages: int
    edit: bool

    @property
    def is_free(self) -> bool:
        return not self.messages and not self.edit


@dataclass
class _Line(Generic[T]):
    waiting: deque[_Item[T]] = field(default_factory=deque)
    held_until: float = 0.0
    busy: bool = False


class Pacer(Generic[T]):
    """Holds what waits to be sent and gives the next thing that may go.

    Lower lanes go first. In one lane a chat's things go in the order they came, one at a time: the next waits until
    `finished` is called for the one before.
    Edits count among all messages, but not among those to their chat. Things that are neither (`messages=0`: reactions)
    keep their place in the line but wait for no limit.
    `now` is any monotonic number of seconds.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._overall = Even(self._limits.overall, self._limits.second)
        self._held_until = 0.0
        self._chats: dict[int, _Chat] = {}
        self._lines: dict[Queue, _Line[T]] = {}
        self._in_line: Counter[int] = Counter()  # chat -> its lines
        self._heaps: dict[tuple[int, bool], list[tuple[float, int, Queue]]] = {}
        self._crowd = CROWD
        self._count = 0

    def put(
        self, lane: int, chat: int, thing: T, messages: int = 1, *, edit: bool = False, first: bool = False
    ) -> None:
        """Line a thing up at the end of its chat's line, or again at its head. An `edit` is no message to its chat."""
        if (lane, chat) not in self._lines:
            self._lines[lane, chat] = _Line()
            self._in_line[chat] += 1
        line = self._lines[lane, chat]
        item = _Item(thing, messages, edit)
        (line.waiting.appendleft if first else line.waiting.append)(item)
        if len(line.waiting) == 1 or first:
            self._offer((lane, chat))

    def next(self, now: float) -> T | None:
        """The next thing that may go now; its line stays shut until `finished`."""
        queue = self._due(now)
        if queue is None:
            return None
        line = self._lines[queue]
        item = line.waiting.popleft()
        line.busy = True
        if item.messages:
            self.spend(queue[1], item.messages, now)
        elif item.edit:
            self._overall.spend(now, 1)
        return item.thing

    def finished(self, lane: int, chat: int, *, hold_until: float = 0.0) -> None:
        """Open the line again, at once or not before `hold_until`."""
        line = self._lines[lane, chat]
        line.busy, line.held_until = False, hold_until
        if line.waiting:
            self._offer((lane, chat))
        else:
            del self._lines[lane, chat]
            self._in_line[chat] -= 1
            if not self._in_line[chat]:
                del self._in_line[chat]

    def retry_after(self, chat: int, seconds: float, now: float) -> None:
        """Telegram wants silence: towards this chat, and towards all when it says so for three chats at a time."""
        self._chat(chat).held_until = max(self._chat(chat).held_until, now + seconds)
        if sum(known.held_until > now for known in self._chats.values()) >= 3:
            self._held_until = max(self._held_until, now + seconds)

    def spend(self, chat: int, messages: int, now: float) -> None:
        """Count messages that went besides those promised by `put`."""
        self._overall.spend(now, messages)
        self._chat(chat).pace.spend(now, messages)
        if len(self._chats) > self._crowd:
            self._chats = {id_: known for id_, known in self._chats.items() if not known.idle(now)}
            self._crowd = max(CROWD, 2 * len(self._chats))

    def wait(self, now: float) -> float | None:
        """Seconds until `next` may have something; None when nothing waits for time alone."""
        moments = [max(heap[0][0], self._gate(free)) for (_, free), heap in self._heaps.items() if heap]
        return max(0.0, min(moments) - now) if moments else None

    @property
    def crowd(self) -> int:
        """How many chats have something that waits or is under way."""
        return len(self._in_line)

    def waiting(self, lane: int) -> int:
        """How many things wait in a lane."""
        return sum(len(line.waiting) for (of, _), line in self._lines.items() if of == lane)

    def _due(self, now: float) -> Queue | None:
        """Take the line whose head may go now off its heap."""
        for key in sorted(self._heaps):
            heap = self._heaps[key]
            while heap and heap[0][0] <= now and self._gate(key[1]) <= now:
                _, _, queue = heapq.heappop(heap)
                line = self._lines.get(queue)
                if line is None or line.busy or not line.waiting:
                    continue  # offered twice and already served
                if self._ready_at(queue) <= now and key[1] == self._free(queue):
                    return queue
                self._offer(queue)  # the chat spent its allowance in another lane meanwhile
        return None

    def _offer(self, queue: Queue) -> None:
        """Put a line on the heap of its lane, by the moment its head may go; equals stay in order of arrival."""
        line = self._lines[queue]
        if line.busy:
            return
        self._count += 1
        heap = self._heaps.setdefault((queue[0], self._free(queue)), [])
        heapq.heappush(heap, (self._ready_at(queue), self._count, queue))

    def _free(self, queue: Queue) -> bool:
        return self._lines[queue].waiting[0].is_free

    def _ready_at(self, queue: Queue) -> float:
        chat, line = self._chat(queue[1]), self._lines[queue]
        held = max(line.held_until, chat.held_until)
        return max(held, chat.pace.ready_at()) if line.waiting[0].messages else held

    def _gate(self, free: bool) -> float:
        """The moment from which anything may go to anybody."""
        return self._held_until if free else max(self._held_until, self._overall.ready_at())

    def _chat(self, chat: int) -> _Chat:
        if chat not in self._chats:
            limits = self._limits
            group = chat < 0
            pace = Window(limits.group, limits.minute) if group else Burst(limits.burst, limits.interval)
            self._chats[chat] = _Chat(pace)
        return self._chats[chat]
