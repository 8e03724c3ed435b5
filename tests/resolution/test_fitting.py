"""Fitting weights to judged events."""

from __future__ import annotations

from training.fitting import FOLDS, Fit, Seen, in_order, parted

SEEN = [
    Seen(f"paper {at % 7}", ("telegram", "named" if at % 2 else "nobody", "said" if at % 5 else "asked"), bool(at % 2))
    for at in range(60)
]


def test_the_same_events_give_the_same_weights() -> None:
    """Weights do not depend on when or where they are fitted, and a feature seen seldom has none."""
    once, again = Fit(SEEN, 1.0, 50), Fit([*SEEN, Seen("paper 9", ("once",), True)], 1.0, 50)
    assert once.weights.tolist() == Fit(SEEN, 1.0, 50).weights.tolist()
    assert "once" not in again.place


def test_what_goes_with_right_events_makes_one_likelier() -> None:
    """An event whose sides are named is held likelier than one of nobody, as the judged ones were."""
    likely = Fit(SEEN, 1.0, 200).likely(SEEN)
    assert in_order(likely, likely > 0.5) == 1.0
    assert [bool(one > 0.5) for one in likely] == [event.right for event in SEEN]


def test_no_paper_is_tried_on_weights_fitted_to_it() -> None:
    """Papers are parted whole, each once."""
    parts = list(parted(SEEN))
    assert len(parts) == FOLDS
    for most, rest in parts:
        assert not {event.paper for event in most} & {event.paper for event in rest}
    assert sorted(event.paper for _, rest in parts for event in rest) == sorted(event.paper for event in SEEN)
