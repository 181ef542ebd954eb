// The list of a person's chats: the bot and the groups they share with it.

import { el } from "./dom.js";
import { colourOf, fullName, gist, initials, listTime } from "./format.js";
import { serviceLine } from "./service.js";
import { senderOf } from "./timeline.js";

function preview(chat, me) {
  const { last } = chat;
  if (!last) return "";
  const line = serviceLine(last);
  if (line) return line;
  const author =
    senderOf(last) === me ? "You: " : chat.kind === "private" ? "" : `${fullName(last.sender_chat ?? last.from)}: `;
  return author + gist(last);
}

export function chatList(phone) {
  const chats = [...phone.chats].sort((a, b) => (b.last?.date ?? 0) - (a.last?.date ?? 0));
  return el(
    "div",
    { class: "chats" },
    chats.map((chat) =>
      el(
        "button",
        { type: "button", class: "chat", "data-open-chat": chat.chat, onclick: () => phone.openChat(chat.chat) },
        el(
          "span",
          {
            class: `avatar colour-${colourOf(chat.kind === "private" ? phone.desk.world.bot.id : chat.chat)}`,
            "aria-hidden": "true",
          },
          initials(chat.title),
        ),
        el("span", { class: "chat-title", dir: "auto" }, chat.title),
        el("time", {}, chat.last ? listTime(chat.last.date, phone.desk.now()) : ""),
        el("span", { class: "chat-last", dir: "auto" }, preview(chat, phone.user.id)),
        chat.unread > 0 && el("span", { class: "badge" }, chat.unread),
      ),
    ),
  );
}
