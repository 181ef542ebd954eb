"""Why a command is refused. Each docstring is the explanation; `texts` holds it in every language as `refused-<name>`.

Refused
├── NotFound            nothing there that this person may see
├── NotAllowed          wrong role
├── NotNow              wrong status
├── Changed             the facts moved since the person looked
├── …                   one class for each thing that can be wrong
"""

from __future__ import annotations

import re


class Refused(Exception):
    """This can't be done."""

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__doc__)
        self.values = values

    @classmethod
    def message_id(cls) -> str:
        """The Fluent id of the explanation: `WrongPayer` -> `refused-wrong-payer`."""
        return "refused-" + re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()


class NotFound(Refused):
    """There is nothing here by that name that you can see."""


class NotAllowed(Refused):
    """This is not yours to do: somebody with another role does it."""


class NotNow(Refused):
    """This can't be done at this point of the order."""


class Changed(Refused):
    """This has changed since you looked at it. Nothing was done."""


class SameCompany(Refused):
    """Nobody is on both sides of one order."""


class OtherSupplier(Refused):
    """The order was offered to another supplier before; its record, with all that was said, belongs to those two."""


class NoBadge(Refused):
    """The supplier has no badge at this moment, so it can't take new orders."""


class CoverageFell(Refused):
    """Less of this order is covered now than the buyer saw. Ask for a change, so that the buyer can offer again."""


class ShipmentDatePast(Refused):
    """The latest shipment date has passed."""


class NothingToPay(Refused):
    """The order comes to nothing: at least one line needs a price."""


class FilesNotReady(Refused):
    """An attached file is still being fetched; the contract needs its hash. Try again in a moment."""


class OrderTooLarge(Refused):
    """No order is that large. Look at the quantities and prices again."""


class WrongPayer(Refused):
    """The payer is not the contract's buyer. Look at it before it counts."""


class AlreadyConfirmed(Refused):
    """This bank transaction has been confirmed before. It counts once."""


class ReceivedInFuture(Refused):
    """The day the money arrived can't be in the future."""


class ShortfallTooLarge(Refused):
    """More is missing than bank charges explain. The buyer has to send the rest."""


class DocumentDateInFuture(Refused):
    """The date of the transport document can't be in the future."""


class DocumentDateTooEarly(Refused):
    """The transport document is dated before the contract was signed."""


class ProofMissing(Refused):
    """An agent confirms receipt on the carrier's proof only: say which proof."""


class NotLate(Refused):
    """The shipment is not late, so the buyer alone can't cancel. Both sides together can."""


class AlreadyProposed(Refused):
    """This has been proposed already. The other side is asked."""


class NothingProposed(Refused):
    """Nobody has proposed this."""


class OwnProposal(Refused):
    """You proposed this yourself: the other side answers."""


class TooEarly(Refused):
    """The time for this has not come."""


class ClaimOpen(Refused):
    """The buyer says it has paid; finance looks first."""


class AlreadyRated(Refused):
    """You have rated this order. A rating is given once."""


class RatingOver(Refused):
    """The time to rate this order is over."""


class PayoutUnknown(Refused):
    """There is no such payout waiting on this order."""


class ApplicationOpen(Refused):
    """Your application is with our team already."""


class UnknownTier(Refused):
    """There is no such membership tier."""


class LinkUsed(Refused):
    """This link has been used. Ask for a new one."""


class LinkExpired(Refused):
    """This link is too old. Ask for a new one."""


class AlreadyMember(Refused):
    """You belong to a company already."""


class PartyAgent(Refused):
    """You belong to a party of this order, so you can't act on it as an agent."""
