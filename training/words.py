"""Text -> words -> word pieces and word features. The Java twin is org.hearsay.engine.attribution (Words, WordPiece, Features, Window); dump.py writes what the parity test reads.

A word is a maximal run of letters, digits and underscores, or one other visible character (the regular expression \\w+|[^\\w\\s]); control and format characters belong to none.
A feature is one row of a 40-row embedding: letter case (5) + 5 * first word of a line (2) + 10 * place in a quotation (4)."""
import json
import re
import unicodedata

WORD = re.compile(r'\w+|[^\w\s]')
PLAIN = {'\u201c': '"', '\u201d': '"', '\u201e': '"', '\u00ab': '"', '\u00bb': '"', '\u2018': "'", '\u2019': "'", '\u201a': "'",
         '\u2014': '-', '\u2013': '-', '\u2015': '-', '\u2212': '-'}
OPENING, CLOSING = '\u201c\u201e\u00ab', '\u201d\u00bb'
FEATURES = 40
OUT, IN, OPEN, CLOSE = range(4)


class Pieces:
    """WordPiece over single words, lower-cased and without accents."""

    def __init__(self, path):
        self.v = json.load(open(path, encoding='utf-8'))['model']['vocab']
        self.cls, self.sep, self.unk = self.v['[CLS]'], self.v['[SEP]'], self.v['[UNK]']
        self.cache = {}

    def of(self, w):
        r = self.cache.get(w)
        if r is None:
            r = self.cache[w] = self._split(w)
        return r

    def _split(self, word):
        w = PLAIN.get(word) or ''.join(c for c in unicodedata.normalize('NFD', word.lower()) if unicodedata.category(c) != 'Mn')
        if not w or len(w) > 60:
            return [self.unk]
        ids, s = [], 0
        while s < len(w):
            for e in range(len(w), s, -1):
                k = self.v.get(('##' if s else '') + w[s:e])
                if k is not None:
                    ids.append(k)
                    s = e
                    break
            else:
                return [self.unk]
        return ids


def case(w):
    if not w[0].isalpha():
        return 0
    if w.islower():
        return 1
    if w.isupper() and len(w) > 1:
        return 3
    return 2 if w[0].isupper() else 4


def wrapped(text):
    """was the text broken into lines to fit a screen? then most lines that another follows at once end in mid-sentence"""
    lines = [l.strip() for l in text.split('\n')]
    pairs = [a for a, b in zip(lines, lines[1:]) if a and b]
    broken = sum(30 <= len(a) <= 120 and a[-1] not in '.!?"\u201d:' for a in pairs)
    return len(pairs) >= 3 and 2 * broken > len(pairs)


def line_starts(text, words):
    """for each word: does a line begin with it? in a wrapped text only a blank line ends one"""
    out, at, breaks = [], 0, 2 if wrapped(text) else 1
    for s, e, _ in words:
        out.append(at > 0 and text.count('\n', at, s) >= breaks)
        at = e
    return out


def quotation(text, words, starts):
    """for each word its place in a double quotation. Quotations end with their line: an unclosed one at the end of it, a longer one is reopened by the next line.
    A straight mark opens after white space, a bracket or a dash (inside a quotation only when a letter or digit follows) or, outside, before a letter or digit; else it closes."""
    out, inside = [], False
    for i, (s, e, w) in enumerate(words):
        if starts[i]:
            inside = False
        if w in OPENING:
            out.append(OPEN)
            inside = True
        elif w in CLOSING:
            out.append(CLOSE)
            inside = False
        elif w == '"':
            before = text[s - 1] if s else ' '
            letter = e < len(text) and text[e].isalnum()
            spaced = before.isspace() or before in '([{\u2014\u2013-'
            inside = spaced and letter if inside else spaced or letter
            out.append(OPEN if inside else CLOSE)
        else:
            out.append(IN if inside else OUT)
    return out


def words(text):
    return [(m.start(), m.end(), m.group()) for m in WORD.finditer(text) if unicodedata.category(m.group()[0]) not in ('Cc', 'Cf')]


def features(text, ws):
    """-> (feature row of each word, line number of each word)"""
    starts = line_starts(text, ws)
    q = quotation(text, ws, starts)
    lines, n = [], 0
    for b in starts:
        n += b
        lines.append(n)
    return [case(w) + 5 * b + 10 * k for (_, _, w), b, k in zip(ws, starts, q)], lines


def windows(counts, lines, size=256, left=56, least=48):
    """(context start, start, end) in words: at most `size` pieces with up to `left` of context before, cut at line ends where one lies at least `least` words in.
    A single word of more pieces than fit is a window of its own (callers cut its pieces)."""
    out, start, n = [], 0, len(counts)
    room = size - 2
    while start < n:
        c, k = start, left
        while c > 0 and counts[c - 1] <= k:
            c -= 1
            k -= counts[c]
        total, e, cut = left - k, start, None
        while e < n and total + counts[e] <= room:
            total += counts[e]
            e += 1
            if e < n and lines[e] != lines[e - 1]:
                cut = e
        if e < n and cut is not None and cut > start + least:
            e = cut
        e = max(e, start + 1)
        out.append((c, start, e))
        start = e
    return out
