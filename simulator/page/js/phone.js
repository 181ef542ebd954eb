// One person's phone: its chats, the one that is open, and what the person can do with the phone itself.

import { api } from "./api.js";
import { pasted } from "./attach.js";
import { chatList } from "./chatlist.js";
import { Conversation } from "./conversation.js";
import { el, icon, iconButton, redraw } from "./dom.js";
import { colourOf, fullName, initials, languageName } from "./format.js";
import { deepLink, safeAddress } from "./links.js";
import { menu, toast } from "./overlay.js";
import { senderOf } from "./timeline.js";

export class Phone {
  constructor(user, desk) {
    this.user = user;
    this.desk = desk;
    this.chats = [];
    this.conversations = new Map();
    this.open = user.id;
    this.listed = false;
    this.owner = el("div", { class: "owner" });
    this.bar = el("div", { class: "bar" });
    this.screen = el("div", { class: "screen" });
    this.node = el("section", { class: "phone", "data-phone": user.id }, this.owner, this.bar, this.screen);
    for (const sign of ["pointerdown", "pointermove", "focusin", "wheel", "keydown"]) {
      this.node.addEventListener(sign, () => desk.attend(this), { passive: true });
    }
    this.#drops();
    this.#renderOwner();
  }

  get name() {
    return [this.user.label, fullName(this.user)].filter(Boolean).join(" · ");
  }

  get unread() {
    return this.chats.reduce((sum, chat) => sum + (chat.unread ?? 0), 0);
  }

  get chat() {
    return this.chats.find((chat) => chat.chat === this.open);
  }

  get conversation() {
    return this.conversations.get(this.open);
  }

  // Whether the person looks at this conversation now.
  attends(conversation) {
    return this.desk.attended === this && !document.hidden && !this.listed && this.conversation === conversation;
  }

  update(user) {
    this.user = user;
    this.#renderOwner();
  }

  async reload() {
    await this.loadChats();
    await Promise.all([...this.conversations.values()].map((conversation) => conversation.reload()));
  }

  async loadChats() {
    try {
      const fetched = await api.chats(this.user.id);
      const known = new Map(this.chats.map((chat) => [chat.chat, chat]));
      // Conversations hold on to their chat object, so it is brought up to date rather than replaced.
      this.chats = fetched.map((chat) => Object.assign(known.get(chat.chat) ?? {}, chat));
    } catch (error) {
      toast(this.node, error.message);
      return;
    }
    if (!this.chat) this.open = this.chats[0]?.chat;
    for (const [id, conversation] of this.conversations) {
      if (!this.chats.includes(conversation.chat)) this.conversations.delete(id);
      else if (conversation.loaded) conversation.render();
    }
    this.#mount();
  }

  #mount() {
    if (this.chat && !this.conversation) {
      this.conversations.set(this.open, new Conversation(this, this.chat));
      this.conversation.reload();
    }
    this.refresh();
  }

  refresh() {
    this.#renderBar();
    const content = this.listed ? chatList(this) : this.conversation?.node;
    if (this.listed || content !== this.screen.firstChild) this.screen.replaceChildren(...(content ? [content] : []));
    this.desk.refreshBadges();
  }

  newDay() {
    for (const conversation of this.conversations.values()) if (conversation.loaded) conversation.render();
    if (this.listed) this.refresh();
  }

  apply(event) {
    if (event.type === "chats") return void this.loadChats();
    const chat = this.chats.find(({ chat: id }) => id === event.chat);
    if (!chat) return void (event.type === "message" && this.loadChats());
    const conversation = this.conversations.get(event.chat);
    if (event.type === "message") chat.last = event.message;
    if (event.type === "edit" && chat.last?.message_id === event.message.message_id) chat.last = event.message;
    if (event.type === "delete") this.loadChats(); // for the last message and the topics that are left
    if (conversation) return void conversation.apply(event);
    if (event.type === "message" && senderOf(event.message) !== this.user.id) chat.unread = (chat.unread ?? 0) + 1;
    return this.refresh();
  }

  openChat(id) {
    this.open = id;
    this.listed = false;
    this.#mount();
    this.conversation?.scroller.settle();
    this.conversation?.markRead();
  }

  // A link into the bot starts it on this phone; any other link opens in a tab of its own.
  follow(address) {
    const link = deepLink(address, this.desk.world.bot);
    if (link?.shared) return this.desk.choosePhone(this, address, this.bar);
    if (link) return this.start(link.payload);
    const safe = safeAddress(address);
    if (safe) window.open(safe, "_blank", "noopener,noreferrer");
    else toast(this.node, "This link cannot be opened here");
    return undefined;
  }

  async start(payload) {
    this.openChat(this.user.id);
    if (this.conversation) await this.conversation.send(payload ? `/start ${payload}` : "/start");
  }

  mention(name) {
    if (name.slice(1).toLowerCase() === this.desk.world.bot.username?.toLowerCase()) this.openChat(this.user.id);
    else toast(this.node, name);
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      toast(this.node, "Copied");
    } catch {
      toast(this.node, "This browser does not allow copying");
    }
  }

  async block(on) {
    try {
      await (on ? api.block(this.user.id) : api.unblock(this.user.id));
      await this.loadChats();
    } catch (error) {
      toast(this.node, error.message);
    }
  }

  #renderOwner() {
    const language = languageName(this.user.language_code);
    this.node.setAttribute("aria-label", this.name);
    this.owner.replaceChildren(
      icon("phone"),
      el("strong", { dir: "auto" }, this.name),
      language &&
        el(
          "span",
          { class: "language", title: `Telegram in ${language}`, "data-language": this.user.language_code },
          language,
        ),
    );
  }

  #renderBar() {
    const { chat, conversation } = this;
    const elsewhere = this.chats.reduce(
      (sum, other) => sum + (other === chat && !this.listed ? 0 : (other.unread ?? 0)),
      0,
    );
    const title = this.listed ? "Chats" : (chat?.title ?? "");
    const status = this.listed ? "" : this.#status(chat, conversation);
    const face = chat?.kind === "private" ? this.desk.world.bot.id : (chat?.chat ?? 0);
    const back = this.chats.length > 1 && !this.listed;
    redraw(this.bar, { title, status, face, back, elsewhere, listed: this.listed }, () => [
      back &&
        el(
          "span",
          { class: "back" },
          iconButton("back", "Chats", () => this.#list(), { "data-back": true }),
          elsewhere > 0 && el("span", { class: "badge" }, elsewhere),
        ),
      !this.listed && el("span", { class: `avatar colour-${colourOf(face)}`, "aria-hidden": "true" }, initials(title)),
      el(
        "div",
        { class: "bar-words" },
        el("strong", { dir: "auto", "data-title": true }, title),
        status && el("small", { "data-status": true }, status),
      ),
      iconButton("more", "More", (event) => this.#more(event.currentTarget), { "data-more": true }),
    ]);
  }

  #status(chat, conversation) {
    if (chat?.blocked) return "blocked";
    if (conversation?.typing) return "typing…";
    if (chat?.kind !== "supergroup") return "bot";
    const members = this.desk.world.groups.find((group) => group.id === chat.chat)?.members.length ?? 0;
    return `${members + 1} members`; // and the bot
  }

  #list() {
    this.listed = true;
    this.refresh();
    this.screen.querySelector("button")?.focus();
  }

  #more(anchor) {
    const blocked = this.chats.find((chat) => chat.kind === "private")?.blocked;
    menu(
      anchor,
      [
        {
          label: blocked ? "Unblock the bot" : "Block the bot",
          icon: "block",
          danger: !blocked,
          data: { "data-block": true },
          action: () => this.block(!blocked),
        },
        { label: "Hide this phone", icon: "hide", action: () => this.desk.show(this, false) },
      ],
      "Phone",
    );
  }

  #drops() {
    this.node.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      this.node.classList.add("dropping");
    });
    this.node.addEventListener(
      "dragleave",
      (event) => this.node.contains(event.relatedTarget) || this.node.classList.remove("dropping"),
    );
    this.node.addEventListener("drop", (event) => {
      event.preventDefault();
      this.node.classList.remove("dropping");
      const files = pasted(event.dataTransfer);
      if (files.length && !this.listed) this.conversation?.composer.attach(files);
    });
  }
}
