"""PolNeAR (brat standoff) -> documents with word-level attributions."""
import collections
import glob
import os
import re

from words import CLOSE, IN, OPEN, features, words

ROLES = ('source', 'cue', 'content')
Document = collections.namedtuple('Document', 'name text words features lines readings inside')   # readings: one list of attributions an annotator; inside: does a quotation hold the border before the word
# an attribution is {role: [(first word, end word), ...]}, fragments in order


def parse(path):
    spans, out = {}, []
    for line in open(path, encoding='utf-8'):
        parts = line.rstrip('\n').split('\t')
        if line[:1] == 'T' and len(parts) > 1:
            kind, _, where = parts[1].partition(' ')
            spans[parts[0]] = [tuple(map(int, f.split())) for f in where.split(';')]
        elif line[:1] == 'E' and len(parts) > 1:
            roles = collections.defaultdict(list)
            for role, ref in re.findall(r'(\w[\w-]*?)\d*:(T\d+)', parts[1]):
                if role.lower() in ROLES and ref in spans:
                    roles[role.lower()] += spans[ref]
            if roles.get('cue') and roles.get('content'):
                out.append({r: sorted(set(roles[r])) for r in ROLES if roles.get(r)})
    return out


def to_words(fragments, ws):
    out = []
    for s, e in fragments:
        hit = [i for i, (a, b, _) in enumerate(ws) if a < e and b > s]
        if hit:
            out.append((hit[0], hit[-1] + 1))
    return out


def within(features, ws):
    """for each word: does the border before it lie inside a quotation, or split a mark set as two single ones?"""
    q = [f // 10 for f in features]
    return [i > 0 and (q[i - 1] in (IN, OPEN) and q[i] in (IN, CLOSE) or ws[i][2] in "'`" and ws[i][2] == ws[i - 1][2] and ws[i][0] == ws[i - 1][1])
            for i in range(len(q))]


def documents(root, split):
    by = collections.defaultdict(list)
    for f in sorted(glob.glob(f'{root}/{split}/attributions/*.ann')):
        n = os.path.basename(f)[:-4]
        by[n if os.path.exists(f'{root}/{split}/text/{n}.txt') else re.sub(r'_[0-9a-f]{4}$', '', n)].append(f)
    for name, files in sorted(by.items()):
        text = open(f'{root}/{split}/text/{name}.txt', encoding='utf-8', newline='').read()
        ws = words(text)
        fs, lines = features(text, ws)
        readings = [[{r: to_words(a[r], ws) for r in a} for a in parse(f)] for f in files]
        yield Document(name, text, ws, fs, lines, [[a for a in r if a['cue'] and a['content']] for r in readings], within(fs, ws))
