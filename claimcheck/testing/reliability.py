"""How far the probabilities of linking can be trusted: said against held, as an SVG."""

from collections.abc import Sequence

from claimcheck.link.calibrate import Scored, calibrate

_BINS = 10
_SIDE, _MARGIN = 320, 48
_COLOURS = {"agree": "#1b7837", "conflict": "#b2182b"}


def bins(scored: Sequence[Scored], verdict: str, count: int = _BINS) -> list[tuple[float, float, int]]:
    """Pairs in ``count`` groups of a size, by what was said of them: mean probability, share that held, number.

    The curve that says the probability of a case is drawn from all the other cases.
    """
    said = sorted(_said(scored, verdict))
    if not said:
        return []
    size = -(-len(said) // count)
    return [
        (sum(p for p, _ in group) / len(group), sum(held for _, held in group) / len(group), len(group))
        for group in (said[start : start + size] for start in range(0, len(said), size))
    ]


def _said(scored: Sequence[Scored], verdict: str) -> list[tuple[float, bool]]:
    """The probability said of each pair that is scored at all, and whether it held."""
    kept = [s for s in scored if s.meets == (verdict == "agree") and s.odds > -4.0]
    halves = sorted({s.case for s in kept})
    parts = (set(halves[::2]), set(halves[1::2]))
    return [
        (curve.at(s.odds), s.label.verdict == verdict)
        for part in parts
        for curve in [calibrate([s for s in kept if s.case not in part], verdict)]
        for s in kept
        if s.case in part
    ]


def plot(scored: Sequence[Scored]) -> str:
    """The reliability of agreements and conflicts, for pairs of documents and of lines, as an SVG."""
    panels = []
    for number, (title, short) in enumerate((("documents", False), ("lines", True))):
        given = [s for s in scored if s.short == short]
        marks = "".join(_marks(given, verdict, colour) for verdict, colour in _COLOURS.items())
        panels.append(
            f'<g transform="translate({_MARGIN + number * (_SIDE + _MARGIN)} {_MARGIN})">{_frame(title)}{marks}</g>'
        )
    width, height = 2 * _SIDE + 3 * _MARGIN, _SIDE + 2 * _MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">'
    return "\n".join([head, f'<rect width="{width}" height="{height}" fill="#fff"/>', *panels, "</svg>", ""])


def _frame(title: str) -> str:
    """The square that a panel is drawn in, with the line on which what is said is what holds."""
    return (
        f'<rect width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>'
        f'<path d="M0 {_SIDE}L{_SIDE} 0" stroke="#999" stroke-dasharray="4"/>'
        f'<text x="{_SIDE / 2}" y="-12" text-anchor="middle">Pairs of {title}: '
        f'<tspan fill="{_COLOURS["agree"]}">agree</tspan>, <tspan fill="{_COLOURS["conflict"]}">conflict</tspan></text>'
        f'<text x="{_SIDE / 2}" y="{_SIDE + 24}" text-anchor="middle">probability said, 0 to 1</text>'
        f'<text transform="translate(-14 {_SIDE / 2}) rotate(-90)" text-anchor="middle">share that held, 0 to 1</text>'
    )


def _marks(scored: Sequence[Scored], verdict: str, colour: str) -> str:
    points = [(said * _SIDE, (1 - held) * _SIDE, number) for said, held, number in bins(scored, verdict)]
    return "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}" fill-opacity="0.7"><title>{number} pairs</title></circle>'
        for x, y, number in points
    )
