"""Redact, restore, and measure, over real rules and a real vault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.domain.privacy_policy import Action, Policy, parse_policy
from workbench.domain.recognizers.checks import CHECKS
from workbench.errors import InputError, NotFound
from workbench.services.privacy.privacy import Privacy, Pseudonyms, VaultAccess
from workbench.services.privacy.privacy_resources import policy_names

LETTER = (
    "Dear Mrs. Abernathy,\nyour card 4111 1111 1111 1111 and IBAN DE89 3704 0044 0532 0130 00 were "
    "used on 03/04/2021 from 192.168.10.4. Call +1 212 555 0147 or write to anna.berg@firma.com.\n"
    "Born on 12 May 1980, aged 43. <PERSON_1> is not you.\nMaria Fernandez, 12 Baker Street"
)
SNIPPETS = (
    "Anna Berg", "<PERSON_1>", "PERSON_2", "anna@firma.com", "4111 1111 1111 1111", " ", "\n",
    "Mr. Smith", "lives in Paris", "&lt;", "12 Baker Street", "+49 30 901820", "\\", "<", ">", "1",
)  # fmt: skip


@pytest.fixture
def privacy() -> Privacy:
    return Privacy()


@given(st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=6)), max_size=10))
@settings(max_examples=150)
def test_restoring_what_was_redacted_gives_every_text_back(parts: list[str]) -> None:
    privacy, pseudonyms, text = Privacy(), Pseudonyms(), "".join(parts)
    policy = privacy.policy("everything")

    made = pseudonyms.redact(text, privacy.find(text, policy), policy)

    assert pseudonyms.restore(made.text).text == text


def test_a_letter_shows_nothing_and_comes_back_from_the_vault(
    privacy: Privacy, tmp_path: Path
) -> None:
    access = VaultAccess(tmp_path / "v", tmp_path / "key")
    policy = privacy.policy("default")
    vault = privacy.open_vault(access)
    made = Pseudonyms(vault).redact(LETTER, privacy.find(LETTER, policy), policy)
    vault.close()
    for secret in ("Abernathy", "4111", "DE89", "192.168", "555", "firma", "1980", "Fernandez"):
        assert secret not in made.text

    vault = privacy.open_vault(access)
    assert Pseudonyms(vault).restore(made.text).text == LETTER
    assert Pseudonyms(vault, "another project").restore(made.text).unknown
    again = Pseudonyms(vault).redact(LETTER, privacy.find(LETTER, policy), policy)
    vault.close()
    assert again.text == made.text


@pytest.mark.parametrize("action", [a for a in Action if a not in {"placeholder", "leave"}])
def test_an_action_that_cannot_be_undone_shows_no_value(privacy: Privacy, action: Action) -> None:
    policy = Policy(action=action)
    made = Pseudonyms().redact(LETTER, privacy.find(LETTER, policy), policy)

    for value in ("Abernathy", "4111 1111 1111 1111", "anna.berg@", "Fernandez", "192.168.10.4"):
        assert value not in made.text


def test_a_stand_in_is_the_same_for_the_same_value_and_fits_its_check(privacy: Privacy) -> None:
    policy, pseudonyms = Policy(action=Action.SYNTHETIC), Pseudonyms()
    numbers = {
        "card 4111 1111 1111 1111": "card", "IBAN DE89 3704 0044 0532 0130 00": "iban",
        "PESEL 44051401359": "pl_pesel", "DNI 12345678Z": "es_dni", "hetu 131052-308T": "fi_hetu",
        "CPF 529.982.247-25": "br_cpf", "NHS number 943 476 5919": "uk_nhs",
    }  # fmt: skip
    for text, check in numbers.items():
        made = pseudonyms.redact(text, privacy.find(text, policy), policy)
        again = pseudonyms.redact(text, privacy.find(text, policy), policy)
        one = made.replacements[-1]
        assert one.text != text[one.detection.start : one.detection.end]
        assert CHECKS[check](one.text)
        assert made.text == again.text


def test_dropping_never_leaves_text_that_reads_as_a_placeholder(privacy: Privacy) -> None:
    policy = parse_policy({"action": "drop", "deny": {"zzz": "PERSON"}})
    text = "PERSON_ zzz 1 PERSON_zzz1"
    made = Pseudonyms().redact("AGE\\zzz_1 " + text, privacy.find(text, policy), policy)

    assert Pseudonyms().restore(made.text).unknown == ()


def test_every_bundled_policy_can_be_read() -> None:
    assert {"default", "everything", "secrets", "share", "synthetic"} <= set(policy_names())
    for name in policy_names():
        assert Privacy().policy(name).name == name


@pytest.mark.parametrize(
    "raw",
    [
        {"wrong": 1},
        {"action": "burn"},
        {"actions": {"NOBODY": "drop"}},
        {"threshold": 2},
        {"threshold": "high"},
        {"thresholds": 3},
        {"custom": [{"type": "OWN", "regex": "(a+)+"}]},
        {"custom": [{"regex": "a"}]},
        {"deny": ["x"]},
    ],
)
def test_a_policy_that_cannot_be_is_refused(raw: dict[str, object]) -> None:
    with pytest.raises(InputError):
        parse_policy(raw)


def test_a_policy_that_is_not_there_is_said_so() -> None:
    with pytest.raises(NotFound, match="no policy"):
        Privacy().policy("nowhere.toml")


def test_both_layouts_of_labelled_samples_are_read_and_judged(
    privacy: Privacy, tmp_path: Path
) -> None:
    spans = [{"entity_type": "EMAIL", "start_position": 8, "end_position": 19, "entity_value": ""}]
    item = {"full_text": "Mail to anna@fir.com", "spans": spans}
    (tmp_path / "a.json").write_text(json.dumps([item]), "utf-8")
    conll = "Maria\tB-PER\nFernandez\tI-PER\nlives O\nin O\nFrance B-LOC\n\nBoo O\n"
    (tmp_path / "b.conll").write_text(conll, "utf-8")
    policy = privacy.policy("everything")

    one = privacy.evaluate(privacy.read_samples(tmp_path / "a.json"), policy)
    two = privacy.evaluate(privacy.read_samples(tmp_path / "b.conll"), policy)

    assert set(one.types) == {"EMAIL_ADDRESS"}
    assert set(two.types) == {"PERSON", "LOCATION"}
    assert one.overall.f2 == two.overall.f2 == 1.0


@pytest.mark.parametrize("content", ["", "[{}]", "{", "just words here\n", '[{"full_text": 3}]'])
def test_a_sample_that_cannot_be_read_is_said_so(
    privacy: Privacy, tmp_path: Path, content: str
) -> None:
    (tmp_path / "x").write_text(content, "utf-8")

    with pytest.raises(InputError):
        privacy.read_samples(tmp_path / "x")
