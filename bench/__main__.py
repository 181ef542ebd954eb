"""`python -m bench [updates dossier deadlines burst]`: all of them, or those named; a table each."""

from __future__ import annotations

import asyncio
import sys

from bench import burst, deadlines, dossier, updates

BENCHES = {"updates": updates, "dossier": dossier, "deadlines": deadlines, "burst": burst}

if __name__ == "__main__":
    for name in sys.argv[1:] or BENCHES:
        asyncio.run(BENCHES[name].main())
        print()
