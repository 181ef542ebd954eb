// Files on their way out: what kind of message they become, and the sheet that shows them before they are sent.

import { el, icon, iconButton } from "./dom.js";
import { size } from "./format.js";

export const pasted = (data) =>
  [...(data?.items ?? [])]
    .filter((item) => item.kind === "file")
    .map((item) => item.getAsFile())
    .filter(Boolean);

// Telegram shows these as pictures; anything else an image may be (TIFF, SVG) travels as a file.
const PHOTOS = new Set(["image/jpeg", "image/png", "image/webp"]);
const ALBUM = 10;
const isPicture = (file) => PHOTOS.has(file.type);

function kindOf(file, asFile) {
  if (asFile) return "document";
  if (isPicture(file)) return "photo";
  if (file.type === "image/gif") return "animation";
  if (file.type.startsWith("video/")) return "video";
  if (file.type === "audio/ogg") return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}

// Albums hold ten files of one kind; the rest follows in further messages.
export function batches(files, asFile) {
  const result = [];
  for (const file of files) {
    const kind = kindOf(file, asFile);
    const open = result.find(
      (batch) => batch.kind === kind && batch.files.length < ALBUM && kind !== "voice" && kind !== "animation",
    );
    if (open) open.files.push(file);
    else result.push({ kind, files: [file] });
  }
  return result;
}

// Asks for a caption and whether pictures go as files; null when cancelled.
export function attachSheet(parent, files, caption, asFile) {
  if (!files.length) return Promise.resolve(null);
  return new Promise((done) => {
    const pictures = new Map(files.filter(isPicture).map((file) => [file, URL.createObjectURL(file)]));
    const finish = (result) => {
      for (const address of pictures.values()) URL.revokeObjectURL(address);
      veil.remove();
      done(result);
    };
    const words = captionField(caption);
    const asFiles = el("input", { type: "checkbox", "data-as-file": true });
    asFiles.checked = asFile;
    const form = sheet(files, pictures, words, asFiles, () => finish(null));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      finish({ batches: batches(files, asFiles.checked), caption: words.value.trim() });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") finish(null);
      if (event.key !== "Enter" || event.shiftKey || event.target !== words || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    const veil = el("div", { class: "veil" }, form);
    parent.append(veil);
    words.focus();
  });
}

function captionField(caption) {
  const look = { rows: "2", placeholder: "Caption", "aria-label": "Caption", dir: "auto", "data-caption": true };
  const field = el("textarea", look);
  field.value = caption;
  return field;
}

function sheet(files, pictures, words, asFiles, cancel) {
  const title = files.length === 1 ? "Send a file" : `Send ${files.length} files`;
  const look = { role: "dialog", "aria-modal": "true", "aria-label": title, "data-attach-sheet": true };
  const media = files.some((file) => kindOf(file, false) !== "document");
  return el(
    "form",
    { class: "dialog sheet", ...look },
    el("h2", {}, title, iconButton("close", "Cancel", cancel)),
    el(
      "div",
      { class: "previews" },
      files.map((file) => preview(file, pictures.get(file))),
    ),
    media && el("label", { class: "check" }, asFiles, "Send as a file, uncompressed"),
    words,
    el(
      "div",
      { class: "dialog-buttons" },
      el("button", { type: "submit", class: "dialog-button", "data-send-files": true }, "Send"),
    ),
  );
}

function preview(file, picture) {
  const words = el("span", {}, el("b", { dir: "auto" }, file.name), el("small", {}, size(file.size)));
  const sign = picture ? el("img", { src: picture, alt: "" }) : el("span", { class: "file-icon" }, icon("file"));
  return el("div", { class: "preview" }, sign, words);
}
