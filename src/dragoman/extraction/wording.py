"""The words that say what is asked or promised: a clause, an object, and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.extraction.frames import VERBS

if TYPE_CHECKING:
    from dragoman.extraction.events import Events
    from dragoman.extraction.requests import Asking

HELPERS = {"to", "that", "would", "should", "will", "could", "can", "may", "might", "whether", "if", "for", "of"}
ADDRESSING = frozenset(
    "ask urge press call appeal invite encourage lobby pressure order instruct direct advise assure beg implore".split()
)
"""Verbs whose object is the one asked, not what is asked."""
FUTURES = {"would", "will", "'ll", "'d", "shall"}
DUTIES = {"must", "should", "shall"}
BESEECHING = frozenset("want tell implore entreat exhort request adjure beseech bid warn challenge summon get".split())
"""More verbs whose object is the one asked where a clause with ``to`` follows."""
PRESSING = frozenset("urge counsel preach enjoin press impress".split())
"""Verbs of those who press a thing upon somebody."""
WANTING = frozenset("seek demand request want require solicit claim".split())
"""Verbs of those who want a thing from somebody."""
OUT_OF = frozenset(
    "withdrawal release departure evacuation return removal retreat pullout pull-out expulsion exit extradition "
    "transfer recall exemption freedom relief repatriation exclusion protection independence secession separation "
    "refuge respite shelter safety immunity import shipment flight delegation team mission troop force".split()
)
"""What is itself away from a place: ``demanded the withdrawal from Chad``."""
ANSWERS = frozenset("accept attend agree reply respond answer reject sign ratify support vote join recognize".split())
"""What somebody only wants to know whether another would do: ``asked whether Niger would accept``."""
AFTERTHOUGHTS = frozenset(
    "promise pledge vow swear undertake guarantee demand insist urge recommend propose plead beg ask assure "
    "reassure".split()
)
"""Verbs that may stand after what they ask or promise."""
DEALING = frozenset(
    "set accept decline reject refuse grant approve consider study receive make submit present put file lodge repeat "
    "renew reiterate send break keep honor honour give issue transmit convey extend withdraw drop deny forward lay "
    "table support endorse back welcome dismiss spurn fulfil fulfill violate breach sign initial reach strike conclude "
    "seal clinch negotiate announce approve turn brush shrug heed ignore entertain answer deliver bring "
    "hear relay carry".split()
)
"""Verbs of one who makes a request or promise, or deals with it."""
PROMISING = frozenset(
    "assurance undertaking commitment word promise pledge vow assure guarantee swear agree undertake reassure "
    "commit ensure".split()
)
NOT_ASKED = frozenset("know understand think believe seem appear mean matter feel realize".split())
NO_DEED = NOT_ASKED | frozenset("be have want need fear hope own lack rise fall remain contain deserve".split())
"""Verbs of what is so, not of what is to be done: ``suggested that the Libyans want peace``."""
YESSES = {"agree", "consent"}
SECOND_THOUGHTS = frozenset("again twice anew afresh hard carefully better".split())
UNCHANGED = frozenset("quit put cut set let shut hit spread split cast shed rid read beat cost".split())
"""Verbs whose past is no other form: behind ``that`` after a demand they say what is to be done."""
NO_MATTERS = frozenset("question query leave pardon time year day".split())
"""Objects of ``ask`` that are not asked for."""
TRAILING = {"prep", "npadvmod", "advmod", "agent", "advcl"}
QUESTIONS = {"what", "why", "how", "when", "where", "who", "which", "whom"}
FARTHEST_ACT = 5
"""Words behind ``and`` within which the second act is named."""
LONGEST_MARK = 3
"""Characters of the mark of a point, ``(a)`` or ``(iii)``; what is longer in brackets is a short form."""


class Wording:
    """Finds the stretch of words of what is asked, for the triggers of one paper."""

    def __init__(self, finder: Events) -> None:
        self.finder = finder
        self.grammar = finder.grammar
        self.words = finder.words
        self.slots = finder.slots
        self.deeds = finder.triggers.classes.get("PROMISED_DEEDS", frozenset())
        self.acts = finder.triggers.classes.get("ASKED_ACTS", frozenset())

    def of(self, trigger: int, row: Asking) -> tuple[int, int] | None:
        """Return first and last word of what a row's trigger asks, or None where it is left unsaid."""
        found = self.first(trigger, row.what, strict=row.frame.part == "V")
        if found is None and row.frame.part == "V" and "for" in row.what:
            found = self._behind_party(trigger)
        if found is None and row.frame.part == "V":
            return self._clipped(trigger) or self._said_before(trigger, row)
        if found is None and row.frame.part == "N":
            return self._hung_on_verb(trigger, row)
        return found

    def _behind_party(self, trigger: int) -> tuple[int, int] | None:
        """Return what stands with ``for`` on whoever asks or is asked: ``was asked by the tribunal for its archives``,
        ``asked the envoy for maps and for two boats``.
        """
        passive = self.slots.is_passive(trigger)
        asked = self.words[trigger].lemma in ADDRESSING
        objects = [one for one in self.grammar.all(trigger, "dobj") if asked and self.finder.has_mark(one, "SIDE")]
        for party in self.slots.by_agent(trigger) if passive else objects:
            for thing in self.grammar.prepositions(party, "for"):
                if thing > party and thing not in self.finder.mentions.timed:
                    return self.trimmed(self.grammar.subtree(thing)[0], self.grammar.subtree(thing)[-1])
        return None

    def _said_before(self, trigger: int, row: Asking) -> tuple[int, int] | None:
        """Return a clause that stands before its verb: ``The wagons would move, he promised``."""
        if "comp" not in row.what or self.words[trigger].lemma not in AFTERTHOUGHTS:
            return None
        for clause in self.grammar.all(trigger, "ccomp"):
            between = range(clause, trigger)
            if clause > trigger or any(self.words[one].text == ";" for one in between):
                continue
            helpers = {self.words[one].text.lower() for one in self.grammar.all(clause, "aux")}
            if self.is_plan(clause):
                return self.clause(clause, with_subject=True)
            promised = row.kind in {"commitment", "offer"}
            bare = self.words[clause].tag == "VB" and not helpers
            if helpers & (FUTURES if promised else DUTIES) or (bare and not promised):
                return self.clause(clause, with_subject=True)
        return None

    def is_plan(self, verb: int) -> bool:
        """Say whether a clause tells what somebody is to do: ``the army is to leave by June``."""
        word = self.words[verb]
        if word.lemma != "be" or word.tag not in {"VBZ", "VBP"} or self.grammar.one(verb, "attr", "acomp", "neg"):
            return False
        return any(one > verb and self._has_to(one) for one in self.grammar.all(verb, "xcomp"))

    def _hung_on_verb(self, noun: int, row: Asking) -> tuple[int, int] | None:
        """Return what a noun asks where the parser hung it on the verb: ``made a request in Oslo for two boats``."""
        word = self.words[noun]
        verb = self.words[word.head]
        if word.relation == "pobj" and verb.text.lower() in {"with", "in", "by"} and self._is_to_somebody(noun):
            return self._ordered_behind(noun, verb.head)
        if word.relation != "dobj" or verb.part not in VERBS or verb.lemma not in DEALING:
            return None
        if "acl" in row.what or "comp" in row.what:
            if (misread := self._misread_deed(noun)) is not None:
                return misread
            for clause in self.grammar.all(word.head, "xcomp", "advcl"):
                if clause > noun and self._has_to(clause):
                    return self.clause(clause, with_subject=False)
            for clause in self.grammar.all(word.head, "ccomp"):
                if clause > noun and self._asks(noun, clause):
                    return self.clause(clause, with_subject=not self._is_addressed(noun, clause))
            for clause in self.grammar.all(word.head, "advcl"):
                helpers = {self.words[one].text.lower() for one in self.grammar.all(clause, "aux")}
                if clause > noun + 1 and self.words[noun + 1].text.lower() == "that" and helpers & FUTURES:
                    return self.trimmed(noun + 2, self.grammar.subtree(clause)[-1])
        if "for" in row.what:
            for thing in self.grammar.prepositions(word.head, "for"):
                if thing > noun and thing not in self.finder.mentions.timed:
                    return self.trimmed(self.grammar.subtree(thing)[0], self.grammar.subtree(thing)[-1])
        return None

    def _is_to_somebody(self, noun: int) -> bool:
        return any(self.finder.has_mark(one, "SIDE") for one in self.grammar.prepositions(noun, "to", "on"))

    def _ordered_behind(self, noun: int, verb: int) -> tuple[int, int] | None:
        """Return what an order to somebody says, hung on the verb: ``followed it with an order to Lund to leave``."""
        for clause in self.grammar.all(verb, "xcomp", "advcl"):
            if clause > noun and self._has_to(clause):
                return self.clause(clause, with_subject=False)
        return None

    def _misread_deed(self, noun: int) -> tuple[int, int] | None:
        """Return what is offered or asked with its verb taken for a noun: ``Peru's offer to chair talks``."""
        if noun + 2 >= len(self.words) or self.words[noun + 1].tag not in {"IN", "TO"}:
            return None
        joint, deed = self.words[noun + 1], self.words[noun + 2]
        if joint.text.lower() != "to" or joint.relation != "prep" or deed.relation != "compound":
            return None
        if deed.tag != "NN" or deed.lemma not in self.deeds:
            return None
        return self.trimmed(deed.index, self.grammar.subtree(joint.index)[-1])

    def wanted_noun(self, trigger: int, row: Asking) -> int | None:
        """Return the noun that a relative clause says was asked for: ``the boats it had asked for``."""
        word = self.words[trigger]
        if word.relation != "relcl" or self.words[word.head].part not in {"NOUN", "PROPN"} or word.head > trigger:
            return None
        own = [one for one in self.grammar.all(trigger, "nsubj") if self.words[one].tag not in {"WDT", "WP"}]
        objects = [one for one in self.grammar.all(trigger, "dobj") if self.words[one].tag not in {"WDT", "WP"}]
        if not own or objects or self.grammar.one(trigger, "ccomp", "xcomp") is not None:
            return None
        stranded = any(
            self.words[one].text.lower() == "for" and self._lacks_its_noun(one)
            for one in self.grammar.all(trigger, "prep", "prt", "advmod")
        )
        if stranded and "for" in row.what:
            return word.head
        following = self.words[trigger + 1].part if trigger + 1 < len(self.words) else "PUNCT"
        if following in {"NOUN", "PROPN", "DET", "PRON", "NUM", "ADJ"}:
            return None
        if (act := self._act_upon(trigger, word.head)) is not None and "obj" in row.what:
            return act
        plain = "obj" in row.what and word.lemma not in ADDRESSING - {"ask"}
        return word.head if plain and not self.finder.has_mark(word.head, "SIDE") else None

    def _act_upon(self, trigger: int, people: int) -> int | None:
        """Return the act upon people that ``which`` means: ``the extradition of two generals, which Chad sought``."""
        joint = self.words[self.words[people].head]
        which = any(self.words[one].tag == "WDT" for one in self.grammar.all(trigger, "dobj"))
        act = self.words[joint.head]
        below = joint.relation == "prep" and joint.text.lower() == "of" and act.part == "NOUN"
        return act.index if which and below and act.lemma in self.acts else None

    def first(self, trigger: int, paths: Iterable[str], *, strict: bool = True) -> tuple[int, int] | None:
        """Return the words of the first of these slots that says what is asked."""
        if (whole := self._thing_for_a_purpose(trigger)) is not None:
            return whole
        for path in paths:
            if path in {"comp", "acl", "advcl"}:
                found = self._comp(trigger, path, strict=strict)
            else:
                found = self._object(trigger, path)
            if found is not None:
                return found
        return None

    def _thing_for_a_purpose(self, trigger: int) -> tuple[int, int] | None:
        """Return what is given or asked for with what it is for: ``pledged 200 million to rebuild the port``, ``asked
        Chad for forty men to guard the bridge``.
        """
        lemma = self.words[trigger].lemma
        if self.words[trigger].part not in VERBS or self.slots.is_passive(trigger):
            return None
        if lemma in {"pledge", "promise"}:
            things = [one for one in self.grammar.all(trigger, "dobj") if self._is_thing(one)]
        elif lemma in {"ask", "appeal", "plead", "press"}:
            things = [one for one in self.grammar.prepositions(trigger, "for") if self._is_thing(one)]
        else:
            return None
        for thing in things:
            if any(one > thing > trigger and self._has_to(one) for one in self.grammar.all(thing, "acl")):
                return self.trimmed(self.grammar.subtree(thing)[0], self.grammar.subtree(thing)[-1])
            for clause in self.grammar.all(trigger, "xcomp", "advcl"):
                between = self.grammar.subtree(thing)[-1] + 1
                if thing > trigger and self._has_to(clause) and self.grammar.subtree(clause)[0] == between:
                    return self.trimmed(self.grammar.subtree(thing)[0], self.grammar.subtree(clause)[-1])
        return None

    def _is_thing(self, word: int) -> bool:
        return self.words[word].tag == "CD" or not self.finder.has_mark(word, "SIDE")

    def _comp(self, trigger: int, path: str, *, strict: bool) -> tuple[int, int] | None:
        comps = [one for one in self._completions(trigger, path) if one > trigger and self._asks(trigger, one)]
        comps.sort(key=lambda one: self.words[one].relation != "xcomp")
        for comp in comps:
            if (strict and self._has_to(comp)) or self.words[comp].part in VERBS or self.words[comp].relation == "acl":
                return self.clause(comp, with_subject=not self._is_addressed(trigger, comp))
        return None

    def _completions(self, trigger: int, path: str) -> list[int]:
        found = self.slots.fill(trigger, path)
        if path == "comp":
            found = [*found, *self.grammar.all(trigger, "acl", "pcomp")]
            for child in self.grammar.all(trigger, "prep"):
                if self.words[child].text.lower() in {"to", "for", "against", "into", "of"}:
                    found.extend(self.grammar.all(child, "pcomp"))
            for child in self.grammar.all(trigger, "dobj", "nsubjpass"):
                found.extend(one for one in self.grammar.all(child, "acl") if self._has_to(one))
        return list(dict.fromkeys(found))

    def _has_to(self, verb: int) -> bool:
        return any(self.words[one].text.lower() == "to" for one in self.grammar.all(verb, "aux"))

    def _asks(self, trigger: int, comp: int) -> bool:
        """Say whether a clause is asked for, and not asked about or stated: ``that it be``, ``to go``, ``could``."""
        word = self.words[comp]
        if word.lemma.lower() in {"dept", "department", "embassy"}:
            return False
        if word.lemma in NOT_ASKED and word.relation != "pcomp" and not self._thinks_again(comp):
            return False
        below = self.grammar.subtree(comp)
        opening = self.words[next((one for one in below if self.words[one].part != "PUNCT"), comp)].text.lower()
        if opening in QUESTIONS or any(self.words[one].relation == "expl" for one in self.grammar.children[comp]):
            return False
        marks = {self.words[one].text.lower() for one in self.grammar.all(comp, "mark")}
        helpers = {self.words[one].text.lower() for one in self.grammar.all(comp, "aux", "auxpass")}
        if self._has_to(comp):
            return not marks & {"whether"}
        if word.relation == "pcomp" or (word.tag == "VBG" and not helpers):
            return True
        if "have" in helpers:
            return False
        if self.words[trigger].lemma in YESSES and not self._binds(trigger, comp, helpers):
            return False
        if marks & {"whether", "if"}:
            spoken_to = any(self.words[one].text.lower() in {"you", "we"} for one in self.grammar.all(comp, "nsubj"))
            puts_to = spoken_to or self._is_put_to(trigger, comp)
            asks = bool(helpers & ({"could", "might", "would"} if puts_to else {"could", "might"}))
            asks = asks and word.lemma != "be"
            return (
                asks
                and self.words[trigger].lemma in {"ask", "be", "wonder", "inquire", "enquire"}
                and not self._is_negated(comp)
            )
        if helpers & FUTURES and ("be" in helpers and word.tag == "VBG"):
            return False
        if helpers & {"should"} or ("be" in helpers and not helpers & FUTURES):
            return True
        if helpers & FUTURES:
            return self.words[trigger].lemma in PROMISING
        if word.tag == "VBD" and word.lemma in UNCHANGED and "that" in marks and not helpers:
            return True
        return not helpers and (word.tag == "VB" or (word.tag == "VBP" and self._third_singular(trigger, comp)))

    def _is_put_to(self, trigger: int, comp: int) -> bool:
        """Say whether somebody asks whether a side would do a thing: ``asked whether Washington would sell``."""
        if self.slots.is_passive(trigger) or self.grammar.one(comp, "advcl") is not None:
            return False
        kinds = {
            self.finder.mentions.list[one].kind
            for doer in self.grammar.all(comp, "nsubj")
            for one in self.finder.mentions.at(doer)
        }
        lemma = self.words[comp].lemma
        return bool(kinds & {"country", "office", "organization"}) and lemma in self.deeds - ANSWERS

    def _thinks_again(self, verb: int) -> bool:
        """Say whether somebody is asked to change his mind: ``begged Chad to think again``."""
        return bool({self.words[one].text.lower() for one in self.grammar.all(verb, "advmod")} & SECOND_THOUGHTS)

    def _binds(self, trigger: int, comp: int, helpers: set[str]) -> bool:
        """Say whether what one agrees to binds oneself, and is no view of others: ``agreed that rebels would come``."""
        if helpers & {"will", "shall", "'ll"}:
            return True
        own = list(self.grammar.all(comp, "nsubj", "nsubjpass"))
        if not helpers & {"would", "'d", "should", "be"}:
            return False
        return not any(self.finder.has_mark(one, "SIDE") and self.words[one].part != "PRON" for one in own)

    def _is_negated(self, verb: int) -> bool:
        return self.grammar.one(verb, "neg") is not None

    def says_something(self, what: tuple[int, int]) -> bool:
        """Say whether a stretch has a word in it, and no mere figure or pronoun."""
        last = self.words[what[1]]
        if last.part == "ADP" and last.relation == "prep" and what[0] + 1 == what[1]:
            return False
        return any(
            self.words[one].part in {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "ADP"}
            and any(char.isalpha() for char in self.words[one].text)
            for one in range(what[0], what[1] + 1)
        )

    def _third_singular(self, trigger: int, comp: int) -> bool:
        """Say whether a verb in the base form has a subject that would want -s: ``that Oslo withdraw``.

        After ``ask`` and ``demand`` a plural will do: ``asks that crews carry``; what one suggests of many is a view.
        """
        if self.words[comp].text.lower() in {"are", "am", "'re"}:
            return False
        subject = self.grammar.one(comp, "nsubj", "nsubjpass")
        if subject is None:
            return False
        if self.words[subject].text.lower() in {"they", "we", "you"} and self._is_told_in_past(trigger, comp):
            return True
        plural = self.words[subject].tag in {"NNS", "NNPS"}
        return (
            self.words[trigger].lemma
            in {"ask", "request", "demand", "propose", "urge", "insist", "recommend", "require"}
            or (self._is_told_in_past(trigger, comp) and self.words[trigger].lemma in {"suggest", "order", "insist"})
            if plural
            else (self.words[subject].tag in {"NN", "NNP"} or self.words[subject].text.lower() in {"he", "she", "it"})
        )

    def _is_told_in_past(self, trigger: int, comp: int) -> bool:
        """Say whether a past verb of asking has a present below it, as only what is asked can be: ``that they go``."""
        return self.words[trigger].tag in {"VBD", "VBN"} and self.words[comp].lemma not in NO_DEED

    def clause(self, comp: int, *, with_subject: bool) -> tuple[int, int] | None:
        """Return a clause from its verb on, with its subject where that is not the one asked."""
        first = comp
        own = list(self.grammar.all(comp, "nsubj", "nsubjpass"))
        for child in self.grammar.children[comp]:
            if (
                child < comp
                and self.words[child].relation in {"advmod", "neg", "auxpass"}
                and not any(one > child for one in own)
            ):
                first = min(first, self.grammar.subtree(child)[0])
        if own and with_subject and self.words[own[0]].tag not in {"PRP", "WP", "WDT"}:
            first = min(first, self.grammar.subtree(own[0])[0])
        below = [one for one in self.grammar.subtree(comp) if one >= first]
        return self.trimmed(first, self._contiguous(first, below, comp))

    def _contiguous(self, first: int, below: list[int], head: int) -> int:
        """Return the last word of a clause, without a sentence or statement that the parser hung behind it."""
        for one in self.grammar.all(head, "parataxis", "conj"):
            if (
                one > head
                and self.words[one].part in VERBS
                and (self.words[one].tag in {"VBD", "VBZ"} or self._tells_anew(one))
                and self.words[head].tag == "VB"
            ):
                below = [word for word in below if word < self.grammar.subtree(one)[0]]
        end = next((word for word in below if word > head and self.words[word].text == ";"), None)
        if end is not None:
            below = [word for word in below if word < end]
        return max(below, default=first)

    def _tells_anew(self, verb: int) -> bool:
        """Say whether a joined clause tells what is: ``will pay the fares, and Peru is weighing the same``."""
        helpers = {self.words[one].tag for one in self.grammar.all(verb, "aux", "auxpass")}
        return self.grammar.one(verb, "nsubj", "nsubjpass") is not None and bool(helpers & {"VBZ", "VBD", "VBP"})

    def _is_addressed(self, trigger: int, comp: int) -> bool:
        """Say whether the subject of a clause is the one asked, or who promises."""
        subject = self.grammar.one(comp, "nsubj", "nsubjpass")
        if subject is None or self.words[subject].tag == "PRP":
            return True
        if self.slots.is_passive(comp):
            return False
        if self._has_to(comp) and self.words[trigger].lemma in ADDRESSING | BESEECHING and self._is_crowd(subject):
            return True
        return (
            self.words[trigger].lemma not in {"promise", "pledge", "vow", "assure", "guarantee"}
            and any(
                self.finder.mentions.list[one].kind
                in {"country", "person", "office", "organization", "nationality", "framework"}
                for one in self.finder.mentions.at(subject)
            )
            and self.words[subject].tag != "NNS"
        )

    def _is_crowd(self, word: int) -> bool:
        """Say whether people stand here who can be asked: ``implored both sides to hold their fire``."""
        return any(
            self.finder.mentions.list[one].kind == "group" or self.finder.is_side(self.finder.mentions.list[one])
            for one in self.finder.mentions.at(word)
        )

    def _object(self, trigger: int, path: str) -> tuple[int, int] | None:
        filled = self.slots.fill(trigger, path)
        if path == "obj" and self.receiver(trigger) is not None:
            filled = filled[1:]
        if path == "obj" and self.slots.is_passive(trigger):
            given = [one for one in self.grammar.all(trigger, "dobj") if one > trigger]
            filled = given or filled
        for word in filled:
            if word < trigger and path == "obj" and (owner := self._of_whom(word)) is not None:
                return self.trimmed(self.grammar.subtree(owner)[0], word)
            if word < trigger and not self.slots.is_passive(trigger):
                continue
            if self.words[word].tag in {"PRP", "WP", "WDT", "EX"} or self.words[word].part == "PRON":
                continue
            if path == "against":
                return self.trimmed(self.words[word].head, self._trail(trigger, word))
            if (
                path in {"obj", "on", "to", "of"}
                and (self.words[trigger].lemma in ADDRESSING or path in {"to", "of"})
                and self.finder.has_mark(word, "SIDE")
                and not self._may_be_given(trigger, path, word)
            ):
                continue
            promised = path == "obj" and self.words[trigger].lemma in {"promise", "pledge", "guarantee"}
            if promised and self._is_given(word):
                continue
            if (self.words[word].part == "VERB" and path != "to") or self._is_no_matter(word, path):
                continue
            if word < trigger:
                found = self.grammar.subtree(word)
                return self.trimmed(found[0], found[-1])
            first = self.grammar.subtree(word)[0]
            upon = self._pressed_upon(trigger, word) if path == "obj" else None
            return self.trimmed(first, self._trail(trigger, word) if upon is None else upon - 1)
        if path == "against":
            bare = next(
                (
                    one
                    for one in self.grammar.all(trigger, "prep", "prt", "advmod")
                    if self.words[one].text.lower() == "against"
                ),
                None,
            )
            return (bare, bare) if bare is not None else None
        return None

    def _pressed_upon(self, trigger: int, thing: int) -> int | None:
        """Return the ``on`` or ``from`` behind which stands who is asked: ``urged restraint on both sides``."""
        lemma = self.words[trigger].lemma
        joints = {"on", "upon"} if lemma in PRESSING else {"from"} if lemma in WANTING else set()
        if not joints or ("from" in joints and self.words[thing].lemma in OUT_OF):
            return None
        for above in (thing, trigger):
            for joint in self.grammar.all(above, "prep"):
                noun = self.grammar.one(joint, "pobj")
                if joint > thing and self.words[joint].text.lower() in joints and noun is not None:
                    return joint if self.finder.has_mark(noun, "SIDE") or self._is_crowd(noun) else None
        return None

    def _of_whom(self, word: int) -> int | None:
        """Return the noun of ``a banker whose extradition Chad requested``."""
        if not any(self.words[one].tag == "WP$" for one in self.grammar.all(word, "poss")):
            return None
        clause = self.words[self.words[word].head]
        above = self.words[clause.head]
        return above.index if clause.relation == "relcl" and above.index < word else None

    def _is_given(self, word: int) -> bool:
        """Say whether the object of a promise is whom it is made to: ``as he had promised the General``."""
        kinds = {self.finder.mentions.list[one].kind for one in self.finder.mentions.at(word)}
        return bool(kinds & {"person", "country"}) or self.words[word].tag == "PRP"

    def _may_be_given(self, trigger: int, path: str, word: int) -> bool:
        """Say whether what looks like a side is what is asked: ``an offer of UN troops``, ``invited him to Paris``."""
        if path == "of":
            return self.words[word].part == "NOUN" and word not in self.finder.mentions.persons
        return path == "to" and self.words[trigger].lemma in {"invite", "invitation"}

    def _lacks_its_noun(self, preposition: int) -> bool:
        noun = self.grammar.one(preposition, "pobj", "pcomp")
        return noun is None or (self.words[noun].tag in {"WP", "WDT"} and noun < preposition)

    def _is_no_matter(self, word: int, path: str) -> bool:
        """Say whether a noun is not what is asked: ``asked a question``, ``asked a couple of times``, ``asked re``."""
        if path == "for" and self.words[word].lemma == "day" and self.grammar.one(word, "nummod") is not None:
            return False
        if {self.words[word].lemma, self.words[self.slots.counted(word)].lemma} & NO_MATTERS:
            return True
        first = self.grammar.subtree(word)[0]
        before = self.words[first - 1].text.lower() if first else ""
        return self.grammar.text(first, word).lower() in {"time being", "the time being"} or before in {"re", "about"}

    def receiver(self, verb: int) -> int | None:
        """Return to whom something is given where the parser makes two objects: ``offered Chad and Niger its help``."""
        both = [one for one in self.grammar.all(verb, "dobj") if one > verb]
        if len(both) < 2 or not self.finder.has_mark(both[0], "SIDE"):
            return None
        return both[0]

    def _trail(self, trigger: int, word: int) -> int:
        """Return the last word of an object with what follows it unbroken: ``two ships by September``."""
        last = self.grammar.subtree(word)[-1]
        for child in self.grammar.children[trigger]:
            below = self.grammar.subtree(child)
            if self.words[child].relation == "agent" and child > word:
                break
            if child > word and below[0] <= last + 1 and self.words[child].relation in TRAILING:
                if self.words[child].relation == "advcl" and not self._has_to(child):
                    break
                last = max(last, below[-1])
        return last

    def _clipped(self, trigger: int) -> tuple[int, int] | None:
        """Return what is asked where ``to`` is left out: ``asked USG support candidate``."""
        for word in self.slots.fill(trigger, "obj"):
            parties = [word, *self.grammar.all(word, "compound", "nmod", "nsubj")]
            for party in parties:
                if party > trigger and party + 1 < len(self.words) and self.words[party + 1].tag in {"VB", "VBP"}:
                    return self.trimmed(party + 1, self.clause_end(party + 1))
        return None

    def main_of(self, trigger: int) -> int | None:
        """Return the verb of ``delivered the logs, as he had promised``, ``resumed them after Oslo asked for it``."""
        word = self.words[trigger]
        above = self.words[word.head]
        if word.relation != "advcl" or above.part not in VERBS or above.index > trigger:
            return None
        if self.grammar.one(trigger, "nsubj", "nsubjpass") is None:
            return None
        marks = {self.words[one].text.lower() for one in self.grammar.all(trigger, "mark", "advmod")}
        pronoun = any(
            self.words[one].text.lower() in {"it", "them", "this", "so"}
            for path in ("for", "obj")
            for one in self.slots.fill(trigger, path)
        )
        return above.index if "as" in marks or (pronoun and "after" in marks) else None

    def before(self, verb: int, stop: int) -> tuple[int, int] | None:
        """Return a clause from its verb up to what hangs on it with the word ``stop``."""
        side = stop
        while self.words[side].head not in {verb, side}:
            side = self.words[side].head
        below = set(self.grammar.subtree(side))
        edge = min(below)
        last = max((one for one in self.grammar.subtree(verb) if one not in below and one < edge), default=verb)
        return self.trimmed(verb, max(last, verb))

    def clause_end(self, start: int) -> int:
        """Return the last word before the next clause, by the words alone: for text the parser cannot read."""
        sentence = self.grammar.analysis.sentences[self.words[start].sentence]
        for place in range(start + 1, sentence.last):
            word = self.words[place]
            if word.text in {";", ".", ":"} or (
                word.text.lower() in {"and", "but"}
                and place + 1 < sentence.last
                and self.words[place + 1].tag in {"VBD", "VBZ"}
            ):
                return place - 1
        return sentence.last - 1

    def sentence_end(self, start: int, last: int) -> int:
        """Return the last word of an order: to the end of its sentence or to a semicolon."""
        for place in range(start, last):
            if self.words[place].text in {";", "--"}:
                return place - 1
        return last - 1

    def trimmed(self, first: int, last: int) -> tuple[int, int] | None:
        """Return a stretch without helping words before it and marks around it."""
        words = self.words
        while first < last and (
            words[first].part in {"PUNCT", "SPACE"}
            or words[first].text.lower() in HELPERS
            or (words[first].relation == "det" and words[first].text.lower() in {"a", "an", "the"})
        ):
            first += 1
        last = self._before_next_deed(first, self._without_aside(first, self._whole(first, last)))
        while last > first and (words[last].part in {"PUNCT", "SPACE", "CCONJ"} or words[last].text in {'"', "--"}):
            if words[last].text == ")" and any(words[one].text == "(" for one in range(first, last)):
                break
            last -= 1
        return (first, last) if last >= first else None

    def _whole(self, first: int, last: int) -> int:
        """Return the last word with what belongs to it: the rest of ``co-sponsor it``, the end of a bracket."""
        words = self.words
        if last + 2 < len(words) and words[last + 1].text == "-" and words[last].end == words[last + 1].start:
            last = max(last + 2, *(one for one in self.grammar.subtree(last + 2)))
        opened = sum(words[one].text == "(" for one in range(first, last + 1))
        closed = sum(words[one].text == ")" for one in range(first, last + 1))
        if opened > closed and last + 1 < len(words) and words[last + 1].text == ")":
            last += 1
        return last

    def _before_next_deed(self, first: int, last: int) -> int:
        """Return the last word before what is told next: ``an answer within the week, then asked for two boats``."""
        words = self.words
        for place in range(first + 1, last):
            if words[place].text.lower() in {"but", "then"}:
                after = place + 1 if words[place + 1].text.lower() != "then" else place + 2
                if after <= last and words[after].tag in {"VBD", "VBZ", "MD"}:
                    return place - 1
        return last

    def _without_aside(self, first: int, last: int) -> int:
        """Return the last word before what is only said besides: ``a patrol, which Oslo rejected``."""
        words = self.words
        for place in range(first + 1, last):
            if words[place].text != ",":
                continue
            after = words[place + 1]
            below = None
            if after.tag in {"WDT", "WP", "WP$"}:
                below = next((one for one in self.grammar.ancestors(place + 1) if words[one].relation == "relcl"), None)
            elif after.relation == "det" and words[after.head].relation == "appos":
                below = after.head
            if below is not None and self.grammar.subtree(below)[-1] >= last - 1:
                return place - 1
        return last

    def _begins_another(self, joint: int, what: tuple[int, int]) -> bool:
        """Say whether ``and`` joins two acts that are both asked: ``an apology and the return of the papers``."""
        words = self.words
        first = words[joint].head
        if not what[0] <= first < joint or words[first].lemma not in self.acts or not self._is_topmost(first, what):
            return False
        second = next((one for one in self.grammar.all(first, "conj") if joint < one <= what[1]), None)
        if second is None or words[second].lemma not in self.acts:
            return False
        return self.grammar.subtree(second)[0] == joint + 1 and second - joint <= FARTHEST_ACT

    def _is_topmost(self, word: int, what: tuple[int, int]) -> bool:
        return not what[0] <= self.words[word].head <= what[1] or self.words[word].head == word

    def _is_mark(self, text: str) -> bool:
        """Say whether what stands in brackets marks a point, and is no short form: ``(a)``, ``(ii)``, ``(3)``."""
        return len(text) <= LONGEST_MARK and (len(text) == 1 or text.islower() or text.isdigit())

    def parted(self, what: tuple[int, int]) -> list[tuple[int, int]]:
        """Part what is asked where a second thing begins: ``to exchange readings and to meet again`` are two."""
        first, last = what
        words = self.words
        cuts: list[tuple[int, int]] = []
        for place in range(first, last):
            if words[place].text.lower() == "and" and words[place + 1].tag == "TO" and place > first:
                cuts.append((place, place + 2))
            elif words[place].text.lower() == "and" and self._begins_another(place, what):
                cuts.append((place, place + 1))
            elif words[place].text.lower() == "and" and words[place + 1].text.lower() == "that" and place + 2 < last:
                cuts.append((place, place + (3 if words[place + 2].tag == "PRP" else 2)))
            elif (
                words[place].text == "("
                and place + 2 <= last
                and words[place + 2].text == ")"
                and self._is_mark(words[place + 1].text)
            ):
                joined = place > first and words[place - 1].text.lower() in {"and", "or"}
                cuts.append((place - 1 if joined else place, place + 3))
        parts: list[tuple[int, int]] = []
        for end, begin in (*cuts, (last + 1, last + 1)):
            part = self.trimmed(first, end - 1) if end > first else None
            if part is not None:
                parts.append(part)
            first = begin
        return parts
