"""Reads PDFs as people do: the words that can be copied out of them, the pictures they show."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

Pdf = bytes | str | Path


def lines_of(pdf: Pdf) -> list[str]:
    """The lines of all pages, without the invisible places where a long word may break."""
    with pypdfium2.PdfDocument(pdf) as opened:
        pages = [page.get_textpage().get_text_bounded() for page in opened]
    return "\n".join(pages).replace("\u200b", "").splitlines()


def words_of(pdf: Pdf) -> str:
    """The text of all pages as one line, with single spaces."""
    return " ".join(" ".join(lines_of(pdf)).split())


def page_count(pdf: Pdf) -> int:
    """How many pages it has."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return len(opened)


def pictures_in(pdf: Pdf) -> int:
    """How many pictures its pages show."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return sum(1 for page in opened for _ in page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=15))
