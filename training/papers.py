"""The papers a tagger is taught with, and those kept from it."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.symbols import ORTH

from dragoman.documents import Document
from dragoman.language.analysis import Sentence, Word
from dragoman.language.prose import prose_of
from dragoman.language.spacy_english import ABBREVIATIONS
from dragoman.readers import document_of
from training.labels import Lists

UNSEEN_VOLUME = "frus1977-80v21"


def tokenizer() -> Any:
    """Return the engine's own tokenizer, without the model."""
    blank = spacy.blank("en")
    for short in ABBREVIATIONS:
        blank.tokenizer.add_special_case(short, [{ORTH: short}])
    return blank.tokenizer


def kept_apart(data: Path) -> set[str]:
    """Return the papers never trained on: those of the published baseline and those read whole by a person."""
    apart = set(json.loads((data / "frus" / "baseline.json").read_bytes())["ids"])
    apart |= {record["id"] for record in records(data / "frus" / "persons_checked.jsonl")}
    return apart


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of JSON lines, packed or not."""
    opened: Any = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")  # noqa: SIM115
    with opened as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def edition(data: Path) -> Iterator[dict[str, Any]]:
    """Yield the edition's papers that may be trained on."""
    apart = kept_apart(data)
    for path in sorted((data / "frus").glob("frus*.jsonl.gz")):
        if not path.name.startswith(UNSEEN_VOLUME):
            yield from (record for record in records(path) if record["id"] not in apart)


def words_of(
    text: str, cutter: Any, kind: str | None = None, name: str = "paper"
) -> tuple[Document, list[Word], list[Sentence]]:
    """Cut a text into words as the engine does; each stretch of prose counts as one sentence here."""
    document = document_of({"id": name, "text": text, "kind": kind})
    words: list[Word] = []
    sentences: list[Sentence] = []
    for number, prose in enumerate(prose_of(document)):
        first = len(words)
        for token in cutter(prose.text):
            if token.is_space or prose.is_put_in(token.idx):
                continue
            start, end = prose.origin(token.idx), prose.origin(token.idx + len(token) - 1) + 1
            words.append(Word(len(words), start, end, token.text, "", "", "", "", len(words), number))
        if len(words) > first:
            sentences.append(Sentence(number, first, len(words), words[first].start, words[-1].end, prose.block))
        else:
            sentences.append(Sentence(number, first, first, 0, 0, prose.block))
    return document, words, sentences


def stock_names(
    given: Sequence[dict[str, Any]],
) -> Iterator[tuple[Document, list[Word], list[Sentence], list[tuple[int, int, str]]]]:
    """Yield press papers as words, with the names that the engine's stock model and the tables find in them."""
    from dragoman.settings import tools

    pipeline = tools().analyzer.pipeline  # type: ignore[attr-defined]
    named = [name for name in pipeline.pipe_names if name in {"ner", "entity_ruler"}]
    with pipeline.select_pipes(enable=named):
        for record in given:
            document = document_of({"id": record["id"], "text": record["text"], "kind": "press"})
            words: list[Word] = []
            sentences: list[Sentence] = []
            names: list[tuple[int, int, str]] = []
            for number, prose in enumerate(prose_of(document)):
                doc = pipeline(prose.text)
                places: dict[int, int] = {}
                first = len(words)
                for token in doc:
                    if not token.is_space and not prose.is_put_in(token.idx):
                        places[token.i] = len(words)
                        start, end = prose.origin(token.idx), prose.origin(token.idx + len(token) - 1) + 1
                        words.append(Word(len(words), start, end, token.text, "", "", "", "", len(words), number))
                sentences.append(Sentence(number, first, len(words), 0, 0, prose.block))
                for name in doc.ents:
                    inside = [places[token.i] for token in name if token.i in places]
                    if inside:
                        names.append((inside[0], inside[-1] + 1, name.label_))
            yield document, words, sentences, names


def lists_of(data: Path, small: Counter[str], places: frozenset[str]) -> Lists:
    """Make the lists of names from the merged list of persons, with the volumes each name is known from."""
    surnames: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    for person in records(data / "frus" / "people_authority.jsonl.gz"):
        for name in person["names"]:
            volumes = {source.split("#")[0] for source in name["sources"]}
            last, comma, rest = name["name"].lower().replace("’", "'").partition(", ")
            if not comma:
                continue
            for word in last.replace("-", " - ").split():
                if len(word) > 2:
                    surnames.setdefault(word, set()).update(volumes)
            for word in rest.replace(",", " ").split():
                if len(word) > 2 and "." not in word and word.isalpha():
                    given.setdefault(word, set()).update(volumes)
    common = frozenset(word for word, times in small.items() if times >= 3)
    return Lists(
        {word: frozenset(found) for word, found in surnames.items()},
        {word: frozenset(found) for word, found in given.items()},
        common,
        places,
    )


def digest(paths: list[Path]) -> str:
    """Return one digest over files, in order."""
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.read_bytes())
    return whole.hexdigest()
