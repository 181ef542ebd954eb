"""Whether a name as a bank prints it is a company's name: transliterated, in capitals, without signs, cut short.

A match says only that nothing contradicts. Two different legal forms are two companies, and so are two names that
differ by a letter: a person looks at those.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from trade.lookalikes import visible

CUTS = (33, 35, 70, 140)
"""Where payment formats cut a name off: SWIFT's fields 50F and 50K, SEPA's and ISO 20022's names."""

_LETTERS = {
    letter: ways.split(",")
    for letter, _, ways in (
        entry.partition("=")
        for entry in """
            ä=ae,a ö=oe,o ü=ue,u ß=ss,s å=aa,a ø=oe,o æ=ae,a œ=oe,o ő=o,oe ű=u,ue
            þ=th,t ð=d,dh đ=d,dj ł=l ı=i ə=a,e ħ=h ş=s,sh š=s,sh ș=s,sh č=c,ch ç=c,ch ž=z,zh ñ=n,ny
            а=a б=b в=v г=g,h ґ=g д=d е=e,ye ё=e,yo є=ie,ye ж=zh,j з=z и=i,y і=i ї=i,yi й=i,y,j к=k л=l м=m н=n
            о=o п=p р=r с=s т=t у=u ф=f х=kh,h ц=ts,c ч=ch ш=sh щ=shch,sch ъ=,ie,a ы=y ь=,y э=e ю=iu,yu,ju я=ia,ya,ja
            ђ=dj,d ј=j љ=lj њ=nj ћ=c џ=dz
            α=a β=v,b γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y,u,v,f
            φ=f χ=ch,h ψ=ps ω=o
        """.split()
    )
}
"""How letters are written that payment systems can't carry: as national banks do, by SEPA's own table (EPC217-08), in
passports."""

_AND = frozenset("& and und et y e og och en ve i и και".split())
_ABBREVIATED = (
    ("imp", "import"),
    ("exp", "export"),
    ("intl", "international"),
    ("mfg", "manufacturing"),
    ("bros", "brothers"),
    ("gebr", "gebrüder"),
    ("san", "sanayi"),
    ("tic", "ticaret"),
)
_BEFORE_A_NAME = re.compile(r"(?:1/|m/s\.? |messrs\.? |firma |fa\. )", re.IGNORECASE)

_FORMS = """
gmbh = gesellschaft mit beschränkter haftung
ggmbh
gmbh co kg = gmbh cokg
ag co kg
gmbh co kgaa
kgaa
kg = kommanditgesellschaft
ohg = offene handelsgesellschaft
ug haftungsbeschränkt = ug = unternehmergesellschaft haftungsbeschränkt
ag = aktiengesellschaft
ek = e kfm = eingetragener kaufmann
eg
gbr
se
ltd = limited = ltée
ltd co kg = limited co kg
co ltd = company limited = co limited = company ltd = coltd
plc = public limited company
llp = limited liability partnership
llc = limited liability company
lp
inc = incorporated
co inc = company inc
corp = corporation
co = company
pty ltd = pty limited = proprietary limited
private limited = pte ltd = pte limited = pvt ltd = pvt limited = p ltd = private ltd
co pte ltd = co private limited
sdn bhd = sendirian berhad
bhd = berhad
bv = besloten vennootschap
nv = naamloze vennootschap
vof
cv
sa = société anonyme = sociedad anónima = sociedade anônima = spółka akcyjna
sas = société par actions simplifiée
sasu
sarl = société à responsabilité limitée = sàrl
eurl
snc
scs
srl = società a responsabilità limitata = sociedad de responsabilidad limitada
srls
spa = società per azioni
sl = sociedad limitada
slu
sau
sa de cv = sociedad anónima de capital variable
sapi de cv
s de rl de cv
sac
saa
eirl
ltda = limitada = lda
me
aps = anpartsselskab
as = aktieselskab = aksjeselskap = aktsiaselts = akciová společnost = anonim şirketi
asa
is = interessentskab
ks = kommanditselskab
amba
ivs
ab = aktiebolag = ab publ
hb = handelsbolag
kb = kommanditbolag
oy = osakeyhtiö
oyj
oy ab
oü = osaühing
ehf
hf
uab
sia
sp z oo = sp zoo = spółka z ograniczoną odpowiedzialnością
sp z oo sp k = sp z oo spk
sp j
sp k
sro = s r o = spol s ro = společnost s ručením omezeným
doo = društvo s ograničenom odgovornošću
dd
kft = korlátolt felelősségű társaság
zrt
bt
ood
eood
ad
ead
ооо = ooo = общество с ограниченной ответственностью
ао = ao = акционерное общество
зао = zao
оао = oao
пао = pao
тов = tov
ип = ip
еоод
ltd şti = limited şirketi
ae
epe
ike
pt = perseroan terbatas
tbk
pt tbk
công ty tnhh = cong ty tnhh = cty tnhh
công ty cổ phần = công ty cp = cty cp
fze
fzco
fz llc
wll
saog
saoc
kk = 株式会社 = 株
gk = 合同会社
주식회사 = 주
유한회사
有限公司 = 有限责任公司 = 有限責任公司
股份有限公司 = 股份公司
บริษัท จำกัด
บริษัท จำกัด มหาชน
"""
_AT_THE_FRONT = frozenset(
    "ооо ooo ао ao зао zao оао oao пао pao тов tov ип ip pt uab sia as ab oü oy sa cv 株式会社 株 주식회사 주".split()
) | {"công ty tnhh", "cong ty tnhh", "cty tnhh", "công ty cổ phần", "công ty cp", "cty cp"}
_WITHIN_A_WORD = re.compile(
    "股份有限公司|有限责任公司|有限責任公司|有限公司|股份公司|株式会社|合同会社|주식회사|유한회사"
)
"""Legal forms that are written without a blank before or after them."""
_THAI = re.compile(visible(r"^บริษัท\s*(.*?)\s*จำกัด(\s*มหาชน)?$"))


class _Name(NamedTuple):
    """A name without its legal form, in small letters, and which of the forms it has."""

    words: str
    form: int | None


def same_name(printed: str, name: str) -> bool:
    """Whether a name as a bank printed it is that of the company.

    Case, accents, punctuation, blanks, the ways to write `&` and letters like ü, and a legal form left out make no
    difference. Of a name that was cut off (at 35, 70 or 140 characters) what stands before the cut decides.
    """
    text, other = _taken_apart(_line(printed)), _taken_apart(_line(name))
    if not text.words or not other.words:
        return False
    contradicting = None not in (text.form, other.form) and text.form != other.form
    alike = _printings(other.words).fullmatch(text.words) or _printings(text.words).fullmatch(other.words)
    return bool(alike and not contradicting) or _is_cut_off(printed, other)


def without_form(name: str) -> str:
    """The words of a name in small letters, without its legal form."""
    return _taken_apart(_line(name)).words


def _is_cut_off(printed: str, name: _Name) -> bool:
    """Whether the printed name is as long as names are cut to, and the beginning of this one."""
    length, text = len(" ".join(printed.split())), _line(printed)
    if length + 1 in CUTS:  # a blank was the last character
        text, length = f"{text} ", length + 1
    return length in CUTS and bool(_whole(name).fullmatch(text, partial=True))


def _line(name: str) -> str:
    """The words of a name in small letters with one blank between them, and `&` for its signs."""
    text = unicodedata.normalize("NFC", visible(name.strip())).lower()
    text = _WITHIN_A_WORD.sub(r" \g<0> ", _BEFORE_A_NAME.sub("", text, count=1) if _BEFORE_A_NAME.match(text) else text)
    text = re.sub(r"(?<=\b\w)\.(?=\w\b)", " ", text).replace(".", "")
    words = regex.sub(r"[^\w\p{M}&+?]+|_", " ", text)
    line = " ".join(re.sub(r"[&+]", " & ", words).split())
    return _THAI.sub(visible(r"\1 บริษัท จำกัด\2"), line)


@lru_cache(maxsize=256)
def _printings(words: str) -> regex.Pattern[str]:
    """Everything a bank may print for the words of a name."""
    return regex.compile("".join(_word(word, first=n == 0) for n, word in enumerate(words.split())))


def _whole(name: _Name) -> regex.Pattern[str]:
    """The same for all of the name: its legal form stands before the words, behind them or nowhere."""
    words = _printings(name.words).pattern
    if name.form is None:
        return regex.compile(words)
    form = _form_patterns()[name.form]
    return regex.compile(f"(?:(?:{form}) )?{words}(?: (?:{form}))?")


def _word(word: str, *, first: bool) -> str:
    if word in _AND and not first:
        return f"(?: ?(?:{'|'.join(map(_letters, sorted(_AND)))}))?"
    alike = next((pair for pair in _ABBREVIATED if word in pair), (word,))
    return ("" if first else " ?") + "(?:" + "|".join(map(_letters, alike)) + ")"


def _letters(word: str) -> str:
    return "".join(map(_letter, unicodedata.normalize("NFC", word)))


def _letter(char: str) -> str:
    """A letter as it is, as systems write it that lack it, or the question mark they put for it."""
    if char.isascii():
        return str(regex.escape(char))
    bare = unicodedata.normalize("NFD", char)[0]
    others = _LETTERS.get(char) or _LETTERS.get(bare) or [bare]
    return f"(?:{'|'.join(map(regex.escape, [char, *others]))}|\\?)"


def _taken_apart(line: str) -> _Name:
    if match := _forms_after().search(line):
        return _Name(line[: match.start()], _number(match))
    if match := _forms_before().match(line):
        return _Name(line[match.end() :], _number(match))
    return _Name(line, None)


def _number(match: regex.Match[str]) -> int:
    return int(str(match.lastgroup)[1:])


@cache
def _form_patterns() -> list[str]:
    return ["|".join(map(_spelled, spellings)) for spellings in _spellings()]


@cache
def _spellings() -> list[list[str]]:
    return [visible(line).split(" = ") for line in _FORMS.strip().splitlines()]


def _spelled(form: str) -> str:
    """A legal form with or without blanks between its words and initials, and with or without its `and`."""
    between = f" ?(?:(?:{'|'.join(map(_letters, sorted(_AND)))}) )?"
    return between.join(" ?".join(map(_letter, word)) for word in form.split())


@cache
def _forms_after() -> regex.Pattern[str]:
    groups = (f"(?P<f{n}>{pattern})" for n, pattern in enumerate(_form_patterns()))
    return regex.compile(f"(?<=\\S) (?:{'|'.join(groups)})$")


@cache
def _forms_before() -> regex.Pattern[str]:
    groups = (
        f"(?P<f{n}>{'|'.join(_letters(form) for form in spellings if form in _AT_THE_FRONT)})"
        for n, spellings in enumerate(_spellings())
        if not _AT_THE_FRONT.isdisjoint(spellings)
    )
    return regex.compile(f"(?:{'|'.join(groups)}) (?=\\S)")
