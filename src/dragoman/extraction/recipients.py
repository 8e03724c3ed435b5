"""The other party of an event where no slot of its frame leads to it."""

from __future__ import annotations

from dragoman.extraction.frames import VERBS
from dragoman.extraction.keywords import Keywords
from dragoman.extraction.people import COUNTRY_CUES
from dragoman.extraction.writing import PAPERS

EVERYBODY = frozenset(
    "partner ally party country nation member other state stakeholder side neighbor neighbour".split()
)
"""Words for many who are asked together without being named."""
SUFFERING = {"of", "on", "against", "at", "to", "for", "between", "with", "toward", "towards", "upon", "from"}
TELLING = frozenset("tell inform assure advise notify promise remind brief write cable telephone".split())
"""Verbs whose object hears what the clause behind them says."""
NEEDING = frozenset("need want request require seek deserve use lack ask".split())
"""Verbs of those to whom a thing is given: ``the weapons that Chad needs``."""
UNDERGOING = frozenset("suffer face endure experience sustain undergo receive witness see need want get".split())
"""Verbs of those to whom the thing that is blamed is done."""
WRITING = frozenset("write cable wire message petition visit lobby".split())
"""Verbs of speaking to somebody, behind which a participle tells what was said: ``wrote the Minister, requesting``."""
ASKING = frozenset("ask demand request urge want propose insist require seek order suggest wish instruct".split())
HEARD_WITH = frozenset("raise take discuss meet speak talk call register lodge review explore sit confer".split())
GREETING = frozenset("thank congratulate greet welcome praise commend host brief press ask urge warn invite".split())
SAID_TO = frozenset(
    "bow yield submit speak say explain complain write protest appeal deliver hand convey present report".split()
)
"""Verbs behind which stands who hears a thing."""
BARE_VERBS = frozenset(
    "press urge support help back release free join lift end drop lend send grant block pressure ask warn aid allow "
    "lobby assist recognize recognise stop push return open close defer delay".split()
)
"""Verbs that a parser takes for nouns where a demand has them bare."""
WARDING_OFF = frozenset("intercept shadow meet confront repel deter counter block stop face track escort ward".split())
"""What forces are sent to do to others."""
CAUSING = frozenset("after as because when since once".split())
HEARERS = frozenset(("person", "office", "country", "pronoun", "organization"))
STATES = frozenset(("country", "framework", "organization", "nationality", "pronoun"))
"""Whoever of these is to do a thing is asked himself."""
CALLING_OFF = frozenset("call cancel postpone put scrap shelve drop".split())
"""Whoever does this as somebody asked refuses another, with whom the thing was to be."""
POINTING = frozenset("this that these those such".split())
FAR_BACK = 90
"""So many words back a thing that is pointed at is looked for."""
SPEAKERS = frozenset(("i", "we", "you"))
APPROACHING = frozenset("call telephone phone meet see visit summon contact approach receive".split())
"""Verbs of meeting somebody, behind which stands what for."""


class Recipients(Keywords):
    """Finds whom a thing is said to, whose a thing is, who did what is blamed."""

    def _called_in_first(self, trigger: int, kind: str, actor: list[int], recipient: list[int]) -> list[int]:
        """Return who was called in or met to hear what an officer of lower rank is to do: ``called in the Ambassador
        and asked that the First Secretary submit to questioning``.
        """
        if kind != "REQUEST" or not recipient:
            return []
        bidden = {
            word
            for clause in self.grammar.all(trigger, "ccomp")
            for word in self.grammar.all(clause, "nsubj", "nsubjpass")
        }
        heads = {self.mentions.list[one].head for one in recipient}
        if not heads <= bidden or any(self.mentions.list[one].kind in STATES for one in recipient):
            return []
        return [one for one in self._heard_beside(trigger, kind, actor) if one not in recipient]

    def _told_to(self, trigger: int, actor: list[int]) -> list[int]:
        """Return whom the speaker of a clause tells what it says: ``told Duarte that he would sign``."""
        word = self.words[trigger]
        while word.relation in {"xcomp", "conj", "advcl"} and self.words[word.head].part in VERBS:
            word = self.words[word.head]
        above = self.words[word.head]
        if not actor:
            return []
        here = self.words[self.grammar.first_participle(trigger)]
        verb = self.words[here.head]
        if here.relation in {"xcomp", "advcl"} and (
            (verb.lemma in APPROACHING and self._is_to(trigger))
            or (verb.lemma in APPROACHING | WRITING and here.tag == "VBG" and trigger > verb.index)
        ):
            return self._approached(verb.index, actor)
        if readers := self._readers(trigger, actor):
            return readers
        if word.relation != "ccomp" or above.lemma not in TELLING:
            return []
        speakers = [one for found in self.slots.subject(above.index) for one in self.mentions.at(found)]
        same = set(speakers) & set(actor) or all(
            self.mentions.list[one].text.lower() in {"he", "she", "it", "they", "we", "i"} for one in actor
        )
        if not same and speakers:
            return []
        heard = [one for found in self.slots.fill(above.index, "obj") for one in self.mentions.at(found)]
        return [one for one in heard if self.is_side(self.mentions.list[one]) and one not in actor]

    def _readers(self, trigger: int, actor: list[int]) -> list[int]:
        """Return for whom the paper is in which somebody says a thing: ``In a letter to Duarte, Rojas urged haste``."""
        return [
            index
            for child in self.grammar.all(trigger, "prep")
            if child < trigger and self.words[child].text.lower() in {"in", "by"}
            for paper in self.grammar.all(child, "pobj")
            if self.words[paper].lemma.lower() in PAPERS
            for reader in self.grammar.prepositions(paper, "to")
            for index in self.mentions.at(reader)
            if self._acts(index) and index not in actor
        ]

    def _is_put_to(self, trigger: int, index: int, kind: str) -> bool:
        """Say whether a verb is done to somebody who is not named but is meant: ``urged all partners to``, ``thanked
        the donors for``, ``welcomed steps by our allies``; whoever else its clause names is what it is about.
        """
        mention = self.mentions.list[index]
        head = self.words[mention.head]
        if kind == "REQUEST" and mention.plural and head.lemma.lower() in EVERYBODY:
            return True
        above = self.words[head.head]
        straight = head.relation in {"dobj", "dative"} and above.index == trigger
        called = (
            head.relation == "pobj"
            and above.text.lower() in {"on", "upon", "to"}
            and above.head == trigger
            and kind in {"REQUEST", "SUPPORT"}
        )
        thing = self.words[above.head]
        made = (
            kind == "SUPPORT"
            and head.relation == "pobj"
            and above.text.lower() in {"by", "of"}
            and (thing.relation, thing.head) == ("dobj", trigger)
        )
        return (straight or called or made) and head.part in {"NOUN", "PROPN"} and self.is_side(mention)

    def _owners_of(self, found: list[int]) -> list[int]:
        """Put those whose a thing is in its place: ``praised the efforts of the Court and the Mission``."""
        owners: list[int] = []
        for index in found:
            mention = self.mentions.list[index]
            own: list[int] = []
            if mention.kind == "group" and not self.is_side(mention) and mention.head not in self.mentions.rows:
                for path in ("poss", "by", "of"):
                    words = self.slots.fill(mention.head, path)
                    own = [one for word in words for one in self.mentions.at(word) if self._acts(one)]
                    if own:
                        break
            several = len(own) > 1 or any(self.mentions.list[one].kind != "country" for one in own)
            owners.extend(own if several else (index,))
        return list(dict.fromkeys(owners))

    def _givers_of(self, found: list[int], kind: str) -> list[int]:
        """Put those who are asked for help or a concession of theirs in its place: ``asked for French support``."""
        if kind != "REQUEST":
            return found
        classes = self.triggers.classes
        wanted = classes["HELP"] | classes["AID"] | classes["ASKED_YIELD"]
        asked: list[int] = []
        for index in found:
            mention = self.mentions.list[index]
            thing = mention.kind == "group" and not self.is_side(mention) and self.words[mention.head].lemma in wanted
            words = self.slots.fill(mention.head, "mod") if thing else []
            own = [one for word in words for one in self.mentions.at(word) if self._can_stand(one, "mod", kind)]
            asked.extend(own or (index,))
        return list(dict.fromkeys(asked))

    def _makers_of(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return who did or does the thing that is backed, refused or blamed, or needs what is given, as the clause
        about it says: ``welcomed the steps that Chad has taken``, ``will support whatever the Chadians decide``.
        """
        if kind not in {"SUPPORT", "REJECT", "ACCUSE", "AID"} or self.slots.is_passive(trigger):
            return []
        things = [one for one in self.grammar.all(trigger, "dobj") if one > trigger]
        about = [one for thing in things for noun in dict.fromkeys((thing, self.slots.counted(thing)))
                 for one in self.grammar.all(noun, "relcl")]  # fmt: skip
        put = (
            []
            if kind == "AID"
            else [
                word
                for thing in things
                for noun in dict.fromkeys((thing, self.slots.counted(thing)))
                for one in self.grammar.all(noun, "acl")
                for word in self.slots.by_agent(one)
            ]
        )
        about += [one for one in self.grammar.all(trigger, "ccomp") if kind != "AID" and self._asks_what(trigger, one)]
        makers = [
            index
            for clause in about
            if self.words[clause].lemma in NEEDING
            or (kind != "AID" and not (kind == "ACCUSE" and self.words[clause].lemma in UNDERGOING))
            for word in self.grammar.all(clause, "nsubj")
            if self.words[word].tag not in {"WDT", "WP"}
            and self.words[word].text.lower() not in SPEAKERS
            and not (kind == "ACCUSE" and self.words[word].tag == "PRP")
            for index in self.mentions.at(word)
        ]
        makers += [index for word in put for index in self.mentions.at(word)]
        return [one for one in dict.fromkeys(makers) if self._acts(one) and one not in actor]

    def _spoken_of_before(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return whose a thing is that a verb points back at, as the words shortly before say: ``praised the efforts of
        Chad and said he supports those efforts``, ``rejected the proposal``.
        """
        if kind not in {"SUPPORT", "REJECT"}:
            return []
        proposed = self.triggers.classes["PROPOSAL"]
        for thing in self.grammar.all(trigger, "dobj"):
            point = {self.words[one].text.lower() for one in self.grammar.all(thing, "det")}
            lemma = self.words[thing].lemma
            if thing < trigger or not (point & POINTING or (point & {"the"} and lemma in proposed)):
                continue
            if self._owners_in_words(thing, []):
                continue
            for word in range(trigger - 1, max(0, trigger - FAR_BACK) - 1, -1):
                here = self.words[word]
                if here.lemma != lemma or here.part != "NOUN" or self.words[trigger].sentence - here.sentence > 2:
                    continue
                if owners := self._owners_in_words(word, actor):
                    return owners
        return []

    def _owners_in_words(self, thing: int, actor: list[int]) -> list[int]:
        """Return those named as whose a thing is, or who gave or made it."""
        words = [one for path in ("poss", "by", "from", "of", "mod") for one in self.slots.fill(thing, path)]
        if not words and self.words[thing].relation == "dobj" and actor:
            words = list(self.slots.subject(self.words[thing].head))
        found = dict.fromkeys(index for word in words for index in self.mentions.at(word))
        return [
            one
            for one in found
            if self.mentions.list[one].kind != "pronoun" and self._acts(one) and self._is_named(one)
            and one not in actor
        ]  # fmt: skip

    def _asks_what(self, trigger: int, clause: int) -> bool:
        """Say whether a clause stands for a thing: ``what they decide``, ``whatever Chad wants to do``."""
        first = self.grammar.subtree(clause)[0]
        opening = self.words[first]
        return first > trigger and opening.text.lower() in {"what", "whatever"} and opening.relation == "dobj"

    def _doers_behind(self, trigger: int, kind: str) -> list[int]:
        """Return whose act is blamed where the parser hung ``by`` on the verb: ``condemned atrocities by the army``."""
        if kind != "ACCUSE" or self.slots.is_passive(trigger) or self.words[trigger].tag == "VBN":
            return []
        things = [one for one in self.slots.fill(trigger, "obj") if one > trigger]
        for child in self.grammar.all(trigger, "prep", "agent"):
            if self.words[child].text.lower() == "by" and any(one < child for one in things):
                doers = [index for one in self.grammar.all(child, "pobj") for index in self.mentions.at(one)]
                return [one for one in doers if self._acts(one)]
        return []

    def _complained_of(self, trigger: int, found: list[int], actor: list[int]) -> list[int]:
        """Return of whom somebody complains to another: ``complained to Duarte that Rojas was late``."""
        if self.words[trigger].lemma not in {"complain", "grumble", "protest"}:
            return found
        blamed = [
            one
            for clause in self.grammar.all(trigger, "ccomp")
            for word in self.slots.surface_subject(clause)
            for one in self.mentions.at(word)
            if self._acts(one) and self.mentions.list[one].kind != "pronoun"
        ]
        return [one for one in blamed if one not in actor] or found

    def _without_victims(self, found: list[int], kind: str) -> list[int]:
        """Leave out whoever only suffers the act that is blamed, or would gain by what is asked; put its doer there.

        ``Condemned the regime's execution of activists`` blames the regime; ``called for his release`` asks not him.
        """
        kept: list[int] = []
        for index in found:
            act = self._suffered(self.mentions.list[index].head, kind)
            if act is None:
                kept.append(index)
                continue
            doers = [one for word in self.slots.fill(act, "agent") for one in self.mentions.at(word)]
            kept.extend(one for one in doers if self._acts(one) and one not in found)
        return list(dict.fromkeys(kept))

    def _suffered(self, word: int, kind: str) -> int | None:
        """Return the noun of the act that somebody suffers or gains by: ``the killing of``, ``attacks on``; or None."""
        for _ in range(4):
            here = self.words[word]
            if here.relation in {"conj", "appos", "compound", "amod", "poss"} and here.head != word:
                if here.relation == "poss" and self.words[here.head].lemma in self.triggers.classes["BENEFIT"]:
                    return here.head if kind == "REQUEST" else None
                if here.relation == "poss":
                    return None
                word = here.head
                continue
            break
        here = self.words[word]
        if here.relation != "pobj":
            return None
        through = self.words[here.head]
        act = self.words[through.head]
        if through.text.lower() == "against" and act.part == "VERB" and act.relation == "acl":
            act = self.words[act.head]
        if act.part not in {"NOUN", "PROPN"} or through.text.lower() not in SUFFERING:
            return None
        classes = self.triggers.classes
        lemma = act.lemma.lower()
        if through.text.lower() == "of" and lemma in classes["INFLICTED"]:
            return None
        wanted = {"REQUEST": classes["BENEFIT"] | (classes["SUFFERED"] - classes["PENALTY"])}.get(
            kind, classes["SUFFERED"]
        )
        if lemma in wanted:
            return act.index
        return self._suffered(act.index, kind) if act.relation == "pobj" and act.index < word else None

    def _not_only_wished_for(self, trigger: int, kind: str, recipient: list[int]) -> list[int]:
        """Leave out of those who are asked whoever only gains by it: ``urged that the monks be let in``."""
        if kind != "REQUEST" or self.slots.is_passive(trigger):
            return recipient
        gaining = {
            word
            for clause in self.grammar.all(trigger, "ccomp")
            for word in self.grammar.all(clause, "nsubjpass")
            if self.grammar.one(clause, "agent") is None
        }
        return [one for one in recipient if self.mentions.list[one].head not in gaining]

    def _heard_beside(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return who hears what the verb before tells, where the same speaker goes on to ask or promise a thing:
        ``raised the case with Duarte and urged that``.
        """
        word = self.words[trigger]
        if kind not in {"REQUEST", "AGREE", "THREATEN", "REJECT", "CONCEDE"} or word.relation != "conj" or not actor:
            return []
        above = self.words[word.head]
        if above.part not in VERBS or self.grammar.one(trigger, "nsubj", "nsubjpass") is not None:
            return []
        paths = ["with", "on"] if above.lemma in HEARD_WITH else []
        paths += ["obj"] if above.lemma in TELLING | APPROACHING | GREETING else []
        paths += ["to"] if above.lemma in SAID_TO else []
        heard = [
            index for path in paths for found in self.slots.fill(above.index, path) for index in self.mentions.at(found)
        ]
        heard += [
            index
            for path in (("on", "in", "oprd") if above.lemma == "call" else ())
            for found in self.slots.fill(above.index, path)
            for index in self.mentions.at(found)
            if self.mentions.list[index].kind in {"person", "office", "group"}
        ]
        return [
            one
            for one in dict.fromkeys(heard)
            if one not in actor
            and (self.mentions.list[one].kind in HEARERS or bool(self.mentions.list[one].qualifiers))
            and self.is_side(self.mentions.list[one])
        ]

    def _asked_by_name(self, trigger: int, kind: str) -> list[int]:
        """Return whom a clause asks whose verb the parser took for a part of a name: ``asked that Chad press Mali``."""
        if kind != "REQUEST":
            return []
        words = self.words[trigger + 1 : trigger + 5]
        that = next((place for place, one in enumerate(words[:2]) if one.text.lower() == "that"), None)
        if that is None or len(words) < that + 3:
            return []
        name, verb = words[that + 1], words[that + 2]
        named = any(cue.kind in COUNTRY_CUES for cue in self.mentions.cue_at.get(name.index, ()))
        if not named or name.relation != "compound" or verb.relation != "compound":
            return []
        if verb.lemma.lower() not in BARE_VERBS:
            return []
        return [index for index in self.mentions.at(name.index) if self._acts(index)][:1]

    def _set_off_by(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return whose move forces answer that are sent: ``scrambled fighters after two Chadian jets crossed``, ``to
        intercept two Chadian jets``.
        """
        if kind != "MOBILIZE":
            return []
        met = [
            word
            for clause in self.grammar.all(trigger, "advcl", "xcomp")
            for word in (
                self.slots.fill(clause, "obj")
                if self.words[clause].lemma in WARDING_OFF and self._is_to(clause)
                else self.slots.subject(clause)
                if any(self.words[one].text.lower() in CAUSING for one in self.grammar.all(clause, "mark", "advmod"))
                else ()
            )
        ]
        met += [
            word
            for child in self.grammar.all(trigger, "prep")
            if self.words[child].text.lower() == "in"
            for answer in self.grammar.all(child, "pobj")
            if self.words[answer].lemma in {"response", "answer", "reply", "reaction"}
            for move in self.grammar.prepositions(answer, "to")
            for word in self.slots.fill(move, "agent") or self.slots.fill(move, "mod")
        ]
        found = [index for word in met for index in self.mentions.at(word)]
        return [one for one in dict.fromkeys(found) if one not in actor and self.others.known([one])]

    def _whose_act(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return whose act it is that a clause hung on a noun for it judges: ``blacklisted six firms, a step that Chad
        called illegal``, ``a move condemned by Chad``, ``closed the border, which Chad denounced``.
        """
        if kind not in {"SUPPORT", "REJECT", "ACCUSE"}:
            return []
        clause = self.words[trigger]
        for _ in range(3):
            if clause.relation in {"acl", "relcl"}:
                break
            if clause.relation not in {"conj", "xcomp"}:
                return []
            clause = self.words[clause.head]
        noun = self.words[clause.head]
        if clause.relation not in {"acl", "relcl"} or noun.tag not in {"NN", "NNS"}:
            return []
        if noun.index in {self.mentions.list[one].head for one in actor}:
            return []
        if clause.relation == "acl" and clause.tag != "VBN":
            return []
        if clause.relation == "relcl" and not (
            self._lacks_object(clause.index)
            or self._lacks_object(trigger)
            or self.slots.is_passive(clause.index)
            or self.slots.is_passive(trigger)
        ):
            return []
        for above in self.grammar.ancestors(noun.index):
            if self.words[above].part not in VERBS:
                continue
            doers = [
                index
                for word in self.slots.subject(above)
                for index in self.mentions.at(word)
                if self._acts(index) and index not in actor
            ]
            return doers
        return []

    def _lacks_object(self, clause: int) -> bool:
        """Say whether a relative clause is about what it does something to: ``that Chad called illegal``."""
        return any(
            self.words[one].tag in {"WDT", "WP"} and self.words[one].relation in {"dobj", "pobj", "dative", "nsubjpass"}
            for one in self.grammar.subtree(clause)[:3]
        ) or (
            self.grammar.one(clause, "dobj") is None
            and any(self.words[one].tag not in {"WDT", "WP"} for one in self.grammar.all(clause, "nsubj"))
        )

    def _as_asked(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return who asked for what is refused or granted: ``refused to leave as Duarte had asked``."""
        if kind not in {"REJECT", "AGREE", "CONCEDE", "RETREAT"} or self.words[trigger].lemma in CALLING_OFF:
            return []
        verbs = (trigger, *self.grammar.all(trigger, "xcomp", "ccomp"))
        return [
            index
            for verb in verbs
            for clause in self.grammar.all(verb, "advcl")
            if self.words[clause].lemma in ASKING
            and any(self.words[one].text.lower() == "as" for one in self.grammar.all(clause, "mark", "advmod", "prep"))
            for word in self.slots.subject(clause)
            for index in self.mentions.at(word)
            if self._acts(index) and index not in actor
        ]

    def _laid_on(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return on whom a burden lay that is taken away or kept: ``lifted the embargo it had imposed on Chad``."""
        if kind not in {"RETREAT", "CONCEDE", "REJECT", "SUPPORT"}:
            return []
        return [
            index
            for thing in self.slots.fill(trigger, "obj")
            for clause in self.grammar.all(thing, "relcl", "acl")
            for path in ("on", "upon", "against")
            for word in self.slots.fill(clause, path)
            for index in self.mentions.at(word)
            if self._acts(index) and index not in actor
        ]

    def _promised_to(self, trigger: int, kind: str, actor: list[int]) -> list[int]:
        """Return who is promised or given a thing, where the frame took the thing: ``promised Chad a battalion``."""
        if kind not in {"AGREE", "AID", "THREATEN", "REQUEST"}:
            return []
        return [
            index
            for word in self.grammar.all(trigger, "dative")
            if self.words[word].part in {"NOUN", "PROPN", "PRON"}
            for index in self.mentions.at(word)
            if self._acts(index) and index not in actor
        ]

    def _is_to(self, verb: int) -> bool:
        return any(self.words[one].tag == "TO" for one in self.grammar.all(verb, "aux"))

    def _approached(self, verb: int, actor: list[int]) -> list[int]:
        """Return whom somebody calls or meets to say something: ``called on Duarte to register his dismay``."""
        heard = [
            one for path in ("obj", "on", "with", "in", "oprd") for found in self.slots.fill(verb, path)
            for one in self.mentions.at(found)
        ]  # fmt: skip
        if self.words[verb].lemma in WRITING:
            heard += [one for found in self.slots.fill(verb, "to") for one in self.mentions.at(found)]
        return [
            one for one in heard if self._is_named(one) and self.is_side(self.mentions.list[one]) and one not in actor
        ]
