"""The short names of the forms on the wire. Keys that open, answer or leave a form carry them, so they never change.

They stand below forms and screens alike, because a screen may offer a form that is built from screens.
"""

from __future__ import annotations

from enum import StrEnum


class FormCode(StrEnum):
    """One form each."""

    ORDER = "or"  # the buyer writes or changes an order
    CHANGE = "ch"  # the supplier asks for a change
    DECLINE = "de"  # the supplier declines
    CLAIM = "cl"  # the buyer says it has paid
    PAYMENT = "cp"  # finance says what arrived
    PAYMENT_QUESTION = "fq"  # finance asks the buyer about a payment
    PAYMENT_ANSWER = "fa"  # the buyer answers finance
    SHIP = "sh"  # the supplier ships
    PROOF = "rp"  # an agent confirms receipt on the carrier's proof
    CANCEL = "ca"  # one side proposes to cancel
    LATE = "la"  # the supplier proposes a new shipment date
    DECLINE_CHANGE = "dc"  # one side declines a proposed change
    MORE_TIME = "mt"  # one side gives the other more time
    CORRECT = "cx"  # finance puts a payment or a payout right
    SHIP_CORRECT = "sx"  # the supplier puts right what it said of the shipment
    WITHDRAW_RATING = "wr"  # a side takes its rating back
    RATE = "ra"  # one side rates the other
    COMPANY = "co"  # a person names the company it trades for
    CORRECT_COMPANY = "cc"  # a member or an admin puts a company's name or address right
    APPLICATION = "ap"  # a company applies for the badge
    ACCOUNT = "ac"  # a supplier asks for another payout account
    TERMS = "ea"  # an admin sets limit and tier
    ASK_MORE = "em"  # an admin wants to know more
    REFUSE = "er"  # an admin refuses an application
    SUSPEND = "es"  # an admin suspends a badge
    LOOK_UP = "lk"  # anybody looks a supplier up
    VERIFY = "ve"  # anybody asks whether an account is staff
    TIME_ZONE = "tz"  # a person sets the time zone
    QUIET_HOURS = "qh"  # a person sets the hours without messages
    DISPUTE = "di"  # one side opens a dispute
    ANSWER = "da"  # the other side answers a dispute
    SETTLE = "so"  # one side offers a settlement
    EVIDENCE = "ev"  # one side adds evidence
    APPEAL = "dl"  # one side appeals
    SEND_BACK = "sb"  # the buyer says how the goods go back
    REFUSE_BACK = "rb"  # the supplier does not take them back
    WRITE_BOTH = "kb"  # a mediator writes to both sides
    WRITE_BUYER = "km"  # a mediator writes to the buyer alone
    WRITE_SUPPLIER = "ks"  # a mediator writes to the supplier alone
    NOTE = "kn"  # a mediator notes what nobody else sees
    ASK_EVIDENCE = "kq"  # a mediator asks a side for something
    INSPECTION = "ki"  # a mediator arranges an inspection
    REPORT = "kj"  # a mediator enters the inspector's report
    PROPOSE = "kp"  # a mediator proposes a settlement
    RULE = "kr"  # a mediator rules
    RULE_APPEAL = "ka"  # a mediator rules on an appeal
    DISAGREE = "kg"  # a second mediator does not agree
