"""Fixed phrases that name a deed and tell none: anniversaries, the manner of a thing, courtesies of talk, idioms.

``Sieve`` asks here after its own rules. Each rule is named for the phrase it knows, with an example.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dragoman.extraction.findings import Event
from dragoman.extraction.frames import VERBS
from dragoman.extraction.mentions import Mentions
from dragoman.extraction.status import Standing

REMEMBERING = frozenset(
    "anniversary commemoration centenary centennial bicentennial jubilee remembrance observance memorial museum "
    "monument holiday birthday sequel aftermath".split()
)
"""Nouns whose ``of`` names a deed that everybody knows: ``the tenth anniversary of the liberation``."""
NAMING_STEPS = frozenset("pobj prep conj compound poss nmod appos".split())
TOGETHERNESS = frozenset(
    "consultation coordination collaboration cooperation co-operation partnership conjunction concert contact "
    "association concertation cooperation".split()
)
"""What stands behind ``in`` and before ``with`` and tells how a thing is done."""
HEARERS = frozenset("us me you everyone everybody all".split())
GRACIOUS = frozenset(
    "thank thanks thankful grateful appreciate pleasure pleased glad delighted honor honour kind".split()
)
NEWS = frozenset(
    "information info update detail news word comment readout more anything something answer transcript statement "
    "announcement specifics clarity photo video briefing".split()
)
"""What a spokesman will share with whoever listens."""
SHARING = frozenset("share provide give have announce post release get keep".split())
WAYS = frozenset("way option possibility means how whatever what whether opportunity feasibility alternative".split())
ENTIRELY = frozenset("fully completely entirely totally wholeheartedly absolutely strongly heartily generally".split())
LIKELY_OUTCOME = frozenset(
    "absorb handle manage cope afford sustain survive withstand succeed fail win use benefit "
    "make be have play cause lead result become affect help contribute hurt damage benefit complicate pose remain "
    "prove seem serve mean constitute create take come happen".split()
)
"""Verbs of what could come of a thing: ``agreed that it could lead to unrest`` is an opinion."""
UNSURE = frozenset("could might may can".split())
HANDED_OVER = frozenset(
    "power control territory ground authority seat place position sovereignty office land base".split()
)
TO_HEED = frozenset(
    "demand call appeal request warning proposal resolution ruling order objection protest plea advice".split()
)
HEEDING = frozenset("ignore disregard".split())
STATING = frozenset("case so true fact reason".split())
SPEAKING_OF = frozenset("call term label brand dub describe characterize characterise".split())
HELD_STILL = frozenset("be is are was were been being help helped manage".split())
SHARED_AIMS = frozenset("cause purpose spirit aim goal effort behind around".split())
HEARTENED = frozenset("heart comfort pride courage note solace satisfaction".split())
PERMITTING = frozenset("allow permit accept tolerate recognize recognise admit let condone agree".split())
ARGUING = frozenset("argument evidence data fact figure statistic quotation example reference".split())
JOURNEYING = frozenset("go come travel fly return head arrive march gather enter".split())
ON_ARRIVAL = frozenset("ACCUSE ASSAULT COERCE SANCTION AID RETREAT MOBILIZE SUPPORT COOPERATE".split())
"""Kinds that the purpose of a journey only names: ``went there to bring them to justice``."""


NEEDING = frozenset("call demand require need dictate compel oblige press".split())
OF_THINGS = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ure", "ism", "th")
"""Endings of nouns for what cannot ask."""
THINGS = frozenset("pace time situation need moment rise fall state course crisis progress event fact case job".split())


SPOKEN = frozenset(
    "answer question time opportunity chance ability insight candor candour introduction invitation".split()
)
DANGERS = frozenset("danger risk threat possibility likelihood hazard peril rise".split())
DIRE = frozenset(
    "consequence cost retaliate retaliation response respond force war sanction price punish reprisal severe".split()
)
GAINING = frozenset("receive get obtain gain benefit enjoy deserve inherit profit".split())
TAKEN_ON = frozenset("issue challenge role task responsibility job work problem burden topic question debt".split())
OWN_HANDS = frozenset(
    "representative negotiator spokesman spokesperson delegate staff embassy ambassador department commander general "
    "force troop agency officer aide deputy lawyer secretary minister envoy".split()
)


PLEASED = frozenset("happy glad pleased delighted".split())
COURTESIES = frozenset("see hear learn know note be have find meet".split())
OF_ONES_OWN = frozenset("dissolve disband abolish arm equip pay feed".split())
COMING = frozenset(
    "be happen become come occur seem appear turn prove take follow get rain snow last cost spread fail grow".split()
)
"""Verbs of what comes about by itself."""
EMPLOYED = frozenset("man woman employee officer staff colleague person people expert member local clerk".split())


class Formulas:
    """Says of one event at a time whether its words are a fixed phrase that tells no act."""

    def __init__(self, mentions: Mentions, standing: Standing, classes: Mapping[str, frozenset[str]]) -> None:
        self.grammar = standing.grammar
        self.words = standing.words
        self.slots = standing.slots
        self.standing = standing
        self.mentions = mentions
        self.classes = classes
        self.of_nouns = (self._is_remembered, self._is_manner)
        self.of_verbs = {
            "AGREE": (
                self._calls_upon,
                self._is_pleased_to_have,
                self._opens_a_speech,
                self._shares_news,
                self._is_of_one_mind,
                self._agrees_on_an_outcome,
                self._supports_by_arguing,
                self._is_ready_by_report,
                self._means_to_send_a_thing,
            ),
            "ACCUSE": (
                self._takes_on_a_task,
                self._tries_to,
                self._looks_for_ways,
                self._only_names,
                self._is_to_be_held,
            ),
            "CONCEDE": (self._yields_a_crop, self._sends_its_own, self._lets_by_itself, self._is_sorry_it_came_so),
            "CONSULT": (self._calls_upon, self._is_joined_on_air, self._unites_people),
            "MOBILIZE": (self._orders_goods,),
            "COOPERATE": (self._is_of_a_class, self._is_custom, self._is_his_work, self._is_an_ally),
            "AID": (self._is_of_a_class, self._is_custom, self._gives_credit, self._is_for_its_own),
            "COERCE": (self._is_for_its_own,),
            "REJECT": (self._denies_that_it_is_so, self._leaves_out_a_person, self._is_announced_to_nobody),
            "REQUEST": (
                self._is_joined_on_air,
                self._takes_heart,
                self._would_gain,
                self._is_asked_by_a_thing,
                self._is_a_question,
                self._advises_if,
                self._is_as_one_would_like,
            ),
            "SUPPORT": (self._is_of_a_class, self._is_custom, self._thanks_helpers, self._appreciates_words),
            "THREATEN": (self._warns_of_what_comes,),
        }

    def are_none(self, trigger: int, event: Event) -> bool:
        """Say whether the words of an event are a phrase that tells no act."""
        if self.words[trigger].part not in VERBS:
            return any(rule(trigger, event) for rule in self.of_nouns)
        return (
            self._is_remembered(trigger, event)
            or self._is_errand(trigger, event)
            or self._lets_us(trigger)
            or any(rule(trigger, event) for rule in self.of_verbs.get(event.kind, ()))
        )

    def _lemmas(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].lemma.lower() for one in words}

    def _texts(self, words: Iterable[int]) -> set[str]:
        return {self.words[one].text.lower() for one in words}

    def _objects(self, verb: int) -> list[int]:
        relation = "nsubjpass" if self.slots.is_passive(verb) else "dobj"
        return [member for one in self.grammar.all(verb, relation) for member in self.grammar.coordinated(one)]

    def _is_unnamed(self, numbers: Iterable[int]) -> bool:
        """Say whether none of these mentions tells by a name, an office or an adjective who is meant."""
        return all(
            (one := self.mentions.list[number]).kind in {"group", "organization"}
            and not one.qualifiers
            and self._is_common(one.head)
            for number in numbers
        )

    def _is_common(self, noun: int) -> bool:
        """Say whether a noun and what stands before it are written without a capital, as no name is."""
        before = [one for one in self.grammar.children[noun] if one < noun and self.words[one].part != "DET"]
        return all(self.words[one].text[:1].islower() for one in (noun, *before))

    def _is_remembered(self, trigger: int, event: Event) -> bool:
        """``The sixtieth anniversary of the liberation of``: named for its day, not told."""
        word = self.words[trigger]
        for _ in range(6):
            if word.relation not in NAMING_STEPS or word.head == word.index:
                return False
            word = self.words[word.head]
            if word.lemma.lower() in REMEMBERING:
                return word.index != trigger
        return False

    def _is_manner(self, noun: int, event: Event) -> bool:
        """``Will stay at home, in consultation with his doctors``: how a thing is done."""
        word = self.words[noun]
        if word.lemma not in TOGETHERNESS or event.kind not in {"CONSULT", "COOPERATE"} or word.relation != "pobj":
            return False
        led = self.words[word.head].text.lower() == "in" and any(self.grammar.prepositions(noun, "with"))
        return led and self.grammar.one(noun, "det", "poss") is None

    def _is_errand(self, verb: int, event: Event) -> bool:
        """``We went there to bring them to justice``: what a journey was for, unless it is said or signed there."""
        word = self.words[verb]
        if event.kind not in ON_ARRIVAL or word.relation not in {"advcl", "xcomp"} or word.tag != "VB":
            return False
        above = self.words[word.head]
        errands = self.standing.governors.spoken_there | self.classes.get("ERRAND", frozenset())
        speaks = word.lemma in errands | {"condemn", "praise", "denounce", "sign", "accuse", "criticize", "criticise"}
        return above.lemma in JOURNEYING and above.part in VERBS and not speaks and "to" in self._texts(
            self.grammar.all(verb, "aux")
        )  # fmt: skip

    def _shares_news(self, verb: int, event: Event) -> bool:
        """``We will share new information as it becomes available``, ``keep you posted``: how a spokesman talks."""
        word = self.words[verb]
        if word.lemma not in SHARING or self._texts(self.grammar.all(verb, "nsubj")) - {"we", "i"}:
            return False
        told = self._lemmas(self._objects(verb))
        beside = {self.mentions.list[one].text.lower() for one in event.recipient}
        return bool(told & NEWS) and (not event.recipient or beside <= HEARERS | {"the press", "reporters"})

    def _is_of_one_mind(self, verb: int, event: Event) -> bool:
        """``Agreed fully, but said``: an opinion shared, with nothing undertaken."""
        if self.words[verb].lemma not in {"agree", "concur"}:
            return False
        bare = self.grammar.one(verb, "xcomp", "ccomp", "dobj", "prep", "advcl") is None
        return bare and bool(self._texts(self.grammar.all(verb, "advmod")) & ENTIRELY)

    def _agrees_on_an_outcome(self, verb: int, event: Event) -> bool:
        """``Agreed that a strong Chad could make for peace``, ``agreed that its army was stronger``: one view."""
        if self.words[verb].lemma not in {"agree", "concur"} or self.grammar.one(verb, "xcomp") is not None:
            return False
        clauses = list(self.grammar.all(verb, "ccomp"))
        if not clauses:
            return False
        first = clauses[0]
        word = self.words[first]
        helpers = self._texts(self.grammar.all(first, "aux"))
        own = self._texts(self.grammar.all(first, "nsubj", "nsubjpass")) & {"it", "they", "he", "she", "we", "i"}
        if helpers & UNSURE:
            return word.lemma in LIKELY_OUTCOME and not own and not self.slots.is_passive(first)
        stated = word.tag in {"VBD", "VBZ", "VBP"} or bool(helpers & {"had", "has", "have", "was", "were", "is", "are"})
        finite = word.lemma == "be" and self.grammar.one(first, "acomp", "attr") is not None
        return (
            stated and finite and not self._lemmas(self.grammar.all(first, "acomp")) & {"ready", "willing", "prepared"}
        )

    def _supports_by_arguing(self, verb: int, event: Event) -> bool:
        """``Will support his request with the argument that``: gives reasons, not help."""
        places = (verb, *self._objects(verb))
        beside = [inner for one in places for inner in self.grammar.prepositions(one, "with", "by")]
        return self.words[verb].lemma in {"support", "back"} and bool(self._lemmas(beside) & ARGUING)

    def _tries_to(self, verb: int, event: Event) -> bool:
        """``What he's tried to achieve``: an attempt, no trial."""
        return self.words[verb].lemma == "try" and self.grammar.one(verb, "xcomp") is not None

    def _looks_for_ways(self, verb: int, event: Event) -> bool:
        """``We are looking into whatever we can do``: a search for ways, not into anybody's guilt."""
        if self.words[verb].lemma != "look":
            return False
        into = [
            below
            for one in self.grammar.all(verb, "prep")
            if self.words[one].text.lower() in {"into", "at"}
            for below in self.grammar.all(one, "pobj", "pcomp")
        ]
        first = {self.words[self.grammar.subtree(one)[0]].text.lower() for one in into}
        return bool((self._lemmas(into) | first) & (WAYS | self.classes.get("NONCRIME", frozenset())))

    def _only_names(self, verb: int, event: Event) -> bool:
        """``His concern for what he terms "threats"``: a word for a thing, with nobody blamed."""
        word = self.words[verb]
        if word.lemma not in SPEAKING_OF or event.recipient:
            return False
        named = self._texts(self.grammar.all(verb, "dobj", "dative", "nsubjpass"))
        return "what" in named or (word.relation in {"pcomp", "ccomp", "csubj"} and word.tag in {"VBZ", "VBP"})

    def _is_to_be_held(self, verb: int, event: Event) -> bool:
        """``Committed to holding them accountable``, ``want to see them held accountable``: an aim."""
        word = self.words[verb]
        if word.lemma not in {"hold", "bring"} or event.phrase not in {"hold", "bring"}:
            return False
        helpers = self._texts(self.grammar.all(verb, "aux", "auxpass"))
        if word.tag == "VBG":
            by = word.relation == "pcomp" and self.words[word.head].text.lower() == "by"
            return not helpers & HELD_STILL and not by
        return word.tag == "VBN" and not helpers and word.relation in {"xcomp", "ccomp"}

    def _yields_a_crop(self, verb: int, event: Event) -> bool:
        """``The vessels yielded gold``, ``talks yielded results``: brought forth, not given up."""
        objects = self._lemmas(self._objects(verb))
        return self.words[verb].lemma == "yield" and bool(objects) and not objects & HANDED_OVER

    def _sends_its_own(self, verb: int, event: Event) -> bool:
        """``The firms authorized their representative to sound them out``: an errand, nothing given up."""
        word = self.words[verb]
        if word.lemma not in {"authorize", "authorise", "empower", "mandate"} or self.slots.is_passive(verb):
            return False
        return bool(self._lemmas(self._objects(verb)) & OWN_HANDS)

    def _lets_by_itself(self, verb: int, event: Event) -> bool:
        """``Most are vaccinated, which allowed us to open``: what made a thing possible is nobody."""
        subjects = self._texts(self.grammar.all(verb, "nsubj"))
        return self.words[verb].lemma in {"allow", "permit", "enable"} and bool(
            subjects & {"which", "this", "that", "it"}
        )

    def _gives_credit(self, verb: int, event: Event) -> bool:
        """``Was given little credit for it``: praise, no loan."""
        credited = [one for one in self._objects(verb) if self.words[one].lemma == "credit"]
        credited += [one for one in self.grammar.all(verb, "dobj") if self.words[one].lemma == "credit"]
        what = [inner for one in (verb, *credited) for inner in self.grammar.prepositions(one, "for")]
        bare = all(self.grammar.one(one, "det", "nummod", "compound") is None for one in credited)
        stranded = self.words[min(verb + 2, len(self.words) - 1)].text.lower() == "for"
        return self.words[verb].lemma == "give" and bool(credited) and bare and (bool(what) or stranded)

    def _calls_upon(self, verb: int, event: Event) -> bool:
        """``Will call upon members to join``: an appeal, by no telephone."""
        near = self._texts([*self.grammar.all(verb, "prep", "prt", "advmod"), min(verb + 1, len(self.words) - 1)])
        asked = self.grammar.one(verb, "xcomp", "ccomp") is not None
        return self.words[verb].lemma == "call" and "upon" in near and asked

    def _takes_on_a_task(self, verb: int, event: Event) -> bool:
        """``Our countries are taking on major issues``: work, no blame."""
        on = self._texts(self.grammar.all(verb, "prt", "advmod", "prep")) & {"on", "up"}
        return self.words[verb].lemma == "take" and bool(on) and bool(self._lemmas(self._objects(verb)) & TAKEN_ON)

    def _is_pleased_to_have(self, verb: int, event: Event) -> bool:
        """``I am very pleased to have you here``: a welcome."""
        glad = [
            one for one in self.grammar.all(verb, "acomp") if self.words[one].lemma in GRACIOUS | {"happy", "honored"}
        ]
        below = [inner for one in (verb, *glad) for inner in self.grammar.all(one, "xcomp", "ccomp", "advcl")]
        hearers = self._texts([inner for one in below for inner in self.grammar.all(one, "dobj", "nsubj")])
        return bool(glad) and bool(hearers & {"you"})

    def _lets_us(self, verb: int) -> bool:
        """``Lund, let's get in one more``: what a speaker proposes, with nothing allowed."""
        after = self.words[min(verb + 1, len(self.words) - 1)]
        return self.words[verb].text.lower() == "let" and after.text.lower() in {"'s", "’s", "us"}

    def _opens_a_speech(self, verb: int, event: Event) -> bool:
        """``I now invite the Minister to deliver his address``: who speaks next."""
        if self.words[verb].lemma != "invite":
            return False
        spoken = self._lemmas(self.grammar.all(verb, "xcomp", "ccomp", "advcl"))
        if "join" in spoken and "here" in self._texts(
            inner for one in self.grammar.all(verb, "xcomp", "ccomp") for inner in self.grammar.all(one, "advmod")
        ):
            return self._texts(self.grammar.all(verb, "nsubj")) <= {"i", "we"}
        return self._texts(self.grammar.all(verb, "nsubj")) <= {"i", "we"} and bool(
            spoken & {"deliver", "speak", "address", "say", "open", "come", "join"}
            and self._texts(self.grammar.all(verb, "advmod", "aux")) & {"now", "would"}
        )

    def _is_joined_on_air(self, verb: int, event: Event) -> bool:
        """``Thank you for joining us``, ``I appreciate you talking to me today``: how an interview goes."""
        word = self.words[verb]
        if word.tag != "VBG" and word.lemma not in {"join", "have"}:
            return False
        there = [*self._objects(verb), *self.grammar.prepositions(verb, "with", "to")]
        if not self._texts(there) & {"us", "me"} and not self._lemmas(there) & {"call", "briefing", "conversation"}:
            return False
        sentence = self.grammar.analysis.sentences[word.sentence]
        before = self._lemmas(range(sentence.first, verb))
        return bool(before & GRACIOUS) and "you" in self._texts(range(sentence.first, verb))

    def _unites_people(self, verb: int, event: Event) -> bool:
        """``Bringing all our countries together in common cause``: of one mind, at no meeting."""
        if self.words[verb].lemma not in {"bring", "come", "unite"}:
            return False
        below = self._lemmas([*self.grammar.prepositions(verb, "in", "behind", "around", "for")])
        below |= {
            self.words[inner].lemma.lower()
            for one in self.grammar.all(verb, "advmod", "prt")
            for inner in self.grammar.prepositions(one, "in", "behind", "around")
        }
        return bool(below & SHARED_AIMS)

    def _is_ready_by_report(self, verb: int, event: Event) -> bool:
        """``I am told that you are prepared to talk``, ``was happy to see him``: no word of his own."""
        word = self.words[verb]
        if word.lemma != "be":
            return False
        said = [*self.grammar.all(verb, "acomp", "attr")]
        wanted = [inner for one in (verb, *said) for inner in self.grammar.all(one, "xcomp", "ccomp")]
        if self._lemmas(said) & PLEASED and self._lemmas(wanted) & COURTESIES:
            return True
        above = self.words[word.head]
        if word.relation != "ccomp" or above.lemma not in self.standing.governors.saying | {"assure"}:
            return False
        subjects = list(self.grammar.all(verb, "nsubj"))
        if self._texts(subjects) == {"you"}:
            return True
        speakers = self._lemmas(self.grammar.all(above.index, "nsubj"))
        persons = [number for one in subjects for number in self.mentions.at(one)]
        own = {self.words[one].lemma.lower() for one in subjects} & speakers
        return (
            bool(persons)
            and bool(speakers)
            and not own
            and all(self.mentions.list[one].kind == "person" for one in persons)
        )

    def _orders_goods(self, verb: int, event: Event) -> bool:
        """``Forty aircraft, ordered by Chad in May``: bought, and nowhere sent."""
        word = self.words[verb]
        if word.lemma != "order" or self.grammar.one(verb, "xcomp", "ccomp") is not None:
            return False
        return not any(self.grammar.prepositions(verb, "to", "into", "toward", "towards", "near", "on"))

    def _is_sorry_it_came_so(self, verb: int, event: Event) -> bool:
        """``We regretted the vote in the Senate``: sorry for what others did."""
        if self.words[verb].lemma != "regret":
            return False
        objects = self._objects(verb)
        return bool(objects) and bool(self._lemmas(objects) & self.classes.get("DONE_BY_OTHERS", frozenset()))

    def _means_to_send_a_thing(self, verb: int, event: Event) -> bool:
        """``Planned to send a letter``, ``intends to hold out for more``: his own business, no undertaking."""
        if self.words[verb].lemma not in {"plan", "intend", "decide", "prepare", "mean"}:
            return False
        for one in self.grammar.all(verb, "xcomp"):
            if self.words[one].lemma == "send":
                return bool(self._lemmas(self._objects(one)) & self.classes.get("SENT_THINGS", frozenset()))
            if self.words[one].lemma == "hold":
                return bool(self._texts(self.grammar.all(one, "prt", "advmod")) & {"out", "on", "back", "off"})
        return False

    def _is_an_ally(self, verb: int, event: Event) -> bool:
        """``Countries that are formally allied with us``: what they are, and nothing that they did."""
        word = self.words[verb]
        helpers = self._lemmas(self.grammar.all(verb, "aux"))
        return word.lemma == "ally" and word.tag == "VBN" and "have" not in helpers and not event.actor

    def _is_for_its_own(self, verb: int, event: Event) -> bool:
        """``Dissolved their council``, ``armed its islands``, ``paying men of his army``: a matter of one's own."""
        if self.words[verb].lemma not in OF_ONES_OWN or not event.recipient or not event.actor:
            return False
        firsts = {self.mentions.list[one].text.lower().split()[0] for one in event.recipient}
        return firsts <= {"his", "her", "its", "their"}

    def _is_as_one_would_like(self, verb: int, event: Event) -> bool:
        """``Not the kind of help we would like to have from them``: a wish that only describes."""
        word = self.words[verb]
        return word.relation == "relcl" and word.lemma in {"like", "want", "love", "prefer"}

    def _is_his_work(self, verb: int, event: Event) -> bool:
        """``A paper for our man working with the task force``, ``lost no time in working with them``: employment."""
        word = self.words[verb]
        if word.lemma != "work" or word.tag != "VBG":
            return False
        own = self._lemmas(self.grammar.all(verb, "nsubj"))
        if own & EMPLOYED and self.grammar.one(verb, "aux") is None:
            return True
        if word.relation == "pcomp" and not own:
            above = self.words[self.words[word.head].head]
            named = above.part == "NOUN" or above.lemma in {"lose", "waste"}
            return named and self.words[word.head].text.lower() in {"in", "of", "for"}
        above = self.words[word.head]
        return word.relation in {"acl", "relcl"} and above.lemma in EMPLOYED

    def _is_of_a_class(self, verb: int, event: Event) -> bool:
        """``A network supporting the sales of``, ``partners working with us``: which ones are meant."""
        word = self.words[verb]
        return (
            word.relation == "acl"
            and word.tag == "VBG"
            and self.grammar.one(verb, "aux") is None
            and bool(event.actor)
            and (self._is_unnamed(event.actor) or self._is_in_a_plan(word.head))
        )

    def _is_in_a_plan(self, noun: int) -> bool:
        """``Will meet with officials supporting the talks``: those whom a plan is about, by what they do."""
        if self.words[noun].tag != "NNS" and not any(
            self.words[one].tag == "NNS" for one in self.grammar.all(noun, "conj")
        ):
            return False
        for above in self.grammar.ancestors(noun):
            if self.words[above].part in VERBS:
                return self.standing.of(above)[0] in {"planned", "hypothetical"}
        return False

    def _is_custom(self, verb: int, event: Event) -> bool:
        """``The communities that welcome refugees``: what people of a kind do."""
        word = self.words[self.grammar.root_of_coordination(verb)]
        if word.relation != "relcl" or word.tag not in {"VBP", "VBZ"} or self.grammar.one(verb, "aux") is not None:
            return False
        return self.words[word.head].tag == "NNS" and self._is_unnamed(event.actor)

    def _thanks_helpers(self, verb: int, event: Event) -> bool:
        """``Is grateful to the doctors and nurses``: thanks to people whom nobody names."""
        word = self.words[verb]
        grateful = self._lemmas(self.grammar.all(verb, "acomp")) & {"grateful", "thankful", "appreciative", "indebted"}
        if word.lemma != "thank" and not grateful:
            return False
        return bool(event.recipient) and self._is_unnamed(event.recipient)

    def _appreciates_words(self, verb: int, event: Event) -> bool:
        """``I really appreciate your answers``, ``appreciative of the chance to speak``: how people talk."""
        word = self.words[verb]
        thankful = [one for one in self.grammar.all(verb, "acomp") if self.words[one].lemma in GRACIOUS]
        if word.lemma not in {"appreciate", "thank"} and not thankful:
            return False
        what = [*self._objects(verb), *(one for place in (verb, *thankful) for one in self._for(place))]
        return bool(self._lemmas(what) & SPOKEN)

    def _for(self, word: int) -> Iterable[int]:
        return self.grammar.prepositions(word, "for", "of")

    def _warns_of_what_comes(self, verb: int, event: Event) -> bool:
        """``Warned them that this was going to happen``, ``his warning about the danger of``: news, no threat."""
        objects = list(self.grammar.all(verb, "dobj"))
        if self._lemmas(objects) & {"warning"}:
            of = [inner for one in (verb, *objects) for inner in self.grammar.prepositions(one, "about", "of")]
            return bool(self._lemmas(of) & DANGERS)
        if self.words[verb].lemma not in {"warn", "caution"}:
            return False
        return any(
            self._texts(self.grammar.all(one, "nsubj", "nsubjpass")) & {"this", "that", "it", "there"}
            and not self._lemmas(self.grammar.subtree(one)) & DIRE
            and not self._is_its_own_act(one)
            for one in self.grammar.all(verb, "ccomp")
        )

    def _is_its_own_act(self, clause: int) -> bool:
        """``Warned Chad that it would strike``: what ``it`` that warns will do, not what will come about."""
        helpers = self._texts(self.grammar.all(clause, "aux"))
        told = self._texts(self.grammar.all(clause, "nsubj"))
        return told == {"it"} and bool(helpers & {"would", "will", "'ll"}) and self.words[clause].lemma not in COMING

    def _denies_that_it_is_so(self, verb: int, event: Event) -> bool:
        """``Denied that this was the case``: another view, with no charge and no request to turn down."""
        if self.words[verb].lemma != "deny":
            return False
        for clause in self.grammar.all(verb, "ccomp"):
            said = self._lemmas(self.grammar.all(clause, "attr", "acomp"))
            about = self._texts(self.grammar.all(clause, "nsubj"))
            if self.words[clause].lemma == "be" and said & STATING and about & {"this", "that", "it"}:
                return True
        return False

    def _leaves_out_a_person(self, verb: int, event: Event) -> bool:
        """``Sees many leaders but ignores the King``, ``ignores their rights``: passed over, with nothing asked for."""
        if self.words[verb].lemma not in HEEDING:
            return False
        objects = self._objects(verb)
        if not objects or self._lemmas(objects) & TO_HEED:
            return False
        return bool(self._lemmas(objects) & self.classes.get("UNASKED", frozenset())) or any(
            self.mentions.list[number].kind in {"person", "office", "pronoun"}
            for one in objects
            for number in self.mentions.at(one)
        )

    def _is_announced_to_nobody(self, verb: int, event: Event) -> bool:
        """``The message will not be released``: a plan, with nobody who refuses."""
        if event.actor or not self.slots.is_passive(verb) or not self.standing.negator(verb):
            return False
        helpers = self._texts(self.grammar.all(verb, "aux"))
        return bool(helpers & {"will", "would", "wo", "shall"}) and self.words[verb].lemma not in PERMITTING

    def _takes_heart(self, verb: int, event: Event) -> bool:
        """``Told him Chad should take heart``: comfort, no demand."""
        return any(
            self.words[one].lemma == "take" and bool(self._lemmas(self._objects(one)) & HEARTENED)
            for one in self.grammar.all(verb, "ccomp")
        )

    def _is_asked_by_a_thing(self, verb: int, event: Event) -> bool:
        """``The pace of events called for advice``: a need, with nobody who asks."""
        word = self.words[verb]
        if event.actor or self.slots.is_passive(verb) or word.lemma not in NEEDING:
            return False
        subjects = list(self.grammar.all(verb, "nsubj"))
        if not subjects and word.relation == "acl" and word.tag == "VBD":
            subjects = [word.head, *self.grammar.ancestors(word.head)]
        lemmas = self._lemmas(subjects)
        return any(one.endswith(OF_THINGS) or one in THINGS for one in lemmas)

    def _would_gain(self, verb: int, event: Event) -> bool:
        """``Said that Turkey should receive help first``: asked for it, not of it."""
        return event.frame.endswith("must") and any(
            self.words[one].lemma in GAINING for one in self.grammar.all(verb, "ccomp")
        )

    def _is_a_question(self, verb: int, event: Event) -> bool:
        """``He asked, if that went on, would they persist``: a question, by the order of its words."""
        if self.words[verb].lemma != "ask":
            return False
        for clause in self.grammar.all(verb, "ccomp"):
            subject = self.grammar.one(clause, "nsubj", "nsubjpass")
            helper = self.grammar.one(clause, "aux", "auxpass")
            if subject is not None and helper is not None and helper < subject and clause > verb:
                return True
        return False

    def _advises_if(self, verb: int, event: Event) -> bool:
        """``Concluded that, if it was not wanted, then they should say so``: a remark on a condition."""
        if self.words[verb].lemma not in {"conclude", "say", "add", "argue", "state", "note", "remark", "maintain"}:
            return False
        for clause in self.grammar.all(verb, "ccomp"):
            then = "then" in self._texts(self.grammar.all(clause, "advmod"))
            if then and self._has_condition(clause):
                return True
        return False

    def _has_condition(self, clause: int) -> bool:
        return any(
            self._texts(self.grammar.all(one, "mark")) & {"if", "unless"} for one in self.grammar.all(clause, "advcl")
        )
