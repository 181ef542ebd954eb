"""The numbers of trade, checked for form before anybody relies on them: companies, bank accounts, references.

Only the form is checked, by the published rules python-stdnum implements. Nothing here asks a register or the network.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator
from stdnum import bic, get_cc_module, iban, iso11649, lei
from stdnum.eu import vat as eu_vat
from stdnum.exceptions import ValidationError

from trade.registrations import FORMS
from trade.values import Value


class Identifier(StrEnum):
    """What kind of number was misformed; names the text that explains it."""

    REGISTRATION = "registration"  # a company's number in its country's register or tax office
    IBAN = "iban"  # ISO 13616
    BIC = "bic"  # ISO 9362
    ACCOUNT = "account"  # an account number where IBANs are not used
    CONTAINER = "container"  # ISO 6346
    AIR_WAYBILL = "air-waybill"  # IATA resolution 600a
    TRACKING = "tracking"  # a carrier's own number


class Misformed(ValueError):
    """This number does not have the form its kind has, or its check digit is wrong: most likely a slip in typing."""

    def __init__(self, kind: Identifier, number: str, example: str) -> None:
        super().__init__(f"{number!r} is not a well-formed {kind}; one looks like {example}")
        self.kind = kind
        self.number = number
        self.example = example


def tidy(text: str) -> str:
    """What somebody typed in one way of writing: half-width, upper case, single spaces, nothing invisible."""
    wide = unicodedata.normalize("NFKC", text)
    visible = "".join(" " if c.isspace() else c for c in wide if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(visible.upper().split())


def squeeze(text: str) -> str:
    """The letters and digits of what somebody typed, without the blanks, dots and dashes people group them with."""
    return "".join(c for c in tidy(text) if c.isalnum())


# --- company registrations ------------------------------------------------------------------------------------------


_ANY_REGISTER = re.compile(r"(?=.*\d)\w[\w ./&()+:#-]{2,28}[\w.)]")


def registration_example(country: str) -> str:
    """A well-formed registration number of that country, to show beside the question."""
    return FORMS[country].example if country in FORMS else "1234567-8"


def check_registration(country: str, number: str) -> str:
    """The company number of `country` (ISO 3166 alpha-2) in its normal form.

    A legal entity identifier (ISO 17442) is accepted for any country, the VAT number for any member of the EU; a
    country without a published form takes 4 to 30 sensible characters with a digit among them. Raises Misformed.
    """
    text = tidy(number)
    if lei.is_valid(text):
        return lei.compact(text)
    if country not in FORMS:
        if not _ANY_REGISTER.fullmatch(text):
            raise Misformed(Identifier.REGISTRATION, text, registration_example(country))
        return text
    found = _eu_vat(country, text) or next(filter(None, (_by(country, c, text) for c in FORMS[country].checks)), None)
    if found is None:
        raise Misformed(Identifier.REGISTRATION, text, registration_example(country))
    return found


def _eu_vat(country: str, text: str) -> str | None:
    if country.lower() not in eu_vat.MEMBER_STATES:
        return None
    prefix = "EL" if country == "GR" else country  # Directive 2006/112/EC, article 215
    bare = squeeze(text).removeprefix(country).removeprefix(prefix)
    try:
        return eu_vat.validate(prefix + bare)
    except ValidationError:
        return None


def _by(country: str, check: str, text: str) -> str | None:
    if not check.isalpha():
        return text if re.fullmatch(check, text) else None
    module = get_cc_module(country.lower(), check)
    if module is None:
        raise LookupError(f"python-stdnum has no {country}.{check}")
    try:
        return str(module.validate(text))
    except ValidationError:
        return None


# --- bank accounts --------------------------------------------------------------------------------------------------

_IBAN_EXAMPLE = "DE89 3704 0044 0532 0130 00"
_ACCOUNT_NUMBER = re.compile(r"(?=.*\d)[0-9A-Z]{4,34}")


def check_iban(text: str) -> str:
    """The IBAN without blanks (ISO 13616: length and shape by country, check digits mod 97). Raises Misformed."""
    try:
        return iban.validate(squeeze(text))
    except ValidationError:
        raise Misformed(Identifier.IBAN, tidy(text), _IBAN_EXAMPLE) from None


def check_bic(text: str) -> str:
    """The bank's BIC of 8 or 11 characters (ISO 9362). Raises Misformed."""
    try:
        return bic.validate(squeeze(text))
    except ValidationError:
        raise Misformed(Identifier.BIC, tidy(text), "BKCHCNBJ") from None


def check_account_number(text: str) -> str:
    """An account number where IBANs are not used: 4 to 34 letters and digits (ISO 20022). Raises Misformed."""
    number = squeeze(text)
    if not _ACCOUNT_NUMBER.fullmatch(number):
        raise Misformed(Identifier.ACCOUNT, tidy(text), "6222 0213 0700 1234 567")
    return number


class BankAccount(Value):
    """A bank account money can be sent to: an IBAN, or an account number at a bank with its BIC.

    Town and country are the holder's: cross-border payments no longer accept unstructured addresses (RULES 5).
    """

    holder: str = Field(min_length=1, max_length=70)
    iban: str = ""
    number: str = ""
    bic: str = ""
    bank: str = Field("", max_length=140)
    town: str = Field(min_length=1, max_length=35)
    country: str = Field(pattern=r"^[A-Z]{2}$")

    @model_validator(mode="after")
    def _is_payable(self) -> Self:
        if bool(self.iban) == bool(self.number):
            raise ValueError("an account has an IBAN or an account number, one of them")
        if self.number and not (self.bic and self.bank):
            raise ValueError("an account number needs its bank's name and BIC")
        written = (self.iban and check_iban(self.iban), self.number and check_account_number(self.number))
        if written != (self.iban, self.number) or (self.bic and check_bic(self.bic) != self.bic):
            raise ValueError("account numbers are kept without blanks, in upper case")
        return self


def masked(account: BankAccount) -> str:
    """Enough of the account to know it by, for screens and logs: DE89 … 3000."""
    if account.iban:
        return f"{account.iban[:4]} … {account.iban[-4:]}"
    return f"… {account.number[-4:] if len(account.number) > 7 else account.number[-2:]}"


def shown(account: BankAccount) -> str:
    """All of the account on one line, for the people who send the money: number, BIC, bank, holder's place."""
    number = account.iban or account.number
    return ", ".join(part for part in (number, account.bic, account.bank, account.town, account.country) if part)


# --- creditor references --------------------------------------------------------------------------------------------

_REFERENCE = re.compile(r"(?<![A-Z0-9])RF\d{2}TH\d{8,19}(?![A-Z0-9])")
_SPACED_REFERENCE = re.compile(r"R ?F(?: ?\d){2} ?T ?H(?: ?\d){8,19}")


def creditor_reference(order: int, instalment: int) -> str:
    """The reference a payer gives (ISO 11649): RF, two check digits, TH, the order in 6 digits, the instalment in 2."""
    if order < 1 or not 1 <= instalment <= 99:
        raise ValueError(f"order {order} has no instalment {instalment}")
    base = f"TH{order:06d}{instalment:02d}"
    return iso11649.validate(f"RF{_check_digits(base)}{base}")


def _check_digits(base: str) -> str:
    """ISO 7064 MOD 97-10 over the base with RF00 behind it, letters as 10 to 35."""
    return f"{98 - int(''.join(str(int(c, 36)) for c in base + 'RF00')) % 97:02d}"


def read_reference(text: str) -> tuple[int, int] | None:
    """Order and instalment that a payer's message names, or None if it names none or could mean more than one.

    Banks pass references on in groups of four, in lower case and in the middle of other words; money must not be
    matched by a guess, so several different valid readings count as none.
    """
    line = " ".join(re.sub(r"[^A-Z0-9]", " ", tidy(text)).split())
    whole = {found for match in _REFERENCE.findall(line) if (found := _read(match))}
    if not whole:
        # Other digits may follow the last group (a date, an amount): it ends at one of the blanks.
        ends = [match[: end.start()] for match in _SPACED_REFERENCE.findall(line) for end in re.finditer(r" |$", match)]
        whole = {found for text in ends if (found := _read(text.replace(" ", "")))}
    return whole.pop() if len(whole) == 1 else None


def _read(reference: str) -> tuple[int, int] | None:
    if not _REFERENCE.fullmatch(reference) or not iso11649.is_valid(reference):
        return None
    order, instalment = int(reference[6:-2]), int(reference[-2:])
    canonical = order > 0 and instalment > 0 and reference == creditor_reference(order, instalment)
    return (order, instalment) if canonical else None
