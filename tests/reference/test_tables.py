"""Every table is whole: sources, keys, codes, periods. A table is a list, and here somebody looks at the list."""

from __future__ import annotations

import csv
import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from itertools import pairwise
from pathlib import Path

import pycountry
import pytest

from dragoman import reference
from dragoman.extraction.governors import Governors
from dragoman.reference import Country, Reference, TableError, parse_table, read_table, values
from dragoman.reference.figures import folded

TABLES = sorted(path.stem for path in Path(reference.__file__).parent.joinpath("tables").glob("*.tsv"))
UNINHABITED = {"ATA", "BVT", "HMD", "SJM", "UMI"}
KNOWN = reference.load()
CODES = {country.code for country in KNOWN.countries}
NO_STATE = {"IGO", "EUR", "UNO", "IMG"}
KEYS = {
    "countries": ("code",),
    "periods": ("country", "form"),
    "unions": ("country", "of"),
    "posts": ("name",),
    "post_aliases": ("form", "post"),
    "originators": ("name",),
    "routing_indicators": ("indicator", "name"),
    "tags": ("code", "meaning", "era"),
    "tag_forms": ("tag",),
    "places": ("name", "country"),
    "groups": ("name", "country"),
    "figures": ("name", "country"),
    "given_names": ("name",),
    "forenames": ("sex", "of"),
    "nicknames": ("short",),
    "captions": ("name",),
    "precedences": ("word",),
    "executive_orders": ("number",),
    "archive_attributes": ("name",),
    "schedules": ("order", "mark", "level"),
    "reasons": ("order", "section", "letter"),
    "classifications": ("word",),
    "portion_marks": ("form",),
    "operating_signals": ("code",),
    "telegram_words": ("form",),
    "telegram_forms": ("name",),
    "telegram_labels": ("label",),
    "frameworks": ("id",),
    "successions": ("framework", "successor"),
    "titles": ("form",),
    "offices": ("id",),
    "body_words": ("form",),
    "acronyms": ("short", "long"),
    "ordinary_words": ("form",),
    "capitals": ("form",),
    "event_kinds": ("type",),
    "governors": ("name",),
    "event_modes": ("type", "mode"),
    "event_contexts": ("context",),
    "sectors": ("code",),
    "cameo": ("cameo",),
}


def repeated(values: Iterable[object]) -> list[object]:
    """Return what stands more than once."""
    return [value for value, count in Counter(values).items() if count > 1]


def all_forms() -> Iterator[tuple[str, str]]:
    """Give every form of every table with the table's name."""
    for country in KNOWN.countries:
        yield from (("countries", form) for form, _ in country.forms())
    for table in ("frameworks", "offices", "titles", "body_words"):
        for row in getattr(KNOWN, table):
            own = row.form if hasattr(row, "form") else row.name
            yield from ((table, form) for form in (own, *row.forms, *getattr(row, "doubtful", ())))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_where_it_is_from(name: str) -> None:
    """The head of a table names the file, a source and a licence."""
    head = read_table(name).head
    assert head[0].startswith(f"{name}.tsv: ")
    assert any(line.startswith("source: ") for line in head)
    assert any(line.startswith("licence: ") for line in head)


def test_every_table_is_read() -> None:
    """Every file of the folder is a field of that name, or is asked for by name in the source."""
    named = {field.name for field in fields(Reference)}
    assert named <= set(TABLES)
    source = [path.read_text(encoding="utf-8") for path in Path(reference.__file__).parents[1].rglob("*.py")]
    assert [name for name in set(TABLES) - named if not any(f'"{name}"' in text for text in source)] == []


@pytest.mark.parametrize("name", KEYS)
def test_keys_are_unique(name: str) -> None:
    """No row says again what another says."""
    assert repeated(tuple(getattr(row, column) for column in KEYS[name]) for row in getattr(KNOWN, name)) == []


@pytest.mark.parametrize("name", TABLES)
def test_cells_are_trim(name: str) -> None:
    """No cell and no part of a list begins or ends with a blank, or is an empty part of a list."""
    for line in read_table(name).lines:
        for cell in line:
            assert all(part == part.strip() and (part or not cell) for part in cell.split("|")), line


@pytest.mark.parametrize(
    "name",
    [
        "frameworks",
        "offices",
        "titles",
        "body_words",
        "captions",
        "posts",
        "originators",
        "tag_forms",
        "places",
        "groups",
        "figures",
    ],
)
def test_a_row_names_a_form_once(name: str) -> None:
    """The forms of a row differ from each other."""
    for row in getattr(KNOWN, name):
        forms = getattr(row, "forms", ()) or getattr(row, "aliases", ())
        assert repeated((*forms, *getattr(row, "doubtful", ()))) == [], row


@pytest.mark.parametrize(
    "name",
    ["countries", "frameworks", "offices", "posts", "post_aliases", "periods", "unions", "executive_orders", "figures"],
)
def test_a_period_begins_before_it_ends(name: str) -> None:
    """Nothing ends before it begins."""
    for row in getattr(KNOWN, name):
        assert row.since is None or row.until is None or row.since <= row.until, row


def test_orders_follow_each_other() -> None:
    """Orders on classification that are no amendment do not overlap, and leave no day between 1951 and today open."""
    orders = [row for row in KNOWN.executive_orders if not row.note.startswith("amends")]
    for earlier, later in pairwise(sorted(orders, key=lambda row: row.since or row.until)):  # type: ignore[arg-type, return-value]
        assert earlier.until is not None and later.since is not None
        assert (later.since - earlier.until).days == 1, (earlier.number, later.number)


def test_forms_follow_each_other() -> None:
    """Every day has one form of a telegram."""
    for earlier, later in pairwise(KNOWN.telegram_forms):
        assert earlier.until is not None and later.since is not None
        assert (later.since - earlier.until).days == 1
    assert KNOWN.telegram_forms[0].since is None and KNOWN.telegram_forms[-1].until is None
    assert KNOWN.telegram_form(date(1975, 9, 6)).name == "1970s"
    assert KNOWN.telegram_form().name == KNOWN.telegram_form(date(2012, 4, 28)).name == "2010s"
    assert KNOWN.telegram_form(date(2012, 4, 28), routed=True).name == "2000s"


def test_captions_that_exclude_each_other_are_captions() -> None:
    """What a caption excludes is a caption of the table, and excludes it in turn."""
    names = {row.name: row for row in KNOWN.captions}
    for row in KNOWN.captions:
        assert all(row.name in names[other].excludes for other in row.excludes), row


def test_every_code_of_iso_3166_is_there() -> None:
    """Alpha-3 and alpha-2 codes agree with ISO 3166-1, and none is missing."""
    ours = {country.code: country.alpha2 for country in KNOWN.countries if country.alpha2 and country.code != "KOS"}
    assert ours == {country.alpha_3: country.alpha_2 for country in pycountry.countries}


def test_codes_of_our_own_are_nobody_elses() -> None:
    """A code that ISO 3166-1 does not have is a withdrawn one of ISO 3166-3 or in the table's own list."""
    withdrawn = {country.alpha_3 for country in pycountry.historic_countries if hasattr(country, "alpha_3")}
    own = next(line for line in read_table("countries").head if line.startswith("source: "))
    for country in KNOWN.countries:
        if country.alpha2 is None:
            assert country.code in withdrawn or country.code in own, country.code


def test_every_country_has_a_name_a_capital_and_an_adjective() -> None:
    """Nothing that has inhabitants lacks a name, an adjective or a seat of government."""
    for country in KNOWN.countries:
        assert country.name and country.official and country.adjectives, country.code
        assert country.capitals or country.code in UNINHABITED, country.code


def test_a_canonical_name_is_its_own() -> None:
    """The name of a country gives that country first or alone, and its official name too."""
    for country in KNOWN.countries:
        for words in (country.name, country.official):
            found = [match.country.code for match in KNOWN.country_named(words, country.until)]
            assert country.code in found, (words, found)


def test_what_may_mean_something_else_is_its_own_form() -> None:
    """Forms called ambiguous are forms of the country, and a hint says what else they mean."""
    for country in KNOWN.countries:
        assert set(country.ambiguous) <= {form for form, _ in country.forms()}, country.code
        assert bool(country.hint) >= bool(country.ambiguous), country.code


def test_names_of_two_living_countries_differ() -> None:
    """Of the countries of today no two share a name without both or one calling it ambiguous."""
    living = [country for country in KNOWN.countries if country.until is None]
    names = [(name, country) for country in living for name in country.names]
    for name in repeated(name for name, _ in names):
        assert any(name in country.ambiguous for known, country in names if known == name), name


def test_codes_point_at_rows() -> None:
    """Sovereigns, successors, countries of posts and offices, and periods are codes of the table."""
    for country in KNOWN.countries:
        assert set(country.successors) <= CODES and country.sovereign in CODES | {None}, country.code
        assert (country.until is None) == (not country.successors), country.code
    assert {post.country for post in KNOWN.posts} <= CODES
    assert {office.country for office in KNOWN.offices} <= CODES | NO_STATE
    assert {place.country for place in KNOWN.places} <= CODES
    assert {group.country for group in KNOWN.groups} <= CODES | NO_STATE | {"NGO", "ISM", "MNC"}
    assert {figure.country for figure in KNOWN.figures} <= CODES | NO_STATE
    forms = {(country.code, form) for country in KNOWN.countries for form, _ in country.forms()}
    assert {(period.country, period.form) for period in KNOWN.periods} <= forms
    assert {code for union in KNOWN.unions for code in (union.country, union.of)} <= CODES


def test_frameworks_point_at_frameworks() -> None:
    """Parents, successions and accreditations are ids of frameworks."""
    ids = {framework.id for framework in KNOWN.frameworks}
    assert {framework.parent for framework in KNOWN.frameworks} <= ids | {None}
    assert {row.framework for row in KNOWN.successions} | {row.successor for row in KNOWN.successions} <= ids
    assert {post.accredited_to for post in KNOWN.posts} <= ids | {None}
    assert {framework.code for framework in KNOWN.frameworks} <= {"IGO", "EUR", "UNO", None}


def test_what_can_act_has_a_code() -> None:
    """A body is an actor with a code; a treaty and a programme are none, but for one that has a staff."""
    assert [row.id for row in KNOWN.frameworks if row.kind == "body" and row.code is None] == []
    assert [row.id for row in KNOWN.frameworks if row.kind == "treaty" and row.code is not None] == []


def test_a_framework_ends_when_its_successor_takes_over() -> None:
    """What was succeeded has an end, or the succession is one of tasks and says so; nobody succeeds himself."""
    for row in KNOWN.successions:
        assert row.framework != row.successor
        successor = KNOWN.framework(row.successor)
        assert successor is not None
        assert successor.since is None or successor.since <= row.on, row


def test_parents_lead_to_an_end() -> None:
    """No office and no framework is above itself."""
    for table in (KNOWN.frameworks, KNOWN.offices):
        above = {row.id: row.parent for row in table}
        for start in above:
            seen: list[str] = []
            place: str | None = start
            while place is not None and place not in seen:
                seen.append(place)
                place = above[place]
            assert place is None, seen


def test_sectors_are_known() -> None:
    """Every sector of a title, an office or a body is one of the sectors, and every body has one."""
    codes = {row.code for row in KNOWN.sectors}
    for table in (KNOWN.titles, KNOWN.offices, KNOWN.body_words):
        for row in table:
            assert set(row.sectors) <= codes, row
    assert all(row.sectors for row in KNOWN.body_words)


def test_patterns_take_a_country() -> None:
    """The pattern of a body takes the name of a country, and nothing else."""
    for words in (row.name for row in KNOWN.body_words):
        assert words.format(country="Freedonia") != words
    for title in KNOWN.titles:
        assert title.organization is None or title.organization.format(country="Freedonia")
        assert 1 <= title.rank <= 9


def test_modes_belong_to_kinds() -> None:
    """Modes, and what CAMEO codes become, are of the sixteen kinds with their own modes and contexts."""
    kinds = {row.type for row in KNOWN.event_kinds}
    modes = {(row.type, row.mode) for row in KNOWN.event_modes}
    contexts = {row.context for row in KNOWN.event_contexts}
    assert len(kinds) == 16
    assert {kind for kind, _ in modes} <= kinds
    for row in KNOWN.cameo:
        assert row.type in kinds | {None}, row
        assert row.mode is None or (row.type, row.mode) in modes, row
        assert set(row.contexts) <= contexts, row


def test_a_share_alike_table_says_so() -> None:
    """The one table derived from a share-alike one carries that licence."""
    assert any("CC BY-SA 4.0" in line for line in read_table("cameo").head)


def test_ordinary_words_are_forms_of_ours() -> None:
    """A word is listed as ordinary only where some table would otherwise take it for a name."""
    known = {form.upper() for _, form in all_forms()} | {row.short.upper() for row in KNOWN.acronyms}
    assert {row.form for row in KNOWN.ordinary_words} <= known


def test_breadth() -> None:
    """The tables are as broad as the field asks: frameworks, titles and short forms by the hundred."""
    assert len(KNOWN.frameworks) >= 150
    assert sum(1 + len(row.forms) for row in KNOWN.titles) >= 250
    assert len(KNOWN.acronyms) >= 400


def test_state_codes_are_tags(shared: Path) -> None:
    """A country's State code is a country tag of the shared list, and the list's names lead to the country."""
    with (shared / "spec" / "tags.csv").open(encoding="utf-8", newline="") as lines:
        listed = [
            (row["code"], row["meaning"], row["era"]) for row in csv.DictReader(lines) if row["kind"] == "country"
        ]
    codes = {code for code, _, _ in listed}
    ours: dict[str, list[Country]] = {}
    for country in KNOWN.countries:
        if country.state_code:
            assert country.state_code in codes, country.code
            ours.setdefault(country.state_code, []).append(country)
    assert repeated(country.state_code for country in KNOWN.countries if country.state_code) == []
    for code, meaning, era in listed:
        if era == "1990s-2010" and code in ours:
            found = {match.country.code for match in KNOWN.country_named(meaning)}
            assert found & {country.code for country in ours[code]}, (code, meaning, found)


def test_all_tags_are_there(shared: Path) -> None:
    """Every tag of the shared list is in the table, in each of its meanings, and one that the list has no era for."""
    with (shared / "spec" / "tags.csv").open(encoding="utf-8", newline="") as lines:
        listed = {(row["code"], row["kind"], row["meaning"]) for row in csv.DictReader(lines)}
    known = {(row.code, row.kind, row.meaning) for row in KNOWN.tags}
    assert known - listed == {("PEPR", "subject", "External Political Relations")}
    assert listed <= known


def test_all_routing_indicators_are_there(shared: Path) -> None:
    """Every indicator of the shared list is in the table; a post's indicator is one of them."""
    with (shared / "spec" / "routing-indicators.csv").open(encoding="utf-8", newline="") as lines:
        listed = {row["routing_indicator"] for row in csv.DictReader(lines)}
    assert listed == {row.indicator for row in KNOWN.routing_indicators}
    assert {post.indicator for post in KNOWN.posts if post.indicator} <= listed


def test_every_post_of_the_list_is_a_post(shared: Path) -> None:
    """Every embassy, consulate and mission of the shared list is found under its address and its indicator."""
    with (shared / "spec" / "routing-indicators.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["name"].startswith(("AMEMBASSY ", "AMCONSUL ", "AIT ")) and row["name"] != "AMCONSUL ASTANA":
                post = KNOWN.post_at(row["routing_indicator"])
                assert post is not None, row
                name = row["name"].split(" PRIORITY")[0].removesuffix(" FEB").removesuffix(" JUN").removesuffix(" VIC")
                assert KNOWN.post_named(name) is not None, row


def test_no_two_posts_share_a_spelling() -> None:
    """A name or alias leads to one post while it is kept, so a number made from it is made back into it."""
    for post in KNOWN.posts:
        for words in (post.name, post.address, *post.aliases):
            found = KNOWN.number_name(words, post.until or date.max)
            assert found == post.name, (words, post.name, found)


def test_aliases_lead_somewhere() -> None:
    """An alias stands for a post or an agency of the tables; no two hold for one form on one day."""
    names = {post.name for post in KNOWN.posts} | {row.name for row in KNOWN.originators}
    assert {alias.post for alias in KNOWN.post_aliases} <= names
    by_form: dict[str, list[reference.PostAlias]] = {}
    for alias in KNOWN.post_aliases:
        by_form.setdefault(alias.form.replace(" ", ""), []).append(alias)
    for aliases in by_form.values():
        for earlier, later in pairwise(sorted(aliases, key=lambda row: row.since or date.min)):
            assert earlier.until is not None and later.since is not None and earlier.until < later.since, later


def test_a_renamed_post_has_one_name_a_year() -> None:
    """What a name leads to in a year leads to itself in that year."""
    for alias in KNOWN.post_aliases:
        for day in (alias.since, alias.until, date(2005, 12, 31)):
            name = KNOWN.number_name(alias.form, day)
            assert name is not None and KNOWN.number_name(name, day) == name, (alias, day)


def test_spellings_of_tags_lead_to_one_tag() -> None:
    """No form of a tag is one of another, and a given name is no topic."""
    forms = [form for row in KNOWN.tag_forms for form in (row.tag, *row.forms)]
    assert repeated(forms) == []
    assert not {row.name for row in KNOWN.given_names} & set(forms)


def test_agencies_are_no_posts() -> None:
    """No form of an agency is one of a post, and none is of two agencies."""
    forms = [form.replace(" ", "") for row in KNOWN.originators for form in {row.name, *row.forms}]
    assert repeated(set(forms)) == [] and len(forms) - len(set(forms)) <= len(KNOWN.originators)
    posts = {form.replace(" ", "") for post in KNOWN.posts for form in (post.name, *post.aliases)}
    assert not posts & set(forms)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("# sectors.tsv: x\ncode\tmeaning\nGOV\n", "table sectors, line 3: 1 cells where 2 were expected"),
        ("# sectors.tsv: x\n", "table sectors: no line of column names"),
        ("code\tsense\nGOV\tx\n", "table sectors: columns are code, sense, expected code, meaning"),
    ],
)
def test_a_damaged_table_is_named(text: str, complaint: str) -> None:
    """A short row, missing columns and wrong columns are told with table, line and what was expected."""
    with pytest.raises(TableError, match=complaint):
        values(parse_table("sectors", text), reference.Sector)


@pytest.mark.parametrize("day", ["31.8.1999", "1999-13", "1999-02-30", "1999-1-1-1"])
def test_a_wrong_day_is_named(day: str) -> None:
    """A cell that is no day is told with table and row."""
    text = f"country\tform\tsince\tuntil\tnote\nDEU\tBonn\t\t{day}\t\n"
    with pytest.raises(TableError, match="table periods, row DEU"):
        values(parse_table("periods", text), reference.Period)


def test_days_of_months_and_years() -> None:
    """A month or year is its first day as a beginning and its last day as an end."""
    text = "country\tform\tsince\tuntil\tnote\nDEU\tBonn\t1949\t2000-02\t\n"
    (row,) = values(parse_table("periods", text), reference.Period)
    assert (row.since, row.until) == (date(1949, 1, 1), date(2000, 2, 29))


def test_an_absent_table_is_named() -> None:
    """A table that is not there is an error with its name, not a file's."""
    with pytest.raises(TableError, match="table nowhere: cannot be read"):
        read_table("nowhere")


def test_loading_is_quick_and_travels() -> None:
    """A fresh process spends under 0.3 s on all tables; pickled they are small and come back as the same object."""
    command = (
        "import time; t = time.process_time(); from dragoman import reference; "
        "reference.load(); print(time.process_time() - t)"
    )
    runs = [subprocess.run([sys.executable, "-c", command], capture_output=True, check=True) for _ in range(5)]
    assert min(float(run.stdout) for run in runs) < 0.3
    assert len(pickle.dumps(KNOWN)) < 200
    assert pickle.loads(pickle.dumps(KNOWN)) is KNOWN


def test_governors_are_classes_of_words() -> None:
    """Each class of governing words is asked for by the reading, says what follows, and holds a word once."""
    classes = {row.name: row for row in KNOWN.governors}
    assert {field.name for field in fields(Governors)} == set(classes)
    for row in classes.values():
        assert row.says and repeated(row.words.split()) == [], row.name


def test_forenames_are_of_one_sex() -> None:
    """No given name stands for both, whatever its accents, and each row has a known sex."""
    borne: dict[str, set[str]] = {}
    for row in KNOWN.forenames:
        assert row.sex in {"f", "m"}
        for name in row.names:
            borne.setdefault(folded(name), set()).add(row.sex)
    assert [name for name, sexes in borne.items() if len(sexes) > 1] == []
    assert KNOWN.sex_of("Margaret Lund") == "f"
    assert KNOWN.sex_of("JORGE PAREDES") == "m"
    assert KNOWN.sex_of("Lund") is None


def test_forenames_are_borne_in_known_countries() -> None:
    """Each land of a row is a country; nicknames stand for known given names, and are no row's twice."""
    for row in KNOWN.forenames:
        assert [code for code in row.lands if KNOWN.country(code) is None] == []
    assert repeated([row.short for row in KNOWN.nicknames]) == []
    assert "USA" in KNOWN.lands_of_forename("Bill Lund") and KNOWN.lands_of_forename("Bill") == ()
    assert KNOWN.given_names_of("Tony") >= {"antony", "anthony"}
