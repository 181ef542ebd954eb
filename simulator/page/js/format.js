// Names, times, sizes and amounts as a phone shows them.

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const clock = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});
const languages = new Intl.DisplayNames(["en"], { type: "language" });

const date = (unix) => new Date(unix * 1000);

export const fullName = (person) =>
  [person?.first_name, person?.last_name].filter(Boolean).join(" ") || person?.title || "Deleted account";
export const timeOf = (unix) => time.format(date(unix));
export const clockText = (unix) => clock.format(date(unix));
export const dayKey = (unix) => date(unix).toDateString();

export function dayText(unix, now) {
  if (dayKey(unix) === dayKey(now)) return "Today";
  return (date(unix).getFullYear() === date(now).getFullYear() ? day : dayAndYear).format(date(unix));
}

export const listTime = (unix, now) => (dayKey(unix) === dayKey(now) ? timeOf(unix) : shortDay.format(date(unix)));

export function languageName(code) {
  try {
    return code ? languages.of(code) : "";
  } catch {
    return code;
  }
}

export function initials(name) {
  const words = name.split(/[\s·]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = (word) => Array.from(word)[0].toUpperCase();
  if (words.length === 0) return "?";
  return words.length === 1 ? first(words[0]) : first(words[0]) + first(words.at(-1));
}

// One of Telegram's seven name colours, the same for one id on every phone.
export const colourOf = (id) => Math.abs(Number(id)) % 7;

export function size(bytes) {
  if (bytes === undefined || bytes === null) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

export const duration = (seconds = 0) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// Bot API amounts are in the smallest unit of the currency; Telegram Stars (XTR) have none smaller.
export function amount(total, currency) {
  if (currency === "XTR") return `⭐ ${total}`;
  const style = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "code" });
  return style.format(total / 10 ** style.resolvedOptions().maximumFractionDigits);
}

const KINDS = [
  ["photo", "🖼 Photo"],
  ["animation", "GIF"],
  ["video", "📹 Video"],
  ["video_note", "📹 Video message"],
  ["voice", "🎤 Voice message"],
  ["audio", "🎵 Audio"],
  ["sticker", "Sticker"],
  ["document", "📎 File"],
  ["contact", "👤 Contact"],
  ["venue", "📍 Venue"],
  ["location", "📍 Location"],
  ["poll", "📊 Poll"],
  ["invoice", "🧾 Invoice"],
  ["dice", "🎲"],
];

// One line that stands for a message in the chat list, a reply quote or a notice.
export function gist(message) {
  if (!message) return "";
  const words = message.text ?? message.caption;
  const kind = KINDS.find(([field]) => message[field] !== undefined);
  const label = kind?.[0] === "document" ? `📎 ${message.document.file_name ?? "File"}` : kind?.[1];
  return [label, words].filter(Boolean).join(" · ").replace(/\s+/gu, " ");
}
