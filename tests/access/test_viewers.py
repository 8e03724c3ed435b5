"""A viewer never sees more than one with higher clearance, nor anything that depends on what is hidden from him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dragoman.access import ANONYMOUS, OWNER, Portions, Viewer, may_see, sees_at_least
from dragoman.documents import Document, Level, Marking
from dragoman.record import Store, open_record
from tests.access.asking import emptied, everything_asked
from tests.record.small import Part, cable, read

CONTROLS = ("NODIS", "NOFORN")
NAMES = ("Araz Azimov", "Nino Beridze", "Paul Durand", "Jane Roe")
COUNTRIES = ("Azerbaijan", "Georgia", "France")
WHEN = ("on 8 May", "on 9 June 2006", "in 1999", "yesterday")

levels = st.sampled_from([Level.U, Level.SBU, Level.C, Level.S])
controls = st.lists(st.sampled_from(CONTROLS), unique=True, max_size=1).map(tuple)
markings = st.builds(Marking, levels, controls)
wholes = markings | st.just(Marking(Level.UNSTATED))
viewers = st.builds(Viewer, levels, st.frozensets(st.sampled_from(CONTROLS))) | st.just(OWNER)

names = st.sampled_from(NAMES)
titled = st.builds("{}{}".format, st.sampled_from(["", "", "Minister "]), names)
sides = titled | st.sampled_from([*COUNTRIES, "the Ambassador", "He"])
sentences = st.builds(
    "{} {} {} {}.".format, sides, st.sampled_from(["met", "attacked", "asked", "said"]), sides, st.sampled_from(WHEN)
) | st.sampled_from(
    ["The minister refused.", "Nothing happened.", "See 06 BAKU 1.", "See PARIS 7.", "See 06 BAKU 1 and 06 BAKU 1."]
)
parts = st.builds(Part, markings, st.lists(sentences, min_size=1, max_size=2).map(" ".join))
days = st.sampled_from([date(2006, 12, 20), date(2007, 1, 3), date(1999, 6, 10)])


@dataclass(frozen=True)
class Plan:
    """A telegram to be: what stands in its header, and its paragraphs."""

    number: str
    day: date
    envoy: str
    cites: tuple[str, ...]
    whole: Marking
    parts: tuple[Part, ...]

    def paper(self, place: int) -> Document:
        """Write it out; its id tells its place only, so that two plans for one place differ in content alone."""
        return cable(
            self.number,
            self.parts,
            self.whole,
            day=self.day,
            cites=self.cites,
            envoy=self.envoy,
            name=f"paper {place}",
            source=f"papers/{self.number}.txt",
        )


numbers = st.sampled_from(["06BAKU1", "06BAKU2", "06PARIS7", "07TBLSI9"])
plans = st.builds(
    Plan,
    numbers,
    days,
    names,
    st.lists(numbers, max_size=1).map(tuple),
    wholes,
    st.lists(parts, min_size=1, max_size=3).map(tuple),
)
shelves = st.lists(plans, min_size=1, max_size=3)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A record that the tests fill and empty again."""
    store = open_record(tmp_path_factory.mktemp("access") / "record.db")
    yield store
    store.close()


@contextmanager
def kept(record: Store, shelf: Sequence[Plan]) -> Iterator[Store]:
    """Lend the record with these papers and no others, the first of them read twice."""
    emptied(record)
    for place, plan in enumerate(shelf):
        record.keep(read(plan.paper(place)))
    if shelf:
        record.keep(read(shelf[0].paper(0), "v2"))
    yield record


def seen(store: Store, viewer: Viewer) -> dict[str, object]:
    """Return every answer the record gives this viewer, to every question we can think of."""
    return everything_asked(store, viewer, ALL_NUMBERS, ALL_IDS, NAMES)


ALL_NUMBERS = ("06BAKU1", "06BAKU2", "06PARIS7", "07TBLSI9")
ALL_IDS = (*(f"person:{name.lower().replace(' ', '-')}" for name in NAMES), "country:AZE", "country:GEO", "country:FRA")
slow = settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)


@slow
@given(shelves, viewers, viewers)
def test_higher_clearance_never_sees_less(record: Store, shelf: list[Plan], one: Viewer, other: Viewer) -> None:
    """Papers, blocks, claims, entities and counts of a lower viewer are among those of a higher one."""
    lower, higher = (one, other) if sees_at_least(other, one) else (other, one)
    if not sees_at_least(higher, lower):
        return
    with kept(record, shelf) as store:
        assert {line.id for line in store.papers(lower)} <= {line.id for line in store.papers(higher)}
        for line in store.papers(lower):
            low, high = store.paper(line.id, lower), store.paper(line.id, higher)
            assert low is not None
            assert high is not None
            assert set(low.blocks) <= set(high.blocks)
            assert set(low.problems) <= set(high.problems)
            for field in ("number", "title", "day", "marking", "header", "text"):
                assert getattr(low, field) in (None, getattr(high, field))
        low_claims, high_claims = ({claim.id for claim in store.claims(viewer)} for viewer in (lower, higher))
        assert low_claims <= high_claims
        low_people, high_people = (
            {one.entity.id: one for one in store.entities(viewer, limit=100)} for viewer in (lower, higher)
        )
        assert set(low_people) <= set(high_people)
        for name, found in low_people.items():
            assert found.claims <= high_people[name].claims
            assert found.papers <= high_people[name].papers
        low_counts, high_counts = store.counts(lower), store.counts(higher)
        assert (low_counts.papers, low_counts.claims) <= (high_counts.papers, high_counts.claims)
        assert {one.document for one in store.changes(lower)} <= {one.document for one in store.changes(higher)}
        for number in ALL_NUMBERS:
            low_citing = {line.id for line in store.cited_by(number, lower)}
            assert low_citing <= {line.id for line in store.cited_by(number, higher)}


@slow
@given(shelves, viewers)
def test_nothing_shown_is_marked_above_the_viewer(record: Store, shelf: list[Plan], viewer: Viewer) -> None:
    """Every block and claim that is given carries a marking the viewer meets, and lies in blocks he sees."""
    with kept(record, shelf) as store:
        documents = {plan.paper(place).id: plan.paper(place) for place, plan in enumerate(shelf)}
        for line in store.papers(viewer):
            paper = store.paper(line.id, viewer)
            assert paper is not None
            assert all(may_see(viewer, one.block.marking) for one in paper.blocks)
            assert (paper.header is not None) == may_see(viewer, documents[line.id].marking)
            assert (paper.text is not None) == may_see(viewer, Portions.of(documents[line.id]).highest)
        for found in store.entities(viewer, limit=100):
            about = store.claims(viewer, about=[found.entity.id])
            assert (found.claims, found.papers) == (len(about), len({claim.document for claim in about}))
        for claim in store.claims(viewer):
            assert may_see(viewer, claim.marking)
            portions = Portions.of(documents[claim.document])
            for words in (*claim.words, *(role.words for role in claim.roles)):
                assert may_see(viewer, portions.of_span(words.start, words.end))


@slow
@given(st.data(), shelves, viewers.filter(lambda viewer: not viewer.owner))
def test_what_is_hidden_changes_no_answer(
    record: Store, data: st.DataObject, shelf: list[Plan], viewer: Viewer
) -> None:
    """Two records that differ only in what a viewer may not see give him the same answers to everything."""
    other = [_rewritten(data, plan, viewer) for plan in shelf]
    with kept(record, shelf) as store:
        answers = seen(store, viewer)
    with kept(record, other) as store:
        assert seen(store, viewer) == answers


def _rewritten(data: st.DataObject, plan: Plan, viewer: Viewer) -> Plan:
    """Return the plan with every hidden part written anew, no longer and no shorter, so that offsets stay."""
    new = data.draw(plans)
    hides_all = not any(may_see(viewer, one) for one in Portions.of(plan.paper(0)).blocks)
    if may_see(viewer, plan.whole):
        head = plan
    else:
        length = len(_head(plan))
        head = new if len(_head(new)) == length and len(new.cites) == len(plan.cites) else plan
    told = []
    for part, marking in zip(plan.parts, Portions.of(plan.paper(0)).blocks[1:], strict=True):
        hidden = not may_see(viewer, marking)
        words = data.draw(sentences) if hidden else part.words
        told.append(Part(part.marking, words[: len(part.words)].ljust(len(part.words)), part.kind) if hidden else part)
    if hides_all:
        return (
            Plan(new.number, new.day, new.envoy, new.cites, plan.whole, new.parts)
            if _hidden(new, plan, viewer)
            else plan
        )
    return Plan(head.number, head.day, head.envoy, head.cites, plan.whole, tuple(told))


def _hidden(new: Plan, plan: Plan, viewer: Viewer) -> bool:
    whole = Plan(new.number, new.day, new.envoy, new.cites, plan.whole, new.parts).paper(0)
    return not any(may_see(viewer, one) for one in Portions.of(whole).blocks)


def _head(plan: Plan) -> str:
    return cable(plan.number, [], plan.whole, cites=plan.cites, envoy=plan.envoy).text


def test_a_name_known_only_from_a_hidden_paragraph_does_not_exist(record: Store) -> None:
    """Neither list, search, dossier nor count knows a person whom only a closed paragraph names."""
    parts_of = (Part(Marking(Level.U), "Araz Azimov met France."), Part(Marking(Level.S), "Nino Beridze met France."))
    with kept(record, [Plan("06BAKU1", date(2006, 12, 20), "Jane Roe", (), Marking(Level.S), parts_of)]) as store:
        assert store.entity("person:nino-beridze", ANONYMOUS) is None
        assert store.entities(ANONYMOUS, words="nino") == ()
        assert store.claims(ANONYMOUS, about=["person:nino-beridze"]) == ()
        assert {one.entity.id for one in store.entities(ANONYMOUS)} == {"person:araz-azimov", "country:FRA"}
        assert store.counts(ANONYMOUS).entities == 2
        assert store.entity("person:nino-beridze", Viewer(Level.S)) is not None


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("the Ambassador met France in 1999.", "the ambassador's name stands in the header alone"),
        ("Araz Azimov met France on 8 May.", "the year was taken from the header"),
        ("Araz Azimov met France yesterday.", "the day was counted from the header's"),
        ("France. He met France in 1999.", "whom he means was found in another paragraph"),
    ],
)
def test_what_was_read_with_help_of_a_hidden_part_is_hidden(record: Store, words: str, why: str) -> None:
    """An event of an open paragraph is closed where its side or its day came from the header or another paragraph."""
    parts_of = (Part(Marking(Level.C), "Nino Beridze was there."), Part(Marking(Level.U), words))
    with kept(record, [Plan("06BAKU1", date(2006, 12, 20), "Jane Roe", (), Marking(Level.C), parts_of)]) as store:
        assert store.claims(ANONYMOUS, kinds=["event"]) == (), why
        assert len(store.claims(Viewer(Level.C), kinds=["event"])) == 1


def test_the_outcome_of_a_request_told_elsewhere_is_hidden(record: Store) -> None:
    """A request of an open paragraph does not tell an open viewer that a closed one declines it."""
    parts_of = (
        Part(Marking(Level.U), "France asked Georgia for help."),
        Part(Marking(Level.C), "The minister refused."),
    )
    with kept(record, [Plan("06BAKU1", date(2006, 12, 20), "Jane Roe", (), Marking(Level.C), parts_of)]) as store:
        assert [claim.status for claim in store.claims(ANONYMOUS, kinds=["request"])] == ["not_stated"]


HIDDEN = (
    "Nothing happened.",
    "Minister Araz Azimov came from Azerbaijan.",
    "Jane Roe came. Azerbaijan refused.",
    "Nino Beridze attacked Georgia on 8 May and met France in 1999.",
    "the Ambassador met Araz Azimov yesterday.",
)
FACES = (
    ("06BAKU1", date(2006, 12, 20), "Jane Roe"),
    ("07PARIS", date(1999, 6, 10), "Ann Holm"),
)
OPEN = (
    "Araz Azimov met France in 1999. He attacked Georgia on 8 May. the Ambassador asked France for help.",
    "He said Georgia. Minister Paul Durand met Jane Roe on 9 June 2006. Araz Azimov attacked France yesterday.",
)


@pytest.mark.parametrize("viewer", [ANONYMOUS, Viewer(Level.SBU, frozenset({"NODIS"}))])
@pytest.mark.parametrize("words", OPEN)
def test_no_other_part_of_a_paper_shows_through(record: Store, viewer: Viewer, words: str) -> None:
    """Titles, sides, refusals, names and days told in closed parts leave no trace in what is read in open ones."""
    answers = []
    for number, day, envoy in FACES:
        for hidden in HIDDEN:
            around = Part(Marking(Level.C), hidden.ljust(max(map(len, HIDDEN))))
            plan = Plan(number, day, envoy, (), Marking(Level.C), (around, Part(Marking(Level.U), words), around))
            other = Plan("06OTHER", date(2001, 1, 1), "Ann Holm", (), Marking(Level.C), plan.parts[:2])
            with kept(record, [plan, other]) as store:
                answers.append(seen(store, viewer))
    assert all(answer == answers[0] for answer in answers)
    assert answers[0]["claims"] != ()
