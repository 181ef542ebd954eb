// One bubble: who says it, what it answers, what it says, when, and the keys under it.

import { el, iconButton, tappable } from "./dom.js";
import { richText } from "./entities.js";
import { colourOf, dayText, fullName, gist, initials, timeOf } from "./format.js";
import { inlineKeyboard } from "./keyboard.js";
import { album, media } from "./media.js";
import { menu } from "./overlay.js";
import { serviceLine } from "./service.js";
import { senderOf } from "./timeline.js";

const sender = (message) => message.sender_chat ?? message.from;

// The node for one item of the timeline. `act` is what the person can do (see conversation.js).
export function itemNode(item, act) {
  if (item.kind === "day") return el("div", { class: "notice day" }, el("span", {}, dayText(item.date, act.now())));
  if (item.kind === "unread") return el("div", { class: "notice unread-line" }, el("span", {}, "Unread messages"));
  const [message] = item.messages;
  if (item.kind === "service") {
    return el(
      "div",
      { class: "notice", "data-message": message.message_id, "data-service": true },
      el("span", { dir: "auto" }, serviceLine(message)),
    );
  }
  return messageRow(item, act);
}

function messageRow(item, act) {
  const [message] = item.messages;
  const look = ["row", item.out ? "out" : "in", item.first && "first", item.last && "last"].filter(Boolean).join(" ");
  const single = item.messages.length === 1;
  const row = el(
    "div",
    { class: look, "data-message": single ? message.message_id : undefined, "data-out": item.out },
    act.group && !item.out && avatar(message, item.last),
    el(
      "div",
      { class: "column" },
      el("div", { class: "beside" }, bubble(item, act), tools(item, act)),
      inlineKeyboard(withBill(message), act),
    ),
  );
  const node = row.querySelector(".bubble");
  node.addEventListener("dblclick", (event) => {
    if (event.target.closest("a,button,.photo")) return;
    getSelection().removeAllRanges(); // the word the browser marked is no quote
    act.reply(message);
  });
  node.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a[href]") || String(getSelection())) return; // leave the browser's own menu to links and selections
    event.preventDefault();
    menu({ x: event.clientX, y: event.clientY }, choices(item, act), "Message");
  });
  return row;
}

function avatar(message, shown) {
  const person = sender(message);
  return el(
    "span",
    { class: `avatar small colour-${colourOf(person?.id ?? 0)} ${shown ? "" : "unseen"}`, "aria-hidden": "true" },
    initials(fullName(person)),
  );
}

// Telegram puts the paying key there itself when the bot gave an invoice no keys.
function withBill(message) {
  if (!message.invoice || message.reply_markup?.inline_keyboard?.length) return message;
  return { ...message, reply_markup: { inline_keyboard: [[{ text: "Pay", pay: true }]] } };
}

function bubble(item, act) {
  const { messages } = item;
  const [message] = messages;
  const spoken = messages.find((one) => one.text ?? one.caption) ?? message;
  const picture = messages.length > 1 ? album(messages) : media(message);
  const words = spoken.text ?? spoken.caption;
  const above = message.show_caption_above_media || spoken.show_caption_above_media;
  const text =
    words &&
    el("span", { class: "text", "data-text": true }, richText(words, spoken.entities ?? spoken.caption_entities, act));
  const bare = !words && messages.every((one) => one.sticker || one.dice || one.video_note);
  const visual = picture?.matches(".photo,.album:not(.stacked),video") ?? false;
  const end = [reactions(spoken, act), meta(item)];
  // The time stands in the last line of the words where there are any.
  const block = (...parts) => el("div", { class: "words", dir: "auto" }, parts);
  const body = above ? [block(text), picture, end] : [picture, words ? block(text, end) : end];
  return el(
    "div",
    {
      class: ["bubble", bare && "bare", visual && "visual", visual && !words && "uncaptioned"]
        .filter(Boolean)
        .join(" "),
    },
    act.group &&
      !item.out &&
      item.first &&
      el("div", { class: `sender ink-${colourOf(senderOf(message) ?? 0)}`, dir: "auto" }, fullName(sender(message))),
    origin(message),
    quote(message, act),
    body,
  );
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.sender_user_name ?? fullName(from.sender_user ?? from.sender_chat ?? from.chat);
  return el("div", { class: "origin" }, "Forwarded from ", el("strong", { dir: "auto" }, name));
}

function quote(message, act) {
  const to = message.reply_to_message;
  if (!to || to.forum_topic_created) return null;
  const node = el(
    "div",
    { class: `quote line-${colourOf(senderOf(to) ?? 0)}`, role: "link", "data-quote": to.message_id },
    el("strong", { dir: "auto" }, fullName(sender(to))),
    el("span", { dir: "auto" }, message.quote?.text ?? gist(to)),
  );
  return tappable(node, () => act.jump(to.message_id));
}

// The phones' API adds who reacted how: {user id: [emoji]}.
function reactions(message, act) {
  const counts = new Map();
  for (const emoji of Object.values(message.reactions ?? {}).flat()) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  if (!counts.size) return null;
  return el(
    "div",
    { class: "reactions" },
    [...counts].map(([emoji, count]) =>
      el(
        "button",
        { type: "button", "data-reaction": emoji, onclick: () => act.react(message, emoji) },
        `${emoji} ${count}`,
      ),
    ),
  );
}

function meta(item) {
  const last = item.messages.at(-1);
  return el(
    "span",
    { class: "meta" },
    last.edit_date && el("span", { class: "edited", "data-edited": true }, "edited"),
    el("time", { datetime: new Date(last.date * 1000).toISOString() }, timeOf(last.date)),
    item.out &&
      el("span", { class: "ticks", role: "img", "aria-label": item.seen ? "Read" : "Sent" }, item.seen ? "✓✓" : "✓"),
  );
}

function choices(item, act) {
  const [message] = item.messages;
  const words = message.text ?? message.caption;
  return [
    { label: "Reply", icon: "reply", action: () => act.reply(message) },
    item.out && message.text && { label: "Edit", icon: "edit", action: () => act.edit(message) },
    words && { label: "Copy text", icon: "copy", action: () => act.copy(words) },
    { label: "React with 👍", icon: "plus", action: () => act.react(message, "👍") },
    item.out && { label: "Delete", icon: "block", danger: true, action: () => act.remove(message) },
  ].filter(Boolean);
}

function tools(item, act) {
  const [message] = item.messages;
  // Pressing a tool leaves the marked words marked: they become the quote.
  return el(
    "div",
    { class: "tools", onmousedown: (event) => event.preventDefault() },
    iconButton("reply", "Reply", () => act.reply(message), { "data-reply": true }),
    item.out && message.text && iconButton("edit", "Edit", () => act.edit(message), { "data-edit": true }),
  );
}
