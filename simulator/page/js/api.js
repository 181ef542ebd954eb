// The simulator's client interface: what a person's phone may ask of the world.

export class Refused extends Error {}

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Refused("The simulator does not answer");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.error ?? `The simulator answered ${response.status}`);
  return answer;
}

const chatPath = (user, chat) => `/sim/users/${user}/chats/${chat}`;

function form(files, fields) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== "") data.append(name, value);
  for (const file of files) data.append("file", file, file.name);
  return data;
}

export const api = {
  world: () => call("GET", "/sim/world"),
  addUser: (person) => call("POST", "/sim/users", person),
  chats: (user) => call("GET", `/sim/users/${user}/chats`),
  messages: (user, chat, { before, limit = 60 } = {}) => {
    const query = new URLSearchParams({ limit, ...(before ? { before } : {}) });
    return call("GET", `${chatPath(user, chat)}/messages?${query}`);
  },
  send: (user, chat, message) => call("POST", `${chatPath(user, chat)}/send`, message),
  upload: (user, chat, files, fields) => call("POST", `${chatPath(user, chat)}/upload`, form(files, fields)),
  edit: (user, chat, message_id, text) => call("POST", `${chatPath(user, chat)}/edit`, { message_id, text }),
  press: (user, chat, key) => call("POST", `${chatPath(user, chat)}/press`, key),
  pay: (user, chat, message_id) => call("POST", `${chatPath(user, chat)}/pay`, { message_id }),
  remove: (user, chat, message_id) => call("POST", `${chatPath(user, chat)}/delete`, { message_id }),
  react: (user, chat, message_id, emoji) => call("POST", `${chatPath(user, chat)}/react`, { message_id, emoji }),
  contact: (user, chat, contact) => call("POST", `${chatPath(user, chat)}/contact`, contact),
  location: (user, chat, place) => call("POST", `${chatPath(user, chat)}/location`, place),
  block: (user) => call("POST", `/sim/users/${user}/block`, {}),
  unblock: (user) => call("POST", `/sim/users/${user}/unblock`, {}),
  read: (user, chat, message_id) => call("POST", `/sim/users/${user}/read`, { chat, message_id }),
  advance: (seconds) => call("POST", "/sim/advance", { seconds }),
  restart: () => call("POST", "/sim/restart", {}),
};
