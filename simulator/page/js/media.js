// The part of a bubble that is not text: pictures, files, players, places, people, bills.

import { el, icon, tappable } from "./dom.js";
import { amount, duration, initials, fullName, size } from "./format.js";
import { ownFile } from "./links.js";
import { lightbox } from "./overlay.js";

// A photo keeps its shape within these measures, in pixels.
const WIDEST = 320;
const NARROWEST = 150;
const TALLEST = 340;

const address = (file) => ownFile(file?.file_url);

// Photos come as an array of sizes; the last one is the largest.
const largest = (message) => message.photo?.at(-1);

export function media(message) {
  if (message.photo) return photo(message);
  if (message.sticker) return sticker(message.sticker);
  if (message.video_note) return player("video", message.video_note, "round");
  if (message.animation) return player("video", message.animation, "looping");
  if (message.video) return player("video", message.video);
  if (message.voice) return sound(message.voice, "Voice message");
  if (message.audio) return sound(message.audio, message.audio.title ?? message.audio.file_name ?? "Audio");
  if (message.document) return file(message.document);
  if (message.venue) return place(message.venue.location, message.venue.title, message.venue.address);
  if (message.location) return place(message.location);
  if (message.contact) return contact(message.contact);
  if (message.invoice) return invoice(message.invoice);
  if (message.dice) return el("div", { class: "dice" }, `${message.dice.emoji} ${message.dice.value}`);
  if (message.poll) return poll(message.poll);
  return null;
}

function photo(message) {
  const of = largest(message);
  const source = address(of) ?? address(message);
  const image = el("img", {
    src: source,
    alt: message.caption ? `Photo: ${message.caption}` : "Photo",
    width: of?.width,
    height: of?.height,
  });
  const frame = el(
    "div",
    { class: "photo", role: "button", "aria-label": "Enlarge the photo", "data-photo": true },
    image,
  );
  if (of?.width && of?.height)
    frame.style.width = `${Math.round(Math.min(WIDEST, Math.max(NARROWEST, (TALLEST * of.width) / of.height)))}px`;
  return source ? tappable(frame, () => lightbox(source, message.caption)) : frame;
}

export function album(messages) {
  const grid = el("div", {
    class: `album of-${Math.min(messages.length, 10)}`,
    "data-album": messages[0].media_group_id,
  });
  const visual = messages.every((message) => message.photo || message.video);
  if (!visual) grid.classList.add("stacked");
  grid.append(
    ...messages.map((message) =>
      el("div", { class: "album-part", "data-message": message.message_id }, media(message)),
    ),
  );
  return grid;
}

function sticker(of) {
  const source = address(of);
  if (source && of.is_video)
    return el("video", { class: "sticker", src: source, autoplay: true, loop: true, muted: true });
  return source && !of.is_animated
    ? el("img", { class: "sticker", src: source, alt: of.emoji ?? "Sticker" })
    : el("div", { class: "dice" }, of.emoji ?? "🙂");
}

function player(tag, of, look = "") {
  const node = el(tag, {
    class: `player ${look}`,
    controls: look !== "looping",
    loop: look === "looping",
    preload: "metadata",
    playsinline: true,
  });
  const source = address(of);
  if (source) node.src = source;
  return node;
}

function sound(of, title) {
  return el(
    "div",
    { class: "sound" },
    el("div", { class: "sound-title" }, el("span", { dir: "auto" }, title), el("span", {}, duration(of.duration))),
    el("audio", { controls: true, preload: "metadata", src: address(of) }),
  );
}

function file(of) {
  const name = of.file_name ?? "File";
  const extension = /\.([a-z0-9]{1,4})$/iu.exec(name)?.[1] ?? "";
  return el(
    "a",
    { class: "file", href: address(of), download: name, "data-file": name, title: `Download ${name}` },
    el(
      "span",
      { class: `file-icon ext-${extension.toLowerCase()}` },
      extension ? el("b", {}, extension) : icon("file"),
      icon("download"),
    ),
    el(
      "span",
      { class: "file-words" },
      el("span", { class: "file-name", dir: "auto" }, name),
      el("small", {}, size(of.file_size)),
    ),
  );
}

function place({ latitude, longitude }, title, detail) {
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return el(
    "div",
    { class: "place" },
    el("div", { class: "map", role: "img", "aria-label": `Map at ${where}` }, icon("pin")),
    title && el("strong", { dir: "auto" }, title),
    detail && el("span", { dir: "auto" }, detail),
    el("small", {}, where),
  );
}

function contact(of) {
  return el(
    "div",
    { class: "contact" },
    el("span", { class: `avatar colour-${(of.user_id ?? 0) % 7}` }, initials(fullName(of))),
    el("span", {}, el("strong", { dir: "auto" }, fullName(of)), el("small", {}, of.phone_number)),
  );
}

function invoice(of) {
  return el(
    "div",
    { class: "invoice" },
    el("strong", { dir: "auto" }, of.title),
    el("p", { dir: "auto" }, of.description),
    el("div", { class: "invoice-total" }, el("span", {}, "Invoice"), el("b", {}, amount(of.total_amount, of.currency))),
  );
}

function poll(of) {
  return el(
    "div",
    { class: "poll" },
    el("strong", { dir: "auto" }, of.question),
    of.options.map((option) => el("div", { dir: "auto" }, `○ ${option.text}`)),
    el("small", {}, `${of.total_voter_count ?? 0} votes`),
  );
}
