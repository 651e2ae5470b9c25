"""From trained weights to what the package ships: an ONNX file of eight-bit integers, and its card."""

import json
import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from parley.training.network import Network

OPSET = 17
NAMES = ("tags", "queries", "keys", "biases", "events", "acts")


def ship(network: Network, pretrained: Path, folder: Path, version: str) -> None:
    """Write encoder.onnx, encoder.json and tokenizer.json to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        whole, prepared = Path(work) / "whole.onnx", Path(work) / "prepared.onnx"
        export(network.cpu().eval(), whole)
        quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
        # per channel loses nothing here; the reduced range keeps processors without VNNI from overflowing
        quantize_dynamic(str(prepared), str(folder / "encoder.onnx"), weight_type=QuantType.QInt8, per_channel=True)
    shutil.copyfile(pretrained / "tokenizer.json", folder / "tokenizer.json")
    pairing = {
        "pieces": network.pieces.detach().tolist(),
        "paragraphs": network.paragraphs.detach().tolist(),
        "none": float(network.none.detach()[0]),
    }
    card = {"version": version, "pairing": pairing}
    (folder / "encoder.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def export(network: Network, to: Path) -> None:
    """Write the network as ONNX with free batch size and length."""
    ids = torch.randint(1000, 20000, (2, 64), generator=torch.Generator().manual_seed(0))
    mask = torch.ones_like(ids)
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "mask", *NAMES)}
    torch.onnx.export(
        network, (ids, mask), str(to), input_names=["ids", "mask"], output_names=list(NAMES), opset_version=OPSET,
        dynamic_axes=axes, dynamo=False,
    )  # fmt: skip
