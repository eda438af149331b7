"""A request over documents says what they are asked for, where a collection wants to know."""

from __future__ import annotations

from pathlib import Path

from tests.unit.api.api_world import api_world
from workbench.domain.rights.uses import CollectionUses
from workbench.jobs import plain_context


def test_a_request_states_its_purpose(tmp_path: Path) -> None:
    with api_world(tmp_path / "workspace") as world:
        bench = world.workbench
        paper = tmp_path / "paper.txt"
        paper.write_text("The notice period is three months.", "utf-8")
        collection = bench.library.create_collection("Papers").id
        bench.ingest.add([paper], collection, plain_context())
        bench.rights.purposes.set(
            CollectionUses(collection, "consent", (), purposes=("hiring",), outside="refuse")
        )
        headers = world.token()

        def post(**more: str) -> tuple[int, str]:
            body = {
                "messages": [{"role": "user", "content": "How long is the notice period?"}],
                "workbench": {"collection": "Papers", **more},
            }
            found = world.post("/v1/chat/completions", body, headers)
            return found.status_code, found.text

        assert post()[0] == 403 and "are here for hiring" in post()[1]
        assert post(purpose="marketing")[0] == 403
        assert post(purpose="x" * 61)[0] == 400
        assert post(purpose="hiring")[0] == 200
        assert not bench.audit_trail.list(9, "collection.use_overridden")
