"""Looking things up: which country, framework, post, tag, caption or mark these words are."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman import reference
from dragoman.documents import Level, Marking

KNOWN = reference.load()


def countries(words: str, on: date | None = None) -> list[tuple[str, str]]:
    """Return code and kind of every match."""
    return [(match.country.code, match.as_) for match in KNOWN.country_named(words, on)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Azerbaijan", [("AZE", "name")]),
        ("Azeri", [("AZE", "adjective")]),
        ("Azerbaijanis", [("AZE", "people")]),
        ("Baku", [("AZE", "capital")]),
        ("GOAJ", [("AZE", "government")]),
        ("Turks", [("TUR", "people")]),
        ("Turkish", [("TUR", "adjective")]),
        ("the Philippines", [("PHL", "name")]),
        ("The Netherlands", [("NLD", "name")]),
        ("HMG", [("GBR", "government")]),
        ("Downing Street", [("GBR", "seat")]),
        ("the White House", [("USA", "seat")]),
        ("USG", [("USA", "government")]),
        ("U.S.", [("USA", "name")]),
        ("American", [("USA", "adjective")]),
        ("Washington", [("USA", "capital")]),
        ("PRC", [("CHN", "name")]),
        ("ROK", [("KOR", "name")]),
        ("AZERBAIJAN", [("AZE", "name")]),
        ("TURKEY", [("TUR", "name")]),
        ("Kosovo", [("KOS", "name")]),
        ("Côte d'Ivoire", [("CIV", "name")]),
        ("Congolese", [("COG", "adjective"), ("COD", "adjective")]),
    ],
)
def test_a_country_by_its_words(words: str, found: list[tuple[str, str]]) -> None:
    """Names, adjectives, peoples, capitals, governments and seats lead to their country, and say as what."""
    assert countries(words) == found


@pytest.mark.parametrize("words", ["us", "turkey", "chad", "polish", "china ", "", "Ruritania", "goaj", "american"])
def test_case_counts(words: str) -> None:
    """What is not written as a name is none: us is a pronoun, turkey a bird."""
    assert countries(words) == []


def test_what_only_addresses_somebody_is_a_style() -> None:
    """``Mr.``, ``Dr.`` and ``Sir`` name no post, nor do several of them; what has another title beside does."""
    tables = reference.load()
    assert all(map(tables.is_style, ("Mr.", "MRS.", "Dr.", "Sir", "Messrs.", "Dr. Sir")))
    assert not any(map(tables.is_style, ("Minister", "General Mr.", "Mr. Minister", "Professor", "", "Nobody known")))


def test_one_short_form_of_many_governments() -> None:
    """GOI is the government of the post's own country, so all of them are given."""
    assert {"IND", "IRN", "ISR", "IDN", "ITA", "IRQ", "IRL"} <= {code for code, _ in countries("GOI")}
    assert all(match.ambiguous for match in KNOWN.country_named("GOI"))


def test_a_day_decides_between_states() -> None:
    """Moscow is the Soviet Union's in 1975 and Russia's in 2006; Berlin East Germany's, then Germany's."""
    assert {code for code, _ in countries("Kremlin", date(2006, 12, 20))} == {"RUS"}
    assert "SUN" in {code for code, _ in countries("Kremlin", date(1975, 6, 1))}
    assert countries("Berlin", date(1975, 6, 1)) == [("DDR", "capital")]
    assert countries("Berlin", date(2006, 12, 20)) == [("DEU", "capital")]
    assert countries("Bonn", date(1975, 6, 1)) == [("DEU", "capital")]


def test_a_name_outlives_its_state() -> None:
    """Who speaks of Yugoslavia in 2008 still means it; Texas is a republic in 1840 only."""
    assert countries("Yugoslavia", date(2008, 2, 17)) == [("YUG", "name")]
    soviet = KNOWN.country("SUN")
    assert soviet is not None and soviet.successors == ("RUS",)
    assert countries("Texas", date(2008, 2, 17)) == countries("Saigon", date(2008, 2, 17)) == []
    assert countries("Texas", date(1840, 2, 17)) == [("RTX", "name")]
    west = KNOWN.country_named("West Germany")[0].country
    assert west.code == "DEU"


@pytest.mark.parametrize("words", ["Georgia", "Jordan", "Chad", "Guinea", "Washington", "Niger", "Male", "US"])
def test_what_may_mean_something_else_is_marked(words: str) -> None:
    """A name that is also a state, a person or a word says so."""
    assert any(match.ambiguous and match.country.hint for match in KNOWN.country_named(words))


def test_every_form_leads_back() -> None:
    """Whatever the gazetteer of countries gives is found again, with the same country."""
    for form, match in KNOWN.forms_of_countries():
        assert match in KNOWN.country_named(form), form


def test_territories_fold_into_their_sovereign() -> None:
    """Guam folds into the United States; Hong Kong and Palestine stand alone."""
    sovereigns = {code: row.sovereign for code in ("GUM", "HKG", "PSE") if (row := KNOWN.country(code))}
    assert sovereigns == {"GUM": "USA", "HKG": None, "PSE": None}


def test_codes_of_event_data() -> None:
    """A territory has its sovereign's code, a state that ended that of its one successor; the rest keep their own."""
    codes = {code: KNOWN.actor_code(code) for code in ("GUM", "SUN", "RVN", "DDR", "YUG", "AZE", "IGO")}
    assert codes == {
        "GUM": "USA", "SUN": "RUS", "RVN": "VNM", "DDR": "DEU", "YUG": "YUG", "AZE": "AZE", "IGO": "IGO"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "on", "ids"),
    [
        ("NATO", None, ["NATO"]),
        ("North Atlantic Cooperation Council", None, ["NACC"]),
        ("Partnership for Peace", None, ["PFP"]),
        ("PfP", None, ["PFP"]),
        ("PARP", None, ["PARP"]),
        ("Defense Education Enhancement Programme", None, ["DEEP"]),
        ("the European Union", None, ["EU"]),
        ("WTO", date(1975, 1, 1), ["WARSAWPACT"]),
        ("WTO", date(2006, 12, 20), ["WTO"]),
        ("CSCE", date(2008, 1, 1), ["CSCE"]),
        ("WARSAW PACT", None, ["WARSAWPACT"]),
        ("start", None, []),
    ],
)
def test_a_framework_by_its_words(words: str, on: date | None, ids: list[str]) -> None:
    """Names and short forms lead to a framework; the day decides where two share a form."""
    assert [row.id for row in KNOWN.framework_named(words, on)] == ids


@pytest.mark.parametrize(
    ("before", "after", "on"),
    [
        ("NACC", "EAPC", date(1997, 5, 30)),
        ("CSCE", "OSCE", date(1995, 1, 1)),
        ("EC", "EU", date(1993, 11, 1)),
        ("OAU", "AU", date(2002, 7, 9)),
        ("GATT", "WTO", date(1995, 1, 1)),
        ("LEAGUE", "UN", date(1946, 4, 20)),
    ],
)
def test_successions(before: str, after: str, on: date) -> None:
    """What took another's place is known with the day."""
    found = KNOWN.successor_of(before)
    assert found is not None and (found.successor, found.on) == (after, on)
    assert KNOWN.successor_of("NATO") is None


def test_the_ends_of_what_was_succeeded() -> None:
    """On the day before a body's successor begins, its name is its own; the council of 1992 is not that of 1997."""
    assert [row.id for row in KNOWN.framework_named("NACC", date(1992, 3, 10))] == ["NACC"]
    nacc, eapc = KNOWN.framework("NACC"), KNOWN.framework("EAPC")
    assert nacc is not None and eapc is not None and nacc.until is not None and eapc.since is not None
    assert (eapc.since - nacc.until).days == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("BAKU", "BAKU"),
        ("AMEMBASSY BAKU", "BAKU"),
        ("Rio de Janeiro", "RIODEJANEIRO"),
        ("AMCONSUL RIO DE JANEIRO", "RIODEJANEIRO"),
        ("RIO", "RIODEJANEIRO"),
        ("HCMC", "HOCHIMINHCITY"),
        ("Dacca", "DHAKA"),
        ("SECSTATE WASHDC", "STATE"),
        ("USUN", "USUNNEWYORK"),
        ("USMISSION USNATO", "USNATO"),
        ("USEU BRUSSELS", "USEUBRUSSELS"),
        ("BRUSSELS", "BRUSSELS"),
        ("N'DJAMENA", "NDJAMENA"),
        ("PORT AU PRINCE", "PORTAUPRINCE"),
        ("Colomobo", "COLOMBO"),
        ("UNVIE VIENNA", "UNVIEVIENNA"),
        ("Port Nowhere", "PORTNOWHERE"),
    ],
)
def test_a_post_by_its_words(words: str, name: str) -> None:
    """Every spelling of a post leads to the name that telegram numbers have; an unknown one is squeezed."""
    assert KNOWN.canonical_post(words) == name


def test_a_post_by_its_indicator() -> None:
    """A routing indicator leads to its post, a relay's second one too; another service's leads to none."""
    at = {
        call: post.name for call in ("RUEHKB", "RUEHBS", "RUEHNO", "RUEHC", "RUEHSAB") if (post := KNOWN.post_at(call))
    }
    assert at == {"RUEHKB": "BAKU", "RUEHBS": "BRUSSELS", "RUEHNO": "USNATO", "RUEHC": "STATE", "RUEHSAB": "HARARE"}
    assert KNOWN.post_at("RUEKJCS") is None
    assert KNOWN.routing("RUEKJCS")
    mission = KNOWN.post_named("USNATO")
    assert mission is not None and (mission.country, mission.accredited_to) == ("BEL", "NATO")


def test_a_tag_in_its_time() -> None:
    """GE was East Germany; AJ is Azerbaijan and no ISO code; WTO was the Warsaw Pact."""
    assert [tag.meaning for tag in KNOWN.tag("AJ")] == ["Azerbaijan"]
    assert [tag.meaning for tag in KNOWN.tag("ge", date(1975, 1, 1))] == ["Germany (East)"]
    assert [tag.meaning for tag in KNOWN.tag("MARR", date(2006, 12, 20))] == ["Military and Defense Arrangements"]
    assert KNOWN.tag("QQQQ") == ()


@pytest.mark.parametrize(
    ("words", "name", "restrictive"),
    [
        ("SIPDIS", "SIPDIS", False),
        ("S I P D I S", "SIPDIS", False),
        ("EXDIS////////////", "EXDIS", True),
        ("NODIS", "NODIS", True),
        ("NO FORN", "NOFORN", True),
        ("noforn", "NOFORN", True),
        ("CODEL NUNN", "CODEL", False),
        ("TOSEC 120", "TOSEC", False),
        ("EYES ONLY", "EYES ONLY", True),
        ("REL SAU", "REL", True),
        ("SENSITIVE", "SENSITIVE", True),
    ],
)
def test_a_caption_by_its_words(words: str, name: str, restrictive: bool) -> None:
    """A caption is found under every spelling, with slash fill or a drafter's words after it."""
    row = KNOWN.caption(words)
    assert row is not None and (row.name, row.restrictive) == (name, restrictive)


def test_what_is_no_caption() -> None:
    """A passing instruction is none, nor is an empty line."""
    assert KNOWN.caption("DEPT FOR PM AND EUR/CARC") is None
    assert KNOWN.caption("") is None


@pytest.mark.parametrize(
    ("words", "word", "level"),
    [
        ("UNCLAS", "UNCLASSIFIED", Level.U),
        ("C O N F I D E N T I A L", "CONFIDENTIAL", Level.C),
        ("S E C R E T", "SECRET", Level.S),
        ("SECRET//NOFORN", "SECRET", Level.S),
        ("T O P S E C R E T", "TOP SECRET", Level.TS),
        ("LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE", Level.SBU),
        ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "FOR OFFICIAL USE ONLY", Level.SBU),
        ("UNCLAS E F T O", "UNCLASSIFIED E F T O", Level.SBU),
    ],
)
def test_a_class_by_its_words(words: str, word: str, level: Level) -> None:
    """The words of the class line are read letter-spaced or not, with controls after them or not."""
    row = KNOWN.classification(words)
    assert row is not None and (row.word, row.level) == (word, level)


@pytest.mark.parametrize(
    ("printed", "marking"),
    [
        ("(U)", Marking(Level.U)),
        ("(C)", Marking(Level.C)),
        ("( c )", Marking(Level.C)),
        ("(SBU)", Marking(Level.SBU)),
        ("(LOU)", Marking(Level.SBU)),
        ("(TS)", Marking(Level.TS)),
        ("(C/NF)", Marking(Level.C, ("NOFORN",))),
        ("C//NF", Marking(Level.C, ("NOFORN",))),
        ("(C/NOFORN)", Marking(Level.C, ("NOFORN",))),
        ("(SBU/NF)", Marking(Level.SBU, ("NOFORN",))),
        ("(S/NF/OC)", Marking(Level.S, ("NOFORN", "ORCON"))),
        ("(S/REL NATO)", Marking(Level.S, ("REL NATO",))),
        ("(S//REL SAU)", Marking(Level.S, ("REL SAU",))),
        ("(U//FOUO)", Marking(Level.SBU)),
        ("(U//LES)", Marking(Level.SBU)),
        ("(SBU/FOUO)", Marking(Level.SBU)),
        ("(C/rel to UN)", Marking(Level.C, ("REL UN",))),
        ("(S//REL TO USA, GBR)", Marking(Level.S, ("REL USA, GBR",))),
        ("(S-Entire Text)", Marking(Level.S)),
        ("(C - Entire Text)", Marking(Level.C)),
        ("CONFIDENTIAL - ENTIRE TEXT", Marking(Level.C)),
        ("C O N F I D E N T I A L - ENTIRE TEXT", Marking(Level.C)),
    ],
)
def test_a_mark_of_a_paragraph(printed: str, marking: Marking) -> None:
    """Every form of mark that telegrams carry is read to its level and its controls."""
    assert KNOWN.portion(printed) == marking


@pytest.mark.parametrize(
    "printed", ["(U.S.)", "(Iran)", "()", "(1)", "(C/QQ)", "(see para 3)", "(USA)", "(Comment)", "(S" * 900]
)
def test_words_in_brackets_are_no_mark(printed: str) -> None:
    """Words at the place of a mark are no mark, nor is a mark with a control nobody knows."""
    assert KNOWN.portion(printed) is None


@given(st.text(alphabet=st.sampled_from("()CSUTBNF/- RELrelto,ntixé"), max_size=40))
def test_any_text_is_a_mark_or_none(text: str) -> None:
    """Reading a mark raises nothing, and a mark read prints to one that is read the same."""
    found = KNOWN.portion(text)
    assert found is None or found.level in Level


@given(st.sampled_from([row.word for row in KNOWN.classifications]), st.integers(min_value=1, max_value=3))
def test_letter_spacing_changes_nothing(word: str, blanks: int) -> None:
    """A class word spaced out letter by letter is the word."""
    row = KNOWN.classification((" " * blanks).join(word.replace(" ", "")))
    assert row is not None and row.word == word


@given(st.text(max_size=30))
def test_a_canonical_name_maps_to_itself(words: str) -> None:
    """Making a canonical post name of one changes nothing."""
    once = KNOWN.canonical_post(words)
    assert KNOWN.canonical_post(once) == once


@pytest.mark.parametrize(
    ("word", "captions", "marking"),
    [
        ("UNCLAS", ("SIPDIS",), Marking(Level.U)),
        ("UNCLAS", ("SENSITIVE", "SIPDIS"), Marking(Level.SBU)),
        ("CONFIDENTIAL", ("SENSITIVE",), Marking(Level.C)),
        ("S E C R E T", ("NODIS", "NOFORN"), Marking(Level.S, ("NODIS", "NOFORN"))),
        ("SECRET", ("REL SAU",), Marking(Level.S, ("REL SAU",))),
        ("SECRET", ("PURPLE CHANNEL",), Marking(Level.S, ("PURPLE CHANNEL",))),
    ],
)
def test_the_marking_of_a_paper(word: str, captions: tuple[str, ...], marking: Marking) -> None:
    """Restrictive captions become controls, SENSITIVE a level, SIPDIS nothing; an unknown caption closes."""
    assert KNOWN.marking(word, captions) == marking
    assert KNOWN.marking("PERSONAL LETTER", captions) is None


def test_precedences() -> None:
    """Letter, doubled letter and word lead to the same precedence; NIACT IMMEDIATE is above IMMEDIATE."""
    words = [row.word for key in ("P", "PP", "priority") if (row := KNOWN.precedence(key))]
    assert words == ["PRIORITY"] * 3
    ranks = [row.rank for key in ("ROUTINE", "PRIORITY", "O", "NIACT IMMEDIATE", "Z") if (row := KNOWN.precedence(key))]
    assert ranks == sorted(ranks) and len(ranks) == 5
    assert KNOWN.precedence("PIORITY") is None


def test_orders_and_reasons() -> None:
    """12958 was in force in 2006, and its 1.4 (d) is foreign relations; in 1998 the section was 1.5."""
    order = KNOWN.executive_order("12958")
    assert order is not None and order.since is not None and order.until is not None
    assert order.since <= date(2006, 12, 20) <= order.until
    reason = KNOWN.reason("1.4", "D", date(2006, 12, 20))
    assert reason is not None and reason.meaning.startswith("foreign relations") and reason.order == "12958"
    assert KNOWN.reason("1.5", "h") is None
    assert KNOWN.executive_order("19523") is None


def test_offices_titles_and_short_forms() -> None:
    """PM is the bureau among offices, the chief of government among titles, and both among short forms."""
    assert [row.name for row in KNOWN.office_named("PM")] == ["Bureau of Political-Military Affairs"]
    assert [row.form for row in KNOWN.title("PM")] == ["Prime Minister"]
    assert KNOWN.title("pm") == ()
    assert [row.form for row in KNOWN.title("deputy foreign minister")] == ["Deputy Foreign Minister"]
    assert [row.long for row in KNOWN.acronym("PM")] == ["Prime Minister", "Bureau of Political-Military Affairs"]
    assert {row.side for row in KNOWN.title("PolOff")} == {"own"}
    assert {"National Security Council", "National Security Concept"} <= {row.long for row in KNOWN.acronym("NSC")}
    assert KNOWN.is_ordinary("WHO") and not KNOWN.is_ordinary("NATO")


def test_events() -> None:
    """A kind of event has its class and score, a mode its own score; what does not exist is None."""
    consult = KNOWN.event_kind("CONSULT")
    assert consult is not None and (consult.quad, consult.score) == (1, 2.5)
    visit = KNOWN.event_mode("CONSULT", "visit")
    assert visit is not None and visit.score == 4
    assert KNOWN.event_mode("AID", "visit") is None
    assert KNOWN.event_kind("DEMAND") is None


def test_a_capital_of_a_part_of_another_state_is_none() -> None:
    """Juba is a capital since 2011; before it is a city of Sudan. A name stays a name."""
    before, after = date(1975, 3, 3), date(2015, 3, 3)
    assert KNOWN.country_named("Juba", before) == ()
    assert [match.country.code for match in KNOWN.country_named("Juba", after)] == ["SSD"]
    assert [match.country.code for match in KNOWN.country_named("Latvia", before)] == ["LVA"]
    assert (KNOWN.state_on("LVA", before), KNOWN.state_on("LVA", after)) == ("SUN", "LVA")
    assert (KNOWN.state_on("LVA", date(1935, 3, 3)), KNOWN.state_on("LVA", None)) == ("LVA", "LVA")
