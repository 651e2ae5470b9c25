"""Training of the network that hears which words tell events and acts."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from parley.training.corpus import IGNORED, Labelled
from parley.training.network import Teller, label_loss, somewhere_loss
from parley.training.running import LAYERS, Batch, Recipe, Training

RECIPE = Recipe(epochs=3, batch=12, averaging=0.99)
SOMEWHERE_WEIGHT = 0.2


class Heads(Training):
    """A run that learns what is `told` by word pieces, and `somewhere` in the evidence of an annotated report."""

    network: Teller

    def __init__(self, pretrained: Path, windows: Sequence[Labelled], folder: Path, *, after: Path) -> None:
        self.after = after
        super().__init__(pretrained, windows, folder, RECIPE)

    def begin(self, pretrained: Path) -> Teller:
        """Return the network with new heads on the layers that `after`, a run for attribution, has averaged."""
        teller = Teller(pretrained)
        learned = torch.load(self.after, map_location="cpu")
        teller.load_state_dict({name: value for name, value in learned.items() if name.startswith(LAYERS)}, strict=False)
        return teller

    def loss(self, outputs: Sequence[Tensor], batch: Batch) -> Tensor:
        """Which type of event and which act is told by each piece, and by one of the pieces of an evidence?"""
        known = sum(
            (label_loss(scores, batch.told[..., column], IGNORED) for column, scores in enumerate(outputs)), torch.zeros(())
        )
        hidden = [somewhere_loss(outputs[one.head][row, one.pieces], one.label) for row, one in batch.somewhere]
        return known + SOMEWHERE_WEIGHT * (torch.stack(hidden).mean() if hidden else torch.zeros(()))
