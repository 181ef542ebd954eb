// Files on their way out: what kind of message they become, and the sheet that shows them before they are sent.

import { el, icon, iconButton } from "./dom.js";
import { size } from "./format.js";

export const pasted = (data) => [...(data?.items ?? [])].filter((item) => item.kind === "file").map((item) => item.getAsFile()).filter(Boolean);

// Telegram shows these as pictures; anything else an image may be (TIFF, SVG) travels as a file.
const PHOTOS = new Set(["image/jpeg", "image/png", "image/webp"]);
const ALBUM = 10;

function kindOf(file, asFile) {
  if (asFile) return "document";
  if (PHOTOS.has(file.type)) return "photo";
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
    const open = result.find((batch) => batch.kind === kind && batch.files.length < ALBUM && kind !== "voice" && kind !== "animation");
    if (open) open.files.push(file);
    else result.push({ kind, files: [file] });
  }
  return result;
}

// Asks for a caption and whether pictures go as files; null when cancelled.
export function attachSheet(parent, files, caption, asFile) {
  if (!files.length) return Promise.resolve(null);
  return new Promise((done) => {
    const addresses = [];
    const words = el("textarea", { rows: "2", placeholder: "Caption", "aria-label": "Caption", dir: "auto", "data-caption": true });
    words.value = caption;
    const uncompressed = el("input", { type: "checkbox", "data-as-file": true });
    uncompressed.checked = asFile;
    const finish = (result) => {
      addresses.forEach((address) => URL.revokeObjectURL(address));
      veil.remove();
      done(result);
    };
    const form = el("form", { class: "dialog sheet", role: "dialog", "aria-modal": "true", "aria-label": "Send files", "data-attach-sheet": true },
      el("h2", {}, files.length === 1 ? "Send a file" : `Send ${files.length} files`, iconButton("close", "Cancel", () => finish(null))),
      el("div", { class: "previews" }, files.map((file) => preview(file, addresses))),
      files.some((file) => kindOf(file, false) !== "document") && el("label", { class: "check" }, uncompressed, "Send as a file, uncompressed"),
      words, el("div", { class: "dialog-buttons" }, el("button", { type: "submit", class: "dialog-button", "data-send-files": true }, "Send")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      finish({ batches: batches(files, uncompressed.checked), caption: words.value.trim() });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") finish(null);
      if (event.key === "Enter" && !event.shiftKey && event.target === words && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    const veil = el("div", { class: "veil" }, form);
    parent.append(veil);
    words.focus();
  });
}

function preview(file, addresses) {
  const words = el("span", {}, el("b", { dir: "auto" }, file.name), el("small", {}, size(file.size)));
  if (!PHOTOS.has(file.type)) return el("div", { class: "preview" }, el("span", { class: "file-icon" }, icon("file")), words);
  const address = URL.createObjectURL(file);
  addresses.push(address);
  return el("div", { class: "preview" }, el("img", { src: address, alt: "" }), words);
}
