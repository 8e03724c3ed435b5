"""Where the parties of an event stand in its sentence: slots of verbs and nouns, followed step by step.

A slot is a path such as ``subj``, ``obj``, ``with``, ``obj.poss``, ``comp.subj`` or ``to!place``; each step leads
from words to
words. Unknown steps are prepositions.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.extraction.astray import behind
from dragoman.extraction.being_first import being_first
from dragoman.extraction.grammar import Grammar
from dragoman.language import Word

OBJECT_CONTROL = frozenset(
    (
        "ask urge tell allow help invite order force press permit encourage persuade convince instruct request "
        "direct require compel enable authorize advise warn beg pressure get cause assist expect"
    ).split()
)
FOR_A_DEED = frozenset(
    (
        "thank commend praise applaud congratulate credit salute hail honor honour recognize recognise reward laud "
        "criticize criticise condemn denounce blame fault rebuke reprimand chide sanction designate fine arrest jail "
        "imprison detain punish prosecute sentence indict convict charge dismiss fire expel ban"
    ).split()
)
DOER_AS_OBJECT = {
    "for": FOR_A_DEED,
    "of": frozenset("accuse suspect convict acquit charge".split()),
    "from": frozenset("prevent stop keep prohibit bar dissuade deter discourage ban block".split()),
    "in": frozenset("assist help support aid back join lead".split()),
    "into": frozenset("pressure coerce force trick push draw lure bring talk".split()),
    "with": frozenset("charge credit task entrust".split()),
}
"""Verbs whose object does what stands behind a preposition: ``commended Kenya for hosting talks``."""
JOURNEYS = frozenset("travel go fly journey head return come".split())
CALLERS_ERRANDS = frozenset(
    (
        "urge ask discuss protest complain express convey deliver request raise inform tell warn demand thank "
        "congratulate press propose offer explain present review brief say introduce pay appeal plead"
    ).split()
)
"""What a caller does who calls on somebody at home: ``called on the Minister to protest``."""
ASKING_VERBS = frozenset("ask urge call appeal plead press push request".split())
CALLING = frozenset("call appeal plead prevail count rely depend".split())
BACKING = frozenset(
    (
        "support back endorse echo join welcome second applaud reiterate underscore praise share amplify renew repeat "
        "relay convey note"
    ).split()
)
"""Verbs whose subject stands behind a demand and is not the one it is put to."""
COUNTERS = frozenset(
    (
        "series batch number group wave dozen pair part string load most some many several half all rest one two three "
        "hundred thousand scores score piece couple majority third quarter percent worth lot handful bunch remnant "
        "remainder total scrap last first bulk crate company battalion contingent party platoon squad detachment "
        "shipload planeload truckload day week month night patch convoy salvo barrage hail volley kind sort type form "
        "set raft slew host array spate cabal clique knot posse busload boatload carload trainload"
    ).split()
)
WHEN_NOUNS = frozenset("day time year week month moment place reason way point night hour".split())
DAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december yesterday today".split()
)
PARTS_OF_DAY = frozenset("morning afternoon evening dawn dusk noon midnight".split())
WHERE_AND_WHEN = frozenset("in at on near off outside during inside over".split())
NAMING = {"brand", "label", "dub", "term", "deem"}
REPORTING = frozenset("say announce report confirm claim add state declare believe think".split())
QUOTING = {"protest", "charge", "complain", "allege", "warn", "claim"}
HEEDING = {"at", "on"}
"""Before a request that the clause tells the fulfilment of: ``at the Minister's request Rojas explained``."""
TIME_SPANS = frozenset("minute hour day week month year decade".split())
"""``a month after signing``: whoever the clause is about had done it."""
SPANS = frozenset("day hour week month evening morning afternoon round series night weekend bout".split())
"""What talks last, or how many there are: ``after three days of talks``."""
HOST_PREPOSITIONS = {"in", "at", "during", "over", "after", "following", "on", "before"}
SPEAKING_TO = frozenset("tell inform ask urge assure warn brief remind advise promise press invite thank".split())
"""Verbs whose object is the one spoken to."""
MEANS_OF_TALK = frozenset("phone telephone video videoconference teleconference radio line videolink hotline".split())
"""``spoke by phone with``: whom one spoke with, hung on the phone."""
SHORTEST_NAME = 3
LONGEST_PHRASE = 9
REACH = 7
"""A particle stands at most so many words behind its verb."""
"""So many words at most stand between a preposition and its noun."""
COURSE = frozenset("forefront process midst course vanguard lead head middle heart".split())
"""In what somebody is who does a thing: ``at the forefront of supplying aid``."""
SAYING_TO = frozenset("tell inform say complain assure note explain report add remark warn reply".split())
"""Verbs of telling, behind whose clause the same speaker goes on."""
JOINING = frozenset("join accompany flank back support second assist escort".split())
"""Participles of those who act together with whom they are told of."""
WATCHING = frozenset("see watch observe witness hear find catch".split())
"""Verbs whose object does what a participle behind it tells."""
SAID_BY_PEOPLE = frozenset(
    (
        "accept acknowledge affirm agree announce applaud appeal ask call commend commit condemn confirm congratulate "
        "convey declare decry demand denounce deplore discuss emphasize emphasise encourage endorse explain express "
        "extend hail highlight insist invite note offer pledge praise promise raise reaffirm recall recognize "
        "recognise reiterate reject request say stress thank underline underscore urge voice vow warn welcome"
    ).split()
)
"""What only people do, and no act or thing."""
SPEAKING_BODIES = frozenset(
    (
        "government group country state party organization organisation council court body institution coalition "
        "community company union parliament assembly committee commission mission team delegation ministry agency "
        "embassy resolution statement letter report message communique agreement declaration document treaty side army"
    ).split()
)
"""Nouns whose clause may go on with what is said."""
OPENING = {"after", "before", "while", "upon", "on", "by", "in", "without"}
"""Prepositions of what the subject of a sentence has done: ``the Minister after consulting his colleagues agreed``."""
PARTICLES = frozenset("away out up down back off over in forward together apart aside through on along round".split())
"""Words beside a verb on which the parser hangs what belongs to both: ``backed away from its claim``."""
VERBS = {"VERB", "AUX"}
FINITE = {"VBD", "VBZ", "VBP"}


ATTRIBUTING = frozenset(("according", "owing", "thanks", "due", "prior", "contrary", "pursuant"))
"""First words of prepositions whose ``to`` leads to no recipient: ``according to the Minister``."""


HIGHEST = 6
"""Words that are gone up from what is to be done to the verb that tells it."""
OF_A_NOUN = frozenset(("dobj", "nsubj", "nsubjpass", "pobj"))
"""Relations in which a ``that`` whose tag is a conjunction's stands for a noun."""


class Slots:
    """Follows slots on the grammar of one paper."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.stood: dict[tuple[int, str], list[int]] = {}
        self.hanging: dict[int, frozenset[str]] = {}

    def fill(self, trigger: int, path: str) -> list[int]:
        """Return the words a path leads to from a trigger, in order of the text; empty where it leads nowhere."""
        first, *others = path.split("!", maxsplit=1)[0].split(".")
        here = list(self._step(trigger, first))
        for step in others:
            here = [found for word in here for found in self._step(self.antecedent(word), step)]
            if not here:
                return []
        return list(dict.fromkeys(here))

    def beside(self, trigger: int) -> frozenset[str]:
        """Return the words that hang on a trigger or follow it, in which its particle would be."""
        found = self.hanging.get(trigger)
        if found is None:
            near = [*self.grammar.children[trigger], *range(trigger + 1, min(trigger + REACH, len(self.words)))]
            found = self.hanging[trigger] = frozenset(self.words[one].text.lower() for one in near)
        return found

    def standing_in(self, trigger: int, path: str) -> list[int]:
        """Return the words of a slot with those coordinated with them, worked out once for all rows of the trigger."""
        found = self.stood.get((trigger, path))
        if found is None:
            found = [
                member
                for word in self.fill(trigger, path)
                for member in self.grammar.coordinated(self.antecedent(word))
            ]
            self.stood[trigger, path] = found
        return found

    def _step(self, word: int, step: str) -> Iterator[int]:
        grammar = self.grammar
        match step:
            case "subj":
                yield from self.subject(word)
            case "subjpass":
                yield from grammar.all(word, "nsubjpass", "nsubj")
                if self.words[word].relation in {"acl", "conj"} and grammar.one(word, "nsubjpass", "nsubj") is None:
                    yield from self.passive_subject(word)
            case "obj":
                yield from self.object(word)
            case "taken":
                yield from self.behind_particle(word)
            case "iobj":
                for child in grammar.all(word, "dative"):
                    yield from grammar.all(child, "pobj") if self.words[child].part == "ADP" else (child,)
            case "comp":
                yield from self.complements(word)
            case "attr":
                yield from grammar.all(word, "attr", "acomp", "oprd")
            case "neg" | "mark" | "det" | "prt" | "poss" | "advcl":
                yield from grammar.all(word, step)
            case "own":
                yield from grammar.all(word, "nsubj", "nsubjpass")
            case "oprd":
                yield from self.described(word)
            case "mod":
                yield from grammar.all(word, "amod", "compound", "nmod", "npadvmod")
            case "acl":
                yield from grammar.all(word, "acl", "relcl")
            case "host" | "heeding":
                through = self.words[self.words[word].head]
                heeds = through.text.lower() in HEEDING and through.index < through.head
                yield from self.host(word) if heeds or step == "host" else ()
            case "guest":
                yield from self.guest(word)
            case "adv":
                yield from grammar.all(word, "advmod", "intj")
            case "speaker":
                yield from self.speaker(word)
            case "gov":
                yield from self.governor(word)
            case "agent":
                yield from self.agent(word)
            case "head":
                yield from self.completed(word)
            case "apposed":
                yield from (self.words[word].head,) if self.words[word].relation == "appos" else ()
            case _:
                yield from self.preposition(word, step)

    def preposition(self, word: int, lemma: str) -> Iterator[int]:
        """Yield objects of a preposition on the word, also where the parser hung it on the object or an adjective
        beside it.
        """
        found = list(self.grammar.prepositions(word, lemma))
        if lemma == "as" and not found:
            found.extend(
                one
                for child in self.grammar.all(word, "prep")
                if self.words[child].text.lower() == "as"
                for one in self.grammar.all(child, "amod", "acomp")
            )
        for child in self.grammar.all(word, "prep", "agent"):
            if self.words[child].text.lower() in ATTRIBUTING:
                continue
            for inner in self.grammar.all(child, "prep"):
                if self.words[inner].text.lower() == lemma:
                    found.extend(self.grammar.all(inner, "pobj"))
            if self.words[child].text.lower() == lemma:
                found.extend(
                    one for inner in self.grammar.all(child, "prep") for one in self.grammar.all(inner, "pobj")
                )
        if not found and lemma == "of" and self.words[word].part == "NOUN":
            found.extend(self._behind_day_or_place(word))
        if not found:
            found.extend(
                one
                for child in self.grammar.all(word, "advmod", "prt")
                if self.words[child].text.lower() in PARTICLES
                for one in self.grammar.prepositions(child, lemma)
            )
        if not found:
            found.extend(self._taken_for_subject(word, lemma))
        if lemma == "with" and not found:
            found.extend(self._with_behind(word))
        if lemma == "to" and not found:
            found.extend(self._names_taken_for_verbs(word))
        if lemma == "to" and found and self.words[word].lemma in JOURNEYS:
            found.extend(self._further_stops(word))
        if not found and lemma in {"with", "between", "against", "on"} and (counted := self.counted(word)) != word:
            found.extend(self.grammar.prepositions(counted, lemma))
        yield from found or behind(self.grammar, word, lemma)

    def _behind_day_or_place(self, noun: int) -> Iterator[int]:
        """Yield whose or what an act is behind its day or place: ``the arrest in Batumi of four officers``."""
        for child in self.grammar.children[noun]:
            here = self.words[child]
            if child < noun or not (
                here.relation == "npadvmod" or (here.relation == "prep" and here.text.lower() in WHERE_AND_WHEN)
            ):
                continue
            between = [child] if here.relation == "npadvmod" else list(self.grammar.all(child, "pobj"))
            for one in between:
                if self.words[one].part in {"PROPN", "NUM"} or self.words[one].lemma in WHEN_NOUNS | PARTS_OF_DAY:
                    yield from self.grammar.prepositions(one, "of")

    def _taken_for_subject(self, word: int, lemma: str) -> Iterator[int]:
        """Yield a noun that the parser took for a participle's subject: ``gave asylum to officers holed up in``."""
        for child in self.grammar.all(word, "prep", "dative"):
            if self.words[child].text.lower() != lemma or self.grammar.children[child]:
                continue
            for one in range(child + 1, min(child + LONGEST_PHRASE, len(self.words))):
                here = self.words[one]
                if here.relation in {"nsubj", "nsubjpass"} and here.head > one:
                    if self.grammar.subtree(one)[0] == child + 1:
                        yield one
                    break

    def _further_stops(self, verb: int) -> Iterator[int]:
        """Yield the further places of a journey behind its days: ``to Paris from June 5 to 9 and to London``."""
        for child in self.grammar.all(verb, "prep"):
            for below in self.grammar.subtree(child):
                here = self.words[below]
                if below > child and here.text.lower() == "to" and here.relation == "conj":
                    yield from (one for one in self.grammar.all(below, "pobj") if self.words[one].part == "PROPN")

    def _with_behind(self, word: int) -> Iterator[int]:
        """Yield with whom one talked where the parser hung that on the means or the place of the talk: ``spoke by phone
        with``, ``met in Riga, Latvia with``.
        """
        for child in self.grammar.all(word, "prep"):
            places = self.words[child].text.lower() in {"in", "at"}
            for inner in self.grammar.all(child, "pobj"):
                if self.words[inner].lemma.lower() in MEANS_OF_TALK:
                    yield from self.grammar.prepositions(inner, "with")
                elif places and self.words[inner].part == "PROPN":
                    for one in (inner, *self.grammar.all(inner, "appos", "npadvmod", "conj")):
                        yield from self.grammar.prepositions(one, "with")

    def _names_taken_for_verbs(self, word: int) -> Iterator[int]:
        """Yield a name that the parser took for an infinitive: ``sent engineers to Belize to help``."""
        for child in self.grammar.all(word, "advcl", "xcomp", "acl"):
            here = self.words[child]
            if here.tag == "VB" and here.text[:1].isupper() and not here.text.isupper():
                yield child

    def is_passive(self, verb: int) -> bool:
        """Say whether a verb is passive: with an auxiliary, or a participle that modifies a noun."""
        word = self.words[verb]
        if self._has_asked(verb):
            return False
        if self.grammar.one(verb, "auxpass", "nsubjpass") is not None:
            return True
        if self._behind_what_is_put_in(verb) or self._is_verb_of_root(verb):
            return False
        if word.tag == "VBN" and word.relation in {"acl", "amod"}:
            return self.grammar.one(verb, "nsubj") is None and not self._speaks_last(verb)
        if word.relation == "advcl" and self._noun_before(verb) is not None:
            return True
        if self._opens_for_the_subject(verb) or self._parted_from_its_noun(verb) or self._names_its_doer(verb):
            return True
        if self._goes_on_being_told(verb):
            return self.is_passive(word.head)
        if (
            word.relation == "conj"
            and word.tag == "VBN"
            and self.words[word.head].part in VERBS
            and self.grammar.one(verb, "nsubj", "aux") is None
        ):
            return self.is_passive(word.head)
        return False

    def _has_asked(self, verb: int) -> bool:
        """Say whether ``'s`` before a verb of asking is ``has``: ``He's asked for more``, ``She's urged Chad to``."""
        word = self.words[verb]
        helpers = [self.words[one].text.lower() for one in self.grammar.all(verb, "auxpass", "aux")]
        if word.lemma not in ASKING_VERBS or helpers not in (["'s"], ["’s"]):
            return False
        objects = self.grammar.one(verb, "dobj") is not None
        led = {self.words[one].text.lower() for one in self.grammar.all(verb, "prep", "prt", "agent")}
        return "by" not in led and (objects or bool(led & {"for", "on"}))

    def _asker(self, verb: int) -> list[int]:
        """Return who asked, of ``He's asked for more``, which the parser took for a passive."""
        return list(self.grammar.all(verb, "nsubj", "nsubjpass")) if self._has_asked(verb) else []

    def _behind_what_is_put_in(self, verb: int) -> list[int]:
        """Return the subject of a verb that the parser hung on what is put in between: ``Duarte, joined by the envoys,
        called on Rojas and urged him``; who joins him acts with him.
        """
        word = self.words[verb]
        if word.tag not in {"VBD", "VBN"} or word.relation not in {"acl", "conj"}:
            return []
        inserted = self._inserted_above(verb)
        if inserted is None:
            return []
        noun = self.words[self.words[inserted].head]
        if noun.head != noun.index or noun.part not in {"NOUN", "PROPN"} or noun.index > inserted:
            return []
        return [noun.index, *(self.by_agent_of(inserted) if self.words[inserted].lemma in JOINING else ())]

    def _subject_it_was_hung_on(self, verb: int) -> list[int]:
        """Return the subject of a verb that the parser took for a participle of it, or of what is put in behind it."""
        if self.words[verb].relation == "acl" and (self._speaks_last(verb) or self._is_verb_of_root(verb)):
            return [self.words[verb].head]
        return self._behind_what_is_put_in(verb)

    def _is_verb_of_root(self, verb: int) -> bool:
        """Say whether the parser took the verb of a sentence for a participle of its subject, though it tells what was
        said to whom: ``MINISTER DUARTE ASSURED AMBASSADOR THAT PRISONERS WOULD GO``.
        """
        word = self.words[verb]
        above = self.words[word.head]
        if word.tag not in {"VBN", "VBD"} or word.relation != "acl" or above.head != above.index or above.index > verb:
            return False
        if above.part not in {"NOUN", "PROPN"} or self.words[verb - 1].text == ",":
            return False
        if self.grammar.one(verb, "agent", "aux", "auxpass", "nsubj", "nsubjpass") is not None:
            return False
        return self.grammar.one(verb, "dobj", "dative") is not None and (
            word.tag == "VBD" or self.grammar.one(verb, "ccomp") is not None
        )

    def _inserted_above(self, verb: int) -> int | None:
        """Return the participle behind a comma, put in between, on which or on whose words a verb was hung."""
        word = self.words[verb]
        first = self.words[word.head]
        if word.relation == "conj":
            inserted = first if word.tag == "VBD" and first.tag in {"VBD", "VBN"} and first.relation == "acl" else word
        elif self.words[verb - 1].text != "," or self.grammar.one(verb, "nsubj", "nsubjpass", "agent") is not None:
            return None
        else:
            above = (self.words[one] for one in self.grammar.ancestors(verb))
            inserted = next((one for one in above if one.tag == "VBN"), word)
        if inserted is word or inserted.relation != "acl" or self.words[inserted.index - 1].text != ",":
            return None
        return inserted.index

    def by_agent_of(self, verb: int) -> list[int]:
        """Return the words behind the ``by`` of a participle."""
        return [noun for child in self.grammar.all(verb, "agent") for noun in self.grammar.all(child, "pobj")]

    def _opens_for_the_subject(self, verb: int) -> bool:
        """Say whether a participle tells what was done to the subject of its sentence: ``Asked by Chad to join, Duarte
        said no``, ``Duarte, pressed by Chad, said no``.
        """
        word = self.words[verb]
        if word.tag != "VBN" or word.relation != "advcl" or self.words[word.head].part not in VERBS:
            return False
        if word.head < verb and (self.words[verb - 1].text != "," or self.grammar.one(verb, "agent") is None):
            return False
        if self.grammar.one(verb, "nsubj", "aux", "csubj") is not None:
            return False
        return self.grammar.one(verb, "dobj") is None or self.grammar.one(verb, "agent") is not None

    def _names_its_doer(self, verb: int) -> bool:
        """Say whether a participle put in between says who acts: ``left and, asked by Chad to return, said no``."""
        word = self.words[verb]
        return (
            word.tag == "VBN"
            and word.relation == "advcl"
            and self.grammar.one(verb, "agent") is not None
            and self.grammar.one(verb, "aux", "nsubj", "dobj") is None
        )

    def _parted_from_its_noun(self, verb: int) -> bool:
        """Say whether the parser took for a main verb the participle behind a noun and a comma, and hung the main verb
        on it: ``Forty men, arrested off Palawan, are being held``.
        """
        word = self.words[verb]
        if word.tag != "VBN" or verb == 0 or self.words[verb - 1].text != ",":
            return False
        if self.grammar.one(verb, "aux", "auxpass") is not None or self.grammar.one(verb, "nsubj") != verb - 2:
            return False
        return any(
            self.words[one - 1].text == ","
            for main in self.grammar.all(verb, "conj")
            if self.grammar.one(main, "nsubj", "nsubjpass") is None
            for one in [min((main, *self.grammar.all(main, "aux", "auxpass")))]
            if one > verb
        )

    def _goes_on_being_told(self, verb: int) -> bool:
        """Say whether a participle goes on with what a passive tells of somebody: ``was robbed, ordered to leave``."""
        word = self.words[verb]
        return (
            word.tag in {"VBN", "VBD"}
            and word.relation in {"advcl", "conj"}
            and word.head < verb
            and self.words[verb - 1].text in {",", "and"}
            and self.words[word.head].part in VERBS
            and self.grammar.one(word.head, "auxpass") is not None
            and self.grammar.one(verb, "nsubj", "aux", "mark", "dobj") is None
            and ((word.tag, word.relation) == ("VBN", "advcl") or self._is_bidding(verb))
        )

    def _is_bidding(self, verb: int) -> bool:
        """Say whether a verb is one of bidding somebody to do a thing: ``ordered to leave``."""
        return self.words[verb].lemma in OBJECT_CONTROL and any(
            self.words[one].tag == "TO"
            for clause in self.grammar.all(verb, "xcomp")
            for one in self.grammar.all(clause, "aux")
        )

    def _speaks_last(self, verb: int) -> bool:
        """Say whether a participle is the verb of whoever the sentence quotes: ``..., a rights group protested``."""
        word = self.words[verb]
        return (
            word.lemma in QUOTING
            and word.relation == "acl"
            and self.words[word.head].relation in {"appos", "npadvmod", "conj", "dep", "parataxis", "attr", "dobj"}
            and not any(
                self.words[one].text.lower() in {"by", "of", "with", "in"}
                for one in self.grammar.all(verb, "prep", "agent")
            )
            and self.after_comma(word.head)
        )

    def subject(self, verb: int, depth: int = 0) -> Iterator[int]:
        """Yield who does what a verb says, through passives, coordination, control, participles and relative
        clauses.
        """
        word = self.words[verb]
        if depth > 6:
            return
        if self.is_passive(verb):
            yield from self.by_agent(verb)
            return
        if parted := self._asker(verb) or self._subject_it_was_hung_on(verb):
            yield from parted
            return
        own = list(self.grammar.all(verb, "nsubj", "expl")) or self._subject_of_helper(verb)
        if own:
            yield from (one for one in own if self.words[one].relation == "nsubj")
            return
        if told := self._subject_hung_elsewhere(verb):
            yield from told
            return
        if (known := self._by_clause_or_rank(verb, depth)) is not None:
            yield from known
            return
        head = word.head
        if head == verb or word.relation == "conj" or (word.relation == "ccomp" and word.tag in FINITE):
            misplaced = list(self._misplaced_subject(verb))
            yield from misplaced
            if misplaced and word.relation == "conj":
                return
            if head == verb:
                yield from self._elided_subject(verb, depth)
                return
        above = self.words[head]
        if word.relation == "conj" and (main := self._said_further_up(verb, head)) is not None:
            yield from self.surface_subject(main, depth + 1)
            return
        if word.relation == "conj" and above.part in VERBS:
            yield from self.surface_subject(self._goes_on_with(verb, head), depth + 1)
        elif word.relation in {"xcomp", "advcl", "ccomp"} and above.part in VERBS:
            controlled = (
                list(self.grammar.all(head, "dobj"))
                if word.relation != "advcl" and above.lemma in OBJECT_CONTROL
                else self._called_on(verb, head) or self._watched(verb, head)
            )
            if controlled:
                yield from controlled
            elif word.relation != "ccomp" or above.lemma not in {"say"}:
                yield from self.surface_subject(head, depth + 1)
        elif word.relation in {"xcomp", "acl"} and above.part in {"ADJ", "NOUN", "PROPN"}:
            yield from self._subject_of_modifier(verb, head, depth)
        elif word.relation == "pcomp" and self.words[above.head].lemma in DOER_AS_OBJECT.get(above.text.lower(), ()):
            doers = list(self.object(above.head))
            if not doers or self.words[above.head].lemma == "join":
                yield from self.surface_subject(above.head, depth + 1)
            yield from doers
        elif word.relation == "pcomp" and above.head != head:
            governor = self.words[above.head]
            if governor.part in {"NOUN", "PROPN"} and governor.relation == "nsubj" and above.text.lower() in OPENING:
                yield above.head
                return
            if governor.lemma.lower() in COURSE and governor.relation == "pobj":
                yield from self.surface_subject(self.words[governor.head].head, depth + 1)
                return
            days_after = governor.relation == "npadvmod" and above.text.lower() in {"after", "before"}
            said_of = days_after or self._tells_of_subject(governor, verb)
            yield from self.surface_subject(governor.head if said_of else above.head, depth + 1)

    def _by_clause_or_rank(self, verb: int, depth: int) -> Iterator[int] | None:
        """Return who does what a clause is the subject of, or who was the first to do it, where that is told."""
        if (done := next(self.grammar.all(verb, "csubj"), None)) is not None:
            return self.subject(done, depth + 1)
        being = being_first(self.grammar, verb)
        return None if being is None else self.surface_subject(being, depth + 1)

    def _goes_on_with(self, verb: int, first: int) -> int:
        """Return the verb whose subject a joined verb shares, above what is only to be done."""
        above = self.words[first]
        if self.words[verb].tag != "VBD":
            return first
        helped = above.tag == "VB" or (above.tag in {"VBN", "VBG"} and self.grammar.one(first, "aux") is not None)
        if helped and above.relation == "ccomp" and above.head < first:
            return above.head
        return self._above_what_is_to_be(first) if above.tag == "VB" else first

    def _above_what_is_to_be(self, verb: int) -> int:
        """Return the verb that a past one goes on with, where the parser hung it on what is to be done: ``appealed to
        them to go home and demanded a recount``.
        """
        here = verb
        for _ in range(HIGHEST):
            word = self.words[here]
            if word.part in VERBS and word.tag != "VB":
                return here
            if word.relation not in {"xcomp", "advcl", "acl", "pobj", "dobj", "prep", "ccomp"} or word.head >= here:
                return verb
            here = word.head
        return verb

    def _tells_of_subject(self, governor: Word, verb: int) -> bool:
        """Say whether what stands before a preposition tells of the subject, or when: ``a month after signing``."""
        if governor.part == "ADJ":
            return governor.relation == "acomp"
        span = governor.relation == "npadvmod" and governor.lemma.lower() in TIME_SPANS
        return span and governor.head < verb

    def _said_further_up(self, verb: int, first: int) -> int | None:
        """Return the verb that a verb of saying goes on with, where the parser hung it on a clause below."""
        found = self._goes_on_behind_the_clause(verb, first)
        if found is None:
            found = self._behind_a_state(verb, first)
        return found if found is not None else self._above_the_thing(verb, first)

    def _behind_a_state(self, verb: int, first: int) -> int | None:
        """Return the verb of saying that goes on with a promise or a demand, where the parser hung it on what is said
        of a thing: ``told us the release was a gesture and promised to help``.
        """
        clause, word = self.words[first], self.words[verb]
        says = self.words[clause.head]
        if clause.relation != "ccomp" or clause.lemma != "be" or word.tag != "VBD" or says.lemma not in SAYING_TO:
            return None
        if word.lemma not in SAID_BY_PEOPLE or self.grammar.one(verb, "nsubj") is not None or says.index > first:
            return None
        things = [one for one in self.grammar.all(first, "nsubj") if self.words[one].tag in {"NN", "NNS"}]
        return says.index if things and self.grammar.one(says.index, "nsubj") is not None else None

    def _goes_on_behind_the_clause(self, verb: int, first: int) -> int | None:
        """Return the verb of saying that goes on with what is asked or promised, where the parser hung that on the
        clause about what had happened before: ``told the envoy that Mali had left and asked that he help``.
        """
        clause, word = self.words[first], self.words[verb]
        if clause.relation == "ccomp" and self._is_about_a_thing(first) and word.lemma in SAID_BY_PEOPLE:
            return clause.head if self.words[clause.head].lemma in SAYING_TO and word.tag == "VBD" else None
        if clause.relation != "ccomp" or word.lemma not in CALLERS_ERRANDS or word.tag not in {"VBD", "VBN"}:
            return None
        had = {self.words[one].text.lower() for one in self.grammar.all(first, "aux")}
        says = self.words[clause.head]
        if not had & {"had", "would", "will"} or self.grammar.one(verb, "aux", "nsubj") is not None:
            return None
        named = says.part in VERBS and says.index < first and says.lemma in SAYING_TO
        return says.index if named and self.grammar.one(says.index, "nsubj") is not None else None

    def _is_about_a_thing(self, clause: int) -> bool:
        """Say whether a clause says what some thing is: ``told them the release was a gesture, and promised``."""
        things = [self.words[one] for one in self.grammar.all(clause, "nsubj")]
        plain = all(one.tag in {"NN", "NNS"} and one.lemma not in SPEAKING_BODIES for one in things)
        return bool(things) and plain and self.words[clause].lemma == "be"

    def speaker(self, verb: int) -> Iterator[int]:
        """Yield who says what a main clause tells: ``the plan, he told the press, was out of the question``."""
        word = self.words[verb]
        for child in self.grammar.all(verb, "parataxis"):
            if self.words[child].lemma in REPORTING | {"tell", "insist", "reply"}:
                yield from self.subject(child)
        says = self.words[word.head]
        beside = verb < says.index or self.words[verb - 1].text == ","
        if word.relation == "ccomp" and beside and says.lemma in REPORTING | {"tell", "insist", "reply"}:
            yield from self.subject(word.head)

    def _above_the_thing(self, verb: int, first: int) -> int | None:
        """Return the verb that goes on with what only somebody can say, where the parser hung it on the clause about a
        thing: ``condemned the raids that killed ten and called on Chad``.
        """
        clause = self.words[first]
        if clause.relation != "relcl" or self.words[verb].lemma not in SAID_BY_PEOPLE:
            return None
        if all(self.words[one].tag != "WDT" for one in self.grammar.all(first, "nsubj", "nsubjpass")):
            return None
        thing = self.words[clause.head]
        if thing.tag not in {"NN", "NNS"} or thing.lemma in SPEAKING_BODIES:
            return None
        for main in self.grammar.ancestors(thing.index):
            if self.words[main].part == "VERB":
                same = self.words[main].tag == self.words[verb].tag and self.words[main].lemma in SAID_BY_PEOPLE
                return main if same else None
        return None

    def _watched(self, verb: int, above: int) -> list[int]:
        """Return whom somebody sees do what a verb says: ``seen Chad over weeks massing troops``."""
        if self.words[above].lemma not in WATCHING or self.words[verb].tag != "VBG" or verb < above:
            return []
        if self.grammar.one(verb, "mark", "advmod") is not None or self.words[verb - 1].text == ",":
            return []
        seen = list(self.grammar.all(above, "dobj"))
        return seen or list(self.grammar.prepositions(above, "from"))

    def _called_on(self, verb: int, above: int) -> list[int]:
        """Return on whom somebody calls to do what a verb says: ``called on Chad to lift the ban``."""
        helpers = self.grammar.all(verb, "aux")
        if self.words[above].lemma not in CALLING or all(self.words[one].tag != "TO" for one in helpers):
            return []
        if self.words[verb].lemma in CALLERS_ERRANDS:
            return []
        return [
            one
            for child in self.grammar.all(above, "prep", "prt")
            if child < verb and self.words[child].text.lower() in {"on", "upon", "to", "with"}
            for one in self.grammar.all(child, "pobj")
        ]

    def _subject_taken_for_object(self, verb: int) -> list[int]:
        """Return a subject that the parser hung on the verb of saying: ``said the rebels, after talks, had agreed``."""
        word = self.words[verb]
        above = self.words[word.head]
        if word.relation not in {"conj", "ccomp", "dep", "advcl"} or above.lemma not in REPORTING:
            return []
        helped = self.grammar.one(verb, "aux") is not None and self.grammar.one(verb, "mark") is None
        if above.index > verb or (word.relation == "advcl" and not helped):
            return []
        if word.tag not in {"VBN", "VBD", "VB"} or any(
            above.index < one < verb for one in self.grammar.all(above.index, "cc")
        ):
            return []
        return [one for one in self.grammar.all(above.index, "dobj") if above.index < one < verb]

    def _subject_hung_elsewhere(self, verb: int) -> list[int]:
        """Return a subject that the parser took for an object, or hung on what is put in or on the day before it."""
        return self._subject_taken_for_object(verb) or self._subject_of_inserted(verb) or self._joined_to_a_day(verb)

    def _joined_to_a_day(self, verb: int) -> list[int]:
        """Return a subject that the parser joined to the day before it: ``shelled it on Monday and Chad replied``."""
        word = self.words[verb]
        if word.relation not in {"conj", "advcl"} or (
            word.tag not in FINITE and self.grammar.one(verb, "aux", "auxpass") is None
        ):
            return []
        first = min((verb, *self.grammar.all(verb, "aux", "auxpass", "advmod")))
        below = first - 1
        if below < 0 or self.words[below].part not in {"PROPN", "NOUN"}:
            return []
        for _ in range(LONGEST_PHRASE):
            here = self.words[below]
            if here.relation == "conj" and self._is_day(here.head):
                return [below] if self.grammar.subtree(below)[-1] == first - 1 else []
            if here.head in {below, verb} or here.relation not in {"conj", "pobj", "prep", "compound", "appos"}:
                return []
            below = here.head
        return []

    def _is_day(self, word: int) -> bool:
        """Say whether a word names a day, month or year."""
        here = self.words[word]
        return here.text.lower() in DAYS_AND_MONTHS or here.lemma in WHEN_NOUNS | PARTS_OF_DAY or here.part == "NUM"

    def _misplaced_subject(self, verb: int) -> Iterator[int]:
        """Yield a subject that the parser took for an apposition, ``In a meeting with X, Y asked``, or for a place:
        ``Under Secretary Lund will travel``.
        """
        for child in self.grammar.all(verb, "advmod", "npadvmod", "dep"):
            if child < verb and self.words[child].text.isupper() and len(self.words[child].text) >= SHORTEST_NAME:
                yield child
                return
        for child in self.grammar.all(verb, "prep"):
            if child < verb and self.words[child].text == "Under" and self.words[child + 1].text == "Secretary":
                yield child + 1
                return
            if child > verb or self.words[verb].tag not in FINITE:
                continue
            for below in self.grammar.subtree(child):
                here = self.words[below]
                if (
                    here.relation in {"appos", "conj"}
                    and here.part in {"PROPN", "NOUN"}
                    and self.grammar.subtree(below)[-1] == verb - 1
                    and (self.after_comma(below) or self._has_article(below))
                ):
                    yield below
                    return

    def _elided_subject(self, verb: int, depth: int) -> Iterator[int]:
        """Yield who acts in a sentence that leaves it out: whoever acts in the one before, in the same paragraph.

        ``The King visited Paris. Met with the President.``
        """
        word = self.words[verb]
        if word.tag not in {"VBD", "VBN"} or word.part != "VERB" or word.sentence == 0:
            return
        sentences = self.grammar.analysis.sentences
        here, before = sentences[word.sentence], sentences[word.sentence - 1]
        if here.block != before.block or not self._opens(verb, here.first):
            return
        root = next((one for one in range(before.first, before.last) if self.words[one].head == one), None)
        if root is not None and self.words[root].part in VERBS:
            yield from self.surface_subject(root, depth + 1)

    def _subject_of_inserted(self, verb: int) -> list[int]:
        """Return a subject that the parser hung on a clause put in behind it: ``Duarte, saying he knew, asked``."""
        if self.words[verb].tag not in FINITE:
            return []
        for child in self.grammar.all(verb, "advcl"):
            if child > verb or self.words[child].tag not in {"VBG", "VBN"} or self.words[verb - 1].text != ",":
                continue
            found = [
                one
                for one in self.grammar.all(child, "nsubj", "nsubjpass")
                if one < child and "," in {self.words[between].text for between in range(one + 1, child)}
            ]
            if found:
                return found
        return []

    def _opens(self, verb: int, first: int) -> bool:
        """Say whether a verb opens its sentence, save for adverbs: ``Also met with``."""
        return all(self.words[one].part in {"ADV", "PUNCT", "CCONJ"} for one in range(first, verb))

    def _has_article(self, word: int) -> bool:
        """Say whether an apposition begins with an article, as a phrase of its own: ``with the Minister the Envoy``."""
        first = self.grammar.subtree(word)[0]
        return self.words[word].relation == "appos" and self.words[first].text.lower() in {"the", "his", "our"}

    def after_comma(self, word: int) -> bool:
        """Say whether the phrase of a word stands behind a comma."""
        first = self.grammar.subtree(word)[0]
        return first > 0 and self.words[first - 1].text == ","

    def _subject_of_modifier(self, verb: int, head: int, depth: int) -> Iterator[int]:
        """Yield the subject of ``forces attacking`` (the noun) or of ``a promise to help`` (whose promise)."""
        if self.words[verb].tag == "VBG":
            yield head
            return
        owners = list(self.grammar.all(head, "poss"))
        if owners:
            yield from owners
            return
        above = self.words[head].head
        if above != head and self.words[above].part in VERBS:
            yield from self.surface_subject(above, depth + 1)

    def surface_subject(self, verb: int, depth: int = 0) -> Iterator[int]:
        """Yield a verb's grammatical subject, passive or not."""
        passive = list(self.grammar.all(verb, "nsubjpass"))
        if passive:
            yield from passive
        elif self.words[verb].part in VERBS:
            yield from self.subject(verb, depth)

    def _subject_of_helper(self, verb: int) -> list[int]:
        """Return the subject that hangs on a helping verb: ``We have, through our Embassy, been urging them``."""
        if self.words[verb].tag not in {"VBG", "VBN", "VB"}:
            return []
        return [inner for one in self.grammar.all(verb, "aux") for inner in self.grammar.all(one, "nsubj")]

    def by_agent(self, verb: int) -> Iterator[int]:
        """Yield who acts in a passive: the object of ``by``, or of the ``by`` before it in a row of passives.

        ``They have been detained by the police and have been warned`` tells who warned them.
        """
        own = [
            noun
            for child in self.grammar.children[verb]
            if self.words[child].relation in {"agent", "prep"} and self.words[child].text.lower() == "by"
            for one in self.grammar.repeated(child)
            for noun in self.grammar.all(one, "pobj")
        ]
        own = own or [
            noun
            for thing in self.grammar.all(verb, "dobj")
            for child in self.grammar.all(thing, "prep")
            if self.words[child].text.lower() == "by" and self.grammar.one(verb, "auxpass") is not None
            for noun in self.grammar.all(child, "pobj")
            if self.words[noun].part == "PROPN"
        ]
        own = own or list(self._behind_what_is_bidden(verb))
        word = self.words[verb]
        shares = word.relation == "conj" and self.is_passive(word.head) and self.grammar.one(verb, "nsubjpass") is None
        if own or not shares:
            yield from own
            return
        yield from (
            noun
            for child in self.grammar.all(word.head, "agent")
            if child < verb
            for noun in self.grammar.all(child, "pobj")
        )

    def _behind_what_is_bidden(self, verb: int) -> Iterator[int]:
        """Yield who bids in a passive whose ``by`` the parser hung on what is bidden: ``was told to wait by Chad``."""
        if self.grammar.one(verb, "auxpass") is None:
            return
        for child in self.grammar.all(verb, "xcomp", "advcl"):
            if child < verb or self.grammar.one(child, "auxpass") is not None or self.words[child].tag != "VB":
                continue
            for by in self.grammar.all(child, "prep"):
                if self.words[by].text.lower() == "by":
                    yield from (one for one in self.grammar.all(by, "pobj") if self.words[one].part == "PROPN")

    def passive_subject(self, verb: int, depth: int = 0) -> Iterator[int]:
        """Yield whom a passive acts on: its subject, the noun it modifies, or the subject it shares."""
        own = list(self.grammar.all(verb, "nsubjpass"))
        word = self.words[verb]
        if own:
            yield from own
        elif word.relation in {"acl", "amod"} and word.tag == "VBN":
            yield word.head
        elif self._parted_from_its_noun(verb):
            yield from self.grammar.all(verb, "nsubj")
        elif word.relation == "conj" and depth < 5:
            shared = list(self.passive_subject(word.head, depth + 1))
            yield from shared or self.grammar.all(word.head, "nsubj")
        elif word.relation == "advcl" and (named := self._noun_before(verb)) is not None:
            yield named
        elif word.relation in {"xcomp", "advcl", "ccomp"} and depth < 5:
            yield from self.surface_subject(word.head, depth + 1)
        elif word.relation == "pcomp" and depth < 5:
            above = self.words[self.words[word.head].head]
            if above.part in VERBS:
                yield from self.surface_subject(above.index, depth + 1)

    def _noun_before(self, participle: int) -> int | None:
        """Return the noun that a participle behind a comma is about: ``Under the pact, signed in Lima, ports open``."""
        if self.words[participle].tag != "VBN" or participle < 2 or self.words[participle - 1].text != ",":
            return None
        if self.grammar.one(participle, "mark", "auxpass", "advmod") is not None:
            return None
        noun = participle - 2
        while self.words[noun].relation in {"pobj", "prep", "compound", "amod"} and self.words[noun].head < noun:
            above = self.words[self.words[noun].head]
            if self.words[noun].relation == "pobj" and above.part == "ADP" and above.head > participle:
                return noun
            noun = above.index
        return None

    def object(self, verb: int) -> Iterator[int]:
        """Yield what or whom a verb acts on."""
        if self.is_passive(verb):
            yield from self.passive_subject(verb)
            yield from self.grammar.all(verb, "dobj")
            return
        own = self._behind_terms(verb) or list(self.grammar.all(verb, "dobj")) or list(self._counted(verb))
        yield from own
        if not own and self._lacks_its_object(verb):
            yield self.words[verb].head
        elif not own and (estimated := self._as_many_as(verb)) is not None:
            yield estimated
        elif not own and (glued := self._name_glued_to_a_date(verb)) is not None:
            yield glued
        elif not own:
            for joined in self.grammar.all(verb, "conj"):
                if (
                    self.words[joined].part == "VERB"
                    and self.grammar.one(joined, "nsubj", "nsubjpass") is None
                    and all(self.words[one].part in {"CCONJ", "ADV", "AUX", "PUNCT"} for one in range(verb + 1, joined))
                ):
                    yield from self.grammar.all(joined, "dobj")

    def behind_particle(self, verb: int) -> Iterator[int]:
        """Yield the object of a verb whose particle the parser took for a preposition: ``hauled in six``."""
        after = verb + 1
        if after >= len(self.words) or self.words[after].relation != "prep" or self.words[after].head != verb:
            return
        if not self.is_passive(verb) and self.grammar.one(verb, "dobj") is None:
            yield from self.grammar.all(after, "pobj")

    def _behind_terms(self, verb: int) -> list[int]:
        """Return an object that the parser hung on ``in the strongest terms`` before it."""
        for child in self.grammar.all(verb, "prep"):
            inner = list(self.grammar.all(child, "pobj"))
            if len(inner) > 1 and self.words[inner[0]].lemma in {"term", "way"}:
                return inner[1:]
        return []

    def _as_many_as(self, verb: int) -> int | None:
        """Return an object that the parser hung on its estimate: ``kidnapped up to 16 advisers``."""
        if verb + 2 >= len(self.words) or self.words[verb + 1].text.lower() != "up":
            return None
        if self.words[verb + 2].text.lower() != "to":
            return None
        for counted in self.grammar.all(verb + 2, "pobj"):
            if self.grammar.one(counted, "nummod") is not None:
                return counted
        return None

    def _name_glued_to_a_date(self, verb: int) -> int | None:
        """Return a name that the parser took for part of the day after it: ``visited Chisinau April 11-13``."""
        for child in self.grammar.all(verb, "npadvmod"):
            for inner in self.grammar.all(child, "compound"):
                if inner == verb + 1 and self.words[inner].part == "PROPN" and self.words[child].part == "PROPN":
                    return inner
        return None

    def _lacks_its_object(self, verb: int) -> bool:
        """Say whether a relative clause acts on the noun it hangs on: ``the ban it imposed``."""
        word = self.words[verb]
        if word.relation != "relcl" or self.words[word.head].lemma in WHEN_NOUNS:
            return False
        own = list(self.grammar.all(verb, "nsubj", "ccomp", "xcomp", "advmod"))
        return bool(own) and all(
            self.words[one].relation == "nsubj" and self.words[one].tag not in {"WDT", "WP"} for one in own
        )

    def counted(self, word: int) -> int:
        """Return what a quantity counts: ``bombs`` of ``a series of bombs``, else the word itself."""
        for _ in range(3):
            if (noun := self._noun_taken_for_verb(word)) is not None:
                return noun
            if self.words[word].lemma.lower() not in COUNTERS:
                return word
            counted = next(self.grammar.prepositions(word, "of"), None)
            if counted is None:
                return word
            word = counted
        return word

    def _noun_taken_for_verb(self, word: int) -> int | None:
        """Return a noun that the parser took for a verb behind its participle: ``a planned visit to Oslo``."""
        if self.words[word].tag not in {"VBN", "JJ"} or self.words[word].relation not in {"dobj", "nsubjpass", "pobj"}:
            return None
        after = word + 1
        behind = after < len(self.words) and self.words[after].head == word
        return after if behind and self.words[after].relation == "acl" and self.words[after].tag == "VB" else None

    def antecedent(self, word: int) -> int:
        """Return the noun that a relative pronoun stands for, else the word itself."""
        here = self.words[word]
        if here.tag not in {"WDT", "WP"} and not (here.relation in OF_A_NOUN and here.text.lower() == "that"):
            return word
        for above in self.grammar.ancestors(word):
            if self.words[above].relation == "relcl":
                return self.words[above].head
        return word

    def hyphened(self, word: int) -> str:
        """Return a word with what a hyphen joins to it, where the parser cut it in pieces: ``sit-in``, ``build-up``."""
        here = self.words[word]
        if word < 2 or self.words[word - 1].text != "-" or self.words[word - 2].head != word:
            return here.lemma
        return f"{self.words[word - 2].text}-{here.text}".lower()

    def _counted(self, verb: int) -> Iterator[int]:
        """Yield an object behind ``up to``, which the parser takes for a particle: ``kidnapped up to 16 advisers``."""
        for child in self.grammar.all(verb, "prt", "advmod", "prep"):
            if child == verb + 1 and self.words[child].text.lower() == "up":
                for inner in self.grammar.all(child, "prep"):
                    for counted in self.grammar.all(inner, "pobj"):
                        if self.grammar.one(counted, "nummod") is not None:
                            yield counted

    def complements(self, word: int) -> Iterator[int]:
        """Yield the clauses that complete a verb, noun or adjective; of ``ready to`` those under the adjective too."""
        for child in self.grammar.children[word]:
            relation = self.words[child].relation
            if child < word and relation == "ccomp" and self.is_apart(child, word):
                continue
            if relation == "ccomp":
                yield from (one for one in self.grammar.all(child, "conj") if self._opens_with_that(one))
            if relation in {"ccomp", "xcomp"} or (
                relation == "advcl"
                and any(self.words[one].text.lower() == "to" for one in self.grammar.all(child, "aux"))
            ):
                if self.words[child].part in {*VERBS, "NOUN", "ADJ", "PROPN"}:
                    yield child
            elif relation in {"acl", "relcl"} and self.words[word].part in {"NOUN", "PROPN", "ADJ"}:
                if any(self.words[one].tag == "TO" for one in self.grammar.all(child, "aux")) or any(
                    self.words[one].text.lower() == "that" for one in self.grammar.all(child, "mark")
                ):
                    yield child
            elif relation in {"acomp", "attr", "oprd"}:
                yield from self.grammar.all(child, "xcomp", "ccomp", "acl")

    def _opens_with_that(self, clause: int) -> bool:
        """Say whether a clause is a further one of what is said: ``said that the raid was over and that he would``."""
        return any(self.words[one].text.lower() == "that" for one in self.grammar.all(clause, "mark"))

    def completed(self, verb: int) -> Iterator[int]:
        """Yield whom the verb that a clause completes acts on: ``called in the ambassador to complain``."""
        word = self.words[verb]
        if word.relation in {"xcomp", "advcl", "ccomp"} and self.words[word.head].part in VERBS:
            yield from self.object(word.head)
            yield from self.preposition(word.head, "on")
            if self.words[word.head].lemma == "call":
                yield from self.preposition(word.head, "in")

    def described(self, verb: int) -> Iterator[int]:
        """Yield what a verb calls its object: ``called the accusations baseless``, ``called it an outrage``."""
        yield from self.grammar.all(verb, "oprd", "acomp")
        if self.words[verb].lemma in NAMING:
            for named in self.grammar.all(verb, "dobj", "dative"):
                yield from self.grammar.all(named, "appos")
            yield from list(self.grammar.all(verb, "dobj"))[1:]
        elif self.words[verb].lemma == "call":
            for named in self.grammar.all(verb, "dobj"):
                yield from (one for one in self.grammar.all(named, "appos") if self._follows_at_once(named, one))
        for clause in self.grammar.all(verb, "ccomp"):
            if self.words[clause].part not in VERBS:
                yield clause

    def _follows_at_once(self, named: int, apposed: int) -> bool:
        """Say whether no comma parts a name from what it is called: ``called him a liar``."""
        first = self.grammar.subtree(apposed)[0]
        return first == named + 1 and self.words[first].text.lower() in {"a", "an", "the"}

    def is_apart(self, clause: int, verb: int) -> bool:
        """Say whether a semicolon parts a clause from the verb that the parser hung it on."""
        return any(self.words[one].text == ";" for one in self.grammar.children[verb] if clause < one < verb)

    def host(self, noun: int) -> Iterator[int]:
        """Yield the subject of the clause that an occasion stands in: ``In a meeting with X, Y requested``."""
        word = self._time_spent(noun)
        if word.relation != "pobj" or self.words[word.head].text.lower() not in HOST_PREPOSITIONS:
            return
        above = self.words[word.head].head
        climbed = 0
        while self.words[above].part not in VERBS and self.words[above].head != above and climbed < 3:
            above = self.words[above].head
            climbed += 1
        if self.words[above].part in VERBS:
            yield from self.surface_subject(above)

    def _time_spent(self, noun: int) -> Word:
        """Return the word for the time or the row that an occasion took: ``after two days of talks``."""
        word = self.words[noun]
        of = self.words[word.head]
        if word.relation != "pobj" or of.text.lower() != "of":
            return word
        above = self.words[of.head]
        return above if above.lemma.lower() in SPANS else word

    def guest(self, noun: int) -> Iterator[int]:
        """Yield whom the one at an occasion speaks to: ``Over lunch, X told Y``, ``complained to Y``."""
        word = self.words[noun]
        if word.relation != "pobj" or self.words[word.head].text.lower() not in HOST_PREPOSITIONS:
            return
        verb = self.words[word.head].head
        if self.words[verb].part not in VERBS or self.is_passive(verb):
            return
        if self.words[verb].lemma in SPEAKING_TO:
            yield from self.grammar.all(verb, "dobj", "dative")
        yield from self.preposition(verb, "to")
        yield from self.preposition(verb, "with")

    def governor(self, noun: int) -> Iterator[int]:
        """Yield who deals with an act that a noun names: the subject of the verb it is the object of."""
        word = self.words[noun]
        if (
            word.relation == "dobj"
            and self.words[word.head].part in VERBS
            and self.words[word.head].lemma not in BACKING
        ):
            yield from self.subject(word.head)
        elif (
            word.relation == "nsubjpass"
            and self.words[word.head].part in VERBS
            and self.words[word.head].lemma not in BACKING | FOR_A_DEED
        ):
            yield from self.by_agent(word.head)

    def agent(self, noun: int) -> Iterator[int]:
        """Yield whose act a noun is: ``support expressed by X``, ``X's decision``, ``the decision by X``."""
        for child in self.grammar.all(noun, "acl"):
            yield from self.by_agent(child)
        yield from list(self.grammar.prepositions(noun, "by")) or behind(self.grammar, noun, "by")
        yield from self.grammar.all(noun, "poss")
