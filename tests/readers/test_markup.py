"""Character data of HTML: pages, and the pieces that rows and feeds carry."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import PUBLIC, UNSTATED, ArticleHeader, Sourced
from dragoman.readers.html_text import html_characters
from readers.written import PAGE, TELEGRAM, codes, document, refused, words


def squeezed(text: str) -> str:
    """Return text with every run of blanks as one."""
    return " ".join(text.split())


def test_the_rule_of_blanks() -> None:
    """Runs of blanks are one, blocks are parted by an empty line, lines by a line end, cells by a blank."""
    page = html_characters(
        " <h2> Talks\n on</h2>loose<p>One <b>bold</b>word<br>next&nbsp;line </p><ul><li>a<li>b</ul>"
        "<table><tr><td>1<td>2<tr><td>3</table><script>no</script><!-- no --><p>end</p>"
    )
    assert page.text == "Talks on\n\nloose\n\nOne boldword\nnext\xa0line\n\na\nb\n\n1 2\n3\n\nend"
    assert [(page.text[part.start : part.end], part.kind) for part in page.stretches] == [
        ("Talks on", "heading"),
        ("loose", "paragraph"),
        ("One boldword\nnext\xa0line", "paragraph"),
        ("a", "list"),
        ("b", "list"),
        ("1 2\n3", "table"),
        ("end", "paragraph"),
    ]


def test_preformatted_text_keeps_its_blanks() -> None:
    """Inside ``pre`` blanks and line ends stay as they are."""
    assert html_characters("<pre>FM  X\n  TO Y</pre>").text == "FM  X\n  TO Y"


def test_sentences_in_a_list_are_paragraphs() -> None:
    """An item that is a whole sentence is read as prose."""
    (part,) = html_characters("<ul><li>The two ministers will meet again in March.</ul>").stretches
    assert part.kind == "paragraph"


@given(st.text(alphabet="<>/pbdivul &;a\n\"'=!-", max_size=120))
def test_any_markup_gives_stretches_in_order(html: str) -> None:
    """However broken the markup, stretches lie in order inside the text and hold words."""
    page = html_characters(html)
    ends = [0, *(part.end for part in page.stretches)]
    assert all(before <= part.start < part.end for before, part in zip(ends, page.stretches, strict=False))
    assert ends[-1] == len(page.text)


def test_a_page_is_read_without_what_surrounds_it(tmp_path: Path) -> None:
    """Title, author, publisher, time and link are those the page states; menus and footers are left out."""
    paper = document(tmp_path / "a", PAGE)
    header = paper.header
    assert isinstance(header, ArticleHeader)
    assert isinstance(header.title, Sourced)
    assert (header.title.value, header.author) == ("Ministers open talks", "Anna Holm, Ankara")
    assert (header.publisher, header.link) == ("Lantern Wire", "https://lantern.example/talks")
    assert str(header.published) == "2023-03-14 18:05:00+04:00"
    assert (paper.kind, paper.carrier, paper.marking, paper.language) == ("press", "html", PUBLIC, "en")
    assert words(paper, "title") == ["Ministers open talks"]
    assert "Front page" not in paper.text
    assert "invented agency" not in paper.text


def test_every_block_of_a_page_stands_on_the_page(tmp_path: Path) -> None:
    """The words of each block are, but for blanks, in the page's own character data."""
    paper = document(tmp_path / "a", PAGE)
    page = squeezed(html_characters(PAGE).text)
    assert len(words(paper, "paragraph")) == 3
    assert all(squeezed(paper.words(block.span)) in page for block in paper.blocks)


def test_a_marking_around_an_article_closes_it(tmp_path: Path) -> None:
    """A banner that stands on the page and not in the article holds the paper closed."""
    paper = document(tmp_path / "a", PAGE.replace("<nav>", "<div>SECRET//NOFORN</div><nav>"))
    assert "NOFORN" not in paper.text
    assert paper.marking == UNSTATED
    assert codes(paper) == ["marking-in-article"]


def test_a_telegram_on_a_page_is_a_telegram(tmp_path: Path) -> None:
    """A telegram that a page shows line by line keeps its lines and its own marking."""
    page = f"<html><head><title>Cable</title></head><body><pre>{TELEGRAM}</pre></body></html>"
    paper = document(tmp_path / "a", page)
    assert (paper.kind, paper.carrier) == ("cable", "html")
    assert TELEGRAM.strip() in paper.text


def test_a_page_without_an_article_is_taken_whole(tmp_path: Path) -> None:
    """Where no article stands out, all words are taken, with a problem, and nothing is held public."""
    paper = document(tmp_path / "a", "<html><body><footer>Words only</footer></body></html>")
    assert paper.text == "Words only"
    assert codes(paper) == ["article-not-found", "marking-unstated"]
    assert paper.marking == UNSTATED


def test_a_page_without_words_is_refused(tmp_path: Path) -> None:
    """A page that only a script would fill has nothing to read."""
    assert refused(tmp_path / "a", "<html><body><script>fill()</script></body></html>").code == "empty"


def test_a_page_too_deep_is_refused_and_not_cut(tmp_path: Path) -> None:
    """Where the parser would drop what is too deep, the page is refused."""
    deep = "<html><body>" + "<div>" * 3000 + "word" + "</div>" * 3000 + "</body></html>"
    assert refused(tmp_path / "a", deep).code == "markup-too-deep"


def test_a_page_reads_the_same_each_time(tmp_path: Path) -> None:
    """The same page gives the same document."""
    assert document(tmp_path / "a", PAGE) == document(tmp_path / "a", PAGE)
