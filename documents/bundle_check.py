"""Checks a dossier without Tradehold: `python3 check.py` in the unpacked folder. Needs nothing but Python."""

import hashlib
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def changed_files() -> list[str]:
    """The files that are not those that were signed."""
    lines = (HERE / "SHA256SUMS").read_text("utf-8").splitlines()
    kept = {line[66:]: HERE / line[66:] for line in lines}
    found = {name: path.read_bytes() if path.is_file() else b"" for name, path in kept.items()}
    return [
        f"{line[66:]}: not as signed" for line in lines if hashlib.sha256(found[line[66:]]).hexdigest() != line[:64]
    ]


def broken_entries() -> list[str]:
    """The entries that are not what their hashes say, or do not continue the one before them."""
    wrong, previous, number = [], "", 0
    for number, line in enumerate((HERE / "record.jsonl").read_bytes().splitlines(), 1):
        kept = json.loads(line)
        if "entry" in kept:
            written = line[len(b'{"entry":') : -len(b',"hash":""}') - 64]  # exactly the bytes that were hashed
            if hashlib.sha256(written).hexdigest() != kept["hash"] or json.loads(written) != kept["entry"]:
                wrong.append(f"entry {number}: changed")
            if (kept["entry"]["seq"], kept["entry"]["previous"]) != (number, previous):
                wrong.append(f"entry {number}: does not continue the one before it")
        previous = kept["hash"]
    sys.stdout.write(f"{number} entries. Head: {previous}\n")
    return wrong


if __name__ == "__main__":
    problems = changed_files() + broken_entries()
    sys.stdout.write("\n".join(problems or ["Everything is whole."]) + "\n")
    sys.exit(bool(problems))
