"""Where text without numbers is parted into paragraphs: at blank lines, unless a sentence goes on below them."""

from __future__ import annotations

SENTENCE_ENDS = (".", "?", "!", ":", ";", '"', "”", ")", "*")
FULL_LINE = 50
"""A line of a telegram as long as this was ended by its width, not by its writer."""
WIDEST = 100
"""A line longer than this is a whole paragraph, of a copy without line ends."""
ITEMS = "-*•("


def goes_on_below(above: str, words: str, broken: bool) -> bool:
    """Say whether the text of one line goes on in another though a blank line stands between them.

    It does where no sentence ends and a small letter or a figure follows, or where the line above was full; over a
    page heading (``broken``) a full line goes on also where a sentence ends, for there the blank lines are the page's.
    """
    full = FULL_LINE <= len(above) <= WIDEST
    if above.endswith(SENTENCE_ENDS):
        return broken and full and words[0] not in ITEMS
    return words[0].islower() or ((words[0].isdigit() or full) and len(above) <= WIDEST and words[0] not in ITEMS)
