// Service messages: what happened in a chat besides talk, as one grey line.

import { amount, fullName, gist } from "./format.js";

const who = (message) => fullName(message.from);

const LINES = [
  ["new_chat_members", (m) => `${m.new_chat_members.map(fullName).join(", ")} joined the group`],
  ["left_chat_member", (m) => `${fullName(m.left_chat_member)} left the group`],
  ["new_chat_title", (m) => `${who(m)} named the group “${m.new_chat_title}”`],
  ["new_chat_photo", (m) => `${who(m)} changed the group's photo`],
  ["delete_chat_photo", (m) => `${who(m)} removed the group's photo`],
  ["group_chat_created", (m) => `${who(m)} created the group`],
  ["supergroup_chat_created", (m) => `${who(m)} created the group`],
  ["migrate_to_chat_id", () => "The group became a supergroup"],
  ["migrate_from_chat_id", () => "The group became a supergroup"],
  ["pinned_message", (m) => `${who(m)} pinned “${gist(m.pinned_message).slice(0, 60)}”`],
  [
    "successful_payment",
    (m) => `${who(m)} paid ${amount(m.successful_payment.total_amount, m.successful_payment.currency)}`,
  ],
  ["refunded_payment", (m) => `${amount(m.refunded_payment.total_amount, m.refunded_payment.currency)} refunded`],
  ["forum_topic_created", (m) => `${who(m)} created the topic “${m.forum_topic_created.name}”`],
  [
    "forum_topic_edited",
    (m) => `${who(m)} renamed the topic${m.forum_topic_edited.name ? ` to “${m.forum_topic_edited.name}”` : ""}`,
  ],
  ["forum_topic_closed", (m) => `${who(m)} closed the topic`],
  ["forum_topic_reopened", (m) => `${who(m)} reopened the topic`],
  ["general_forum_topic_hidden", (m) => `${who(m)} hid the General topic`],
  ["general_forum_topic_unhidden", (m) => `${who(m)} showed the General topic again`],
  ["message_auto_delete_timer_changed", (m) => `${who(m)} changed the auto-delete timer`],
  ["write_access_allowed", () => "You allowed this bot to message you"],
  ["users_shared", () => "You shared people with the bot"],
  ["chat_shared", () => "You shared a chat with the bot"],
];

// The line for a service message, or null when the message is talk.
export function serviceLine(message) {
  const found = LINES.find(([field]) => message[field] !== undefined);
  return found ? found[1](message) : null;
}
