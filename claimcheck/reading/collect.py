"""Many paths as one list of documents, with everything that was passed over named."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.reading.files import MARKDOWN, SUFFIXES, read_bytes, read_file

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Skip:
    """Something in a folder or a JSON Lines file that was passed over: one line that says where and why."""

    message: str


def read_all(
    paths: Iterable[str | os.PathLike[str]],
    *,
    on_skip: Callable[[Skip], None] | None = None,
    stdin: BinaryIO | None = None,
    stdin_name: str | None = None,
) -> list[Document]:
    """The documents of files, folders (with the folders in them, sorted) and, for ``-``, of the stream ``stdin``.

    What was named itself must be readable: ``ReadError`` otherwise. Inside a folder or a JSON Lines file, what is not
    readable goes to ``on_skip``, and is an error too where that is ``None``. ``stdin_name`` is the file that the stream
    stands for: its suffix says what it holds, Markdown if there is none. A file that is reached twice is read once. Two
    documents of one id, and no documents at all, are errors.
    """
    collector = _Collector(on_skip)
    for path in paths:
        if os.fspath(path) == STDIN:
            collector.add_stream(stdin, stdin_name)
        elif Path(path).is_dir():
            collector.add_folder(Path(path))
        else:
            collector.add_file(Path(path))
    return collector.documents


@dataclass
class _Collector:
    on_skip: Callable[[Skip], None] | None
    documents: list[Document] = field(default_factory=list)
    _places: dict[str, str] = field(default_factory=dict)
    _seen: set[Path] = field(default_factory=set)

    def add_folder(self, folder: Path) -> None:
        before = len(self.documents)
        files = list(_files_in(folder))
        for path in files:
            try:
                self.add_file(path)
            except ReadError as error:
                self._skip(error)
        if len(self.documents) == before and not any(path.resolve() in self._seen for path in files):
            found = "no document among its files could be read" if files else f"no {' '.join(SUFFIXES)} files in it"
            raise ReadError(f"{folder.as_posix()}: {found}")

    def add_file(self, path: Path) -> None:
        if path.resolve() in self._seen:
            return
        self._take(read_file(path, self._skip), path.as_posix())
        self._seen.add(path.resolve())

    def add_stream(self, stream: BinaryIO | None, name: str | None) -> None:
        if stream is None:
            raise ReadError("-: there is no standard input to read")
        place = name or "<stdin>"
        suffix = Path(name).suffix.lower() if name else MARKDOWN[0]
        self._take(read_bytes(stream.read(), place, suffix, self._skip, path=name), place)

    def _take(self, documents: list[Document], place: str) -> None:
        if not documents:
            raise ReadError(f"{place}: no document in it")
        for document in documents:
            if document.id not in self._places:
                self._places[document.id] = place
                self.documents.append(document)
                continue
            error = ReadError(
                f"{place}: id {document.id!r} is already that of a document in {self._places[document.id]}"
            )
            if len(documents) == 1:
                raise error
            self._skip(error)

    def _skip(self, error: ReadError) -> None:
        if self.on_skip is None:
            raise error
        self.on_skip(Skip(str(error)))


def _files_in(folder: Path) -> Iterator[Path]:
    """The files of our suffixes under a folder, sorted, hidden ones and hidden folders left out."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(root, name)
