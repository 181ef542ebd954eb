// Brings a list of nodes in line with a list of items, touching only what changed.

import { itemNode } from "./bubble.js";

export class Reconciled {
  constructor(list, act) {
    this.list = list;
    this.act = act;
    this.shown = new Map(); // key -> {signature, node}
  }

  update(items) {
    const keys = new Set(items.map((item) => item.key));
    for (const [key, { node }] of this.shown) {
      if (keys.has(key)) continue;
      node.remove();
      this.shown.delete(key);
    }
    let after = null;
    for (const item of items) {
      const node = this.#nodeOf(item);
      const place = after ? after.nextSibling : this.list.firstChild;
      if (node !== place) this.list.insertBefore(node, place);
      after = node;
    }
  }

  #nodeOf(item) {
    const old = this.shown.get(item.key);
    if (old?.signature === item.signature) return old.node;
    const node = itemNode(item, this.act);
    if (old) replace(old.node, node);
    else node.classList.add("fresh");
    this.shown.set(item.key, { signature: item.signature, node });
    return node;
  }
}

// A person who steers by keyboard stays on the same key when the bot edits the message under it.
function replace(old, node) {
  const { row, column } = old.contains(document.activeElement) ? document.activeElement.dataset : {};
  old.replaceWith(node);
  if (row !== undefined)
    node.querySelector(`[data-row="${row}"][data-column="${column}"]`)?.focus({ preventScroll: true });
}
