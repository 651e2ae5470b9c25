"""Training of the attribution weights: a token tagger with a learned pairing of spans."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from parley.training.corpus import IGNORED
from parley.training.network import Network, label_loss
from parley.training.running import Batch, Recipe, Training

RECIPE = Recipe()  # chosen on the corpus's own development part
CHOICE_WEIGHT = 0.2


class Attribution(Training):
    """A run that learns who said what from the `labels` and `links` of windows."""

    network: Network

    def begin(self, pretrained: Path) -> Network:
        """Return the network with new heads for tags and pairing."""
        return Network(pretrained)

    def loss(self, outputs: Sequence[Tensor], batch: Batch) -> Tensor:
        """Which tag has each piece, and which contents and sources go with each cue?"""
        tags, *heads = outputs
        loss = label_loss(tags, batch.labels, IGNORED)
        if not batch.links:
            return loss
        scores = self.network.pair(heads, batch.paragraphs, [(row, link.cue) for row, link in batch.links])
        return loss + self._token_loss(scores, batch) + CHOICE_WEIGHT * self._choice_loss(scores, batch)

    def _token_loss(self, scores: Tensor, batch: Batch) -> Tensor:
        """Does each piece belong to the cue, as content and as source?"""
        targets = torch.zeros_like(scores)
        for i, (_, link) in enumerate(batch.links):
            for role, runs in enumerate((link.contents, link.sources)):
                for run in runs:
                    targets[i, role, run] = 1
        mask = batch.mask[[row for row, _ in batch.links]].float()[:, None, :].expand_as(scores)
        each = functional.binary_cross_entropy_with_logits(scores, targets, reduction="none")
        return (each * mask).sum() / mask.sum()

    def _choice_loss(self, scores: Tensor, batch: Batch) -> Tensor:
        """What is decided when reading: which cue takes a content, and which source, or none, a cue."""
        rows: dict[int, list[int]] = {}
        for i, (row, _) in enumerate(batch.links):
            rows.setdefault(row, []).append(i)
        losses = []
        for members in rows.values():
            sources = sorted({tuple(run) for i in members for run in batch.links[i][1].sources})
            for place, i in enumerate(members):
                link = batch.links[i][1]
                if len(members) > 1:
                    for run in link.contents:
                        chosen = torch.stack([scores[j, 0, run].mean() for j in members])
                        losses.append(torch.logsumexp(chosen, 0) - chosen[place])
                offered = torch.stack([scores[i, 1, list(run)].mean() for run in sources] + [self.network.none[0]])
                right = [k for k, run in enumerate(sources) if list(run) in link.sources] or [len(sources)]
                losses.append(torch.logsumexp(offered, 0) - torch.logsumexp(offered[right], 0))
        return torch.stack(losses).mean()
