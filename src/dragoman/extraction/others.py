"""Who else a clause names: the other party of a promise, a demand or a refusal that no slot leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.people import COUNTRY_CUES
from dragoman.language import Word

NAMES = COUNTRY_CUES | {"framework", "office"}
OUTSIDE = {"conj", "parataxis", "relcl", "nsubj", "nsubjpass", "csubj", "mark", "cc", "punct", "det"}
"""Parts of a clause that tell of something else than its own second party."""
ASIDE = frozenset(
    (
        "according after before during despite since following amid because until like unlike including through "
        "without by as at under over than behind beyond"
    ).split()
)
TOPIC = frozenset("on about regarding concerning re over".split())
"""Before what a thing is about: ``objected to a link with events on Cyprus`` refuses nothing to Cyprus."""
ABOUT = frozenset(
    (
        "development event talk view opinion progress question negotiation position statement conference discussion "
        "decision settlement linkage resolution report paper document information clarification study policy attitude "
        "consultation conversation debate meeting line approach understanding comment remark news guidance seminar "
        "declaration draft text proposal initiative dialogue exchange briefing issue problem dispute"
    ).split()
)
"""What is about something, and not done to it."""
WITHIN = {"in", "near", "inside", "around", "across", "throughout"}
LAID = {"on", "upon", "against", "for", "from"}
"""Prepositions behind which stands on whom a burden is laid: ``costs on``, ``consequences for``."""
MEANT_WELL = {"AGREE", "SUPPORT"}
"""Kinds whose other party gains by them."""
REACH = 60
"""So many words of a clause are looked at."""


class Others:
    """Looks for further parties named in the clauses of one paper."""

    def __init__(self, grammar: Grammar, mentions: Mentions, classes: Mapping[str, frozenset[str]]) -> None:
        self.agents = classes.get("AGENT", frozenset())
        self.harm = classes.get("SUFFERED", frozenset())
        self.turned = classes.get("TURNED_ON", frozenset())
        self.incidents = classes.get("INCIDENT", frozenset())
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions

    def named(self, trigger: int, actor: Sequence[int], kind: str) -> list[int]:
        """Return the mention of the first party named after a trigger in its clause that is not the actor's own.

        ``agreed to lift embargoes on sales to Iran`` gives Iran. A place ``in`` which something is to be done counts
        only where nobody else is named.
        """
        own = self._countries_of(actor)
        weak: list[int] = []
        for word, within in self._named_words(trigger, kind):
            if self._is_own(word, own) or self._only_qualifies(word):
                continue
            if kind in MEANT_WELL and self._is_opponent(word, trigger):
                continue
            found = [one for one in self.mentions.at(self._phrase(word)) if one not in actor]
            if not found:
                continue
            if not within:
                return found
            if kind == "ACCUSE" and self._is_of_an_incident(trigger):
                continue
            if not weak and (kind == "THREATEN" or not self._is_town(word)):
                weak = found
        return weak or (self._in_condition(trigger, actor, own) if kind == "THREATEN" else [])

    def _is_of_an_incident(self, verb: int) -> bool:
        """Say whether a deed of whoever did it is blamed, and not the land in which it was done: ``condemned the
        bombing in Quetta``.
        """
        return any(self.words[one].lemma.lower() in self.incidents for one in self.grammar.all(verb, "dobj"))

    def _in_condition(self, trigger: int, actor: Sequence[int], own: set[str]) -> list[int]:
        """Return on whom a threat lays its condition: ``unless Israel rescinded its annexation``."""
        for verb in (trigger, *self.grammar.all(trigger, "xcomp", "ccomp")):
            for clause in self.grammar.all(verb, "advcl"):
                marks = {self.words[one].text.lower() for one in self.grammar.all(clause, "mark")}
                for word in self.grammar.all(clause, "nsubj") if marks & {"if", "unless", "until"} else ():
                    found = [one for one in self.mentions.at(word) if one not in actor]
                    known = self._countries_of(found)
                    if known - own or (not known and any(self._can_be_told(one) for one in found)):
                        return found
        return []

    def _can_be_told(self, index: int) -> bool:
        """Say whether somebody is told by name what he has to do, as no pronoun is."""
        mention = self.mentions.list[index]
        return mention.kind in {"organization", "office", "person"} and self._is_somebody(mention.head)

    def _is_opponent(self, word: int, trigger: int) -> bool:
        """Say whether what is promised or backed is turned against somebody, and not for him: ``efforts to end Chad's
        occupation``, ``committed to impose costs on Chad``.
        """
        below = word
        for above in self.grammar.ancestors(word):
            here, inner = self.words[above], self.words[below]
            if above == trigger:
                return False
            by = inner.relation in {"poss", "amod", "compound", "nmod"} or inner.text.lower() == "by"
            if by and here.part in {"NOUN", "PROPN"} and here.lemma.lower() in self.harm:
                return True
            if here.lemma.lower() in self.turned and here.part == "VERB":
                return inner.relation == "dobj" and self._is_struck(word, below)
            if inner.relation == "pobj" and here.text.lower() == "against":
                return True
            below = above
        return False

    def _is_struck(self, word: int, struck: int) -> bool:
        """Say whether a name is what a verb strikes or whose that is, or on whom it is laid: not only where it is."""
        while word != struck:
            here = self.words[word]
            if here.relation not in {"poss", "amod", "compound", "nmod", "conj", "appos"}:
                return here.relation == "pobj" and self.words[here.head].text.lower() in LAID
            word = here.head
        return True

    def different(self, word: int, actor: Sequence[int]) -> bool:
        """Say whether the phrase around a word names another country or body than the actor does."""
        mine = self._countries_of(actor)
        there = self.mentions.at(word)
        other = self._countries_of(there)
        return not other & mine if other else self._is_strange(there, actor)

    def _is_strange(self, there: Sequence[int], actor: Sequence[int]) -> bool:
        """Say whether a place or people that no table knows is named, and nobody of it speaks: ``said that Orvalia
        must return``.
        """
        said = {word.text for one in actor for word in self._words_in(one)}
        return bool(actor) and any(
            self.mentions.list[one].kind in {"place", "nationality"}
            and not said & {word.text for word in self._words_in(one) if word.tag in {"NNP", "NNPS"}}
            for one in there
        )

    def _words_in(self, index: int) -> Iterator[Word]:
        return (self.words[word] for word in self.grammar.inside(self.mentions.list[index].span))

    def known(self, actor: Sequence[int]) -> bool:
        """Say whether the words for the actor tell his country or body."""
        return bool(self._countries_of(actor))

    def _named_words(self, trigger: int, kind: str) -> Iterator[tuple[int, bool]]:
        """Yield words that name a country, body, office or person below a trigger, and whether as a place in it."""
        waiting = [(child, False) for child in reversed(self._inside(trigger, trigger, kind))]
        for _ in range(REACH):
            if not waiting:
                return
            word, within = waiting.pop()
            if self._names(word):
                yield word, within
            below = within or (self.words[word].relation == "prep" and self.words[word].text.lower() in WITHIN)
            waiting.extend((child, below) for child in reversed(self._inside(word, trigger, kind)))

    def _inside(self, word: int, trigger: int, kind: str) -> list[int]:
        clause = (
            kind in {"REQUEST", "ACCUSE"}
            and self.words[word].relation in {"ccomp", "xcomp", "acl", "advcl"}
            and word != trigger
        )
        return [
            child
            for child in self.grammar.children[word]
            if child > trigger
            and child not in self.mentions.timed
            and not (self.words[child].relation == "appos" and self.words[child - 1].text == "(")
            and not (
                self.words[child].relation in OUTSIDE
                and not (clause and self.words[child].relation in {"nsubj", "nsubjpass"})
                and not (self.words[child].relation == "conj" and self.words[child].part in {"NOUN", "PROPN"})
            )
            and not (self._is_aside(child) and not self._does_harm(child, word, kind))
            and not (self.words[child].text.lower() in TOPIC and self.words[word].lemma.lower() in ABOUT)
            and not (self.words[child].relation == "advcl" and not self._is_infinitive(child))
        ]

    def _is_aside(self, word: int) -> bool:
        return self.words[word].relation == "prep" and self.words[word].text.lower() in ASIDE

    def _does_harm(self, preposition: int, noun: int, kind: str) -> bool:
        """Say whether ``by`` leads to who does a harm that is blamed or is to end: ``an end to attacks by Chad``."""
        return (
            kind in {"REQUEST", "ACCUSE"}
            and self.words[preposition].text.lower() == "by"
            and self.words[noun].part == "NOUN"
            and self.words[noun].lemma.lower() in self.harm
        )

    def _is_infinitive(self, verb: int) -> bool:
        return any(self.words[one].tag == "TO" for one in self.grammar.all(verb, "aux"))

    def _names(self, word: int) -> bool:
        return word in self.mentions.persons or any(cue.kind in NAMES for cue in self.mentions.cue_at.get(word, ()))

    def _phrase(self, word: int) -> int:
        """Return the head of the phrase that a name qualifies, where that is somebody: ``Turkish Kurd refugees``."""
        for _ in range(4):
            here = self.words[word]
            above = self.words[here.head]
            if here.relation in {"amod", "compound", "nmod", "poss"} and self._is_somebody(above.index):
                word = above.index
                continue
            upper = self.words[above.head]
            if (
                here.relation == "pobj"
                and above.text.lower() in {"of", "from"}
                and upper.part in {"NOUN", "PROPN"}
                and self._is_somebody(upper.index)
            ):
                word = upper.index
                continue
            break
        return word

    def _only_qualifies(self, word: int) -> bool:
        """Say whether a person's name only tells what thing is spoken of: ``the Zorbas story``."""
        here = self.words[word]
        return (
            word in self.mentions.persons
            and here.relation in {"compound", "nmod", "amod"}
            and self.words[here.head].part in {"NOUN", "PROPN"}
            and here.head not in self.mentions.persons
            and not self._is_somebody(here.head)
        )

    def _is_somebody(self, word: int) -> bool:
        lemma = self.words[word].lemma.lower()
        return (
            word in self.mentions.persons
            or any(cue.kind in {"title", *NAMES} for cue in self.mentions.cue_at.get(word, ()))
            or lemma in self.agents
        )

    def _countries_of(self, actor: Sequence[int]) -> set[str]:
        found: set[str] = set()
        for index in actor:
            span = self.mentions.list[index].span
            for word in self.grammar.inside(span):
                found |= {cue.key for cue in self.mentions.cue_at.get(word, ()) if cue.kind in NAMES}
        return found

    def _is_own(self, word: int, own: set[str]) -> bool:
        keys = {cue.key for cue in self.mentions.cue_at.get(word, ()) if cue.kind in NAMES}
        countries = {cue.key for cue in self.mentions.cue_at.get(word, ()) if cue.kind in COUNTRY_CUES}
        return bool(keys & own) or len(countries) > 1

    def _is_town(self, word: int) -> bool:
        kinds = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        return "capital" in kinds and "name" not in kinds
