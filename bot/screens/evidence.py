"""The evidence of a dispute, for its sides and its mediators: all pieces page by page, and the files of one of them."""

from __future__ import annotations

from bot.act import Act
from bot.buttons import Button
from bot.screens.case_facts import shortened
from bot.screens.cautions import caution, cautioned
from bot.screens.claims import company
from bot.screens.screen import Key, Screen, columns, key, rows, shown_file
from texts.i18n import Html
from trade.disputes import Dispute
from trade.evidence import Evidence
from trade.orders import Order

PER_PAGE = 5
LONGEST_WORDS = 200


class Files(Button, code="kf"):
    """The newest evidence of a dispute; with `piece`, the files of that one."""

    order: int
    piece: int


class FilesPage(Button, code="ke"):
    """A page of the evidence: 0 is the newest, the next one is older."""

    order: int
    page: int


def files_key(act: Act, order: Order, dispute: Dispute) -> Key:
    """Leads to the evidence."""
    return key(act.say("case-files", count=len(dispute.evidence)), Files(order.id, 0))


def evidence(act: Act, order: Order, dispute: Dispute, page: int, back: Key) -> Screen:
    """A page of what both sides gave, the newest last, with a key to whatever is not shown whole."""
    say, count = act.say, len(dispute.evidence)
    page = min(page, max(0, count - 1) // PER_PAGE)
    until = count - page * PER_PAGE
    since = max(0, until - PER_PAGE)
    pieces = list(enumerate(dispute.evidence, 1))[since:until]
    title = say("case-evidence", number=order.id, count=count, first=since + 1, last=until)
    text = Html("\n\n".join((title, *(_piece(act, order, number, one, in_short(one)) for number, one in pieces))))
    opening = [
        key(say("case-piece-open", piece=number), Files(order.id, number))
        for number, one in pieces
        if one.files or len(_said(one)) > LONGEST_WORDS
    ]
    older = key(say("case-evidence-older"), FilesPage(order.id, page + 1)) if since else None
    newer = key(say("case-evidence-newer"), FilesPage(order.id, page - 1)) if page else None
    screen = Screen(text, (*columns(opening, 3), *rows((older, newer), back)), subject=order.subject)
    return cautioned(act, screen, tuple(one for _, one in pieces))


def piece(act: Act, order: Order, dispute: Dispute, number: int) -> list[Screen]:
    """One piece whole: its files, each as a message of its own with what was said of it; or the words alone."""
    found = dispute.evidence[number - 1]
    text = Html("\n\n".join((_piece(act, order, number, found, found.words), *caution(act, found))))
    if not found.files:
        return [Screen(text, subject=order.subject)]
    return [screen for file in found.files for screen in shown_file(act.say, text, file, order.subject)]


def _said(piece: Evidence) -> str:
    """All its giver said of it: the words, and what stands under the files."""
    return "\n".join(filter(None, (piece.words, *(file.caption for file in piece.files))))


def in_short(piece: Evidence, longest: int = LONGEST_WORDS) -> str:
    """The same, or its beginning."""
    return shortened(_said(piece), longest)


def _piece(act: Act, order: Order, number: int, piece: Evidence, words: str) -> Html:
    say = act.say
    return say(
        "case-piece",
        piece=number,
        by=company(order, piece.role),
        side=say(f"case-side-{piece.role.value}"),
        kind=say(f"evidence-{piece.kind.value}"),
        words=words,
        said=int(bool(words)),
        files=len(piece.files),
        at=piece.at,
        late=int(piece.late),
    )
