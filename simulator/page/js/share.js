// What a person may share besides words and files: their telephone number and where they are.

import { ask } from "./overlay.js";

// Numbers Ofcom keeps free for films and plays, so nobody real is called.
const numberOf = (user) => `+44 7700 900${String(user.id % 1000).padStart(3, "0")}`;

// The contact to send, or null when the person keeps it to themselves.
export function askContact(user) {
  return ask(
    "Share your number?",
    "The bot will know your telephone number.",
    [{ name: "phone_number", label: "Telephone number", value: numberOf(user), required: true, type: "tel" }],
    "Share",
  );
}

// The place to send, or null.
export function askLocation() {
  const field = (name, label, value, most) => ({
    name,
    label,
    value,
    type: "number",
    step: "any",
    min: -most,
    max: most,
    required: true,
  });
  return ask(
    "Share a location?",
    "",
    [field("latitude", "Latitude", "53.5461", 90), field("longitude", "Longitude", "9.9661", 180)],
    "Share",
  );
}
