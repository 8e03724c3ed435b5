"""Who can stand on a side of an event: somebody who acts, whoever speaks in a paper, whose weapon it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from dragoman.extraction.content import Content
from dragoman.extraction.findings import Mention
from dragoman.extraction.frames import VERBS, Slots
from dragoman.extraction.governors import Governors
from dragoman.extraction.grammar import Grammar
from dragoman.extraction.mentions import STYLES, Mentions
from dragoman.extraction.others import Others
from dragoman.extraction.people import COUNTRY_CUES
from dragoman.extraction.status import Standing
from dragoman.extraction.triggers import Triggers

DOERS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ant")
"""Endings of plural nouns for people: catchers, protectors, cyclists."""
OF_A_PEOPLE = ("ian", "ean", "ani", "ese")
"""Endings of the adjectives of peoples."""
PEOPLES = ("ians", "eans", "anis", "ites")
"""Endings of the names of peoples."""
SIDES = {"person", "office", "organization", "country", "nationality", "framework"}
BLASTS = frozenset(("explosion", "blast", "fire"))
WIELDERS = frozenset(
    "army navy police air-force government regime rebel guerrilla militia coalition insurgent marine militant".split()
)
"""Whose a weapon may be said to be by a noun before it."""
PAIRS = frozenset("two three four five six seven eight nine ten twelve".split())
"""Numbers by which those spoken of before are meant: ``which the two had signed``."""
QUANTITIES = frozenset("all some many most several".split())
"""Words that count those behind ``of`` and name nobody themselves."""
NO_SIDE_PRONOUNS = {"it", "that", "which", "its", "this", "these", "those", "what"}
SAYING = frozenset(
    (
        "say tell claim state report announce note add explain remark stress underline assert maintain comment "
        "recall confirm observe argue tweet write describe inform reveal acknowledge admit"
    ).split()
)
OF_ONESELF = frozenset(
    "insist vow declare warn reiterate repeat pledge promise signal indicate decide agree threaten affirm swear".split()
)
"""Further verbs behind which ``it`` is whoever speaks."""
ANSWERING = frozenset("reject refuse deny decline grant accept approve answer meet heed ignore rebuff turn".split())
"""Verbs of those who answer what another has asked."""
NOT_ACTED_ON = frozenset(
    (
        "thing issue problem way time question point matter role effort step year day order example view "
        "reference attention bill law hope deal concern area opportunity moment charge fear process vote report "
        "power control island"
    ).split()
)
PEOPLE = frozenset(
    (
        "counterpart colleague official leader delegation minister ambassador envoy president diplomat "
        "representative interlocutor visitor guest team spokesman chief senator king premier they group member "
        "activist contact source"
    ).split()
)


SHIPS = frozenset("hms uss hmnzs hmas hmcs frigate destroyer cruiser corvette carrier submarine gunboat".split())
"""Words before the name of a ship of war."""
CLAUSES_UP = 6
PAPERS_BACK = 70
"""So many words back a note or letter is looked for that is spoken of again."""
SENTENCES_ON = 3
"""Sentences that may go on with one ``it``."""
BODIES = frozenset(("organization", "country", "framework", "group", "place"))


class Sides:
    """Tells of mentions and words whether they can be parties, and fills the slots of a frame with them."""

    def __init__(self, grammar: Grammar, mentions: Mentions, triggers: Triggers, governors: Governors) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.mentions = mentions
        self.triggers = triggers
        self.slots = Slots(grammar)
        self.standing = Standing(grammar, self.slots, governors)
        self.agents = triggers.classes.get("AGENT", frozenset())
        self.means = triggers.classes.get("MEANS", frozenset())
        self.mishaps = triggers.classes.get("MISHAP", frozenset())
        self.commentators = triggers.classes.get("COMMENTATOR", frozenset())
        self.things = triggers.classes.get("THING", frozenset())
        self.others = Others(grammar, mentions, triggers.classes)
        self.content = Content(self.slots, triggers.classes)
        self.made: dict[int, str] = {}
        self.asked: dict[int, tuple[int, ...]] = {}
        self.main_subjects: dict[int, int | None] = {}

    def has_mark(self, word: int, mark: str) -> bool:
        """Test a word for what the table calls #SIDE, #COUNTRY, #PERSON, #FRAMEWORK or #SELF."""
        cues = {cue.kind for cue in self.mentions.cue_at.get(word, ())}
        match mark:
            case "FRAMEWORK":
                return "framework" in cues or self._framework_inside(word)
            case "COUNTRY":
                return bool(cues & {"name", "capital", "government"}) or (
                    word in self.mentions.name_at and self.mentions.name_at[word][2] in {"GPE", "LOC"}
                )
            case "PERSON":
                lemma = self.words[word].lemma
                return (
                    word in self.mentions.persons
                    or word in self.mentions.rows
                    or any(one in self.mentions.persons for one in self.grammar.all(word, "appos"))
                    or "title" in cues
                    or lemma in PEOPLE
                    or (self.words[word].tag in {"PRP"} and self.words[word].text.lower() not in NO_SIDE_PRONOUNS)
                )
            case "ARMED":
                armed = self.triggers.classes.get("ARMED", frozenset())
                return any(cue.key in armed for cue in self.mentions.cue_at.get(word, ()) if cue.kind == "office")
            case "NAME":
                return self.words[word].tag in {"NNP", "NNPS"} and word not in self.mentions.persons
            case "NUMBER":
                return self.words[word].part == "NUM"
            case "PEOPLE":
                return "people" in cues or (not cues and self._is_strange_people(word))
            case "MONEY":
                return any(sign in self.words[word].text for sign in "$€£¥")
            case "SELF":
                return self.words[word].text.lower() in {"itself", "himself", "herself", "themselves"}
            case _ if word in self.mentions.timed:
                return False
            case "SIDE" if self._is_each_other(word):
                return True
            case _:
                return any(self.is_side(self.mentions.list[index]) for index in self.mentions.at(word))

    def _is_each_other(self, word: int) -> bool:
        """Say whether several do a thing to ``each other`` or ``one another``."""
        here = self.words[word].text.lower(), self.words[word - 1].text.lower() if word else ""
        return here in {("other", "each"), ("another", "one")}

    def _framework_inside(self, word: int) -> bool:
        return any(
            cue.kind == "framework"
            for child in self.grammar.all(word, "compound", "nmod", "amod")
            for cue in self.mentions.cue_at.get(child, ())
        )

    def _is_strange_people(self, word: int) -> bool:
        """Say whether a plural name reads as that of a people that no table knows: ``young Tarnians``."""
        here = self.words[word]
        return (
            here.tag == "NNPS"
            and here.text.istitle()
            and here.text.endswith(PEOPLES)
            and word not in self.mentions.persons
        )

    def is_side(self, mention: Mention) -> bool:
        """Say whether a mention can act: a person, body, country, or a group of people."""
        if mention.kind == "pronoun":
            return mention.text.lower() not in NO_SIDE_PRONOUNS
        if mention.kind in SIDES:
            return True
        if mention.kind == "place" or mention.text.lower() == "this country":
            return True
        head = self.words[mention.head]
        if head.tag in {"NNP", "NNPS"} and head.text[:1].isupper() and not head.text.isupper():
            return True
        if head.tag == "NNS" and head.lemma.endswith(DOERS) and head.lemma not in self.things:
            return True
        if any(
            self.words[one].lemma in self.agents
            or any(cue.kind == "title" for cue in self.mentions.cue_at.get(one, ()))
            for one in self.grammar.all(mention.head, "compound", "nmod")
        ) and (head.text.isupper() or head.tag == "NNP"):
            return True
        if any(self.words[one].text.lower() in SHIPS for one in self.grammar.all(mention.head, "compound", "nmod")):
            return True
        return head.lemma in self.agents or head.text.lower() in self.agents

    def _is_between(self, trigger: int, first: int) -> bool:
        """Say whether two do something between them: ``agreed between the Minister and me``."""
        span = self.mentions.list[first].span
        before = self.grammar.inside(span)[0] - 1 if span is not None else -1
        led = before > trigger and self.words[before].text.lower() == "between"
        return led or any(True for _ in self.slots.fill(trigger, "between"))

    def _is_named(self, index: int) -> bool:
        """Say whether a mention tells who is meant, or points back at somebody."""
        mention = self.mentions.list[index]
        own = mention.text.split()[0].lower() in {"its", "their", "his", "her", "our", "my"}
        return (mention.kind != "group" or bool(mention.qualifiers)) and not own

    def _acts(self, index: int) -> bool:
        mention = self.mentions.list[index]
        if mention.head in self.mentions.timed:
            return False
        lemma = self.words[mention.head].lemma
        if self.words[mention.head].tag == "CD":
            return self.words[mention.head].text.lower() in PAIRS and mention.text.lower().startswith(
                ("the ", "these ")
            )
        if lemma in self.means:
            return bool(mention.qualifiers) or self._is_of_a_force(mention.head)
        return self.is_side(mention) or (bool(mention.qualifiers) and lemma in self.agents)

    def _are_means(self, subjects: list[int], kind: str) -> bool:
        """Say whether weapons stand where the actor would: ``a mine killed two``, by a hand not named."""
        if kind not in {"ASSAULT", "MOBILIZE"}:
            return False
        heads = [self.slots.counted(self.mentions.list[one].head) for one in subjects]
        return all(self.words[one].lemma in self.means and not self._is_mishap(one) for one in heads)

    def _is_mishap(self, blast: int) -> bool:
        """Say whether a word before a blast says that nobody wanted it: ``a gas explosion``."""
        return self.words[blast].lemma in BLASTS and any(
            self.words[one].lemma.lower() in self.mishaps for one in self.grammar.all(blast, "compound", "nmod", "amod")
        )

    def _hands(self, means: list[int]) -> list[int]:
        """Return who is said to have used a weapon: ``missiles fired by the navy``."""
        return [
            index
            for one in means
            for word in self.slots.fill(self.mentions.list[one].head, "agent")
            for index in self.mentions.at(word)
        ]

    def _is_of_a_force(self, weapon: int) -> bool:
        """Say whether a word before a weapon says whose it is: ``army tanks``, ``Orvalian jets``."""
        return any(
            self.words[one].lemma.lower() in WIELDERS
            or (self.words[one].text.istitle() and self.words[one].text.endswith(OF_A_PEOPLE))
            for one in self.grammar.all(weapon, "compound", "nmod", "amod")
        )

    def _voice(self, trigger: int, subjects: Iterable[int]) -> list[int] | None:
        """Return who speaks in a paper: of ``a statement by the rebels`` the rebels, of ``a leaflet`` nobody."""
        for index in subjects:
            head = self.mentions.list[index].head
            if self.words[head].lemma in self.triggers.classes["VOICE"]:
                owners = [
                    one
                    for path in ("poss", "by", "from", "of", "mod")
                    for word in self.slots.fill(head, path)
                    for one in self.mentions.at(word)
                ]
                owners = [one for one in owners if self.is_side(self.mentions.list[one])][:2]
                return owners or self._makers(trigger, head)
        return None

    def _makers(self, trigger: int, paper: int) -> list[int]:
        """Return who put out a paper that a clause hangs on: ``passed a resolution criticizing the president``; of one
        told of before who delivered it: ``handed over a note. The note alleges``.
        """
        word = self.words[paper]
        if word.relation == "nsubj" and (given := self._paper_before(paper)) is not None:
            word = self.words[given]
        elif word.relation != "dobj" or self.words[self.grammar.first_participle(trigger)].head != paper:
            return []
        makers = [one for found in self.slots.subject(word.head) for one in self.mentions.at(found)]
        return [one for one in makers if self.is_side(self.mentions.list[one])]

    def _readers_of(self, papers: Iterable[int]) -> list[int]:
        """Return to whom a paper is that speaks: ``a letter from Duarte to Rojas asking for arms``."""
        heads = [self.mentions.list[one].head for one in papers]
        found = [index for head in heads for word in self.slots.fill(head, "to") for index in self.mentions.at(word)]
        return [one for one in dict.fromkeys(found) if self._acts(one)]

    def _paper_before(self, paper: int) -> int | None:
        """Return where the paper was told of as given or put out that ``the note`` points back at."""
        here = self.words[paper]
        pointed = {self.words[one].text.lower() for one in self.grammar.all(paper, "det")}
        if not pointed & {"the", "this", "that"}:
            return None
        for word in range(paper - 1, max(0, paper - PAPERS_BACK) - 1, -1):
            one = self.words[word]
            if one.lemma == here.lemma and one.relation == "dobj" and here.sentence - one.sentence in {1, 2}:
                return word
        return None

    def _speakers_of(self, trigger: int, index: int) -> list[int]:
        """Return all who are meant where ``their`` is whoever says so: ``Chad and Mali voiced their support``."""
        speaker = self._speaker_of(trigger, index)
        if speaker == index or self.mentions.list[index].text.lower() != "their":
            return [speaker]
        owners = [found for one in self.slots.subject(self.words[trigger].head) for found in self.mentions.at(one)]
        return [speaker, *(one for one in owners if one != speaker and self.is_side(self.mentions.list[one]))]

    def _speaker_of(self, trigger: int, index: int) -> int:
        """Return the speaker where ``it`` or ``they`` is whoever says so: ``Hungary said it will support``."""
        if self.mentions.list[index].text.lower() in {"its", "their"} and self.words[trigger].part == "NOUN":
            above = self.words[trigger].head
            if self.made.get(above) == "REJECT" or self.words[above].lemma in ANSWERING:
                return index
            owners = [found for one in self.slots.subject(above) for found in self.mentions.at(one)]
            return next((one for one in owners if self.is_side(self.mentions.list[one])), index)
        if self.mentions.list[index].text.lower() not in {"it", "they"}:
            return index
        if (nearer := self._of_clause_about(trigger, index)) is not None:
            return nearer
        for above in (trigger, *self.grammar.ancestors(trigger)):
            word = self.words[above]
            says = self._made_clear(above)
            if says is None and word.relation == "ccomp" and self.words[word.head].lemma in SAYING | OF_ONESELF:
                says = word.head
            if says is not None:
                speakers = [found for one in self.slots.subject(says) for found in self.mentions.at(one)]
                if self.mentions.list[index].text.lower() == "they":
                    speakers = [one for one in speakers if not self._is_one_person(one)]
                return next((one for one in speakers if self.is_side(self.mentions.list[one])), index)
        return self._body_before(index) if self.mentions.list[index].text.lower() == "it" else index

    def _of_clause_about(self, trigger: int, index: int) -> int | None:
        """Return the body that acts in the clause that a relative clause hangs in, whoever says so further up: ``said
        that Chad had restored the aid it suspended``.
        """
        here = self.words[self.grammar.root_of_coordination(trigger)]
        if here.relation != "relcl" or self.mentions.list[index].text.lower() != "it":
            return None
        verb = next((one for one in self.grammar.ancestors(here.index) if self.words[one].part in VERBS), None)
        subject = next(iter(self.grammar.all(verb, "nsubj")), None) if verb is not None else None
        if subject is None or self.words[subject].text.lower() == "it":
            return None
        found = self._body(subject, -1)
        return found if found >= 0 else None

    def _body_before(self, index: int) -> int:
        """Return the state or body that ``it`` goes on with as the subject of a deed: of the clause above it, else of
        the sentence before: ``lifted the embargo it had imposed``, ``Mali shut the border. It also expelled``.
        """
        here = self.mentions.list[index].head
        if self.words[here].relation != "nsubj" or self.words[self.words[here].head].lemma == "be":
            return index
        for above in islice(self.grammar.ancestors(self.words[here].head), CLAUSES_UP):
            if self.words[above].part in VERBS:
                for one in self.slots.subject(above):
                    if one == here or self.words[one].text.lower() == "it" or self._is_somebody_else(one):
                        continue
                    return self._body(one, index)
        sentence = self.words[here].sentence
        for number in range(sentence - 1, max(-1, sentence - 1 - SENTENCES_ON), -1):
            subject = self._subject_of_sentence(number)
            if subject is None:
                return index
            if self.words[subject].text.lower() != "it":
                return self._body(subject, index)
        return index

    def _is_somebody_else(self, subject: int) -> bool:
        """Say whether a subject is one person or several, whom ``it`` never means: then it goes on with the clause
        above: ``Chad suspended the talks after Duarte held the vote it had asked him to put off``.
        """
        found = self.mentions.at(subject)
        return bool(found) and all(self._is_one_person(one) or self.mentions.list[one].plural for one in found)

    def _subject_of_sentence(self, number: int) -> int | None:
        """Return the subject of the main clause of a sentence."""
        if number not in self.main_subjects:
            place = self.grammar.analysis.sentences[number]
            root = next((one for one in range(place.first, place.last) if self.words[one].head == one), place.first)
            self.main_subjects[number] = next(self.grammar.all(root, "nsubj", "nsubjpass"), None)
        return self.main_subjects[number]

    def _body(self, word: int, otherwise: int) -> int:
        """Return the one state or body that a subject names, no person and not several."""
        found = self.mentions.at(word)
        if len(found) != 1 or self.words[word].tag in {"NNS", "NNPS"} or word in self.mentions.persons:
            return otherwise
        mention = self.mentions.list[found[0]]
        return found[0] if mention.kind in BODIES and self.is_side(mention) else otherwise

    def _made_clear(self, clause: int) -> int | None:
        """Return the verb of whoever makes a thing clear: ``made it clear that it will not leave``."""
        word = self.words[clause]
        clear = self.words[word.head]
        if word.relation not in {"ccomp", "advcl"} or clear.lemma not in {"clear", "plain", "known", "certain"}:
            return None
        above = self.words[clear.head]
        return above.index if above.lemma == "make" and above.part in VERBS else None

    def _is_one_person(self, index: int) -> bool:
        """Say whether a mention is of one person, whom ``they`` does not mean: ``he said that they last met``."""
        mention = self.mentions.list[index]
        return mention.kind == "person" or (mention.kind == "pronoun" and mention.text.lower() in {"he", "she", "i"})

    def _fill(self, trigger: int, alternatives: tuple[tuple[str, ...], ...], kind: str = "") -> list[int]:
        """Return the mentions of the first alternative that has any that can stand there."""
        for union in alternatives:
            found: list[int] = []
            for path in union:
                for word in self.slots.fill(trigger, path):
                    for told in self._told_at(word):
                        index = self._by_name(word, told)
                        if index in found:
                            continue
                        if self._can_stand(index, path, kind) or (
                            path == "obj" and self._is_bidden(trigger, word, kind)
                        ):
                            found.append(index)
            if found:
                return found
        return []

    def _told_at(self, word: int) -> Sequence[int]:
        """Return the mentions at a word, of a quantity those of what it counts: ``all of the foreign ministers``."""
        counted = self.slots.counted(word) if self.words[word].text.lower() in QUANTITIES else word
        if counted != word and (found := self.mentions.at(counted)):
            return found
        return self.mentions.at(word) or self.mentions.at(self.slots.counted(word))

    def _by_name(self, word: int, index: int) -> int:
        """Return who is named behind words that only describe him: ``their partner, the Sahr militia``, or behind a
        style: ``His Highness Sheikh Said``.
        """
        styled = self.words[word].text.lower() in STYLES
        if not styled and (self._is_named(index) or self.words[word].tag != "NN"):
            return index
        named = [
            one
            for apposed in self.grammar.all(word, "appos")
            if word < apposed
            and self.words[apposed].tag in {"NNP", "NNPS"}
            and (styled or self.slots.after_comma(apposed))
            for one in self.mentions.at(apposed)
        ]
        return named[0] if len(named) == 1 and self.is_side(self.mentions.list[named[0]]) else index

    def _is_bidden(self, trigger: int, word: int, kind: str) -> bool:
        """Say whether somebody is asked to do a thing, whatever he is called: ``ordered Telekom to close``."""
        return (
            kind == "REQUEST"
            and self.words[word].head == trigger
            and self.words[word].text.lower() not in NO_SIDE_PRONOUNS - {"it"}
            and any(
                trigger < word < clause and any(self.words[one].tag == "TO" for one in self.grammar.all(clause, "aux"))
                for clause in self.grammar.all(trigger, "xcomp")
            )
        )

    def _can_stand(self, index: int, path: str, kind: str) -> bool:
        mention = self.mentions.list[index]
        word = self.words[mention.head]
        if mention.head in self.mentions.timed:
            return False
        if path.endswith("!place"):
            return (
                mention.kind
                in {
                    "country",
                    "place",
                    "nationality",
                    "framework",
                    "organization",
                    "person",
                    "office",
                }
                or bool(mention.qualifiers)
                or mention.text.lower() == "this country"
            )
        if path.rsplit(".", maxsplit=1)[-1] in {"mod", "poss"} and mention.kind == "group" and not mention.qualifiers:
            return path.endswith("poss") and self.is_side(mention)
        if path.rsplit(".", maxsplit=1)[-1] == "mod":
            return any(
                cue.kind in COUNTRY_CUES | {"framework", "office"} for cue in self.mentions.cue_at.get(mention.head, ())
            )
        if not kind or self.is_side(mention) or (word.part == "NUM" and mention.head not in self.mentions.timed):
            return True
        if kind in {"ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT"} and word.part in {"NOUN", "PROPN"}:
            return word.lemma not in NOT_ACTED_ON
        return bool(mention.qualifiers) and path.rsplit(".", maxsplit=1)[-1] not in {"in", "with", "between"}

    def _is_joint(self, trigger: int, actor: Iterable[int]) -> bool:
        """Say whether several act together: a row of names, a plural, ``we``."""
        sides = [self.mentions.list[one] for one in actor]
        return len(sides) > 1 or any(one.plural for one in sides)
