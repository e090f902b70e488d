"""The house rules that a machine can check: which way imports point, how long things are, what has no place in code."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "claimcheck"
# Each line may import from the lines above it and from its own package, never from its own line or below.
LEVELS = [
    {"errors"},
    {"values"},
    {"document"},
    {"lang", "rates"},
    {"blocks"},
    {"sentences"},
    {"mentions"},
    {"claims", "reading"},
    {"compare"},
    {"link"},
    {"judge"},
    {"report"},
    {"check"},
    {"cli", "testing"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LEVELS) for name in names}
MODULES = sorted(PACKAGE.rglob("*.py"))
# What the project keeps at the top.
TOP = {
    "claimcheck",
    "docs",
    "fixtures",
    "seeds",
    "tests",
    "pyproject.toml",
    "uv.lock",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
}
LANGUAGES = {path.parent.name for path in PACKAGE.glob("lang/*/numbers.toml")}
MOST_LINES = 400
MOST_FUNCTION_LINES = 40
# Over the limits today, by how much at most: this list only gets shorter.
LONG_MODULES: dict[str, int] = {}
LONG_FUNCTIONS = {"_words": 61, "read_words": 44}


def part_of(path: Path) -> str:
    """The part of the house that a module belongs to: the first name under the package."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line and the part of the house of everything of ours that a module imports, inside functions as well."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "claimcheck":
            names = [f"claimcheck.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["." * node.level + (node.module or "")]
        else:
            continue
        for name in names:
            if name.startswith(("claimcheck.", ".")) and name != "claimcheck.__version__":
                yield node.lineno, name.split(".")[1]


def parse(path: Path) -> ast.Module:
    """The module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_left_or_down(path: Path) -> None:
    """No module imports from its own line of the table or from one below; relative imports have no place."""
    if path == PACKAGE / "__init__.py":
        return  # the public names, which come from everywhere
    here = part_of(path)
    assert here in RANK, f"{here} has no line in the table of this test"
    wrong = [
        f"{path.name}:{line} imports {there or 'relatively'}"
        for line, there in imported(parse(path))
        if there != here and RANK.get(there, len(LEVELS)) >= RANK[here]
    ]
    assert [] == wrong


def test_nothing_strays_at_the_top() -> None:
    """The top folder keeps what is named above: what somebody wrote there in passing is not part of the project."""
    if not (ROOT / ".git").exists():
        pytest.skip("no repository: nothing tells what belongs to the project from what somebody put beside it")
    kept = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert {name for path in kept if not (name := path.split("/")[0]).startswith(".")} == TOP


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_modules_and_functions_stay_short(path: Path) -> None:
    """A module has at most 400 lines and a function at most 40, its docstring left out."""
    most = LONG_MODULES.get(path.relative_to(PACKAGE).as_posix(), MOST_LINES)
    assert len(path.read_text(encoding="utf-8").splitlines()) <= most
    long = [
        f"{node.name}: {length}"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := body_length(node)) > LONG_FUNCTIONS.get(node.name, MOST_FUNCTION_LINES)
    ]
    assert [] == long


def body_length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function takes from its ``def`` on, without its docstring."""
    first = node.body[0]
    is_documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if is_documented else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_language_in_code(path: Path) -> None:
    """Nothing is compared with a language's tag: what a language does is data."""
    compared = [
        f"{path.name}:{node.lineno}"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant) and side.value in LANGUAGES
    ]
    assert [] == compared


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_prints(path: Path) -> None:
    """No module prints, or asserts to check an input, unless it is of the command line or a command of its own."""
    found = [
        f"{path.name}:{node.lineno}"
        for node in ast.walk(parse(path))
        if isinstance(node, ast.Assert)
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print")
    ]
    is_command = part_of(path) == "cli" or '\nif __name__ == "__main__":\n' in path.read_text(encoding="utf-8")
    assert is_command or [] == found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_public_names_are_documented(path: Path) -> None:
    """Every module, and every public class and function in it, has a docstring."""
    tree = parse(path)
    public = [
        node
        for parent in (tree, *(node for node in tree.body if isinstance(node, ast.ClassDef)))
        for node in parent.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not (isinstance(parent, ast.ClassDef) and parent.name.startswith("_"))
    ]
    assert [] == [node.name for node in public if ast.get_docstring(node) is None]
    assert ast.get_docstring(tree) is not None or not tree.body
