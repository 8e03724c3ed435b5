"""Which papers are one telegram. The telegrams are invented: exercise traffic in true form."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import CableHeader, DocumentId, Sourced, Span
from dragoman.message import Face, Version, Work, assemble, corrects, face_of, leads
from message.exercise import Exercise, document, prose

FIRST = Exercise()
LATER = datetime(2007, 4, 30, 9, 12, tzinfo=UTC)


def face(telegram: Exercise | str) -> Face:
    """Return the face of a telegram."""
    found = face_of(document(telegram if isinstance(telegram, str) else telegram.text))
    assert found is not None
    return found


def works(*telegrams: Exercise | str) -> tuple[Work, ...]:
    """Return what these papers make, having seen that it is the same in every order."""
    faces = [face(one) for one in telegrams]
    found = assemble(faces)
    for order in list(permutations(faces))[:24]:
        assert assemble(order) == found
    return found


def only(*telegrams: Exercise | str) -> Work:
    """Return the one work these papers make."""
    (work,) = works(*telegrams)
    return work


def version(work: Work) -> Version:
    """Return the one version of a work."""
    (found,) = work.versions
    return found


def test_one_paper_is_a_work_of_one_copy() -> None:
    """A lone telegram has one version, sent once, whole, and an id made of number and time."""
    work = only(FIRST)
    assert (work.id, work.numbers, work.missing) == ("07RIGA311.281405ZAPR07", ("07RIGA311",), ())
    (sending,) = version(work).transmissions
    assert (version(work).kind, sending.kind, sending.station) == ("original", "first", "RUEHRA#0311")
    assert [part.copies for part in sending.parts] == [work.copies] == [(work.leading,)]


def test_two_carriers_give_two_copies_of_one_telegram() -> None:
    """The same words without routing lines, in other line ends and marks, with a word garbled, are a copy."""
    other = FIRST.but(routed=False).text.replace("\n", "\r\n").replace("harbor", "harb0r", 1).replace("1. ", "¶1. ")
    work = only(FIRST, other)
    (sending,) = version(work).transmissions
    assert len(sending.parts[0].copies) == 2
    assert sending.missing == ()


def test_one_number_on_two_telegrams_makes_two_works() -> None:
    """Another time and other words under one number are another message; each keeps an id of its own."""
    other = FIRST.but(moment=LATER, paragraphs=(prose("another"), prose("matter")), subject="EXERCISE: A BALL")
    assert [work.id for work in works(FIRST, other)] == ["07RIGA311.281405ZAPR07", "07RIGA311.300912ZAPR07"]


def test_a_corrected_copy_is_a_later_version() -> None:
    """A corrected copy follows the original, says what changed, and is the paper shown."""
    corrected = FIRST.but(
        signals=("ZDS",), note="TEXT PARA 2", paragraphs=(FIRST.paragraphs[0], prose("second", 50) + " Mended.")
    )
    work = only(FIRST, corrected)
    assert [(one.kind, one.note) for one in work.versions] == [("original", None), ("corrected copy", "TEXT PARA 2")]
    assert work.leading == face(corrected).document
    assert corrects(face(corrected), face(FIRST))
    assert not corrects(face(FIRST), face(corrected))
    assert leads(face(corrected), face(FIRST))


def test_two_corrections_are_two_versions() -> None:
    """A second correction, which adds a caption, stands behind the first, and both are closed as the other is."""
    one = FIRST.but(signals=("ZDS",), note="TEXT PARA 2")
    two = FIRST.but(signals=("ZDS",), note="ADDED SENSITIVE CAPTION", captions=("SIPDIS", "SENSITIVE"), moment=LATER)
    work = only(FIRST, one, two)
    assert [one.note for one in work.versions] == [None, "TEXT PARA 2", "ADDED SENSITIVE CAPTION"]
    assert work.leading == face(two).document
    assert corrects(face(two), face(one))
    assert not corrects(face(one), face(two))


def test_a_correction_of_some_paragraphs_does_not_stand_for_the_whole() -> None:
    """A corrected copy that gives one paragraph of many is a version, but the original is shown and stands."""
    whole = FIRST.but(paragraphs=tuple(prose(place, 80) for place in range(6)))
    piece = whole.but(signals=("ZDS",), note="PARA 3 ONLY", paragraphs=(whole.paragraphs[2],))
    work = only(whole, piece)
    assert [one.kind for one in work.versions] == ["original", "corrected copy"]
    assert work.leading == face(whole).document
    assert not leads(face(piece), face(whole))
    assert corrects(face(piece), face(whole))


def test_a_repeat_is_another_transmission() -> None:
    """The same words sent again with ZDK at another time are one version, sent twice; the first is shown."""
    work = only(FIRST, FIRST.but(moment=LATER, signals=("ZDK",)))
    assert [sending.kind for sending in version(work).transmissions] == ["first", "repeat"]
    assert work.id == "07RIGA311.281405ZAPR07"
    assert work.leading == face(FIRST).document


def test_a_readdressal_goes_to_others() -> None:
    """The same words and time to other addressees are a readdressal."""
    again = FIRST.but(to=("RUEHKB/AMEMBASSY BAKU",), info=("RUEHSI/AMEMBASSY TBILISI",), station="RUEHC")
    work = only(FIRST, again)
    sendings = version(work).transmissions
    assert [sending.kind for sending in sendings] == ["first", "readdressal"]
    assert sendings[1].addressees == ("AMEMBASSY BAKU", "AMEMBASSY TBILISI")


def test_a_list_that_a_carrier_cut_short_is_no_readdressal() -> None:
    """A copy that lost its information addressees is a copy of the same transmission."""
    assert len(version(only(FIRST, FIRST.but(info=()))).transmissions) == 1


def sections(of: int, **changed: object) -> list[Exercise]:
    """Return the sections of one telegram, each a paper."""
    return [
        FIRST.but(
            section=(number, of),
            paragraphs=(prose(("section", number, 1), 120), prose(("section", number, 2), 120)),
            signer="SAMPLE" if number == of else "",
            **changed,
        )
        for number in range(1, of + 1)
    ]


def test_sections_held_apart_are_joined() -> None:
    """Three papers that are three sections make one whole telegram."""
    work = only(*sections(3))
    (sending,) = version(work).transmissions
    assert [part.sections for part in sending.parts] == [(1,), (2,), (3,)]
    assert (sending.of, sending.missing, work.missing) == (3, (), ())
    assert work.leading == face(sections(3)[0]).document


@pytest.mark.parametrize("lost", [1, 2, 3])
def test_a_missing_section_leaves_a_partial_message(lost: int) -> None:
    """Of three sections one is not here, and it is said which."""
    here = [telegram for telegram in sections(3) if telegram.section and telegram.section[0] != lost]
    work = only(*here)
    assert work.missing == (lost,)
    assert version(work).transmissions[0].missing == (lost,)


def test_a_first_section_alone_lacks_the_others() -> None:
    """A paper that is section 1 of 3, unsigned and no longer than one, is not taken for the whole."""
    assert only(sections(3)[0]).missing == (2, 3)


def test_a_joined_copy_lacks_nothing() -> None:
    """A paper that bears the mark of section 1 and goes on to the end is whole, by signature, pages, or length."""
    long = tuple(prose(("joined", place), 200) for place in range(8))
    signed = FIRST.but(section=(1, 2), paragraphs=long[:2])
    paged = sections(2)[0].but(extra=("RIGA 00000311  002 OF 002", ""))
    unsigned = FIRST.but(section=(1, 2), paragraphs=long, signer="")
    for telegram in (signed, paged, unsigned):
        assert only(telegram).missing == ()


def test_a_joined_copy_that_lost_a_section_in_the_middle_says_so() -> None:
    """Where the heads of sections 1 and 3 stand in one paper and that of 2 does not, section 2 is missing."""
    apart = sections(3)
    joined = (
        apart[0].text
        + "\nC O N F I D E N T I A L SECTION 03 OF 03 RIGA 000311\n\n"
        + "\n".join((f"5. (C) {apart[2].paragraphs[0]}", "", "SAMPLE", ""))
    )
    work = only(joined)
    assert work.missing == (2,)
    assert only(joined, apart[1]).missing == ()


def test_a_joined_copy_completes_sections_held_apart() -> None:
    """Where one carrier has section 2 alone and another the whole, nothing is missing and the whole is shown."""
    apart = sections(2)
    joined = FIRST.but(section=(1, 2), paragraphs=(*apart[0].paragraphs, *apart[1].paragraphs))
    work = only(apart[1], joined)
    assert work.missing == ()
    assert work.leading == face(joined).document
    assert leads(face(joined), face(apart[1]))
    assert not leads(face(apart[1]), face(joined))


def test_a_section_without_a_date_line_finds_its_telegram() -> None:
    """A second section whose head was lost, but for number and year, joins the first."""
    first, second = sections(2)
    found = face_of(document(second.but(dated=False, routed=False).text, year=2007))
    assert found is not None
    assert (found.moment, found.number) == (None, "07RIGA311")
    (work,) = assemble([found, face(first)])
    assert work.missing == ()
    assert work.id == "07RIGA311.281405ZAPR07"


def test_an_undated_section_that_fits_two_telegrams_stays_alone() -> None:
    """Where two messages of one number lack a second section, one without a date is given to neither."""
    first, second = sections(2)
    other = first.but(moment=LATER, paragraphs=(prose("other", 120), prose("words", 120)), subject="EXERCISE: A BALL")
    text = second.but(dated=False, routed=False, subject="EXERCISE: SOMETHING ELSE").text
    loose = face_of(document(text, year=2007))
    assert loose is not None
    found = assemble([face(first), face(other), loose])
    assert sorted(len(work.copies) for work in found) == [1, 1, 1]


def test_a_paper_without_a_number_is_known_by_post_and_minute() -> None:
    """A copy whose classification line was lost is found by its sender, its minute and its words."""
    text = "\n".join(line for line in FIRST.text.split("\n") if not line.startswith("C O N F"))
    assert face(text).number is None
    assert len(works(FIRST, text)) == 1
    other = "\n".join(
        line for line in FIRST.but(paragraphs=(prose("x"), prose("y"))).text.split("\n") if not line.startswith("C O")
    )
    assert len(works(FIRST, other)) == 2


def test_a_wrong_year_does_not_part_two_copies() -> None:
    """A copy whose printed year is proven wrong goes by the true number too, and is one work with a right copy."""
    told = (f"In 2009 {prose('year', 40)} In 2009 it ended. {prose('more')}",)
    right = FIRST.but(moment=datetime(2009, 9, 23, 15, 10, tzinfo=UTC), paragraphs=told)
    wrong = right.text.replace("SEP 09", "SEP 00")
    found = face(wrong)
    assert (found.number, found.proven, found.year) == ("00RIGA311", "09RIGA311", 2009)
    work = only(right, wrong)
    assert work.numbers == ("09RIGA311", "00RIGA311")
    assert work.id == "09RIGA311.231510ZSEP09"


def test_a_redacted_copy_is_a_version_and_is_not_shown_first() -> None:
    """A copy released in part is a version of its own behind the full one."""
    redacted = FIRST.but(extra=("RELEASED IN PART", ""), paragraphs=(FIRST.paragraphs[0],))
    work = only(FIRST, redacted)
    assert [one.kind for one in work.versions] == ["original", "redacted"]
    assert work.leading == face(FIRST).document
    assert not corrects(face(redacted), face(FIRST))


def test_other_words_under_one_head_are_told_as_such() -> None:
    """The same number and time over wholly other words are one work with another text, and neither speaks for it."""
    other = FIRST.but(paragraphs=(prose("quite"), prose("different")))
    work = only(FIRST, other)
    assert [one.kind for one in work.versions] == ["original", "other text"]
    assert not leads(face(FIRST), face(other))
    assert not leads(face(other), face(FIRST))


def test_a_head_on_anothers_body_is_grouped_with_nothing() -> None:
    """A paper in quarantine has no face, and so no number under which it could be taken for a copy."""
    paper = document(FIRST.text)
    assert isinstance(paper.header, CableHeader)
    header = msgspec.structs.replace(paper.header, quarantined=Sourced("07RIGA999", Span(paper.id, 0, 1)))
    assert face_of(replace(paper, header=header)) is None


def test_an_id_stays_when_papers_are_added() -> None:
    """Copies, corrections, repeats and sections do not change the id that the first paper gave."""
    first = FIRST.but(section=(1, 2), signer="")
    name = only(first).id
    second = FIRST.but(section=(2, 2), paragraphs=(prose("rest", 90),))
    added = [second, first.but(routed=False), first.but(signals=("ZDS",), note="X"), first.but(moment=LATER)]
    for count in range(1, len(added) + 1):
        assert only(first, *added[:count]).id == name


plans = st.lists(
    st.tuples(
        st.sampled_from([0, 0, 1440, 3]),
        st.sampled_from(["a", "a", "b"]),
        st.sampled_from([None, None, "TEXT PARA 2"]),
        st.sampled_from([None, (1, 2), (2, 2)]),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@given(plans, st.randoms(use_true_random=False))
def test_any_order_of_any_papers_gives_the_same_works(
    plan: list[tuple[int, str, str | None, tuple[int, int] | None, bool, bool]], chance: random.Random
) -> None:
    """Whatever the papers are, each is in one work once, and their order does not matter."""
    faces = [
        face(
            FIRST.but(
                moment=FIRST.moment + timedelta(minutes=minutes),
                paragraphs=(prose((words, place), 40), prose(words, 90)),
                note=note,
                section=section,
                dated=dated,
                routed=routed and dated,
            )
        )
        for place, (minutes, words, note, section, dated, routed) in enumerate(plan)
    ]
    found = assemble(faces)
    assert sorted(copy for work in found for copy in work.copies) == sorted({one.document for one in faces})
    assert len({work.id for work in found}) == len(found)
    chance.shuffle(faces)
    assert assemble(faces) == found


def test_many_papers_of_one_number_take_little_time() -> None:
    """A thousand papers under one number, each with other words, are sorted within seconds."""
    faces = [
        Face(DocumentId(f"{place:064}"), "07RIGA311", moment=FIRST.moment + timedelta(minutes=place),
             sketch=face(FIRST.but(paragraphs=(prose(place, 30),))).sketch)
        for place in range(300)
    ]  # fmt: skip
    assert len(assemble(faces)) > 200
