// The scrolling part of a chat: stays at the newest message while one is there, and never pulls away from older ones.

import { calm, el, icon } from "./dom.js";

const NEAR_END = 48;
const NEAR_START = 240;

export class Scroller {
  // `older` is called near the top, `end` on reaching the newest message.
  constructor(list, foot, { older, end }) {
    this.stuck = true;
    this.handlers = { older, end };
    this.pane = el("div", { class: "pane" }, el("div", { class: "stretch" }, list, foot));
    this.number = el("span", { class: "badge" });
    this.chip = el(
      "button",
      {
        type: "button",
        class: "newest",
        "aria-label": "Newest messages",
        "data-newest": true,
        hidden: true,
        onclick: () => this.toEnd(),
      },
      icon("down"),
      this.number,
    );
    this.node = el("div", { class: "scroller" }, this.pane, this.chip);
    this.last = 0;
    this.pane.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Pictures get their height late, and phones get narrower: the newest message stays in sight.
    new ResizeObserver(() => this.stuck && this.#end("instant")).observe(this.pane.firstChild);
    new ResizeObserver(() => this.stuck && this.#end("instant")).observe(this.pane);
  }

  get atEnd() {
    return this.pane.scrollHeight - this.pane.scrollTop - this.pane.clientHeight < NEAR_END || this.stuck;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.pane;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_END;
    // Only moving up lets go of the end: a smooth scroll towards it passes through places that are not the end, and a
    // message that gets shorter moves the pane without anybody's wish.
    if (near) this.stuck = true;
    else if (scrollTop < this.last && scrollHeight === this.height) this.stuck = this.awaiting = false;
    this.last = scrollTop;
    this.height = scrollHeight;
    this.chip.hidden = this.stuck;
    if (near) this.handlers.end();
    if (scrollTop < NEAR_START) this.handlers.older();
  }

  #end(behavior) {
    this.pane.scrollTo({ top: this.pane.scrollHeight, behavior: calm() ? "instant" : behavior });
  }

  // Who presses a key wants to see what comes of it, unless they scroll away meanwhile.
  awaitAnswer() {
    this.awaiting = true;
  }

  arrived() {
    if (this.awaiting) this.stuck = this.chip.hidden = true;
    this.awaiting = false;
  }

  toEnd() {
    this.stuck = true;
    this.chip.hidden = true;
    this.#end("smooth");
  }

  // After the content changed: glides a little, jumps a lot.
  settle() {
    if (!this.stuck) return;
    const far = this.pane.scrollHeight - this.pane.scrollTop - this.pane.clientHeight > this.pane.clientHeight;
    this.#end(far ? "instant" : "smooth");
  }

  count(unread) {
    this.number.textContent = unread || "";
    this.number.hidden = !unread;
  }

  keepPlace(change) {
    const below = this.pane.scrollHeight - this.pane.scrollTop;
    change();
    this.pane.scrollTop = this.pane.scrollHeight - below;
  }

  jump(node) {
    if (!node) return;
    this.stuck = false;
    node.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
    node.classList.add("found");
    node.addEventListener("animationend", () => node.classList.remove("found"), { once: true });
  }
}
