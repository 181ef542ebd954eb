"""Names as banks print them are compared so that a warning about the payer means something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trade.company_names import same_name

SAME = [
    # Letters that payment systems can't carry
    ("MUELLER UND SOEHNE GMBH UND CO. KG", "Müller & Söhne GmbH & Co. KG"),
    ("MULLER + SOHNE GMBH + CO KG", "Müller & Söhne GmbH & Co. KG"),
    ("MUELLER KG", "Müller KG"),
    ("Müller KG", "Mueller KG"),
    ("M?LLER", "Müller KG"),
    ("OERSTED A S", "Ørsted A/S"),
    ("ORSTED AS", "Ørsted A/S"),
    ("OERSTED AKTIESELSKAB", "Ørsted A/S"),
    ("AALBORG LAMPER APS", "Ålborg Lamper ApS"),
    ("ALBORG LAMPER APS", "Ålborg Lamper ApS"),
    ("STRASSENBAU WEISS GMBH", "Straßenbau Weiß GmbH"),
    ("TALLINNA LAMP OU", "Tallinna Lamp OÜ"),
    ("SOEDERBERG AB (PUBL)", "Söderberg AB"),
    ("LOREAL SA", "L'Oréal S.A."),
    ("ISIK AYDINLATMA SAN VE TIC LTD STI", "Işık Aydınlatma Sanayi ve Ticaret Ltd. Şti."),
    ("CONG TY TNHH DEN SANG", "Công ty TNHH Đèn Sáng"),
    ("OOO ROMASHKA", "ООО «Ромашка»"),
    ("ROMASHKA OOO", "ООО Ромашка"),
    # Legal forms
    ("BECK WERKZEUGE", "Beck Werkzeuge GmbH"),
    ("Beck-Werkzeuge G.m.b.H.", "Beck Werkzeuge GmbH"),
    ("  beck   werkzeuge  gmbh ", "Beck Werkzeuge GmbH"),
    ("NORDIC HOME APS", "Nordic Home"),
    ("A B TRADING", "A.B. Trading"),
    ("A.B. Trading", "AB Trading Inc."),
    ("LUMEN LIGHTING COMPANY LIMITED", "Lumen Lighting Co., Ltd."),
    ("LUMEN LIGHTING CO.,LTD", "Lumen Lighting Co., Ltd."),
    ("NINGBO IMP. & EXP. CO.,LTD.", "Ningbo Import and Export Co Ltd"),
    ("ROSSI S P A", "Rossi S.p.A."),
    ("LAMPA SP. Z O.O.", "Lampa Sp. z o.o."),
    ("LAMPA SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA", "Lampa Sp. z o.o."),
    ("GRUPO LUZ SA DE CV", "Grupo Luz S.A. de C.V."),
    ("SHARMA EXPORTS (P) LTD", "M/S Sharma Exports Private Limited"),
    ("LAMPU INDONESIA PT", "PT. Lampu Indonesia"),
    ("1/NORDIC HOME APS", "Nordic Home ApS"),
    # Chinese, Japanese, Korean, Thai
    ("宁波灯具有限责任公司", "宁波灯具有限公司"),
    ("宁波灯具(深圳)有限公司", "宁波灯具（深圳）有限公司"),
    ("㈱ルーメン", "株式会社ルーメン"),
    ("(주)루멘", "주식회사 루멘"),
    ("บริษัท ลูเมน", "บริษัท ลูเมน"),
    ("ลูเมน", "บริษัท ลูเมน จำกัด"),
    # Cut off
    ("SHENZHEN LUMEN LIGHTING CO LTD SHEN", "Shenzhen Lumen Lighting Co., Ltd., Shenzhen"),
    ("SHENZHEN GUANGMING NEW DISTRICT LIG", "Shenzhen Guangming New District Lighting Co., Ltd."),
    ("MUELLER UND SOEHNE WERKZEUGMASCHINE", "Müller & Söhne Werkzeugmaschinen GmbH & Co. KG"),
    ("VERY LONG NAMES INTERNATIONAL LAMP", "Very Long Names International Lamp Corporation"),  # a blank was the 35th
    ("A" * 70, "A" * 71 + " Ltd"),
    ("B" * 140, "B" * 150),
]
DIFFERENT = [
    ("Nordic Home ApS", "Nordic Homes AB"),
    ("Nordic Homes ApS", "Nordic Home ApS"),
    ("Nordic Home AB", "Nordic Home ApS"),
    ("Beck Werkzeuge AG", "Beck Werkzeuge GmbH"),
    ("Beck GmbH", "Beck GmbH & Co. KG"),
    ("Lumen Ltd", "Lumen Co., Ltd."),
    ("Lumen SARL", "Lumen SAS"),
    ("Marta Beck", "Beck Werkzeuge GmbH"),
    ("Beck", "Beck Werkzeuge GmbH"),
    ("Beck Werkzeuge Hamburg GmbH", "Beck Werkzeuge GmbH"),
    ("Nordic Home ApS & Partners", "Nordic Home ApS"),
    ("TEXAS", "Tex A/S"),
    ("Baur", "Bauer"),
    ("Rosmann", "Rossmann"),
    ("Blu Lamp", "Blue Lamp"),
    ("宁波灯饰有限公司", "宁波灯具有限公司"),
    ("宁波灯具股份有限公司", "宁波灯具有限公司"),
    ("नमस्ता", "नमस्ते"),
    ("GmbH", "Beck GmbH"),
    ("Co Ltd", "Ltd"),
    ("", "Beck GmbH"),
    ("Beck GmbH", ""),
    # Shorter than where names are cut
    ("SHENZHEN LUMEN LIGHTING CO LTD SHE", "Shenzhen Lumen Lighting Co., Ltd., Shenzhen"),
    ("SHENZHEN LUMEN", "Shenzhen Lumen Lighting Co., Ltd."),
    # Cut off, and different before that
    ("MUELLER UND SOEHNE WERKZEUGMASCHINX", "Müller & Söhne Werkzeugmaschinen GmbH & Co. KG"),
]


@pytest.mark.parametrize(("printed", "name"), SAME)
def test_a_name_is_known_by_what_the_bank_printed(printed: str, name: str) -> None:
    """However it writes letters, signs and legal forms, and wherever it cuts."""
    assert same_name(printed, name)


@pytest.mark.parametrize(("printed", "name"), DIFFERENT)
def test_a_near_miss_is_another_name(printed: str, name: str) -> None:
    """A person looks at it: one letter, another legal form, a word too many."""
    assert not same_name(printed, name)


@given(st.text(min_size=1, max_size=40))
def test_every_name_is_its_own(name: str) -> None:
    """If it has a letter or a digit at all, as it is and in capitals, and no text breaks the comparison."""
    same_name("Lumen Lighting Co., Ltd.", name)
    same_name(name, "Müller & Söhne GmbH & Co. KG")
    if any(char.isascii() and char.isalnum() for char in name):
        assert same_name(name, name)
