// The list of the bot's commands over the composer: opened by "/" or by the Menu button.

import { el } from "./dom.js";

export class CommandList {
  constructor(input, choose) {
    this.input = input;
    this.choose = choose;
    this.node = el("div", { class: "commands", role: "listbox", "aria-label": "Commands", hidden: true });
    this.at = 0;
    input.addEventListener("blur", () => this.node.matches(":hover") || this.#show([]));
  }

  filter(commands, text) {
    const typed = /^\/(\w*)$/u.exec(text)?.[1];
    this.#show(
      typed === undefined ? [] : (commands ?? []).filter(({ command }) => command.startsWith(typed.toLowerCase())),
    );
  }

  toggle(commands) {
    this.#show(this.node.hidden ? (commands ?? []) : []);
    this.input.focus();
  }

  #show(commands) {
    this.node.hidden = commands.length === 0;
    this.at = 0;
    this.options = commands.map(({ command, description }) =>
      el(
        "button",
        { type: "button", role: "option", tabindex: "-1", "data-command": command, onclick: () => this.#take(command) },
        el("b", {}, `/${command}`),
        el("span", { dir: "auto" }, description),
      ),
    );
    this.node.replaceChildren(...this.options);
    this.#mark();
  }

  #mark() {
    this.options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.at)));
    this.options[this.at]?.scrollIntoView({ block: "nearest" });
  }

  #take(command) {
    this.#show([]);
    this.choose(command);
    this.input.focus();
  }

  // True when the key was meant for the list.
  key(event) {
    if (this.node.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.at = (this.at + step + this.options.length) % this.options.length;
    else if (event.key === "Escape") this.#show([]);
    else if (event.key === "Enter" && !event.shiftKey) this.#take(this.options[this.at].dataset.command);
    else if (event.key === "Tab") this.#complete();
    else return false;
    this.#mark();
    event.preventDefault();
    return true;
  }

  #complete() {
    this.input.value = `/${this.options[this.at].dataset.command} `;
    this.input.dispatchEvent(new Event("input"));
  }
}
