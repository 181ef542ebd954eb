"""The page with the phones, used by hand: a browser taps and types, the bot answers over the Bot API."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import Browser, FilePayload, expect

from simulator.server import Simulator
from tests.browser.conftest import Desk, Handset
from tests.browser.echo_bot import EchoBot

pytestmark = pytest.mark.asyncio(loop_scope="module")
DAY = 86_400


def a_photo() -> bytes:
    """A small red JPEG."""
    picture = io.BytesIO()
    Image.new("RGB", (320, 200), "#b03a2e").save(picture, "JPEG")
    return picture.getvalue()


async def test_a_message_is_sent_with_enter_and_the_answer_appears(desk: Desk) -> None:
    """START says /start, Enter sends, Shift+Enter makes a new line, and the answers come by themselves."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.node.locator("[data-composer]").type("400 lamps")
    await maria.node.locator("[data-composer]").press("Shift+Enter")
    await maria.node.locator("[data-composer]").type("by June")
    await maria.node.locator("[data-composer]").press("Enter")
    await maria.sees("You said: 400 lamps\nby June")


async def test_a_key_answers_with_a_toast_or_with_an_alert(desk: Desk) -> None:
    """A quiet answer passes by on that phone, a loud one waits for OK."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.writes("keys")
    await maria.taps("Quietly")
    await expect(maria.node.locator("[data-toast]")).to_have_text("You chose toast")
    await maria.taps("Loudly")
    await expect(maria.node.locator("[data-alert]")).to_contain_text("You chose alert")
    await maria.node.locator("[data-alert-ok]").click()
    await expect(maria.node.locator("[data-alert]")).to_have_count(0)


async def test_a_photo_is_sent_with_a_caption_and_can_be_enlarged(desk: Desk) -> None:
    """Choosing a picture shows it with its caption before it goes; a tap on the sent one enlarges it."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    carton = FilePayload(name="carton.jpg", mimeType="image/jpeg", buffer=a_photo())
    await maria.node.locator("[data-file-input]").set_input_files(carton)
    await maria.node.locator("[data-caption]").fill("Carton 14")
    await maria.node.locator("[data-send-files]").click()
    await maria.sees("A fine photo")
    photo = maria.node.locator("[data-photo] img")
    await expect(photo).to_have_js_property("naturalWidth", 320)
    await photo.click()
    await expect(desk.page.locator("[data-enlarged]")).to_be_visible()
    await desk.page.keyboard.press("Escape")
    await expect(desk.page.locator("[data-enlarged]")).to_have_count(0)


async def test_a_hidden_phone_counts_what_is_new_until_it_is_looked_at(desk: Desk) -> None:
    """The chip and the page's title count unread messages; the count survives a reload and ends at a look."""
    li = desk.phone(desk.li)
    await li.starts()
    await desk.page.locator(f'[data-chip="{desk.li.id}"]').click()
    await expect(li.node).to_have_count(0)
    await desk.bot.call("sendMessage", chat_id=desk.li.id, text="The money is held")
    await expect(desk.unread(desk.li)).to_have_text("1")
    await expect(desk.page).to_have_title("(1) Telegram simulator")
    await desk.page.reload()
    await expect(desk.unread(desk.li)).to_have_text("1")
    await expect(li.node).to_have_count(0)
    await desk.page.locator(f'[data-chip="{desk.li.id}"]').click()
    await li.sees("The money is held")
    await expect(desk.unread(desk.li)).to_have_count(0)
    await expect(desk.page).to_have_title("Telegram simulator")


async def test_an_invitation_is_opened_on_the_other_persons_phone(desk: Desk) -> None:
    """Maria gets a link meant for Li; the sign beside it opens it on his phone, without copying anything."""
    maria, li = desk.phone(desk.maria), desk.phone(desk.li)
    await maria.starts()
    await maria.writes("invite")
    await maria.node.locator("[data-open-on]").last.click()
    await desk.page.locator(f'[data-open-on-phone="{desk.li.id}"]').click()
    await li.sees("Welcome, you came by inv_7")


async def test_markup_and_scripts_in_a_text_are_shown_as_typed(desk: Desk) -> None:
    """What people and bots write is text, never part of the page; a script's address is no link."""
    wicked = '<img src=x onerror=alert(1)><script>alert(2)</script> & "quotes"'
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.writes(wicked)
    await maria.sees(f"You said: {wicked}")
    assert await maria.node.locator(".text img, .text script").count() == 0
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "tg://javascript:alert(3)"}
    await desk.bot.call("sendMessage", chat_id=desk.maria.id, text="here", entities=[link])
    await maria.sees("here")
    assert await maria.node.locator(".text a[href]").count() == 0


async def test_the_clock_goes_forward_a_day(desk: Desk) -> None:
    """The button moves the world's clock by 24 hours, and the page shows the new day."""
    clock = desk.page.locator("[data-clock]")
    before, shown = desk.sim.world.now(), await clock.inner_text()
    await desk.page.locator("[data-advance]").click()
    await expect(clock).not_to_have_text(re.compile(re.escape(shown[:16])))
    assert desk.sim.world.now() - before >= DAY


async def test_yesterdays_messages_are_no_longer_todays(desk: Desk) -> None:
    """When the day changes, what stands above a day's messages changes with it."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    day = maria.node.locator(".day").last
    await expect(day).to_have_text("Today")
    await desk.page.locator("[data-advance]").click()
    await expect(day).not_to_have_text("Today")
    await maria.writes("good morning")
    await expect(day).to_have_text("Today")


async def test_an_own_message_is_edited_and_another_one_answered(desk: Desk) -> None:
    """Arrow-up takes the last own message up again; a double click answers a message with its quote."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.writes("40 lamps")
    await maria.sees("You said: 40 lamps")
    composer = maria.node.locator("[data-composer]")
    await composer.press("ArrowUp")
    await expect(composer).to_have_value("40 lamps")
    await maria.writes("400 lamps")
    own = maria.node.locator("[data-out]", has_text="400 lamps")
    await expect(own.locator("[data-edited]")).to_be_visible()
    await maria.node.locator("[data-text]", has_text="You said: 40 lamps").dblclick()
    await maria.writes("No, 400")
    await expect(maria.node.locator("[data-out]", has_text="No, 400").locator("[data-quote]")).to_contain_text(
        "You said: 40 lamps"
    )


async def test_an_invitation_is_opened_on_a_phone_that_was_not_there(desk: Desk) -> None:
    """Maria invites somebody new: the phone is put on the desk and opens her link."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.writes("invite")
    await maria.node.locator("[data-open-on]").last.click()
    await desk.page.locator('[data-open-on-phone="new"]').click()
    await desk.page.locator("dialog [name=first_name]").fill("Noor")
    await desk.page.locator("dialog [data-confirm]").click()
    await expect(desk.page.locator("[data-phone]")).to_have_count(3)
    noor = next(user for user in desk.sim.world.users.values() if user.first_name == "Noor")
    await desk.phone(noor).sees("Welcome, you came by inv_7")


async def test_a_forums_topics_are_tabs(desk: Desk) -> None:
    """A staff group's topics stand beside each other; what is written under one tab goes to that topic."""
    group = desk.sim.world.found_group("Desk", [desk.li.id], is_forum=True)
    li = desk.phone(desk.li)
    topic = await desk.bot.call("createForumTopic", chat_id=group.id, name="Order 1042")
    thread = topic["message_thread_id"]
    await desk.bot.call("sendMessage", chat_id=group.id, message_thread_id=thread, text="Three lamps are broken")
    await li.node.locator("[data-back]").click()
    await li.node.locator(f'[data-open-chat="{group.id}"]').click()
    await li.sees("Three lamps are broken")
    await expect(li.node.locator(f'[data-topic="{thread}"]')).to_have_attribute("aria-selected", "true")
    await li.writes("I take it")
    await li.sees("You said: I take it")
    await li.node.locator('[data-topic="0"]').click()
    await expect(li.node.locator("[data-text]", has_text="Three lamps")).to_have_count(0)


async def test_a_blocked_bot_is_unblocked_where_one_would_write(desk: Desk) -> None:
    """Blocking is in the phone's menu; the composer gives way to a button that takes it back."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.node.locator("[data-more]").click()
    await desk.page.locator("[data-block]").click()
    await expect(maria.node.locator("[data-status]")).to_have_text("blocked")
    await expect(maria.node.locator("[data-composer]")).to_be_hidden()
    await maria.node.get_by_role("button", name="Unblock").click()
    await maria.writes("Back again")
    await maria.sees("You said: Back again")


async def test_commands_are_offered_when_a_slash_is_typed(desk: Desk) -> None:
    """The list narrows with every letter; Enter sends the one that is marked."""
    commands = [{"command": "orders", "description": "My orders"}, {"command": "help", "description": "Help"}]
    await desk.bot.call("setMyCommands", commands=commands)
    await desk.page.reload()
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.node.locator("[data-composer]").fill("/")
    await expect(maria.node.locator("[data-command]")).to_have_count(2)
    await maria.node.locator("[data-composer]").fill("/h")
    await expect(maria.node.locator("[data-command]")).to_have_count(1)
    await maria.node.locator("[data-composer]").press("Enter")
    await maria.sees("You said: /help")


async def test_a_page_that_missed_something_looks_again(desk: Desk) -> None:
    """A hole in the numbers of what happened makes the page fetch everything anew."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    desk.sim.world.events.seq += 5
    await desk.bot.call("sendMessage", chat_id=desk.maria.id, text="You missed something")
    await maria.sees("You missed something")
    await maria.writes("No, I did not")
    await maria.sees("You said: No, I did not")


async def test_the_page_finds_a_simulator_that_was_restarted(browser: Browser, tmp_path: Path) -> None:
    """When the simulator stops and comes back with its saved world, the page goes on without being touched."""
    save = tmp_path / "world"
    context = await browser.new_context(reduced_motion="reduce")
    page = await context.new_page()
    async with Simulator.started(save=save) as sim:
        maria = sim.world.join("Maria")
        await page.goto(sim.url)
        await page.locator("[data-start]").click()
        await expect(page.locator("[data-message]")).to_have_count(1)
    await expect(page.get_by_role("alert")).to_have_text("Reconnecting…")
    async with (
        Simulator.started(int(sim.url.rpartition(":")[2]), save=save),
        EchoBot.at(sim),
    ):
        await Handset(page.locator(f'[data-phone="{maria.id}"]')).sees("You said: /start")
        await expect(page.get_by_role("alert")).to_have_count(0)
        await context.close()


async def test_an_invoice_is_paid_after_a_second_look(desk: Desk) -> None:
    """The paying key asks once more with the amount; the payment then stands in the chat."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    prices = [{"label": "Fee", "amount": 250}]
    bill = {"title": "Fee", "description": "For order 1042", "payload": "fee", "currency": "XTR", "prices": prices}
    await desk.bot.call("sendInvoice", chat_id=desk.maria.id, **bill)
    await maria.taps("Pay XTR")
    await expect(desk.page.locator("dialog")).to_contain_text("Pay ⭐ 250?")
    await desk.page.locator("dialog [data-confirm]").click()
    await expect(maria.node.locator("[data-service]")).to_contain_text("Maria Jensen paid ⭐ 250")


async def test_starting_over_empties_every_phone(desk: Desk) -> None:
    """The fresh world's people have the old ones' numbers; nothing of the old talk is left on their phones."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await desk.page.locator("[data-restart]").click()
    await desk.page.locator("dialog [data-confirm]").click()
    await expect(maria.node.locator("[data-start]")).to_be_visible()
    await expect(maria.node.locator("[data-message]")).to_have_count(0)
    await maria.starts()


async def test_old_messages_stay_in_sight_while_new_ones_come(desk: Desk) -> None:
    """Who reads further up is not pulled down: a chip counts what is new and leads to it."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    for number in range(30):
        await desk.bot.call("sendMessage", chat_id=desk.maria.id, text=f"Line {number}")
    await maria.sees("Line 29")
    await maria.node.locator("[data-message]").first.scroll_into_view_if_needed()
    await expect(maria.node.locator("[data-newest]")).to_be_visible()
    await desk.bot.call("sendMessage", chat_id=desk.maria.id, text="News")
    await maria.sees("News")
    await expect(maria.node.locator("[data-newest]")).to_have_text("1")
    await expect(maria.node.locator("[data-text]", has_text="News")).not_to_be_in_viewport()
    await maria.node.locator("[data-newest]").click()
    await expect(maria.node.locator("[data-text]", has_text="News")).to_be_in_viewport()
    await expect(maria.node.locator("[data-newest]")).to_be_hidden()


async def test_what_follows_a_press_comes_into_sight(desk: Desk) -> None:
    """Who presses a key further up is led to the answer; the bot may make the old message shorter meanwhile."""
    maria = desk.phone(desk.maria)
    await maria.starts()
    await maria.writes("keys")
    await maria.sees("Choose")
    lines = [
        await desk.bot.call("sendMessage", chat_id=desk.maria.id, text=f"Line {number}\n" * 20) for number in range(3)
    ]
    await expect(maria.node.locator("[data-text]", has_text="Line 2")).to_be_visible()
    await maria.node.get_by_role("button", name="Quietly").scroll_into_view_if_needed()
    await expect(maria.node.locator("[data-newest]")).to_be_visible()
    await maria.taps("Quietly")
    for line in lines:
        await desk.bot.call(
            "editMessageText", chat_id=desk.maria.id, message_id=line["message_id"], text=f"Short {line['message_id']}"
        )
    await desk.bot.call("sendMessage", chat_id=desk.maria.id, text="What came of it\n" * 20)
    await expect(maria.node.locator("[data-text]", has_text="What came of it")).to_be_in_viewport()
    await expect(maria.node.locator("[data-newest]")).to_be_hidden()


async def test_a_narrow_screen_shows_one_phone_at_a_time(desk: Desk) -> None:
    """On a small screen the chips lead from phone to phone."""
    await desk.page.set_viewport_size({"width": 390, "height": 844})
    maria, li = desk.phone(desk.maria), desk.phone(desk.li)
    await desk.page.locator(f'[data-chip="{desk.li.id}"]').click()
    await expect(li.node).to_be_in_viewport(ratio=0.9)
    await expect(maria.node).not_to_be_in_viewport(ratio=0.1)
    await li.starts()
