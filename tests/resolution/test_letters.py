"""Who I and you are in the letters that telegrams carry. Every sentence is the project's own."""

from __future__ import annotations

from tests.extraction.reading import Read, read

HEAD = "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSUBJECT: LETTER\n\n"
OUT = "FM SECSTATE WASHDC\nTO AMEMBASSY LIMA\n\nSUBJECT: LETTER\n\n"
MORE = (
    "The fishing grounds are the bread of our people and the season is short, as every captain along the coast knows. "
)


def sides(told: Read, kind: str) -> tuple[list[str | None], list[str | None]]:
    event = told.only(kind)
    return told.countries(event.actor), told.countries(event.recipient)


def test_i_is_who_wrote_the_letter() -> None:
    """Between ``Begin text`` and ``End text`` I is the one the letter is from, and you the one it is to."""
    told = read(
        f"{HEAD}1. Following is text of letter from President Quispe of Peru to President Barlow of Chile.\n\n"
        f"2. Begin text. Dear Mr. President: {MORE}I ask you to free the crew. End text.",
        kind="cable",
    )
    assert sides(told, "REQUEST") == (["PER"], ["CHL"])


def test_after_the_letter_i_is_the_post_again() -> None:
    """Behind ``End text`` the post speaks for itself."""
    told = read(
        f"{HEAD}1. Following is text of letter from President Quispe of Peru to President Barlow of Chile.\n\n"
        f"2. Begin text. Dear Mr. President: {MORE}{MORE}End text.\n\n3. I thanked Bolivia for the maps.",
        kind="cable",
    )
    assert sides(told, "SUPPORT") == (["USA"], ["BOL"])


def test_what_a_letter_promises_it_promises_to_its_reader() -> None:
    """A promise in a letter is made to whom the letter is written."""
    told = read(
        f"{OUT}1. Please deliver following letter from Secretary Barlow to Foreign Minister Quispe of Peru.\n\n"
        f"2. Begin text. Dear Mr. Minister: {MORE}I promise to send a draft soon. End text.",
        kind="cable",
    )
    assert sides(told, "AGREE") == (["USA"], ["PER"])


def test_what_a_promise_of_a_letter_speaks_of_is_not_its_reader() -> None:
    """What ``I`` agreed to is said to whom the letter is written, whatever body it speaks of."""
    told = read(
        f"{OUT}1. Please deliver following letter from Secretary Barlow to Foreign Minister Quispe of Peru.\n\n"
        f"2. Begin text. Dear Mr. Minister: {MORE}I agreed to reflect on proposals for a U.N. Committee. End text.",
        kind="cable",
    )
    assert sides(told, "AGREE") == (["USA"], ["PER"])


def test_words_between_marks_are_no_letter() -> None:
    """A few words between quotation signs are a quotation, whoever stands before them."""
    told = read(
        f"{HEAD}1. Message from President Quispe of Peru arrived. He is quote worried unquote. We thanked Bolivia.",
        kind="cable",
    )
    assert sides(told, "SUPPORT") == (["USA"], ["BOL"])


def test_she_is_the_country_of_the_clause_above() -> None:
    """Letters call countries she: the one that is the subject, not a bishop named on the way."""
    told = read(
        f"{HEAD}1. Chile, although aware of the words of Archbishop Ruiz, sent no reply. She asked Bolivia for maps.",
        kind="cable",
    )
    assert sides(told, "REQUEST")[0] == ["CHL"]
