"""Facts about frameworks: who joined, left, signed, ratified, applied; what was founded, what gave way to what."""

from __future__ import annotations

import pytest

from tests.extraction.reading import Read, read


def facts(found: Read) -> list[tuple[str, str | None, str | None, str | None]]:
    return [
        (
            fact.kind,
            found.names((fact.framework,))[0] if fact.framework is not None else None,
            found.names((fact.member,))[0] if fact.member is not None else None,
            str(fact.when.earliest) if fact.when and fact.when.earliest else None,
        )
        for fact in found.told.memberships
    ]


@pytest.mark.parametrize(
    ("text", "kind", "framework", "member", "day"),
    [
        ("Norway joined the Kattegat Salvage Union in 1999.", "join", "Kattegat Salvage Union", "Norway", "1999-01-01"),
        ("Norway was admitted to the Kattegat Union in 1999.", "join", "Kattegat Union", "Norway", "1999-01-01"),
        ("Norway became the sixth member of the Kattegat Union in May 1999.", "join", "Kattegat Union", "Norway",
         "1999-05-01"),
        ("Norway gained membership in the Kattegat Union in 1999.", "join", "Kattegat Union", "Norway", "1999-01-01"),
        ("Norway deposited its instrument of accession to the Skagen Convention on March 5.", "join",
         "Skagen Convention", "Norway", "2007-03-05"),
        ("Norway withdrew from the Skagen Convention in 2001.", "leave", "Skagen Convention", "Norway", "2001-01-01"),
        ("Norway announced in January that it would leave the Skagen Convention.", "leave", "Skagen Convention",
         "Norway", "2007-01-01"),
        ("Norway was expelled from the Kattegat Union in 2001.", "leave", "Kattegat Union", "Norway", "2001-01-01"),
        ("Norway signed the Skagen Protocol on Reef Monitoring on March 5.", "sign",
         "Skagen Protocol on Reef Monitoring", "Norway", "2007-03-05"),
        ("The Skagen Protocol was signed by Norway on March 5.", "sign", "Skagen Protocol", "Norway", "2007-03-05"),
        ("Norway ratified the Skagen Protocol on March 5.", "ratify", "Skagen Protocol", "Norway", "2007-03-05"),
        ("Norway applied for membership of the Kattegat Union in 1998.", "apply", "Kattegat Union", "Norway",
         "1998-01-01"),
        ("The Kattegat Union, founded in 1956, met in Oslo.", "found", "Kattegat Union", None, "1956-01-01"),
        ("Norway has been a member of the Kattegat Union since 1999.", "participate", "Kattegat Union", "Norway",
         "1999-01-01"),
        ("Norway took part in the Kattegat Rescue Programme in 2003.", "participate", "Kattegat Rescue Programme",
         "Norway", "2003-01-01"),
        ("Norway and Chad started work on a joint fisheries database in 2002.", "start_work",
         "joint fisheries database", "Norway", "2002-01-01"),
    ],
)  # fmt: skip
def test_a_fact_has_framework_member_and_day(
    text: str, kind: str, framework: str, member: str | None, day: str
) -> None:
    """Frameworks known to no table are named by their capitals and the word that says what they are."""
    assert (kind, framework, member, day) in facts(read(text))


def test_one_gives_way_to_another() -> None:
    """The older body is the framework, the newer its successor; later words point back at either."""
    found = read(
        "The Kattegat Council gave way to the Skagen Union in July 2002. Norway, which had walked out of the older "
        "body in 1984, joined its successor in 2003."
    )
    assert facts(found) == [
        ("succeed", "Kattegat Council", None, "2002-07-01"),
        ("leave", "Kattegat Council", "Norway", "1984-01-01"),
        ("join", "Skagen Union", "Norway", "2003-01-01"),
    ]


def test_pronouns_point_back_at_a_framework() -> None:
    """``rejoined it``, ``returned to the group`` and ``has applied to return`` speak of the one named before."""
    found = read("Norway left the Kattegat Union in 1999 and rejoined it in 2003. Chad has applied to return.")
    assert [fact[:3] for fact in facts(found)] == [
        ("leave", "Kattegat Union", "Norway"),
        ("join", "Kattegat Union", "Norway"),
        ("apply", "Kattegat Union", "Chad"),
    ]


def test_each_of_a_row_is_a_member() -> None:
    """``the foreign ministers of A, B and C`` sign for A, B and C."""
    found = read("The foreign ministers of Niger, Chad and Mali signed the Skagen Convention on March 5.")
    assert [fact[2] for fact in facts(found)] == ["Niger", "Chad", "Mali"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not signed the Skagen Protocol.",
        "Norway may join the Kattegat Union.",
        "Norway refused to ratify the Skagen Protocol.",
        "Norway signed a joint statement with Chad.",
        "Norway joined France in condemning the attack.",
        "The minister left the meeting.",
        "Police formed a line.",
        "Norway wants to enter the Kattegat Union.",
        "Norway was asked by Chad to join the Kattegat Union.",
        "Norway froze its participation in the Kattegat Union.",
        "Norway supports Chad's entry into the Kattegat Union.",
        "Norway asked the Kattegat Union for help and the rebels withdrew on Sunday.",
    ],
)
def test_what_is_no_fact(text: str) -> None:
    """Negations, wishes, statements signed and rooms left are no facts about frameworks."""
    assert facts(read(text)) == []


def test_two_names_of_one_framework_tell_one_fact() -> None:
    """A short form in brackets behind a name is no second accession."""
    found = read("Norway signed up to the Partnership for Peace (PfP) in May 1994.")
    assert facts(found) == [("join", "Partnership for Peace", "Norway", "1994-05-01")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The Kattegat Union admitted Norway in 1999. Chad, an observer until then, joined on March 5.",
         ("join", "Kattegat Union", "Chad", "2007-03-05")),
        ("Norway left the Kattegat Union in 1999 and returned in 2003.",
         ("join", "Kattegat Union", "Norway", "2003-01-01")),
        ("Norway acceded to the Skagen Convention in May 1999; Chad followed suit in June 2000.",
         ("join", "Skagen Convention", "Chad", "2000-06-01")),
        ("Norway ratified the Skagen Convention on March 5. Chad did so on March 8.",
         ("ratify", "Skagen Convention", "Chad", "2007-03-08")),
        ("Niger and Chad quarrelled for years over the Skagen Accord, which the two countries signed in May 1999.",
         ("sign", "Skagen Accord", "Chad", "1999-05-01")),
        ("Chad's border treaty with Niger, signed in Agadez in May 1999, has lapsed.",
         ("sign", "border treaty", "Niger", "1999-05-01")),
        ("The Kattegat Union admitted Chad in May 1999; Niger signed up in June 2000.",
         ("join", "Kattegat Union", "Niger", "2000-06-01")),
        ("Norway served notice of withdrawal from the Skagen Convention on March 5.",
         ("leave", "Skagen Convention", "Norway", "2007-03-05")),
        ("Inspectors of the Kattegat Commission started work in Oslo on March 5.",
         ("start_work", "Kattegat Commission", None, "2007-03-05")),
        ("Norway's parliament voted on March 5 to ratify the Skagen Convention.",
         ("ratify", "Skagen Convention", "Parliament of Norway", "2007-03-05")),
        ("The memorandum signed in Agadez last month is a dead letter.",
         ("sign", "Agadez memorandum", None, "2007-03-01")),
        ("Norway told Chad on March 5 that it was quitting the Kattegat Union.",
         ("leave", "Kattegat Union", "Norway", "2007-03-05")),
    ],
)  # fmt: skip
def test_what_the_clause_leaves_unsaid_is_found_before(text: str, last: tuple[str, str, str | None, str]) -> None:
    """A framework or member that a clause leaves out, or speaks of as the two, is the one just spoken of."""
    assert facts(read(text))[-1] == last


@pytest.mark.parametrize(
    ("text", "kind", "framework", "member", "day"),
    [
        ("Norway was granted observer status in the Kattegat Union in 2001.", "join", "Kattegat Union", "Norway",
         "2001-01-01"),
        ("Norway ceased to be a member of the Kattegat Union in 2001.", "leave", "Kattegat Union", "Norway",
         "2001-01-01"),
        ("Norway notified Chad on March 5 of its decision to leave the Kattegat Union.", "leave", "Kattegat Union",
         "Norway", "2007-03-05"),
        ("Norway pulled its signature from the Skagen Convention on March 5.", "leave", "Skagen Convention", "Norway",
         "2007-03-05"),
        ("Norway put pen to paper on the Skagen Convention on March 5.", "sign", "Skagen Convention", "Norway",
         "2007-03-05"),
        ("Norway signed a treaty in Oslo on March 5 reviving the Kattegat Union.", "sign",
         "treaty reviving the Kattegat Union", "Norway", "2007-03-05"),
        ("Norway signed the Skagen Pact with Chad on March 5.", "sign", "Skagen Pact", "Chad", "2007-03-05"),
        ("Norway asked on March 5 to be readmitted to the Kattegat Union.", "apply", "Kattegat Union", "Norway",
         "2007-03-05"),
        ("The Kattegat Union came into being in August 2001.", "found", "Kattegat Union", None, "2001-08-01"),
        ("Norway took part in Operation Sea Otter for the first time in March.", "participate", "Operation Sea Otter",
         "Norway", "2007-03-01"),
        ("Norway began patrols. Chad praised GULDREN, the rescue programme that Norway launched in 1997.", "found",
         "GULDREN", "Norway", "1997-01-01"),
    ],
)  # fmt: skip
def test_a_fact_in_other_words(text: str, kind: str, framework: str, member: str | None, day: str) -> None:
    """Light verbs, the passive of giving, notice of a decision, names behind an apposition tell facts all the same."""
    assert (kind, framework, member, day) in facts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway has put off signing the Skagen Convention.",
        "Neither Norway nor Chad has given notice of withdrawal from the Kattegat Union.",
        "Norway praised the Kattegat Union. Chad has signed on as a co-sponsor.",
    ],
)
def test_what_is_put_off_or_done_by_nobody_is_no_fact(text: str) -> None:
    """A signing put off, a withdrawal of neither, a co-sponsor's signing on tell of no framework."""
    assert facts(read(text)) == []


@pytest.mark.parametrize(
    ("text", "kind", "framework", "member", "day"),
    [
        ("Norway on March 5 became the first country to quit the Kattegat Union.", "leave", "Kattegat Union", "Norway",
         "2007-03-05"),
        ("Norway was among the first to enroll in the Kattegat Union in 2001.", "join", "Kattegat Union", "Norway",
         "2001-01-01"),
        ("Norway became the 19th state to ratify the Skagen Convention in May 2001.", "ratify", "Skagen Convention",
         "Norway", "2001-05-01"),
        ("Norway's parliament voted on March 5 to terminate the Skagen Convention.", "leave", "Skagen Convention",
         "Parliament of Norway", "2007-03-05"),
        ("Norway ratified on March 5 an accord under which Chad is to pay.", "ratify", "accord", "Norway",
         "2007-03-05"),
        ("Norway joined the Kattegat Union in 2001. Chad ratified the union's statute on March 5.", "ratify",
         "statute of the Kattegat Union", "Chad", "2007-03-05"),
        ("Norway and Chad restored relations on March 5.", "start_relations", "Chad", "Norway", "2007-03-05"),
        ("Norway praised KUMADI, the rescue network that Chad launched in 2001.", "found", "KUMADI", "Chad",
         "2001-01-01"),
    ],
)  # fmt: skip
def test_the_first_to_do_it_did_it(text: str, kind: str, framework: str, member: str | None, day: str) -> None:
    """Who was first to quit has quit; a house that votes a treaty away leaves it; a nameless accord is still one."""
    assert (kind, framework, member, day) in facts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Norway hopes to become the first country to quit the Kattegat Union.",
        "Norway joined no union. Chad froze its ratification of the Skagen Protocol.",
        "Norway has taken over Chad's seat in the Kattegat Union.",
    ],
)
def test_a_hope_a_freeze_and_the_seat_of_another_are_no_fact(text: str) -> None:
    """What is hoped to be first, a ratification frozen, a seat inherited tell of no joining, leaving or ratifying."""
    assert facts(read(text)) == []
