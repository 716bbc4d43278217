"""What people have said of a file: kept as JSON, and read back as it was."""

import json

from hypothesis import given
from hypothesis import strategies as st

from rankings.importing.answers import Answers

TEXTS = st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3)
ANSWERS = st.builds(
    Answers,
    sheet=st.text(max_size=8),
    columns=TEXTS,
    scale=st.sampled_from([None, 1, 100, 1000]),
    splits=st.frozensets(st.sampled_from("ABC")),
    names=TEXTS,
    gaps=TEXTS,
    reasons=TEXTS,
    ignore_title=st.booleans(),
)


@given(ANSWERS)
def test_answers_come_back_from_json_as_they_were(answers):
    assert Answers.from_json(json.loads(json.dumps(answers.to_json()))) == answers


def test_what_was_never_said_is_not_said():
    assert Answers.from_json({}) == Answers()
    assert Answers.from_json({"columns": None, "scale": 0, "later": "x"}) == Answers()


def test_a_spelling_is_found_whatever_its_spaces_and_composition():
    answers = Answers(names={"Bắc\u00a0 Cạn": "bac-kan", "Cả vùng": ""})
    assert answers.name_of("Bắc Cạn") == "bac-kan"
    assert answers.name_of(" Cả vùng ") == ""
    assert answers.name_of("Bắc Kạn") is None
