"""What a form is made of: its steps, what each of them sees, and what becomes of the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bot.act import Act
from bot.form_codes import FormCode
from bot.screens.screen import Screen
from trade.orders import Order
from trade.payments import FileRef

Answers = dict[str, Any]
SKIPPED = "-"
KEEP = "="
DONE = "."
"""No more files."""
ANEW = "~"
"""The files so far are taken out."""
REVIEWED = "_reviewed"
"""The facts that the review was shown for, where the form `weighs` any."""
READINGS = "_readings"
"""What the newest answer could mean, as texts that the step reads: `["quantity.0", ["10000 pcs", "10 pcs"]]`."""
COLLECTING = "_collecting"
"""The step that takes more files, until Done."""
CHANGED = "_changed"
"""Which step is being answered anew, with its answer so far: `["price.0", "1.20"]`."""


@dataclass(frozen=True)
class Asking:
    """What a step sees: who fills the form in, what it is about, and the answers so far."""

    act: Act
    about: int
    answers: Answers

    @cached_property
    def order(self) -> Order:
        """The order the form is about, as it was when first looked at. Raises NotFound."""
        return self.act.order(self.about)


def as_it_stands(asking: Asking) -> int:
    """What a review weighs that speaks of how the order stands: its version."""
    return asking.order.version


@dataclass(frozen=True)
class Option:
    """A common answer as a key. `value` is what the key carries, `label` what it says."""

    value: str
    label: str

    @classmethod
    def opening(cls, value: str, words: str) -> Option:
        """With a capital, as a key begins, whose words also stand inside of sentences."""
        return cls(value, words[:1].upper() + words[1:])


def _no_options(asking: Asking) -> Sequence[Option]:
    return ()


def _always(asking: Asking) -> bool:
    return True


def _fits(asking: Asking, answer: Any) -> bool:
    return True


def _as_typed(asking: Asking, answer: Any) -> object:
    return answer


@dataclass(frozen=True)
class Step:
    """One question.

    `read` turns typed text into the answer (JSON) or raises Misread, or Ambiguous to ask with keys what was meant;
    `pick` does so for a key's value; `file` takes a file; `show` gives what was understood, for showing back. Without
    `read` only keys answer. `most`: the answer is a list of up to so many files and words, see `pieces.py`. An answer
    that no longer `fits` what has happened since is asked for anew. Texts are `<text>-ask` and `<text>-label`, where
    `text` is `<form>-<key>` unless told otherwise. A `quiet` answer is not shown back.
    """

    key: str
    read: Callable[[Asking, str], Any] | None = None
    pick: Callable[[Asking, str], Any] | None = None
    file: Callable[[Asking, FileRef], Any] | None = None
    options: Callable[[Asking], Sequence[Option]] = _no_options
    when: Callable[[Asking], bool] = _always
    fits: Callable[[Asking, Any], bool] = _fits
    show: Callable[[Asking, Any], object] = _as_typed
    ask: Callable[[Asking], dict[str, object]] | None = None
    text: str = ""
    skip: bool = False
    most: int = 0
    quiet: bool = False
    wide: int = 2


@dataclass(frozen=True)
class Form:
    """Steps in order, and what becomes of the answers.

    `code` is the form's name on the wire. `holds` says whether its owner may still do what the form ends in: if not,
    it is closed before anything is asked, answered or sent. `review` shows everything before `finish`; a form that
    `keeps` is left for later rather than thrown away. One that `weighs` facts (JSON) speaks of them in its review, such
    as how the order stands: if they have changed, the review is shown anew instead of being sent.
    """

    code: FormCode
    name: str
    steps: Callable[[Asking], Sequence[Step]]
    finish: Callable[[Asking], Screen]
    holds: Callable[[Asking], bool]
    review: Callable[[Asking], Screen] | None = None
    keeps: bool = False
    weighs: Callable[[Asking], object] | None = None
    left: Callable[[Asking], Screen] | None = None
    begin: Callable[[Act, int], Answers] | None = None
