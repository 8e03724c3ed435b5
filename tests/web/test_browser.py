"""What a reader does in a browser: search, open by keyboard, cite, turn to night, read on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TELEGRAM = "/paper/05SELM412"
EVERY = (
    "/",
    "/search?q=river",
    TELEGRAM,
    f"{TELEGRAM}?received=yes",
    "/entity/country:MRD",
    "/entity/person:tal-oren",
    "/pair/country:MRD/country:NRL",
    "/events",
    "/events?ground=all",
    "/requests",
    "/members?framework=framework:RIVER-COMPACT",
    "/who?name=oren",
    "/entities",
    "/papers",
    "/collections",
    "/gaps",
    "/calendar",
    "/about",
    "/nothing-here",
)


class Watched:
    """A page with what went wrong on it: messages of its console, errors, requests that left the host."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.wrong: list[str] = []
        page.on("console", lambda message: self.wrong.append(message.text) if message.type != "log" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: self.leaving(request.url))

    def leaving(self, url: str) -> None:
        if not url.startswith((self.address, "data:")):
            self.wrong.append(f"left the host for {url}")

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Watched]:
    """A browser window of 1600 px over the owner's pages."""
    context = browser.new_context(viewport={"width": 1600, "height": 1000}, color_scheme="light")
    yield Watched(context.new_page(), address)
    context.close()


def test_a_hit_is_found_and_opened_by_keys(desk: Watched) -> None:
    """From any page: slash, a word, return; j to the hit, o to open it at the words that were found."""
    page = desk.go("/papers")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("engineers lower locks")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hit")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert page.evaluate("!!document.activeElement.closest('.hit')")
    page.keyboard.press("o")
    page.wait_for_selector(".paper")
    assert page.url.endswith("#words")
    assert "asked Northland" in "".join(page.locator(".sought").all_text_contents())
    assert desk.wrong == []


def test_a_claim_leads_to_its_words(desk: Watched) -> None:
    """A claim opens by its line, and its words lead to the same words in the paper, in sight."""
    page = desk.go("/requests")
    page.keyboard.press("j")
    page.keyboard.press("o")
    words = page.locator(".claim[open] a.words").first
    said = words.inner_text()
    words.click()
    page.wait_for_selector("#words")
    assert "".join(page.locator(".sought").all_text_contents()).split() == said.split()
    box = page.locator("#words").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 1000
    assert desk.wrong == []


def test_a_claim_is_cited(desk: Watched) -> None:
    """The key c shows the citation with the lasting address of the words."""
    page = desk.go("/requests")
    page.keyboard.press("j")
    page.keyboard.press("c")
    page.wait_for_function("document.querySelector('#said').textContent.length > 0")
    said = page.locator("#said").inner_text()
    assert "05SELM412" in said
    assert "paragraph 2" in said
    assert "?words=" in said


def test_a_paper_is_shown_exactly_as_received(desk: Watched) -> None:
    """One click shows the text as it came, another the paper as read; the address follows."""
    page = desk.go(TELEGRAM)
    page.click("#as-received")
    page.wait_for_selector(".received")
    text = page.locator(".received").text_content()
    assert text is not None
    assert text.startswith("VZCZCXYZ0001\nPP RUEHXX\n")
    assert text.endswith("LIND\n")
    assert page.url.endswith("received=yes")
    page.click("#as-read")
    page.wait_for_selector(".rows")
    assert desk.wrong == []


def test_words_are_joined_to_what_was_read(desk: Watched) -> None:
    """Pointing at words draws a hairline to their card and moves nothing."""
    page = desk.go(TELEGRAM)
    before = page.evaluate("document.querySelector('.colophon').getBoundingClientRect().top")
    page.hover("a.person >> nth=0")
    assert page.locator("svg.hairline path").count() == 1
    assert page.locator(".card.joined").count() == 1
    assert page.evaluate("document.querySelector('.colophon').getBoundingClientRect().top") == before
    page.focus(".card a >> nth=1")
    assert page.locator("[data-card].joined").count() == 1


def test_light_and_dark_are_the_readers_choice(desk: Watched) -> None:
    """The choice turns the page at once and holds for the next."""
    page = desk.go("/")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.click("#theme")
    dark = page.evaluate(ground)
    assert light != dark
    desk.go("/papers")
    assert page.evaluate(ground) == dark
    page.click("#theme")
    assert page.evaluate(ground) == light


def test_keys_are_told(desk: Watched) -> None:
    """The question mark opens the list of keys, Escape closes it."""
    page = desk.go("/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_a_picture_stands_beside_its_table(desk: Watched) -> None:
    """A dossier's picture is drawn from its table, which one click shows; a bar leads to a paper."""
    page = desk.go("/entity/country:MRD")
    page.wait_for_selector("figure svg.drawing")
    assert page.locator("figure svg.drawing a").count() >= 2
    assert not page.locator("figure table").first.is_visible()
    page.locator("figure label").first.click()
    assert page.locator("figure table").first.is_visible()
    assert desk.wrong == []


def test_nothing_moves_after_it_was_drawn(desk: Watched) -> None:
    """The browser counts no shift of layout on any page."""
    for path in EVERY:
        page = desk.go(path)
        page.wait_for_timeout(150)
        shift = page.evaluate(
            """() => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
                    .observe({ type: "layout-shift", buffered: true });
                setTimeout(() => done(sum), 60);
            })"""
        )
        assert shift < 0.01, f"{path}: {shift}"


@pytest.mark.parametrize("width", (400, 1600))
@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_pages_fit_and_stay_at_home(browser: Browser, address: str, width: int, scheme: str) -> None:
    """At 400 and 1600 px nothing runs off to the side, nothing is fetched elsewhere, the console is silent."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    watched = Watched(context.new_page(), address)
    for path in EVERY:
        page = watched.go(path)
        page.wait_for_timeout(50)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    assert [one for one in watched.wrong if "404" not in one] == []
    context.close()


def test_on_a_telephone_what_was_read_opens_under_the_paragraph(browser: Browser, address: str) -> None:
    """The cards are closed at first and open in place, by pointer or key."""
    context = browser.new_context(viewport={"width": 400, "height": 900})
    page = Watched(context.new_page(), address).go(TELEGRAM)
    cards = page.locator(".row:has(#p2) .cards")
    assert not cards.is_visible()
    page.focus("#p2-read")
    page.keyboard.press("Space")
    assert cards.is_visible()
    context.close()


def test_pages_are_whole_without_scripts(browser: Browser, address: str) -> None:
    """With scripts off one can search, open a claim, and see the table of a picture."""
    context = browser.new_context(java_script_enabled=False)
    page = Watched(context.new_page(), address).go("/")
    page.fill("#q", "river")
    page.press("#q", "Enter")
    page.wait_for_selector(".hit")
    page.goto(f"{address}/entity/country:MRD")
    assert page.locator("figure table").first.is_visible()
    page.locator("details.claim summary").first.click()
    assert page.locator("details.claim blockquote").first.is_visible()
    assert not page.locator("#theme").is_visible()
    context.close()


RULES = """() => {
  const wrong = [];
  const named = e => (e.getAttribute("aria-label") || e.textContent || e.getAttribute("title") || "").trim();
  if (!document.documentElement.lang) wrong.push("page without a language");
  if (!document.title.trim()) wrong.push("page without a title");
  if (document.querySelectorAll("main").length !== 1) wrong.push("not one main part");
  if (document.querySelectorAll("main h1").length !== 1) wrong.push("not one first heading");
  for (const e of document.querySelectorAll("a, button, summary"))
    if (!named(e)) wrong.push("no name: " + e.outerHTML.slice(0, 90));
  for (const e of document.querySelectorAll("input:not([type=hidden]), select, textarea"))
    if (!e.labels.length && !e.getAttribute("aria-label")) wrong.push("no label: " + e.outerHTML.slice(0, 90));
  for (const e of document.querySelectorAll("svg:not([aria-hidden]):not([aria-label])"))
    wrong.push("picture without words: " + e.outerHTML.slice(0, 90));
  for (const e of document.querySelectorAll("[aria-labelledby]"))
    if (!document.getElementById(e.getAttribute("aria-labelledby"))) wrong.push("labelled by nothing: " + e.id);
  let last = 0;
  for (const e of document.querySelectorAll("main h1, main h2, main h3")) {
    const level = Number(e.tagName[1]);
    if (level > last + 1) wrong.push("heading skips a level: " + e.textContent.trim().slice(0, 60));
    last = level;
  }
  return wrong;
}"""


def test_pages_can_be_used_by_those_who_do_not_see_them(desk: Watched) -> None:
    """Everything that acts has a name, every field a label, every picture words, headings step by step."""
    for path in EVERY:
        page = desk.go(path)
        assert page.evaluate(RULES) == [], path


def test_focus_is_seen(desk: Watched) -> None:
    """Going through a page by the tab key, what has the focus is outlined or underlined."""
    page = desk.go("/search?q=river")
    for _ in range(25):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => { const s = getComputedStyle(document.activeElement);
                return document.activeElement === document.body || s.outlineStyle !== "none"
                    || parseFloat(s.borderBottomWidth) >= 2; }"""
        )
        assert seen, page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


def test_print_is_a_clean_sheet(desk: Watched) -> None:
    """On paper there is the text and, below it, the citation; nothing that surrounds them."""
    page = desk.go(TELEGRAM)
    page.emulate_media(media="print")
    for hidden in (".masthead", ".foot", ".around", ".apparatus >> nth=0", ".views"):
        assert not page.locator(hidden).is_visible(), hidden
    assert page.locator(".colophon").is_visible()
    assert page.locator("#p2 .text").is_visible()
