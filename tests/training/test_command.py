"""Training says what it needs before it begins."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra `training` is installed")
@pytest.mark.parametrize("more", [["attribution"], ["heads", "--after", "FILE", "--records", "FOLDER"]])
def test_training_names_what_is_missing(more: list[str], tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("", encoding="utf-8")
    places = {"FILE": str(corpus), "FOLDER": str(tmp_path)}
    learned = tmp_path if more[0] == "heads" else corpus
    command = [sys.executable, "-m", "parley.cli", "train", *(places.get(part, part) for part in more), str(learned)]
    done = subprocess.run(
        [*command, "--pretrained", str(tmp_path), "--to", str(tmp_path / "weights")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "training needs torch, transformers, onnx; install parley with its extra `training`" in done.stderr
