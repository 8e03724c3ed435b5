"""Check a built wheel: every table, template, script and migration is in it, and it runs without the source.

Usage: ``python .ci/wheel.py dist/dragoman-*.whl``. The wheel is installed into a fresh environment that borrows the
packages of the running one, so this takes seconds; ``make setup`` has already proved that those can be installed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SENTENCE = {
    "id": "one",
    "text": "The foreign minister of Norway visited Denmark on 3 May 2004.",
    "date": "2004-05-05",
    "kind": "press",
}


def missing(wheel: Path) -> list[str]:
    """Name the files under ``src/dragoman`` that git holds and the wheel does not."""
    held = subprocess.run(
        ["git", "ls-files", "-z", "src/dragoman"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    wanted = {name.removeprefix("src/") for name in held.stdout.split("\0") if name and (ROOT / name).is_file()}
    with zipfile.ZipFile(wheel) as packed:
        return sorted(wanted - set(packed.namelist()))


def installed(wheel: Path, place: Path) -> Path:
    """Install the wheel alone into a new environment at ``place`` and return its ``dragoman``."""
    venv.create(place, with_pip=False, symlinks=True)
    own = next(place.glob("lib/python*/site-packages"))
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(place / "bin" / "python"),
        "install",
        "--quiet",
        "--no-deps",
        str(wheel),
    ]
    subprocess.run(command, check=True)
    return place / "bin" / "dragoman"


def runs(dragoman: Path, folder: Path) -> None:
    """Run the installed program away from the source: it must find its own model, tables, migrations and templates."""
    where = subprocess.run(
        [dragoman.parent / "python", "-c", "import dragoman; print(dragoman.__file__)"],
        cwd=folder, check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    if str(dragoman.parent.parent) not in where:
        raise SystemExit(f"the wheel was not what ran: {where}")
    subprocess.run([dragoman, "--help"], cwd=folder, check=True, capture_output=True)
    said = subprocess.run(
        [dragoman, "extract"], cwd=folder, check=True, capture_output=True, input=json.dumps(SENTENCE), text=True
    )
    types = [event["plover"] for event in json.loads(said.stdout)["events"]]
    if types != ["CONSULT"]:
        raise SystemExit(f"the installed program read {types} where one visit is told")
    record = ["--record", "wheel.db"]
    subprocess.run(
        [dragoman, "read", *record, str(ROOT / "samples" / "papers")], cwd=folder, check=True, capture_output=True
    )
    subprocess.run([dragoman, "search", *record, "--json", "minister"], cwd=folder, check=True, capture_output=True)


def main() -> None:
    """Check the wheel named on the command line and say so, or end with what is wrong."""
    wheel = Path(sys.argv[1]).resolve()
    if lost := missing(wheel):
        raise SystemExit(f"{wheel.name} lacks {len(lost)} files of the source: {', '.join(lost[:10])}")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        dragoman = installed(wheel, place / "fresh")
        runs(dragoman, place)
    print(f"{wheel.name}: holds every file of the source, and runs without it")


if __name__ == "__main__":
    main()
