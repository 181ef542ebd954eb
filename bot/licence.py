"""Draws the business licence that the demo's supplier once sent in."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from bot import cast
from simulator.filestore import Upload
from simulator.server import Simulator
from trade.payments import FileRef


def licence_of(sim: Simulator) -> FileRef:
    """The supplier's licence, as Telegram keeps it."""
    stored = sim.world.files.keep("photo", Upload("licence.png", "image/png", _licence()))
    return FileRef(file_id=stored.id, file_unique_id=stored.unique_id, size=stored.size, kind="photo")


def _licence() -> bytes:
    """A picture that looks like a business licence."""
    picture = Image.new("RGB", (900, 620), "#fdfaf0")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((24, 24, 876, 596), outline="#b3202a", width=8)
    draw.text((300, 80), "BUSINESS LICENCE (SPECIMEN)", fill="#b3202a", font_size=26)
    for line, text in enumerate((cast.LUMEN, f"Registration {cast.USCC}", "LED lamps and drivers", "Shenzhen, China")):
        draw.text((120, 200 + 70 * line), text, fill="#222222", font_size=28)
    data = BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()
