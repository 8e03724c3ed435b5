"""Words in a sense that tells no deed: papers that come out, plans that aim, dangers, tasks, feelings, much in common.

``Sieve`` asks here through ``Positions``. Each rule is named for what it sees, with an example.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.extraction.findings import Event, Mention
from dragoman.extraction.frames import VERBS
from dragoman.extraction.phrases import FIRST, PRESENT, Phrases, Rule

SEEMING = frozenset("seem appear look feel become remain sound grow stay be".split())
DATIVE = frozenset("give tell ask offer grant deny show pay send award teach promise lend hand allow".split())
"""Verbs whose passive still has an object: ``was given a letter``."""
AIMING = frozenset("hit strike target attack".split())
PROGRAMMES = frozenset(
    "plan programme program project strategy initiative policy sanction measure law order reform budget campaign "
    "action funding investment effort agenda act framework fund grant tariff bill proposal directive".split()
)
"""What aims at something and strikes nothing."""
SECTORS = frozenset("area sector priority goal objective market audience issue challenge need gap field topic".split())
MUCH = frozenset("everything much lot more most many all this that point anything nothing same".split())
SPEAKING_NEXT = frozenset(
    "clarify explain speak answer talk add address respond comment elaborate say take start begin finish go continue "
    "know open jump weigh handle describe discuss walk turn".split()
)
"""What a speaker lets a colleague do: ``I'll let her clarify``."""
WITHIN = 12
"""So many words behind a wish the hearer is looked for."""
LETTING = frozenset("let allow leave permit".split())
ABOUT = frozenset("about re regarding concerning on how why whether if what when where".split())
TASK_WORK = frozenset(
    "implement oversee ensure draft develop lead coordinate prepare find build carry monitor examine review report "
    "provide help negotiate bring advance manage run guide study make work protect maintain create set".split()
)
"""What somebody is charged with doing, as his task."""
LOOMING = frozenset("imminent likely possible probable inevitable underway near coming planned".split())
ONSETS = frozenset("attack invasion assault offensive coup strike war aggression incursion raid bombing".split())
ATTRACTIVE = frozenset("pervasive lasting broad wide popular enduring mass strong emotional great special".split())
HARMLESS = frozenset(
    "view viewpoint problem position concern word expression sentiment gesture understanding regard thought remark "
    "message candor candour frankness courtesy attention briefing explanation".split()
)
"""What somebody politely appreciates."""

KINDNESS = frozenset("thoughtfulness kindness courtesy graciousness promptness".split())
FOUND = frozenset("justified acceptable appropriate valid legitimate binding necessary sufficient adequate".split())
"""What a thing is held to be."""
WITHHELD = frozenset(
    "existence right technology revenue resource future chance opportunity victory freedom identity statehood "
    "sanctuary haven refuge benefit satisfaction".split()
)
"""What is kept from somebody who did not ask for it."""
EXPECTED = frozenset(
    "expectation prediction odds logic gravity belief description explanation imagination reason convention".split()
)
BORNE = frozenset("provocation humiliation insult defeat injustice indignity outrage affront shame".split())
"""What nobody says he will bear."""
ESTEEM = frozenset("esteem regard respect contempt honor honour awe suspense abeyance reserve affection".split())
GREETINGS = frozenset("regard regards greeting greetings wish respects compliment compliments".split())
PRESSING = frozenset("insist emphasize emphasise stress reiterate repeat underline underscore warn demand".split())
"""Verbs of saying that press a duty on whoever has it."""


class Idioms(Phrases):
    """Rules for all kinds of events."""

    @property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The rules by kind of event."""
        return {
            "RETREAT": (self._comes_out, self._is_resigned_to),
            "CONCEDE": (self._comes_out, self._gives_the_floor),
            "PROTEST": (self._shows,),
            "COERCE": (self._picks_up_news, self._has_its_place, self._is_held_in_esteem),
            "ASSAULT": (self._is_aimed_by_a_plan,),
            "THREATEN": (self._endangers, self._foretells_a_third),
            "REQUEST": (
                self._takes_encouragement,
                self._puts_a_question,
                self._pushes_a_thing,
                self._attracts,
                self._says_how_it_must_be,
                self._calls_for_talks,
                self._only_wishes,
            ),
            "ACCUSE": (self._sets_a_task, self._probes_a_limit),
            "REJECT": (
                self._lets_it_happen,
                self._finds_wanting,
                self._turns_from_despair,
                self._bears_nothing,
                self._defies_belief,
                self._says_it_is_not_so,
            ),
            "AGREE": (
                self._has_much_in_common,
                self._is_at_work,
                self._finds_out,
                self._is_on_paper,
                self._helps_by_itself,
                self._is_for_values,
            ),
            "AID": (self._helps_by_itself, self._plays_its_part),
            "CONSULT": (self._is_kind,),
            "SUPPORT": (self._is_polite, self._has_a_policy, self._holds_a_view, self._is_foretold),
        }

    def _taken(self, verb: int) -> list[int]:
        """Return what a verb is about, through relative clauses and what a participle hangs on."""
        taken = [self.slots.antecedent(one) for one in self._objects(verb)]
        word = self.words[verb]
        if word.relation in {"relcl", "acl"} and word.tag in {"VBN", "VBD", "VBZ", "VBP"}:
            taken.append(word.head)
        return taken

    def _comes_out(self, word: int, event: Event) -> bool:
        """``The order that he released``, ``announced the release of a report``: a paper that comes out."""
        papers = self._class("PAPERS")
        if self.words[word].part not in VERBS:
            named = [*self.grammar.prepositions(word, "of"), *self.grammar.all(word, "compound")]
            return self.words[word].lemma == "release" and bool(self._lemmas(named) & papers)
        objects = self._taken(word)
        if self.words[word].lemma == "release":
            bodies = [self.mentions.list[one] for one in event.recipient]
            offices = all(one.kind in {"country", "framework", "office"} for one in bodies)
            lasts = {one.text.lower().split()[-1] for one in bodies if one.text}
            if (self._lemmas(objects) | lasts) & papers:
                return True
            return bool(bodies) and offices and not self._are_people(bodies)
        made = [one for one in objects if self.words[one].lemma == "release"]
        return bool(made) and any(self._comes_out(one, event) for one in made)

    def _are_people(self, mentions: Sequence[Mention]) -> bool:
        people = self._class("PEOPLE") | self._class("PRISONER") | self._class("DIPLOMAT")
        return any(one.plural or self.words[one.head].lemma.lower() in people for one in mentions)

    def _is_resigned_to(self, verb: int, event: Event) -> bool:
        """``Seemed resigned to waiting``: put up with, no office left."""
        word = self.words[verb]
        if word.lemma != "resign" or word.tag != "VBN":
            return False
        helpers = self._texts(self.grammar.all(verb, "aux"))
        return self.words[word.head].lemma in SEEMING or (
            not helpers & {"has", "have", "had"} and any(self.grammar.prepositions(verb, "to"))
        )

    def _gives_the_floor(self, verb: int, event: Event) -> bool:
        """``I'll let her clarify``: who speaks next."""
        if self.words[verb].lemma not in LETTING or not self._texts(self.grammar.all(verb, "nsubj")) <= FIRST:
            return False
        return bool(self._lemmas(self.grammar.all(verb, "ccomp", "xcomp")) & SPEAKING_NEXT)

    def _shows(self, word: int, event: Event) -> bool:
        """``A demonstration of leadership``, ``we have demonstrated with our aid``: shown, with no crowd."""
        here = self.words[word]
        if here.lemma not in {"demonstrate", "demonstration"}:
            return False
        actors = [self.mentions.list[one] for one in event.actor]
        if here.part in VERBS:
            passive = self.slots.is_passive(word) or (here.tag == "VBN" and any(self.slots.by_agent(word)))
            return passive or (
                bool(actors)
                and all(
                    one.kind in {"country", "framework"} or one.text.lower() in {"we", "i", "he", "she", "it"}
                    for one in actors
                )
            )
        people = self._class("PEOPLE") | self._class("CROWD") | self._class("PROTESTER") | {"people", "opposition"}
        of = list(self.grammar.prepositions(word, "of"))
        shown = bool(of) and not self._lemmas(of) & people and not any(self.words[one].part == "NUM" for one in of)
        return shown and (here.relation in {"attr", "pobj", "dobj"} or self.words[word - 1].lemma in {"a", "another"})

    def _is_held_in_esteem(self, verb: int, event: Event) -> bool:
        """``The esteem in which he was held``, ``is held in high regard``: what people think of him."""
        word = self.words[verb]
        if word.lemma != "hold" or word.part not in VERBS:
            return False
        above = [word.head] if word.relation == "relcl" else []
        return bool(self._lemmas([*self.grammar.prepositions(verb, "in"), *above]) & ESTEEM)

    def _picks_up_news(self, verb: int, event: Event) -> bool:
        """``What we had picked up``: heard, with nobody seized."""
        if self.words[verb].lemma != "pick":
            return False
        return not event.recipient

    def _is_aimed_by_a_plan(self, verb: int, event: Event) -> bool:
        """``The plan targets three sectors``: an aim of work."""
        if self.words[verb].part not in VERBS or self.words[verb].lemma not in AIMING:
            return False
        aimed = [self.slots.antecedent(one) for one in self.grammar.all(verb, "nsubj")]
        objects = self._objects(verb)
        sector = self._lemmas(objects) & SECTORS and any(
            self._texts(self.grammar.all(one, "amod", "compound", "nummod"))
            & {"priority", "key", "strategic", "focus", "core", "specific"}
            for one in objects
        )
        return bool(self._lemmas(aimed) & PROGRAMMES) or bool(sector)

    def _endangers(self, verb: int, event: Event) -> bool:
        """``Crime threatens stability``, ``tactics that threaten the economy``: a danger, with nothing announced."""
        word = self.words[verb]
        if word.lemma != "threaten" or word.part not in VERBS:
            return False
        if self.grammar.one(verb, "xcomp", "ccomp") is not None or any(self.grammar.prepositions(verb, "with")):
            return False
        objects = self._lemmas(self._objects(verb))
        return bool(objects & self._class("ENDANGERED"))

    def _foretells_a_third(self, verb: int, event: Event) -> bool:
        """``Has warned Norway that an attack is imminent``: news of what somebody else may do."""
        if self.words[verb].lemma != "warn":
            return False
        for clause in self.grammar.all(verb, "ccomp"):
            said = self._lemmas(self.grammar.all(clause, "acomp", "attr"))
            onset = self._lemmas(self.grammar.all(clause, "nsubj")) & ONSETS
            if self.words[clause].lemma == "be" and said & LOOMING and onset:
                return True
        actors = {self.mentions.list[one].text.lower()[:4].strip() for one in event.actor}
        for one in self.grammar.prepositions(verb, "of", "about"):
            whose = self._texts(self.grammar.all(one, "amod", "compound", "poss"))
            named = {text for text in whose if self.words[one].lemma in ONSETS and text not in {"its", "his", "their"}}
            if any(
                self.words[inner].text[:1].isupper() and self.words[inner].text.lower() in named
                for inner in self.grammar.children[one]
            ):
                return not any(text[:4] in actors for text in named)
        return False

    def _takes_encouragement(self, verb: int, event: Event) -> bool:
        """``We are encouraged that it has taken steps``: glad of it, with nothing asked."""
        word = self.words[verb]
        if word.lemma != "encourage" or not self.slots.is_passive(verb):
            return False
        return any("that" in self._texts(self.grammar.all(one, "mark")) for one in self.grammar.all(verb, "ccomp"))

    def _puts_a_question(self, verb: int, event: Event) -> bool:
        """``Asked re status of talks, he said``, ``asked a question about``: words are wanted, and no deed."""
        word = self.words[verb]
        if word.lemma not in {"ask", "query", "question"} or word.part not in VERBS:
            return False
        if self._lemmas(self.grammar.all(verb, "dobj")) & {"question"}:
            return True
        about = [one for one in self.grammar.children[verb] if one > verb and self.words[one].text.lower() in ABOUT]
        first = self.grammar.analysis.sentences[word.sentence].first
        opening = word.tag == "VBN" and verb - first <= 2 and word.relation in {"advcl", "acl", "ccomp"}
        wanted = self.grammar.one(verb, "xcomp") is not None or any(self.grammar.prepositions(verb, "for"))
        return opening and not wanted and (bool(about) or verb + 1 in about or self._texts([verb + 1]) <= ABOUT)

    def _pushes_a_thing(self, verb: int, event: Event) -> bool:
        """``He's pressed the button``: ``has``, and what is pressed is a thing."""
        if self._texts(self.grammar.all(verb, "auxpass")) & {"'s", "\u2019s"} and self.words[verb].lemma not in DATIVE:
            return self.grammar.one(verb, "dobj") is not None
        return False

    def _attracts(self, noun: int, event: Event) -> bool:
        """``The lasting appeal of an idea``: what draws people to it."""
        if self.words[noun].part in VERBS or self.words[noun].lemma != "appeal":
            return False
        compared = any(self.words[one].tag in {"JJR", "JJS"} for one in self.grammar.all(noun, "amod"))
        if compared and not any(self.grammar.prepositions(noun, "for")):
            return True
        if any(self.grammar.prepositions(noun, "for", "to")) or self.grammar.one(noun, "acl") is not None:
            return False
        drawn = self._texts(self.grammar.all(noun, "amod")) & ATTRACTIVE
        return any(self.grammar.prepositions(noun, "of")) and (bool(drawn) or not self._has_country(event.actor))

    def _sets_a_task(self, verb: int, event: Event) -> bool:
        """``Charged their deputies with drafting a plan``: a task, no blame."""
        if self.words[verb].lemma != "charge" or self.words[verb].part not in VERBS:
            return False
        errand = [one for one in self.grammar.all(verb, "xcomp", "advcl") if self.words[one].tag == "VB"]
        if errand and self.slots.is_passive(verb):
            return True
        tasks = [one for one in self.grammar.all(verb, "prep") if self.words[one].text.lower() == "with"]
        below = [inner for one in tasks for inner in self.grammar.all(one, "pcomp", "pobj")]
        return bool(self._lemmas(below) & (TASK_WORK | self._class("TASKS")))

    def _has_its_place(self, verb: int, event: Event) -> bool:
        """``Poland occupies a place of its own``: a figure of speech."""
        held = {"place", "position", "role", "rank", "time", "attention", "niche", "seat", "mind", "space"}
        return self.words[verb].lemma == "occupy" and bool(self._lemmas(self._objects(verb)) & held)

    def _holds_a_view(self, verb: int, event: Event) -> bool:
        """``Fully supports the thesis that``, ``gave it serious weight in thinking``: a view of one's own."""
        lemma = self.words[verb].lemma
        objects = self._lemmas(self._objects(verb))
        if lemma == "give":
            return "weight" in objects and not any(self.grammar.prepositions(verb, "behind"))
        return lemma in {"support", "endorse", "back", "accept"} and bool(objects & self._class("VIEWS"))

    def _is_foretold(self, word: int, event: Event) -> bool:
        """``He will continue the country's support``, ``will welcome an effort``: what an analyst expects of others."""
        if event.status != "planned" or self.grammar.document.kind == "press" or not event.actor:
            return False
        if event.reason not in {"will", "'ll", "shall"}:
            return False
        verb = word
        if self.words[word].part not in VERBS:
            verb = self.words[word].head
        verb = self.grammar.root_of_coordination(verb)
        clause = self.words[verb]
        subjects = [self.words[one] for one in self.grammar.all(verb, "nsubj")]
        others = bool(subjects) and all(
            one.text.lower() in {"he", "she", "they"} or one.tag in {"NNP", "NNPS"} for one in subjects
        )
        return others and clause.relation == "ROOT" and not event.attributed_to

    def _probes_a_limit(self, verb: int, event: Event) -> bool:
        """``Probed the Gulf for openings``, ``probing its weaknesses``: tried out, with nothing investigated."""
        word = self.words[verb]
        if word.lemma not in {"probe", "look"} or word.part not in VERBS:
            return False
        if word.lemma == "look":
            into = [*self.grammar.prepositions(verb, "into")]
            return bool(self._lemmas(into) & self._class("STUDIED"))
        objects = self._objects(verb)
        return bool(objects) and not self._lemmas(objects) & self._class("SUSPECTED")

    def _plays_its_part(self, noun: int, event: Event) -> bool:
        """``Turkey's crucial contribution to the Alliance``: the part somebody plays, with nothing given."""
        word = self.words[noun]
        if word.lemma != "contribution" or word.tag != "NN" or word.part in VERBS:
            return False
        given = self._lemmas(self.grammar.all(noun, "amod", "compound")) | self._lemmas(
            self.grammar.prepositions(noun, "of")
        )
        return not given & self._class("GIFTS") and not any(
            self.words[one].part in {"NUM", "SYM"} for one in self.grammar.children[noun]
        )

    def _lets_it_happen(self, verb: int, event: Event) -> bool:
        """``We must not let crime threaten us``, ``would not permit delays to end the talks``: a resolve."""
        word = self.words[verb]
        if word.lemma not in {"let", "allow", "permit", "tolerate"} or word.part not in VERBS:
            return False
        below = [inner for one in self.grammar.all(verb, "ccomp", "xcomp") for inner in self.grammar.all(one, "nsubj")]
        below = below or (self._objects(verb) if self.grammar.one(verb, "ccomp", "xcomp") is not None else [])
        if not below or self._has_country(event.recipient):
            return False
        feared = self._class("HAPPENINGS") | self._class("FEARED") | self._class("PENALTY") | self._class("SUFFERED")
        return bool(self._lemmas(below) & feared) or self._texts(below) <= {"it", "this", "that", "these", "those"}

    def _finds_wanting(self, verb: int, event: Event) -> bool:
        """``Could not consider it justified``: a view of it, with no request turned down."""
        if self.words[verb].lemma != "consider":
            return False
        near = range(verb + 1, min(verb + 9, self.grammar.analysis.sentences[self.words[verb].sentence].last))
        return (
            bool(self._texts(near) & FOUND)
            or self.grammar.one(verb, "ccomp", "oprd", "xcomp") is not None
            or any(self.words[one].text.lower() == "as" for one in self.grammar.all(verb, "prep"))
        )

    def _turns_from_despair(self, verb: int, event: Event) -> bool:
        """``We refuse to give in to despair``, ``as opposed to waiting``: a resolve, or a comparison."""
        word = self.words[verb]
        if word.lemma == "oppose" and word.tag == "VBN" and verb > 0:
            return self.words[verb - 1].text.lower() == "as"
        below = self._lemmas(self.grammar.all(verb, "xcomp"))
        own = self._texts(self.grammar.all(verb, "nsubj")) & FIRST
        mild = {"give", "accept", "believe", "bow", "stand", "sit", "be", "look", "surrender"}
        return word.lemma == "refuse" and bool(own) and bool(below & mild) and not self._has_country(event.recipient)

    def _has_much_in_common(self, verb: int, event: Event) -> bool:
        """``We agree on so much``, ``we agree.``: of one mind."""
        word = self.words[verb]
        if word.lemma not in {"agree", "concur"} or word.part not in VERBS or word.tag not in {*PRESENT, "VB"}:
            return False
        if not self._texts(self.grammar.all(verb, "nsubj")) & (FIRST | {"they"}):
            return False
        if self.grammar.one(verb, "xcomp", "ccomp") is not None:
            return False
        on = [*self.grammar.prepositions(verb, "on", "with", "about")]
        to = any(self.grammar.prepositions(verb, "to"))
        return not to and (not on or bool(self._lemmas(on) & MUCH))

    def _is_polite(self, word: int, event: Event) -> bool:
        """``Extending his warm regards``, ``appreciation of our viewpoints``: good manners."""
        here = self.words[word]
        if here.part not in VERBS:
            return False
        objects = self._objects(word)
        if (
            self._lemmas(objects)
            & self._class("GOOD_WISHES")
            & {"regard", "greeting", "wish", "respects", "compliment"}
        ):
            return here.lemma in {"extend", "convey", "send", "present", "offer", "give", "transmit", "express", "pay"}
        if here.lemma in {"appreciate", "welcome", "thank"} and self.grammar.document.kind != "press":
            said = list(self.grammar.prepositions(word, "for")) if here.lemma == "thank" else objects
            warm = any(self._texts(self.grammar.all(one, "amod")) & self._class("FAVOURABLE") for one in said)
            if warm:
                return False
            bare = here.lemma == "thank" and self._opens_a_reply(word)
            having = self._lemmas(self.grammar.all(word, "xcomp", "pcomp")) & {"have", "receive", "hear", "get", "see"}
            courteous = here.lemma == "appreciate" and (bool(having) or bool(self._lemmas(objects) & KINDNESS))
            return courteous or bare or (bool(said) and self._lemmas(said) <= HARMLESS | self._class("SAID_IN_TALK"))
        thankful = [one for one in objects if self.words[one].lemma in {"appreciation", "gratitude", "thanks"}]
        thankful += [one for one in self.grammar.all(word, "acomp") if self.words[one].lemma == "appreciative"]
        kind = [inner for one in (*thankful, word) for inner in self.grammar.prepositions(one, "of", "for")]
        return bool(thankful) and bool(self._lemmas(kind) & HARMLESS)

    def _opens_a_reply(self, verb: int) -> bool:
        """``The Minister thanked him and said``: how an answer in a conversation begins, for nothing that was done."""
        first = self.grammar.analysis.sentences[self.words[verb].sentence].first
        if self.words[verb].tag != "VBD" or any(self.grammar.all(verb, "prep", "ccomp", "xcomp", "advcl")):
            return False
        if any(self.words[one].text.lower() == "for" for one in range(verb, min(verb + 8, len(self.words)))):
            return False
        subjects = list(self.grammar.all(verb, "nsubj"))
        joined = list(self.grammar.all(verb, "conj"))
        replied = all(self.words[one].lemma in self.governors.saying | {"note", "agree", "ask"} for one in joined)
        return len(subjects) == 1 and subjects[0] - first <= 3 and replied and not self._texts(subjects) & FIRST

    def _is_at_work(self, verb: int, event: Event) -> bool:
        """``Undertakes activities to promote trade``, ``the study it is undertaking``: done, not promised."""
        word = self.words[verb]
        which = [self.words[one].tag for one in self.grammar.all(verb, "nsubj")]
        own = word.relation != "relcl" or bool(set(which) & {"WDT", "WP"})
        promised = own and not self._objects(verb) and any(self.slots.complements(verb))
        return word.lemma == "undertake" and not promised and (bool(self._objects(verb)) or word.relation == "relcl")

    def _finds_out(self, verb: int, event: Event) -> bool:
        """``Announced his determination that they had committed crimes``: found to be so."""
        for one in self._objects(verb) if self.words[verb].part in VERBS else ():
            if self.words[one].lemma == "determination":
                clauses = [*self.grammar.all(one, "acl", "ccomp", "relcl"), *self.grammar.all(verb, "ccomp")]
                return any("that" in self._texts(self.grammar.all(clause, "mark")) for clause in clauses)
        return False

    def _is_on_paper(self, verb: int, event: Event) -> bool:
        """``The agreement offers the best terms``: a paper undertakes nothing."""
        if self.words[verb].part not in VERBS or not event.actor or event.status == "planned":
            return False
        papers = self._class("AGREEMENT") | self._class("PAPERS")
        heads = [self.words[self.mentions.list[one].head].lemma.lower() for one in event.actor]
        kinds = {self.mentions.list[one].kind for one in event.actor}
        own = self._lemmas(self.grammar.all(verb, "nsubj"))
        return self.words[verb].lemma == "offer" and (
            all(one in papers for one in heads)
            or (kinds == {"framework"} and "agreement" in " ".join(own | set(heads)))
        )

    def _helps_by_itself(self, verb: int, event: Event) -> bool:
        """``It would help them to handle talks``: what is useful, and nobody who helps."""
        if self.words[verb].lemma != "help" or self.words[verb].part not in VERBS:
            return False
        subjects = self._texts(self.grammar.all(verb, "nsubj"))
        return (
            bool(subjects)
            and subjects <= {"it", "this", "that", "which"}
            and bool(self._texts(self.grammar.all(verb, "aux")) & {"would", "will", "could", "may", "might", "should"})
        )

    def _is_for_values(self, noun: int, event: Event) -> bool:
        """``The country's firm commitment to press freedom``: what it stands for."""
        if (
            self.words[noun].part in VERBS
            or self.words[noun].lemma != "commitment"
            or self._has_country(event.recipient)
        ):
            return False
        return bool(self._lemmas(self.grammar.prepositions(noun, "to")) & self._class("PRINCIPLES"))

    def _defies_belief(self, verb: int, event: Event) -> bool:
        """``Defied all expectations``: proved them wrong, with nothing refused."""
        return self.words[verb].lemma == "defy" and bool(self._lemmas(self._objects(verb)) & EXPECTED)

    def _bears_nothing(self, verb: int, event: Event) -> bool:
        """``Could never accept such a humiliation``, ``could not accept being bullied``: how one feels."""
        if self.words[verb].lemma not in {"accept", "tolerate"}:
            return False
        below = list(self.grammar.all(verb, "xcomp", "ccomp"))
        below += [inner for one in below for inner in self.grammar.all(one, "auxpass", "aux")]
        if any(self.words[one].tag == "VBG" for one in below):
            return True
        if self._lemmas(self._objects(verb)) & BORNE:
            return True
        on = [*self._objects(verb), verb]
        terms = [inner for one in on for inner in self.grammar.prepositions(one, "under", "on")]
        return bool(self._lemmas(terms) & {"condition", "term"}) and not self._has_country(event.recipient)

    def _says_it_is_not_so(self, verb: int, event: Event) -> bool:
        """``Statements denying the attacks``, ``denies responsibility``: another account, no request turned down."""
        if self.words[verb].lemma != "deny" or self.words[verb].part not in VERBS:
            return False
        near = [
            *self.grammar.all(verb, "dobj", "dative"),
            *(
                inner
                for one in self.grammar.all(verb, "dobj", "dative")
                for inner in self.grammar.all(one, "appos", "dobj")
            ),
        ]
        if len(near) > 1 and self._lemmas(near) & WITHHELD:
            return True
        if self.grammar.one(verb, "dative") is not None or len(self._objects(verb)) == 0:
            return False
        told = self._class("SUFFERED") | self._class("ATTACKS") | {"responsibility", "involvement", "role", "knowledge"}
        told -= {"charge", "accusation", "allegation"}
        return bool(self._lemmas(self.grammar.all(verb, "dobj")) & told)

    def _says_how_it_must_be(self, verb: int, event: Event) -> bool:
        """``Said that Chad must be strong``, ``said they needed to reform``: a view of what is right.

        A duty is pressed on somebody by stressing it, or as the news that a paper opens with.
        """
        if "must" not in event.frame or self.words[verb].part not in VERBS:
            return False
        if self.words[verb].sentence > 1 and self.words[verb].lemma not in PRESSING:
            return True
        clauses = list(self.grammar.all(verb, "ccomp"))
        return bool(clauses) and all(
            self.words[one].lemma in {"be", "have"}
            and self.grammar.one(one, "acomp", "dobj") is not None
            and not self._lemmas(self.grammar.all(one, "acomp")) & self.governors.ready
            for one in clauses
        )

    def _calls_for_talks(self, verb: int, event: Event) -> bool:
        """``Called on him March 11 for discussion current views``: a visit, though a word is left out."""
        if self.words[verb].lemma != "call" or self.words[verb].part not in VERBS:
            return False
        near = range(verb + 1, min(verb + 14, len(self.words) - 1))
        upon = self.words[near.start].text.lower() == "on" if near else False
        return upon and any(
            self.words[one].text.lower() == "for"
            and self.words[one + 1].lemma.lower() in {"discussion", "talk", "chat"}
            for one in near
        )

    def _only_wishes(self, verb: int, event: Event) -> bool:
        """``We would like a clear statement by Chad``, ``we want Chad to play by the rules``: asked of nobody."""
        word = self.words[verb]
        own = bool(self._texts(self.grammar.all(verb, "nsubj")) & FIRST)
        if word.lemma not in {"like", "want", "love", "prefer"} or word.part not in VERBS:
            return False
        if not own and (word.lemma == "want" or self.grammar.document.kind == "press"):
            return False
        last = self.grammar.analysis.sentences[word.sentence].last
        return not self._texts(range(verb + 1, min(verb + WITHIN, last))) & {"you", "your", "yours"}

    def _has_a_policy(self, verb: int, event: Event) -> bool:
        """``We support a one-state policy``, ``we welcome competition``, ``stand up for an open society``: a line."""
        word = self.words[verb]
        if word.lemma == "stand" and "up" in self._texts(self.grammar.all(word.index, "prt", "advmod")):
            values = self._lemmas(self.grammar.prepositions(verb, "for"))
            return bool(values & (self._class("PRINCIPLES") | {"society", "world", "future", "press"}))
        if word.part not in VERBS or word.tag not in {*PRESENT, "VB"}:
            return False
        objects = self._objects(verb)
        if word.lemma == "welcome":
            return bool(self._lemmas(objects) & {"competition", "debate", "question", "challenge", "idea", "scrutiny"})
        return word.lemma in {"support", "back"} and any(
            self.words[one].lemma in {"policy", "approach", "system", "principle", "idea", "concept"}
            and self._texts(self.grammar.all(one, "det", "poss")) & {"a", "an", "our"}
            for one in objects
        )

    def _is_kind(self, verb: int, event: Event) -> bool:
        """``Thank her for not only her welcoming me and him``: how a speech begins."""
        word = self.words[verb]
        if word.tag != "VBG" or word.lemma not in {"welcome", "host", "receive", "invite", "see"}:
            return False
        return word.relation == "pcomp" and bool(self._texts(self._objects(verb)) & {"me", "us"})
