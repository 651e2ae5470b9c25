"""The commands that train what parley ships: `train attribution`."""

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from parley.commands import printing
from parley.errors import TrainingUnready

app = typer.Typer(no_args_is_help=True)
NEEDED = ("torch", "transformers", "onnx")


@app.callback()
def train() -> None:
    """Train the weights that parley ships, from an annotated corpus."""


@app.command()
def attribution(
    corpus: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="annotated reports, one JSON object a line")],
    pretrained: Annotated[Path, typer.Option(exists=True, file_okay=False, help="folder of the pretrained encoder")],
    to: Annotated[Path, typer.Option(file_okay=False, help="folder for the weights")],
    work: Annotated[Path, typer.Option(file_okay=False, help="folder for a run that may be cut off and go on")] = Path(
        "training"
    ),
    named: Annotated[
        str, typer.Option(help="name of the weights, kept in every record that is read with them")
    ] = "attribution",
) -> None:
    """Fine-tune the encoder to find who said what; a run that was cut off goes on after its last whole epoch."""
    missing = [package for package in NEEDED if find_spec(package) is None]
    if missing:
        raise TrainingUnready(missing)
    from tokenizers import Tokenizer

    from parley.reading.text.encoder import plain
    from parley.training.attribution import Training
    from parley.training.corpus import labelled
    from parley.training.shipping import ship

    tokenizer = plain(Tokenizer.from_file(str(pretrained / "tokenizer.json")))
    training = Training(pretrained, list(labelled(corpus, tokenizer)), work)
    for epoch in training.run():
        printing.say(f"epoch {epoch} of {training.recipe.epochs} done")
    ship(training.averaged(), pretrained, to, named)
    printing.lines([f"{to / 'attribution.onnx'} written"])
