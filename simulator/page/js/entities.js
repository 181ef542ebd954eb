// Turns a message's text and its entities (offsets in UTF-16 units, as JavaScript counts) into nodes.

import { el, icon, tappable } from "./dom.js";
import { deepLink, safeAddress } from "./links.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", custom_emoji: "span" };
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

// `act` is what tapping does: {bot, follow(url), choosePhone(url, anchor), command(text), mention(name), copy(text)}.
export function richText(text, entities, act) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const fragment = document.createDocumentFragment();
  fragment.append(...weave(text, 0, text.length, sorted, act));
  return fragment;
}

function weave(text, from, to, entities, act) {
  const parts = [];
  let at = from;
  for (let next = 0; next < entities.length;) {
    const entity = entities[next++];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    const inside = [];
    while (next < entities.length && entities[next].offset < end) inside.push(entities[next++]);
    if (start > at) parts.push(text.slice(at, start));
    parts.push(wrap(entity, text.slice(start, end), weave(text, start, end, inside, act), act));
    at = end;
    // A block ends its line by itself; the newline after it would show as an empty line.
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < to) at += 1;
  }
  if (at < to) parts.push(text.slice(at, to));
  return parts;
}

function wrap(entity, raw, children, act) {
  switch (entity.type) {
    case "code":
      return tappable(el("code", { title: "Copy", role: "button", "data-entity": "code" }, children), () =>
        act.copy(raw),
      );
    case "pre":
      return el("pre", { "data-entity": "pre", "data-language": entity.language }, el("code", {}, children));
    case "blockquote":
      return el("blockquote", { "data-entity": "blockquote" }, children);
    case "expandable_blockquote":
      return expandable(children);
    case "spoiler":
      return spoiler(children);
    case "text_link":
      return link(entity.url, children, act);
    case "url":
      return link(raw, children, act);
    case "email":
      return link(`mailto:${raw}`, children, act);
    case "phone_number":
      return link(`tel:${raw.replace(/[^+\d]/gu, "")}`, children, act);
    case "bot_command":
      return tapWord("bot_command", children, () => act.command(raw));
    case "mention":
      return tapWord("mention", children, () => act.mention(raw));
    default:
      return el(TAGS[entity.type] ?? "span", { "data-entity": entity.type }, children);
  }
}

function tapWord(type, children, action) {
  return tappable(el("span", { class: "tap-word", role: "link", "data-entity": type }, children), action);
}

function spoiler(children) {
  const node = el(
    "span",
    { class: "spoiler", role: "button", "aria-label": "Hidden text", "data-entity": "spoiler" },
    children,
  );
  return tappable(node, () => {
    node.classList.add("revealed");
    node.removeAttribute("aria-label");
  });
}

function expandable(children) {
  const quote = el(
    "blockquote",
    { class: "expandable", "data-entity": "expandable_blockquote" },
    el("div", {}, children),
  );
  const toggle = el(
    "button",
    { type: "button", class: "expand", "aria-expanded": "false", "aria-label": "Show all" },
    icon("down"),
  );
  toggle.addEventListener("click", () => {
    const open = quote.classList.toggle("open");
    toggle.setAttribute("aria-expanded", String(open));
  });
  quote.append(toggle);
  return quote;
}

function link(address, children, act) {
  if (deepLink(address, act.bot)) {
    const anchor = tappable(
      el("a", { role: "link", class: "deep-link", title: address, "data-link": address }, children),
      () => act.follow(address),
    );
    return el("span", {}, anchor, choosePhone(address, act));
  }
  const href = safeAddress(address);
  if (!href) return el("span", { "data-entity": "text_link", title: address }, children);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", dir: "auto", title: href }, children);
}

// An invitation is often meant for somebody else: the small sign next to it lets one choose the phone.
export function choosePhone(address, act) {
  const button = el(
    "button",
    {
      type: "button",
      class: "open-on",
      "aria-label": "Open on another phone",
      title: "Open on…",
      "data-open-on": address,
    },
    icon("openOn"),
  );
  button.addEventListener("click", (event) => {
    event.stopPropagation();
    act.choosePhone(address, button);
  });
  return button;
}
