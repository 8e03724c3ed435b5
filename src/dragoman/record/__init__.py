"""What is kept: claims with their words, method and marking; nothing is overwritten, nothing answered without a viewer."""

from dragoman.record.claims import Claim, ClaimKind, Reading, Role, Words
from dragoman.record.store import Change, Counts, EntityCount, Kept, Paper, PaperBlock, PaperLine, Store

__all__ = [
    "Change",
    "Claim",
    "ClaimKind",
    "Counts",
    "EntityCount",
    "Kept",
    "Paper",
    "PaperBlock",
    "PaperLine",
    "Reading",
    "Role",
    "Store",
    "Words",
]
