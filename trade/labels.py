"""What people write around a number: its name, a currency, brackets, any kind of dash. It is told from the number here.

It is dropped in this one place, for every kind of number, and never becomes part of one.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import cache

from trade.lookalikes import visible
from trade.money import CURRENCIES


class Label(Enum):
    """What a number is called."""

    ANY = "any"  # what any of them may be called besides
    ACCOUNT = "account"
    IBAN = "iban"
    BIC = "bic"
    REGISTRATION = "registration"  # of a company
    CONTAINER = "container"
    BILL = "bill"  # of lading
    AIR_WAYBILL = "air-waybill"  # of the airline
    HOUSE_WAYBILL = "house-waybill"  # of a forwarder, in its own form
    TRACKING = "tracking"  # of a parcel or consignment


_WORDS = {
    Label.ANY: """
        no|nr|num|nro|number|numbers|code|n°|nº|№|#|号|号码|編號|编号|number is|is|номер|رقم|số|番号|번호
    """,
    Label.ACCOUNT: """
        a c|acc|acct|account|accounts|bank account|bank a c|beneficiary account|beneficiary a c|our account|
        my account|account num|corporate account|company account|savings account|current account|
        checking account|银行账号|银行帐号|银行账户|银行帐户|收款账号|收款账户|公司账号|公司账户|对公账户|
        对公账号|账户号码|账号|帐号|账户|帐户|卡号|美元账户|美元账号|人民币账户|人民币账号|欧元账户|帳號|帳戶|
        konto|kontonummer|konto nr|kto|kto nr|rekening|nomor rekening|no rek|norek|rek|rekeningnummer|
        número de cuenta|cuenta|numero de cuenta|cta|cuenta bancaria|nº de cuenta|n° de cuenta|no de cuenta|
        no de conta|no de compte|
        nº de conta|n° de conta|n° de compte|nº de compte|nr de cont|clabe|cbu|conta|conta corrente|
        conta bancária|numero da conta|número de conta|compte|numéro de compte|compte bancaire|rib|conto|
        conto corrente|numero di conto|hesap|hesap no|hesap numarası|tài khoản|số tài khoản|stk|số tk|tk|счет|
        счёт|расчетный счет|расчётный счёт|номер счета|номер счёта|р с|рахунок|رقم الحساب|الحساب|حساب|口座|
        口座番号|普通|当座|계좌|계좌번호|खाता|खाता संख्या|เลขที่บัญชี|เลขบัญชี
    """,
    Label.IBAN: "iban|iban code|international bank account number",
    Label.BIC: """
        swift|bic|swift bic|bic swift|swift code|bic code|bank code|bank identifier code|swift address|银行代码|
        国际代码|国际汇款代码|スイフトコード|свифт|бик|código swift|code swift|codice swift|codice bic|سويفت
    """,
    Label.REGISTRATION: """
        reg|registration|registration no|company registration|company reg|company|business registration|
        business|br|brn|crn|uen|ubi|registry code|company id|org nr|organisationsnummer|organisasjonsnummer|
        orgnr|cvr|cvr nr|se nr|y tunnus|vat|vat id|vat reg|vat registration|tax|tax id|tin|ein|fein|
        employer identification number|tax identification number|duns|lei|ust id|ust id nr|ust idnr|uid|uid nr|
        mwst|mwst nr|steuernummer|handelsregisternummer|siren|siret|tva|n tva|numéro de tva|
        tva intracommunautaire|kvk|kvk nummer|btw|btw nummer|rsin|p iva|partita iva|c f|codice fiscale|n i f|
        nif|c i f|cif|nipc|contribuinte|cnpj|cuit|rut|ruc|rfc|nit|rif|abn|acn|nzbn|gst|gstin|gst no|pan|cin|
        npwp|nib|mst|mã số thuế|mã số doanh nghiệp|vkn|vergi no|vergi numarası|nip|regon|ico|ičo|dic|dič|oib|
        mbs|инн|огрн|кпп|єдрпоу|бин|унп|统一社会信用代码|社会信用代码|信用代码|统一代码|纳税人识别号|税号|
        注册号|公司注册号|工商注册号|营业执照号|营业执照注册号|uscc|usci|unified social credit code|統一編號|
        統編|商業登記號碼|公司編號|法人番号|会社法人等番号|登録番号|사업자등록번호|사업자번호|법인등록번호|
        السجل التجاري|رقم التسجيل|الرقم الضريبي
    """,
    Label.CONTAINER: """
        container|containers|container no|cntr|cntr no|ctnr|ctr|conteneur|contenedor|contêiner|箱号|柜号|集装箱|
        集装箱号|货柜号|货柜|櫃號|konteyner|контейнер|컨테이너|コンテナ
    """,
    Label.BILL: """
        b l|bl|b l no|mbl|hbl|m b l|h b l|obl|master b l|house b l|bill of lading|bill|ocean bill|seaway bill|
        sea waybill|booking|bkg|提单|提单号|主单|分单|订舱号|提單|konşimento|коносамент|connaissement|
        conocimiento de embarque|conhecimento de embarque|vận đơn
    """,
    Label.AIR_WAYBILL: """
        awb|a w b|mawb|m a w b|awb no|air waybill|airwaybill|master air waybill|空运单|空运单号|空运主单|主运单
    """,
    Label.HOUSE_WAYBILL: "hawb|h a w b|house air waybill|空运分单|分运单",
    Label.TRACKING: """
        tracking|tracking no|track|trk|waybill|way bill|consignment|consignment note|parcel|shipment|
        express|单号|运单|运单号|快递单号|快递|物流单号|追踪号|跟踪号|查询号|suivi|seguimiento|rastreamento|
        sendungsnummer|sendungsnr|frachtbrief|takip|takip no|трек|трек номер|накладная|resi|no resi
    """,
}
"""In the languages of trade; a blank stands for a dot, a dash, a slash or nothing as well."""
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－⁃➖"), "-")
_IN_BRACKETS = re.compile(r"[(\[{【（]([^()\[\]{}【】（）]*)[)\]}】）]")
_CURRENCY = rf"(?:{'|'.join(sorted(CURRENCIES))}|RMB|CNH)"
_CURRENCY_BEFORE = re.compile(rf"^{_CURRENCY}(?=[\W\d])[\s:.#=/-]*(?=\w)")
_CURRENCY_BEHIND = re.compile(rf"(?<=[\d\s/-])[\s:./-]*{_CURRENCY}$")
_NEVER_IN_A_NUMBER = ("IBAN", "SWIFT")
_BETWEEN = r"[\s.\-/]*"
_AFTER = r"[\s:.#=/\-,;)]*"


def tidy(text: str) -> str:
    """What somebody typed in one way of writing: half-width, upper case, single spaces, hyphens, nothing invisible."""
    plain = visible(text).translate(_DASHES)
    return " ".join("".join(c for c in plain if c.isspace() or unicodedata.category(c)[0] != "C").upper().split())


def bare(text: str, *labels: Label) -> str:
    """The number without what is written around it: its labels, words in brackets, a currency."""
    return unlabelled(text, *labels, Label.ANY)[0]


def unlabelled(text: str, *labels: Label) -> tuple[str, frozenset[Label]]:
    """The number without what is written around it, and which of the labels it had."""
    line, seen = _out_of_brackets(tidy(text.replace("\n", " ; "))), set[Label]()
    while True:
        shorter = _CURRENCY_BEHIND.sub("", _CURRENCY_BEFORE.sub("", line.strip(" ;,:.#=")))
        for label in labels:
            if (match := _pattern(label).match(shorter)) and match.end() < len(shorter):
                shorter = shorter[match.end() :]
                seen.add(label)
        if shorter == line:
            return line, frozenset(seen)
        line = shorter


def _out_of_brackets(line: str) -> str:
    """Words in brackets are no part of a number: (USD), (40HQ), (Bank of China). Digits are: (001) 234."""
    return _IN_BRACKETS.sub(lambda found: " " if any(c.isalpha() for c in found[1]) else found[0], line).strip()


@cache
def _pattern(label: Label) -> re.Pattern[str]:
    words = sorted((" ".join(word.split()) for word in _WORDS[label].split("|")), key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(_spelled, filter(None, words)))}){_AFTER}")


def _spelled(word: str) -> str:
    """The pattern of a label. Behind a Latin one stands no letter, and behind a very short one no digit either: `NO`
    and `AC` may be the beginning of a number."""
    parts = word.upper().split()
    letters, pattern = "".join(parts), _BETWEEN.join(map(re.escape, parts))
    if not letters.isascii() or not letters.isalpha() or letters in _NEVER_IN_A_NUMBER:
        return pattern
    return pattern + ("(?![A-Z0-9])" if len(letters) <= 2 else "(?![A-Z])")
