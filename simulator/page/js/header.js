// The bar over the phones: the world's clock, fast-forward, start over, and a chip for every phone.

import { api } from "./api.js";
import { narrow } from "./desk.js";
import { el, icon, iconButton, redraw } from "./dom.js";
import { clockText, colourOf, dayKey, fullName, initials } from "./format.js";
import { ask, toast } from "./overlay.js";
import { applyTheme, prefs } from "./prefs.js";

const DAY = 86400;
const TITLE = "Telegram simulator";

export class Header {
  constructor(node, desk, { restarted }) {
    this.desk = desk;
    this.restarted = restarted;
    this.clock = el("time", { class: "clock", "data-clock": true, title: "The world's clock" });
    this.forward = el(
      "button",
      { type: "button", class: "tool", "data-advance": true, hidden: true, onclick: () => this.#advance() },
      icon("forward"),
      el("span", {}, "Fast-forward a day"),
    );
    this.restart = el(
      "button",
      { type: "button", class: "tool", "data-restart": true, hidden: true, onclick: () => this.#restart() },
      icon("restart"),
      el("span", {}, "Start over"),
    );
    this.theme = iconButton("moon", "Light or dark", () => this.#toggleTheme(), { "data-theme-toggle": true });
    this.chips = el("nav", { class: "chips", "aria-label": "Phones" });
    this.offline = el("span", { class: "offline", role: "alert", hidden: true }, "Reconnecting…");
    node.append(
      el("h1", {}, el("span", { class: "logo", "aria-hidden": "true" }, icon("send")), el("span", {}, TITLE)),
      this.offline,
      this.chips,
      el("div", { class: "controls" }, this.clock, this.forward, this.restart, this.theme),
    );
    this.#themeIcon();
    setInterval(() => this.showClock(), 1000);
  }

  showClock() {
    if (!this.desk.world) return;
    const now = this.desk.now();
    const text = clockText(now);
    this.clock.dateTime = new Date(now * 1000).toISOString();
    if (this.clock.textContent !== text) this.clock.textContent = text;
    const day = dayKey(now);
    if (this.day === day) return;
    this.day = day;
    this.desk.newDay();
  }

  online(on) {
    this.offline.hidden = on;
  }

  refresh() {
    if (!this.desk.world) return;
    const { controls } = this.desk.world;
    this.forward.hidden = !controls.advance;
    this.restart.hidden = !controls.restart;
    this.showClock();
    const phones = [...this.desk.phones.values()];
    const state = phones.map((phone) => [
      phone.user,
      phone.unread,
      this.desk.isShown(phone),
      this.desk.attended === phone,
    ]);
    redraw(this.chips, state, () => [
      ...phones.map((phone) => this.#chip(phone)),
      iconButton("plus", "New phone", () => this.desk.newPhone(), { class: "icon-button add", "data-new-phone": true }),
    ]);
    if (narrow.matches) this.chips.querySelector(".attended")?.scrollIntoView({ inline: "nearest", block: "nearest" });
    const unread = this.desk.unread;
    document.title = unread ? `(${unread}) ${TITLE}` : TITLE;
  }

  #chip(phone) {
    const { user, unread } = phone;
    const shown = this.desk.isShown(phone);
    return el(
      "button",
      {
        type: "button",
        class: `chip ${this.desk.attended === phone ? "attended" : ""}`,
        "data-chip": user.id,
        "aria-pressed": String(shown),
        title: `${phone.name} – ${shown ? "shown" : "hidden"}`,
        "aria-label": `${phone.name}${unread ? `, ${unread} new` : ""}`,
        onclick: () => this.#chipTapped(phone),
      },
      el("span", { class: `avatar tiny colour-${colourOf(user.id)}`, "aria-hidden": "true" }, initials(fullName(user))),
      el("span", { class: "chip-name", dir: "auto" }, user.label || user.first_name),
      unread > 0 && el("span", { class: "badge", "data-unread": unread }, unread),
    );
  }

  // Where one phone fills the screen a chip goes to its phone; elsewhere it shows or hides it.
  #chipTapped(phone) {
    const shown = this.desk.isShown(phone);
    if (narrow.matches && shown) this.desk.bring(phone);
    else this.desk.show(phone, !shown);
  }

  async #advance() {
    this.forward.setAttribute("aria-busy", "true");
    this.forward.disabled = true;
    try {
      const { now } = await api.advance(DAY);
      this.desk.tick(now);
      this.showClock();
    } catch (error) {
      toast(document.body, error.message);
    } finally {
      this.forward.removeAttribute("aria-busy");
      this.forward.disabled = false;
    }
  }

  async #restart() {
    const sure = await ask(
      "Start over?",
      "Every chat, file and setting of this world is thrown away.",
      [],
      "Start over",
    );
    if (!sure) return;
    try {
      await api.restart();
      prefs.forgetPhones();
      await this.restarted();
    } catch (error) {
      toast(document.body, error.message);
    }
  }

  #toggleTheme() {
    prefs.setTheme(prefs.theme() === "dark" ? "light" : "dark");
    applyTheme();
    this.#themeIcon();
  }

  #themeIcon() {
    this.theme.replaceChildren(icon(prefs.theme() === "dark" ? "sun" : "moon"));
  }
}
