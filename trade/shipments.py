"""How a consignment travels: carriers, container numbers, air waybills and tracking numbers, checked for form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from stdnum import iso6346
from stdnum.exceptions import ValidationError

from trade.identifiers import Flaw, Identifier, Misformed, squeeze
from trade.labels import Label, bare, tidy, unlabelled
from trade.party_words import Said
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
    BILL = "bl"  # a bill of lading, in its carrier's own form
    PARCEL = "parcel"  # a number of a known parcel form
    OTHER = "other"  # a consignment note, anything a carrier made up


class Tracking(Value):
    """A number goods can be followed by; or several of one kind, one behind the other."""

    kind: TrackingKind
    number: str


LONGEST_TRACKING = 400
"""Characters of all the numbers of a shipment together: some thirty containers."""
_CONTAINER_EXAMPLE = "CSQU3054383"
_TRACKING_EXAMPLE = "MAEU123456789"
_CONTAINER_LENGTH = 11
_CONTAINER = re.compile(r"[A-Z]{3}[UJZ](?=(?:[A-Z]?\d){3})[\dOILSB]{6,8}")
"""What somebody means for a container: people forget the boxed check digit, type one too many, or O for 0."""
_CONTAINERS = re.compile(r"[A-Z]{3} ?[UJZ][ -]?(?:\d[ -]?){6,8}(?![\dA-Z])")
_SIZE = re.compile(r"(?<![\dA-Z])(?:\d+ ?X ?)?(?:20|40|45) ?'?(?:HQ|HC|GP|DV|DC|RF|RH|OT|FR|TK|FT|STD)\b'?")
_SEAL = re.compile(r"(?:SEAL|封条|封号|铅封|铅封号)(?: ?(?:NO|NR|#|号))?[\s.:#/]*[\w-]*\d[\w-]*")
_BETWEEN_NUMBERS = re.compile(r"[,;、&+|]| AND | UND | ET | Y | 和 | / |\n")
_CARRIER_OF_BILL = frozenset("MAEU MEDU MSCU CMDU COSU HLCU OOLU ZIMU YMLU SUDU APLU HDMU EGHU PCIU".split())
"""Prefixes of bills of lading that look like those of containers."""
_BILL = re.compile(r"[A-Z]{4}(?=\w*\d)\w{8,14}")
_AIR_WAYBILL = re.compile(r"(\d{3})[ -]?(\d{4})[ ]?(\d{4})")
_POSTAL = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}")
_UPS = re.compile(r"1Z[0-9A-Z]{16}")
_PARCEL = re.compile(r"\d{10}|\d{12}|\d{15}|\d{20}|\d{22}|J[A-Z]{2}\d{12,20}|SF\d{12,13}")
_ANY_NUMBER = re.compile(r"(?=.*\d)[0-9A-Z][0-9A-Z ./-]{3,38}[0-9A-Z]")
_LABELS = (Label.CONTAINER, Label.BILL, Label.AIR_WAYBILL, Label.HOUSE_WAYBILL, Label.TRACKING, Label.ANY)


def is_container_like(text: str) -> bool:
    """Whether somebody meant a container number: three letters, U, J or Z, and six to eight digits."""
    number = squeeze(text)
    too_long = len(number) > _CONTAINER_LENGTH and number[:4] in _CARRIER_OF_BILL
    return _CONTAINER.fullmatch(number) is not None and not too_long


def check_container(number: str) -> str:
    """The container number without blanks, its check digit verified (ISO 6346). Raises Misformed."""
    line = bare(_SIZE.sub(" ", tidy(number)), Label.CONTAINER)
    try:
        return str(iso6346.validate(squeeze(line)))
    except ValidationError:
        right = len(squeeze(line)) == _CONTAINER_LENGTH
        flaw = (Flaw.CHECK if squeeze(line)[4:].isdigit() else Flaw.FORM) if right else Flaw.LENGTH
        raise Misformed(
            Identifier.CONTAINER, squeeze(line), _CONTAINER_EXAMPLE, flaw, length=_CONTAINER_LENGTH
        ) from None


def check_air_waybill(number: str) -> str:
    """The air waybill as 176-12345675: airline, serial of seven digits, that serial mod 7. Raises Misformed."""
    line = bare(number, Label.AIR_WAYBILL)
    match = _AIR_WAYBILL.fullmatch(line)
    if match is None:
        flaw = Flaw.LENGTH if squeeze(line).isdigit() else Flaw.FORM
        raise Misformed(Identifier.AIR_WAYBILL, line, "176-12345675", flaw, length=11)
    prefix, serial = match[1], match[2] + match[3]
    if int(serial[:7]) % 7 != int(serial[7]):
        raise Misformed(Identifier.AIR_WAYBILL, line, "176-12345675", Flaw.CHECK)
    return f"{prefix}-{serial}"


def read_tracking(text: str, carrier: str = "") -> Tracking:
    """What the numbers of one answer say they are, by their form and by what they are called.

    With the name of one of CARRIERS, that carrier's own form counts as well. A number that shows its kind (a
    container's letters, the dash of an air waybill, 1Z, a postal S10) must also pass that kind's check digit; a bill of
    lading has none. Anything else of 5 to 40 characters with a digit among them is taken as typed. Several numbers are
    each looked at. Raises Misformed for the first that is wrong.
    """
    found = [_read(part, carrier) for part in _apart(text)] or [_read(text, carrier)]
    kind = next((one.kind for one in found if one.kind is TrackingKind.CONTAINER), found[0].kind)
    return Tracking(kind=kind, number=", ".join(dict.fromkeys(one.number for one in found)))


def _apart(text: str) -> Iterator[str]:
    """The numbers of one answer, each with what it is called; sizes and seals of containers are left out."""
    line = _SEAL.sub(" ", _SIZE.sub(" ", tidy(text.replace("\n", " ; "))))
    for part in filter(None, (part.strip(" /.:-") for part in _BETWEEN_NUMBERS.split(line))):
        number = bare(part, *_LABELS)
        containers = _CONTAINERS.findall(number)
        if len(containers) > 1 and not squeeze(_CONTAINERS.sub("", number)):
            yield from containers
        elif squeeze(part):
            yield part


def _read(text: str, carrier: str) -> Tracking:
    """One number, with what it is called."""
    line, called = unlabelled(_without_carrier(text, carrier), *_LABELS)
    number = squeeze(line)
    known = next((c for c in CARRIERS if c.name == carrier and c.form), None)
    if known and not re.fullmatch(known.form, number):
        raise Misformed(Identifier.TRACKING, line, known.example)
    if Label.CONTAINER in called or (is_container_like(number) and Label.BILL not in called):
        return Tracking(kind=TrackingKind.CONTAINER, number=check_container(line))
    if Label.AIR_WAYBILL in called or (_AIR_WAYBILL.fullmatch(line) and not called and not known and _shows(line)):
        return Tracking(kind=TrackingKind.AIR_WAYBILL, number=check_air_waybill(line))
    if _UPS.fullmatch(number) or _POSTAL.fullmatch(number):
        return Tracking(kind=TrackingKind.PARCEL, number=_checked_parcel(number))
    if known or _PARCEL.fullmatch(number):
        return Tracking(kind=TrackingKind.PARCEL, number=number)
    if Label.BILL not in called and _CONTAINERS.search(line):
        raise Misformed(Identifier.CONTAINER, line, f"{_CONTAINER_EXAMPLE}, MSKU1234565", Flaw.SEVERAL)
    if not _ANY_NUMBER.fullmatch(line):
        raise Misformed(Identifier.TRACKING, line, _TRACKING_EXAMPLE)
    bill = Label.BILL in called or _BILL.fullmatch(line)
    return Tracking(kind=TrackingKind.BILL if bill else TrackingKind.OTHER, number=line)


def _without_carrier(text: str, carrier: str) -> str:
    """The number without the carrier's name before it, as in `UPS 1Z…`."""
    line, names = tidy(text), [carrier, "DHL", *(known.name for known in CARRIERS)]
    longest_first = sorted((tidy(name) for name in names if name), key=len, reverse=True)
    name = next((name for name in longest_first if re.match(rf"{re.escape(name)}[\s:#-]+\S", line)), "")
    return line.removeprefix(name).lstrip(" :#-")


def _shows(line: str) -> bool:
    """Whether eleven digits show that they are an air waybill: by their groups, else by a right check digit."""
    return squeeze(line) != line or _is_air_waybill(line)


def _is_air_waybill(number: str) -> bool:
    """Eleven digits in a row may be a parcel too, so only a right check digit makes them an air waybill."""
    return len(number) == 11 and int(number[3:10]) % 7 == int(number[10])


def _checked_parcel(number: str) -> str:
    if number.startswith("1Z"):
        if not _ups_ok(number):
            raise Misformed(Identifier.TRACKING, number, "1Z999AA10123456784", Flaw.CHECK)
    elif not _s10_ok(number):
        raise Misformed(Identifier.TRACKING, number, "EE473124829CN", Flaw.CHECK)
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

    carrier: Said
    tracking: str
    container: bool
    document_date: date
    days_late: int
    files: tuple[FileRef, ...]
