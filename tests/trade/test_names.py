"""Names as others see them: nobody is called like our team, the bot, the operator, or another company."""

from __future__ import annotations

import pytest

from trade.names import clean, has_role, likeness, poses, shown

OWN = ("Bridge Sourcing", "bridge_escrow_bot")


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("Nordlys ApS", "Nordlys ApS"),
        ("Nord\u200blys\u202e ApS\u2066", "Nordlys ApS"),
        ("  Nordlys \t\n ApS ", "Nordlys ApS"),
        ("✅ Nordlys ApS 🛡️", "Nordlys ApS"),
        ("Nordlys\u2028🛡 ApS", "Nordlys ApS"),
        ("Maria · Order 4", "Maria Order 4"),
        ("深圳市流明照明（深圳）有限公司", "深圳市流明照明（深圳）有限公司"),
        ("Col·lecció S.L.", "Col·lecció S.L."),
        ("Müller & Söhne GmbH", "Müller & Söhne GmbH"),
        ("Завод №1", "Завод №1"),
        ("Jean-Luc d'Arc", "Jean-Luc d'Arc"),
        ("🛡", ""),
    ],
)
def test_a_name_loses_what_nobody_sees_and_what_looks_like_a_badge(typed: str, cleaned: str) -> None:
    """Blanks are single, and everything else stays as it was written."""
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    "name",
    [
        "Tradehold",
        "🛡 Tradehold team",
        "T r a d e h o l d",
        "Тrаdеhоld Ltd",
        "TRADEH0LD Payments",
        "Bridge Sourcing Ltd.",
        "bridgesourcing",
        "Escrow Team",
        "Admin",
        "Suppоrt",
        "Customer Support Ltd",
        "Finance Department",
        "平台客服",
        "官方",
    ],
)
def test_a_name_that_says_it_is_ours_is_seen(name: str) -> None:
    """In capitals, with blanks between the letters, in letters that look alike, with a legal form."""
    assert poses(name, OWN)


@pytest.mark.parametrize("name", ["Nordlys ApS", "Trade House Ltd", "Adminova GmbH", "Team Sport A/S", "Bridge & Co"])
def test_an_ordinary_name_is_nobody_elses(name: str) -> None:
    """Words that only begin like ours are no likeness."""
    assert not poses(name, OWN)
    assert not has_role(name)


def test_a_company_of_that_trade_is_looked_at() -> None:
    """A finance house may be called so: an admin sees it, nothing is refused."""
    assert not poses("Nordic Finance Ltd", OWN)
    assert has_role("Nordic Finance Ltd")
    assert has_role("深圳某某财务咨询有限公司")


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Maria Jensen", "Maria Jensen"),
        ("Anna (Support)", "Anna"),
        ("🛡 Tradehold team · Anna", "Anna"),
        ("✅ Wei Li", "Wei Li"),
        ("Tradehold team", "User 7"),
        ("T r a d e h o l d", "User 7"),
        ("Тradehold Suppоrt", "User 7"),
        ("官方客服", "User 7"),
        ("李伟 客服", "李伟"),
        ("🛡", "User 7"),
    ],
)
def test_a_telegram_name_is_shown_without_what_poses(name: str, seen: str) -> None:
    """Nobody can refuse a Telegram name; what would make its bearer one of us is left out."""
    assert shown(name, OWN, "User 7") == seen


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Lumen Lighting Co., Ltd.", "LUMEN LIGHTING"),
        ("Lumen Lighting GmbH", "Lumen-Lighting Ltd"),
        ("Lumen Lighting", "Lurnen Lighting Ltd"),
        ("Lumen Lighting Ltd", "Lumеn Lіghtіng Ltd"),
        ("流明照明有限公司", "流明 照明 股份有限公司"),
    ],
)
def test_companies_that_can_be_taken_for_each_other_are_alike(name: str, other: str) -> None:
    """Case, blanks, signs, the legal form and look-alike letters make no difference."""
    assert likeness(name) == likeness(other)


def test_other_companies_are_not_alike() -> None:
    """A word more or less is another name."""
    assert likeness("Lumen Lighting Ltd") != likeness("Lumen Lighting Shenzhen Ltd")
