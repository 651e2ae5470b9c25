"""Training of the network that hears which words tell events and acts."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from parley.training.corpus import IGNORED, Labelled
from parley.training.network import Teller, label_loss, somewhere_loss, teller
from parley.training.running import Batch, Recipe, Training

RECIPE = Recipe(epochs=3, batch=12, averaging=0.99)
TAUGHT_RECIPE = Recipe(epochs=5, batch=16)
SOMEWHERE_WEIGHT = 0.2
TAUGHT = 0.7  # of the loss, where a teacher has been asked; the rest is what people marked


class Telling(Training):
    """A run that learns what is `told` by word pieces, `somewhere` in the evidence of a report, or `said` by a teacher."""

    def loss(self, outputs: Sequence[Tensor], batch: Batch) -> Tensor:
        """Which type of event and which act is told by each piece, and by one of the pieces of an evidence?"""
        known = sum(
            (label_loss(scores, batch.told[..., column], IGNORED) for column, scores in enumerate(outputs)), torch.zeros(())
        )
        hidden = [somewhere_loss(outputs[one.head][row, one.pieces], one.label) for row, one in batch.somewhere]
        marked = known + SOMEWHERE_WEIGHT * (torch.stack(hidden).mean() if hidden else torch.zeros(()))
        return (1 - TAUGHT) * marked + TAUGHT * _unlike(outputs, batch) if batch.said else marked


def _unlike(outputs: Sequence[Tensor], batch: Batch) -> Tensor:
    """How far the chances given for each piece are from those that the teacher gives (Kullback and Leibler 1951)."""
    pieces = batch.mask.bool()
    apart = torch.zeros(())
    for given, said in zip(outputs, batch.said, strict=True):
        each = functional.kl_div(given.log_softmax(-1), said.log_softmax(-1), log_target=True, reduction="none").sum(-1)
        apart = apart + each[pieces].mean()
    return apart


class Heads(Telling):
    """The run of the network that is shipped; with windows for which a teacher was asked it learns from that as well."""

    network: Teller

    def __init__(self, pretrained: Path, windows: Sequence[Labelled], folder: Path, *, after: Path) -> None:
        self.after = after
        super().__init__(pretrained, windows, folder, TAUGHT_RECIPE if all(each.said for each in windows) else RECIPE)

    def begin(self, pretrained: Path) -> Teller:
        """Return the network with what `after` has averaged: its layers, and its heads where it was such a run as this."""
        network = teller(pretrained)
        network.load_state_dict(torch.load(self.after, map_location="cpu"), strict=False)
        return network
