// Links into the bot: what they start, and on whose phone.

const HOSTS = new Set(["t.me", "telegram.me", "telegram.dog"]);

export function parseUrl(text) {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/iu.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
}

function startOf(url) {
  if (url.protocol === "tg:") {
    // Some engines put "resolve" into the host, others into the path.
    if ((url.host || url.pathname.replace(/^\/+/u, "")) !== "resolve") return null;
    return { username: url.searchParams.get("domain"), payload: url.searchParams.get("start") };
  }
  if (!/^https?:$/u.test(url.protocol) || !HOSTS.has(url.hostname.replace(/^www\./u, ""))) return null;
  const path = url.pathname.split("/").filter(Boolean);
  if (path.length !== 1) return null;
  return { username: path[0], payload: url.searchParams.get("start") };
}

// {payload} when the link opens this bot (payload is "" for a bare link), else null. A link that shares another one
// (t.me/share/url) counts as the one it shares, marked `shared`.
export function deepLink(text, bot) {
  const url = parseUrl(text);
  if (!url) return null;
  if (HOSTS.has(url.hostname) && /^\/share(\/url)?\/?$/u.test(url.pathname)) {
    const inner = deepLink(url.searchParams.get("url") ?? "", bot);
    return inner && { ...inner, shared: true };
  }
  const start = startOf(url);
  if (!start?.username || start.username.toLowerCase() !== bot.username?.toLowerCase()) return null;
  return { payload: start.payload ?? "" };
}

// The address of a link that may be opened in a new tab, or null: a bot may write "javascript:…" into a link.
export function safeAddress(text) {
  const url = parseUrl(text);
  return url && /^(https?|mailto|tel):$/u.test(url.protocol) ? url.href : null;
}

// Files come from the simulator itself; anything else is not loaded.
export const ownFile = (path) => (typeof path === "string" && /^\/(?!\/)/u.test(path) ? path : null);
