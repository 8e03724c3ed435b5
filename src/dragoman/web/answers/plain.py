"""Answers as JSON."""

from __future__ import annotations

from typing import Any

import msgspec


def as_json(answer: Any) -> bytes:
    """Write an answer as UTF-8 JSON: fields by name in their order, days as ISO 8601, what is absent as null."""
    return msgspec.json.encode(answer)
