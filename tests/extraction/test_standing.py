"""What did not happen: negations, modalities, conditions, plans, wishes, denials, each kind with its own sentence."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

NOT_DONE = [
    ("Police did not arrest the editor.", "COERCE"),
    ("Police never arrested the editor.", "COERCE"),
    ("Neither Norway nor Chad has expelled a diplomat.", "SANCTION"),
    ("No diplomat was expelled by Norway.", "SANCTION"),
    ("No attack on the embassy was reported.", "ASSAULT"),
    ("Norway failed to ratify the treaty.", "SUPPORT"),
    ("Norway refused to sign the treaty.", "SUPPORT"),
    ("Norway stopped short of expelling the ambassador.", "SANCTION"),
    ("Norway has yet to recognise Kosovo.", "SUPPORT"),
    ("Norway decided against expelling the ambassador.", "SANCTION"),
    ("Norway left without meeting the rebels.", "CONSULT"),
    ("Norway issued a statement instead of recalling its ambassador.", "SANCTION"),
    ("Norway could expel the ambassador.", "SANCTION"),
    ("Norway may have attacked the convoy.", "ASSAULT"),
    ("Chad might bomb the rebels.", "ASSAULT"),
    ("Chad should release the editor.", "RETREAT"),
    ("If Chad expelled the ambassador, Norway would leave.", "SANCTION"),
    ("Unless Chad releases the editor, Norway will leave.", "RETREAT"),
    ("Had Chad expelled the ambassador, Norway would have left.", "SANCTION"),
    ("Should Chad expel the ambassador, Norway will leave.", "SANCTION"),
    ("Were Chad to arrest the editor, Norway would leave.", "COERCE"),
    ("In the event that Chad arrests the editor, Norway will leave.", "COERCE"),
    ("In case Chad arrests the editor, the embassy has a plan.", "COERCE"),
    ("Even if Chad released the editor, Norway would leave.", "RETREAT"),
    ("Norway plans to expel the ambassador.", "SANCTION"),
    ("Norway was to have expelled the ambassador on Friday.", "SANCTION"),
    ("Norway had hoped to meet the rebels.", "CONSULT"),
    ("Norway is considering expelling the ambassador.", "SANCTION"),
    ("Norway called for the release of the editor.", "RETREAT"),
    ("Chad denied that it had bombed the village.", "ASSAULT"),
    ("Chad denied bombing the village.", "ASSAULT"),
    ("Chad dismissed rumours that it had bombed the village.", "ASSAULT"),
    ("There were rumours of an attack on the embassy.", "ASSAULT"),
    ("The embassy fears an attack on its staff.", "ASSAULT"),
    ("Norway drew up contingency plans for an attack on the embassy.", "ASSAULT"),
    ("On the eve of a visit by the Sudanese President to Kenya, trade stopped.", "CONSULT"),
    ("Ahead of talks between Chad and Kenya, trade stopped.", "CONSULT"),
    ("Norway denied accusations that it had bombed the village.", "ASSAULT"),
    ("Norway recommended he be put on trial.", "ACCUSE"),
    ("Norwegian officials said that freeing the editor was out of the question.", "RETREAT"),
    ("Did Chad arrest the editor?", "COERCE"),
    ("It is unclear whether Chad arrested the editor.", "COERCE"),
    ("Norway doubts that Chad arrested the editor.", "COERCE"),
    ("There is no evidence that Chad bombed the village.", "ASSAULT"),
    ("Norway prevented Chad from bombing the village.", "ASSAULT"),
    ("Norway warned Chad against bombing the village.", "ASSAULT"),
    ("Norway ruled out expelling the ambassador.", "SANCTION"),
    ("A draft law would ban the newspaper.", "COERCE"),
    ("The visit to Chad by the Norwegian minister was cancelled.", "CONSULT"),
    ("Norway threatened to expel the ambassador.", "SANCTION"),
    ("Norway offered to train the guards.", "AID"),
    ("Norway wanted to arrest the editor before any vote.", "COERCE"),
    ("Norway recognised Abkhazia -- no: it corrected itself a day later.", "SUPPORT"),
    ("Far from releasing the editor, Chad moved him to Moussoro.", "RETREAT"),
    ("Chad nearly bombed the village.", "ASSAULT"),
    ("Norway hesitated to expel the ambassador.", "SANCTION"),
    ("It would be a mistake to expel the ambassador of Chad.", "SANCTION"),
    ("Norway is unlikely to expel the ambassador.", "SANCTION"),
    ("Norway seems ready to expel the ambassador.", "SANCTION"),
    ("Norway lacks the means to arrest the rebels.", "COERCE"),
]

DONE = [
    ("Chad arrested the editor, the radio said.", "COERCE"),
    ("The minister said that Norway had expelled the ambassador.", "SANCTION"),
    ("Norway did not explain why it expelled the ambassador.", "SANCTION"),
    ("Norway managed to free the hostages.", "RETREAT"),
    ("After Norway expelled the ambassador, Chad closed the border.", "SANCTION"),
    ("Norway, which had refused to talk, expelled the ambassador.", "SANCTION"),
    ("Norway admitted that it had bombed the village.", "ASSAULT"),
    ("Norway not only expelled the ambassador but closed its embassy.", "SANCTION"),
    ("Norway rejected Chad's request for aid.", "REJECT"),
    ("Norway regretted that Chad had expelled its ambassador.", "SANCTION"),
]
REAL = {"actual", "ongoing", "historical", "claimed"}


@pytest.mark.parametrize(("text", "kind"), NOT_DONE)
def test_what_did_not_happen_is_no_event(text: str, kind: str) -> None:
    """What is denied, feared, planned, asked for or only thought of has not been done."""
    found = [event for event in read(text).told.events if event.kind == kind and event.status in REAL]
    assert [event.trigger.words(text) for event in found] == []


@pytest.mark.parametrize(("text", "kind"), DONE)
def test_what_happened_is_one(text: str, kind: str) -> None:
    """Reports, admissions and after-clauses tell what was done."""
    assert kind in read(text).kinds()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway no longer opposes the sale to Peru.", "REJECT"),
        ("Norway is no longer supporting the rebels of Peru.", "SUPPORT"),
        ("Norway no longer supplies arms to Peru.", "AID"),
    ],
)
def test_what_is_no_longer_done_is_denied(text: str, kind: str) -> None:
    """What somebody no longer does, he does not do."""
    assert kind not in read(text).kinds("actual", "ongoing", "planned")
