"""`POST /v1/embeddings` as OpenAI has it, and `POST /v1/rerank` as Jina and Cohere have it
(`results`), and as Voyage has it (`data`, `top_k`)."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from fastapi import APIRouter, Depends, Request
from pydantic import Field

from ui.api.desk import Desk, desk_of, token_of
from ui.api.sampling import Lenient
from workbench.domain.api_token import ApiToken
from workbench.errors import InputError
from workbench.services.api.local_answers import CURRENT

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

router = APIRouter()
MOST_TEXTS: Final = 2_048
Text = Annotated[str, Field(max_length=1_000_000)]


class EmbeddingRequest(Lenient):
    input: Text | list[Text]
    model: Annotated[str, Field(max_length=200)] = ""
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: int | None = None
    input_type: Literal["document", "query"] = "document"  # an extension: what the text is


class RerankRequest(Lenient):
    query: Text
    documents: list[Text]
    model: Annotated[str, Field(max_length=200)] = ""
    top_n: Annotated[int, Field(ge=1)] | None = None
    top_k: Annotated[int, Field(ge=1)] | None = None
    return_documents: bool = False


@router.post("/v1/embeddings")
async def embeddings(
    body: EmbeddingRequest, request: Request, _token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """Vectors of texts, by the bundled embedder or a registered one."""
    desk = desk_of(request)
    texts = [body.input] if isinstance(body.input, str) else body.input
    _check(texts)
    name, vectors = await desk.bridge.call(request, lambda _job: _embedded(desk, body, texts))
    if body.dimensions not in (None, vectors.shape[1]):
        raise InputError(
            f"This embedder makes vectors of {vectors.shape[1]} numbers.",
            hint="Leave out dimensions, or choose another embedder.",
        )
    n_tokens = sum(len(text.split()) for text in texts)
    return {
        "object": "list",
        "model": name,
        "data": [
            {"object": "embedding", "index": n, "embedding": _shape(row, body.encoding_format)}
            for n, row in enumerate(vectors)
        ],
        "usage": {"prompt_tokens": n_tokens, "total_tokens": n_tokens},  # words: an estimate
    }


@router.post("/v1/rerank")
async def rerank(
    body: RerankRequest, request: Request, _token: Annotated[ApiToken, Depends(token_of)]
) -> dict[str, Any]:
    """Texts by how well they fit a query: by a registered reranker, else by their vectors."""
    desk = desk_of(request)
    _check(body.documents)
    name, scores = await desk.bridge.call(request, lambda _job: _scored(desk, body))
    order = sorted(range(len(scores)), key=lambda n: -scores[n])
    order = order[: body.top_n or body.top_k]
    results: list[dict[str, Any]] = [{"index": n, "relevance_score": scores[n]} for n in order]
    if body.return_documents:
        for one in results:
            one["document"] = {"text": body.documents[one["index"]]}
    return {"object": "list", "model": name, "results": results, "data": results}


def _check(texts: list[str]) -> None:
    if not texts or len(texts) > MOST_TEXTS:
        raise InputError(
            f"There are {len(texts):,} texts.", hint=f"Send one, and {MOST_TEXTS:,} at most."
        )
    if not all(texts):
        raise InputError("A text is empty.", hint="Leave it out.")


def _embedded(
    desk: Desk, body: EmbeddingRequest, texts: list[str]
) -> tuple[str, npt.NDArray[np.float32]]:
    import numpy as np  # noqa: PLC0415 - the server starts without it

    embedders = desk.workbench.embedders
    embedder = embedders.of(embedders.choice("" if body.model in CURRENT else body.model))
    if body.input_type == "query":
        rows = [embedder.embed_query(text).reshape(-1) for text in texts]
        return embedder.name, np.asarray(rows, dtype=np.float32)
    return embedder.name, np.asarray(embedder.embed_documents(texts), dtype=np.float32)


def _scored(desk: Desk, body: RerankRequest) -> tuple[str, list[float]]:
    if body.model not in CURRENT:
        rerankers = desk.workbench.rerankers
        reranker = rerankers.of(rerankers.choice(body.model))
        return reranker.name, reranker.score(body.query, body.documents)
    embedder = desk.workbench.embedders.bundled
    query = embedder.embed_query(body.query).reshape(-1)
    return embedder.name, (embedder.embed_documents(body.documents) @ query).tolist()


def _shape(row: npt.NDArray[np.float32], encoding: str) -> list[float] | str:
    if encoding == "base64":
        return base64.b64encode(row.astype("<f4").tobytes()).decode("ascii")
    return row.tolist()
