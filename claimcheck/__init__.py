"""Tells an editor where two documents do not agree, and why.

The public names are imported when first used, so that ``import claimcheck`` costs next to nothing.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimcheck.check import check, extract
    from claimcheck.claims.model import Claim
    from claimcheck.compare import compare
    from claimcheck.compare.model import Comparison
    from claimcheck.document import Document
    from claimcheck.errors import ClaimcheckError
    from claimcheck.mentions import find_mentions
    from claimcheck.mentions.model import Mention
    from claimcheck.reading import read
    from claimcheck.report.model import Report

__version__ = "0.1.0"

__all__ = [
    "Claim",
    "ClaimcheckError",
    "Comparison",
    "Document",
    "Mention",
    "Report",
    "check",
    "compare",
    "extract",
    "find_mentions",
    "read",
]

_HOMES = {
    "Claim": "claimcheck.claims.model",
    "ClaimcheckError": "claimcheck.errors",
    "Comparison": "claimcheck.compare.model",
    "Document": "claimcheck.document",
    "Mention": "claimcheck.mentions.model",
    "Report": "claimcheck.report.model",
    "check": "claimcheck.check",
    "compare": "claimcheck.compare",
    "extract": "claimcheck.check",
    "find_mentions": "claimcheck.mentions",
    "read": "claimcheck.reading",
}


def __getattr__(name: str) -> Any:
    """The public object of that name, imported on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, for completion."""
    return sorted([*__all__, "__version__"])


class _Package(ModuleType):
    """Keeps the functions ``check`` and ``compare`` when the modules of these names are imported.

    The import of a submodule binds it in its package, over a function of the same name.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
