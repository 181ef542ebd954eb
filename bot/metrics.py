"""The numbers an operator watches: what came in, what went out, what waits."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram


class Metrics:
    """All of the bot's measurements, in a registry of their own so that several bots can share a process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.received = Counter("tradehold_updates_received", "Updates stored in the inbox", registry=self.registry)
        self.handled = Counter("tradehold_updates_handled", "Updates acted on", registry=self.registry)
        self.poisoned = Counter(
            "tradehold_updates_failed", "Updates given up after three tries", registry=self.registry
        )
        self.unhandled = Gauge("tradehold_updates_waiting", "Updates stored but not acted on", registry=self.registry)
        self.sent = Counter("tradehold_calls_sent", "Calls Telegram carried out", ["method"], registry=self.registry)
        self.failed = Counter("tradehold_parcels_failed", "Parcels given up", ["result"], registry=self.registry)
        self.retried = Counter("tradehold_calls_retried", "Calls put off", ["reason"], registry=self.registry)
        self.waiting = Gauge("tradehold_parcels_waiting", "Parcels not yet sent", ["lane"], registry=self.registry)
        self.latency = Histogram(
            "tradehold_call_seconds",
            "Seconds a call to Telegram takes",
            buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
            registry=self.registry,
        )
