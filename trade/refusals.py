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


class CheckedByAdmins(Refused):
    """The company's name was checked when it got its badge. Our team corrects it: write to them."""


class CompanyAsItIs(Refused):
    """This is what it says already. Nothing was changed."""


class DeskTaken(Refused):
    """A colleague answers this person already."""


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


class AlreadyShipped(Refused):
    """The goods have been shipped: whether they were late is fixed, and the shipment date changes no more."""


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


class LooksTheSame(Refused):
    """A payment of the same amount, day and payer has been confirmed before. Say whether this is another one."""


class ReferenceMissing(Refused):
    """The bank's own reference is missing, and why there is none."""


class ReceivedInFuture(Refused):
    """The day the money arrived can't be in the future."""


class NothingOwed(Refused):
    """All that is to be paid for now has been paid."""


class ShortfallTooLarge(Refused):
    """More is missing than bank charges explain. The buyer has to send the rest."""


class BalanceMissing(Refused):
    """The balance is not in yet. Until it is, the goods are neither shipped nor late."""


class BalanceDuePast(Refused):
    """With this shipment date the balance would have been due in the past."""


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


class NothingChanged(Refused):
    """This is the contract as it is: change something first."""


class AmendmentMovesMoney(Refused):
    """A signed contract can change in its dates and words, not in who pays whom how much."""


class TooEarly(Refused):
    """The time for this has not come."""


class ClaimOpen(Refused):
    """The buyer says it has paid; finance looks first."""


class AlreadyRated(Refused):
    """You have rated this order. A rating is given once."""


class NothingWasHeld(Refused):
    """No money was ever held for this order, so there was no trade to rate."""


class RatingOver(Refused):
    """The time to rate this order is over."""


class PaymentUnknown(Refused):
    """There is no such payment on this order."""


class MoneyRelied(Refused):
    """Goods were sent, or money was paid out, relying on this payment. It can't be taken back any more."""


class MoneyGone(Refused):
    """A refund of this payment has left the bank. Enter that it came back first, if it did."""


class PayoutNotSent(Refused):
    """This payout has not been marked as sent, so there is nothing to come back."""


class OwnCorrection(Refused):
    """You asked for this correction yourself: another person of finance confirms it."""


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


class AccountChanging(Refused):
    """Your company is changing its payout account already. Stop that change first."""


class SameAccount(Refused):
    """Your money goes to this account already."""


class OwnAccount(Refused):
    """You asked for this account yourself: a colleague or our team confirms it."""


class AlreadyMember(Refused):
    """You belong to a company already."""


class PartyAgent(Refused):
    """You belong to a party of this order, so you can't act on it as an agent."""


class DisputeOpen(Refused):
    """A dispute is open on this order: only a settlement or a ruling moves its money."""


class NoDispute(Refused):
    """There is no open dispute on this order."""


class NotAtThisPoint(Refused):
    """This can't be done at this point of the dispute."""


class NotYourClaim(Refused):
    """This is not a reason your side can open a dispute for."""


class OtherSide(Refused):
    """This is for the other side to do."""


class NotThatFar(Refused):
    """The order has not come that far, or has gone past it: choose another reason."""


class StillOnTime(Refused):
    """The contract still leaves time for this, so there is nothing to claim yet."""


class InspectionOver(Refused):
    """The time to inspect is over, and with it the time to open a dispute."""


class NoSuchLine(Refused):
    """The contract has no such line."""


class MoreThanHeld(Refused):
    """That is more than is held for this order."""


class NothingClaimed(Refused):
    """Say how much you claim: there is nothing in the lines that has a price."""


class LinesDoNotAddUp(Refused):
    """The refund is not what the defective units come to at their unit price."""


class MoreThanCovered(Refused):
    """A ruling can't award more than the covered amount of the order. A settlement both sides agree to can."""


class FreightNotCovered(Refused):
    """A ruling gives freight back only if the contract covers it, and never more than was charged."""


class InspectionNotPaid(Refused):
    """Nobody has paid that much for an inspection."""


class NothingToReturn(Refused):
    """No goods have been delivered that could go back."""


class OfferGone(Refused):
    """This offer no longer stands."""


class CaseTakenAlready(Refused):
    """Somebody else has this case."""


class NotYourCase(Refused):
    """This is another mediator's case. It can be handed over to you."""


class SentAlready(Refused):
    """This note has gone to that side already. Write a new one to add to it."""


class NotAMediator(Refused):
    """The case can only go to a mediator who has no part in this order."""


class AnotherMediator(Refused):
    """This takes another mediator than the one who ruled."""


class DueInPast(Refused):
    """A due date lies ahead."""


class AlreadyExtended(Refused):
    """The time for evidence has been extended once already."""


class AlreadyAnswered(Refused):
    """Your side has answered this already."""


class AlreadyArranged(Refused):
    """An inspection has been arranged already."""
