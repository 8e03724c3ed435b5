"""What is kept: claims with their words, method and marking; nothing is overwritten, nothing answered without a viewer."""

from dragoman.record.claims import Claim, ClaimKind, Reading, Role, Words

__all__ = ["Claim", "ClaimKind", "Reading", "Role", "Words"]
