"""Letters that look like other letters: what tells a name from one made to be taken for it, and words from words in
disguise.

The table is Unicode's (Technical Standard 39, confusables.txt of Unicode 15): the letters of the alphabets that are
used to imitate Latin ones, and besides them small capitals and the Cyrillic letters that look like small capitals.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_LOOK_LIKE = {
    "2": "ƧƻϨᒿꙄꝚ",
    "3": "ƷȜЗҘӠⳌꝪꞫ",
    "4": "Ꮞ",
    "5": "Ƽ",
    "6": "бᏮⳒ",
    "8": "Ȣȣ",
    "9": "ⳊꝮ",
    "A": "ΑАᎪᗅꓮ",
    "a": "ɑαаᴀ",
    "AA": "Ꜳ",
    "aa": "ꜳ",
    "AE": "ÆӔ",
    "ae": "æӕ",
    "AO": "Ꜵ",
    "ao": "ꜵ",
    "AU": "Ꜷ",
    "au": "ꜷ",
    "AV": "ꜸꜺ",
    "av": "ꜹꜻ",
    "AY": "Ꜽ",
    "ay": "ꜽ",
    "B": "ΒВᏴᗷꓐꞴ",
    "b": "ƀƂƃƄɓʙБЬвѢѣҌҍᏏᑲᑳᖯ",
    "C": "СҪᏟⲤꓚ",
    "c": "ȼсҫᴄⲥꮯ",
    "D": "ÐĐƉᎠᗞᗪꓓ",
    "d": "đƌɖɗԁᏧᑯᴅꓒ",
    "E": "ɆΕЕᎬⴹꓰ",
    "e": "ɇɛεеҽҿᴇꬲ",
    "F": "ƑϜᖴꓝꞘ",
    "f": "ƒքᵮẝꜰꞙꬵ",
    "G": "ǤԌᏀᏳꓖ",
    "g": "ƍǥɠɡɢցᶃ",
    "H": "ĦΗНҢӇӉᎻᕼⱧⲎꓧ",
    "h": "ħɦʜнћһհᏂᏲꚕ",
    "I": "ƖƗΙІӀⲒⵏꓲ",
    "i": "ıɨɩɪιіӏᎥᵻᵼꙇꭵ",
    "J": "ɈͿЈᎫᒍꓙꞲ",
    "j": "ɉϳјᴊ",
    "K": "ΚКҚҞᏦⱩⲔꓗꝀ",
    "k": "ĸƙκкᴋ",
    "L": "ŁᏞᒪⳐꓡ",
    "l": "łƚǀɫɭʟ",
    "M": "ΜϺМӍᎷᗰⲘꓟ",
    "m": "мᴍ",
    "N": "ƝΝⲚꓠ",
    "n": "ƞɳɴηпոռᵰ",
    "O": "ØƟΘΟθОѲӨՕᎾᏫⲞⴱⵁⵔꓳꝊ",
    "o": "øɵοσоѳөօჿᴏᴑⲟꝋꬽꬾꭴꮎꮻ",
    "OE": "Œ",
    "oe": "œ",
    "OO": "ꚘꝎ",
    "oo": "ꚙꝏ",
    "P": "ΡРᏢᑭⲢꓑ",
    "p": "ƥρрᴘᵽⲣ",
    "Q": "ⵕ",
    "q": "ʠԛգզꞯ",
    "R": "ƦᎡᏒᖇꓣ",
    "r": "ɍɼɽʀгғᴦᵲⲅꭇꭈꮁ",
    "rn": "ɱᵯ",
    "S": "ЅՏᏕᏚꓢ",
    "s": "ƽʂѕᵴꜱꮪ",
    "T": "ŦƮȾΤТҬᎢⲦꓔ",
    "t": "ŧƭτтᴛᵵ",
    "U": "ɄՍᏌᑌꓴ",
    "u": "ʋυսᴜᵾꞟꭎꭒꮜ",
    "V": "ѴᏙᐯⴸꓦ",
    "v": "νѵᴠꮩ",
    "W": "ԜᎳᏔꓪ",
    "w": "ɯѡԝաᴡꝡꮃ",
    "X": "ΧХҲ᙭ⲬⵝꓫꞳ",
    "x": "хᕁᕽ",
    "Y": "ɎΥУҮҰᎩᎽⲨꓬ",
    "y": "ƴɏɣʏγуүұყᶌỿꭚ",
    "Z": "ƵȤΖᏃꓜ",
    "z": "ƶȥʐᴢᵶꮓ",
}
_LOOK_LIKE_CHINESE = {
    "工": "エ",
    "力": "カ",
    "夕": "タ",
    "卜": "ト",
    "二": "ニ",
    "八": "ハ",
    "口": "ロ囗",
    "土": "士",
    "へ": "ヘ",
    "一": "ー",
}
_LETTERS_IN_SIGNS = {0x1F150: 26, 0x1F170: 26, 0x1F1E6: 26}
"""Where the letters A to Z stand in circles, in squares and as flags, which no normal form undoes."""
_LOOK_LIKE_EACH_OTHER = (("0", "o"), ("1", "l"), ("|", "l"), ("i", "l"), ("rn", "m"), ("vv", "w"))


@cache
def _latin_letters() -> dict[int, str]:
    letters = {ord(one): latin for latin, others in _LOOK_LIKE.items() for one in others}
    signs = {start + n: chr(ord("A") + n) for start, count in _LETTERS_IN_SIGNS.items() for n in range(count)}
    return {**letters, **signs}


@cache
def _chinese_characters() -> dict[int, str]:
    return {ord(one): character for character, others in _LOOK_LIKE_CHINESE.items() for one in others}


_UNSEEN = ("Cf", "Me")


def visible(text: str) -> str:
    """The text in its compatible form (full-width and mathematical letters become plain ones), without what nobody
    sees: format and direction characters, variation selectors, fillers, and the frames drawn around a character."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", seen(text))


def seen(text: str) -> str:
    """The text without what nobody sees; everything else as it is."""
    if text.isascii():
        return text
    return "".join(char for char in text if unicodedata.category(char) not in _UNSEEN and not _is_filler(char))


def _is_filler(char: str) -> bool:
    return "\ufe00" <= char <= "\ufe0f" or char in "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0" or char >= "\U000e0000"


@cache
def _imitations() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, map(chr, _latin_letters())))}]")


def imitates(text: str) -> bool:
    """Whether there are letters in the text that can be taken for Latin ones."""
    return not text.isascii() and _imitations().search(text) is not None


def latin(text: str) -> str:
    """The text as it looks to a reader of Latin letters: whatever looks like one is one, without accents, and the
    digits of every script are 0 to 9. What looks like no Latin letter stays."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", visible(text))
    bare = "".join(char for char in apart if not "\u0300" <= char <= "\u036f")
    plain = bare.translate(_latin_letters())
    digits = "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in plain)
    return unicodedata.normalize("NFC", digits)


def skeleton(name: str) -> str:
    """What two names have in common that can be taken for each other; nothing to show anybody.

    Case, accents, blanks, punctuation and what nobody sees make no difference, nor does a letter that looks like
    another: capital I, l and 1, O and 0, rn and m, and the letters of other alphabets.
    """
    text = latin(latin(name).casefold()).casefold().translate(_chinese_characters())
    text = "".join(char for char in text if char.isalnum() or char == "|" or unicodedata.category(char)[0] == "M")
    for one, other in _LOOK_LIKE_EACH_OTHER:
        text = text.replace(one, other)
    return text
