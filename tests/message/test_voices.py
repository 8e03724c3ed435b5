"""Summary, comment, note, quoted text and action request: how each begins, where it ends, what it says."""

from __future__ import annotations

import pytest

from dragoman.message import Message, as_json
from tests.message.telegrams import FACE_OF_72, HEAD, codes, telegram


def summary(message: Message) -> str | None:
    """Return the words of the summary."""
    return message.summary.value if message.summary else None


def comment(message: Message) -> str | None:
    """Return the words of the comment."""
    return message.comment.value if message.comment else None


def asides(message: Message, text: str, head: str = HEAD) -> list[tuple[str, int | None, str]]:
    """Return voice, paragraph and words of each aside."""
    found = as_json(message, "x", "plain")["asides"]
    return [(one["voice"], one["n"], " ".join((head + text)[one["start"] : one["end"]].split())) for one in found]


def voices(message: Message) -> list[str | None]:
    """Return the voices of the paragraphs in order."""
    return [block.voice for block in message.blocks if block.kind == "paragraph"]


@pytest.mark.parametrize(
    "text",
    [
        "1. (C) SUMMARY: The harbor is open. END SUMMARY.\n\n2. (C) It closes.\n",
        "1. (C) Summary. The harbor is open. End summary.\n\n2. (C) It closes.\n",
        "1. (C) SUMMARY. The harbor is open.\n\n2. (C) It closes.\n",
        "1. (C) Summary - The harbor is open. (End summary)\n\n2. (C) It closes.\n",
        "1. (C) SUMMARY AND COMMENT: The harbor is open. END SUMMARY AND COMMENT.\n\n2. (C) It closes.\n",
        "1. (C) Summary and Action Request: The harbor is open. End summary and action request.\n\n2. (C) It closes.\n",
        "1. (C) BEGIN SUMMARY: The harbor is open. END OF SUMMARY.\n\n2. (C) It closes.\n",
        "1. (C) Introduction and Summary: The harbor is open.\n\n2. (C) It closes.\n",
        "1. (C) KEY POINTS: The harbor is open.\n\n2. (C) It closes.\n",
        "1. (C) KEY POINTS\n\nThe harbor is open.\n\n2. (C) It closes.\n",
        "SUMMARY\n-------\n\n1. (C) The harbor is open. END SUMMARY.\n\nTHE PILOTS\n----------\n\n2. (C) It closes.\n",
        "-------\nSummary\n-------\n\n1. (C) The harbor is open.\n\n------\nPilots\n------\n\n2. (C) It closes.\n",
        "-------\n\nSummary\n\n-------\n\n1. (C) The harbor is open.\n\n-----\n\nPilots\n\n-----\n\n2. (C) It ends.\n",
        "SUMMARY\n\n1. (C) The harbor is open.\n\nPILOTS\n\n2. (C) It closes.\n",
        "KEY POINTS\n----------\n\n1. (C) The harbor is open.\n\nPILOTS\n------\n\n2. (C) It closes.\n",
        "SUMMARY: The harbor is open. END SUMMARY\n\n1. (C) It closes.\n",
        "BEGIN SUMMARY\n\nThe harbor is open. END SUMMARY\n\n1. (C) It closes.\n",
        "1. (C) The harbor is open. End summary.\n\n2. (C) It closes.\n",
    ],
)
def test_a_summary(text: str) -> None:
    """A summary is read by label, heading or END, and without them."""
    assert summary(telegram(text)) == "The harbor is open."


def test_a_summary_over_several_paragraphs() -> None:
    """A summary that an END closes may run over several paragraphs, also in a text of the 1970s above paragraph 1."""
    message = telegram("1. (C) Summary: It opens.\n\n2. (C) It is full. End summary.\n\n3. (C) It closes.\n")
    assert summary(message) == "It opens.\nIt is full."
    message = telegram("SUMMARY: IT OPENS.\n\nIT IS FULL.\n\n1. IT CLOSES.\n", FACE_OF_72)
    assert summary(message) == "IT OPENS.\nIT IS FULL."
    assert voices(message) == ["summary", "summary", None]


@pytest.mark.parametrize(
    "text",
    [
        "2. (C) COMMENT: It will close. END COMMENT.\n",
        "2. (C) Comment. It will close. End comment.\n",
        "2. (C) COMMENT: It will close.\n",
        "2. (C) (Comment: It will close. End comment.)\n",
        "2. (C) (Comment: It will close.)\n",
        "2. (C) Comment and Recommendation: It will close. End comment and recommendation.\n",
        "2. (C) NOTE AND COMMENT: It will close.\n",
        "2. (C) BEGIN COMMENT: It will close. END COMMENT.\n",
        "COMMENT\n-------\n\n2. (C) It will close. END COMMENT.\n",
        "-------\n\nComment\n\n-------\n\n2. (C) It will close.\n",
        "COMMENT:\n\n2. (C) It will close.\n",
        "Embassy Comment\n---------------\n\n2. (C) It will close.\n",
        "Comment: Whither the Harbor?\n----------------------------\n\n2. (C) It will close.\n",
        "Conclusion and Comment\n----------------------\n\n2. (C) It will close.\n",
        "//COMMENT//\n\n2. (C) It will close.\n",
        "COMMENT: It will close. END COMMENT.\n",
    ],
)
def test_a_comment(text: str) -> None:
    """A comment is read by label, heading, bracket or END."""
    message = telegram("1. (C) The harbor is open.\n\n" + text + "\nSAMPLE\n")
    assert comment(message) == "It will close."


@pytest.mark.parametrize(
    "heading",
    ["Premier Comments on the Harbor", "COMMENTS BY THE PILOTS", "Comments from the Guild", "Press Commentary"],
)
def test_a_heading_that_speaks_of_comments(heading: str) -> None:
    """A heading that tells of somebody's comments announces none of the sender's."""
    rule = "-" * len(heading)
    assert comment(telegram(f"1. (C) It opens.\n\n{heading}\n{rule}\n\n2. (C) They are content.\n")) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4. (C) COMMENT: A.\n\n5. (C) B. END COMMENT.\n\n6. (C) C.\n", "A.\nB."),
        ("4. (C) COMMENT: A.\n\n5. (C) B.\n\nSAMPLE\n", "A.\nB."),
        ("4. (C) COMMENT: A.\n\n5. (C) B.\n\n6. (C) ACTION REQUESTED: C.\n\nSAMPLE\n", "A.\nB."),
        ("4. (C) COMMENT: A.\n\n5. (C) B.\n\n6. (U) Senator Sample has cleared this cable.\n\nSAMPLE\n", "A.\nB."),
        (
            "COMMENT\n-------\n\n4. (C) A.\n\n5. (C) B.\n\n6. (U) Embassy Oslo reviewed this message.\n\nSAMPLE\n",
            "A.\nB.",
        ),
        ("COMMENT: A.\n\nB.\n\nC.\n\nSAMPLE\n", "A.\nB.\nC."),
        ("4. (C) COMMENT: A.\n\n5. (C) B.\n\nTHE PILOTS\n----------\n\n6. (C) C.\n", "A."),
        ("4. (C) COMMENT: A.\n\n5. B.\n\n6. C.\n\n7. D.\n\n8. E.\n\n9. F.\n\n10. G.\n", "A."),
        ("4. (C) COMMENT: A. END COMMENT.\n\n5. (C) B.\n", "A."),
        ("4. (C) COMMENT. A. END COMMENT.\n\n5. (C) COMMENT: B. END COMMENT.\n", "A.\nB."),
        ("4. (C) COMMENT: A. END COMMENT.\n\n5. (C) B.\n\n6. (C) COMMENT: C. END COMMENT.\n", "C."),
    ],
)
def test_how_far_a_comment_runs(text: str, said: str) -> None:
    """A comment runs to its END; without one to the end of the telegram, if that is near and no heading comes first."""
    message = telegram("1. (C) X.\n\n2. (C) Y.\n\n3. (C) Z.\n\n" + text)
    assert comment(message) == said


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("It opens. (Comment: It will close. End comment.) So it is.", "comment", "It will close."),
        ("It opens. (COMMENT. It will close. END COMMENT.) So it is.", "comment", "It will close."),
        ("It opens. (Comment: It will close.) So it is.", "comment", "It will close."),
        ("It opens. (Comment: It will (we think) close.) So it is.", "comment", "It will (we think) close."),
        ("It opens. [Comment: It will close. End comment.] So it is.", "comment", "It will close."),
        ("It opens. COMMENT: It will\nclose. END COMMENT.", "comment", "It will close."),
        ("It opens. Comment: It will close. End comment. So it is.", "comment", "It will close."),
        ("It opens. Comment: It will close.", "comment", "It will close."),
        ("It opens.\nComment: It will close. End\ncomment.", "comment", "It will close."),
        ("It opens (Note: in June. End note) and closes.", "note", "in June."),
        ("It opens. (Note: In June. End note.) It closes.", "note", "In June."),
        ("It opens. NOTE: In June. END NOTE. It closes.", "note", "In June."),
        (
            "The note reads:\nBegin Text:\nIt will close.\n- At once.\nEnd Text.",
            "quoted text",
            "It will close. - At once.",
        ),
        (
            "It reads. BEGIN UNOFFICIAL TRANSLATION: It will close. END UNOFFICIAL TRANSLATION.",
            "quoted text",
            "It will close.",
        ),
        ("It reads: (Begin quote) It will close. (End quote).", "quoted text", "It will close."),
        ("It reads as follows. Begin text: It will close. At once.", "quoted text", "It will close. At once."),
    ],
)
def test_another_voice_inside_a_paragraph(text: str, voice: str, words: str) -> None:
    """A comment, a note or quoted text inside a paragraph is told with its place; the paragraph keeps its own voice."""
    text = f"1. (C) {text}\n\n2. (C) It ends.\n"
    message = telegram(text)
    found = [(kind, number, said.lstrip(") ")) for kind, number, said in asides(message, text)]
    assert found == [(voice, 1, words)]
    assert voices(message) == [None, None]
    assert comment(message) == (words if voice == "comment" else None)


def test_a_comment_that_stands_by_itself_goes_before_one_inside_a_paragraph() -> None:
    """The comment of a telegram is the one that stands by itself; one inside a paragraph is an aside."""
    text = "1. (C) It opens. (Comment: We doubt it. End comment.)\n\n2. (C) Comment: It will close. End comment.\n"
    message = telegram(text)
    assert comment(message) == "It will close."
    assert asides(message, text) == [("comment", 1, "We doubt it.")]


def test_quoted_text_over_several_paragraphs() -> None:
    """Quoted text that begins inside a paragraph and ends in another is the voice of those between them."""
    text = (
        "1. (C) The note reads: Begin text: It opens.\n\n2. (C) Summary: It is full.\n\n"
        "3. (C) It closes. End text.\n\n4. (C) It ends.\n"
    )
    message = telegram(text)
    assert voices(message) == [None, "quoted text", "quoted text", None]
    assert summary(message) is None


def test_quoted_text_that_is_a_paragraph() -> None:
    """Labels inside a quoted paper are the paper's."""
    message = telegram(
        "1. (C) The note reads:\n\n2. (C) BEGIN TEXT:\nIt opens.\n\n3. (C) Comment: It is full.\n\n"
        "4. (C) It closes. END TEXT.\n\n5. (C) It ends.\n"
    )
    assert voices(message) == [None, "quoted text", "quoted text", "quoted text", None]
    assert comment(message) is None


@pytest.mark.parametrize("opened", ["BEGIN TEXT", "BEGIN TEXT:", "Begin quote."])
def test_quoted_text_that_nothing_closes(opened: str) -> None:
    """Quoted text that opens without a number and is never closed ends before the next number."""
    message = telegram(
        f"1. (C) The pilots gave us this.\n\n{opened}\n\nIt opens.\n\nIt will close.\n\n2. (C) We doubt it.\n\nSAMPLE\n"
    )
    assert voices(message) == [None, "quoted text", "quoted text", "quoted text", None]


@pytest.mark.parametrize(
    "opened",
    ["NON-PAPER:", "TEXT OF THE NOTE:", "Text of the note follows:", "Unofficial translation:", "BEGIN NON-PAPER"],
)
def test_quoted_text_that_is_named_alone_on_its_line(opened: str) -> None:
    """The name of a paper with a colon, alone on the line, opens quoted text; the next number closes it."""
    message = telegram(f"1. (C) A paper came.\n\n2. (U) {opened}\n\nIt opens.\n\n3. (C) We doubt it.\n")
    assert voices(message) == [None, "quoted text", None]


@pytest.mark.parametrize("below", ["COMMENT: We doubt it.", "------\nPilots\n------\n\nThey stay.", "SAMPLE"])
def test_where_unnumbered_quoted_text_ends(below: str) -> None:
    """A label, a heading and the signature end quoted text that nothing closes."""
    message = telegram(f"1. (C) The pilots gave us this.\n\nBEGIN TEXT:\n\nIt opens.\n\nIt will close.\n\n{below}\n")
    assert [voice for voice in voices(message) if voice == "quoted text"] == ["quoted text"] * 3


def test_a_numbered_quoted_text_that_nothing_closes_is_one_paragraph() -> None:
    """The next numbered paragraph is the sender's again."""
    message = telegram("1. (C) A paper came.\n\n2. (U) BEGIN TEXT: It opens.\n\n3. (C) We doubt it.\n")
    assert voices(message) == [None, "quoted text", None]


@pytest.mark.parametrize("text", ["Text: the pilots wrote it.", "Translation of the note is in ref A.", "Begin text:"])
def test_words_that_open_no_quoted_text(text: str) -> None:
    """A name with words behind it on its line, and BEGIN with nothing behind it, quote nothing."""
    message = telegram(f"1. (C) It opens.\n\n2. (C) It is full. {text}\n\n3. (C) It ends.\n")
    assert voices(message) == [None, None, None] and message.asides == ()


@pytest.mark.parametrize(
    "text",
    [
        "The pilots declined to comment. They stay.",
        "He had one comment: they stay.",
        "They wait for the end of comment period.",
        "Note that it closes. Note verbale 31 says so.",
        "The comments. They were many.",
    ],
)
def test_words_that_open_nothing(text: str) -> None:
    """To comment, the end of a comment period, and a note that is a paper open and close nothing."""
    message = telegram(f"1. (C) {text}\n\n2. (C) It ends.\n")
    assert message.asides == () and message.comment is None and message.summary is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1. (U) This is an action request; see para 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) This is an action request. See paragraph 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) This message contains an action request - see paras 3 and 4.\n\n2. A.\n\n3. B.\n\n4. C.\n", 3),
        ("1. (U) Action requested in para 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) Action is requested in paragraph 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) (ACTION REQUEST IN PARA 3)\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) This is an action cable; see para 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) See para 3 for action request.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (U) THIS IS AN ACTION\nREQUEST; SEE\nPARA 3.\n\n2. (C) A.\n\n3. (C) B.\n", 3),
        ("1. (C) A.\n\n2. (C) ACTION REQUEST: B.\n\n3. (C) C.\n", 2),
        ("1. (C) A.\n\n2. (C) Action requested. B.\n\n3. (C) C.\n", 2),
        ("1. (C) A.\n\nACTION REQUEST\n--------------\n\n2. (C) B.\n\n3. (C) C.\n", 2),
        ("1. (C) A.\n\n2. (C) Post requests guidance.\n", 2),
        ("1. (C) A.\n\n2. (C) Embassy requests Department's instructions.\n", 2),
        ("1. (C) A.\n\n2. (C) For these reasons RSO requests urgent consideration of it.\n", 2),
        ("1. (C) A.\n\n2. (C) We request the Department's early concurrence.\n", 2),
        ("1. (C) A.\n\n2. (C) Mission respectfully requests that the Department give its approval.\n", 2),
        ("1. (C) A.\n\n2. (C) ConGen requests an allocation of funds.\n", 2),
        ("1. A.\n\n2. REQUEST DEPT INSTRUCTIONS BY 170900Z.\n", 2),
        ("1. A.\n\n2. HE WILL LEAVE SOON. REQUEST ADVICE.\n", 2),
        ("1. (C) A.\n\n2. (C) Request for assistance was denied.\n", None),
        ("1. A.\n\n2. COUNTRY TEAM REQUESTS AUTHORIZATION.\n", 2),
        ("1. (C) A.\n\n2. (U) This is an action request.\n", 2),
        ("1. (C) A.\n\n2. (C) The guild requests assistance. GOL requests urgent consideration.\n", None),
        ("1. (C) A.\n\n2. (C) Ref A contains an action request in para 4 of ref B.\n", None),
        ("1. (C) A.\n\n2. (C) They took legal action. Requests came.\n", None),
        ("1. (C) It reads: BEGIN TEXT:\n\n2. (C) We request assistance. END TEXT.\n", None),
    ],
)
def test_action_requests(text: str, number: int | None) -> None:
    """An action request is pointed to, labelled, under its heading, or asked in the sender's usual words."""
    found = telegram(text).action_request
    assert (found.value if found else None) == number


def test_spans_of_voices_end_with_their_words() -> None:
    """The places of summary, comment and asides end with a word or a stop, not with a blank."""
    text = (
        "1. (C) Summary: It opens. \nEnd summary. \n\n2. (C) It is full. (Note: Very. \nEnd note.) \n\n"
        "3. (C) Comment: It will close. \nEnd comment. \n"
    )
    message = telegram(text)
    places = [message.summary, message.comment, *message.asides]
    assert [one.span.words(HEAD + text)[-1] for one in places if one] == [".", ".", "."]
    assert codes(message) == []
