"""What may stand in the repository at all: sizes, words, addresses, and nothing copied."""

from __future__ import annotations

import re
from pathlib import Path

from house.tree import ROOT, files, name_of, text_of

OURS = [
    path
    for path in files()
    if path != Path(__file__).resolve() and "vendor" not in path.parts and ".min." not in path.name
]
LARGEST = 2 * 1024 * 1024
RUN = 8
STAMPS = ("copy from the national archives",)
"""What an archive stamps on every paper, which a reader of telegrams has to know."""
HOSTS = re.compile(
    r"(?:pypi|pythonhosted|npmjs|unpkg|jsdelivr|cdnjs|artifactory|nexus)\.(?:org|com|net|io)\b|index[-_]url *[=:]|file:///",
    re.I,
)
PATHS = re.compile(r"(?<![\w./-])/(?:work|root|home/\w+|Users/\w+|opt/(?:pypi|wheels))/")
WORDS = re.compile(r"\bissues? (?:#|no\. ?|number )\d+|\b(?:coding|AI) (?:agent|assistant)s?\b|\bsub-?agents?\b", re.I)


def test_no_file_is_large() -> None:
    """No file that git holds is over 2 MiB."""
    assert not [name_of(path) for path in files() if path.stat().st_size > LARGEST]


def found(pattern: re.Pattern[str], *, leave: tuple[str, ...] = ()) -> list[str]:
    """Name file, line and words of every match in our own text files."""
    hits = []
    for path in OURS:
        text = text_of(path)
        if text is None or name_of(path) in leave:
            continue
        for match in pattern.finditer(text):
            hits.append(f"{name_of(path)}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}")
    return hits


def test_no_address_of_a_registry_stands_in_a_file() -> None:
    """No file names the host of a package index, so that each machine uses its own."""
    assert not found(HOSTS)


def test_no_path_of_one_machine_stands_in_a_file() -> None:
    """No file names an absolute path of somebody's machine."""
    assert not found(PATHS)


def test_the_project_speaks_of_itself_alone() -> None:
    """No file speaks of numbered issues or of how it was written."""
    assert not found(WORDS)


def test_the_lock_pins_every_package_by_hash() -> None:
    """Every package of the lock file has an exact version and at least one SHA-256."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    packages = re.split(r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", lock, flags=re.M).strip())
    assert len(packages) > 40
    assert not [
        entry.split()[0]
        for entry in packages
        if not re.match(r"[a-z0-9._-]+==\S+", entry) or "--hash=sha256:" not in entry
    ]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def test_nothing_is_copied_from_the_measuring_material(shared: Path) -> None:
    """No eight words in a row of a gold text, a real telegram or a first paper stand in a file of ours."""
    papers = [*sorted((shared / "seeds").glob("*.txt")), *sorted((shared / "telegrams").glob("*.txt"))]
    texts = {path.name: path.read_text(encoding="utf-8") for path in papers}
    texts |= {
        path.name: gold_words(path) for path in sorted((shared / "gold").rglob("*.json*")) if path.suffix != ".md"
    }
    runs: dict[tuple[str, ...], str] = {}
    for name, text in texts.items():
        words = words_of(text)
        runs |= {tuple(words[at : at + RUN]): name for at in range(len(words) - RUN + 1)}
    for path in known(shared):
        words = words_of(path.read_text(encoding="utf-8"))
        for at in range(len(words) - RUN + 1):
            runs.pop(tuple(words[at : at + RUN]), None)
    hits = []
    for path in OURS:
        printed = re.findall(r"[^\W_]+", text_of(path) or "")
        for at in range(len(printed) - RUN + 1):
            run = tuple(word.lower() for word in printed[at : at + RUN])
            if run in runs and not formulaic(run) and not (path.suffix == ".tsv" and is_name(printed[at : at + RUN])):
                hits.append(f"{name_of(path)}: {' '.join(run)} ({runs[run]})")
                break
    assert not hits, "\n".join(hits)


def is_name(words: list[str]) -> bool:
    """Say whether words of a table are an official name, a fact whoever prints it: all long words are capitalised."""
    return all(word[0].isupper() or len(word) <= 3 for word in words)


def gold_words(path: Path) -> str:
    """Return the texts of a gold file without the rest of its records."""
    return "\n".join(re.findall(r'"text": "((?:[^"\\]|\\.)*)"', path.read_text(encoding="utf-8"))).replace("\\n", "\n")


def known(shared: Path) -> list[Path]:
    """Return the descriptions of the field, whose facts and examples may stand in our own files."""
    return [path for path in sorted(shared.glob("*.md")) + sorted((shared / "spec").glob("*")) if path.is_file()]


def formulaic(run: tuple[str, ...]) -> bool:
    """Say whether a run is no prose: letters set apart, numbers, routing indicators, an archive's stamp."""
    if any(stamp in " ".join(run) for stamp in STAMPS):
        return True
    plain = [word for word in run if len(word) > 2 and word.isalpha() and not word.startswith("ru")]
    return len(plain) < RUN - 2
