"""Words of exercise traffic, drawn by chance from sentences of our own: plausible, and about nothing that happened."""

from __future__ import annotations

import re
from random import Random

WIDTH = 66
WRAP = re.compile(rf"(\S.{{0,{WIDTH - 1}}})(?:\s+|\Z)")

SURNAMES = tuple(
    "Ardley Bellwood Carrick Dunmore Elsworth Fairleigh Grantham Hollister Ingleby Jarrold Kestrel Lathbury Marsden "
    "Norcross Oakham Penhale Quarles Ravenhill Selwood Thornbury Updike Vanstone Wetherby Yardley Zeller".split()
)
GIVEN = tuple("Ann Boyd Clara Dora Edith Frank Grace Hugh Iris Joel Kate Lewis Mabel Noel Olive Paul Ruth Seth".split())
TITLES = ("Ambassador", "DCM", "Charge d'Affaires", "Political Counselor", "Econ Counselor")
OFFICIALS = (
    "the Foreign Minister",
    "the Deputy Minister of Transport",
    "the director of the river board",
    "the harbor master",
    "the Prime Minister's adviser on grain",
    "the chief of the customs service",
    "a senior member of the opposition",
    "the ministry's desk officer",
    "the governor of the northern province",
    "the chairman of the parliamentary committee",
    "the rector of the maritime academy",
    "our usual contact in the chancellery",
)
VERBS = ("told the Ambassador", "told Poloff", "said to Econoff", "assured the DCM", "complained to us", "explained")
THINGS = (
    "the second ferry would not sail before the ice is gone",
    "the ministry had received no answer to its note",
    "talks on the water of the upper basin would go on in the capital",
    "the price of flour had risen by a fifth since the harvest",
    "the new customs posts would open as planned",
    "the border commission would meet again after the holidays",
    "his government had no plans to change its vote",
    "the observers were welcome to stay through the spring",
    "the rails on the coastal line must be replaced",
    "the inspectors had seen every warehouse but one",
    "the list of exchange students was longer than the money",
    "the pumps for the lower canal had arrived without their motors",
)
REMARKS = (
    "He did not say who would pay for it",
    "She asked that her name be protected",
    "The newspapers have not taken the matter up",
    "We have heard the same from two other embassies",
    "The figures that he gave differ from those of the bank",
    "There was little heat in the discussion",
    "Most of those present nodded and took no notes",
    "The meeting ended earlier than we had expected",
    "Nobody mentioned the elections",
    "The building was cold and the tea was hot",
    "He spoke from a paper which he did not leave with us",
    "Local businessmen are of two minds about it",
)
REQUESTS = (
    "Post requests guidance on how to answer.",
    "Post recommends that the Department send a hydrologist.",
    "We would be grateful for the text of the earlier agreement.",
    "Please advise whether the visit can be moved to the autumn.",
)
OPINIONS = (
    "This is more than he has said before, and less than his colleagues would like to hear.",
    "The ministry is playing for time, as it did last winter.",
    "We see no reason to doubt him, but the money has yet to be found.",
    "If the ferry sails, the quarrel will be forgotten by the summer.",
    "The offer is serious, though the man who made it may not be there to keep it.",
)
TOPICS = (
    "THE SECOND FERRY WAITS FOR THE ICE",
    "HARBOR DUES AND THE PRICE OF FLOUR",
    "NEW CUSTOMS POSTS ON THE NORTHERN ROAD",
    "WATER OF THE UPPER BASIN, ANOTHER ROUND OF TALKS",
    "GRAIN SHIPMENTS AND THE COASTAL RAILWAY",
    "OBSERVERS ASKED TO STAY THROUGH THE SPRING",
    "THE MARITIME ACADEMY AND ITS EXCHANGE STUDENTS",
    "A VISIT TO THE NORTHERN PROVINCE AND ITS GOVERNOR",
)
HEADINGS = ("THE FERRY", "WHAT THE MINISTRY SAYS", "WHO WILL PAY", "NEXT STEPS", "THE VIEW FROM THE HARBOR")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def sentence(draw: Random) -> str:
    """Return a sentence of eight to thirty words."""
    pick = draw.choice
    kind = draw.random()
    if kind < 0.55:
        return f"On {pick(WEEKDAYS)} {pick(OFFICIALS)} {pick(VERBS)} that {pick(THINGS)}."
    if kind < 0.85:
        first = pick(REMARKS)
        return f"{first}, and {pick(OFFICIALS)} added that {pick(THINGS)}."
    return f"{pick(REMARKS)}; of the {draw.randint(12, 90)} people who came only {draw.randint(2, 11)} spoke."


def sentences(draw: Random, number: int) -> str:
    """Return so many sentences."""
    return " ".join([sentence(draw) for _ in range(number)])


def wrapped(words: str) -> str:
    """Return words in lines of 66 characters at most, without a line end behind the last."""
    return "\n".join(WRAP.findall(words))
