"""How a consignment travels: carriers, container numbers, air waybills and tracking numbers, checked for form."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from stdnum import iso6346
from stdnum.exceptions import ValidationError

from trade.identifiers import Identifier, Misformed, squeeze, tidy
from trade.payments import FileRef
from trade.values import Value


class Mode(StrEnum):
    """How a carrier carries."""

    SEA = "sea"  # containers and break bulk on ships
    AIR = "air"  # cargo under an air waybill
    EXPRESS = "express"  # parcels door to door
    LAND = "land"  # rail and road


class Carrier(Value):
    """A carrier as its button shows it, with the form of its own numbers where the carrier publishes one."""

    name: str
    mode: Mode
    form: str = ""
    example: str = ""


CARRIERS = (
    Carrier(name="Maersk", mode=Mode.SEA),
    Carrier(name="MSC", mode=Mode.SEA),
    Carrier(name="CMA CGM", mode=Mode.SEA),
    Carrier(name="COSCO", mode=Mode.SEA),
    Carrier(name="Hapag-Lloyd", mode=Mode.SEA),
    Carrier(name="ONE", mode=Mode.SEA),
    Carrier(name="Evergreen", mode=Mode.SEA),
    Carrier(name="OOCL", mode=Mode.SEA),
    Carrier(name="Air China Cargo", mode=Mode.AIR),
    Carrier(name="Cathay Cargo", mode=Mode.AIR),
    Carrier(name="Emirates SkyCargo", mode=Mode.AIR),
    Carrier(name="Lufthansa Cargo", mode=Mode.AIR),
    Carrier(name="Qatar Airways Cargo", mode=Mode.AIR),
    Carrier(name="Turkish Cargo", mode=Mode.AIR),
    Carrier(name="DHL Express", mode=Mode.EXPRESS, form=r"\d{10,11}|J[A-Z]{2}\d{12,20}", example="1234567891"),
    Carrier(name="FedEx", mode=Mode.EXPRESS, form=r"\d{12}|\d{15}|\d{20}|\d{22}", example="986578788855"),
    Carrier(name="UPS", mode=Mode.EXPRESS, form=r"1Z[0-9A-Z]{16}|T\d{10}|\d{9}|\d{12}", example="1Z999AA10123456784"),
    Carrier(name="SF Express", mode=Mode.EXPRESS, form=r"SF\d{12,13}|\d{12}", example="SF1234567890123"),
    Carrier(name="EMS", mode=Mode.EXPRESS, form=r"[A-Z]{2}\d{9}[A-Z]{2}", example="EE473124829CN"),
    Carrier(name="China–Europe Railway", mode=Mode.LAND),
)


class TrackingKind(StrEnum):
    """What a number people follow goods by stands for."""

    CONTAINER = "container"  # ISO 6346, check digit verified
    AIR_WAYBILL = "awb"  # IATA, check digit verified
    PARCEL = "parcel"  # a number of a known parcel form
    OTHER = "other"  # a bill of lading, a consignment note, anything a carrier made up


class Tracking(Value):
    """A number goods can be followed by."""

    kind: TrackingKind
    number: str


_CONTAINER_EXAMPLE = "CSQU3054383"
_CONTAINER = re.compile(r"[A-Z]{3}[UJZ]\d{6,7}")  # people forget the boxed check digit
_AIR_WAYBILL = re.compile(r"(\d{3})[ -]?(\d{4})[ ]?(\d{4})")
_POSTAL = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}")
_UPS = re.compile(r"1Z[0-9A-Z]{16}")
_PARCEL = re.compile(r"\d{10}|\d{12}|\d{15}|\d{20}|\d{22}|J[A-Z]{2}\d{12,20}|SF\d{12,13}")
_ANY_NUMBER = re.compile(r"(?=.*\d)[0-9A-Z][0-9A-Z ./-]{3,38}[0-9A-Z]")


def is_container_like(text: str) -> bool:
    """Whether somebody meant a container number: three letters, U, J or Z, and six or seven digits."""
    return _CONTAINER.fullmatch(squeeze(text)) is not None


def check_container(number: str) -> str:
    """The container number without blanks, its check digit verified (ISO 6346). Raises Misformed."""
    try:
        return iso6346.validate(squeeze(number))
    except ValidationError:
        raise Misformed(Identifier.CONTAINER, tidy(number), _CONTAINER_EXAMPLE) from None


def check_air_waybill(number: str) -> str:
    """The air waybill as 176-12345675: airline, serial of seven digits, that serial mod 7. Raises Misformed."""
    match = _AIR_WAYBILL.fullmatch(tidy(number))
    if match:
        prefix, serial = match[1], match[2] + match[3]
        if int(serial[:7]) % 7 == int(serial[7]):
            return f"{prefix}-{serial}"
    raise Misformed(Identifier.AIR_WAYBILL, tidy(number), "176-12345675")


def read_tracking(text: str, carrier: str = "") -> Tracking:
    """What the number says it is, by its form; with the name of one of CARRIERS, by that carrier's own form as well.

    A number that shows its kind (a container's letters, the dash of an air waybill, 1Z, a postal S10) must also
    pass that kind's check digit. Anything else of 5 to 40 characters with a digit among them is taken as typed.
    Raises Misformed.
    """
    number, line = squeeze(text), tidy(text)
    known = next((c for c in CARRIERS if c.name == carrier and c.form), None)
    if known and not re.fullmatch(known.form, number):
        raise Misformed(Identifier.TRACKING, line, known.example)
    if is_container_like(number):
        return Tracking(kind=TrackingKind.CONTAINER, number=check_container(number))
    if _AIR_WAYBILL.fullmatch(line) and not known and (number != line or _is_air_waybill(number)):
        return Tracking(kind=TrackingKind.AIR_WAYBILL, number=check_air_waybill(line))
    if _UPS.fullmatch(number) or _POSTAL.fullmatch(number):
        return Tracking(kind=TrackingKind.PARCEL, number=_checked_parcel(number))
    if known or _PARCEL.fullmatch(number):
        return Tracking(kind=TrackingKind.PARCEL, number=number)
    if not _ANY_NUMBER.fullmatch(line):
        raise Misformed(Identifier.TRACKING, line, _CONTAINER_EXAMPLE)
    return Tracking(kind=TrackingKind.OTHER, number=line)


def _is_air_waybill(number: str) -> bool:
    """Eleven digits in a row may be a parcel too, so only a right check digit makes them an air waybill."""
    return len(number) == 11 and int(number[3:10]) % 7 == int(number[10])


def _checked_parcel(number: str) -> str:
    if number.startswith("1Z"):
        if not _ups_ok(number):
            raise Misformed(Identifier.TRACKING, number, "1Z999AA10123456784")
    elif not _s10_ok(number):
        raise Misformed(Identifier.TRACKING, number, "EE473124829CN")
    return number


def _ups_ok(number: str) -> bool:
    """UPS 1Z: letters count as (ASCII − 3) mod 10, every second character double, check digit completes to a ten."""
    values = [int(c) if c.isdigit() else (ord(c) - 3) % 10 for c in number[2:]]
    total = sum(value * (2 if place % 2 else 1) for place, value in enumerate(values[:-1]))
    return number[-1].isdigit() and -total % 10 == values[-1]


def _s10_ok(number: str) -> bool:
    """UPU S10: weights 8 6 4 2 3 5 9 7, eleven minus the rest; 10 is written 0 and 11 is written 5."""
    total = sum(int(digit) * weight for digit, weight in zip(number[2:10], (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    check = 11 - total % 11
    return {10: 0, 11: 5}.get(check, check) == int(number[10])


class Shipment(Value):
    """Goods handed over. `days_late` counts from the last day to ship; 0 is on time."""

    carrier: str
    tracking: str
    container: bool
    document_date: date
    days_late: int
    files: tuple[FileRef, ...]
