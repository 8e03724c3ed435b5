"""Whom ``he``, ``him``, ``his`` and ``she`` point back at, as far as grammar says: the one who speaks or acts in the
clause above, else whoever the sentence before is about.

``Moreno told Duarte that he could not receive the envoy``: he is Moreno. ``Duarte said Moreno had urged him``:
him is Duarte, for nobody presses himself without saying so. Source: binding and control in English grammar
(Chomsky 1981, Hobbs 1978), and the preference for subjects (Grosz, Joshi and Weinstein 1995).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from dragoman.extraction.frames import FINITE, VERBS
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import LOWER_TITLES, Mentions
from dragoman.reference import Reference

MASCULINE = frozenset("he him his himself".split())
FEMININE = frozenset("she her hers herself".split())
SINGULAR = MASCULINE | FEMININE
OURS = frozenset("we us our ours".split())
PLURAL = frozenset("they them their theirs themselves".split())
WOMEN = frozenset(
    (
        "princess queen empress mrs miss ms madame madam lady sheikha shahbanu dame begum baroness duchess wife widow "
        "mother sister daughter aunt woman stateswoman spokeswoman congresswoman chairwoman actress"
    ).split()
)
"""Words in a name or phrase by which it is a woman's."""
MEN = frozenset(
    (
        "king shah prince emperor emir amir sultan sheikh shaykh mr sir lord pasha bey archbishop bishop imam "
        "ayatollah "
        "mullah pope cardinal rabbi duke baron count general admiral colonel marshal husband father brother son uncle "
        "man spokesman congressman chairman statesman strongman"
    ).split()
)
"""Words in a name or phrase by which it is, in these papers, a man's."""
DEALING = {"to", "with", "from", "for"}
"""Behind these stands whom somebody deals with: ``hear from Chad and Peru``."""
OPENING = 7
"""Words of a sentence before ``they`` or ``them`` at most, where these go on with the sentence before."""
PAIRED = frozenset("sides parties leaders ministers participants presidents secretaries counterparts".split())
"""Words for those who met, of whom the report of the meeting tells."""
REACH = 6
"""Sentences back that a paper goes on speaking of one person without naming him."""
LATELY = 3
"""Sentences back that a country is called she."""
FAR = 60
"""Words back in its sentence that may name whom a pronoun means."""
ANSWERING = frozenset("reply respond answer rejoin retort counter riposte".split())
"""Whoever does this speaks after another."""
YIELDING = frozenset("agree promise refuse decline accept consent demur undertake pledge assent comply".split())
"""Whoever does this after another asked for something was asked."""
AGAIN = frozenset("also again further furthermore additionally then next finally".split())
"""Words by which somebody goes on with what he did before."""
MANDATING = frozenset(
    (
        "suggest propose recommend urge request demand insist ask instruct direct require order advise recommend "
        "prefer "
        "wish want expect"
    ).split()
)
"""Whoever does this asks for what another should do: ``suggested that he come``."""
SPEAKING = frozenset(
    (
        "say tell ask reply respond answer add note state remark comment observe stress emphasize emphasise "
        "explain claim "
        "assure agree express thank urge request suggest propose inquire wonder continue conclude insist reiterate "
        "repeat "
        "point mention recall raise indicate hope think believe feel consider describe deny admit confirm promise warn "
        "interject counter argue maintain advise inform acknowledge recognize reaffirm affirm declare complain protest "
        "refer review outline summarize open begin return turn rejoin speculate doubt regret understand report voice go"
    ).split()
)
"""What those do of whose words or thoughts a report of a talk tells."""
REPLIES = frozenset("reply response answer query question inquiry enquiry".split())
"""What opens a sentence about whoever was asked."""
HEARERS = {"to", "with", "on"}
JOURNEYS = frozenset(
    (
        "visit trip stay tour talk conversation meeting speech address statement interview call audience session lunch "
        "dinner remark presentation discussion tenure absence ambassadorship presidency"
    ).split()
)
"""What somebody has had, by which a clause may begin: ``during Moreno's visit to Oslo he asked``."""


class Antecedents:
    """Finds whom the singular pronouns of one paper point back at."""

    def __init__(self, grammar: Grammar, mentions: Mentions, reference: Reference) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.reference = reference
        self.people = mentions.people.words
        self.sexes = self._sexes()
        """Whether a woman or a man bears a surname, as far as one whole name in the paper says it."""
        self.meant: dict[int, int] = {}
        """The word that names whom a pronoun means, by the pronoun's word."""
        self.told_of: list[tuple[int, int, int]] = []
        """Sentences with a person that they are about: the sentence, the word that names him, and what he does."""

        self.spoken: list[tuple[int, int]] = []
        """Sentences that say what somebody said or thought: the sentence, and the word that names him."""

    def find(self) -> dict[int, int]:
        """Return for every pronoun whose antecedent grammar tells the word that names it, read in order of the text."""
        sentences = self.grammar.analysis.sentences
        for number, sentence in enumerate(sentences):
            for word in range(sentence.first, sentence.last):
                if self.words[word].text.lower() in SINGULAR and self.words[word].tag.startswith("PRP"):
                    found = self._antecedent(word, number)
                    if found is not None:
                        self.meant[word] = found
                elif self.words[word].text.lower() in OURS and self.grammar.document.kind != "press":
                    reporter = self._reporter(word)
                    if reporter is not None:
                        self.meant[word] = reporter
                elif self.words[word].text.lower() in PLURAL:
                    several = self._several_above(word)
                    if several is None:
                        several = self._several_before(word, number)
                    if several is not None:
                        self.meant[word] = several
            topic = self._topic(sentence.first, sentence.last)
            if topic is not None:
                self.told_of.append((number, *topic))
        return self.meant

    def _antecedent(self, pronoun: int, sentence: int) -> int | None:
        above = list(self._above(pronoun))
        first = self.grammar.analysis.sentences[sentence].first
        told = [word for word in above if word < first or word < pronoun]
        later = [word for word in above if word > pronoun]
        beside = self._beside(pronoun, first)
        likely = (
            *self._questioned(pronoun),
            *self._opening(pronoun),
            *told,
            *beside,
            *self._before(pronoun, sentence),
            *later,
        )
        if self.words[pronoun].text.lower() in FEMININE:
            women = tuple(word for word in likely if self._words_of(word) & WOMEN or self._sex_of(word) == "f")
            likely = women or tuple(self._lands(pronoun, sentence)) or likely
        return next((word for word in likely if self._agrees(pronoun, word)), None)

    def _lands(self, pronoun: int, sentence: int) -> Iterator[int]:
        """Yield the countries that letters call ``she``: the subject above, else of the sentences before.

        Of the press only a person is she.
        """
        if self.grammar.document.kind == "press":
            return
        for verb in self.grammar.ancestors(pronoun):
            subject = self._subject(verb) if self.words[verb].part in VERBS else None
            if subject is not None and subject < pronoun and self._is_land(subject):
                yield subject
        first = self.grammar.analysis.sentences[max(0, sentence - LATELY)].first
        for word in range(pronoun - 1, max(first, pronoun - 4 * FAR) - 1, -1):
            if self.words[word].relation in {"nsubj", "nsubjpass"} and self._is_land(word):
                yield word

    def _is_land(self, word: int) -> bool:
        return any(cue.kind == "name" for cue in self.mentions.cue_at.get(word, ()))

    def _opening(self, pronoun: int) -> Iterator[int]:
        """Yield who acts in a clause before the pronoun's own, or whose visit or talk opens it."""
        if self.words[pronoun].relation not in {"nsubj", "nsubjpass"}:
            return
        for clause in self.grammar.all(self.words[pronoun].head, "advcl"):
            if clause < pronoun and (subject := self._subject(clause)) is not None:
                yield from self._person(subject)
        for prep in self.grammar.all(self.words[pronoun].head, "prep"):
            for noun in self.grammar.all(prep, "pobj") if prep < pronoun else ():
                for owner in self.grammar.all(noun, "poss") if self.words[noun].lemma.lower() in JOURNEYS else ():
                    yield from self._person(owner)

    def _questioned(self, pronoun: int) -> Iterator[int]:
        """Yield who answers where a question to him opens the sentence: ``in reply to a query on his trip Rojas``."""
        if self.words[pronoun].relation != "poss":
            return
        replies = False
        for above in self.grammar.ancestors(pronoun):
            word = self.words[above]
            replies = replies or (word.lemma.lower() in REPLIES and word.relation == "pobj")
            if word.part in VERBS:
                subject = self._subject(above)
                if replies and subject is not None and pronoun < subject:
                    yield from self._person(subject)
                return

    def _above(self, pronoun: int) -> Iterator[int]:
        """Yield the persons who act in the clauses above a pronoun, nearest first, but for those of its own clause."""
        below, inside = pronoun, self.words[pronoun].relation == "poss"
        own = True
        for verb in self.grammar.ancestors(pronoun):
            if self.words[verb].part not in VERBS:
                if self.words[verb].relation == "poss":
                    inside = True
                below = verb
                continue
            subject = self._subject(verb)
            if (own and (not inside or subject is None or subject == below)) or self._begins_anew(below):
                pass
            elif self._is_mandated(verb, below, pronoun):
                yield from self._hearer(verb)
            elif subject is not None and subject not in {below, pronoun}:
                yield from self._person(subject)
            own = own and self._shares_subject(verb)
            below = verb

    def _beside(self, pronoun: int, first: int) -> Iterator[int]:
        """Yield persons named before a pronoun in its sentence, the nearest first, but none beside whom it stands.

        The subject of a whole sentence goes on from the sentence before: ``In the talk with Duarte he said``.
        """
        verb = next((one for one in self.grammar.ancestors(pronoun) if self.words[one].part in VERBS), None)
        subject = self.words[pronoun].relation in {"nsubj", "nsubjpass"}
        if verb is None or (subject and self.words[verb].relation in {"ROOT", "ccomp", "conj"}):
            return
        seen, first = pronoun, max(first, pronoun - FAR)
        while seen > first:
            seen -= 1
            if seen not in self.meant and seen not in self.mentions.persons and not self.mentions.people.is_title(seen):
                continue
            if self.words[pronoun].relation == "poss" or self._verb_over(seen) != verb:
                yield from self._person(seen)

    def _verb_over(self, word: int) -> int | None:
        return next((one for one in self.grammar.ancestors(word) if self.words[one].part in VERBS), None)

    def _subject(self, verb: int) -> int | None:
        """Return the subject of a verb, or a name right before it that the parser hung on the phrase before."""
        found = next(self.grammar.all(verb, "nsubj", "nsubjpass"), None)
        helpers = list(self.grammar.all(verb, "aux", "neg", "advmod"))
        first = min((verb, *helpers))
        finite = self.words[verb].tag in FINITE or any(self.words[one].tag in {"MD", *FINITE} for one in helpers)
        if found is None and finite and first - 1 in self.mentions.persons:
            return first - 1 if self.words[first - 1].relation in {"pobj", "appos", "dobj"} else None
        return found

    def _begins_anew(self, clause: int) -> bool:
        """Say whether a clause is another that the same speaker said: ``said that X had erred and that he would``."""
        return self.words[clause].relation == "conj" and any(
            self.words[one].text.lower() == "that" for one in self.grammar.all(clause, "mark")
        )

    def _several_above(self, pronoun: int) -> int | None:
        """Return the word for those who say or think what a pronoun stands in: ``the Chileans said they would``."""
        subject = self._teller(pronoun)
        if subject is None:
            return None
        here = self.words[subject]
        plural = here.tag in {"NNS", "NNPS"} and self.grammar.one(subject, "conj") is None
        return self.meant.get(subject, subject if plural and subject not in self.mentions.persons else None)

    def _several_before(self, pronoun: int, sentence: int) -> int | None:
        """Return the word for the several whom the sentence before is about, with which ``they`` goes on: ``Our people
        will return. They will``, ``Chad, Mali and Niger are here. I saw them``.
        """
        here, sentences = self.words[pronoun], self.grammar.analysis.sentences
        if sentence == 0 or here.relation == "poss" or pronoun - sentences[sentence].first > OPENING:
            return None
        before = sentences[sentence - 1]
        if before.block != sentences[sentence].block:
            return None
        root = next((one for one in range(before.first, before.last) if self.words[one].head == one), None)
        subject = self._subject(root) if root is not None and self.words[root].part in VERBS else None
        if root is None or subject is None:
            return None
        if self.words[subject].text.lower() in {"i", "we"}:
            return next(filter(self._are_several, self._dealt_with(root)), None)
        if subject in self.meant and self.words[subject].text.lower() in PLURAL:
            return self.meant[subject]
        return subject if self._are_several(subject) else None

    def _dealt_with(self, verb: int) -> Iterator[int]:
        """Yield whom somebody meets, sees, hears: the object of a verb, and behind its prepositions."""
        yield from self.grammar.all(verb, "dobj", "dative")
        for prep in self.grammar.all(verb, "prep", "dative"):
            if self.words[prep].text.lower() in DEALING:
                yield from self.grammar.all(prep, "pobj")

    def _are_several(self, word: int) -> bool:
        """Say whether a word stands for several people or bodies that are no pair of which others tell."""
        here = self.words[word]
        if here.tag.startswith(("PRP", "W", "D")) or here.text.lower() in PAIRED:
            return False
        joined = self.grammar.one(word, "conj")
        named = word in self.mentions.persons or self._is_land(word)
        if joined is not None and named:
            return joined in self.mentions.persons or self._is_land(joined)
        return joined is None and here.tag in {"NNS", "NNPS"} and here.lemma.lower() in self.people

    def _reporter(self, pronoun: int) -> int | None:
        """Return the word for the person whose speech a telegram tells: ``the Secretary said we would``."""
        subject = self._teller(pronoun)
        return next(self._person(subject), None) if subject is not None else None

    def _teller(self, pronoun: int) -> int | None:
        """Return the subject of the nearest verb of speaking whose clause a pronoun stands in."""
        below = pronoun
        for verb in self.grammar.ancestors(pronoun):
            if self.words[verb].part not in VERBS:
                continue
            subject = self._subject(verb) if below != pronoun else None
            if subject is not None and self.words[verb].lemma in SPEAKING and self.words[below].relation == "ccomp":
                return subject
            below = verb
        return None

    def _shares_subject(self, verb: int) -> bool:
        """Say whether a verb has no subject of its own, so that the clause above is still its own."""
        return self._subject(verb) is None and self.words[verb].relation in {
            "conj", "xcomp", "aux",
        }  # fmt: skip

    def _is_mandated(self, verb: int, clause: int, pronoun: int) -> bool:
        """Say whether a pronoun is who should do what somebody asks: ``asked Duarte whether he would come``."""
        marks = {self.words[one].text.lower() for one in self.grammar.all(clause, "mark")}
        return (
            self.words[pronoun].relation in {"nsubj", "nsubjpass"}
            and self.words[pronoun].head == clause
            and self.words[clause].relation in {"ccomp", "advcl"}
            and (
                (self.words[verb].lemma in MANDATING and self.words[clause].tag in {"VB", "VBP"})
                or (self.words[verb].lemma in {"ask", "query"} and bool(marks & {"if", "whether"}))
            )
        )

    def _hearer(self, verb: int) -> Iterator[int]:
        """Yield the person whom a verb is said to: ``told Duarte``, ``said to Duarte``, ``met with Duarte``."""
        for word in self.grammar.all(verb, "dobj", "dative"):
            yield from self._person(word)
        for prep in self.grammar.all(verb, "prep", "dative"):
            if self.words[prep].text.lower() in HEARERS:
                for word in self.grammar.all(prep, "pobj"):
                    yield from self._person(word)

    def _before(self, pronoun: int, sentence: int) -> Iterator[int]:
        """Yield whom the sentences before are about, the last first; of an answer, to whom the last one spoke.

        A telegram's report of a talk goes on across its paragraphs; a paragraph of the press begins anew.
        """
        verb = self.words[pronoun].head
        acts = self.words[pronoun].relation == "nsubj"
        again = {self.words[one].lemma for one in self.grammar.all(verb, "advmod")} & AGAIN if acts else set()
        answers = acts and not again and self.words[verb].lemma in ANSWERING | YIELDING
        asks = "also" in again and self.words[verb].lemma in MANDATING
        sentences = self.grammar.analysis.sentences
        apart = self.grammar.document.kind == "press"
        near = [
            (topic, deed)
            for number, topic, deed in reversed(self.told_of[-REACH:])
            if sentence - number <= REACH and (not apart or sentences[number].block == sentences[sentence].block)
        ]
        if asks:
            yield from (topic for topic, deed in near if self.words[deed].lemma in MANDATING)
        for topic, deed in near:
            if answers and (self.words[verb].lemma in ANSWERING or self.words[deed].lemma in MANDATING):
                yield from (one for one in self._hearer(deed) if one != topic)
            yield topic

    def _topic(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the word for the person a sentence is about, its highest subject or whom the writer speaks to, and
        the verb of what he does.
        """
        root = next((one for one in range(first, last) if self.words[one].head == one), None)
        waiting = deque([] if root is None else [root])
        spoken: int | None = None
        while waiting:
            verb = waiting.popleft()
            if self.words[verb].part in VERBS:
                for subject in () if (found := self._subject(verb)) is None else (found,):
                    if (named := next(self._person(subject), None)) is not None:
                        if self.words[verb].lemma in SPEAKING:
                            self.spoken.append((self.words[verb].sentence, named))
                        return named, verb
                    if spoken is None and self.words[subject].text.lower() in {"i", "we"}:
                        spoken = next(self._hearer(verb), None)
                if spoken is not None:
                    return spoken, verb
            waiting.extend(one for one in self.grammar.children[verb] if self.words[one].relation != "relcl")
        return None

    def _person(self, word: int) -> Iterator[int]:
        """Yield the word that names a single person, through a pronoun already understood."""
        here = self.words[word]
        if word in self.meant and here.text.lower() not in PLURAL | OURS:
            yield self.meant[word]
        elif here.tag.startswith("PRP") or self.grammar.one(word, "conj") is not None:
            return
        elif word in self.mentions.persons or (
            here.part in {"NOUN", "PROPN"}
            and here.tag not in {"NNS", "NNPS"}
            and (self.mentions.people.is_title(word) or here.lemma.lower() in LOWER_TITLES)
        ):
            yield word

    def _agrees(self, pronoun: int, word: int) -> bool:
        """Say whether a name or title goes with a pronoun: no princess is he, no king she."""
        masculine = self.words[pronoun].text.lower() in MASCULINE
        told = self._words_of(word)
        if told & (WOMEN | MEN):
            return not told & (WOMEN if masculine else MEN)
        sex = self._sex_of(word)
        return sex is None or (sex == "m") == masculine

    def _sexes(self) -> dict[str, str]:
        """Return whether a woman or a man bears a surname, by the given names before it; both is neither."""
        found: dict[str, set[str]] = {}
        for first, last in set(self.mentions.persons.values()):
            name = " ".join(self.words[one].text for one in range(first, last))
            if (sex := self.reference.sex_of(name)) is not None:
                found.setdefault(self.words[last - 1].text.lower(), set()).add(sex)
        return {surname: next(iter(sexes)) for surname, sexes in found.items() if len(sexes) == 1}

    def _sex_of(self, word: int) -> str | None:
        """Return whether a name is a woman's or a man's: by its given name, or by the whole name of its bearer."""
        if word not in self.mentions.persons:
            return None
        first, last = self.mentions.persons[word]
        name = " ".join(self.words[one].text for one in range(first, last))
        return self.reference.sex_of(name) or self.sexes.get(self.words[last - 1].text.lower())

    def _words_of(self, word: int) -> set[str]:
        """Return the words of a name with the two before it."""
        first, last = self.mentions.persons.get(word, (word, word + 1))
        return {self.words[one].text.lower().rstrip(".") for one in range(max(0, first - 2), last)}


def with_antecedents(grammar: Grammar, mentions: Mentions, reference: Reference) -> tuple[tuple[int, int], ...]:
    """Let every mention that is a singular pronoun refer to the mention of whom grammar says it means.

    Returns: those who speak in the sentences, in order: the place of the sentence, and the speaker's mention.
    """
    antecedents = Antecedents(grammar, mentions, reference)
    meant = antecedents.find()
    speakers = [(rank, found[0]) for rank, word in antecedents.spoken if len(found := mentions.at(word)) == 1]
    for mention in list(mentions.list):
        if mention.kind == "pronoun" and mention.head in meant:
            found = mentions.at(meant[mention.head])
            several = mention.text.lower() in PLURAL
            if found and (several or len(found) == 1) and found[0] != mention.index:
                mentions.list[mention.index] = replace(mentions.list[mention.index], refers=found[0])
    return tuple(speakers)
