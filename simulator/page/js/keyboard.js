// Inline keys under a message and reply keys above the composer.

import { el, icon } from "./dom.js";
import { choosePhone } from "./entities.js";
import { deepLink } from "./links.js";

const addressOf = (key) => key.url ?? key.login_url?.url ?? key.web_app?.url;

function signOf(key) {
  if (key.copy_text) return icon("copy");
  if (key.pay) return icon("card");
  return addressOf(key) ? icon("link") : null;
}

// `act`: {bot, press(message, row, column, key), follow(url), choosePhone(url, anchor), copy(text)}.
export function inlineKeyboard(message, act) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return el(
    "div",
    { class: "keyboard", role: "group", "aria-label": "Keys" },
    rows.map((row, r) =>
      el(
        "div",
        { class: "key-row" },
        row.map((key, c) => inlineKey(message, key, r, c, act)),
      ),
    ),
  );
}

function inlineKey(message, key, row, column, act) {
  const address = addressOf(key);
  const opensBot = address !== undefined && deepLink(address, act.bot) !== null;
  const button = el(
    "button",
    {
      type: "button",
      class: `key ${key.style ?? ""}`,
      "data-key": key.text,
      "data-row": row,
      "data-column": column,
      title: address,
    },
    el("span", { class: "key-text", dir: "auto" }, key.text),
    opensBot ? null : signOf(key),
  );
  button.addEventListener("click", () => tap(button, message, key, row, column, act));
  return el("div", { class: "key-cell" }, button, opensBot && choosePhone(address, act));
}

async function tap(button, message, key, row, column, act) {
  const address = addressOf(key);
  if (address !== undefined) return act.follow(address);
  if (key.copy_text) return act.copy(key.copy_text.text);
  if (key.switch_inline_query !== undefined || key.switch_inline_query_current_chat !== undefined) {
    return act.inlineQuery(key.switch_inline_query_current_chat ?? key.switch_inline_query);
  }
  if (button.getAttribute("aria-busy") === "true") return undefined;
  button.setAttribute("aria-busy", "true");
  try {
    await act.press(message, row, column, key);
  } finally {
    button.removeAttribute("aria-busy");
  }
  return undefined;
}

// The keyboard the bot put in place of the phone's own; `tapped` gets the key's text and the key.
export function replyKeyboard(markup, tapped) {
  const rows = markup.keyboard.map((row) =>
    el(
      "div",
      { class: "key-row" },
      row.map((key) => {
        const text = typeof key === "string" ? key : key.text;
        return el(
          "button",
          { type: "button", class: "reply-key", "data-key": text, dir: "auto", onclick: () => tapped(text, key) },
          text,
        );
      }),
    ),
  );
  return el("div", { class: "reply-keyboard", role: "group", "aria-label": "Keys" }, rows);
}
