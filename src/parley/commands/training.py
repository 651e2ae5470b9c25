"""The commands that train what parley ships: `train attribution`, `train teacher`, then `train heads`."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from parley.commands import printing
from parley.errors import TrainingUnready

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from parley.training.corpus import Labelled
    from parley.training.running import Training

app = typer.Typer(no_args_is_help=True)
NEEDED = ("torch", "transformers", "onnx")


@app.callback()
def train() -> None:
    """Train the weights that parley ships, from an annotated corpus."""


Pretrained = Annotated[Path, typer.Option(exists=True, file_okay=False, help="folder of the pretrained encoder")]
To = Annotated[Path, typer.Option(file_okay=False, help="folder for the weights")]
Named = Annotated[str, typer.Option(help="name of the weights, kept in every record that is read with them")]
Corpus = Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="attributions: reports, one JSON object a line")]
Sentences = Annotated[Path, typer.Argument(exists=True, file_okay=False, help="folder of marked sentences, *.txt")]
Records = Annotated[Path, typer.Option(exists=True, file_okay=False, help="folder of annotated reports, *.json")]
Work = Annotated[Path, typer.Option(file_okay=False, help="folder for a run that may be cut off and go on")]


@app.command()
def attribution(
    corpus: Corpus, pretrained: Pretrained, to: To, work: Work = Path("training"), named: Named = "attribution"
) -> None:
    """Fine-tune the encoder to find who said what; a run that was cut off goes on after its last whole epoch."""
    _check()
    from parley.training.attribution import RECIPE, Attribution
    from parley.training.corpus import labelled
    from parley.training.shipping import ship

    training = Attribution(pretrained, list(labelled(corpus, _tokenizer(pretrained))), work, RECIPE)
    _run(training)
    ship(training.averaged(), pretrained, to, named)
    printing.lines([f"{to / 'encoder.onnx'} written"])


@app.command()
def teacher(
    sentences: Sentences,
    pretrained: Annotated[Path, typer.Option(exists=True, file_okay=False, help="folder of a larger pretrained encoder")],
    pupil: Annotated[Path, typer.Option(exists=True, file_okay=False, help="folder of the encoder that it is to teach")],
    records: Records,
    work: Work = Path("training-teacher"),
) -> None:
    """Fine-tune a larger encoder to hear events, which `train heads` asks; a run that was cut off goes on."""
    _check()
    from parley.training.teaching import Learning

    tokenizer = _tokenizer(pupil)
    _run(Learning(pretrained, _marked(sentences, records, tokenizer), work, vocabulary=_vocabulary(tokenizer)))
    printing.lines([f"{work / 'average.pt'} written"])


@app.command()
def heads(
    context: typer.Context,
    sentences: Sentences,
    pretrained: Pretrained,
    to: To,
    after: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="average.pt of `train attribution`")],
    records: Records,
    taught_by: Annotated[
        tuple[Path, Path] | None,
        typer.Option(
            help="folder of the larger pretrained encoder, and average.pt of `train teacher`", metavar="FOLDER FILE"
        ),
    ] = None,
    unmarked: Annotated[
        Path | None, typer.Option(exists=True, dir_okay=False, help="reports of which the teacher is asked, too; JSON lines")
    ] = None,
    rounds: Annotated[int, typer.Option(min=1, max=2, help="how much the teacher is asked of")] = 1,
    work: Work = Path("training-heads"),
    named: Named = "heads",
) -> None:
    """Teach a copy of the encoder of `train attribution` which words tell events; a run that was cut off goes on."""
    _check()
    from parley.reading.text.sentences import Parser
    from parley.training import told
    from parley.training import unmarked as asked
    from parley.training.heads import Heads
    from parley.training.shipping import ship_events
    from parley.training.teaching import Teacher, answered

    tokenizer = _tokenizer(pretrained)
    windows = _marked(sentences, records, tokenizer)
    if taught_by is not None:
        parser = Parser(context.obj.parser)
        lines = [text for path in sorted(sentences.glob("*.txt")) for text, _ in told.load(path)[1]]
        windows += asked.labelled(asked.texts(lines, unmarked, parser, rounds=rounds), tokenizer)
        windows = answered(Teacher.trained(*taught_by, _vocabulary(tokenizer)), windows)
    training = Heads(pretrained, windows, work, after=after)
    _run(training)
    ship_events(training.averaged(), to, named)
    printing.lines([f"{to / 'events.onnx'} written"])


def _marked(sentences: Path, records: Path, tokenizer: "Tokenizer") -> list["Labelled"]:
    """The windows of all that people marked."""
    from parley.training import records as reports
    from parley.training import told

    windows = [window for path in sorted(sentences.glob("*.txt")) for window in told.labelled(path, tokenizer)]
    return [*windows, *reports.labelled(records, tokenizer)]


def _vocabulary(tokenizer: "Tokenizer") -> list[str]:
    known = tokenizer.get_vocab()
    return sorted(known, key=lambda piece: known[piece])


def _check() -> None:
    missing = [package for package in NEEDED if find_spec(package) is None]
    if missing:
        raise TrainingUnready(missing)


def _tokenizer(pretrained: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    from parley.reading.text.encoder import plain

    return plain(Tokenizer.from_file(str(pretrained / "tokenizer.json")))


def _run(training: "Training") -> None:
    for epoch in training.run():
        printing.say(f"epoch {epoch} of {training.recipe.epochs} done")
