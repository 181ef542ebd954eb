"""`python -m bench`: updates a second against a bare echo bot, then a large dossier beside answers; a table each."""

from __future__ import annotations

import asyncio

from bench import dossier, updates

if __name__ == "__main__":
    asyncio.run(updates.main())
    print()
    asyncio.run(dossier.main())
