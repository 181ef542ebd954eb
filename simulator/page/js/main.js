// Starts the page: fetches the world, lays out the phones and follows what happens.

import { api } from "./api.js";
import { Desk } from "./desk.js";
import { EventStream } from "./events.js";
import { Header } from "./header.js";
import { toast } from "./overlay.js";
import { applyTheme } from "./prefs.js";

const RETRY_MS = 1500;

applyTheme();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);

const desk = new Desk(document.getElementById("desk"), () => header.refresh());
const header = new Header(document.getElementById("header"), desk, { restarted: catchUp });
const stream = new EventStream({ event: take, lost: catchUp, online: (on) => header.online(on) });

function take(event) {
  if (event.type === "world" && event.reset) desk.clear();
  if (event.type === "world") return void refreshWorld();
  if (event.type === "clock" && event.now !== undefined) desk.tick(event.now);
  if (event.type === "clock") return header.showClock();
  return desk.apply(event);
}

let changes = 0;

// A cast comes one person after the other: while one look at the world is under way, one more is enough.
async function refreshWorld() {
  changes += 1;
  if (changes > 1) return;
  try {
    for (let seen = 0; seen < changes;) {
      seen = changes;
      await desk.adopt(await api.world(), { again: false });
    }
  } catch (error) {
    toast(document.body, error.message);
  } finally {
    changes = 0;
  }
}

// Fetches everything anew. The stream starts at the number the world had before the fetch, so nothing falls between.
async function catchUp() {
  try {
    const world = await api.world();
    stream.follow(world.seq);
    await desk.adopt(world);
    document.body.dataset.ready = "";
  } catch {
    header.online(false);
    setTimeout(catchUp, RETRY_MS);
  }
}

catchUp();
