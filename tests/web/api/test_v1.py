"""/api/v1/review: the reviewer for programs elsewhere."""

from __future__ import annotations

import dataclasses
import json
import logging
import time
from typing import Any

import jsonschema
import pytest
from django.conf import LazySettings
from django.http import HttpResponse
from django.test import Client

from vasta.config import ApiConfig
from vasta.config.api import hash_of, new_key
from vasta.web.api import v1
from vasta.web.api.buckets import Buckets
from vasta.web.api.callers import own_key

KEY, OTHER_KEY = new_key(), new_key()
PAGE, OTHER_PAGE = "https://chat.example.com", "https://other.example.com"
REPLY = "Hei Maija,\n\notamme yhteyttä mahdollisimman pian.\n\nYstävällisin terveisin\nOtto Oja"
CASE = {"id": "7", "message": "Milloin laskuni tulee?", "reply": REPLY, "customer": {"name": "Maija Virta"}}
ALLOW = "Access-Control-Allow-Origin"


@pytest.fixture(autouse=True)
def desk(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two programs have a key; everybody's turns are unused."""
    apis = (ApiConfig("chat", hash_of(KEY), (PAGE,), 100), ApiConfig("other", hash_of(OTHER_KEY), (OTHER_PAGE,), 1))
    settings.VASTA = dataclasses.replace(settings.VASTA, api=apis)
    monkeypatch.setattr(v1, "buckets", Buckets())
    monkeypatch.setattr(v1, "SECONDS", 60.0)  # the first review loads the language parts, on a busy machine slowly


def ask(body: Any = CASE, *, key: str = KEY, query: str = "?ui=en", **headers: str) -> Any:
    """What comes back; the browser checks nothing for us, and a form's token would be asked for."""
    text = body if isinstance(body, str | bytes) else json.dumps(body)
    sent = {"Authorization": f"Bearer {key}", **headers} if key else headers
    client = Client(enforce_csrf_checks=True)
    return client.post(f"/api/v1/review{query}", text, content_type="application/json", headers=sent)


def refusal(answer: HttpResponse) -> tuple[int, str]:
    """The status and the word for programs."""
    return answer.status_code, json.loads(answer.content)["error"]


def test_a_case_goes_in_and_its_report_comes_out_in_the_readers_language() -> None:
    answers = {ui: ask(query=f"?ui={ui}").json() for ui in ("fi", "et", "en")}

    with open("docs/report.schema.json", encoding="utf-8") as file:  # one line for one read
        schema = json.load(file)
    for report in answers.values():
        jsonschema.validate(report, schema)
        assert (report["id"], report["language"]) == ("7", "fi")
    titles = [next(f["title"] for f in one["findings"] if f["rule"] == "vague-time") for one in answers.values()]
    assert len(set(titles)) == 3


def test_a_finding_brings_the_guides_own_sentences() -> None:
    found = next(f for f in ask(query="?ui=fi").json()["findings"] if f["rule"] == "vague-time")

    assert len(found["advice_texts"]) == len(found["advice"]) > 0
    assert all(one["text"].endswith(".") and one["guide"] for one in found["advice_texts"])


def test_without_a_wish_findings_are_worded_in_the_desks_language() -> None:
    answer = ask(query="")

    assert answer["Content-Language"] == "fi"
    assert answer.json()["findings"] == ask(query="?ui=fi").json()["findings"]


def test_a_teams_wishes_hold(settings: LazySettings, tmp_path: Any) -> None:
    file = tmp_path / "profile.toml"
    file.write_text('[teams.billing]\noff = ["vague-time"]\n', encoding="utf-8")
    settings.VASTA = dataclasses.replace(settings.VASTA, profile=file)

    rules = {team: {f["rule"] for f in ask(query=f"?ui=en&team={team}").json()["findings"]} for team in ("", "billing")}

    assert rules[""] - rules["billing"] == {"vague-time"}


def test_what_a_desk_knows_may_be_given() -> None:
    facts = {"facts": [{"term": "lasku", "value": "89,00 €"}]}
    lacking = [{row["missing"] for row in ask(case).json()["not_run"]} for case in (CASE, {**CASE, "knowledge": facts})]

    assert lacking[0] - lacking[1] == {"knowledge.facts"}


@pytest.mark.parametrize("key", ["", "vasta_nobody", OTHER_KEY[:-1], "ö", hash_of(KEY)])
def test_without_a_key_that_is_known_there_is_no_review(key: str) -> None:
    answer = ask(key=key)

    assert refusal(answer) == (401, "key")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_the_key_counts_only_as_a_bearers() -> None:
    assert refusal(ask(key="", Authorization=f"Basic {KEY}")) == (401, "key")


def test_a_listed_page_may_read_the_answer_without_cookies() -> None:
    answer = ask(Origin=PAGE)

    assert answer.status_code == 200
    assert answer[ALLOW] == PAGE
    assert "Origin" in answer["Vary"]
    assert "Access-Control-Allow-Credentials" not in answer
    assert not answer.cookies


@pytest.mark.parametrize("origin", ["https://evil.example", "null", PAGE + ".evil.example", "http://chat.example.com"])
def test_a_page_that_is_not_listed_gets_nothing(origin: str) -> None:
    answer = ask(Origin=origin)

    assert refusal(answer) == (403, "origin")
    assert ALLOW not in answer
    assert "Origin" in answer["Vary"]


def test_a_page_listed_with_another_key_may_read_that_this_one_is_not_for_it() -> None:
    answer = ask(Origin=OTHER_PAGE)

    assert refusal(answer) == (403, "origin")
    assert answer[ALLOW] == OTHER_PAGE


def test_a_server_sends_no_origin_and_its_key_alone_counts() -> None:
    answer = ask()

    assert answer.status_code == 200
    assert ALLOW not in answer


def preflight(origin: str) -> Any:
    """A browser's question."""
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization",
    }
    return Client().options("/api/v1/review", headers=asked)


def test_a_preflight_is_answered_for_listed_pages() -> None:
    answer = preflight(PAGE)

    assert (answer.status_code, answer.content) == (204, b"")
    assert answer[ALLOW] == PAGE
    assert answer["Access-Control-Allow-Methods"] == "POST"
    assert answer["Access-Control-Allow-Headers"] == "Authorization, Content-Type"
    assert "Origin" in answer["Vary"]


def test_a_preflight_of_another_page_is_refused() -> None:
    answer = preflight("https://evil.example")

    assert refusal(answer) == (403, "origin")
    assert ALLOW not in answer


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_only_posting_asks(method: str) -> None:
    answer = getattr(Client(), method)("/api/v1/review")

    assert refusal(answer) == (405, "method")
    assert answer["Allow"] == "POST, OPTIONS"


def test_turns_are_counted_for_each_key() -> None:
    first, second = ask(key=OTHER_KEY), ask(key=OTHER_KEY, Origin=OTHER_PAGE)

    assert first.status_code == 200
    assert refusal(second) == (429, "too-many")
    assert 50 <= int(second["Retry-After"]) <= 60
    assert second[ALLOW] == OTHER_PAGE
    assert ask().status_code == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "reply"),
        ({"reply": 1}, "reply"),
        ({**CASE, "channel": "fax"}, "channel"),
        ({**CASE, "history": [{"from": "us", "text": ""}]}, "history[0].from"),
        ({**CASE, "written_at": "soon"}, "written_at"),
        ([], ""),
        ("", ""),
        ("{", ""),
        (b"\xff", ""),
        ("[" * 5000, ""),
    ],
)
def test_a_bad_case_is_refused_with_its_field(body: Any, field: str) -> None:
    answer = ask(body)

    assert refusal(answer) == (400, "bad-case")
    assert answer.json()["field"] == field
    assert answer.json()["message"]


def test_a_language_that_is_not_ours_is_refused() -> None:
    answer = ask(query="?ui=sv")

    assert refusal(answer) == (400, "bad-case")
    assert answer.json()["field"] == "ui"


def test_a_field_that_nobody_knows_is_named() -> None:
    answer = ask({**CASE, "massage": "", "höpö\n": 1})

    assert answer.status_code == 200
    assert json.loads(answer["Vasta-Unknown-Fields"]) == ["höpö\n", "massage"]


@pytest.mark.parametrize("field", ["reply", "message"])
def test_a_text_beyond_the_limit_is_refused(field: str, settings: LazySettings) -> None:
    limits = dataclasses.replace(settings.VASTA.limits, reply_characters=500)
    settings.VASTA = dataclasses.replace(settings.VASTA, limits=limits)

    answer = ask({**CASE, field: "x" * 501})

    assert refusal(answer) == (413, "too-long")
    assert answer.json()["field"] == field


def test_a_request_that_is_too_large_is_refused(settings: LazySettings) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100

    assert refusal(ask()) == (413, "too-long")


def test_a_review_that_takes_too_long_is_called_late(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(v1, "SECONDS", 0.01)
    monkeypatch.setattr(v1, "review", lambda *_, **__: time.sleep(0.2))

    answer = ask()

    assert refusal(answer) == (503, "late")
    assert answer["Retry-After"] == "5"


def test_a_review_that_breaks_is_told_and_nothing_of_the_text_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(reply: Any, **_: Any) -> None:
        raise ValueError(reply.text)

    monkeypatch.setattr(v1, "review", broken)
    with caplog.at_level(logging.DEBUG):
        answer = ask()

    assert refusal(answer) == (503, "failed")
    assert "Maija" not in caplog.text
    assert "mahdollisimman" not in caplog.text


def test_the_demonstrations_key_works_from_the_desks_own_pages_alone() -> None:
    assert ask(key=own_key(), Origin="http://testserver").status_code == 200
    assert refusal(ask(key=own_key())) == (403, "origin")
    assert refusal(ask(key=own_key(), Origin=PAGE)) == (403, "origin")


def test_the_demonstrations_key_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vasta.web.api.callers.OWN_SECONDS", -1)

    assert refusal(ask(key=own_key(), Origin="http://testserver")) == (401, "key")
