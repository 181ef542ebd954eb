// Builds nodes. Text is only ever set as text, so nothing a person types can become markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

// A round or square button that shows an icon; the label is what a screen reader says and what a hover shows.
export function iconButton(name, label, onclick, attributes = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...attributes },
    icon(name),
  );
}

const PATHS = {
  back: "M15 5l-7 7 7 7",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  send: "M4 12l16-8-5 16-3.5-6.5L4 12z",
  attach: "M20 11.5l-8.2 8.2a5 5 0 0 1-7-7l8.6-8.6a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6L6 18",
  reply: "M10 6l-6 6 6 6M4 12h9a7 7 0 0 1 7 7",
  edit: "M4 20l1-5L16 4l4 4L9 19l-5 1z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9v.01",
  download: "M12 4v11M7 11l5 5 5-5M5 20h14",
  down: "M6 9l6 6 6-6",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M19 5l-1.4 1.4M6.4 17.6L5 19",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  forward: "M4 6l7 6-7 6zM13 6l7 6-7 6z",
  restart: "M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5",
  plus: "M12 5v14M5 12h14",
  phone: "M8 2.5h8a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1zM11 18.5h2",
  openOn: "M9 15L19 5M12 5h7v7M17 15v5H4V7h5",
  link: "M8 16L17 7M10 7h7v7",
  pin: "M12 21s7-6.5 7-11.5a7 7 0 0 0-14 0C5 14.5 12 21 12 21zM12 7.5a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4",
  person: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 20.5c1-4 4-6 8-6s7 2 8 6",
  block: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M6 6l12 12",
  hide: "M4 4l16 16M9.5 5.5A9 9 0 0 1 21 12a12 12 0 0 1-2.5 3.5M6 7.5A12 12 0 0 0 3 12c2 4 5 6.5 9 6.5a9 9 0 0 0 3.5-.7",
  card: "M3 6h18v12H3zM3 10h18M7 15h3",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.classList.add("icon", `icon-${name}`);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

// What a keyboard user needs on things that are not buttons by themselves: Enter and Space act like a tap.
export function tappable(node, action) {
  node.tabIndex = 0;
  node.addEventListener("click", action);
  node.addEventListener("keydown", (event) => {
    if (event.target !== node || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    action(event);
  });
  return node;
}

const drawn = new WeakMap();

// Draws a node's children anew only when what they show has changed: a press or the focus on one is not lost.
export function redraw(node, state, build) {
  const signature = JSON.stringify(state);
  if (drawn.get(node) === signature) return;
  drawn.set(node, signature);
  const at = node.contains(document.activeElement)
    ? [...node.querySelectorAll("button")].indexOf(document.activeElement)
    : -1;
  const { scrollLeft } = node;
  node.replaceChildren(...build().filter(Boolean));
  node.scrollLeft = scrollLeft;
  if (at >= 0) node.querySelectorAll("button")[at]?.focus({ preventScroll: true });
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
