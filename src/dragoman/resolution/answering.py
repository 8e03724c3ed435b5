"""Whom an act answers or touches, where its own words leave that to what was told just before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.documents import Document
from dragoman.extraction import Event, Findings
from dragoman.resolution.addressing import commands, is_its_object
from dragoman.resolution.links import NO_STATE, Link, Linked

ASKED = {"REQUEST", "ACCUSE", "THREATEN"}
REAL = {"actual", "ongoing", "historical", "claimed"}
NEAR = 8
"""Events on either side that are looked at."""
PLACED = {"AID", "MOBILIZE", "CONCEDE", "SANCTION"}
"""Acts that are done to the place they are told to be at: a curfew lifted in a province, troops sent into a country."""
ACT_NOUNS = (
    r"(?:rising|delay|postponement|order|offensive|crackdown|curfew|map|census|quota|levy|tariffs?|listing|designation|"
    r"declaration|resolution|boycott|threats?|warnings?|letter|note|speech|interview|remarks?|comments?|charges?|"
    r"accusations?|allegations?|claims?|demands?|requests?|proposals?|pleas?|appeals?|refusals?|rejection|uprising|coup|"
    r"moves?|steps?|decisions?|plans?|attacks?|raids?|announcements?|actions?|agreements?|deals?|vote|results?|outcome|"
    r"verdicts?|bans?|killings?|bombings?|arrests?|releases?|ceasefire|cease-fire|offers?|pledges?|gestures?|"
    r"initiatives?|measures?|rulings?|statements?|invasion|seizures?|expulsions?|tests?|launch|shootings?|incidents?|"
    r"gift|concessions?|ratification|recognition|withdrawal|closure|sale|suspension|visit|law|bill|pact|treaty|accord|"
    r"truce|elections?|referendum|nomination|appointments?|blockade|embargo|sanctions|duties|strikes?|shelling|"
    r"incursions?|violations?|overflights?|deployments?|drills?|exercises?|manoeuvres?|maneuvers?|news|developments?|"
    r"acts?|deeds?|arrangements?|signing|signature|convictions?|sentences?|judge?ments?|pull-?outs?|pardons?|amnesty|"
    r"handover|transfers?|extraditions?|reopening|opening|lifting|resumption|breakthrough|compromise|settlement|"
    r"reforms?|overtures?|apology|build-?up|annexation|occupation|intervention|interference|dissolution|dismissals?|"
    r"sackings?|removal|ouster|take-?over|putsch|mutiny|detentions?|executions?|abductions?|kidnappings?|hijackings?|"
    r"hostage-taking|assassinations?|murders?|massacres?|atrocity|atrocities|outrages?|bombardments?|harassment|purges?|"
    r"cuts?|freeze|decrees?|edicts?|ordinance|amendments?|communiqu[eé]|scheme|programme|return|retreat|promises?|"
    r"commitments?|donations?|shipments?|deliver(?:y|ies)|loans?|grants?|rescue|operations?|airstrikes?|air strikes|"
    r"exchange|swap|sentencing|trial|severance|break|rupture|invitations?|replies|reply|answers?|response|accession|"
    r"admission|mediation|ramming|boarding|sinking|capture|crash|truces|demobili[sz]ation|disarmament|handshake|reconciliation|normali[sz]ation|dispatch)"
)
"""Nouns of what somebody did, by which it is pointed back at."""
NOUN_OF_ACT = re.compile(
    rf"{ACT_NOUNS}(?=\W*(?:$|was\b|were\b|is\b|has\b|have\b|had\b|\w+\W*$|\w+ \w+\W*$))", re.IGNORECASE
)
ACT_KINDS = tuple(
    (re.compile(stem, re.IGNORECASE), frozenset(kinds.split()))
    for stem, kinds in (
        ("apology", "CONCEDE"),
        ("verdict|ruling|sentenc|conviction|judge?ment|trial|execution", "SANCTION COERCE ASSAULT"),
        (
            "attack|raid|killing|bomb|shell|massacre|murder|assassin|shooting|atrocit|airstrike|air strike|incursion|"
            "outrage|offensive|invasion|overflight|violation|ramming|boarding|sinking|capture",
            "ASSAULT COERCE MOBILIZE",
        ),
        ("arrest|detention|seizure|ban|curfew|crackdown|hijack|abduction|kidnap|hostage", "COERCE ASSAULT SANCTION"),
        ("closure|blockade|embargo|expulsion|suspension|sanction|rupture|severance|tariff|dut", "SANCTION COERCE"),
        ("deployment|build|exercise|drill|man", "MOBILIZE COOPERATE"),
        ("offer|pledge|promise|invitation|commitment", "AGREE"),
        ("agreement|deal|pact|treaty|accord|truce|cease|arrangement|compromise|settlement", "AGREE SUPPORT RETREAT"),
        ("sign|ratif|accession|recognition", "SUPPORT"),
        (
            "withdrawal|pull|release|retreat|handover|pardon|amnesty|lifting|reopening|opening|concession",
            "RETREAT CONCEDE",
        ),
        ("demand|request|plea|appeal|proposal", "REQUEST"),
        ("refusal|rejection|postponement|delay", "REJECT"),
        ("threat|warning", "THREATEN"),
        ("charge|accusation|allegation|claim", "ACCUSE"),
        ("gift|donation|shipment|deliver|loan|grant|rescue", "AID AGREE"),
        ("mediation", "CONSULT"),
    )
)
"""Kinds of event by the beginning of the noun that points back at one."""
WHEN = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|\d|"
    r"a (?:statement|letter|speech|note|broadcast|telegram|cable|tweet)\b|the (?:strongest|clearest)\b|writing\b|"
    r"parliament\b|public\b)"
)
LED_ON = rf"\s+(?:of|by|against)\b|\s+(?:on|in)\s+(?!{WHEN})"
"""Behind a noun for an act, words by which it is another than the one told of before."""
THAT_ACT = re.compile(
    r"\s+(?:against |of |to |at |over |for )?"
    r"(?:that\s+(?!\w+s\b)|(?:the|this|these|those|both)\s+(?:(?-i:[a-z-]+)\s+){0,2}?)"
    rf"{ACT_NOUNS}\b(?!['’]|{LED_ON})"
    r"|\s+(?:it|this|that)(?=\s*(?:[.,;]|$|as\b|on\b|in\b|and\b|but\b|a\b|an\b))"
    r"|\s+(?:what (?:it|he|she|they) (?:called|termed|described as)\s+)?(?=[\"“][^\"”]{3,90}[\"”])",
    re.IGNORECASE,
)
"""An act pointed back at, whose doer is the one praised or blamed for it."""
BARE_ACT = re.compile(rf"\s+(?:[A-Z]+\s+)?{ACT_NOUNS.upper()}\b(?!['’]|\s+(?:OF|BY|ON|AGAINST|IN)\b)")
"""The same in telegrams, which leave out the article: ``DEPLORED SHELLING``."""
ACT_BEFORE = re.compile(
    rf"\b(?:the|this|that|these|those)\s+(?:(?-i:[a-z-]+)\s+){{0,2}}?{ACT_NOUNS}\s+"
    r"(?:(?:was|were|is|are|has been|have been|had been|being)\s+(?:(?!not\b|never\b)[\w-]+\s+){0,2}"
    r"|(?:has |have |had |also |at once |immediately |quickly )*"
    r"(?:drew|drawn|won|brought|prompted|earned|provoked|sparked|met|met with|received|aroused|triggered|elicited)\s+"
    r"(?:[\w-]+\s+){0,3})$",
    re.IGNORECASE,
)
"""The same before a passive or a noun that judges it: ``the step was deplored``, ``the verdict drew praise from``."""
CLOSED = re.compile(rf"\s*(?:[,.;:)]|$|and\b|but\b|as\b|while\b|though\b|(?:on|in) {WHEN})")
"""Behind an act that is judged, that no more is told of it."""
LONGEST_ACT = 110
POINTED = re.compile(
    r"\s+(?:in the (?:strongest|clearest|most \w+)(?: possible)? terms\s+)?(?:as \w+\s+)?(?:all |any )?"
    r"(?:the|this|that|these|those|such|continued|continuing|ongoing|recent|his|her|their|any|all|threats|attacks|"
    r"yesterday|today)\b",
    re.IGNORECASE,
)
"""What is blamed points at an act that the paper tells of."""
ENDING = re.compile(
    r"[^.;]{0,90}?\b(?:end|ends|halt|stop|stops|cease|ceases|cessation|release|released|releases|free|freed|access|"
    r"ceasefire|cease-fire|withdraw|withdrawal|refrain|restore|restoration|return|accountability|clarification)\b",
    re.IGNORECASE,
)
"""What is demanded of whoever does the harm."""
DONE_BY = re.compile(
    r"\b(?:perpetrated|committed|carried out|ordered|launched|waged|imposed|conducted|inflicted|caused|orchestrated|"
    r"initiated|unleashed|claimed|executed)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
IN_A_ROW = {
    **dict.fromkeys(("AGREE", "SUPPORT"), frozenset(("AGREE", "SUPPORT", "AID", "COOPERATE"))),
    **dict.fromkeys(
        ("THREATEN", "REJECT", "ACCUSE", "REQUEST", "SANCTION"),
        frozenset(("ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION")),
    ),
}
"""Acts that one clause tells of one pair of sides, by those they follow."""
AT_ONCE = re.compile(r",? (?:and|or|but) (?:\w+ly )?(?:will |would |also |have |has )*(?:\w+ly )?", re.IGNORECASE)
"""What stands between two verbs that share what is behind the second."""
OFFERING = frozenset("offer propose suggest extend present submit proposal invite invitation put table".split())
SIGNING = frozenset("sign ratify initial conclude join accede reach".split())
"""Verbs of what is done with a paper, of which the words tell with whom it was made."""
ENDED = re.compile(r"[.;:?!]\s|\n")
PARTED = re.compile(r"[,;:.]\s")
"""What parts a clause from the act that it blames."""
FOR_IT = re.compile(r"\s+for\s+(?:it|them|this|that)\b", re.IGNORECASE)
UNASKED = frozenset("object deny oppose protest dispute contest dismiss".split())
"""Words of those who need not have been asked themselves."""
UNKIND = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION", "THREATEN", "REJECT", "ACCUSE"}
SPOKEN = {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT"}
"""Kinds that only answer an act, which is rather what ``the move`` points at."""
PROTESTING = frozenset("protest complain object".split())
BARE = re.compile(
    r"(?:\s+(?:formally|strongly|loudly|vigorously|bitterly|at once|immediately|the (?:same|next) day|on \w+day|"
    r"to the \w+|yesterday|today|later|in vain|in writing))*\s*(?:[.,;]|$)",
    re.IGNORECASE,
)
"""Nothing behind a protest that says against what."""
HARM = {"ASSAULT", "COERCE", "MOBILIZE", "THREATEN"}
CALLING = frozenset("call term brand label describe pronounce deem".split())
"""Words of those who answer what was said by giving it another name: ``called the story a fabrication``."""
DENYING = CALLING | frozenset(
    "deny denial dismiss reject dispute refute rebut contest disavow ridicule scoff brush laugh".split()
)
"""Words of those who answer what has been said of them."""
SAYS = re.compile(
    r"(?:'s?)?,?\s+(?:(?:has|have|had|also|later|earlier|then|itself|officials?|spokes\w+)\s+)*(?:said|says|say|claims|claimed|"
    r"reported|reports|announced|alleged|alleges|maintains|maintained|insists|insisted|SAID|SAYS|CLAIMS|CLAIMED)\b"
)
"""Behind the name of whoever says a thing."""
NEWS = re.compile(
    r"\b(?:AFP|AP|Reuters|Xinhua|TASS|Tass|Interfax|BBC|CNN|Bloomberg|KCNA|IRNA|Anadolu|dpa|ANSA|EFE|Kyodo|Yonhap|PTI|"
    r"agency|media|television|radio|newspapers?|daily|weekly|paper|newswire|Times|Post|Gazette|Tribune|Herald|Guardian)$"
)
"""Those who only report what others say."""
BY_ACCOUNT = re.compile(r"\b(?:according to|by the account of|in the words of)\s+(?:the\s+|an?\s+)?$", re.IGNORECASE)
AMENDS = frozenset("apologize apologise apology regret express offer convey voice tender make beg".split())
"""Words of those who ask to be forgiven."""
SHARED = {"COOPERATE", "AGREE", "SUPPORT", "CONSULT"}
"""What is done together, which one of those who did it praises."""
SETTLED = {"AGREE", "SUPPORT", "RETREAT", "CONCEDE", "CONSULT", "ASSAULT", "REJECT"}
"""What the two do between whom somebody mediates."""
APPLYING = frozenset("apply application bid candidacy seek request".split())
ENTRY = re.compile(
    r"[\w\s]{0,30}?\b(?:membership|admission|accession|entry|readmission|observer status|a seat|"
    r"to (?:join|enter|accede|rejoin|be (?:let in|admitted|taken in)|become an? (?:\w+ )?(?:member|observer)))\b"
    r"|\s*(?:[.,;]|$|in \d{4}\b)",
    re.IGNORECASE,
)
"""What those want who apply to a body."""
OF_SOMEBODY = frozenset("demand ask request insist want seek require press order give".split())
"""Words of asking that are put to somebody, and not to all the world."""
AT_LARGE = frozenset("vow swear".split())
"""Words of promising that are said to nobody."""
PRONOUNS = frozenset("he she they it".split())
TURNED = {"AGREE", "REJECT", "CONCEDE", "RETREAT"}
"""What is an answer to what was asked."""
SPOKEN_OF = re.compile(
    r"\b(?P<who>it|he|she|they)\s+(?:(?:has|have|had|then|finally|eventually|later|at last|soon|\w+ly)\s+){0,3}$",
    re.IGNORECASE,
)
"""Before a verb, the pronoun that does it, whoever it was taken for."""
LONGEST_HELPERS = 40
YIELDING = frozenset("relent yield capitulate acquiesce back give bow climb cave bend".split())
"""Words of those who give way to what was asked."""
BODIES = frozenset("organization framework".split())
SESSION = re.compile(
    r"[^.;]{0,40}?\b(?:sessions?|summits?|meetings?|assembly|conferences?|talks|gatherings?)\b(?! with\b)"
)
"""Behind a refusal, what a body holds."""
FAR = 30
NAMED = frozenset("country nationality organization framework person office group".split())
CHARGE = re.compile(
    r"\s+(?:the|this|that|these|those|all|both)\s+(?:\w+\s+)?"
    r"(?:accusation|charge|allegation|claim|insinuation|complaint|reproach)s?\b(?! of\b)"
)
"""Behind a refusal, that it is of a charge."""
PAPER = re.compile(
    r"(?:the|this|that|its) (?:\w+ )?(?:document|treaty|pact|accord|agreement|deal|convention|protocol)$"
)
"""What is left that is no party, but has one."""
CHARGED = re.compile(
    r"(?:the|this|that|these|those|all|any|such) (?:[\w-]+ )?(?:charge|accusation|allegation|claim|insinuation|"
    r"complaint|reproach|story|report|suggestion)s?"
)
"""What is denied, by the words for it alone."""
CLOSE_BY = 30
POSSESSED = re.compile(r"(?:its|their|his|her)\s", re.IGNORECASE)
REFUSING = frozenset("refuse decline reject rebuff demur balk turn say".split())
APPLAUDING = frozenset("applaud cheer rejoice exult concur approve".split())
"""Words of those who like what was just done, without naming it."""
GRUMBLING = frozenset("complain grumble bristle fume chafe bridle remonstrate protest object carp whine".split())
THANKS = re.compile(r"\b(?:thank|grateful|gratitude|appreciation|relief|delight)", re.IGNORECASE)
POINTS_BACK = re.compile(
    r"(?:\s+(?:it|this|that|them|him|her|both)\b|\s+(?:the|this|that|these|those)\s+(?:\w+\s+)?"
    r"(?:charges?|accusations?|allegations?|claims?|offers?|proposals?|words?|remarks?|moves?|steps?|decisions?|"
    r"explanations?|replies|reply|answers?|statements?|requests?|demands?|terms|notes?|letters?|figures?|reports?)\b)",
    re.IGNORECASE,
)
"""Behind praise or blame, what was just said or done."""
BLAMED = {"ACCUSE", "REQUEST", "REJECT"}
BACK = 3
"""Sentences back in which whoever does harm is looked for."""
NEXT = 2
ACCEPTING = frozenset("agree accept undertake promise pledge consent assent comply concede oblige".split())


def answered(document: Document, findings: Findings, events: Sequence[Event], links: Sequence[Link]) -> list[Event]:
    """Give events without a recipient the one their context names: who asked, who did, between whom, where.

    Returns: as many events in the same order; one that was answered by its hearer gets the hearer as its recipient.
    """
    return _Answers(document, findings, list(events), links).all()


class _Answers(Linked):
    """The events of one paper while their missing recipients are sought."""

    def __init__(self, document: Document, findings: Findings, events: list[Event], links: Sequence[Link]) -> None:
        self.text = document.text
        self.events = events
        self.links = links
        self.mentions = findings.mentions
        spots = sorted((mention.span.start, mention.rank) for mention in findings.mentions)
        self.starts = [start for start, _ in spots]
        self.ranks = [rank for _, rank in spots]
        self.named = [
            one
            for one in sorted(findings.mentions, key=lambda one: (one.rank, one.span.start))
            if one.kind in NAMED and self._country(one.index) is not None
        ]
        self.ranks_of_named = [one.rank for one in self.named]
        self.named_in_text = sorted(self.named, key=lambda one: one.span.start)
        self.starts_of_named = [one.span.start for one in self.named_in_text]
        self.sayers = sorted(
            (mention.span.start, mention.index)
            for mention in findings.mentions
            if mention.kind != "document"
            and NEWS.search(mention.text) is None
            and (
                SAYS.match(self.text, mention.span.end)
                or BY_ACCOUNT.search(self.text, max(0, mention.span.start - 30), mention.span.start)
            )
        )
        self.doers = sorted(
            (mention.span.start, mention.index)
            for mention in findings.mentions
            if DONE_BY.search(self.text, max(0, mention.span.start - 40), mention.span.start)
        )

    def all(self) -> list[Event]:
        for number, told in enumerate(self.events):
            event = self.events[number] = self._in_its_turn(number, told)
            if event.kind == "REJECT" and (charged := self._who_charged(number, event)):
                event = self.events[number] = replace(event, recipient=charged)
            if event.recipient and self._points_back(event):
                did = self._who_did(number, event) or self._topic_before(number, event)
                event = self.events[number] = replace(event, recipient=did or event.recipient, loose=False)
            if event.kind == "REJECT" and event.recipient and self._is_charge(event.recipient):
                event = self.events[number] = replace(event, recipient=())
            if event.kind in {"REJECT", "AGREE", "CONCEDE"}:
                event = self._of_the_others(number, event)
            if event.recipient and self._are_anothers(number, event):
                event = self.events[number] = replace(event, recipient=self._dealt_with(number, event))
            if event.kind == "SANCTION" and "withdraw" in event.modes and self._is_paper(event.recipient):
                event = self.events[number] = replace(event, recipient=self._party_to(event))
            if event.kind == "REJECT" and not event.actor and (refuser := self._who_was_asked(number, event)):
                event = self.events[number] = replace(event, actor=refuser)
            if event.recipient:
                self._tell_whom_it_answers(number, event)
                continue
            if event.status not in REAL or event.role == "setting":
                continue
            found = self._recipient(number, event) or self._of_the_row(number, event)
            if found:
                self.events[number] = replace(event, recipient=found)
                self._tell_whom_it_answers(number, self.events[number])
        return self.events

    def _points_back(self, event: Event) -> bool:
        """Say whether praise or blame is of an act told before, and ends with it: ``hailed the signing, and Chad``."""
        if event.kind not in {"SUPPORT", "ACCUSE"} or not event.is_told_by_verb:
            return False
        act = self._act_behind(event)
        if act is None or CLOSED.match(self.text, act.end()) is None:
            return False
        spans = [self.mentions[one].span for one in event.recipient]
        return not any(event.trigger.end <= span.start <= act.end() for span in spans)

    def _is_charge(self, side: tuple[int, ...]) -> bool:
        """Say whether what is refused is only called a charge, of which the words before tell who made it."""
        return all(self._entity(one) is None and CHARGED.fullmatch(self.words_of(one)) for one in side)

    def _act_behind(self, event: Event) -> re.Match[str] | None:
        """Return the words behind a verdict that point at an act, in capitals also without an article."""
        shouted = self.text[event.trigger.start : event.trigger.end].isupper()
        bare = BARE_ACT.match(self.text, event.trigger.end) if shouted else None
        return bare or THAT_ACT.match(self.text, event.trigger.end)

    def _judges_an_act(self, event: Event) -> bool:
        """Say whether an act told before is praised or blamed: ``hailed the step``, ``the step was hailed by``."""
        if event.kind not in {"SUPPORT", "ACCUSE"}:
            return False
        start = event.trigger.start
        before = ACT_BEFORE.search(self.text, max(0, start - LONGEST_ACT), start)
        return before is not None or self._act_behind(event) is not None

    def _who_was_asked(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who refused somebody, where only that he was refused is told: ``asked Chad and was refused``."""
        refused = self._ids(event.recipient)
        if event.status not in REAL or not event.is_told_by_verb or not refused:
            return ()
        for other in self._around(number, back=1, ahead=0):
            told = self.events[other]
            if told.kind == "REQUEST" and told.status in REAL and refused & self._ids(told.actor):
                return tuple(one for one in told.recipient if one not in event.recipient)
        return ()

    def _of_the_others(self, number: int, event: Event) -> Event:
        """Give the plea or offer that somebody answers to the other side, where ``his`` was read as of the one who
        answers it: ``turned down her request``; and leave out his own people, of whom a refusal only speaks.
        """
        own = self._countries(event.actor)
        if event.kind == "REJECT" and event.loose and own and self._countries(event.recipient) == own:
            event = self.events[number] = replace(event, recipient=())
        asked = self.events[number + 1] if number + 1 < len(self.events) else event
        if asked.kind not in {"REQUEST", "AGREE"} or asked.is_told_by_verb or not event.is_told_by_verb:
            return event
        near = 0 < asked.trigger.start - event.trigger.end <= CLOSE_BY
        if not near or PARTED.search(self.text, event.trigger.end, asked.trigger.start):
            return event
        his = len(asked.actor) == 1 and self.words_of(asked.actor[0]) in {"his", "her", "their", "its"}
        if not his or not self._ids(asked.actor) & self._ids(event.actor):
            return event
        if not (other := self._dealt_with(number, event)):
            return event
        self.events[number + 1] = replace(asked, actor=other, recipient=event.actor)
        self.events[number] = replace(event, recipient=other)
        return self.events[number]

    def _is_paper(self, side: tuple[int, ...]) -> bool:
        return bool(side) and all(PAPER.match(self.words_of(one)) for one in side)

    def _who_charged(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who made the charge that is dismissed as such, whoever else has spoken since."""
        called = event.word in CALLING and not event.recipient
        if event.status not in REAL or not (called or CHARGE.match(self.text, event.trigger.end)):
            return ()
        own = self._countries(event.actor)
        for other in self._around(number, back=BACK, ahead=0):
            told = self.events[other]
            if told.kind == "ACCUSE" and told.actor and own & self._countries(told.recipient):
                return told.actor if not own & self._countries(told.actor) else ()
        for other in self._around(number, back=1, ahead=0) if called else ():
            told = self.events[other]
            if told.kind == "ACCUSE" and told.actor and not self._ids(told.actor) & self._ids(event.actor):
                return told.actor
        return ()

    def _are_anothers(self, number: int, event: Event) -> bool:
        """Say whether ``its`` of what is harmed was read as the doer's, though another has just had to do with him: ``a
        complaint against Chad over the duties it laid on its barley``.
        """
        own = self._countries(event.actor)
        return (
            event.kind in {"SANCTION", "COERCE", "ASSAULT", "REJECT"}
            and bool(own)
            and self._countries(event.recipient) == own
            and all(POSSESSED.match(self.mentions[one].text) for one in event.recipient)
            and bool(self._dealt_with(number, event))
        )

    def _tell_whom_it_answers(self, number: int, event: Event) -> None:
        """Give what is refused or granted, and was told without a hearer, whoever answers it: ``Chad's offer was taken
        up by Mali``.
        """
        if event.kind not in {"REJECT", "AGREE", "CONCEDE"} or event.status not in REAL or not event.actor:
            return
        for other in self._around(number, back=NEXT, ahead=1):
            asked = self.events[other]
            if asked.recipient or asked.status not in REAL or asked.kind not in ASKED | {"AGREE"} or not asked.actor:
                continue
            theirs = self._countries(asked.actor)
            if theirs and theirs == self._countries(event.recipient) and not theirs & self._countries(event.actor):
                self.events[other] = replace(asked, recipient=event.actor)
                return

    def _in_its_turn(self, number: int, event: Event) -> Event:
        """Turn an answer round that was given to whoever answers: ``Chad asked both for help. They agreed``."""
        if event.kind not in TURNED or not event.is_told_by_verb or len(event.actor) != 1:
            return event
        said = SPOKEN_OF.search(self.text, max(0, event.trigger.start - LONGEST_HELPERS), event.trigger.start)
        words = said["who"].lower() if said is not None else self.words_of(event.actor[0])
        if words not in PRONOUNS or event.word not in ACCEPTING | REFUSING | YIELDING:
            return event
        last = self._last_told(number)
        before = self.events[last] if last is not None else event
        if last is None or before.kind != "REQUEST" or not before.actor or not before.recipient:
            return event
        if self._rank(number) - self._rank(last) != 1:
            return event
        own = self._countries(event.actor)
        theirs = self._countries(before.recipient)
        if not theirs or (own and not own <= self._countries(before.actor)):
            return event
        several = len(before.recipient) > 1 or self.mentions[before.recipient[0]].plural
        if (words == "they") != several or (words == "it" and self.mentions[before.recipient[0]].kind == "person"):
            return event
        return replace(event, actor=before.recipient, recipient=before.actor)

    def _last_told(self, number: int) -> int | None:
        """Return the event before one that was told as done, not what was asked for or might be."""
        near = range(number - 1, max(-1, number - 1 - NEAR), -1)
        return next((one for one in near if self.events[one].status in REAL), None)

    def words_of(self, number: int) -> str:
        """Return the words of a mention in small letters."""
        return self.mentions[number].text.lower()

    def _recipient(self, number: int, event: Event) -> tuple[int, ...]:
        if event.kind == "CONSULT" and "third-party" in event.modes:
            return self._between(number, event)
        if not event.actor:
            return ()
        after = self.text[event.trigger.end : event.trigger.end + 60]
        if event.kind == "REJECT":
            asked = self._who_asked(number, event, both=True) or self._who_told(number, event)
            return asked or self._who_decided(number, event, after) or self._who_holds(number, event)
        if (
            event.kind == "AGREE"
            and event.phrase in ACCEPTING
            and (asked := self._who_asked(number, event, both=False))
        ):
            return asked
        if self._judges_an_act(event) and (did := self._who_did(number, event)):
            return did
        if event.kind == "ACCUSE" and event.phrase in PROTESTING and BARE.match(after):
            return self._who_harmed(number, event)
        if event.kind == "SUPPORT" and event.word in APPLAUDING and BARE.match(after) and event.is_told_by_verb:
            return self._who_did(number, event)
        if (event.kind == "ACCUSE" and POINTED.match(after)) or (
            event.kind == "REQUEST" and ENDING.match(self.text[event.trigger.end : event.trigger.end + 130])
        ):
            return self._adversary(number, event) or self._last_met(number, event, after)
        if event.kind == "REQUEST" and FOR_IT.match(after):
            return self._other_party(number, event)
        if event.kind == "REQUEST" and event.word in APPLYING and ENTRY.match(after):
            return self._body_before(event)
        if event.kind in PLACED and event.place is not None:
            place = self._country(event.place)
            if place and place not in self._countries(event.actor):
                return (event.place,)
        if event.kind == "CONCEDE":
            return self._wronged(number, event)
        if event.kind == "ASSAULT" and "crowd-control" in event.modes:
            return self._crowd(number, event)
        if event.kind == "SANCTION":
            return self._left(number, event) if "withdraw" in event.modes else self._punished_before(number, event)
        if self._judges_an_act(event) and (topic := self._topic_before(number, event)):
            return topic
        met = self._last_met(number, event, after)
        return met or (self._punished_before(number, event) if event.kind == "THREATEN" else ())

    def _crowd(self, number: int, event: Event) -> tuple[int, ...]:
        """Return at whom the police fired tear gas or shots in the air: the crowd that has just been told of."""
        for other in self._around(number, back=NEXT, ahead=1):
            told = self.events[other]
            if told.kind in {"PROTEST", "ASSAULT"} and told.status in REAL and told.actor:
                return () if self._ids(told.actor) & self._ids(event.actor) else told.actor
        return ()

    def _who_decided(self, number: int, event: Event, after: str) -> tuple[int, ...]:
        """Return whose act is opposed that the words point back at: ``Vietnam spoke against the delay``; in a talk
        whoever spoke with the one who now refuses.
        """
        if event.phrase.endswith("against") or THAT_ACT.match(after):
            return self._who_did(number, event) or self._topic_before(number, event)
        return () if self._countries(event.actor) else self._dealt_with(number, event)

    def _who_holds(self, number: int, event: Event) -> tuple[int, ...]:
        """Return the body last named whose meeting somebody will not attend: ``refused to attend the session``."""
        if "meet" not in event.modes or SESSION.match(self.text, event.trigger.end) is None:
            return ()
        rank = self._rank(number)
        at = bisect_left(self.starts_of_named, event.trigger.start)
        near = [
            one
            for one in self.named_in_text[max(0, at - FAR) : at + FAR]
            if -1 < rank - one.rank <= BACK and one.kind in BODIES and self._country(one.index) in NO_STATE
        ]
        often = Counter(self._id(one.index) for one in near)
        best = max(near, key=lambda one: often[self._id(one.index)], default=None)
        return (best.index,) if best is not None else ()

    def _topic_before(self, number: int, event: Event) -> tuple[int, ...]:
        """Return whom the sentence before names first, whose act is judged that no event was read from."""
        own = self._countries(event.actor)
        rank = self._rank(number)
        if not own or any(self._rank(other) == rank - 1 for other in self._around(number, back=1, ahead=0)):
            return ()
        at = bisect_left(self.ranks_of_named, rank - 1)
        first = self.named[at] if at < len(self.named) else None
        if first is None or first.rank != rank - 1 or self._country(first.index) in {None, *own}:
            return ()
        return (first.index,)

    def _last_met(self, number: int, event: Event, after: str) -> tuple[int, ...]:
        """Return with whom somebody just had to do who now asks, promises, threatens or judges: ``Chad accused Mali of
        it. Mali demanded proof``, ``said it would answer``.
        """
        if event.kind in {"ACCUSE", "SUPPORT"}:
            thanks = event.kind == "SUPPORT" and THANKS.search(self.text, event.trigger.start, event.trigger.end)
            answers = event.is_told_by_verb and bool(thanks or event.word in GRUMBLING or POINTS_BACK.match(after))
        elif event.kind == "REQUEST":
            answers = event.is_told_by_verb and event.word in OF_SOMEBODY
        else:
            answers = event.kind in {"AGREE", "THREATEN"} and event.is_told_by_verb and event.word not in AT_LARGE
        return self._dealt_with(number, event) if answers and not commands(event, self.text) else ()

    def _dealt_with(self, number: int, event: Event) -> tuple[int, ...]:
        """Return the one country or body on the other side of the last act or word in which the actor had a part."""
        own = self._countries(event.actor)
        judged = number > 0 and is_its_object((self.text, self.mentions), self.events[number - 1], event)
        for other in self._around(number, back=NEXT, ahead=0) if not judged else ():
            told = self.events[other]
            if told.status not in REAL or "third-party" in told.modes:
                continue
            if not own:
                if found := self._with_a_stranger(told, self._ids(event.actor)):
                    return found
                continue
            sides = (self._countries(told.actor), self._countries(told.recipient))
            if len(set().union(*sides) - own) != 1:
                continue
            if own & sides[0] and sides[1] - own:
                return tuple(one for one in told.recipient if self._country(one) not in {None, *own})
            if own & sides[1] and sides[0] - own:
                return tuple(one for one in told.actor if self._country(one) not in {None, *own})
        return ()

    def _with_a_stranger(self, told: Event, own: set[str]) -> tuple[int, ...]:
        """Return with whom somebody of no known country had to do in an act."""
        for one, other in ((told.actor, told.recipient), (told.recipient, told.actor)):
            if own & self._ids(one) and not own & self._ids(other):
                return other
        return ()

    def _who_told(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who says what this denies, in its sentence or those before: ``Mali said that jets had bombed a
        village. Chad denied it``.
        """
        own = self._countries(event.actor)
        judged = number > 0 and is_its_object((self.text, self.mentions), self.events[number - 1], event)
        if event.word not in DENYING or judged:
            return ()
        rank = self._rank(number)
        if not own:
            return self._said_here(event, rank)
        last = bisect_right(self.sayers, (event.trigger.start, -1))
        for start, one in reversed(self.sayers[max(0, last - NEAR) : last]):
            if rank - self._rank_at(start) > NEXT:
                break
            person = self.mentions[one].kind == "person" and self._id(one) not in self._ids(event.actor)
            if self._country(one) not in {None, *own} or (person and POINTS_BACK.match(self.text, event.trigger.end)):
                return (one,)
        if dealt := self._dealt_with(number, event):
            return dealt
        for start, one in self.sayers[last : last + NEAR]:
            if self._rank_at(start) - rank > 1:
                break
            if self._country(one) not in {None, *own}:
                return (one,)
        return ()

    def _said_here(self, event: Event, rank: int) -> tuple[int, ...]:
        """Return who says in the same sentence what others, of whom nobody tells whose they are, deny."""
        last = bisect_right(self.sayers, (event.trigger.start, -1))
        for start, one in reversed(self.sayers[max(0, last - NEAR) : last]):
            if self._rank_at(start) == rank and one not in event.actor and self._country(one) is not None:
                return (one,)
        return ()

    def _wronged(self, number: int, event: Event) -> tuple[int, ...]:
        """Return to whom amends are made: whom the same party has just harmed, or who has just blamed or asked it."""
        own = self._countries(event.actor)
        if event.word not in AMENDS:
            return ()
        for other in self._around(number, back=BACK, ahead=0):
            told = self.events[other]
            if told.status not in REAL or not own:
                continue
            if told.kind in UNKIND and own & self._countries(told.actor):
                hurt = tuple(one for one in told.recipient if self._country(one) not in {None, *own})
                if hurt:
                    return hurt
            if told.kind in ASKED | UNKIND and own & self._countries(told.recipient):
                return tuple(one for one in told.actor if self._country(one) not in {None, *own})
        return self._dealt_with(number, event)

    def _body_before(self, event: Event) -> tuple[int, ...]:
        """Return the body of several states last named, which somebody asks to be let into."""
        at = bisect_left(self.starts_of_named, event.trigger.start)
        for one in reversed(self.named_in_text[max(0, at - FAR) : at]):
            if one.kind in BODIES and self._country(one.index) in NO_STATE:
                return (one.index,)
        return ()

    def _left(self, number: int, event: Event) -> tuple[int, ...]:
        """Return the body that is left, which the clause behind names: ``gave notice that it will leave it``."""
        end = ENDED.search(self.text, event.trigger.end)
        last = end.start() if end is not None else len(self.text)
        at = bisect_left(self.starts_of_named, event.trigger.end)
        for one in self.named_in_text[at : at + NEAR]:
            if one.span.start < last and one.kind in BODIES and self._country(one.index) in NO_STATE:
                return (one.index,)
        return ()

    def _party_to(self, event: Event) -> tuple[int, ...]:
        """Return the other party to the paper that is left: ``pulled out of the treaty`` with Mali, named before."""
        own = self._countries(event.actor)
        at = bisect_left(self.starts_of_named, event.trigger.start)
        for one in reversed(self.named_in_text[max(0, at - NEAR) : at]):
            if one.kind in BODIES and self._country(one.index) in NO_STATE:
                return (one.index,)
            if one.kind in {"country", "nationality"} and self._country(one.index) not in {None, *own, *NO_STATE}:
                return (one.index,)
        return ()

    def _punished_before(self, number: int, event: Event) -> tuple[int, ...]:
        """Return on whom others have just laid a burden of the same kind: ``Chad suspended Mali. Kenya has frozen a
        loan``.
        """
        own = self._countries(event.actor)
        for other in self._around(number, back=NEXT, ahead=0):
            told = self.events[other]
            if told.kind not in {"SANCTION", "THREATEN", "ACCUSE"} or told.status not in REAL or not told.recipient:
                continue
            theirs = self._countries(told.recipient)
            if theirs and not theirs & own and not self._countries(told.actor) & own:
                return told.recipient
        return ()

    def _of_the_row(self, number: int, event: Event) -> tuple[int, ...]:
        """Return the other side of the act beside this one, where the same clause tells of both that one did them:
        ``condemned the threats of Chad and repeated that they will have consequences``.
        """
        if event.kind not in IN_A_ROW or not event.is_told_by_verb or event.phrase in SIGNING:
            return ()
        before = self.events[number - 1] if number else event
        if self._is_of_one_row(before, event) and not ENDED.search(self.text, before.trigger.end, event.trigger.start):
            return before.recipient
        after = self.events[number + 1] if number + 1 < len(self.events) else event
        if self._is_of_one_row(after, event) and AT_ONCE.fullmatch(self.text, event.trigger.end, after.trigger.start):
            return after.recipient
        return ()

    def _is_of_one_row(self, beside: Event, event: Event) -> bool:
        """Say whether one and the same side did two things, the other of which tells to whom."""
        same = beside.actor == event.actor or self._ids(beside.actor) == self._ids(event.actor) != set()
        return same and beside.kind in IN_A_ROW[event.kind] and bool(beside.recipient) and beside.status in REAL

    def _who_asked(self, number: int, event: Event, *, both: bool) -> tuple[int, ...]:
        """Return who asked or charged what this refuses or grants; told without a hearer, he gets this one's doer."""
        own = self._countries(event.actor)
        for other in self._around(number, back=2, ahead=0 if not both else 1):
            asked = self.events[other]
            if asked.kind == "AGREE" and other < number and event.kind == "REJECT" and self._is_offered(asked, event):
                return asked.actor
            if asked.kind not in (ASKED if both else {"REQUEST"}) or not asked.actor:
                continue
            if asked.kind == "ACCUSE" and other > number and event.word not in DENYING:
                continue  # the refusal is what is blamed
            theirs, heard = self._countries(asked.actor), self._countries(asked.recipient)
            named = theirs or {self._id(one) for one in asked.actor} - {None}
            if not named or theirs & own or (asked.recipient and not heard & own):
                continue
            parted = PARTED.search(self.text, min(asked.trigger.end, event.trigger.start), event.trigger.start)
            if asked.kind == "ACCUSE" and set(asked.recipient) & set(event.actor) and other < number and not parted:
                continue  # the act is what is blamed
            if not asked.recipient and not both:
                continue
            if not asked.recipient and event.word not in UNASKED:
                self.events[other] = replace(asked, recipient=event.actor)
            return asked.actor
        return ()

    def _is_offered(self, offer: Event, refusal: Event) -> bool:
        """Say whether what is refused is what another has just offered to whoever refuses it."""
        theirs = self._ids(offer.actor) & self._ids(refusal.actor)
        told = self._ids(offer.recipient) & self._ids(refusal.actor)
        same = self._countries(offer.recipient) & self._countries(refusal.actor)
        if refusal.word in UNASKED:
            return False
        return offer.word in OFFERING and bool(offer.actor) and not theirs and bool(told or same)

    def _who_harmed(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who has just done harm to those who protest: ``Chad expelled the Kenyan envoy. Kenya protested``."""
        own = self._countries(event.actor)
        for other in self._around(number, back=2, ahead=0):
            done = self.events[other]
            theirs = self._countries(done.actor)
            if done.kind in UNKIND and done.status in REAL and theirs and not theirs & own:
                return done.actor if not done.recipient or self._countries(done.recipient) & own else ()
        return ()

    def _kinds_of_act(self, event: Event) -> frozenset[str]:
        """Return of what kinds the act is that a verdict points at, by its noun; none where the noun leaves it open."""
        start = event.trigger.start
        act = self._act_behind(event) or ACT_BEFORE.search(self.text, max(0, start - LONGEST_ACT), start)
        noun = NOUN_OF_ACT.search(act.group()) if act is not None else None
        if noun is None:
            return frozenset()
        return next((kinds for stem, kinds in ACT_KINDS if stem.match(noun.group())), frozenset())

    def _who_did_such(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who did an act of the kind that the noun names, be it in one's own country: ``called the apology``."""
        kinds = self._kinds_of_act(event)
        for other in self._around(number, back=2, ahead=0) if kinds else ():
            done = self.events[other]
            ids = self._ids(done.actor)
            if done.kind in kinds and done.status in REAL and ids and not ids & self._ids(event.actor):
                judged = is_its_object((self.text, self.mentions), done, event)
                return () if judged else done.actor
        return ()

    def _who_did(self, number: int, event: Event) -> tuple[int, ...]:
        if event.kind in {"SUPPORT", "ACCUSE"} and (such := self._who_did_such(number, event)):
            return such
        own = self._countries(event.actor)
        around = self._around(number, back=2, ahead=0)
        other_way: tuple[int, ...] = ()
        for other in sorted(around, key=lambda one: self.events[one].kind in SPOKEN):
            done = self.events[other]
            theirs = self._countries(done.actor)
            if not done.actor or not theirs or done.status not in REAL:
                continue
            if event.kind == "SUPPORT" and done.kind in SHARED and own & theirs and (others := theirs - own):
                return tuple(one for one in done.actor if self._country(one) in others)
            if theirs & own:
                continue
            if (done.kind in UNKIND) == (event.kind == "ACCUSE"):
                return done.actor
            if not other_way and done.kind != "CONSULT" and (event.kind == "ACCUSE" or done.kind not in HARM):
                judged = done.kind in {"SUPPORT", "ACCUSE"} and THAT_ACT.match(self.text, done.trigger.end)
                other_way = done.recipient if judged and not self._countries(done.recipient) & own else done.actor
        return other_way

    def _adversary(self, number: int, event: Event) -> tuple[int, ...]:
        """Return who did the harm that is blamed or whose end is asked: the nearest told of as doing such a thing, or
        the one whom the same speaker has just blamed or asked.
        """
        own = self._countries(event.actor)
        rank = self._rank(number)
        for other in self._around(number, back=BACK, ahead=1):
            told = self.events[other]
            if told.status not in REAL:
                continue
            doers = told.actor if told.kind in HARM else ()
            if other < number and told.kind in BLAMED and own and own <= self._countries(told.actor):
                doers = told.recipient
            if doers and (theirs := self._countries(doers)) and not theirs & own:
                return doers
        at = bisect_left(self.doers, (event.trigger.start + 1, -1))
        for start, index in self.doers[at : at + 1]:
            if 0 <= self._rank_at(start) - rank <= NEXT:
                return (index,) if self._country(index) not in {None, *own} else ()
        return ()

    def _other_party(self, number: int, event: Event) -> tuple[int, ...]:
        own = self._countries(event.actor)
        for other in self._around(number, back=1, ahead=1):
            sides = (*self.events[other].actor, *self.events[other].recipient)
            rest = tuple(one for one in sides if self._country(one) not in {None, *own})
            if own & self._countries(sides) and len(self._countries(rest)) == 1:
                return rest
        return ()

    def _between(self, number: int, event: Event) -> tuple[int, ...]:
        """Return between whom somebody mediates: the sides of what was fought, talked over or signed beside it, told in
        one act or in two.
        """
        own, mine = {self._id(one) for one in event.actor}, self._countries(event.actor)
        together: list[int] = []
        for other in (*self._around(number, back=1, ahead=1), *self._behind(number)):
            told = self.events[other]
            rest = [
                one
                for one in (*told.actor, *told.recipient)
                if self._id(one) not in own and self._country(one) not in {None, *mine}
            ]
            if len({self._id(one) for one in rest}) > 1:
                return tuple(rest)
            if told.kind in SETTLED and told.status in REAL:
                together += [one for one in rest if self._id(one) not in {self._id(there) for there in together}]
        return tuple(together) if len(together) > 1 else ()

    def _behind(self, number: int) -> list[int]:
        """Return the events of the sentence behind this one's."""
        rank = self._rank(number)
        ahead = range(number + 1, min(len(self.events), number + 1 + NEAR))
        return [other for other in ahead if self._rank(other) == rank + 1]

    def _around(self, number: int, *, back: int, ahead: int) -> list[int]:
        """Return the events before this one, nearest first, so many sentences back; then those after it in its own
        sentence where ``ahead`` says so.
        """
        rank = self._rank(number)
        before = [
            other for other in range(number - 1, max(-1, number - 1 - NEAR), -1) if rank - self._rank(other) <= back
        ]
        after = [
            other
            for other in range(number + 1, min(len(self.events), number + 1 + NEAR))
            if ahead and self._rank(other) == rank
        ]
        return [*before, *after]

    def _rank(self, number: int) -> int:
        return self._rank_at(self.events[number].trigger.start)

    def _rank_at(self, start: int) -> int:
        place = bisect_right(self.starts, start) - 1
        return self.ranks[place] if place >= 0 else 0
