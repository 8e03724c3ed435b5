"""Whether a paper is one that a department of state releases, by what stands at its head."""

from __future__ import annotations

import re

HEAD = 1_500
"""Characters at the head of a release within which its department is named."""
OFFICER = r"(?:(?:Acting |Deputy |Under |Assistant |Principal )*Secretary(?: of State)?|Counselor)"
OCCASION = (
    r"(?:Call|Meeting|Travel|Trip|Participation|Visit|Remarks|Statement|Message|Video|Virtual|Upcoming|Interview|"
    r"Conversation|Engagements?|Roundtable)"
)
DEPARTMENT = re.compile(
    r"\bDepartment (?:of State|Spokesperson|Press Briefing)\b|\bOffice of the Spokesperson\b|"
    r"\bCounselor of the Department\b|\battributable to (?:Deputy |Principal Deputy )?Spokesperson\b|"
    rf"^[A-Z][\w.'’\- ]{{3,60}}, {OFFICER} ?(?:of State|Bureau of [\w ,\-]+)?$|"
    rf"^{OFFICER} (?:[A-Z][\w.\-]+ ){{0,3}}[A-Z][\w\-]+['’]s? {OCCASION}\b|"
    r"^(?:Background |Special |Press |Digital |Telephonic |On-the-Record )*Briefing [Ww]ith (?:a |an |Two )?"
    r"(?:Acting |Senior |Deputy |Under |Assistant |U\.S\. )*(?:Secretary|State|Administration|Special)\b|"
    r"^SENIOR (?:STATE |U\.S\. )?(?:DEPARTMENT|ADMINISTRATION|GOVERNMENT) OFFICIALS?\b|"
    r"^On behalf of (?:the )?(?:Government(?: and (?:the )?people)? of |people of |citizens of )?(?:the )?"
    r"United States\b",
    re.MULTILINE,
)
"""Lines at the head of a press release that say whose department speaks."""


def of_department(text: str) -> bool:
    """Say whether the head of a text names the American department of state or its officers as those who release it."""
    return DEPARTMENT.search(text, 0, HEAD) is not None
