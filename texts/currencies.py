"""Currencies by every name and sign that traders type, and which sign may mean more than one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale

from texts.languages import locale
from trade.money import CURRENCIES

# Signs and words that mean one currency only, beside ISO codes and CLDR's names.
_ONE = {
    "USD": "us$ $us usd$ us-dollar us-dollars greenback 美元 美金 美刀",
    "CNY": "rmb cn¥ cny¥ rmb¥ ¥rmb renminbi yuan 人民币 人民幣 元人民币 块 块钱 元rmb",
    "EUR": "€ euros 欧元 欧",
    "GBP": "sterling quid 英镑",
    "JPY": "jp¥ yen 円 日元 日圆",
    "HKD": "hk$ 港币 港元 港幣",
    "TWD": "nt$ ntd 台币 新台币 台幣",
    "AUD": "a$ au$ aud$ 澳元 澳币",
    "CAD": "c$ ca$ can$ 加元 加币",
    "SGD": "s$ sg$ 新加坡元 新币",
    "NZD": "nz$ 纽元 新西兰元",
    "MXN": "mx$ mex$",
    "BRL": "r$ real reais",
    "INR": "₹",
    "KRW": "₩ 韩元 韩币",
    "VND": "₫ đ dong đồng vnđ 越南盾",
    "THB": "฿ baht 泰铢",
    "TRY": "₺ tl lira",
    "RUB": "₽ rouble roubles ruble rubles руб 卢布",
    "UAH": "₴ hryvnia",
    "ILS": "₪ shekel shekels nis",
    "NGN": "₦ naira",
    "PHP": "₱",
    "BDT": "৳ taka",
    "KZT": "₸ tenge",
    "PLN": "zł zl zloty złoty",
    "CZK": "kč",
    "HUF": "ft forint",
    "IDR": "rp rupiah",
    "MYR": "rm ringgit 马币",
    "ZAR": "rand",
    "CHF": "fr sfr 瑞郎",
}

# Signs that several countries use. With a currency before the colon, nearly everybody means that one.
_SEVERAL = {
    "$ dollar dollars": "USD: USD AUD CAD HKD SGD NZD TWD MXN CLP COP ARS",
    "£ pound pounds": "GBP: GBP EGP LBP SYP",
    "¥ ￥": ": CNY JPY",
    "元 圆 块": "CNY: CNY HKD TWD JPY",
    "kr": ": SEK NOK DKK ISK",
    "rs rupee rupees": ": INR PKR LKR NPR MUR",
    "peso pesos": ": MXN PHP CLP COP ARS UYU DOP CUP",
    "franc francs": ": CHF XOF XAF",
    "dinar dinars": ": KWD JOD BHD IQD DZD TND LYD RSD",
    "dirham dirhams dh dhs": ": AED MAD",
    "riyal riyals rial": ": SAR QAR OMR YER IRR",
    "won": "KRW: KRW KPW",
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The currencies a sign or name can mean; `usual` is the one nearly everybody means by it, if there is one."""

    codes: tuple[str, ...]
    usual: str | None


@cache
def _meanings(language: str) -> dict[str, Meaning]:
    meanings: dict[str, Meaning] = {}
    for data in (locale("en"), locale("zh-CN"), locale(language)):
        meanings |= _cldr_names(data)
    for code, names in _ONE.items():
        meanings |= dict.fromkeys(names.split(), Meaning((code,), code))
    for names, meant in _SEVERAL.items():
        usual, codes = meant.split(":")
        meanings |= dict.fromkeys(names.split(), Meaning(tuple(codes.split()), usual or None))
    if language.startswith("zh"):
        meanings |= dict.fromkeys("¥￥", Meaning(("CNY", "JPY"), "CNY"))
    return meanings


def _cldr_names(data: Locale) -> dict[str, Meaning]:
    names = {}
    for code in sorted(CURRENCIES):
        for name in {data.currencies.get(code, code), *data._data["currency_names_plural"].get(code, {}).values()}:
            names[name.casefold()] = Meaning((code,), code)
    return names


def meaning(name: str, language: str) -> Meaning | None:
    """What an ISO code, a sign or a name of a currency can mean; None if it is none."""
    if (code := name.upper()) in CURRENCIES:
        return Meaning((code,), code)
    return _meanings(language).get(" ".join(name.casefold().split()).strip("."))


def currency_name(code: str, language: str) -> str:
    """US Dollar, 美元."""
    return str(locale(language).currencies.get(code, code))
