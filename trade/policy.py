"""What the operator can set: the numbers of the rule book, each with its default."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator

from trade.money import Money
from trade.values import Number, Value
from trade.workdays import Workdays, is_known, workdays


class OrderTerms(Value):
    """The numbers that bind an order: what may be waited for, and how long. It keeps those it was signed with."""

    final_notice_hours: int = Field(
        24, ge=1, le=168, description="hours between final notice and acceptance by the clock"
    )
    search_days: int = Field(3, ge=1, description="days a buyer has to look into money that finance could not find")
    rating_days: int = Field(60, ge=1, description="days after the end in which either side may rate")
    shortfall_percent: Number = Field(
        Decimal("0.5"), ge=0, le=5, description="bank charges finance may accept, at most"
    )
    shortfall_minor: int = Field(5000, ge=0, description="and never more than this many minor units")
    country: str = Field("", description="ISO code of the country whose holidays count; empty: Monday to Friday")
    zone: str = Field("UTC", description="time zone in which the operator's working days begin and end")
    response_days: int = Field(3, ge=1, description="working days to answer a dispute")
    negotiation_days: int = Field(7, ge=1, description="days from the opening of a dispute to the end of negotiation")
    negotiation_least_days: int = Field(3, ge=0, description="days of negotiation after the answer, at least")
    escalate_after_days: int = Field(4, ge=0, description="days after which either side may ask for a mediator")
    join_days: int = Field(2, ge=1, description="working days in which a mediator joins")
    evidence_days: int = Field(5, ge=1, description="days both sides have for evidence")
    evidence_extension_days: int = Field(3, ge=1, description="days the mediator may add to them, once")
    inspector_days: int = Field(10, ge=1, description="days for the report of a third-party inspector")
    proposal_days: int = Field(2, ge=1, description="working days in which the mediator proposes")
    proposal_answer_days: int = Field(3, ge=1, description="working days in which the sides answer the proposal")
    decision_days: int = Field(2, ge=1, description="working days in which a mediator decides")
    return_days: int = Field(10, ge=1, description="days to send goods back")
    return_check_days: int = Field(5, ge=1, description="days to check goods that came back")
    appeal_days: int = Field(7, ge=1, description="days in which either side may appeal")
    amendment_days: int = Field(3, ge=1, description="days in which the other side answers a proposed change")
    receipt_days: int = Field(60, ge=1, description="days after dispatch in which the buyer confirms receipt")
    refund_from_days: int = Field(7, ge=0, description="working days after the decision from which a refund is sent")
    refund_by_days: int = Field(15, ge=1, description="working days after the decision by which a refund is sent")

    @field_validator("country")
    @classmethod
    def _has_calendar(cls, country: str) -> str:
        if not is_known(country):
            raise ValueError(f"there is no holiday calendar for {country!r}")
        return country

    @field_validator("zone")
    @classmethod
    def _is_zone(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (KeyError, ValueError, OSError):
            raise ValueError(f"there is no time zone {zone!r}") from None
        return zone

    @property
    def workdays(self) -> Workdays:
        """The operator's working days."""
        return workdays(self.country, self.zone)

    @property
    def final_notice(self) -> timedelta:
        """How long before the end of inspection the final notice goes out."""
        return timedelta(hours=self.final_notice_hours)

    def acceptable_shortfall(self, due: Money) -> Money:
        """The largest shortfall that finance may let pass as bank charges (RULES 5)."""
        return min(due.share(self.shortfall_percent), Money(minor=self.shortfall_minor, currency=due.currency))


class Policy(OrderTerms):
    """All of the operator's numbers; those an order does not keep are always taken as they are now."""

    offer_days: int = Field(7, ge=1, le=60, description="days a supplier has to sign an offer")
    tiers: dict[str, Number] = Field(
        default={"basic": Decimal(3), "silver": Decimal(2), "gold": Decimal("1.5")},
        description="membership tier -> fee in percent of released money",
    )
    account_days: int = Field(3, ge=1, description="days after which money goes to a supplier's new payout account")
    badge_days: int = Field(365, ge=1, description="days for which a badge is given or renewed")
    invitation_days: int = Field(7, ge=1, description="days a one-time link works")
    rates: dict[str, Number] = Field(
        default={}, description="currency -> how much of the reporting currency one unit is worth"
    )
    reporting_currency: str = Field("USD", description="the operator's own currency")
    second_ruling_above: Number = Field(
        Decimal(10_000), ge=0, description="a ruling about more than this, in the reporting currency, needs a second"
    )

    second_finance_above: Number = Field(
        Decimal(10_000), ge=0, description="a correction of more than this, in the reporting currency, needs a second"
    )

    @property
    def terms(self) -> OrderTerms:
        """What an order that is signed now keeps."""
        return OrderTerms.model_validate({name: getattr(self, name) for name in OrderTerms.model_fields})

    def under(self, terms: OrderTerms | None) -> Policy:
        """The numbers for an order with these terms; None: it is not signed yet."""
        return self if terms is None else self.model_copy(update=dict(terms))

    def badge_until(self, now: datetime) -> datetime:
        """Until when a badge that is given or renewed now counts."""
        return now + timedelta(days=self.badge_days)

    def fee_percent(self, tier: str) -> Decimal:
        """The fee of a membership tier, in percent of the money released."""
        return self.tiers[tier]

    def convert(self, amount: Money, currency: str) -> Money | None:
        """`amount` in another currency at the rates the operator keeps; None if there is no rate."""
        if amount.currency == currency:
            return amount
        worth = {self.reporting_currency: Decimal(1), **self.rates}
        if amount.currency not in worth or currency not in worth:
            return None
        return Money.of(amount.amount * worth[amount.currency] / worth[currency], currency)
