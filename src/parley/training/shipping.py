"""From trained weights to what the package ships: an ONNX file of eight-bit integers, and its card."""

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from parley.model.claims import EVENT_TYPES
from parley.training.corpus import HEADS
from parley.training.network import Network, Teller

OPSET = 17
MATRIX = 2  # dimensions
LARGE = 10_000  # numbers of a weight that is worth keeping in eight bits
LONGEST_WIDTH = 10_000  # rows of a weight that is a vocabulary and no layer
EIGHT_BITS = 127
NAMES = ("tags", "queries", "keys", "biases")


class Events(nn.Module):
    """A teller as far as it is shipped: the scores of events."""

    def __init__(self, teller: Teller) -> None:
        super().__init__()
        self.teller = teller

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the scores of telling an event (batch, n, 17)."""
        return self.teller(ids, mask)[HEADS.index(EVENT_TYPES)]


def ship(network: Network, pretrained: Path, folder: Path, version: str) -> None:
    """Write encoder.onnx, encoder.json and tokenizer.json to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network = network.cpu().eval()
    _export(network, NAMES, folder / "encoder.onnx", _with_integers)
    shutil.copyfile(pretrained / "tokenizer.json", folder / "tokenizer.json")
    pairing = {
        "pieces": network.pieces.detach().tolist(),
        "paragraphs": network.paragraphs.detach().tolist(),
        "none": float(network.none.detach()[0]),
    }
    _write(folder / "encoder.json", {"version": version, "pairing": pairing})


def ship_events(teller: Teller, folder: Path, version: str) -> None:
    """Write events.onnx and events.json to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _export(Events(teller.cpu().eval()), ("events",), folder / "events.onnx", _with_small_weights)
    _write(folder / "events.json", {"version": version})


def _write(path: Path, card: dict[str, Any]) -> None:
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _export(network: nn.Module, outputs: Sequence[str], to: Path, shrink: Callable[[Path, Path], None]) -> None:
    """Write a network as ONNX, with free batch size and length, made small by `shrink`."""
    ids = torch.randint(1000, 20000, (2, 64), generator=torch.Generator().manual_seed(0))
    axes = {each: {0: "batch", 1: "length"} for each in ("ids", "mask", *outputs)}
    with tempfile.TemporaryDirectory() as work:
        whole = Path(work) / "whole.onnx"
        torch.onnx.export(
            network, (ids, torch.ones_like(ids)), str(whole), input_names=["ids", "mask"], output_names=list(outputs),
            opset_version=OPSET, dynamic_axes=axes, dynamo=False,
        )  # fmt: skip
        shrink(whole, to)


def _with_integers(whole: Path, to: Path) -> None:
    """Write a network that counts in eight-bit integers: fast, for what reads all of every report."""
    prepared = whole.with_name("prepared.onnx")
    quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
    # per channel loses nothing here; the reduced range keeps processors without VNNI from overflowing
    quantize_dynamic(str(prepared), str(to), weight_type=QuantType.QInt8, per_channel=True)


def _with_small_weights(whole: Path, to: Path) -> None:
    """Write a network that keeps large weights in eight bits and counts in floats: more exact, for what reads little."""
    network = onnx.load(str(whole))
    kept, unpacking = [], []
    for weight in network.graph.initializer:
        values = numpy_helper.to_array(weight)
        if values.ndim != MATRIX or values.size < LARGE:
            kept.append(weight)
            continue
        across = 1 if len(values) > LONGEST_WIDTH else 0  # the words of a vocabulary, else the columns of a layer
        scale = np.maximum(np.abs(values).max(across, keepdims=True), np.finfo(np.float32).tiny) / EIGHT_BITS
        small, name = np.round(values / scale).astype(np.int8), weight.name
        kept += [numpy_helper.from_array(small, f"{name}.small"), numpy_helper.from_array(scale, f"{name}.scale")]
        unpacking += [
            helper.make_node("Cast", [f"{name}.small"], [f"{name}.cast"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{name}.cast", f"{name}.scale"], [name]),
        ]
    nodes = [*unpacking, *network.graph.node]
    for field, values in ((network.graph.initializer, kept), (network.graph.node, nodes)):
        del field[:]
        field.extend(values)
    onnx.save(network, str(to))
