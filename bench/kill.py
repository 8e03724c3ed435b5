"""Kill ``dragoman read`` at random moments, run it again, and compare the record with one that was left alone.

``python -m bench.kill [--small] [--times 5] [--seed 1] [--json OUT]``. Both records are exported as CSV and compared
byte for byte. Ends with 0 where they are the same and 1 where they differ.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.machine import BIN, Run, run
from bench.material import add_json, shared, write_json
from bench.speed import counted, real_input

DRAGOMAN = str(BIN / "dragoman")


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m bench.kill", description=__doc__)
    arguments.add_argument(
        "--small", action="store_true", help="the seeds, the telegrams and 150 releases in place of everything"
    )
    arguments.add_argument("--times", type=int, default=5, help="how often to kill (5)")
    arguments.add_argument("--seed", type=int, default=1, help="seed of the random moments (1)")
    add_json(arguments)
    given = arguments.parse_args()
    place = shared()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = real_input(place, folder, small=given.small)
        whole = read(paths, folder / "whole.db")
        print(f"left alone: {told(whole)}")
        moments = chosen(given.times, given.seed, whole.seconds)
        for moment in moments:
            print(f"killed after {moment:.1f} s: {killed(paths, folder / 'killed.db', moment)}")
        print(f"run to its end: {told(read(paths, folder / 'killed.db'))}", flush=True)
        digests = [exported(folder / f"{one}.db", folder / f"{one}.csv") for one in ("whole", "killed")]
    same = digests[0] == digests[1]
    print(f"the two exports are {'the same, byte for byte' if same else 'DIFFERENT'}: {', '.join(digests)}")
    write_json(given.json, {"moments": moments, "same": same, "digests": digests})
    raise SystemExit(0 if same else 1)


def chosen(times: int, seed: int, whole: float) -> list[float]:
    """Choose the moments: seconds after each start, drawn over the time that one share of the whole run takes."""
    drawn = random.Random(seed)
    return [round(drawn.uniform(1.0, max(2.0, whole / times)), 1) for _ in range(times)]


def read(paths: Sequence[str], record: Path) -> Run:
    """Read to the end."""
    return run([DRAGOMAN, "read", "--record", str(record), *paths], expected=(0, 1))


def told(done: Run) -> str:
    """Say how long a run took and what it met: what earlier runs had kept is known to it."""
    return f"{done.seconds:.0f} s, {counted(done.output)}"


def killed(paths: Sequence[str], record: Path, moment: float) -> str:
    """Start reading, kill it with all its workers after ``moment`` seconds, and say whether it was still at work."""
    command = [DRAGOMAN, "read", "--record", str(record), *paths]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment)
    at_work = process.poll() is None
    if at_work:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return "at work" if at_work else "had ended"


def exported(record: Path, out: Path) -> str:
    """Export a record as CSV and return the SHA-256 of the file or, of a folder, of its files in order."""
    run([DRAGOMAN, "export", "csv", str(out), "--record", str(record)])
    files = sorted(path for path in out.rglob("*") if path.is_file()) if out.is_dir() else [out]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


if __name__ == "__main__":
    main()
