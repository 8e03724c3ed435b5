"""Whose somebody is: by the words of the phrase, by the side a title is on."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from dragoman.extraction import Cue, Mention
from dragoman.reference import Country, Title
from dragoman.resolution.desk import (
    SEATS,
    Desk,
    actor_code,
    framework_code,
    full_titles,
    local_country,
    offices_named,
    one_country,
    title_forms,
)
from dragoman.resolution.headlines import headline_country
from dragoman.resolution.hosting import by_name, clearest
from dragoman.resolution.naming import slug
from dragoman.resolution.own_statements import own_statement
from dragoman.resolution.pronouns import nearest, pronoun_link
from dragoman.resolution.recalled import recalled
from dragoman.resolution.scene import OWN

BODIES = {"UNO", "IGO", "EUR"}
INSTITUTIONS = re.compile(
    r"^(?:(?:the|a|an|its|two|three|several|acting|deputy|assistant|under)[ -])*(?:secretariat|director[ -]general|"
    r"secretary[ -]general|high commissioner|executive director|inspectors?|peacekeepers?|observers?|monitors?|"
    r"rapporteur|council|assembly|executive board|managing director)$"
)
"""Parts and officers of an international body, which a paper names without it."""
OTHERS = re.compile(
    r"\b(?:partners?|all(?:y|ies)|friends?|counterparts?|colleagues?|neighbou?rs?|adversar(?:y|ies)|enem(?:y|ies)|"
    r"competitors?|rivals?|guests?|hosts?|opponents?)\b",
    re.IGNORECASE,
)
"""Those whom a possessive does not make one's own: ``our partners`` are of other countries."""
HIS_COLLEAGUES = re.compile(r"(?:his|her) (?:\w+ )?colleagues", re.IGNORECASE)
"""One person's colleagues, who are of his own government, where ``our colleagues`` may be anybody's."""
HIS_MAJESTY = re.compile(
    r"(?:his|her|their)\s+(?:(?:imperial|royal|serene|apostolic)\s+)?"
    r"(?:majest(?:y|ies)|highness(?:es)?|excellenc(?:y|ies)|holiness|beatitude|eminence|honou?r|lordship|grace)\b",
    re.IGNORECASE,
)
"""Honours whose first word stands for nobody before it."""
SENT = frozenset(
    (
        "Special Representative|Special Envoy|Special Negotiator|Special Coordinator|Special Advisor|"
        "Ambassador|Ambassador-at-Large|Spokesman|Counselor|Senator|Administrator|Advisor|Negotiator|"
        "Executive Secretary|Inspector General|Permanent Representative|Deputy Permanent Representative|"
        "National Security Advisor|"
        "Deputy National Security Advisor|Charge d'Affaires|Director"
    ).split("|")
)
"""Titles of many countries whose holder a government's release names without a country where he is its own."""
SENIOR = re.compile(r"\b(?:Acting )?Senior (?:Bureau |Agency |Department |Administration )*Official\b")
"""A title that the department gives those of its own who hold an office for a time."""
ANYBODYS = {"Mission", "Embassy", "Consulate", "Office", "Bureau"}
"""Offices of the writer's service in what it writes itself; in the press words of many a name."""
OF_ANYTHING = {"Administrator", "Director"}
"""Titles whose holder runs a thing that the words before it name, which may be anybody's: ``Port Director``."""
RANKS = frozenset(
    (
        "acting deputy assistant associate principal senior executive managing special national regional policy "
        "political program office bureau staff legal country team section division global chief outgoing former "
        "incoming u.s. us"
    ).split()
)
"""Words before such a title that name no thing."""
OURS = re.compile(
    r"(?:the |every |all |each |most |many |some |several |our |other |relevant |senior |leading )*"
    r"(?:federal (?:government|agenc(?:y|ies)|departments?|employees|workers|officials|prosecutors|authorities|agents|"
    r"investigators|law enforcement|judges?|courts?|grand jury)|republicans?|democrats?|gop|interagency|"
    r"executive departments?|executive branch|(?:republican|democratic|congressional|bipartisan) "
    r"(?:leaders?|lawmakers|members|senators|leadership|delegation|staff|committees?))"
    r"(?: (?:in|on|of) (?:the )?(?:congress|hill|capitol hill|senate|house))?"
)
"""Groups that a government's own releases leave without a country, in what is not about another country."""
OF_ELSEWHERE = re.compile(
    r"\b(?:foreign(?! (?:minist|affairs|office|secretar|relations))|international|european|western|eastern|arab|"
    r"african|asian|(?:latin|south|central)[ -]american|caribbean|nordic|transnational|"
    r"multinational|third[ -]country|world|regional|neighbou?ring)\s",
    re.IGNORECASE,
)
"""Before a word for those who are of other countries than the one a telegram is written from: ``European press``."""
HOST_OFFICES = {"ambassador", "the ambassador"}


DESKS = frozenset(("desk officer", "deskoff", "country officer", "country desk officer", "country director"))
"""Titles whose country is what their holder deals with; whose service he is of, another word tells."""


YOUR_GOVERNMENT = re.compile(
    r"your (?:government|country|side|ministry|parliament|people|authorities)\b", re.IGNORECASE
)
"""Whom a telegram's points speak to: not the post that is to make them."""
INTERNATIONAL = re.compile(
    r"(?:the |The )?(?:[\w-]+ )?(?:Commission|Council|Secretariat|Committee|Alliance|headquarters|Headquarters|"
    r"Conference|Court|Tribunal|Agency|Bureau|Authority) (?:in|at) .+"
)
"""A body that sits in a city where bodies of many countries sit, and is of no country for it."""


def _is_subject(mention: Mention) -> bool:
    """Say whether a country with a title is what its holder deals with: ``Desk Officer for Turkey``."""
    return (mention.title or "").lower() in DESKS


def _is_dealt_with(words: str, phrase: str) -> bool:
    """Say whether a country or body is what an officer deals with: ``MFA Russia Desk chief``, ``MFA UN chief``."""
    quoted = re.escape(words)
    return (
        re.search(
            rf"\b(?:MFA|MOFA|MoFA|DFA|MOD|MINDEF|[Mm]inistry|MINISTRY|Office|FONOFF|"
            rf"Affairs)(?:['’]s)? (?:\w+ )?{quoted}\b(?!['’])|"
            rf"\b{quoted}(?:[ -]\w+)? (?:[Dd]esk|DESK|Division|Department|Bureau|Section|Directorate|Affairs)\b(?! of)",
            phrase,
        )
        is not None
    )


def _body_sending(desk: Desk, mention: Mention) -> str | None:
    """Return the code of the body whose envoy or officer somebody is: ``UN Special Envoy for Yemen``."""
    title = mention.title or ""
    if SENT_BY.search(title) is None:
        return None
    for framework in desk.reference.framework_named(title.split()[0], desk.scene.day):
        if framework.code:
            return framework.code
    return None


def _of_parent_body(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the code of the body whose name a phrase begins with, where a country is only what its organ is for:
    ``the United Nations tribunal for Rwanda``; and of those who are members of a treaty.
    """
    if mention.kind not in {"organization", "group", "office"} or not mention.qualifiers:
        return None
    for words in mention.qualifiers:
        quoted = re.escape(words)
        led = re.match(rf"(?:the |a |an )?{quoted}(?:['’]s?)?\s+\w", mention.text, re.IGNORECASE)
        joined = MEMBERS.match(mention.text) if led is None else None
        if led is None and (joined is None or not re.match(rf"(?:the )?{quoted}", mention.text[joined.end() :])):
            continue
        for framework in desk.reference.framework_named(words, desk.scene.day):
            code = framework.code or ("IGO" if joined else None)
            rest = mention.text[led.end() - 1 :] if led is not None else ""
            if code in BODIES and all(_is_what_for(one, rest) for one in mention.qualifiers if one != words):
                return code, f"by {words!r}, the body it is of"
    return None


MEMBERS = re.compile(
    r"(?:the |all |other |several |most |some |\w+ )?(?:member(?: state| countrie| government)?s?|parties|"
    r"states parties|signatories|guarantors|adherents) (?:of|to) ",
    re.IGNORECASE,
)
"""Before a body or treaty whose members act: ``the members of the Treaty``."""


def _is_what_for(words: str, rest: str) -> bool:
    """Say whether a name in a phrase is what an organ is for or where it sits, or is no country's at all."""
    return re.search(rf"\b(?:for|in|to|on) (?:the )?{re.escape(words)}\b", rest) is not None


SENT_BY = re.compile(
    r"^\S+ (?:Special |Deputy |Resident |Humanitarian |Assistant |Under[ -]|Personal )*(?:Envoy|Representative|"
    r"Coordinator|Advis[eo]r|Secretary[ -]General|High (?:Representative|Commissioner)|Rapporteur)\b"
)


def _letters_before(mention: Mention) -> tuple[str, ...]:
    """Return the short form that a title begins with, where it is the body of an officer: ``RCC member``."""
    first, _, rest = (mention.title or "").partition(" ")
    return (first,) if rest and first.isupper() and len(first) >= LETTERS and first not in mention.qualifiers else ()


LETTERS = 3
"""Letters of the shortest short form that is taken for a body's before a title."""


def explained_country(desk: Desk, words: str) -> str | None:
    """Return whose the body is that a short form stands for in this paper, by the tables or a country in its name."""
    long = desk.explained[words]
    for framework in desk.reference.framework_named(long, desk.scene.day):
        return framework.code or None
    for office in desk.reference.office_named(long, desk.scene.day):
        return office.country
    for group in desk.reference.group_named(long):
        return group.country
    parts = (one.strip("(),").removesuffix("’s").removesuffix("'s") for one in long.split() if one[:1].isupper())
    lands = {actor_code(desk, land) for one in parts if (land := one_country(desk, one)) is not None}
    return lands.pop() if len(lands) == 1 else None


def _of_a_group(desk: Desk, words: str) -> str | None:
    """Return whose a group of a name is; of several that of a country which the paper names or is written from."""
    lands = [group.country for group in desk.reference.group_named(words)]
    if lands:
        lands += [office.country for office in desk.reference.office_named(words, desk.scene.day)]
    named = {desk.scene.host, *(actor_code(desk, land) for one in desk.cues_in_order if (land := _land(desk, one)))}
    return (
        next((one for one in lands if one in named), lands[0] if lands else None)
        if len(lands) > 1
        else next(iter(lands), None)
    )


def _adjective_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of an adjective right before an office, from which the parser parted it: ``THAI CHARGE``."""
    if mention.kind != "office" or mention.qualifiers or mention.refers is not None:
        return None
    cues, start = desk.cues_in_order, mention.span.start
    number = bisect_left(cues, start, key=lambda cue: cue.span.start) - 1
    for cue in reversed(cues[max(0, number - 2) : number + 1]):
        if cue.kind == "adjective" and cue.span.end == start - 1 and desk.document.text[cue.span.end] == " ":
            country = one_country(desk, cue.text)
            return None if country is None else (actor_code(desk, country), f"by {cue.text!r} before it")
    return None


ORGAN = re.compile(
    r" (?:(?:action|inspection|monitoring|observer|liaison|peace|field|task|technical|verification|relief|election|"
    r"regional|country|resident|political|military|police|human rights|special|advance|assessment|negotiating)\s+)*"
    r"(?:team|mission|delegation|group|force|office|section|staff|unit|party|commission|programme|program|secretariat|"
    r"contingent|observers?|monitors?|inspectors?)\s+",
    re.IGNORECASE,
)
"""Between a body or country and the title of one who leads its team: ``IAEA ACTION TEAM DEPUTY``."""


def _body_before(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return whose team or mission somebody is of, by the name before it that the parser parted from his title."""
    if mention.kind not in {"office", "person"} or mention.qualifiers or mention.refers is not None:
        return None
    cues, start = desk.cues_in_order, mention.span.start
    number = bisect_left(cues, start, key=lambda cue: cue.span.start) - 1
    for cue in reversed(cues[max(0, number - 2) : number + 1]):
        if (
            cue.kind not in {"adjective", "framework"}
            or ORGAN.fullmatch(desk.document.text, cue.span.end, start) is None
        ):
            continue
        if cue.kind == "framework":
            code = framework_code(desk, cue.key)
            return None if code is None else (code, f"by {cue.text!r}, whose team it is")
        country = one_country(desk, cue.text)
        return None if country is None else (actor_code(desk, country), f"by {cue.text!r}, whose team it is")
    return None


def _land(desk: Desk, cue: Cue) -> Country | None:
    return one_country(desk, cue.text) if cue.kind in {"name", "adjective", "capital"} else None


def _is_in_a_host_title(desk: Desk, mention: Mention, words: str) -> bool:
    """Say whether an office is the first word of a title that the writer's own service does not give: ``NSC
    Secretary``.
    """
    title = mention.title or ""
    if not desk.scene.own or not title.startswith(f"{words} "):
        return False
    return any(row.side == "host" for row in desk.reference.title(title))


def _is_opposed(words: str, phrase: str) -> bool:
    """Say whether a group is what a phrase is against: ``the Coalition to Defeat ISIS``."""
    return OPPOSED.search(phrase.partition(words)[0]) is not None


OPPOSED = re.compile(
    r"\b(?:defeat|against|counter(?:ing)?|combat(?:ing)?|fight(?:ing)?|degrade|anti|oppose\w*)[ -]"
    r"(?:[\w’'-]+/?[ ]?){0,2}$",
    re.IGNORECASE,
)


def owner_of(desk: Desk, mention: Mention) -> tuple[str | None, str]:
    """Return the country code that a phrase's own words give it, and by which word."""
    if desk.scene.own is not None and YOUR_GOVERNMENT.match(mention.text):
        host = desk.scene.host if desk.scene.host_by == "addressee" else None
        return host, "of those to whom the points are made" if host else ""
    if (sender := _body_sending(desk, mention)) is not None:
        return sender, f"as {mention.title}, a title of that body"
    if (led := _of_a_body(desk, mention)) is not None:
        return led[0], f"by {led[1]!r}, the body last spoken of"
    if (parent := _of_parent_body(desk, mention)) is not None:
        return parent
    ours = mention.refers is not None and mention.kind == "group" and not OTHERS.search(mention.text)
    known = ours or any(desk.reference.group_named(one) or offices_named(desk, one) for one in mention.qualifiers)
    for words in sorted(mention.qualifiers, key=lambda one: one in desk.surnames):
        if words in SEATS and (INTERNATIONAL.fullmatch(mention.text) or _sits_there(words, mention)):
            continue
        if (known and _is_only_where(words, mention.text)) or _is_whose_other(words, mention.text):
            continue
        country = one_country(desk, words)
        if country is not None and not _is_subject(mention) and not _is_dealt_with(words, mention.text):
            return actor_code(desk, country), f"by {words!r}"
    named = (*mention.qualifiers, *_letters_before(mention))
    for words in named:
        if words in desk.explained:
            if (code := explained_country(desk, words)) is not None:
                return code, f"by {words!r}, a short form this paper explains"
            continue
        if not _is_opposed(words, mention.text) and (whose := _of_a_group(desk, words)) is not None:
            return whose, f"by {words!r}, a name of the table of groups"
    for words in named:
        if words in desk.explained or _is_own_rank(desk, mention, words) or _is_in_a_host_title(desk, mention, words):
            continue
        if not desk.scene.own and words in ANYBODYS:
            continue
        for office in offices_named(desk, words, mention):
            return office.country, f"by {words!r}"
    if (called := _adjective_before(desk, mention)) is not None:
        return called
    if (serving := _body_before(desk, mention)) is not None:
        return serving
    his = HIS_COLLEAGUES.fullmatch(mention.text) is not None
    refers = mention.refers
    if refers is not None and mention.kind != "framework" and (his or not OTHERS.search(mention.text)):
        owner = desk.found.get(refers) or pronoun_link(desk, desk.findings.mentions[refers])
        if owner.entity is not None and owner.entity.country:
            return owner.entity.country, f"by {desk.findings.mentions[refers].text!r}, {owner.reason}"
    for words in mention.qualifiers:
        for framework in desk.reference.framework_named(words, desk.scene.day):
            if framework.code and not _is_dealt_with(words, mention.text):
                return framework.code, f"by {words!r}"
    for words in mention.qualifiers:
        code = None if words in SEATS and _is_only_where(words, mention.text) else local_country(desk, words)
        if code is not None:
            return code, f"by {words!r}, a place or people there"
    if mention.kind in {"office", "organization", "group"} and not OTHERS.search(mention.text):
        told = _possessor(desk, mention)
        if told is not None:
            return told
    if mention.text.lower() in {"the council", "council"} and desk.is_in_the_world_body:
        return "UNO", "the Council, in a paper on the work of the United Nations"
    if (before := recalled(desk, mention)) is not None:
        return before
    if mention.kind in {"office", "organization", "group", "place"} and INSTITUTIONS.match(mention.text.lower()):
        body = nearest(desk, mention, lambda one, entity: one.kind == "framework" and entity.country in BODIES)
        if body is not None:
            return body.country, f"by {body.name!r}, the body last spoken of"
    return desk.homes.get(mention.index, (None, ""))


BODY_NOUN = (
    r"(?:(?:regional|\w+-(?:nation|member|country)|sub-?regional|pan-\w+|trade|economic|security|world|defen[cs]e|"
    r"military|West|East|Southern|Central|African|Asian|Arab|Caribbean|Pacific|European)\s+)*"
    r"(?P<noun>bloc|grouping|association|union|alliance|organi[sz]ation|league|forum|commonwealth|community|"
    r"agency|pact|body|secretariat|tribunal|watchdog|commission|council|fund|bank|court|mission|operation|force)"
)
BODY = re.compile(rf"(?:the|The|that|That|THE)\s+{BODY_NOUN}(?:['’]s\s.+)?", re.IGNORECASE)
"""Words by which a body of several countries is called after its name: ``the bloc``, ``the pact's ministers``."""
LED = re.compile(
    rf"\b(?:the|The|THE)\s+{BODY_NOUN}['’]s\s+(?:[\w-]+\s+){{0,5}}?"
    r"(?:envoy|representative|mediator|negotiator|facilitator|spokes(?:man|woman|person)|chief|head|chairman|chair|"
    r"chairwoman|president|secretary[ -]general|director(?:[ -]general)?|commissioner|commander|prosecutor|observer|"
    r"monitor|inspector|coordinator|executive secretary|deputy \w+)\s*,?\s*"
    r"(?:[A-Z][\w-]+\s+)?(?:[a-z][\w-]+\s+)?(?:Gen\.?\s+)?$",
    re.IGNORECASE,
)
"""Before the name of an officer of such a body: ``the bloc's envoy, Kenyan general Njoroge``."""
LEADING = re.compile(rf"\b(?i:the\s+{BODY_NOUN}['’]s\s+)(?=[A-Z]|$)")
"""The same right before the name: ``the League's Nabil Ghorab``."""
LONGEST_TITLE = 90
ALSO_AT_HOME = frozenset(
    (
        "union forum community agency tribunal watchdog commission council fund bank court commonwealth mission "
        "operation force"
    ).split()
)
"""Such nouns as bodies within a country go by too: they are the body before only where its name has them."""


SENT_HERE = re.compile(
    r"\b(?:sent|dispatched|appointed|named|chosen|employed|hired|deployed) by\s+(?:the\s+)?[A-Z][^,.;]{1,70},\s*$"
)
"""Before the name of one whom a body sends: ``a Dutch general sent by the United Nations to watch over it, de Wit``."""


def _of_a_body(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the body of several countries that a mention is, or is an officer of, by the noun it goes by: its code and
    name.
    """
    noun = _noun_of_body(desk, mention)
    if noun is None:
        return None
    place = desk.place[mention.index]
    behind = (one for one in desk.in_order[place + 1 : place + INSIDE] if one.span.start == mention.span.end + 1)
    for other in (*behind, *reversed(desk.before(mention))):
        for framework in desk.reference.framework_named(other.name or "", desk.scene.day):
            named = noun not in ALSO_AT_HOME or noun in framework.name.lower().split()
            if framework.code in BODIES and other.kind == "framework" and named:
                return framework.code, framework.name
    return None


def _noun_of_body(desk: Desk, mention: Mention) -> str | None:
    """Return the noun for a body that a mention is, or is led by; empty where the body itself is named beside it."""
    text, start = desk.document.text, mention.span.start
    if mention.kind == "person":
        low = max(0, start - LONGEST_TITLE)
        led = LED.search(text, low, start) or LED.search(f"{mention.text} ") or LEADING.search(text, low, start)
        led = led or LEADING.match(mention.text)
        return led["noun"].lower() if led is not None else "" if SENT_HERE.search(text, low, start) else None
    if mention.kind not in {"office", "organization", "group"}:
        return None
    whole = BODY.fullmatch(mention.text)
    return whole["noun"].lower() if whole is not None else None


INSIDE = 8
"""Mentions behind one among which a name in apposition to it stands."""


def _is_only_where(words: str, phrase: str) -> bool:
    """Say whether a country is only where those of a phrase are: ``our staff in Lima``, ``the Taliban in Doha``."""
    return re.search(rf"\b(?:in|at|near|outside|across|inside) (?:the )?{re.escape(words)}\b", phrase) is not None


def _sits_there(words: str, mention: Mention) -> bool:
    """Say whether a seat of international bodies is only where those of a phrase are, who are called by others."""
    return len(mention.qualifiers) > 1 and _is_only_where(words, mention.text)


def _is_whose_other(words: str, phrase: str) -> bool:
    """Say whether those of a phrase are others to the country that owns it: ``Chad's neighbors``."""
    behind = re.search(rf"\b{re.escape(words)}(?:['’]s|(?<=s)['’]) ", phrase)
    return behind is not None and OTHERS.search(phrase, behind.end()) is not None


def _possessor(desk: Desk, mention: Mention) -> tuple[str, str] | None:
    """Return the country of whoever a phrase names as its owner: ``the Shah's sister``, ``Duarte's advisors``."""
    found = POSSESSOR.search(mention.text)
    if found is None or desk.scene.own is None:
        return None
    words = found["who"]
    for person in desk.by_last.get(slug(words).rsplit("-", 1)[-1], ()):
        country = desk.people[person].country
        if country is not None:
            return country, f"by {words!r}, whose it is"
    if not desk.reference.title(words):
        return None
    for title in sorted(full_titles(desk, words)):
        held = desk.holdings.get(title, ())
        number = bisect_left(held, (mention.span.start,)) - 1
        link = desk.found.get(held[number][1]) if number >= 0 else None
        if link is not None and link.entity is not None and link.entity.country is not None:
            return link.entity.country, f"by {words!r}, whose it is"
    owner = replace(mention, kind="office", text=words, name=None, title=words, qualifiers=(), refers=None)
    whose, _ = side_of_title(desk, owner)
    return None if whose is None else (whose, f"by {words!r}, whose it is")


POSSESSOR = re.compile(
    r"(?:^|\b(?:of|OF|by|BY)\s+)(?:(?:the|The|THE)\s+)?(?P<who>[A-Z][\w.\-]*(?:\s[A-Z][\w.\-]*){0,3}?)"
    r"(?:['’][sS]|(?<=[sS])['’])\s"
)


def _is_own_rank(desk: Desk, mention: Mention, words: str) -> bool:
    """Say whether short letters before a name are his rank, and no office: ``DAS Aldous``, ``PM Duarte``."""
    named = mention.kind == "person"
    ranks = desk.reference.title(words) if words == mention.title and (named or desk.scene.own) else ()
    return any(rank.side == "own" or named for rank in ranks)


def side_of_title(desk: Desk, mention: Mention) -> tuple[str | None, str]:
    """Return whose side a title without a nationality is on: the writer's for DCM, the host's for a foreign
    minister.
    """
    if mention.title and f"{mention.title}s " in mention.text:
        return None, ""  # one title for several, who need not be of one side
    for framework in desk.reference.framework_named((mention.title or "").split(" ")[0], desk.scene.day):
        if framework.code:
            return framework.code, f"as {mention.title}, a title of that body"
    for title in desk.reference.title(mention.title or ""):
        if (only := _only_country(desk, title)) is not None:
            return only, f"as {mention.title}, a title of one country"
        if title.side == "own" and (desk.scene.own or desk.scene.voice or "Secretary" in title.form):
            return desk.scene.own or OWN, f"as {mention.title}, a title of the American service"
        if desk.scene.own and title.side == "any" and (told := _of_ours(desk, mention, title.form)) is not None:
            return told
        guessed = title.side != "own" and desk.scene.host_by not in {"header", "addressee"}
        if guessed and (told := own_statement(desk, mention)) is not None:
            return told
        if title.side != "own" and (host := _host_of(desk, mention)):
            return host, f"as {mention.title}, host country by the {desk.scene.host_by or 'text'}"
    if desk.scene.voice and not desk.scene.own:
        if SENIOR.search(mention.title or "") is not None:
            return desk.scene.voice, f"as {mention.title}, in what its own country's department releases"
        for form in title_forms(mention.title or ""):
            if _is_of_anything(desk, form, mention.title or ""):
                break
            if any(row.side == "own" or row.form in SENT for row in desk.reference.title(form)):
                return desk.scene.voice, f"as {mention.title}, in what its own country's department releases"
    known = desk.reference.title(mention.title or "")
    others = _words_of_others(desk, mention.title or "")
    for word in () if known and known[0].side == "host" else (mention.title or "").split():
        for title in () if word in others else desk.reference.title(word):
            if title.side == "own" and desk.scene.own and title.form.lower() not in HOST_OFFICES:
                return desk.scene.own, f"as {mention.title} in a telegram"
    if mention.title and desk.scene.host and desk.scene.host_by == "header":
        return desk.scene.host, f"as {mention.title}, host country by the header"
    if (told := own_statement(desk, mention)) is not None:
        return told
    if mention.title and (host := _host_of(desk, mention)):
        return host, f"as {mention.title}, the country this text is about"
    return None, ""


def _host_of(desk: Desk, mention: Mention) -> str | None:
    """Return the host country; where only the text tells it, the one that fits somebody's name and what he does."""
    if not desk.scene.leaning:
        return desk.scene.host
    name = mention.name or ""
    faced = desk.faced.get(name.split()[-1].lower(), frozenset()) if name else frozenset[str]()
    open_to = {code: weight for code, weight in desk.scene.leaning if code not in faced}
    if len(open_to) == 1 and faced:
        return next(iter(open_to))
    if (likely := {code: weight for code, weight in open_to.items() if weight >= SPOKEN_OF}) and len(likely) > 0:
        open_to = likely
    if name:
        fitting = by_name(desk.reference, name, open_to)
        open_to = {code: weight + fitting[code] for code, weight in open_to.items()}
    return clearest(open_to.items())


SPOKEN_OF = 0.5
"""How much speaks for a country that is more than dealt with."""


def _words_of_others(desk: Desk, title: str) -> frozenset[str]:
    """Return the words of a title that belong to a longer one of anybody's: no Secretary General is a Secretary."""
    longer = (form for form in title_forms(title) if " " in form)
    return frozenset(
        word for form in longer for row in desk.reference.title(form) if row.side != "own" for word in form.split()
    )


def _is_of_anything(desk: Desk, form: str, title: str) -> bool:
    """Say whether the words before a title name a thing that may be anybody's: ``Canal Administrator``."""
    before = title.partition(form)[0].split()
    if form not in OF_ANYTHING or not before:
        return False
    known = all(word.lower() in RANKS or word.isupper() for word in before)
    return not known and not offices_named(desk, " ".join(before))


def own_group(desk: Desk, words: str) -> str | None:
    """Return the country that releases a paper where a group is called as only its own are: ``federal agencies``."""
    if desk.scene.voice is None or desk.scene.own or OURS.fullmatch(words) is None:
        return None
    return desk.scene.voice if headline_country(desk) is None else None


def _only_country(desk: Desk, title: Title) -> str | None:
    """Return the country whose body alone gives a title: the Shah's is the Crown of Iran."""
    body = title.organization or ""
    if title.side != "host" or "{country}" in body or " of " not in body:
        return None
    country = one_country(desk, body.rpartition(" of ")[2])
    return actor_code(desk, country) if country is not None else None


LEGISLATIVE = {"Senator", "Majority Leader", "Congressman", "Committee Chairman"}
"""Titles that telegrams leave without a country where they are of the writer's own congress."""
STAFF = {"Defense Attache", "Consul General", "Consul", "Chief of Mission", "Commercial Counselor", "Counselor"}
"""Officers of a post, whom a telegram that leaves them without name and country has beside it."""
SUPREME = {"President", "Vice President", "Attorney General"}
"""Titles that the writer's own country has as well as others."""


def _of_ours(desk: Desk, mention: Mention, title: str) -> tuple[str | None, str] | None:
    """Return whose side a title is on that both services have, or None to let it be the host's.

    Without a nationality an ambassador is the writer's own, and so are the President that the Department speaks of,
    and senators; of other titles in what the Department writes nothing tells.
    """
    ours = (desk.scene.own, f"as {mention.title} without a country in a telegram")
    if (title in LEGISLATIVE or (title in STAFF and mention.kind == "office")) or (
        title == "Ambassador" and " " not in (mention.name or "")
    ):
        return ours
    if title in SUPREME and desk.findings.sheets and desk.scene.host is None and mention.kind == "office":
        return ours
    if title in SUPREME and (desk.crowned or desk.scene.host_by == "addressee"):
        return ours if mention.kind == "office" or title != "President" else (None, "")
    if title == "Ambassador" or desk.scene.host_by == "addressee":
        return None, ""
    return None


def body_of_title(desk: Desk, mention: Mention, whose: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the body that a title belongs to, and its sectors."""
    for form in title_forms(mention.title or ""):
        for title in desk.reference.title(form):
            country = desk.reference.country(whose or "")
            body = title.organization.format(country=country.name) if title.organization and country else None
            return body, title.sectors
    return None, ()
