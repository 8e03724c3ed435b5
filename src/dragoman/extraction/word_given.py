"""What somebody says that he will do, or that another must: ``Oslo said it would reopen its consulate``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dragoman.extraction.events import Events
from dragoman.extraction.findings import Event, RequestKind
from dragoman.extraction.frames import VERBS
from dragoman.extraction.orders import Asked
from dragoman.extraction.sides import SAYING
from dragoman.extraction.wording import Wording

TELLING = SAYING | frozenset("indicate reply declare answer respond notify advise affirm insist counter retort".split())
"""Verbs behind which somebody gives his word."""
HOPING = frozenset(("hope", "trust", "expect"))
"""Verbs by which one who is told of in a telegram asks without asking: ``hoped Washington would expedite it``."""
ADDRESSED = frozenset("tell assure inform notify advise promise".split())
"""Those of them whose object is the hearer."""
WORD_GIVEN = frozenset(("will", "would", "'ll", "'d", "shall"))
BOUND = frozenset(("must", "should"))
CONSENTING = frozenset("agree accept consent accede promise relent".split())
"""Verbs of those who say yes, behind which what they will do is promised."""
CONDITIONS = frozenset(("if", "once", "provided", "providing"))
TERMS = frozenset(("condition", "exchange", "return", "understanding"))
"""Nouns of what is wanted in return: ``on condition that``, ``in exchange for``."""
KEPT = frozenset(("negated", "denied", "hypothetical"))
"""Standings of what nobody said."""
NOTHING = frozenset(("no", "neither", "nobody", "nothing", "none"))
AGENTS = frozenset("by to for with in under from at on through".split())
"""What follows ``provided`` where it tells of something given."""
CUTTING = frozenset("halt suspend cut freeze stop end withdraw reduce deny withhold cancel close".split())
"""Deeds that are a threat where it is told on what they hang: ``should talks fail, aid would be halted``."""
OUSTING = frozenset(("out", "down", "off", "over"))
"""Particles of deeds against somebody: ``put them out``, ``take it over``."""
SETTLING = frozenset("pay hand turn send sign step stand close wind lay hold carry write call".split())
"""Verbs that such a particle leaves harmless: ``pay off the debt``, ``hand over the guns``."""
GIVING_IN = frozenset(("up", "in", "forward"))
GIVEN_WITH = frozenset("put give set take chip pitch step".split())
"""Verbs and particles that together tell of a deed: ``put up the money``, ``take in the sick``."""
BINDING = frozenset(("country", "person", "office", "organization", "framework"))
"""Mentions of those who can give their word."""
DEMANDED_OF = frozenset(("country", "person", "office", "organization"))
HIGHEST = 6
"""Verbs of a row that are gone up to the first of them."""


class WordGiven:
    """Finds the commitments, offers and demands that one paper tells as what somebody says will or must be done."""

    def __init__(
        self,
        finder: Events,
        wording: Wording,
        events: Sequence[tuple[int, Event]],
        is_or_else: Callable[[int], bool],
    ) -> None:
        self.grammar = finder.grammar
        self.words = finder.words
        self.slots = finder.slots
        self.mentions = finder.mentions
        self.finder = finder
        self.wording = wording
        self.is_or_else = is_or_else
        self.threats = {trigger for trigger, event in events if event.kind == "THREATEN"}
        classes = finder.triggers.classes
        self.deeds = classes.get("PROMISED_DEEDS", frozenset())
        self.journeys = classes.get("PROMISED_JOURNEYS", frozenset())
        self.never = classes.get("NEVER_PROMISED", frozenset())

    def of(self, verb: int) -> Iterator[Asked]:
        """Yield what a verb tells to be promised, offered or demanded: at most one."""
        word = self.words[verb]
        if word.part not in VERBS or (word.tag != "VB" and not self.slots.is_passive(verb)):
            return
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        if "have" in helpers or not helpers & (WORD_GIVEN | BOUND) or self._is_denied(verb):
            return
        if helpers & {"will"} and (yes := self._behind_yes(verb)) is not None:
            yield from self._granted(verb, yes)
            return
        saying = self._saying(verb)
        if saying is None or saying in self.threats or self.finder.standing.of(saying)[0] in KEPT:
            return
        if helpers & BOUND or self.words[saying].lemma in HOPING:
            yield from self._demanded(verb, saying) if self._is_deed(verb) else ()
        else:
            yield from self._promised(verb, saying)

    def _is_denied(self, verb: int) -> bool:
        """Say whether it will not be done: ``would not go``, ``would accept neither``, ``would give no reply``."""
        if self.finder.standing.negator(verb):
            return True
        things = [*self.grammar.all(verb, "dobj")]
        below = [inner for one in (verb, *things) for inner in self.grammar.children[one]]
        return any(self.words[one].text.lower() in NOTHING for one in below)

    def _is_deed(self, verb: int) -> bool:
        word = self.words[verb]
        so = word.lemma == "do" and any(
            self.words[one].text.lower() == "so" for one in self.grammar.all(verb, "advmod")
        )
        return so or word.lemma in self.deeds

    def _first(self, verb: int) -> int:
        """Return the first of the verbs that ``and`` joins: ``said he had spoken and would write``."""
        for _ in range(HIGHEST):
            if self.words[verb].relation != "conj" or self.words[self.words[verb].head].part not in VERBS:
                return verb
            if self.grammar.one(verb, "nsubj", "nsubjpass") is not None:
                return verb
            if self.words[self.words[verb].head].lemma in TELLING:
                return verb
            verb = self.words[verb].head
        return verb

    def _saying(self, verb: int) -> int | None:
        """Return the verb by which somebody says it: above it, or put in beside it: ``Oslo, he said, will pay``."""
        first = self._first(verb)
        word = self.words[first]
        above = word.head
        if word.relation in {"ccomp", "conj"} and self._says(above):
            return above
        if word.relation == "ROOT" and first == verb:
            beside = (one for one in self.grammar.all(verb, "parataxis", "ccomp") if self._says(one))
            return next((one for one in beside if self._is_put_in(one)), None)
        return None

    def _says(self, verb: int) -> bool:
        word = self.words[verb]
        hoped = word.lemma in HOPING and word.tag == "VBD" and self.grammar.document.kind == "cable"
        return word.part in VERBS and (word.lemma in TELLING or hoped)

    def _is_put_in(self, saying: int) -> bool:
        """Say whether a verb of saying with its subject stands between commas: ``, he said,``."""
        subject = self.grammar.one(saying, "nsubj")
        return subject is not None and self.grammar.one(saying, "ccomp") is None

    def _behind_yes(self, verb: int) -> int | None:
        """Return the yes behind which somebody will do a thing: ``agreed and will be there within a week``."""
        word = self.words[verb]
        above = self.words[word.head]
        yes = word.relation == "conj" and above.lemma in CONSENTING and above.part in VERBS
        return above.index if yes and self.grammar.one(verb, "nsubj", "nsubjpass") is None else None

    def _granted(self, verb: int, yes: int) -> Iterator[Asked]:
        if self.finder.standing.of(yes)[0] in KEPT:
            return
        asker = self._named(yes)
        what = self.wording.clause(verb, with_subject=False)
        if asker and what is not None and self.words[verb].lemma not in self.never - {"be"}:
            yield Asked(verb, "commitment", tuple(asker), (), what, date_by=yes)

    def _named(self, verb: int) -> list[int]:
        return [one for path in self.slots.subject(verb) for one in self.mentions.at(path)]

    def _demanded(self, verb: int, saying: int) -> Iterator[Asked]:
        """Yield what somebody says another must do: ``Iran must free them, the Minister said``."""
        speakers = self._named(saying)
        subjects = [one for path in self.grammar.all(verb, "nsubj") for one in self.mentions.at(path)]
        told = [one for one in subjects if self.mentions.list[one].kind in DEMANDED_OF]
        what = self.wording.clause(verb, with_subject=False)
        if speakers and told and what is not None and not self.slots.is_passive(verb):
            yield Asked(verb, "request", tuple(speakers), tuple(told), what, date_by=saying)

    def _promised(self, verb: int, saying: int) -> Iterator[Asked]:
        speakers = self._named(saying)
        passive = self.slots.is_passive(verb)
        first = self._first(verb)
        doers = [] if passive else [*self.grammar.all(verb, "nsubj")] or [*self.grammar.all(first, "nsubj")]
        subjects = [one for path in doers for one in self.mentions.at(path)]
        if not speakers or (not passive and not subjects):
            return
        own = any(self.mentions.list[one].kind == "pronoun" for one in subjects)
        heard = self._hearers(saying)
        clauses = [*self.grammar.all(verb, "advcl", "prep"), *self.grammar.all(saying, "advcl", "prep")]
        if any(self.words[one].part in VERBS and self.is_or_else(one) for one in clauses):
            return
        wanted = any(self._is_condition(one) for one in clauses) or self._has_proviso(verb)
        named = own or any(self._may_bind(one, heard=bool(heard)) for one in subjects)
        if passive and self.words[saying].lemma in {"advise", "notify"}:
            return
        if passive and wanted and self.words[verb].lemma in CUTTING:
            return
        if not self._may_be_promised(verb, own=own, heard=bool(heard), wanted=wanted and named):
            return
        asker = speakers if passive or own else [one for one in subjects if self._is_side(one)]
        if not asker or (passive and any(one not in self.mentions.timed for one in self.slots.by_agent(verb))):
            return
        what = self.wording.clause(verb, with_subject=passive)
        if what is None or self._lacks_what(verb, what):
            return
        kind: RequestKind = "offer" if wanted and not passive else "commitment"
        yield Asked(verb, kind, tuple(asker), tuple(heard), what, date_by=saying)

    def _may_bind(self, number: int, *, heard: bool) -> bool:
        """Say whether somebody can give his word: a country, a person, and a group by one who speaks to a hearer."""
        mention = self.mentions.list[number]
        return mention.kind in BINDING or (heard and self._is_side(number))

    def _is_side(self, number: int) -> bool:
        return self.finder.is_side(self.mentions.list[number])

    def _may_be_promised(self, verb: int, *, own: bool, heard: bool, wanted: bool) -> bool:
        """Say whether a verb is of a deed that is promised, where its own word does not tell, by how it is told.

        What one tells a hearer that he himself will do, or would do if, is promised unless it is no deed at all.
        """
        lemma = self.words[verb].lemma
        particles = {self.words[one].text.lower() for one in self.grammar.all(verb, "prt")}
        if particles & OUSTING:
            return lemma in SETTLING
        if particles & GIVING_IN and lemma in GIVEN_WITH:
            return True
        if self._is_deed(verb) or (lemma == "go" and self.slots.is_passive(verb)):
            return True
        if self.slots.is_passive(verb) or lemma in self.never:
            return False
        return wanted or (own and (heard or lemma in self.journeys))

    def _hearers(self, saying: int) -> list[int]:
        path = "obj" if self.words[saying].lemma in ADDRESSED else "to"
        return [one for word in self.slots.fill(saying, path) for one in self.mentions.at(word)]

    def _is_condition(self, clause: int) -> bool:
        """Say whether a clause names what is wanted in return: ``if``, ``once``, ``provided``, ``only when``."""
        word = self.words[clause]
        if word.relation == "prep":
            noun = self.grammar.one(clause, "pobj")
            return word.text.lower() in CONDITIONS or (noun is not None and self.words[noun].lemma in TERMS)
        marks = {self.words[one].text.lower() for one in self.grammar.all(clause, "mark", "advmod")}
        first = self.grammar.subtree(clause)[0]
        if self.words[first].text.lower() == "should" and self.words[first].head == clause:
            return True
        only = "when" in marks and any(self.words[one].text.lower() == "only" for one in (first, first - 1))
        return bool(marks & CONDITIONS) or only or word.lemma == "provide"

    def _has_proviso(self, verb: int) -> bool:
        """Say whether ``provided`` below a verb or ``should`` at the head opens a condition, wherever it hangs."""
        below = self.grammar.subtree(verb)
        sentence = self.grammar.analysis.sentences[self.words[verb].sentence]
        if self.words[sentence.first].text.lower() == "should":
            return True
        if any(self._opens_only(one) for one in range(verb + 1, sentence.last - 1)):
            return True
        return any(
            self.words[one].text.lower() in {"provided", "providing"}
            and self.words[one + 1].text.lower() not in AGENTS
            and self.words[one].relation != "conj"
            for one in range(verb + 1, below[-1])
        )

    def _opens_only(self, place: int) -> bool:
        """Say whether ``only once`` or ``only if`` stands at a place."""
        following = self.words[place + 1]
        return self.words[place].text.lower() == "only" and following.text.lower() in {"once", "if", "when", "after"}

    def _lacks_what(self, verb: int, what: tuple[int, int]) -> bool:
        """Say whether what is promised stands before the clause: ``an idea that he said he would pass on``."""
        saying = self.words[self.words[verb].head]
        return saying.relation == "relcl" and not any(
            self.words[one].part in {"NOUN", "PROPN", "ADJ"} for one in range(what[0], what[1] + 1)
        )
