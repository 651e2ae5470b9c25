"""A run of training: deterministic on one machine, and resumable after each epoch.

The method is fine-tuning of a small pretrained encoder (Devlin et al. 2019; MiniLM, Wang et al. 2020); what is kept is the
exponential moving average of the weights.
"""

import math
import random
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils import clip_grad_norm_

from parley.training.corpus import HEADS, IGNORED, Labelled, Link, Somewhere

LAYERS = "encoder."  # what begins pretrained, and learns slower than the heads


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What is set for a run, whatever it learns."""

    epochs: int = 6
    batch: int = 8
    rate: float = 2e-4
    heads_rate: float = 1e-3
    warm_up: float = 0.06
    floor: float = 0.02
    decay: float = 0.01
    averaging: float = 0.998
    seed: int = 1


@dataclass(slots=True)
class Batch:
    """Windows padded to one length: ids, mask, labels and paragraph numbers (batch, n), and what is told (batch, n, 2).

    `links` and `somewhere` go with the row of the batch that they are of; `said` are a teacher's scores (batch, n, values)
    for each of HEADS, empty where it was not asked.
    """

    ids: Tensor
    mask: Tensor
    labels: Tensor
    paragraphs: Tensor
    links: list[tuple[int, Link]]
    told: Tensor
    somewhere: list[tuple[int, Somewhere]]
    said: tuple[Tensor, ...] = ()

    @classmethod
    def of(cls, windows: Sequence[Labelled], device: torch.device) -> "Batch":
        """Put `windows` together, padded to one length."""
        ids, mask = padded(windows)
        paragraphs, labels = torch.zeros_like(ids), torch.full_like(ids, IGNORED)
        told = torch.full((*ids.shape, len(HEADS)), IGNORED)
        for row, each in enumerate(windows):
            size = len(each.labels)
            labels[row, :size] = torch.from_numpy(each.labels)
            paragraphs[row, :size] = torch.from_numpy(each.window.paragraphs)
            told[row, :size] = torch.from_numpy(each.told)
        links = [(row, link) for row, each in enumerate(windows) for link in each.links]
        somewhere = [(row, one) for row, each in enumerate(windows) for one in each.somewhere]
        ids, mask, labels, paragraphs, told = (tensor.to(device) for tensor in (ids, mask, labels, paragraphs, told))
        return cls(ids, mask, labels, paragraphs, links, told, somewhere, _said(windows, ids.shape[1], device))


def padded(windows: Sequence[Labelled]) -> tuple[Tensor, Tensor]:
    """Return ids and mask (windows, n) of windows padded to one length, rounded up so that few shapes occur."""
    length = (max(len(each.labels) for each in windows) + 31) // 32 * 32
    ids, mask = (torch.zeros(len(windows), length, dtype=torch.long) for _ in range(2))
    for row, each in enumerate(windows):
        ids[row, : len(each.labels)] = torch.from_numpy(each.window.ids)
        mask[row, : len(each.labels)] = 1
    return ids, mask


def _said(windows: Sequence[Labelled], length: int, device: torch.device) -> tuple[Tensor, ...]:
    """What a teacher says of padded windows; nothing unless it was asked of all."""
    if not all(each.said for each in windows):
        return ()
    padding = [[(0, length - len(each.labels)), (0, 0)] for each in windows]
    return tuple(
        torch.from_numpy(np.stack([np.pad(each.said[head], pad) for each, pad in zip(windows, padding, strict=True)]))
        .float()
        .to(device)
        for head in range(len(HEADS))
    )


class Training(ABC):
    """One run: `run` yields the number of each finished epoch; a run that was cut off goes on after the last of them."""

    def __init__(self, pretrained: Path, windows: Sequence[Labelled], folder: Path, recipe: Recipe) -> None:
        torch.manual_seed(recipe.seed)
        random.seed(recipe.seed)
        self.recipe, self.windows, self.folder = recipe, windows, folder
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = self.begin(pretrained).to(self.device)
        self.network.encoder.embeddings.word_embeddings.weight.requires_grad = False  # rare words would drift
        self.per_epoch = math.ceil(len(windows) / recipe.batch)
        self.optimizer = self._optimizer()
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._slope)
        self.average = {name: value.detach().clone() for name, value in self._learned().items()}
        self.step = 0

    @abstractmethod
    def begin(self, pretrained: Path) -> nn.Module:
        """Return the network with which the run begins: the pretrained `encoder`, and heads."""

    @abstractmethod
    def loss(self, outputs: Sequence[Tensor], batch: Batch) -> Tensor:
        """Return how far what the network gives for a batch is from what is right."""

    def _learned(self) -> dict[str, Tensor]:
        """The parameters that this run changes, by name."""
        return {name: value for name, value in self.network.named_parameters() if value.requires_grad}

    def _optimizer(self) -> torch.optim.Optimizer:
        learned = self._learned().items()
        layers = [value for name, value in learned if name.startswith(LAYERS)]
        heads = [value for name, value in learned if not name.startswith(LAYERS)]
        groups = [{"params": layers, "lr": self.recipe.rate}, {"params": heads, "lr": self.recipe.heads_rate}]
        return torch.optim.AdamW(groups, weight_decay=self.recipe.decay, betas=(0.9, 0.98))

    def _slope(self, step: int) -> float:
        total = self.per_epoch * self.recipe.epochs
        return min(1.0, (step + 1) / (self.recipe.warm_up * total)) * max(self.recipe.floor, 1 - step / total)

    def run(self) -> Iterator[int]:
        """Train; yield the number of each epoch when it is done and saved."""
        self._resume()
        self.network.train()
        while self.step < self.per_epoch * self.recipe.epochs:
            for batch in self._batches():
                self._learn(Batch.of([self.windows[i] for i in batch], self.device))
            self._save()
            yield self.step // self.per_epoch

    def _batches(self) -> list[list[int]]:
        """Batches of windows of like length, in random order."""
        size = self.recipe.batch
        order = list(range(len(self.windows)))
        random.shuffle(order)
        reach = size * 32
        stretches = [
            sorted(order[i : i + reach], key=lambda j: len(self.windows[j].labels)) for i in range(0, len(order), reach)
        ]
        batches = [stretch[i : i + size] for stretch in stretches for i in range(0, len(stretch), size)]
        random.shuffle(batches)
        return batches

    def _learn(self, batch: Batch) -> None:
        with torch.autocast(self.device.type, torch.bfloat16):
            outputs = self.network(batch.ids, batch.mask)
        self.loss([output.float() for output in outputs], batch).backward()
        clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.optimizer.zero_grad()
        self.step += 1
        kept = min(self.recipe.averaging, (self.step + 1) / (self.step + 10))
        for name, value in self._learned().items():
            self.average[name].mul_(kept).add_(value.detach(), alpha=1 - kept)

    def averaged(self) -> nn.Module:
        """Return the network with the averaged weights, ready to be used."""
        network: nn.Module = self.network
        network.load_state_dict(self.average, strict=False)  # what a run does not change is as it was
        network.eval()
        return network

    def _save(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        state = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "average": self.average,
            "step": self.step,
            "random": random.getstate(),
            "torch": torch.get_rng_state(),
        }
        for name, saved in (("state", state), ("average", self.average)):
            unfinished = self.folder / f"{name}.part"
            torch.save(saved, unfinished)
            unfinished.replace(self.folder / f"{name}.pt")

    def _resume(self) -> None:
        saved = self.folder / "state.pt"
        if not saved.exists():
            return
        state = torch.load(saved, weights_only=False, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.average, self.step = state["average"], state["step"]
        random.setstate(state["random"])
        torch.set_rng_state(state["torch"].cpu())
