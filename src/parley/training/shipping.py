"""From trained weights to what the package ships: an ONNX file of eight-bit integers, and its card."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from parley.model.claims import EVENT_TYPES
from parley.training.corpus import HEADS
from parley.training.network import Network

OPSET = 17
NAMES = ("tags", "queries", "keys", "biases", "shared")


class Events(nn.Module):
    """The branch of a network as far as it is shipped: from the shared layers to the scores of events."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, shared: Tensor, mask: Tensor) -> Tensor:
        """Return the scores of telling an event (batch, n, 17)."""
        return self.network.tell(shared, mask)[HEADS.index(EVENT_TYPES)]


def ship(network: Network, pretrained: Path, folder: Path, version: str) -> None:
    """Write encoder.onnx, events.onnx, encoder.json and tokenizer.json to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network = network.cpu().eval()
    with torch.no_grad():
        ids = torch.randint(1000, 20000, (2, 64), generator=torch.Generator().manual_seed(0))
        shared = network(ids, torch.ones_like(ids))[-1]
    _export(network, {"ids": ids}, NAMES, folder / "encoder.onnx")
    _export(Events(network), {"shared": shared}, ("events",), folder / "events.onnx")
    shutil.copyfile(pretrained / "tokenizer.json", folder / "tokenizer.json")
    pairing = {
        "pieces": network.pieces.detach().tolist(),
        "paragraphs": network.paragraphs.detach().tolist(),
        "none": float(network.none.detach()[0]),
    }
    card = {"version": version, "pairing": pairing}
    (folder / "encoder.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _export(network: nn.Module, inputs: dict[str, Tensor], outputs: Sequence[str], to: Path) -> None:
    """Write a network as ONNX of eight-bit integers, with free batch size and length."""
    [(name, example)] = inputs.items()
    mask = torch.ones(example.shape[:2], dtype=torch.long)
    axes = {each: {0: "batch", 1: "length"} for each in (name, "mask", *outputs)}
    with tempfile.TemporaryDirectory() as work:
        whole, prepared = Path(work) / "whole.onnx", Path(work) / "prepared.onnx"
        torch.onnx.export(
            network, (example, mask), str(whole), input_names=[name, "mask"], output_names=list(outputs),
            opset_version=OPSET, dynamic_axes=axes, dynamo=False,
        )  # fmt: skip
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        # per channel loses nothing here; the reduced range keeps processors without VNNI from overflowing
        quantize_dynamic(str(prepared), str(to), weight_type=QuantType.QInt8, per_channel=True)
