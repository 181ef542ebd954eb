"""The dossier of an order: a PDF for people and a bundle for checking."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import segno
import typst
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from documents.bundle import write_bundle
from documents.dossier_keys import fingerprint, signing_key
from documents.dossier_pages import pages
from documents.dossier_pictures import print_pictures
from documents.dossier_reading import Dossier, read_dossier
from documents.dossier_view import Viewer
from documents.fonts import in_print
from documents.steady import steady
from storage.database import Database
from storage.files import FileStore
from texts.fonts import LATIN, families, opened
from texts.i18n import Say
from trade.refusals import NotFound
from trade.values import Value

_TEMPLATE = Path(__file__).parent / "templates" / "dossier.typ"

Progress = Callable[[int], None]
"""Is told how much is done, in percent."""


class Task(Value):
    """What to make: whose copy of which order's dossier, in which language, from where, into which folder."""

    database: str
    files: str
    keys: str
    order: int
    viewer: Viewer
    language: str
    folder: str


class Made(Value):
    """What was made, and the facts people are told about it."""

    pdf: str
    bundle: str
    head: str
    entries: int
    hidden: int
    key: str


async def make_dossier(task: Task, progress: Progress) -> Made:
    """Make both files in the task's folder. Raises NotFound for an order without a contract.

    The same record and key make the same files, byte for byte.
    """
    progress(0)
    database = await Database.open(task.database)
    try:
        dossier = await database.read(lambda connection: read_dossier(connection, task.order, task.viewer))
    finally:
        await database.close()
    if dossier.order.contract is None:
        raise NotFound
    progress(10)
    key, files, folder = signing_key(Path(task.keys)), FileStore(task.files), Path(task.folder)
    pdf, bundle = folder / f"dossier-{task.order}.pdf", folder / f"dossier-{task.order}.zip"
    await _write_pdf(dossier, files, key, pdf, task.language, progress)
    languages = list(dict.fromkeys(("en", task.language)))
    await write_bundle(dossier, files, key, bundle, languages, lambda share: progress(70 + int(30 * share)))
    progress(100)
    return Made(
        pdf=str(pdf),
        bundle=str(bundle),
        head=dossier.head,
        entries=len(dossier.entries),
        hidden=len(dossier.hidden),
        key=fingerprint(key.public_key()),
    )


async def _write_pdf(
    dossier: Dossier, files: FileStore, key: Ed25519PrivateKey, path: Path, language: str, progress: Progress
) -> None:
    with tempfile.TemporaryDirectory(prefix="dossier-") as name:
        desk = Path(name)
        made = await print_pictures(dossier.attachments, files, desk, lambda share: progress(10 + int(40 * share)))
        progress(50)
        data = pages(dossier, Say(language), made, fingerprint(key.public_key()))
        data["fonts"] = {"latin": LATIN, "others": families()}
        text = json.dumps(in_print(data), ensure_ascii=False)
        await asyncio.to_thread(_set, desk, text, dossier, path)
    progress(70)


def _set(desk: Path, data: str, dossier: Dossier, path: Path) -> None:
    """Set the template. People's words go in as data, never as source, so nothing in them is markup."""
    (desk / "data.json").write_text(data, "utf-8")
    seal = segno.make_qr(f"order {dossier.order.id} sha256:{dossier.head}", error="m")
    (desk / "seal.svg").write_text(str(seal.svg_inline(border=0, dark="#1b2330")), "utf-8")
    (desk / "dossier.typ").write_bytes(_TEMPLATE.read_bytes())
    compiler = typst.Compiler(str(desk / "dossier.typ"), root=str(desk), font_paths=opened(), ignore_system_fonts=True)
    pdf = compiler.compile(format="pdf", pdf_standards="a-2u", timestamp=int(dossier.moment.timestamp()))
    if not isinstance(pdf, bytes):
        raise TypeError("a PDF is one file")
    with steady(path) as disk:
        disk.write(pdf)
