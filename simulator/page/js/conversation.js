// One chat on one phone: its messages as they come, what is unread, and what the person can do here.

import { api } from "./api.js";
import { Composer } from "./composer.js";
import { el, redraw } from "./dom.js";
import { amount } from "./format.js";
import { alertBox, ask, toast } from "./overlay.js";
import { Reconciled } from "./reconcile.js";
import { Scroller } from "./scroller.js";
import { senderOf, threadOf, timeline, topicsOf } from "./timeline.js";

const PAGE = 60;
const TYPING_MS = 5500;

export class Conversation {
  constructor(phone, chat) {
    this.phone = phone;
    this.chat = chat;
    this.me = phone.user.id;
    this.messages = new Map();
    this.unread = new Set();
    this.unreadFrom = null;
    this.thread = 0;
    this.complete = false;
    this.tail = Promise.resolve();
    this.act = this.#actions();
    this.list = el("div", {
      class: "list",
      role: "log",
      "aria-live": "polite",
      "aria-label": "Messages",
      tabindex: "0",
    });
    this.tabs = el("div", { class: "topics", role: "tablist", "aria-label": "Topics" });
    this.dots = el("div", { class: "dots", "aria-hidden": "true", hidden: true }, el("i"), el("i"), el("i"));
    this.shown = new Reconciled(this.list, this.act);
    this.scroller = new Scroller(this.list, this.dots, { older: () => this.#older(), end: () => this.markRead() });
    this.composer = new Composer(this);
    this.node = el(
      "div",
      { class: "conversation", "data-chat": chat.chat },
      this.tabs,
      this.scroller.node,
      this.composer.node,
    );
  }

  // Work on the messages happens one after the other, so an event that comes during a fetch is applied on top of it.
  #next(work) {
    this.tail = this.tail.then(work).catch((error) => this.complain(error));
    return this.tail;
  }

  reload() {
    return this.#next(async () => {
      const messages = await api.messages(this.me, this.chat.chat, { limit: PAGE });
      this.messages = new Map(messages.map((message) => [message.message_id, message]));
      this.complete = messages.length < PAGE;
      const incoming = messages.filter((message) => senderOf(message) !== this.me);
      this.unread = new Set(
        this.chat.unread ? incoming.slice(-this.chat.unread).map((message) => message.message_id) : [],
      );
      if (!this.loaded) this.unreadFrom = Math.min(...this.unread, Infinity);
      if (!this.loaded && messages.length) this.thread = threadOf(messages.at(-1));
      this.loaded = true;
      this.render();
      this.markRead();
    });
  }

  #older() {
    if (this.complete || this.fetching || !this.messages.size) return;
    this.fetching = true;
    this.#next(async () => {
      const before = Math.min(...this.messages.keys());
      const messages = await api
        .messages(this.me, this.chat.chat, { before, limit: PAGE })
        .finally(() => (this.fetching = false));
      this.complete = messages.length < PAGE;
      for (const message of messages) this.messages.set(message.message_id, message);
      this.scroller.keepPlace(() => this.render());
    });
  }

  apply(event) {
    return this.#next(() => {
      const ids = event.message_ids ?? [event.message_id ?? event.message?.message_id];
      if (event.type === "typing") return this.#typing();
      if (event.type === "delete") ids.forEach((id) => this.#forget(id));
      if (event.type === "edit" && this.messages.has(event.message.message_id))
        this.messages.set(event.message.message_id, event.message);
      if (event.type === "message") this.#take(event.message);
      this.render();
      return this.markRead();
    });
  }

  #take(message) {
    const isNew = !this.messages.has(message.message_id);
    this.messages.set(message.message_id, message);
    if (!isNew) return;
    if (senderOf(message) === this.me) {
      this.unreadFrom = Infinity;
      this.thread = threadOf(message);
      this.scroller.stuck = true;
      return;
    }
    this.#typing(false);
    this.scroller.arrived();
    if (!this.unread.size) this.unreadFrom = message.message_id;
    this.unread.add(message.message_id);
  }

  #forget(id) {
    this.messages.delete(id);
    this.unread.delete(id);
  }

  #typing(on = true) {
    clearTimeout(this.typingEnds);
    if (on) this.typingEnds = setTimeout(() => this.#typing(false), TYPING_MS);
    if (this.typing === on) return;
    this.typing = on;
    this.dots.hidden = !on;
    this.scroller.settle();
    this.phone.refresh();
  }

  get sorted() {
    return [...this.messages.values()].sort((a, b) => a.message_id - b.message_id);
  }

  render() {
    const sorted = this.sorted;
    this.topics = topicsOf(sorted, this.chat.topics);
    if (!this.topics.has(this.thread)) this.thread = 0;
    const visible = this.topics.size > 1 ? sorted.filter((message) => threadOf(message) === this.thread) : sorted;
    this.shown.update(timeline(visible, { me: this.me, unreadFrom: this.unreadFrom, now: this.phone.desk.now() }));
    this.#renderTabs();
    this.scroller.settle();
    this.scroller.count(this.unreadHere().length);
    this.composer.refresh(visible);
    this.chat.unread = this.unread.size;
    this.phone.refresh();
  }

  #renderTabs() {
    this.tabs.hidden = this.topics.size < 2;
    const tabs = [...this.topics].map(([thread, name]) => ({
      thread,
      name,
      unread: this.unreadHere(thread).length,
      open: thread === this.thread,
    }));
    redraw(this.tabs, tabs, () =>
      tabs.map(({ thread, name, unread, open }) =>
        el(
          "button",
          {
            type: "button",
            role: "tab",
            "aria-selected": String(open),
            "data-topic": thread,
            onclick: () => this.openTopic(thread),
          },
          el("span", { dir: "auto" }, name),
          unread > 0 && el("span", { class: "badge" }, unread),
        ),
      ),
    );
  }

  openTopic(thread) {
    this.thread = thread;
    this.scroller.stuck = true;
    this.render();
    this.tabs.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.markRead();
  }

  unreadHere(thread = this.thread) {
    return [...this.unread].filter((id) => this.topics.size < 2 || threadOf(this.messages.get(id)) === thread);
  }

  // Read is what the person looks at: the chat is open, at its end, and it is this phone they are busy with.
  markRead() {
    if (!this.loaded || !this.phone.attends(this) || !this.scroller.atEnd) return;
    const here = this.unreadHere();
    if (!here.length) return;
    for (const id of here) this.unread.delete(id);
    const upTo = this.unread.size ? Math.min(...this.unread) - 1 : Math.max(...this.messages.keys());
    this.chat.unread = this.unread.size;
    this.scroller.count(0);
    this.#renderTabs();
    this.phone.refresh();
    api.read(this.me, this.chat.chat, upTo).catch((error) => this.complain(error));
  }

  async send(text, extra = {}) {
    const thread = this.thread || undefined;
    return this.#said(api.send(this.me, this.chat.chat, { text, thread, ...extra }));
  }

  async upload(files, fields) {
    return this.#said(api.upload(this.me, this.chat.chat, files, { thread: this.thread || undefined, ...fields }));
  }

  async edit(id, text) {
    return this.#said(api.edit(this.me, this.chat.chat, id, text), "edit");
  }

  // True when it was said; a refusal is shown and leaves the words where they are.
  async #said(request, type = "message") {
    try {
      for (const message of [await request].flat()) this.apply({ type, message });
      return true;
    } catch (error) {
      this.complain(error);
      return false;
    }
  }

  share(kind, what) {
    return this.#said(api[kind](this.me, this.chat.chat, { thread: this.thread || undefined, ...what }));
  }

  async #pay({ message_id, invoice }) {
    const price = invoice ? amount(invoice.total_amount, invoice.currency) : "";
    if (!(await ask(`Pay ${price}?`, invoice?.title, [], "Pay"))) return;
    const { paid, error } = await api.pay(this.me, this.chat.chat, message_id);
    if (!paid) toast(this.phone.node, error);
  }

  // A key sends what it said when the person saw it, even if the bot has changed the message since.
  async #press(message, row, column, key) {
    const where = key.callback_data !== undefined ? { data: key.callback_data } : { row, column };
    this.scroller.awaitAnswer();
    try {
      if (key.pay) return await this.#pay(message);
      const answer = await api.press(this.me, this.chat.chat, { message_id: message.message_id, ...where });
      if (answer.copy) this.act.copy(answer.copy);
      if (answer.url) this.act.follow(answer.url);
      if (answer.text && answer.show_alert)
        await alertBox(this.phone.node, answer.text, this.phone.desk.world.bot.first_name);
      else if (answer.text) toast(this.phone.node, answer.text);
      else if (!answer.answered) toast(this.phone.node, "The bot did not answer");
    } catch (error) {
      this.complain(error);
    }
    return undefined;
  }

  async #remove(message) {
    if (await ask("Delete the message?", "It disappears for everybody; the bot is not told.", [], "Delete")) {
      await api.remove(this.me, this.chat.chat, message.message_id).catch((error) => this.complain(error));
    }
  }

  async #react(message, emoji) {
    const mine = message.reactions?.[this.me]?.includes(emoji);
    await this.#said(api.react(this.me, this.chat.chat, message.message_id, mine ? "" : emoji), "edit");
  }

  #actions() {
    const { phone } = this;
    return {
      bot: phone.desk.world.bot,
      group: this.chat.kind !== "private",
      now: () => phone.desk.now(),
      follow: (url) => phone.follow(url),
      choosePhone: (url, anchor) => phone.desk.choosePhone(phone, url, anchor),
      command: (text) => this.send(text),
      mention: (name) => phone.mention(name),
      copy: (text) => phone.copy(text),
      inlineQuery: (query) => this.composer.write(`@${phone.desk.world.bot.username} ${query}`),
      press: (...key) => this.#press(...key),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      remove: (message) => this.#remove(message),
      react: (message, emoji) => this.#react(message, emoji),
      jump: (id) => this.scroller.jump(this.list.querySelector(`[data-message="${Number(id)}"]`)),
    };
  }

  complain(error) {
    toast(this.phone.node, error.message);
  }
}
