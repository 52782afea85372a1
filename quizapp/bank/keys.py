"""The keys that the mappings of a bank may have."""

TEXTS = frozenset({"title", "description", "author", "license"})
ITEM_LISTS = frozenset({"questions", "statements"})
BANK = TEXTS | ITEM_LISTS | {"format", "id", "language", "source", "defaults", "passages", "pools"}
SOURCE = frozenset({"title", "author", "publisher", "date", "url", "rights", "file"})
DEFAULTS = frozenset({"options", "order"})
PASSAGE = frozenset({"paragraph", "anchors", "text"})
DISTRACTOR = frozenset({"text", "why", "pool"})
_ITEM = DEFAULTS | {"id", "passage", "evidence", "distractors", "exclude", "why", "explanation"}
_ITEM |= {"hint", "tags", "difficulty", "status", "allow"}
QUESTION = _ITEM | {"question", "answer"}
STATEMENT = _ITEM | {"text", "forms"}
ALL = BANK | SOURCE | PASSAGE | DISTRACTOR | QUESTION | STATEMENT
