"""`allow`: by name, with effect, and only where there is something to allow."""

from tests.bank.rules.samples import judged, rules_on

ONE = """\
questions:
  - id: gas
    question: Which gas do plants take in?
    answer: Carbon dioxide
    distractors: [Oxygen]
    allow: [{allow}]
"""
FIXED = """\
defaults: {order: fixed}
questions:
  - {id: a, question: Who painted Guernica?, answer: Picasso, distractors: [Dalí, Miró]}
  - {id: b, question: Who painted Nighthawks?, answer: Hopper, distractors: [Pollock, Warhol]}
  - {id: c, question: Who painted The Kiss?, answer: Klimt, distractors: [Schiele, Moll]}
  - {id: d, question: Who painted The Scream?, answer: Munch, distractors: [Ensor, Nolde]}
"""


def test_a_waived_rule_is_silent() -> None:
    rules = rules_on(ONE.format(allow="few-distractors"))
    assert not rules & {"few-distractors", "unused-waiver"}


def test_a_waiver_without_effect_is_a_warning_at_its_own_words() -> None:
    text = ONE.format(allow="few-distractors, long-stem")
    (found,) = [each for each in judged(text) if each.rule == "unused-waiver"]
    assert found.source[found.column - 1 :][: found.length] == "long-stem"
    assert found.severity == "warning"


def test_a_waiver_of_no_rule_names_the_nearest() -> None:
    found = judged(ONE.format(allow="few-distracters"))
    (unknown,) = [each for each in found if each.rule == "unknown-rule"]
    assert "'few-distractors'" in unknown.hint
    assert "few-distractors" in {each.rule for each in found}


def test_an_item_that_waives_a_rule_of_the_whole_bank_is_not_counted() -> None:
    assert "key-position" in rules_on(FIXED)
    waived = FIXED.replace("[Dalí, Miró]", "[Dalí, Miró], allow: [key-position]")
    assert not rules_on(waived) & {"key-position", "unused-waiver"}


def test_the_later_of_two_duplicates_can_waive_the_rule() -> None:
    text = """\
questions:
  - {id: a, question: Who discovered radium?, answer: Curie, distractors: [Bohr, Hahn]}
  - {id: b, question: Who discovered radium?, answer: Curie, distractors: [Bohr, Röntgen]}
"""
    assert "near-duplicate" in rules_on(text)
    waived = text.replace("[Bohr, Röntgen]", "[Bohr, Röntgen], allow: [near-duplicate]")
    assert not rules_on(waived) & {"near-duplicate", "unused-waiver"}
