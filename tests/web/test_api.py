"""The API as OpenAPI describes it: asked for all that it allows and for what it does not, it keeps to its word."""

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.core.result import Ok

EXAMPLES = 12  # requests to each address that keep to the description, and as many that do not
HOST = {"Host": "127.0.0.1"}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["allowed", "not allowed"])
def test_api_keeps_to_its_description(app: FastAPI, mode: GenerationMode) -> None:
    described = schemathesis.openapi.from_asgi("/openapi.json", app, headers=HOST)
    operations = [found.ok() for found in described.get_all_operations() if isinstance(found, Ok)]
    assert operations
    for operation in operations:

        @given(case=operation.as_strategy(generation_mode=mode))
        @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
        def asked(case: Case[Any]) -> None:
            case.call_and_validate(headers=HOST)

        asked()
