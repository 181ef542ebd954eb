// What this browser remembers about the page: which phones are hidden or shown, and light or dark.

const KEY = "telegram-simulator";

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // private windows may refuse storage; the page then simply forgets
  }
}

function store(changes) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...load(), ...changes }));
  } catch {
    // see load()
  }
}

export const prefs = {
  shown: (user) => load().shown?.[user.id] ?? user.shown !== false,
  show: (user, shown) => store({ shown: { ...load().shown, [user.id]: shown } }),
  forgetPhones: () => store({ shown: {} }),
  theme: () => load().theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  setTheme: (theme) => store({ theme }),
};

export function applyTheme() {
  document.documentElement.dataset.theme = prefs.theme();
}
