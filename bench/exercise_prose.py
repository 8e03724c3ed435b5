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
SUBJECTS = tuple(
    "the second ferry|the ministry|the upper basin|the price of flour|the new customs post|the border commission|"
    "his government|the northern observers|the coastal line|every inspector|the exchange students|the lower canal|"
    "the lighthouse keeper|the spring fair|the dredging company|the wool auction|the bridge engineers|the tide tables|"
    "the pilot school|the salt works".split("|")
)
DEEDS = tuple(
    "would not sail|had received|would go on|had risen by|would open|would meet again|had changed|was welcome|must be|"
    "had seen|was longer than|had arrived without|kept silent about|could not mend|had paid for|would rather sell|"
    "was late with|had counted|wished to borrow|had lost".split("|")
)
ENDS = tuple(
    "before the ice|no answer|in the capital|since harvest|as planned|after the holidays|its vote|through spring|"
    "by Easter|but one|the money|any motors|the old ledger|two barges|a spare boiler|the northern road|"
    "eleven crates|the surveyor's map|half the timber|a good anchor".split("|")
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


def _thing(draw: Random) -> str:
    """Return what somebody says: one of eight thousand, so that two texts share few runs of words."""
    return f"{draw.choice(SUBJECTS)} {draw.choice(DEEDS)} {draw.choice(ENDS)}"


def sentence(draw: Random) -> str:
    """Return a sentence of eight to thirty words."""
    pick = draw.choice
    kind = draw.random()
    if kind < 0.55:
        return f"On {pick(WEEKDAYS)} {pick(OFFICIALS)} {pick(VERBS)} that {_thing(draw)}."
    if kind < 0.85:
        first = f"{pick(REMARKS)} since {_thing(draw)}" if draw.random() < 0.6 else f"It is said that {_thing(draw)}"
        return f"{first}; {pick(OFFICIALS)} added that {_thing(draw)}."
    return (
        f"{_thing(draw).capitalize()}; of the {draw.randint(12, 90)} people who came only {draw.randint(2, 11)} spoke."
    )


def sentences(draw: Random, number: int) -> str:
    """Return so many sentences."""
    return " ".join([sentence(draw) for _ in range(number)])


def wrapped(words: str) -> str:
    """Return words in lines of 66 characters at most, without a line end behind the last."""
    return "\n".join(WRAP.findall(words))
