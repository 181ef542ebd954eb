"""The words traders use, in their commonest languages, for numbers to call, accounts to pay to and ways past us."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping


def _any(*alternatives: str, behind: str = "") -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(alternatives)}){behind}", re.IGNORECASE)


class Phrases:
    """Ways of saying something, in groups that are looked for only where one of their words stands.

    Most messages hold none of the words, and finding that out takes a tenth of the time the patterns take.
    """

    def __init__(self, groups: Mapping[tuple[str, ...], tuple[str, ...]]) -> None:
        """`groups`: words in small letters, and the patterns none of which matches a text without one of them."""
        self._groups = [(words, _any(*patterns)) for words, patterns in groups.items()]

    def stand_in(self, text: str) -> bool:
        """Whether one of them is in the text."""
        small = text.lower()
        for words, pattern in self._groups:
            for word in words:
                if word in small and pattern.search(text):
                    return True
        return False

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of them in the text."""
        small = text.lower()
        for words, pattern in self._groups:
            if any(word in small for word in words):
                yield from pattern.finditer(text)


_NEAR = r"[^\d\n]{0,24}?"
"""A few words between what a number is called and the number."""
_ASIDE = r"\s*(?:(?:no|nr|num|nro|number|numero|n[°º]|is|#)\b\.?)?\s*[:：.#=-]?\s*"
"""Nothing but `number:` between them: the word has other meanings."""
_DIGITS = r"(\d(?:[ .-]?\d){5,25})"

ACCOUNT = Phrases(
    {
        ("acc", "a/c"): (
            rf"\b(?:bank acc(?:oun)?t|acc(?:oun)?t\.? ?(?:no|nr|number|num|#))\b{_NEAR}{_DIGITS}",
            rf"(?:\bacc(?:oun)?t|\ba/c)\b{_ASIDE}{_DIGITS}",
        ),
        ("routing", "sort code", "bsb", "ifsc"): (
            rf"\b(?:routing|aba)\b{_NEAR}(\d{{9}})\b",
            r"\bsort code\b\W{0,4}(\d{2}[ -]?\d{2}[ -]?\d{2})\b",
            r"\bbsb\b\W{0,4}(\d{3}[ -]?\d{3})\b",
            r"\bifsc\b(?: code)?\W{0,4}([A-Z]{4}0[A-Z0-9]{6})\b",
        ),
        ("账", "帐", "帳", "卡号", "开户行"): (rf"(?:账号|帐号|帳號|账户|帐户|帳戶|卡号|开户行){_NEAR}{_DIGITS}",),
        ("口座", "계좌", "खात", "บัญชี"): (rf"(?:口座(?:番号)?|계좌(?:번호)?|खाता|खाते|เลข(?:ที่)?บัญชี){_NEAR}{_DIGITS}",),
        ("cuenta", "clabe", "cbu", "cvu"): (
            rf"\bn[uú]mero de cuenta\b{_NEAR}{_DIGITS}",
            rf"\bcuenta\b{_ASIDE}{_DIGITS}",
            rf"\b(?:clabe|cbu|cvu)\b{_NEAR}(\d(?:[ -]?\d){{17,21}})",
        ),
        ("conta",): (
            rf"\b(?:n[uú]mero da conta|conta (?:corrente|banc[aá]ria|poupan[cç]a))\b{_NEAR}{_DIGITS}",
            rf"\bconta\b{_ASIDE}{_DIGITS}",
        ),
        ("compte", "rib"): (
            rf"\b(?:n[°º] de compte|num[eé]ro de compte|compte bancaire)\b{_NEAR}{_DIGITS}",
            rf"\bcompte\b{_ASIDE}{_DIGITS}",
            rf"\brib\b{_ASIDE}(\d(?:[ -]?\d){{20,22}})",
        ),
        ("conto", "rachun"): (
            rf"\bconto(?: corrente)?\b{_ASIDE}{_DIGITS}",
            rf"\brachun(?:ek|ku)\b{_NEAR}{_DIGITS}",
        ),
        ("kont", "kto"): (
            rf"\b(?:kontonummer|konto-?nr|numer konta|nr konta)\b{_NEAR}{_DIGITS}",
            rf"\b(?:konto|kto)\b{_ASIDE}{_DIGITS}",
        ),
        ("rek",): (rf"\b(?:rekening(?:nummer)?|no\.? ?rek|norek)\b{_NEAR}{_DIGITS}",),
        ("tài khoản", "stk", "số tk"): (
            rf"(?:tài khoản|số tk){_NEAR}{_DIGITS}",
            rf"(?<!\d )\bstk\b{_ASIDE}{_DIGITS}",
        ),
        ("hesap", "hesab"): (
            rf"\bhesap (?:no|numaras[ıi])\b{_NEAR}{_DIGITS}",
            rf"\bhesab(?:[ıi]m|[ıi]m[ıi]z)\w*\b{_NEAR}{_DIGITS}",
        ),
        ("حساب",): (rf"(?:رقم الحساب|رقم حساب|الحساب البنكي|حساب بنكي|شماره حساب){_NEAR}{_DIGITS}",),
        ("сч", "р/с", "рахун", "карт"): (
            rf"(?:номер(?:а)? сч[её]та|расч[её]тный сч[её]т|р/с|рахун(?:ок|ку)|номер карты){_NEAR}{_DIGITS}",
            rf"\bсч[её]т{_ASIDE}{_DIGITS}",
        ),
        ("pix",): (
            r"\bpix\b[^\n]{0,24}?(\d(?:[ ./()-]{0,2}\d){7,14}|[\w.+-]+@[\w.-]+|[0-9a-f]{8}-[0-9a-f-]{27})",
            r"\bchave pix\b()",
        ),
        ("@ok", "@ybl", "@ibl", "@axl", "@paytm", "@upi", "@apl", "@hdfc", "@icici", "@sbi", "@axis", "upi"): (
            r"\b[\w.-]{2,}@((?:ok(?:hdfc|axis|sbi|icici)|hdfc|icici|axis|sbi)\w*|ybl|ibl|axl|paytm|upi|apl)\b(?!\.)",
            r"\bupi\b(?: id)?\W{0,3}([\w.-]{2,}@\w+)",
        ),
        ("pesa", "paybill", "till"): (
            r"\bm-? ?pesa\b[^\n]{0,24}?(\d{5,12})\b",
            r"\b(?:paybill|till)(?: (?:no|number))?\b\W{0,4}(\d{5,7})\b",
        ),
        ("gcash", "bkash", "nagad", "easypaisa", "jazzcash", "nequi", "yape", "momo", "promptpay", "paynow", "dana"): (
            r"\b(?:gcash|bkash|nagad|easypaisa|jazzcash|nequi|yape|momo|promptpay|paynow|dana)\b"
            r"[^\d\n]{0,16}?(\d(?:[ -]?\d){7,12})",
        ),
    }
)
BIC = re.compile(
    r"\b(?:(?i:swift|bic)(?i:[ /]?(?:code|bic|swift))?"
    r"\s*(?:is\s|[:：#=-])\s*([A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?)"
    r"|(?i:swift|bic)(?i: code)?\s+([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?))\b"
)
"""The code of a bank behind its name: a plain word behind `swift` is none, such as in swift delivery."""
UNIT = re.compile(
    r"\s*(?:%|btu|pcs|pc|pieces|sets?|units?|stk|stück|ctns?|cartons?|boxes|pairs|rolls|kg|g|t|tons?|mt|lbs?|m|mm|cm|km|m2|"
    r"m²|m³|cbm|sqm|l|ltr|ml|w|kw|kwh|v|mah|ah|hz|lm|k|usd|eur|cny|rmb|gbp|dollars|件|个|箱|套|台|只|双|米|公斤|吨|条|张|卷|瓶|元|"
    r"шт|штук|unidades|unid|piezas|pièces|adet|cái|chiếc|buah|개|個)(?![^\W\d_])",
    re.IGNORECASE,
)
"""What makes a number a quantity, a measure or a price."""
RANGE_OR_THOUSANDS = re.compile(
    r"(\d{2,6})-(\d{2,6})|[1-9]\d{0,2}(?:[ .,]\d{3})*[ .,]000|\d+?0{5,}|(?:19|20)\d\d[ .-]?[01]\d[ .-]?[0-3]\d"
)
"""18000-24000, 10 000 000, 12000000, 20270315."""
POSTCODE = re.compile(r"\d{5}-\d{3,4}")
_PHONES = (
    r"\btel(?:ephone)?\b|\b(?:tele|cell|mobile |my )?phone\b|\bmobile\b|\bcall (?:me|us)\b|\btext (?:me|us)\b"
    r"|电话|手机|联系我|打给我|拨打|\btel[eé]fono\b|\bm[oó]vil\b|\bcelular\b|\bll[aá]m[ae]me\b|\bt[eé]l[eé]phone\b"
    r"|\bappelez\b|\btelefon\w*|\bhandy\b|\brufen sie\b|\bcellulare\b|\bliga(?:r|me)?\b"
    r"|điện thoại|\bsđt\b|gọi cho|\bcep\b"
    r"|هاتف|جوال|اتصل|телефон|позвон|फ़ोन|फोन|मोबाइल|電話|携帯|전화|휴대폰|\btelepon\b|\bhubungi\b|\bhp\b|โทร"
)
PHONE = Phrases(
    {
        tuple(
            """tel phone mobile call text 电话 手机 联系我 打给我 拨打 móvil movil celular llám llam appelez handy rufen
            cellulare liga điện sđt gọi cep هاتف جوال اتصل телефон позвон फ फ़ोन मोबाइल 電話 携帯 전화 휴대폰 hubungi hp
            โทร tél""".split()
        ): (rf"(?:{_PHONES}){_NEAR}(\+?\(?\d(?:[ ().-]{{0,2}}\d){{6,14}})(?![\d%])",)
    }
)
CHINESE_MOBILE = re.compile(r"(?<![\dA-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
CHINESE = re.compile("[\u4e00-\u9fff]")
TRACKING = _any(
    "单号", "运单", "提单", "快递", "订单", r"\bawb\b", r"\btracking\b", r"\bb/l\b", r"\bimei\b", r"\bserial\b"
)

_NAMES = tuple(
    """whats wats chat weixin telegram telegr skype viber zalo kakao line qq 微信 薇信 威信 v信 vx 扣扣 企鹅号 电报
    واتس تلي вотс ватс телеграм вайбер скайп व्हाट्स 카톡 카카오 ライン signal""".split()
)
_MESSENGERS = (
    r"(?:wh?ats ?app|we ?chat|weixin|telegram|skype|viber|zalo|kakao(?: ?talk)?"
    r"|\bline(?=\s*id\b)|\bqq\b|微信|薇信|威信|\bv信|\bvx\b|扣扣|واتساب|واتس|تليجرام|تلغرام|во?[тц]са?пп?|ватса?пп?|телеграмм?|вайбер"
    r"|व्हाट्सऐप|व्हाट्सएप|카톡|카카오톡)"
)
MESSENGER_NAMES = re.compile(r"wh?atsapp|wechat|weixin|telegram|skype|viber|zalo|kakaotalk", re.IGNORECASE)
"""Those that somebody takes the trouble to disguise."""
MESSENGER = Phrases(
    {
        _NAMES: (
            rf"{_MESSENGERS}\s*(?:id|no|number|号|号码)?\s*[:：=#]\s*[\w@+.-]{{4,}}",
            rf"{_MESSENGERS}\s*(?:id|号|号码)?\s*(?:is\s+|是)?\+?\d[\d -]{{5,}}",
            rf"{_MESSENGERS}\s+(?:id|号)\s+[\w@+.-]{{4,}}",
            rf"\b(?:add|contact|message|text|write|reach|find|ping|dm)\b.{{0,12}}\b(?:me|us)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:talk|chat|continue|move|switch|go)\b.{{0,16}}\b(?:on|to|over|via)\b.{{0,6}}{_MESSENGERS}",
            rf"\bmy {_MESSENGERS}",
            r"加(?:我|一下|个|下)?(?:的)?(?:微信|薇信|威信|v信|QQ|扣扣|whats ?app)",
            r"(?:微信|QQ)(?:上)?(?:聊|联系|说|谈|沟通)",
            rf"\b(?:escr[ií]b[ae]me|cont[aá]ct[ae]me|h[aá]bl[ae]me|agr[eé]g[ae]me)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:me (?:chama|adiciona|manda)|chama(?:r)?|fal[ae] comigo)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:contactez|écrivez|ajoutez)-?\s?(?:moi|nous)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:schreib|kontaktier)\w*\b.{{0,24}}{_MESSENGERS}",
            rf"\bkết bạn\b.{{0,10}}{_MESSENGERS}",
            rf"{_MESSENGERS}(?:'?[td]an|'?den) (?:yaz|ulaş)",
            rf"(?:تواصل|راسلني|كلمني).{{0,12}}{_MESSENGERS}",
            rf"(?:пишите|напишите|пиши|добавь|свяжитесь).{{0,16}}{_MESSENGERS}",
            rf"\b(?:hubungi|chat|kontak)\b.{{0,12}}\b(?:saya|kami)\b.{{0,12}}{_MESSENGERS}",
        ),
        ("好友",): (r"加(?:我|一下|个|下)?(?:的)?好友",),
        ("扫",): ("扫(?:码|我)加",),
    }
)

_SENT_PAST_US = ("western union", "moneygram", "paypal", "zelle", "usdt", "bitcoin", "venmo")
OUTSIDE = Phrases(
    {
        # English
        ("pay",): (
            r"\bpay(?:ment|ing)?\b(?! attention)[^.:\n]{0,30}\b(?:offline|privately|elsewhere)\b",
            r"\bpay(?:ment|ing)?\b(?! attention)[^.:\n]{0,30}(?<!the )\boutside\b"
            r"(?! (?:of )?(?:the |this |each |every )?(?:carton|box|bag|crate|pallet|container|pack|case|frame|wall"
            r"|label|door|house|building)\w*)",
            r"\bpay (?:me|us) direct(?:ly)?\b",
        ),
        ("outside",): (r"\boutside (?:of )?(?:the |this )?(?:platform|bot|escrow|app|tradehold)\b",),
        ("without",): (r"\bwithout (?:the |this )?(?:platform|bot|escrow|tradehold)\b",),
        ("bypass", "skip", "avoid"): (r"\b(?:bypass|skip|avoid) (?:the )?(?:platform|escrow|fees?|commission)\b",),
        ("account",): (
            r"\b(?:pay|transfer|wire|send|remit)\w*\b[^.\n]{0,40}\b(?:my|our|his|her|boss'?s?) "
            r"(?:own |personal |private |other |new |company )?(?:bank )?account\b",
            r"\b(?:personal|private) (?:bank )?account\b",
        ),
        _SENT_PAST_US: (rf"\b(?:{'|'.join(_SENT_PAST_US)})\b",),
        ("bank",): (r"\b(?:changed?|new) (?:our |my )?bank (?:account|details)\b",),
        # 中文
        ("私下",): ("私下(?:里)?(?:付|转|交易|打|汇|谈)",),
        ("线下",): ("线下(?:付|转|交易|打款)",),
        ("外",): ("(?:场|平台)外(?:付|转|交易|汇)",),
        ("平台",): ("(?:不走|绕过|绕开|避开|跳过|脱离)平台",),
        ("直接",): (
            "直接(?:转|打|付|汇)(?:款|钱|账|帐|给|我)",
            "直接(?:转|打|付|汇)到.{0,6}?(?:账|帐|卡|户|我|支付宝|微信)",
        ),
        ("个人", "私人", "对私"): ("(?:个人|私人|对私)(?:账|帐|银行|卡)",),
        ("支付宝", "微信"): ("(?:支付宝|微信)(?:支付|转账|付款|收款|转给|打给)",),
        ("西联",): ("西联",),
        # español, français, Deutsch
        ("fuera",): (r"\bfuera de (?:la )?plataforma\b",),
        ("cuenta",): (r"\bcuenta (?:personal|privada)\b",),
        ("directamente",): (r"\bp[aá]g(?:ar|a|o|ue|uen|ame|eme|uenos)\b[^.\n]{0,20}\bdirectamente\b",),
        ("hors", "dehors"): (
            r"\b(?:hors|en dehors) de (?:la |cette )?plate-?forme\b",
            r"\bhors plate-?forme\b",
        ),
        ("compte",): (r"\bcompte (?:personnel|privé)\b",),
        ("direct",): (r"\bpa(?:yer|yez|iement)\b[^.\n]{0,20}\bdirect(?:ement)?\b",),
        ("außerhalb",): (r"\baußerhalb (?:der|dieser) plattform\b",),
        ("konto",): (
            r"\bprivatkonto\b",
            r"\b(?:privat|persönlich)\w* konto\b",
            r"\bdirekt auf (?:mein|unser)\w* konto\b",
        ),
        ("direkt",): (r"\bzahl\w*\b[^.\n]{0,20}\bdirekt an (?:mich|uns)\b",),
        # Türkçe, tiếng Việt, العربية
        ("platform",): (r"\bplatform dışı",),
        ("hesab",): (r"\b(?:kişisel|şahsi) hesab", r"\bdoğrudan hesab"),
        ("doğrudan",): (r"\bdoğrudan (?:bana|bize)",),
        ("ngoài",): ("ngoài (?:nền tảng|sàn|hệ thống)",),
        ("tài khoản",): ("tài khoản cá nhân",),
        ("chuyển khoản",): ("chuyển khoản trực tiếp",),
        ("خارج",): ("خارج (?:المنصة|التطبيق)",),
        ("حساب",): ("(?:ال)?حساب(?:ي)? (?:ال)?شخصي",),
        ("مباشرة",): ("(?:ادفع|الدفع|حو[ّ]?ل) (?:لي |لنا )?مباشرة",),
    }
)
