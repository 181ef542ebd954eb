"""Turns deadlines whose moment has come into alerts, and alerts whose readers are awake into messages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select, tuple_

from storage import alerts, deadlines, tables
from storage.alerts import AGAIN, Waiting
from storage.audience import Audience
from storage.deadlines import Due
from storage.outbox import Lane
from storage.work import Work
