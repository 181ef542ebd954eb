"""The units in which goods are counted, weighed and measured, under every name traders type for them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from texts.glyphs import evened
from texts.misread import Misread, shortened
from trade.units import COUNTED

# Unit code (kept in contracts) -> what people type for it. How it is written is in formats.ftl: quantity-<code>.
UNITS: dict[str, str] = {
    "pcs": "pc pcs piece pieces pce unit units ea each nos 个 個 件 只 隻 支 枚 片 块 台 臺 條 条 根 把 颗 粒 顶 副 "
    "pièce pièces stück stk stueck st stykke stykker pieza piezas pezzo pezzi peça peças "
    "adet sztuk szt шт штук cái chiếc",
    "set": "set sets kit kits 套 组 組",
    "pair": "pair pairs pr prs 双 雙 对 對 paar paare paire paires par pares paia",
    "dozen": "dozen dozens doz dz 打 dutzend douzaine douzaines docena docenas dozzina dozzine dusin dúzia dúzias",
    "gross": "gross grosses grs 罗 羅",
    "box": "box boxes bx 盒",
    "carton": "carton cartons ctn ctns case cases 箱 纸箱 karton kartons cartone cartoni cartón cartones caixa caixas",
    "pallet": "pallet pallets plt plts 托 托盘 板 栈板",
    "bag": "bag bags sack sacks 袋 包",
    "bottle": "bottle bottles btl 瓶",
    "can": "can cans tin tins 罐 听",
    "barrel": "barrel barrels drum drums 桶",
    "roll": "roll rolls 卷 捲",
    "sheet": "sheet sheets 张 張",
    "bundle": "bundle bundles 捆 扎",
    "container": "container containers fcl 柜 货柜 集装箱",
    "g": "g gr gram grams gramme grammes 克",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes kilogramm кг 千克 公斤",
    "t": "t ton tons tonne tonnes mt to tonnen tonelada toneladas tonnellata tonnellate тонна тонн 吨 噸 公吨",
    "lb": "lb lbs pound pounds 磅",
    "mm": "mm millimetre millimetres millimeter millimeters 毫米",
    "cm": "cm centimetre centimetres centimeter centimeters 厘米 公分",
    "m": "m metre metres meter meters mètre mètres metro metros metri 米 公尺",
    "km": "km kilometre kilometres kilometer kilometers 千米 公里",
    "ft": "ft foot feet 英尺",
    "yd": "yd yds yard yards 码 碼",
    "m2": "m2 m² ㎡ sqm sq.m square-metre square-metres square-meter square-meters 平方米 平米 平方",
    "m3": "m3 m³ cbm cubic-metre cubic-metres cubic-meter cubic-meters 立方米 立方 方",
    "l": "l ltr liter liters litre litres litro litros litri 升 公升",
    "ml": "ml millilitre millilitres milliliter milliliters 毫升",
    "gal": "gal gallon gallons 加仑",
}


@cache
def _by_name() -> dict[str, str]:
    return {name: code for code, names in UNITS.items() for name in names.split()}


def find_unit(text: str) -> str | None:
    """The code of the unit that goes by this name, or None."""
    name = evened(text).casefold().rstrip(".").strip()
    return _by_name().get(name) or _by_name().get(name.replace("sq ", "sq").replace(" ", "-"))


def parse_unit(text: str, amount: Decimal | None = None) -> str:
    """A unit's code from what was typed; Misread if it is none we know, or one in which there is no such amount."""
    if (code := find_unit(text)) is None:
        raise Misread("misread-unit", text=shortened(text))
    if amount is not None and not can_be(amount, code):
        raise Misread("misread-quantity-whole", text=f"{amount:f} {shortened(text)}")
    return code


def can_be(amount: Decimal, unit: str) -> bool:
    """Whether there can be so much in this unit: 2.5 kg, but not 2.5 pieces."""
    return unit not in COUNTED or amount == amount.to_integral_value()
