"""The English words that rules look for, and those that they look past.

The absolute terms are the specific determiners of Haladyna, Downing & Rodriguez (2002), guideline
28, with their everyday synonyms. The common words are our own list of what questions are made
of whatever they are about: to find one of these in stem and key gives nothing away.
"""

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words of `text`, which stand there with spaces between them."""
    return frozenset(text.split())


_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_LEAST_STEM = 3

AUXILIARIES = word_set(
    "is are was were be been do does did has have had can could will would shall should may might "
    "must"
)
SUBORDINATORS = word_set(
    "that which who whom whose what where when while why how if whether unless because since "
    "although though so as than until"
)

# One such word in one distractor gives it away …
STRONG_ABSOLUTES = word_set("always never absolutely completely invariably totally")
# … while these have plain uses too: at least half of the distractors must have one.
WEAK_ABSOLUTES = word_set(
    "all only every entirely none nobody everyone everybody everything nothing solely exclusively"
)
ABSOLUTES = STRONG_ABSOLUTES | WEAK_ABSOLUTES

FUNCTION_WORDS = word_set(
    "a an the this that these those it its he his him she her they them their we our you your i "
    "my me and or but nor so if then than as of in on at by for from to into onto with about is "
    "are was were be been being am do does did done has have had can could will would shall should "
    "may might must which what who whom whose when where why how there here s also"
)

# What a question may be put with, or without: "in which year was …", "when was …".
ASKING_WORDS = word_set(
    "year date name named called following choose apply true correct happen take place"
)

# Five letters and more; shorter words are too frequent to give anything away.
COMMON_WORDS = word_set(
    """
    about above across after again against allow allows almost along already although always among
    amount another answer anything apply around article author based became because become becomes
    began begin being below better between bring build builds built called cannot caused causes
    certain change changed changes check choose close common complete consist contain contains
    control controls could country course create created creates deliver describe described
    describes different display doing during early either enable enough every everything example
    finds first follow following force forms found function general given gives going great greater
    group happen happened happens having helps important include included includes instead itself
    kinds known large larger largest later learn least level likely little located longer longest
    lower mainly makes making means method might months named names nearly needed never number
    often option order other others paragraph parts people percent percentage person place places
    point possible present prevent prevents process produce provide purpose question rather reason
    reasons related report reports result right second seems sentence serve serves several shall
    should shown shows since single small smaller someone something sometimes stand stands start
    started state statement states still stood store stores support system taken takes tells terms
    their theirs themselves there therefore these thing things think third those though three
    through times together total toward towards under united until upper using usually value
    various wants water where whether which while whole whose within without words worked working
    works world would write written years yours
    """
)

BINARY = (
    frozenset({"true", "false"}),
    frozenset({"yes", "no"}),
    frozenset({"right", "wrong"}),
    frozenset({"correct", "incorrect"}),
)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of `text` in their order, in lower case, with their apostrophes."""
    return tuple(_WORD.findall(text.lower()))


def spelt(text: str) -> list[re.Match[str]]:
    """Return the words of `text` as matches: as they are spelt, with their positions."""
    return list(_WORD.finditer(text))


def stemmed(word: str) -> str:
    """Return `word` without a possessive or plural ending."""
    if word.endswith(("'s", "\u2019s")):
        word = word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > _LEAST_STEM:
        return word[:-1]
    return word


def is_name(text: str) -> bool:
    """Whether every long word of `text`, of which there are some, begins with a capital letter.

    Names of persons, bodies and works are spelt so. A single word counts only if it is spelt in
    capitals throughout, as sentences begin with a capital letter as well.
    """
    words = [match[0] for match in spelt(text)]
    if len(words) == 1:
        return words[0].isupper()
    long = [word for word in words if len(word) > _LEAST_STEM and not word[0].isdigit()]
    return bool(long) and all(word[0].isupper() for word in long)
