// What lies over a phone or the page for a moment: toasts, alerts, menus, questions, an enlarged picture.

import { el, icon, iconButton } from "./dom.js";

const TOAST_MS = 3500;

export function toast(parent, text) {
  parent.querySelector(":scope > .toast")?.remove();
  const node = el("div", { class: "toast", role: "status", "data-toast": true, dir: "auto" }, text);
  parent.append(node);
  setTimeout(() => node.remove(), TOAST_MS);
}

// An alert covers one phone only: the other people go on.
export function alertBox(parent, text, title) {
  return new Promise((done) => {
    const before = document.activeElement;
    const ok = el("button", { type: "button", class: "dialog-button", "data-alert-ok": true }, "OK");
    const box = el(
      "div",
      { class: "dialog", role: "alertdialog", "aria-modal": "true", "aria-label": title, "data-alert": true },
      el("h2", {}, title),
      el("p", { dir: "auto" }, text),
      el("div", { class: "dialog-buttons" }, ok),
    );
    const veil = el("div", { class: "veil" }, box);
    const close = () => {
      veil.remove();
      if (before?.isConnected) before.focus();
      done();
    };
    ok.addEventListener("click", close);
    veil.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Tab") event.preventDefault(); // OK is the only thing to reach
    });
    parent.append(veil);
    ok.focus();
  });
}

function modal(content, attributes) {
  const dialog = el("dialog", attributes, content);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

// Asks with a form; gives the form's fields as an object, or null when the person thinks better of it.
export function ask(title, text, fields, yes) {
  return new Promise((done) => {
    let result = null;
    const inputs = fields.map(({ name, label, value = "", ...rest }) =>
      el(
        "label",
        { class: "field" },
        el("span", {}, label),
        el("input", { name, value, autocomplete: "off", dir: "auto", ...rest }),
      ),
    );
    const cancel = el("button", { type: "button", class: "dialog-button quiet" }, "Cancel");
    const form = el(
      "form",
      { method: "dialog", class: "dialog" },
      el("h2", {}, title),
      text && el("p", {}, text),
      inputs,
      el(
        "div",
        { class: "dialog-buttons" },
        cancel,
        el("button", { type: "submit", class: "dialog-button", "data-confirm": true }, yes),
      ),
    );
    const dialog = modal(form, { class: "asking", "aria-label": title });
    cancel.addEventListener("click", () => dialog.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault(); // closed here, so that the result is there before `close` is told
      result = Object.fromEntries(new FormData(form));
      dialog.close();
    });
    dialog.addEventListener("close", () => done(result));
  });
}

export function lightbox(address, caption) {
  const close = () => dialog.close();
  const picture = el("img", { src: address, alt: caption || "Photo", "data-enlarged": true });
  picture.addEventListener("click", close);
  const dialog = modal([picture, caption && el("p", { dir: "auto" }, caption), iconButton("close", "Close", close)], {
    class: "lightbox",
    "aria-label": "Enlarged photo",
  });
}

// A small menu at `anchor` (a node, or {x, y}); items: {label, detail?, icon?, action, danger?, data?}.
export function menu(anchor, items, label = "Menu") {
  document.querySelector(".menu")?.dispatchEvent(new Event("shut"));
  const buttons = items.map((item) =>
    el(
      "button",
      {
        type: "button",
        role: "menuitem",
        class: item.danger ? "danger" : "",
        ...item.data,
        onclick: () => {
          shut();
          item.action();
        },
      },
      item.icon && icon(item.icon),
      el("span", { dir: "auto" }, item.label),
      item.detail && el("small", { dir: "auto" }, item.detail),
    ),
  );
  const node = el("div", { class: "menu", role: "menu", "aria-label": label }, buttons);
  const before = document.activeElement;
  const outside = (event) => !node.contains(event.target) && shut();
  function shut() {
    node.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (before?.isConnected) before.focus({ preventScroll: true });
  }
  node.addEventListener("shut", shut);
  node.addEventListener("keydown", (event) => steer(event, buttons, shut));
  document.addEventListener("pointerdown", outside, true);
  document.body.append(node);
  place(node, anchor);
  buttons[0]?.focus();
}

function steer(event, buttons, shut) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const at = buttons.indexOf(document.activeElement);
    buttons[(at + step + buttons.length) % buttons.length].focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    event.stopPropagation();
    shut();
  }
}

function place(node, anchor) {
  const from =
    anchor instanceof Element
      ? anchor.getBoundingClientRect()
      : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { width, height } = node.getBoundingClientRect();
  const left = from.left + width + 8 > innerWidth ? from.right - width : from.left;
  const top = from.bottom + height + 12 > innerHeight ? from.top - height - 4 : from.bottom + 4;
  node.style.left = `${Math.max(8, left)}px`;
  node.style.top = `${Math.max(8, top)}px`;
}
