"""The description of the API, with every way in which a request can be refused.

FastAPI describes its own form of a refused body, which nobody is sent here.
"""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

REFUSALS: Final = {
    400: "The request is not what this takes; the message names the place and the rule.",
    401: "No token, or one that is not known.",
    403: "The token, or the profile behind it, may not do this.",
    404: "There is no such model, release, collection or path.",
    413: "The request is too large.",
    429: "Too many requests, or too many that wait; `Retry-After` says for how long.",
    500: "A fault of the program or of its engine.",
    503: "What it needs is not there now: memory, disk space, the model's file.",
}
_TEXT: Final = {"type": "string"}
_OPENAI: Final = {
    "type": "object",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "properties": {
                "message": _TEXT,
                "type": _TEXT,
                "param": {"type": ["string", "null"]},
                "code": _TEXT,
            },
        }
    },
}
_ANTHROPIC: Final = {
    "type": "object",
    "required": ["type", "error"],
    "properties": {
        "type": {"const": "error"},
        "error": {
            "type": "object",
            "required": ["type", "message"],
            "properties": {"type": _TEXT, "message": _TEXT},
        },
    },
}


def describe(app: FastAPI, anthropic_path: str) -> None:
    """Let `app.openapi()` tell of refusals as they are sent."""
    original = app.openapi

    def openapi() -> dict[str, Any]:
        schema = original()
        schemas = schema.setdefault("components", {}).setdefault("schemas", {})
        schemas |= {"Refusal": _OPENAI, "AnthropicRefusal": _ANTHROPIC}
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        for path, operations in schema["paths"].items():
            name = "AnthropicRefusal" if path.startswith(anthropic_path) else "Refusal"
            body = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
            for operation in operations.values():
                told = operation["responses"]
                told.pop("422", None)
                for status, what in REFUSALS.items():
                    told[str(status)] = {"description": what, "content": body}
        return schema

    app.openapi = openapi  # type: ignore[method-assign]
