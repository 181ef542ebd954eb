"""An order's disputes in short: who wanted what, what the other side said, what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from documents.dossier_story import Story
from documents.dossier_view import Viewer
from trade.claims import Claim
from trade.disputes import Dispute, DisputeState, Ruling, Settlement


def disputes(story: Story) -> list[dict[str, Any]]:
    """A heading and facts for each dispute, the first one first; earlier rulings stand under what happened."""
    order = story.dossier.order
    found = (*order.past_disputes, *([order.dispute] if order.dispute else []))
    return [{"heading": _heading(one, story), "facts": [list(fact) for fact in _facts(one, story)]} for one in found]


def _heading(dispute: Dispute, story: Story) -> str:
    state = story.word(f"dispute-state-{dispute.state.value}")
    return story.word("dossier-dispute", number=dispute.number, state=state)


def _facts(dispute: Dispute, story: Story) -> Iterator[tuple[str, str]]:
    word = story.word
    yield word("dossier-opened"), f"{_named(dispute, story)}, {story.show(dispute.opened)}"
    yield word("dossier-reason"), _claimed(dispute.claim, story)
    yield word("dossier-claimed"), story.money(dispute.claim.amount)
    if dispute.answer or dispute.silent:
        yield word("dossier-answer"), dispute.answer or word("dossier-silent")
    if dispute.mediator_name:
        yield word("dossier-mediator"), dispute.mediator_name
    if dispute.ruling is not None and _is_known(dispute, story):
        yield from _ruled(dispute.ruling, story)
    if dispute.agreed is not None:
        yield word("dossier-agreed"), _shared(dispute.agreed, story)


def _is_known(dispute: Dispute, story: Story) -> bool:
    """A ruling that waits for a second mediator is nobody's business yet but the staff's."""
    return dispute.state is not DisputeState.SECOND or story.dossier.viewer is Viewer.STAFF


def _named(dispute: Dispute, story: Story) -> str:
    return f"{dispute.by_name} · {story.word(f'contract-{dispute.role.value}')}"


def _claimed(claim: Claim, story: Story) -> str:
    return f"{story.word(f'dispute-reason-{claim.reason.value}')}\n{claim.words}"


def _ruled(ruling: Ruling, story: Story) -> Iterator[tuple[str, str]]:
    word = story.word
    by = ", ".join(filter(None, (ruling.by_name, ruling.second_name)))
    yield word("dossier-ruling"), f"{_shared(ruling.settlement, story)}\n{by}, {story.show(ruling.at)}"
    yield word("dossier-reason"), ruling.reasons
    yield word("dossier-clauses"), ", ".join(word(f"case-clause-{clause.value}") for clause in ruling.clauses)


def _shared(settlement: Settlement, story: Story) -> str:
    shared = story.word("dossier-shared", amount=story.money(settlement.refund))
    return f"{shared} {story.word('dossier-return')}" if settlement.goods_back else shared
