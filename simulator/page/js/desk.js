// The desk on which the phones lie side by side: which are there, which are shown, which one is looked at.

import { api } from "./api.js";
import { calm } from "./dom.js";
import { fullName } from "./format.js";
import { deepLink } from "./links.js";
import { ask, menu, toast } from "./overlay.js";
import { Phone } from "./phone.js";
import { prefs } from "./prefs.js";

export const narrow = matchMedia("(max-width: 760px)");

export class Desk {
  // `changed` is called when phones, their visibility or their unread counts changed.
  constructor(node, changed) {
    this.node = node;
    this.changed = changed;
    this.phones = new Map();
    this.attended = null;
    // On a narrow screen the phone in view is the one looked at.
    this.sight = new IntersectionObserver(
      (entries) => {
        for (const entry of entries)
          if (entry.isIntersecting && narrow.matches) this.attend(this.#phoneOf(entry.target));
      },
      { root: node, threshold: 0.6 },
    );
    document.addEventListener("visibilitychange", () => this.attended?.conversation?.markRead());
  }

  #phoneOf(node) {
    return [...this.phones.values()].find((phone) => phone.node === node);
  }

  // Takes over the world as the simulator tells it; `again`: what phones already show is fetched anew, too.
  async adopt(world, { again = true } = {}) {
    if (this.world !== undefined && this.world.bot.id !== world.bot.id) this.clear();
    this.world = world;
    this.tick(world.now);
    const ids = new Set(world.users.map((user) => user.id));
    for (const [id, phone] of this.phones) if (!ids.has(id)) this.#remove(id, phone);
    for (const user of world.users) {
      const phone = this.phones.get(user.id);
      if (phone) phone.update(user);
      else this.phones.set(user.id, new Phone(user, this));
    }
    this.#arrange();
    await Promise.all([...this.phones.values()].map((phone) => (again ? phone.reload() : phone.loadChats())));
  }

  // Everything is gone: phones of people with the same numbers must not show what was before.
  clear() {
    for (const [id, phone] of this.phones) this.#remove(id, phone);
    this.changed();
  }

  #remove(id, phone) {
    this.sight.unobserve(phone.node);
    phone.node.remove();
    this.phones.delete(id);
    if (this.attended === phone) this.attended = null;
  }

  // The world's clock runs on between two looks at it.
  tick(now) {
    this.clock = { now, at: performance.now() };
  }

  now() {
    return Math.floor(this.clock.now + (performance.now() - this.clock.at) / 1000);
  }

  // What was today is a date now.
  newDay() {
    for (const phone of this.phones.values()) phone.newDay();
  }

  apply(event) {
    const concerned = event.users ?? [...this.phones.keys()];
    for (const id of concerned) this.phones.get(id)?.apply(event);
  }

  isShown(phone) {
    return prefs.shown(phone.user);
  }

  get shown() {
    return [...this.phones.values()].filter((phone) => this.isShown(phone));
  }

  get unread() {
    return [...this.phones.values()].reduce((sum, phone) => sum + phone.unread, 0);
  }

  show(phone, shown) {
    prefs.show(phone.user, shown);
    this.#arrange();
    if (shown) this.bring(phone);
  }

  // Brings a phone into view.
  bring(phone) {
    phone.node.scrollIntoView({ inline: "center", block: "nearest", behavior: calm() ? "instant" : "smooth" });
    this.attend(phone);
  }

  #arrange() {
    let place = this.node.firstChild;
    for (const phone of this.phones.values()) {
      if (!this.isShown(phone)) {
        if (place === phone.node) place = place.nextSibling;
        phone.node.remove();
        continue;
      }
      if (phone.node === place) place = place.nextSibling;
      else this.node.insertBefore(phone.node, place);
      this.sight.observe(phone.node);
      phone.conversation?.scroller.settle();
    }
    if (this.attended && !this.isShown(this.attended)) this.attended = null;
    this.changed();
  }

  attend(phone) {
    if (!phone) return;
    const other = this.attended !== phone;
    this.attended = phone;
    phone.conversation?.markRead();
    if (other) this.changed();
  }

  refreshBadges() {
    this.changed();
  }

  // Lets a person choose on whose phone a link into the bot is opened: it is often meant for somebody else.
  choosePhone(from, address, anchor) {
    const others = [...this.phones.values()].filter((phone) => phone !== from);
    menu(
      anchor,
      [
        ...others.map((phone) => ({
          label: fullName(phone.user),
          detail: phone.user.label,
          icon: "phone",
          data: { "data-open-on-phone": phone.user.id },
          action: () => this.openOn(phone, address),
        })),
        {
          label: "New phone…",
          icon: "plus",
          data: { "data-open-on-phone": "new" },
          action: async () => this.openOn(await this.newPhone(), address),
        },
      ],
      "Open on",
    );
  }

  async openOn(phone, address) {
    if (!phone) return;
    this.show(phone, true);
    await phone.start(deepLink(address, this.world.bot).payload);
  }

  // Puts another person's phone on the desk; gives it, or undefined when the person thought better of it.
  async newPhone() {
    const person = await ask(
      "New phone",
      "A person who has never met the bot.",
      [
        { name: "first_name", label: "First name", required: true, maxlength: "64" },
        { name: "last_name", label: "Last name", maxlength: "64" },
        { name: "label", label: "Label on the phone", placeholder: "Buyer, Supplier, …", maxlength: "32" },
        {
          name: "language_code",
          label: "Language of their Telegram",
          value: "en",
          pattern: "[a-z]{2}(-[A-Za-z]+)?",
          maxlength: "12",
        },
      ],
      "Add",
    );
    if (!person) return undefined;
    try {
      const filled = Object.fromEntries(Object.entries(person).filter(([, value]) => value));
      const user = await api.addUser({ ...filled, shown: true });
      await this.adopt(await api.world());
      const phone = this.phones.get(user.id);
      this.show(phone, true);
      return phone;
    } catch (error) {
      toast(document.body, error.message);
      return undefined;
    }
  }
}
