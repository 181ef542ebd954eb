// Where a person writes: text, commands, replies, edits, files.

import { attachSheet, pasted } from "./attach.js";
import { CommandList } from "./commands.js";
import { el, icon, iconButton } from "./dom.js";
import { fullName, gist } from "./format.js";
import { replyKeyboard } from "./keyboard.js";
import { menu } from "./overlay.js";
import { askContact, askLocation } from "./share.js";
import { senderOf } from "./timeline.js";

const TALLEST = 168;

export class Composer {
  constructor(conversation) {
    this.conversation = conversation;
    this.mode = null; // {kind: "reply" | "edit", message, quote?}
    this.text = el("textarea", {
      rows: "1",
      placeholder: "Message",
      "aria-label": "Message",
      dir: "auto",
      enterkeyhint: "send",
      "data-composer": true,
    });
    this.strip = el("div", { class: "strip", hidden: true });
    this.keys = el("div", { class: "reply-keys" });
    this.commands = new CommandList(this.text, (command) => this.#command(command));
    this.menuButton = iconButton("menu", "Commands", () => this.commands.toggle(this.conversation.chat.commands), {
      class: "icon-button menu-button",
      "data-menu": true,
    });
    this.attachButton = iconButton("attach", "Attach", () => this.#attachMenu(), { "data-attach": true });
    this.picker = el("input", { type: "file", multiple: true, hidden: true, "data-file-input": true });
    this.sendButton = el(
      "button",
      { type: "submit", class: "send", "aria-label": "Send", title: "Send", "data-send": true },
      icon("send"),
    );
    this.instead = el("button", { type: "button", class: "instead", hidden: true });
    this.row = el(
      "div",
      { class: "composer-row" },
      el("div", { class: "composer-box" }, this.menuButton, this.text, this.attachButton, this.picker),
      this.sendButton,
    );
    this.node = el("form", { class: "composer" }, this.commands.node, this.strip, this.row, this.keys, this.instead);
    this.#listen();
  }

  #listen() {
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.text.addEventListener("input", () => this.#grow());
    this.text.addEventListener("keydown", (event) => this.#key(event));
    this.text.addEventListener("paste", (event) => {
      const files = pasted(event.clipboardData);
      if (!files.length) return;
      event.preventDefault();
      this.attach(files);
    });
    this.picker.addEventListener("change", () => {
      this.attach([...this.picker.files], this.asFile);
      this.picker.value = "";
    });
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.mode) {
      event.stopPropagation();
      this.#setMode(null);
    } else if (event.key === "ArrowUp" && !this.text.value) {
      const own = this.conversation.sorted.findLast(
        (message) => senderOf(message) === this.conversation.me && message.text,
      );
      if (!own) return;
      event.preventDefault();
      this.edit(own);
    }
  }

  async #submit() {
    const text = this.text.value.trim();
    if (!text) return;
    const { mode, conversation } = this;
    const before = this.text.value;
    this.#clear();
    const said =
      mode?.kind === "edit"
        ? await conversation.edit(mode.message.message_id, text)
        : await conversation.send(text, this.#replyTo(mode));
    if (said || this.text.value) return;
    this.write(before);
    this.#setMode(mode);
  }

  #replyTo(mode = this.mode) {
    return mode?.kind === "reply" ? { reply_to: mode.message.message_id, quote: mode.quote } : {};
  }

  #command(command) {
    this.#clear();
    this.conversation.send(`/${command}`);
  }

  #clear() {
    this.#setMode(null);
    this.write("");
  }

  write(text) {
    this.text.value = text;
    this.#grow();
    if (text) this.text.focus();
  }

  #grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, TALLEST)}px`;
    this.sendButton.classList.toggle("ready", this.text.value.trim() !== "");
    this.commands.filter(this.conversation.chat.commands, this.text.value);
  }

  reply(message) {
    const marked = String(getSelection()).trim();
    const quote = marked && (message.text ?? message.caption ?? "").includes(marked) ? marked : undefined;
    this.#setMode({ kind: "reply", message, quote });
    this.text.focus();
  }

  edit(message) {
    this.#setMode({ kind: "edit", message });
    this.write(message.text);
  }

  #setMode(mode) {
    if (this.mode?.kind === "edit" && mode === null) this.write("");
    this.mode = mode;
    this.strip.hidden = !mode;
    if (!mode) return;
    const { kind, message, quote } = mode;
    this.strip.replaceChildren(
      icon(kind),
      el(
        "div",
        {},
        el("strong", { dir: "auto" }, kind === "edit" ? "Edit message" : `Reply to ${fullName(message.from)}`),
        el("span", { dir: "auto" }, quote ?? gist(message)),
      ),
      iconButton("close", "Cancel", () => this.#setMode(null)),
    );
  }

  #attachMenu() {
    const pick = (accept, asFile) => {
      this.picker.accept = accept;
      this.asFile = asFile;
      this.picker.click();
    };
    menu(
      this.attachButton,
      [
        { label: "Photo or video", icon: "photo", action: () => pick("image/*,video/*", false) },
        { label: "File", icon: "file", action: () => pick("", true) },
        { label: "My contact", icon: "person", action: () => this.#share("contact") },
        { label: "Location", icon: "pin", action: () => this.#share("location") },
      ],
      "Attach",
    );
  }

  async attach(files, asFile = false) {
    const { phone } = this.conversation;
    const chosen = await attachSheet(phone.node, files, this.text.value, asFile);
    if (!chosen) return;
    const fields = { reply_to: this.#replyTo().reply_to };
    this.#clear();
    for (const [at, batch] of chosen.batches.entries()) {
      await this.conversation.upload(batch.files, {
        ...fields,
        kind: batch.kind,
        caption: at === 0 ? chosen.caption : undefined,
      });
    }
    this.text.focus();
  }

  // What stands at the bottom depends on the chat: START when empty, UNBLOCK when blocked, the bot's own keyboard.
  refresh(messages) {
    const { chat } = this.conversation;
    const instead = chat.blocked ? ["Unblock", () => this.conversation.phone.block(false)] : null;
    const start =
      chat.kind === "private" && this.conversation.messages.size === 0
        ? ["Start", () => this.conversation.send("/start")]
        : null;
    const [label, action] = instead ?? start ?? [];
    this.instead.hidden = !label;
    this.row.hidden = Boolean(label);
    this.instead.textContent = label ?? "";
    this.instead.toggleAttribute("data-start", label === "Start");
    this.instead.onclick = action ?? null;
    this.menuButton.hidden = !chat.commands?.length;
    this.#showKeys(
      messages.findLast((message) => message.reply_markup?.keyboard || message.reply_markup?.remove_keyboard),
    );
  }

  #keyTapped(text, key) {
    if (key.request_contact) this.#share("contact");
    else if (key.request_location) this.#share("location");
    else this.conversation.send(text);
  }

  async #share(kind) {
    const what = await (kind === "contact" ? askContact(this.conversation.phone.user) : askLocation());
    if (what) this.conversation.share(kind, what);
  }

  #showKeys(message) {
    const markup = message?.reply_markup;
    this.keys.replaceChildren(
      ...(markup?.keyboard ? [replyKeyboard(markup, (text, key) => this.#keyTapped(text, key))] : []),
    );
    this.text.placeholder = markup?.input_field_placeholder ?? "Message";
  }
}
