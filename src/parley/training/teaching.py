"""A larger network that teaches the shipped one: what it says of each word piece is what the smaller one learns to say.

Knowledge distillation (Hinton, Vinyals and Dean 2015). The teacher reads the pieces that the small one reads, so that its
answers stand piece by piece beside them; it is needed for training only, and is never shipped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from parley.training.corpus import Labelled
from parley.training.heads import Telling
from parley.training.network import Teller
from parley.training.running import Recipe, padded

RECIPE = Recipe(epochs=3, batch=12, rate=5e-5, averaging=0.99)  # a large network is moved less
TOGETHER = 2048  # word pieces of windows that are answered at once


class Teacher(Teller):
    """A teller on a larger encoder, for the pieces of the small network's vocabulary."""

    def __init__(self, pretrained: Path, vocabulary: Sequence[str]) -> None:
        super().__init__(
            AutoModel.from_pretrained(
                pretrained, add_pooling_layer=False, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0
            )
        )
        self.register_buffer("own", _own(pretrained, vocabulary), persistent=False)

    @classmethod
    def trained(cls, pretrained: Path, learned: Path, vocabulary: Sequence[str]) -> "Teacher":
        """Return the network with what its run has learned (its average.pt), ready to be asked."""
        teacher = cls(pretrained, vocabulary)
        teacher.load_state_dict(torch.load(learned, map_location="cpu"), strict=False)
        teacher.eval()
        return teacher

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return the scores of each of HEADS (batch, n, values) for ids (batch, n) where mask is 1."""
        return super().forward(self.own[ids], mask)


def _own(pretrained: Path, vocabulary: Sequence[str]) -> Tensor:
    """The teacher's number for each piece of the small network's vocabulary, in its order."""
    tokenizer = AutoTokenizer.from_pretrained(pretrained)
    known = tokenizer.get_vocab()
    special = {"[CLS]": tokenizer.cls_token_id, "[SEP]": tokenizer.sep_token_id, "[PAD]": tokenizer.pad_token_id}
    return torch.tensor([special.get(piece, known.get(piece, tokenizer.unk_token_id)) for piece in vocabulary])


class Learning(Telling):
    """The teacher's own run, over what people marked."""

    def __init__(self, pretrained: Path, windows: Sequence[Labelled], folder: Path, *, vocabulary: Sequence[str]) -> None:
        self.vocabulary = vocabulary
        super().__init__(pretrained, windows, folder, RECIPE)

    def begin(self, pretrained: Path) -> nn.Module:
        """Return the pretrained network with new heads."""
        return Teacher(pretrained, self.vocabulary)


def answered(teacher: nn.Module, windows: Iterable[Labelled]) -> list[Labelled]:
    """Return the windows, those of like length first, each with what the teacher says of its pieces."""
    found: list[Labelled] = []
    waiting = sorted(windows, key=lambda window: len(window.labels))
    teacher = teacher.bfloat16()  # twice as fast, and near enough for chances
    while len(found) < len(waiting):
        several = waiting[len(found) : len(found) + TOGETHER // len(waiting[len(found)].labels)]
        ids, mask = padded(several)
        with torch.no_grad():
            scores = [output.float().numpy().astype(np.float16) for output in teacher(ids, mask)]
        for row, window in enumerate(several):
            size = len(window.labels)
            found.append(replace(window, said=tuple(each[row, :size] for each in scores)))
    return found
