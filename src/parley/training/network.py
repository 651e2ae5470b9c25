"""The two networks: a pretrained encoder each, with linear heads for each word piece.

One tags and pairs the spans of attributions, the other tells events and acts, so that what is learned for the one takes
nothing from the other.
"""

import math
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from parley.reading.speech.tagged import BUCKETS, FAR, ROLES
from parley.training.corpus import HEADS

TAGS = 2 * len(ROLES) + 1
WIDTH = 128  # of the vectors that pair a cue with a piece, for each of two roles
DROPPED = 0.1
SURELY = 1 - 1e-6  # the logarithm of nothing is kept away


def _encoder(pretrained: Path, dropped: float = 0.0) -> BertModel:
    return BertModel.from_pretrained(
        pretrained,
        add_pooling_layer=False,
        attn_implementation="eager",  # plain attention can be exported and gives the same sums everywhere
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=dropped,
    )


class Teller(nn.Module):
    """What word pieces tell, by each of HEADS: nothing, or one of its values."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = nn.Dropout(DROPPED)
        self.told = nn.ModuleList(nn.Linear(self.encoder.config.hidden_size, len(values) + 1) for values in HEADS)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return the scores of each of HEADS (batch, n, values) for ids (batch, n) where mask is 1."""
        hidden = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        return tuple(head(hidden) for head in self.told)


def teller(pretrained: Path) -> Teller:
    """Return a teller on the pretrained encoder of the size that is shipped."""
    return Teller(_encoder(pretrained))


class Network(nn.Module):
    """What the heads say of word pieces, with the shapes of `parley.reading.text.encoder.Encoded`."""

    def __init__(self, pretrained: Path) -> None:
        super().__init__()
        self.encoder = _encoder(pretrained, DROPPED)
        size = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(DROPPED)
        self.tags = nn.Linear(size, TAGS)
        self.queries = nn.Linear(size, 2 * WIDTH)
        self.keys = nn.Linear(size, 2 * WIDTH)
        self.biases = nn.Linear(size, 2)
        self.pieces = nn.Parameter(torch.zeros(2, 2 * BUCKETS + 1))
        self.paragraphs = nn.Parameter(torch.zeros(2, 2 * FAR + 1))
        self.none = nn.Parameter(torch.zeros(1))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        """Return tags, queries, keys and biases for ids (batch, n) where mask is 1."""
        hidden = self.dropout(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)
        return self.tags(hidden), self.queries(hidden), self.keys(hidden), self.biases(hidden)

    def pair(self, heads: Sequence[Tensor], paragraphs: Tensor, cues: Sequence[tuple[int, list[int]]]) -> Tensor:
        """Return how well each piece goes with each cue (a row of the batch and its pieces): (cues, 2, n)."""
        queries, keys, biases = heads
        length = keys.shape[1]
        places = torch.arange(length, device=keys.device)
        scored = []
        for row, cue in cues:
            query = queries[row, cue].mean(0).view(2, WIDTH)
            likeness = torch.einsum("rd,trd->rt", query, keys[row].view(length, 2, WIDTH)) / math.sqrt(WIDTH)
            behind = torch.where(places > cue[-1], places - cue[-1], torch.zeros_like(places))
            distance = torch.where(places < cue[0], places - cue[0], behind)
            apart = (paragraphs[row] - paragraphs[row][cue[0]]).clamp(-FAR, FAR) + FAR
            scored.append(likeness + biases[row].t() + self.pieces[:, bucket(distance)] + self.paragraphs[:, apart])
        return torch.stack(scored)


def bucket(distance: Tensor) -> Tensor:
    """The buckets of reading.tagged.bucket, for tensors."""
    size = distance.abs()
    logarithm = torch.clamp(torch.log2(size.clamp(min=1).float()).long() + 1, max=BUCKETS)
    return torch.sign(distance) * torch.where(size == 0, torch.zeros_like(size), logarithm) + BUCKETS


def label_loss(scores: Tensor, labels: Tensor, ignored: int) -> Tensor:
    """Mean cross-entropy of the labels that are known; 0 where none is."""
    total = functional.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=ignored, reduction="sum")
    return total / (labels != ignored).sum().clamp(min=1)


def somewhere_loss(scores: Tensor, label: int) -> Tensor:
    """The loss of `label` at one of some pieces (pieces, values): -log of the chance that at least one carries it."""
    none = torch.log1p(-functional.softmax(scores, -1)[:, label].clamp(max=SURELY)).sum()
    return -torch.log1p(-none.exp().clamp(max=SURELY))
