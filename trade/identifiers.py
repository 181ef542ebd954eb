"""The numbers of trade, checked for form before anybody relies on them: companies, bank accounts, references.

Only the form is checked, by the published rules python-stdnum implements. Nothing here asks a register or the network.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import Self

from pydantic import Field, model_validator
from stdnum import bic, get_cc_module, iban, iso11649, lei, numdb
from stdnum.eu import vat as eu_vat
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength, ValidationError

from trade.labels import Label, bare, tidy, unlabelled
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


class Flaw(StrEnum):
    """What is wrong with a number; names the sentence that says it."""

    FORM = "form"  # nothing like a number of this kind
    CHECK = "check"  # the check digits do not fit the rest: a slip in typing
    LENGTH = "length"  # characters missing or too many
    COUNTRY = "country"  # a country that has no such numbers
    SEVERAL = "several"  # more than one number where one is asked for
    OTHER = "other"  # a right number of another kind


class Misformed(ValueError):
    """This number does not have the form its kind has, or its check digit is wrong: most likely a slip in typing.

    `length` is how many characters it should have, 0 where that varies; `country` the one it is of, where that matters.
    """

    def __init__(
        self, kind: Identifier, number: str, example: str, flaw: Flaw = Flaw.FORM, *, length: int = 0, country: str = ""
    ) -> None:
        super().__init__(f"{number!r} is not a well-formed {kind} ({flaw}); one looks like {example}")
        self.kind = kind
        self.number = number
        self.example = example
        self.flaw = flaw
        self.length = length
        self.country = country


def squeeze(text: str) -> str:
    """The letters and digits of what somebody typed, without the blanks, dots and dashes people group them with."""
    return "".join(c for c in tidy(text) if c.isalnum())


# --- company registrations ------------------------------------------------------------------------------------------


_ANY_REGISTER = re.compile(r"(?=.*\d)\w[\w ./&()+:#-]{2,28}[\w.)]")


def registration_example(country: str) -> str:
    """A well-formed registration number of that country, to show beside the question."""
    return FORMS[country].example if country in FORMS else "1234567-8"


def check_registration(country: str, number: str) -> str:
    """The company number of `country` (ISO 3166 alpha-2) in its normal form, without what it is called.

    A legal entity identifier (ISO 17442) is accepted for any country, the VAT number for any member of the EU; a
    country without a published form takes 4 to 30 sensible characters with a digit among them. Raises Misformed.
    """
    text, example = bare(number, Label.REGISTRATION), registration_example(country)
    if lei.is_valid(text):
        return str(lei.compact(text))
    if country not in FORMS:
        if not _ANY_REGISTER.fullmatch(text):
            raise Misformed(Identifier.REGISTRATION, text, example)
        return text
    flaws = []
    for check in _checks(country, text):
        try:
            return check()
        except ValidationError as wrong:
            flaws.append(_flaw(wrong))
    flaw = next((flaw for flaw in (Flaw.CHECK, Flaw.LENGTH) if flaw in flaws), Flaw.FORM)
    raise Misformed(Identifier.REGISTRATION, text, example, flaw)


def _flaw(wrong: ValidationError) -> Flaw:
    match wrong:
        case InvalidChecksum():
            return Flaw.CHECK
        case InvalidLength():
            return Flaw.LENGTH
        case _:
            return Flaw.FORM


def _checks(country: str, text: str) -> Iterator[Callable[[], str]]:
    """The ways to read it as a number of that country: each gives the normal form or raises a ValidationError."""
    if country.lower() in eu_vat.MEMBER_STATES:
        prefix = "EL" if country == "GR" else country  # Directive 2006/112/EC, article 215
        number = squeeze(text).removeprefix(country).removeprefix(prefix)
        yield lambda: str(eu_vat.validate(prefix + number))
    for check in FORMS[country].checks:
        yield partial(_by, country, check, text)


def _by(country: str, check: str, text: str) -> str:
    if not check.isalpha():
        if not re.fullmatch(check, text):
            raise InvalidFormat
        return text
    module = get_cc_module(country.lower(), check)
    if module is None:
        raise LookupError(f"python-stdnum has no {country}.{check}")
    return str(module.validate(text))


# --- bank accounts --------------------------------------------------------------------------------------------------

IBAN_COUNTRIES = frozenset(
    """AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN HR
    HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU
    SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE""".split()
)
"""Countries whose bank accounts have an IBAN (ISO 13616 register)."""
_IBAN_EXAMPLE = "DE89 3704 0044 0532 0130 00"
_ACCOUNT_EXAMPLE = "6222 0213 0700 1234 567"
_LIKE_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{8,}")
_ACCOUNT_NUMBER = re.compile(r"(?=.*\d)[0-9A-Z]{4,34}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SEVERAL = re.compile(r"\d\s*[,;&].*\d|\d{6}\s*/\s*\d{6}")
_WHAT_FOLLOWS = re.compile(r"[,;].*| (?:BIC|SWIFT)\b.*")


def check_iban(text: str) -> str:
    """The IBAN without blanks (ISO 13616: length and shape by country, check digits mod 97). Raises Misformed."""
    readings = [unlabelled(text, *labels)[0] for labels in ((Label.IBAN,), (Label.IBAN, Label.ACCOUNT, Label.ANY))]
    readings += [_WHAT_FOLLOWS.sub("", reading) for reading in readings]
    for reading in readings:
        if iban.is_valid(squeeze(reading)):
            return str(iban.compact(squeeze(reading)))
    raise _wrong_iban(next((line for line in readings if _LIKE_IBAN.fullmatch(squeeze(line))), readings[0]))


def _wrong_iban(line: str) -> Misformed:
    """What is wrong with an IBAN: its country, its length, or a digit."""
    number, country = squeeze(line), squeeze(line)[:2]
    if not _LIKE_IBAN.fullmatch(number):
        return Misformed(Identifier.IBAN, line, _IBAN_EXAMPLE)
    if country not in IBAN_COUNTRIES:
        return Misformed(Identifier.IBAN, line, _IBAN_EXAMPLE, Flaw.COUNTRY, country=country)
    length = _iban_length(country)
    flaw = Flaw.LENGTH if length and len(number) != length else Flaw.CHECK
    return Misformed(Identifier.IBAN, line, _IBAN_EXAMPLE, flaw, length=length, country=country)


def _iban_length(country: str) -> int:
    """How many characters an IBAN of that country has; 0 if python-stdnum's register does not say."""
    _, found = numdb.get("iban").info(f"{country}00")[0]
    parts: list[str] = re.findall(r"(\d+)!", found.get("bban", ""))
    return 4 + sum(map(int, parts)) if parts else 0


def check_bic(text: str) -> str:
    """The bank's BIC of 8 or 11 characters (ISO 9362). Raises Misformed."""
    line = bare(text, Label.BIC)
    try:
        return str(bic.validate(squeeze(line)))
    except ValidationError as wrong:
        flaw = Flaw.COUNTRY if isinstance(wrong, InvalidComponent) else _flaw(wrong)
        raise Misformed(Identifier.BIC, line, "BKCHCNBJ", flaw) from None


def check_account_number(text: str) -> str:
    """An account number where IBANs are not used: 4 to 34 letters and digits (ISO 20022), without what it is called.

    An IBAN is none, least of all one with a digit wrong. Raises Misformed.
    """
    line = bare(text, Label.ACCOUNT, Label.IBAN)
    number = squeeze(line)
    if _SEVERAL.search(line):
        raise Misformed(Identifier.ACCOUNT, line, _ACCOUNT_EXAMPLE, Flaw.SEVERAL)
    if _LIKE_IBAN.fullmatch(number) and number[:2] in IBAN_COUNTRIES:
        if iban.is_valid(number):
            raise Misformed(Identifier.ACCOUNT, line, _ACCOUNT_EXAMPLE, Flaw.OTHER, country=number[:2])
        raise _wrong_iban(line)
    if not _ACCOUNT_NUMBER.fullmatch(number) or _WORD.search(line):
        raise Misformed(Identifier.ACCOUNT, line, _ACCOUNT_EXAMPLE)
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
        kept = not self.iban or (iban.is_valid(self.iban) and self.iban == squeeze(self.iban))
        kept &= not self.number or bool(_ACCOUNT_NUMBER.fullmatch(self.number))
        kept &= not self.bic or (bic.is_valid(self.bic) and self.bic == squeeze(self.bic))
        if not kept:
            raise ValueError("account numbers are kept without blanks, in upper case")
        return self


def written(account: BankAccount) -> str:
    """The whole number as people compare it: an IBAN in groups of four, any other number as it is."""
    return str(iban.format(account.iban)) if account.iban else account.number


def masked(account: BankAccount) -> str:
    """Enough of the account to know it by, where not everybody decides about it: DE89 … 3000."""
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
