"""The block of metadata at the head of a Markdown file, parted from the text so that the file's lines still count."""

from dataclasses import dataclass, field

from claimcheck.errors import ReadError

_OPENING = "---"
_CLOSING = ("---", "...")
_NOTHING = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Parted:
    """A file in two: its metadata as text, list or mapping of text, and its body, which begins on ``first_line``."""

    body: str
    first_line: int = 1
    metadata: dict[str, object] = field(default_factory=dict)


def part(text: str, place: str) -> Parted:
    """The file's front matter and body; a file without an opening ``---`` on its first line is all body.

    Raises ``ReadError`` where the block is not closed or is not YAML of the form ``key: value``.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _OPENING:
        return Parted(text)
    end = next((number for number, line in enumerate(lines) if number and line.rstrip() in _CLOSING), None)
    if end is None:
        raise ReadError(f"{place}:1: the front matter that '---' opens here is never closed by another '---'")
    return Parted("\n".join(lines[end + 1 :]), end + 2, _parse("\n".join(lines[1:end]), place))


def _parse(block: str, place: str) -> dict[str, object]:
    import yaml

    try:
        # Every scalar stays text: the safe loader would read "id: 007" as 7 and "language: no" as false.
        data = yaml.load(block, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise ReadError(f"{place}:{line}: front matter is not YAML: {error.problem}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ReadError(f"{place}:2: front matter is not YAML: {str(error).splitlines()[0]}") from error
    if data is None or data in _NOTHING:
        return {}
    if not isinstance(data, dict):
        raise ReadError(f"{place}:2: front matter is not of the form 'key: value'")
    return {str(key).lower(): None if value in _NOTHING else value for key, value in data.items()}
