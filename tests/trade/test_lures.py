"""What leads people out of the programme is seen; what trade is full of is not taken for it."""

from __future__ import annotations

import pytest

from trade.lures import Lure, lures

SEEN = {
    Lure.BANK: [
        "Please pay to DK50 0040 0440 1162 43",
        "iban de89370400440532013000, thanks",
        "IBAN: GB82 WEST 1234 5698 7654 32 BIC: WESTGB2L",
        "SWIFT code BKCHCNBJ92A",
        "account no. 4000023509200000001, Bank of China",
        "账号：6222 0212 3456 7890 123",
        "我的卡号 62220212345678901",
        "Konto: 12345678",
        "số tài khoản 0123456789012",
        "رقم الحساب 123456789012",
        "TRC20: TJRabPrwbZy45sbavfcjinPJC18kjpRTv8",
        "Account: 12345678, sort code 20-00-00, Barclays",
        "Account 012345678901 HSBC",
        "A/C 4000023509200000001",
        "swift BKCHCNBJ",
        "PIX chave 11 98765-4321",
        "pix: lumen@gmail.com",
        "UPI lumen@okhdfc",
        "lumen@ybl",
        "M-Pesa till 123456",
        "paybill 522522",
        "IFSC HDFC0001234",
        "BSB 062-000",
        "GCash 0917 123 4567",
        "номер счета 40702810900000012345",
        "р/с 40702810900000012345",
        "口座番号 1234567",
        "계좌번호 110-123-456789",
        "खाता संख्या 123456789012",
        "no. rekening 1234567890",
        "conta corrente 12345-6, agência 0001",
        "CLABE 032180000118359719",
        "RIB: 30004 00003 00010050283 76",
        "Numer konta 61 1090 1014 0000 0712 1981 2874",
        "Hesap numarası 1234567890",
        "رقم الحساب ١٢٣٤٥٦٧٨٩٠١٢",
        "аccount no. 4000023509200000001",
        "账 号：6222 0212 3456 7890 123",
    ],
    Lure.CARD: ["4111 1111 1111 1111", "card 5500-0000-0000-0004", "3782 822463 10005"],
    Lure.PHONE: [
        "1.3.8.0.0.1.3.8.0.0.0",
        "1 3 8 0 0 1 3 8 0 0 0",
        "一三八零零一三八零零零",
        "+８６ １３８ ００１３ ８０００",
        "телефон 8 912 345 67 89",
        "携帯 090-1234-5678",
        "cep 0532 123 45 67",
        "Call +86 138 0013 8000",
        "my mobile: 0755 1234 5678",
        "电话 0755-12345678",
        "我是小李 13800138000",
        "Llámame al 612 345 678",
        "Handy 0171 2345678",
        "điện thoại 0912 345 678",
    ],
    Lure.EMAIL: ["Write to li.wei@lumen-light.com", "sales@bright.cn ok?"],
    Lure.HANDLE: [
        "find me: @li_wei_lumen",
        "WeChat: lumen8888",
        "微信号：lumen8888",
        "加我微信吧",
        "add me on WhatsApp please",
        "Let's continue on Telegram",
        "whatsapp 13800138000",
        "Schreiben Sie mir bitte auf WhatsApp",
        "Whаtsapp +8613800138000",
        "ᴡʜᴀᴛꜱᴀᴘᴘ",
        "w h a t s a p p",
        "w.h.a.t.s.a.p.p",
        "W-e-C-h-a-t",
        "加薇信 lumen8888",
        "пишите в телеграм",
        "hubungi saya di WhatsApp",
        "me chama no whatsapp",
    ],
    Lure.LINK: [
        "see https://lumen-light.com/pay",
        "our shop is lumen-light.com",
        "www.lumen.cn",
        "wa.me/8613800138000",
        "t.me/somebody_else",
    ],
    Lure.OUTSIDE: [
        "You can pay me directly, it is cheaper",
        "Let us do the payment outside, no fee",
        "Please transfer to our new account",
        "send it to my personal account",
        "Western Union is fine",
        "可以私下付款，便宜5%",
        "直接打款到我卡上",
        "不走平台可以优惠",
        "微信转账也行",
        "Puede pagar directamente, fuera de la plataforma",
        "Payez directement sur mon compte",
        "Bitte auf mein Privatkonto",
        "Platform dışında ödeyin",
        "chuyển khoản trực tiếp cho tôi",
        "ادفع لي مباشرة",
    ],
}
HARMLESS = [
    "",
    "Order 17: 2,500 pcs at USD 1.20, total USD 3,000.00",
    "Container CSQU3054383, seal 8842716, B/L MAEU579341234",
    "Tracking 1Z999AA10123456784",
    "AWB 176-12345675",
    "DHL 4812345675, FedEx 794644792798",
    "运单号 13812345678 已发",
    "Ship by 2026-05-01, at the latest 01.05.2026 at 14:30",
    "PO 4500012345 line 10, HS 9405.21.00",
    "Please use reference RF18 5390 0754 7034",
    "Thanks.We ship on Monday.Is it fine?So let us know.it is ok",
    "Size 20x30.cm, weight 2.5.kg",
    "See drawing lamp_v2.pdf and readme.md",
    "Voltage 220-240 V, 50/60 Hz, IP65, 4000 K, CRI 80+",
    "100 pcs @ USD 2.40, @2.40 each",
    "We deliver directly to your warehouse",
    "Tolerance +/- 5 %, moisture < 12 %",
    "The telephone socket is on the left, the phone case is red",
    "质量没问题，5月1日前发货，共 2500 件",
    "La cuenta de hilos es 200",
    "Production line: 4000 pcs a day",
    "USCC 91110000600037341L, EAN 4006381333931",
    "I have paid USD 3,000.00 through the bot today",
    "Kontrolle am Montag, 500 Stück",
    "Thanks for your swift response!",
    "swift delivery, swift dispatch, swift handling",
    "SWIFT DELIVERY PLEASE",
    "We need a swift and careful handling of this",
    "A/C 18000-24000 BTU",
    "A/C 12000 BTU, 220 V",
    "CEP 01310-100",
    "Zip 10001-2345",
    "pay attention: the outside of the carton",
    "Please pay for the labels on the outside of the box",
    "请直接转到宁波港",
    "货物直接打到托盘上",
    "10 000 000 Stk",
    "Stk. 12 500 000",
    "mobile phone cases 12000000 pcs",
    "mobile phone holders 1 200 000 pcs",
    "On account of the 12000000 pcs we need more time",
    "Take into account 20270315 as the date",
    "HS 8541.43.00.10, HS 940521",
    "Model AC-12345678-B, serial 20270315001",
    "Payment RF72 TH00 0017 01 as agreed",
    "Telefon-Halter, 10.000.000 Stück",
    "pixel pitch 2.5 mm, 1920 x 1080",
    "till 15 March 2027",
    "the call for tenders 2027",
    "Cuenta con 5000 piezas",
    "S p e c i a l  offer",
    "1 2 3 4 5",
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
    "Поставка 12000000 шт",
    "В счёт поставки 12000000 шт",
    "Conta com 10.000.000 unidades",
    "EAN 4006381333931, GTIN 04006381333931",
    "tracking 4111111111111111",
    "二〇二七年三月十五日",
    "@2.40 each",
]


@pytest.mark.parametrize(("lure", "text"), [(lure, text) for lure, texts in SEEN.items() for text in texts])
def test_a_lure_is_seen(lure: Lure, text: str) -> None:
    """In the languages traders write."""
    assert lure in lures(text)


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\u3000", "  ", "\u200b ", " \u2060"])
@pytest.mark.parametrize(("lure", "text"), [(lure, text) for lure, texts in SEEN.items() for text in texts])
def test_a_lure_is_seen_whatever_is_between_its_words(lure: Lure, text: str, space: str) -> None:
    """Account numbers are copied from documents and banks with no-break spaces; others are hidden on purpose."""
    assert lure in lures(text.replace(" ", space))


@pytest.mark.parametrize("joint", ["\u200b", "\u00ad", "\u2060"])
def test_a_lure_is_seen_through_what_nobody_sees(joint: str) -> None:
    """Between any two characters of an account, in full-width letters and digits as well."""
    account = "DK5000400440116243"
    assert lures(joint.join(account)) == (Lure.BANK,)
    assert lures("".join(chr(ord(char) + 0xFEE0) for char in account)) == (Lure.BANK,)


@pytest.mark.parametrize("text", [*HARMLESS, *(text.replace(" ", "\u00a0") for text in HARMLESS)])
def test_what_trade_is_full_of_is_no_lure(text: str) -> None:
    """Numbers of orders and consignments, prices, dates, measures, a full stop without a space."""
    assert lures(text) == ()


def test_what_is_our_own_is_no_lure() -> None:
    """The operator's account and the bot's own links are where people shall go."""
    text = "I paid to DK50 0040 0440 1162 43, see t.me/tradehold_bot and @tradehold_bot"

    assert lures(text, own=["DK5000400440116243"], bot="tradehold_bot") == ()
    assert lures(text) == (Lure.BANK, Lure.HANDLE, Lure.LINK)


def test_an_address_behind_other_words_is_seen() -> None:
    """Formatting can hide a link or a person behind harmless words."""
    assert lures("the contract", hidden=["https://example.com/x"]) == (Lure.LINK,)
    assert lures("our office", hidden=["tg://user?id=7"]) == (Lure.HANDLE,)


def test_a_contact_card_is_a_telephone_number() -> None:
    """It has no words."""
    assert lures("", phone=True) == (Lure.PHONE,)
