"""Small plots as SVG, without a library, for the figures in BENCHMARKS.md and SCALE.md."""
import html
import math

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 640, 300, 70, 40, 30


def page(parts, height=HEIGHT):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="13">\n'
            f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n' + "\n".join(parts) + "\n</svg>\n")


def text(x, y, words, anchor="start", weight="normal"):
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-weight="{weight}" fill="#222">{html.escape(words)}</text>'


def bars(title, rows, unit):
    """rows: (name, value); a bar each, on a scale of powers of ten where they differ by more than thirty times."""
    most, least = max(v for _, v in rows), min(v for _, v in rows)
    powers = most > 30 * least
    place = (lambda v: math.log10(v / least * 2) / math.log10(most / least * 2)) if powers else (lambda v: v / most)
    parts = [text(10, 20, title + (" (scale of powers of ten)" if powers else ""), weight="bold")]
    for i, (name, value) in enumerate(rows):
        y = 40 + 34 * i
        parts.append(text(10, y + 15, name))
        parts.append(f'<rect x="220" y="{y}" width="{300 * place(value):.1f}" height="22" fill="#3b6ea5"/>')
        parts.append(text(226 + 300 * place(value), y + 15, f"{value:,.3g} {unit}"))
    return page(parts, 50 + 34 * len(rows))


def growth(title, points, exponent, x, y):
    """points: (size, value), on scales of powers of ten."""
    xs, ys = [math.log10(p[0]) for p in points], [math.log10(p[1]) for p in points]
    across = lambda v: LEFT + (WIDTH - LEFT - 30) * (v - min(xs)) / max(1e-9, max(xs) - min(xs))
    up = lambda v: HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP - 20) * (v - min(ys)) / max(1e-9, max(ys) - min(ys))
    line = " ".join(f"{across(a):.1f},{up(b):.1f}" for a, b in zip(xs, ys))
    parts = [text(10, 20, f"{title}; exponent {exponent:.2f}", weight="bold"),
             f'<polyline points="{line}" fill="none" stroke="#3b6ea5" stroke-width="2"/>']
    for a, b, (size, value) in zip(xs, ys, points):
        parts.append(f'<circle cx="{across(a):.1f}" cy="{up(b):.1f}" r="4" fill="#3b6ea5"/>')
        parts.append(text(across(a), HEIGHT - BOTTOM + 18, f"{size:,}", "middle"))
        parts.append(text(across(a) - 8, up(b) - 8, f"{value:,.3g}", "end" if a > min(xs) else "start"))
    parts += [text(WIDTH / 2, HEIGHT - 6, x, "middle"), text(10, TOP + 10, y)]
    return page(parts)
