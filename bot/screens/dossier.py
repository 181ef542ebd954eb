"""The dossier in the chat: how far it is, that it is ready, what to do when it can't be made; and a hash looked up."""

from __future__ import annotations

from bot.buttons import Button, Menu, Show
from bot.screens.screen import Key, Media, Screen, key, rows, team_key
from storage.dossiers import Witness
from texts.i18n import Html, Say


class DossierOf(Button, code="ds"):
    """Make an order's dossier."""

    order: int


def ask_key(say: Say, number: int) -> Key:
    """The key that asks for it, among an order's rarer ones."""
    return key(say("dossier-key-more"), DossierOf(number))


def running(say: Say, number: int, percent: int) -> Screen:
    """The message that counts up."""
    return Screen(say("dossier-reading", number=number, percent=percent), subject=f"order:{number}")


def ready(say: Say, number: int, *, count: int, head: str, key_print: str) -> Screen:
    """It is made: what it is, and what it can be checked against."""
    text = say("dossier-ready", number=number, count=count, head=head, key=key_print)
    return Screen(text, rows(key(say("card-open"), Show(number))), subject=f"order:{number}")


def failed(say: Say, number: int) -> Screen:
    """It could not be made."""
    keys = rows(
        key(say("dossier-again"), DossierOf(number)), team_key(say, number), key(say("card-open"), Show(number))
    )
    return Screen(say("dossier-failed", number=number), keys, subject=f"order:{number}")


def pdf(say: Say, number: int, sha256: str) -> Screen:
    """The PDF."""
    media = Media("document", sha256=sha256, name=f"dossier-{number}.pdf", mime="application/pdf", large=True)
    return Screen(say("dossier-pdf-caption", number=number), media=media, subject=f"order:{number}")


def bundle(say: Say, number: int, sha256s: list[str]) -> list[Screen]:
    """The zip, in as many parts as it takes."""
    name, subject = f"dossier-{number}.zip", f"order:{number}"
    if len(sha256s) == 1:
        media = Media("document", sha256=sha256s[0], name=name, mime="application/zip", large=True)
        return [Screen(say("dossier-zip-caption", number=number), media=media, subject=subject)]
    screens = []
    for part, sha256 in enumerate(sha256s, 1):
        text = say("dossier-part-caption", number=number, part=part, parts=len(sha256s), name=name)
        media = Media("document", sha256=sha256, name=f"{name}.{part:03}", mime="application/octet-stream", large=True)
        screens.append(Screen(text, media=media, subject=subject))
    return screens


def pdf_too_large(say: Say, number: int) -> Screen:
    """The PDF can't be sent; the zip holds the same."""
    return Screen(say("dossier-pdf-too-large", number=number), rows(team_key(say, number)), subject=f"order:{number}")


def bundle_too_large(say: Say, number: int, parts: int) -> Screen:
    """Not even in parts."""
    text = say("dossier-too-large", number=number, parts=parts)
    return Screen(text, rows(team_key(say, number)), subject=f"order:{number}")


def silent(toast: Html) -> Screen:
    """Only the words over the chat; the message with the key stays as it is."""
    return Screen(Html(""), toast=toast)


def found(say: Say, witness: Witness) -> Screen:
    """The hash is in a record this person may see."""
    text = say("dossier-hash-found", order=witness.order, seq=witness.seq, at=witness.at, hash=witness.hash)
    return Screen(text, rows(key(say("card-open"), Show(witness.order)), key(say("menu"), Menu())))


def unknown(say: Say) -> Screen:
    """It is in none."""
    return Screen(say("dossier-hash-unknown"), rows(key(say("menu"), Menu())))
