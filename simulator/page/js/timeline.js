// Lays out a chat: which days, albums, notices and bubbles follow each other, and which bubbles belong together.

import { dayKey } from "./format.js";
import { serviceLine } from "./service.js";

const TOGETHER_SECONDS = 600;
const GENERAL = 0;

export const threadOf = (message) =>
  (message.is_topic_message || message.forum_topic_created ? message.message_thread_id : undefined) ?? GENERAL;
export const senderOf = (message) => message.sender_chat?.id ?? message.from?.id;

// Topics by id, in the order they appeared; "General" always comes first.
export function topicsOf(messages, known = []) {
  const topics = new Map(known.map((topic) => [topic.id, topic.name]));
  for (const message of messages) {
    const thread = threadOf(message);
    const name = message.forum_topic_created?.name ?? message.forum_topic_edited?.name;
    const origin = message.reply_to_message?.forum_topic_created?.name;
    if (thread !== GENERAL) topics.set(thread, name ?? topics.get(thread) ?? origin ?? `Topic ${thread}`);
  }
  topics.delete(GENERAL);
  return new Map([[GENERAL, "General"], ...topics]);
}

function gathered(messages) {
  const blocks = [];
  for (const message of messages) {
    const last = blocks.at(-1);
    if (message.media_group_id && last?.[0].media_group_id === message.media_group_id) last.push(message);
    else blocks.push([message]);
  }
  return blocks;
}

const belongs = (a, b) =>
  a &&
  b &&
  senderOf(a[0]) === senderOf(b[0]) &&
  !serviceLine(a[0]) &&
  !serviceLine(b[0]) &&
  dayKey(a[0].date) === dayKey(b[0].date) &&
  Math.abs(b[0].date - a[0].date) < TOGETHER_SECONDS;

// Items to show, each with a key (same thing, same key) and a signature (changed thing, changed signature).
export function timeline(messages, { me, unreadFrom, now }) {
  const items = [];
  const answered = messages.findLast((message) => senderOf(message) !== me)?.message_id ?? 0;
  const blocks = gathered(messages);
  blocks.forEach((block, at) => {
    const [first] = block;
    const before = blocks[at - 1];
    if (!before || dayKey(before[0].date) !== dayKey(first.date)) {
      const key = `day ${dayKey(first.date)}`;
      items.push({ kind: "day", key, date: first.date, signature: dayKey(now) });
    }
    if (unreadFrom !== null && block.some((message) => message.message_id === unreadFrom))
      items.push({ kind: "unread", key: "unread", signature: "" });
    const item = {
      kind: serviceLine(first) ? "service" : "bubble",
      key: `message ${first.message_id}`,
      messages: block,
      out: senderOf(first) === me,
      first: !belongs(before, block),
      last: !belongs(block, blocks[at + 1]),
      seen: block.at(-1).message_id < answered,
    };
    items.push({ ...item, signature: JSON.stringify(item) });
  });
  return items;
}
