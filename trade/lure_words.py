"""The words traders use, in their commonest languages, for numbers to call, accounts to pay to and ways past us."""

from __future__ import annotations

import re
from collections.abc import Mapping


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


_NEAR = r"[^\d\n]{0,24}?"
"""A few words between what a number is called and the number."""

ACCOUNT = _any(
    r"\bbank acc(?:oun)?t\b",
    r"\bacc(?:oun)?t\.? ?(?:no|nr|number|num|#)\b",
    r"\ba/c\b",
    r"\brouting\b",
    r"\bsort code\b",
    "账号",
    "帐号",
    "账户",
    "帐户",
    "卡号",
    "开户行",
    r"\b(?:n[uú]mero de )?cuenta\b",
    r"\bn[°º] de compte\b",
    r"\bcompte bancaire\b",
    r"\bkontonummer\b",
    r"\bkonto\b",
    r"tài khoản",
    r"\bstk\b",
    r"số tk",
    r"\bhesap (?:no|numaras[ıi])\b",
    "رقم الحساب",
    "الحساب البنكي",
    behind=rf"{_NEAR}(\d(?:[ -]?\d){{7,25}})",
)
BIC = re.compile(
    r"\b(?:swift|bic)(?:[ /]?(?:code|bic))?\s*[:：#]?\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\b", re.IGNORECASE
)
PHONE = _any(
    r"\btel(?:ephone)?\b",
    r"\b(?:tele|cell|mobile |my )?phone\b",
    r"\bmobile\b",
    r"\bcall (?:me|us)\b",
    r"\btext (?:me|us)\b",
    "电话",
    "手机",
    "手机号",
    "联系我",
    "打给我",
    "拨打",
    r"\btel[eé]fono\b",
    r"\bm[oó]vil\b",
    r"\bll[aá]m[ae]me\b",
    r"\bt[eé]l[eé]phone\b",
    r"\bappelez\b",
    r"\btelefon\w*",
    r"\bhandy\b",
    r"\brufen sie\b",
    "điện thoại",
    r"\bsđt\b",
    "gọi cho",
    r"\bcep\b",
    "هاتف",
    "جوال",
    "اتصل",
    behind=rf"{_NEAR}\+?\(?\d(?:[ ().-]{{0,2}}\d){{6,14}}(?![\d%])",
)
CHINESE_MOBILE = re.compile(r"(?<![\dA-Za-z])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
CHINESE = re.compile("[\u4e00-\u9fff]")
TRACKING = _any("单号", "运单", "提单", "快递", "订单", r"\bawb\b", r"\btracking\b", r"\bb/l\b")

_NAMES = ("whats", "chat", "weixin", "telegram", "skype", "viber", "zalo", "kakao", "line", "qq", "微信", "واتس")
_MESSENGERS = (
    r"(?:whats ?app|we ?chat|weixin|telegram|skype|viber|zalo|kakao(?: ?talk)?"
    r"|\bline(?=\s*id\b)|\bqq\b|微信|واتساب|واتس)"
)
MESSENGER = Phrases(
    {
        _NAMES: (
            rf"{_MESSENGERS}\s*(?:id|no|number|号|号码)?\s*[:：=#]\s*[\w@+.-]{{4,}}",
            rf"{_MESSENGERS}\s*(?:id|号|号码)?\s*(?:is\s+|是)?\+?\d[\d -]{{5,}}",
            rf"{_MESSENGERS}\s+(?:id|号)\s+[\w@+.-]{{4,}}",
            rf"\b(?:add|contact|message|text|write|reach|find|ping|dm)\b.{{0,12}}\b(?:me|us)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:talk|chat|continue|move|switch|go)\b.{{0,16}}\b(?:on|to|over|via)\b.{{0,6}}{_MESSENGERS}",
            rf"\bmy {_MESSENGERS}",
            r"加(?:我|一下|个|下)?(?:的)?(?:微信|QQ|whats ?app)",
            r"(?:微信|QQ)(?:上)?(?:聊|联系|说|谈|沟通)",
            rf"\b(?:escr[ií]b[ae]me|cont[aá]ct[ae]me|h[aá]bl[ae]me|agr[eé]g[ae]me)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:contactez|écrivez|ajoutez)-?\s?(?:moi|nous)\b.{{0,12}}{_MESSENGERS}",
            rf"\b(?:schreib|kontaktier)\w*\b.{{0,24}}{_MESSENGERS}",
            rf"\bkết bạn\b.{{0,10}}{_MESSENGERS}",
            rf"{_MESSENGERS}(?:'?[td]an|'?den) (?:yaz|ulaş)",
            rf"(?:تواصل|راسلني|كلمني).{{0,12}}{_MESSENGERS}",
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
            r"\bpay(?:ment|ing)?\b[^.\n]{0,30}\b(?:outside|off(?:line)?|privately|elsewhere)\b",
            r"\bpay (?:me|us) direct(?:ly)?\b",
        ),
        ("outside",): (r"\boutside (?:of )?(?:the |this )?(?:platform|bot|escrow|app|tradehold)\b",),
        ("without",): (r"\bwithout (?:the |this )?(?:platform|bot|escrow|tradehold)\b",),
        ("bypass", "skip", "avoid"): (
            r"\b(?:bypass|skip|avoid) (?:the )?(?:platform|escrow|fees?|commission)\b",
        ),
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
        ("直接",): ("直接(?:转|打|付|汇)(?:款|钱|账|帐|到|给|我)",),
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
