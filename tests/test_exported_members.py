"""What ``import claimcheck`` gives, and what it costs."""

import subprocess
import sys

import pytest

import claimcheck

HEAVY = (
    "pydantic",
    "click",
    "rich",
    "yaml",
    "dateparser",
    "pint",
    "babel",
    "rapidfuzz",
    "currency_converter",
    "anyascii",
)


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip()


@pytest.mark.parametrize("name", claimcheck.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each name in ``__all__`` can be had, is documented, and is known to completion."""
    assert getattr(claimcheck, name).__doc__
    assert name in dir(claimcheck)


def test_nothing_else_is_public() -> None:
    """A name that is not there is an attribute error, as in any module."""
    with pytest.raises(AttributeError, match="no attribute 'missing'"):
        _ = claimcheck.missing
    assert sorted(claimcheck.__all__) == claimcheck.__all__


def test_import_is_cheap() -> None:
    """Importing the package imports none of the libraries behind it."""
    loaded = run("import sys, claimcheck; print(*sorted({name.split('.')[0] for name in sys.modules}))")
    assert set() == set(HEAVY) & set(loaded.split())


def test_models_are_cheap() -> None:
    """Building a document needs pydantic and nothing else that is heavy."""
    code = "import sys; from claimcheck import Document; Document(id='a', text='b'); print(*sorted(sys.modules))"
    assert {"pydantic"} == set(HEAVY) & set(run(code).split())


def test_version_needs_nothing() -> None:
    """``claimcheck --version`` answers before any library is imported."""
    code = (
        "import sys; sys.argv = ['claimcheck', '--version']; from claimcheck.cli import main; main();"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    version, loaded = run(code).splitlines()
    assert f"claimcheck {claimcheck.__version__}" == version
    assert set() == set(HEAVY) & set(loaded.split())


@pytest.mark.parametrize("name", ["check", "compare"])
@pytest.mark.parametrize(
    "first", ["from claimcheck import extract", "import claimcheck.check, claimcheck.compare.model"]
)
def test_a_submodule_does_not_hide_the_function_of_its_name(name: str, first: str) -> None:
    """Whatever was imported before, the public name is the function."""
    assert run(f"{first}; from claimcheck import {name}; print(type({name}).__name__)") == "function"
