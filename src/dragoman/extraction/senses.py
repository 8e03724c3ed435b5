"""Words of telegrams and letters that look like a deed and are none: forms of words, necessities, rules, suggestions.

``Sieve`` asks here after its own rules. Each rule looks at one trigger in its sentence.
"""

from __future__ import annotations

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import Mentions

MIGHT = frozenset("would could might may should will can must shall 'd 'll".split())
RULES = frozenset(
    "law act legislation constitution statute regulation rule policy practice procedure situation circumstance "
    "condition protocol convention treaty agreement provision article amendment schedule plan program programme "
    "budget charter decree security development event problem task system".split()
)
"""What demands something without anybody asking: ``the law requires reports``."""
PAPERS = frozenset(
    "map arrangement agreement accord treaty plan program programme contract clause article provision bill schedule "
    "formula budget law draft scenario policy amendment literature pact protocol paragraph section proposal option "
    "scheme timetable concept project compromise".split()
)
"""Papers and plans that ``call for`` a thing: they provide for it."""
FORMALITIES = frozenset(
    "comment view opinion remark observation thought congratulation condolence apology suggestion impression "
    "analysis assessment explanation resistance toast prayer opportunity hope advantage prospect "
    "reminder warning caveat update reassurance texture context clarity detail readout rundown word glimpse".split()
)
"""What is ``offered`` when somebody only speaks his mind, or when nobody gives anything."""
OPTIONS = frozenset("option choice alternative".split())
FOOTINGS = frozenset("equal same better firm firmer new sound sounder normal permanent regular good similar".split())
"""``Put the two sides on an equal footing``: nobody is put on a footing of war."""
LET_BE = frozenset("know understand see hear feel believe remember think assume go be have".split())
"""``Let him know``: told, not allowed."""
BIDDEN = frozenset("authorize authorise request instruct direct".split())
SUBORDINATES = frozenset(
    "i me him us them she her representative negotiator ambassador minister secretary staff general commander officer "
    "delegation delegate envoy emissary official chief director department embassy charge adviser aide team".split()
)
"""Those who act for whoever authorizes them."""
CONCERNING = frozenset("regarding about concerning re as into whether if on".split())
ASKED_INTO = frozenset("about as whether if concerning regarding".split())
LESS = frozenset("less not hardly no least longer never".split())
MOODY = frozenset("concerned worried alarmed shocked upset anxious".split())
NOTE = frozenset("note account exception look place time shape effect".split())


class Senses:
    """Says of one trigger at a time whether its words tell a deed."""

    def __init__(self, grammar: Grammar, mentions: Mentions, slots: Slots) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.slots = slots

    def are_none(self, trigger: int, event: Event) -> bool:
        """Say whether the words of an event are a form of words, a rule or a state, and tell nothing that was done."""
        if self.words[trigger].part not in VERBS:
            return self._is_enquiry(trigger, event) or self._is_adjective(trigger, event)
        return (
            self._is_adjective(trigger, event)
            or self._is_rule(trigger, event)
            or self._is_formality(trigger, event)
            or self._lets_know(trigger, event)
            or self._is_bidden(trigger, event)
            or self._is_enquiry(trigger, event)
            or self._is_mild(trigger, event)
            or self._takes_note(trigger, event)
            or self._of_whoever(trigger, event)
            or self._agrees_it_would_be(trigger, event)
        )

    def _is_adjective(self, word: int, event: Event) -> bool:
        """``Is prepared to``, ``is opposed to``: the participle after ``be`` is told with its verb, not again."""
        return (
            self.words[word].tag in {"VBN", "JJ"}
            and self.words[word].relation in {"acomp", "attr"}
            and self.words[self.words[word].head].lemma in {"be", "remain", "seem", "appear", "feel"}
            and not event.actor
        )

    def _is_rule(self, verb: int, event: Event) -> bool:
        """``The law requires``, ``he is obliged to``, ``an agreement calling for``: nobody asks."""
        lemma = self.words[verb].lemma
        if event.kind != "REQUEST":
            return False
        if lemma in {"oblige", "compel", "force", "require"} and self.slots.is_passive(verb) and not event.actor:
            return True
        subjects = [self.words[one].lemma.lower() for one in self.grammar.all(verb, "nsubj")]
        if lemma in {"require", "oblige", "compel", "call", "demand", "mandate", "dictate"} and set(subjects) & RULES:
            return True
        above = self.words[self.words[verb].head]
        return (
            lemma in {"call", "demand", "require", "urge"}
            and self.words[verb].relation == "acl"
            and self.words[verb].tag == "VBG"
            and above.lemma.lower() in PAPERS
        )

    def _is_formality(self, verb: int, event: Event) -> bool:
        """``I offer following comment``: words of one's own are no offer."""
        if event.kind == "AGREE" and self.words[verb].lemma == "volunteer":
            return self.grammar.one(verb, "ccomp") is not None and self.grammar.one(verb, "xcomp") is None
        if event.kind == "MOBILIZE" and self.words[verb].lemma in {"put", "place"}:
            return any(
                self.words[one].lemma == "footing"
                and any(self.words[amod].text.lower() in FOOTINGS for amod in self.grammar.all(one, "amod"))
                for one in self.grammar.prepositions(verb, "on")
            )
        if event.kind != "AGREE" or self.words[verb].lemma != "offer":
            return False
        if self.words[verb].relation == "relcl" and self.words[self.words[verb].head].lemma in FORMALITIES | OPTIONS:
            return True
        sentence = self.grammar.analysis.sentences[self.words[verb].sentence]
        for place in range(verb + 1, min(sentence.last, verb + 8)):
            word = self.words[place]
            if word.part in VERBS and word.tag != "VBG":
                return False
            if word.part == "NOUN":
                if word.lemma in FORMALITIES:
                    return True
                if word.relation not in {"compound", "nmod"} and word.lemma not in {"bit", "lot", "number", "couple"}:
                    return False
        return False

    def _lets_know(self, verb: int, event: Event) -> bool:
        """``Let him know``, ``let it be known``: told, not allowed."""
        return (
            event.kind == "CONCEDE"
            and self.words[verb].lemma == "let"
            and any(self.words[one].lemma in LET_BE for one in self.grammar.all(verb, "ccomp", "xcomp"))
        )

    def _is_bidden(self, verb: int, event: Event) -> bool:
        """``You authorized draw on it``, ``has authorized me to close``: somebody's own people are told what to do."""
        if event.kind != "CONCEDE" or self.words[verb].lemma not in BIDDEN:
            return False
        if any(self.words[one].text.lower() == "you" for one in self.grammar.all(verb, "nsubj", "nsubjpass")):
            return True
        bidden = [self.words[one].lemma.lower() for one in self.grammar.all(verb, "dobj", "dative", "nsubjpass")]
        below = [self.words[one].lemma.lower() for clause in self.grammar.all(verb, "ccomp", "xcomp")
                 for one in self.grammar.all(clause, "nsubj")]  # fmt: skip
        return bool({*bidden, *below} & SUBORDINATES)

    def _is_enquiry(self, word: int, event: Event) -> bool:
        """``Inquired as to how``, ``his inquiry about``: who wants to know accuses nobody."""
        lemma = self.words[word].lemma
        if event.kind not in {"ACCUSE", "REQUEST"} or lemma not in {"inquire", "enquire", "inquiry", "enquiry"}:
            return False
        if lemma in {"inquire", "enquire"}:
            after = {self.words[one].text.lower() for one in (word + 1, word + 2) if one < len(self.words)}
            return bool(after & (ASKED_INTO | {"why", "how", "what", "when", "who", "where"})) or (
                self.grammar.one(word, "ccomp", "xcomp") is not None
            )
        below = {self.words[one].text.lower() for one in self.grammar.children[word] if one > word}
        above = self.words[self.words[word].head]
        answered = above.lemma in {"response", "reply", "answer", "respond", "to"}
        return bool(below & CONCERNING) or answered

    def _is_mild(self, verb: int, event: Event) -> bool:
        """``Is less critical of``, ``are so concerned with``: no blame, or a state of mind."""
        if event.kind != "ACCUSE" or self.words[verb].lemma not in {"be", "become", "seem", "appear", "feel", "remain"}:
            return False
        for one in self.grammar.all(verb, "acomp", "attr"):
            if any(self.words[below].text.lower() in LESS for below in self.grammar.all(one, "advmod", "neg")):
                return True
            if self.words[one].text.lower() in MOODY:
                return not any(self.grammar.prepositions(one, "about", "at", "over", "by"))
        return False

    def _takes_note(self, verb: int, event: Event) -> bool:
        """``Said he would take note``, ``told him he would like``: no undertaking."""
        if event.kind != "AGREE" or event.phrase not in SAYING:
            return False
        clauses = list(self.grammar.all(verb, "ccomp"))
        return bool(clauses) and all(self._is_idle(one) for one in clauses)

    def _is_idle(self, verb: int) -> bool:
        word = self.words[verb]
        if word.lemma == "take" and any(self.words[one].lemma in NOTE for one in self.grammar.all(verb, "dobj")):
            return True
        if word.lemma == "take" and any(
            self.words[one].text.lower() == "it" for one in self.grammar.all(verb, "nsubj")
        ):
            return True
        if word.lemma == "be" and self.grammar.one(verb, "acomp", "attr") is not None:
            return not any(
                self.words[one].text.lower() in {"ready", "willing", "prepared", "glad", "happy", "able", "pleased"}
                for one in self.grammar.all(verb, "acomp")
            )
        return word.lemma in {"appreciate", "like", "prefer", "welcome", "have", "need", "want", "depend", "seem"} and (
            word.lemma != "have" or self.grammar.one(verb, "xcomp") is not None
        )

    def _of_whoever(self, verb: int, event: Event) -> bool:
        """``Those arrested``, ``those convicted of``: a class of people, whose case is told elsewhere."""
        word = self.words[verb]
        return (
            word.relation == "acl"
            and word.tag == "VBN"
            and not event.actor
            and not event.recipient
            and self.words[word.head].text.lower() in {"those", "anyone", "persons", "people", "all"}
        )

    def _agrees_it_would_be(self, verb: int, event: Event) -> bool:
        """``On the other hand, he agreed it would be nice``: an opinion, whatever stands before it."""
        if event.kind not in {"AGREE", "REJECT"} or self.words[verb].lemma not in {"agree", "concur", "disagree"}:
            return False
        if self.grammar.one(verb, "xcomp") is not None:
            return False
        clauses = [one for one in self.grammar.all(verb, "ccomp") if one > verb or not self.slots.is_apart(one, verb)]
        return bool(clauses) and all(self._is_judged(one) for one in clauses)

    def _is_judged(self, verb: int) -> bool:
        word = self.words[verb]
        if word.lemma == "be" and self.grammar.one(verb, "acomp", "attr", "expl") is not None:
            return not any(self.words[one].lemma in {"ready", "willing"} for one in self.grammar.all(verb, "acomp"))
        helpers = {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}
        return not helpers & MIGHT and word.tag != "VB"

    def _helpers(self, verb: int) -> set[str]:
        return {self.words[one].text.lower() for one in self.grammar.all(verb, "aux")}


SAYING = frozenset(
    "say tell announce confirm declare state indicate add note reply inform respond reveal disclose".split()
)
