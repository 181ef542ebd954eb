// Follows what happens in the world over Server-Sent Events and notices when something was missed.

const RETRY_MS = 1000;

export class EventStream {
  // `event` gets every event once and in order; `lost` is called when what is on the screen may be out of date;
  // `online` says whether the simulator answers.
  constructor({ event, lost, online }) {
    this.handlers = { event, lost, online };
    this.seq = 0;
    this.source = null;
  }

  follow(seq) {
    this.source?.close();
    clearTimeout(this.retry);
    this.seq = seq;
    this.source = new EventSource(`/sim/events?since=${seq}`);
    this.source.onopen = () => this.handlers.online(true);
    this.source.onmessage = ({ data }) => this.#take(JSON.parse(data));
    this.source.onerror = () => this.#reconnect();
  }

  #take(event) {
    if (event.seq <= this.seq && !event.reset) return;
    const missed = event.seq > this.seq + 1;
    this.seq = event.seq;
    this.handlers.event(event);
    if (missed) this.handlers.lost();
  }

  // The browser would reconnect by itself, but with the `since` of the page's start. And after a break the world
  // may be another one whose numbers began again, so everything is fetched anew.
  #reconnect() {
    this.source.close();
    this.handlers.online(false);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.handlers.lost(), RETRY_MS);
  }
}
