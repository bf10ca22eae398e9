"""Model outputs -> attributions of whole articles. The Java twins are Decoder, Tags and Settling of org.hearsay.engine.attribution; its DirectSpeech, which comes after, has none. SETTINGS are those of model.properties."""
import math
import torch
import torch.nn.functional as F
from words import windows

NEVER = -1e4
SETTINGS = {'cue': 0.0, 'content': 0.0, 'source': 0.0, 'quotation': 4.0}     # added to the log odds of B tags (nothing ships); cost of a content's end within a quotation; chosen on dev


def encode(doc, pieces, w):
    """one window -> (piece ids, feature of each piece, index of each word's first piece)"""
    ids, fs, at = [pieces.cls], [0], []
    for i in range(w[0], w[2]):
        f = doc.features[i]
        at.append(len(ids))
        for k, p in enumerate(pieces.of(doc.words[i][2])):
            ids.append(p)
            fs.append(f if k == 0 else f - (f // 5 % 2) * 5)
    return ids + [pieces.sep], fs + [0], at


def viterbi(lp, before, kind=None, crossing=None):
    """lp [n, k] log probabilities; before[b] = tags that may stand before tag b, or None for any; crossing [n] = cost of a border of a `kind` span before word i. -> tags"""
    n, k = lp.shape
    trans = torch.zeros(k, k)
    for b, allowed in enumerate(before):
        if allowed is not None:
            trans[:, b] = NEVER
            trans[list(allowed), b] = 0.0
    border = torch.zeros(k, k)
    if kind is not None:
        border[:, [kind, kind + 1]] = 1.0
        border[[kind, kind + 1]] = 1.0
        border[[kind, kind + 1], kind + 1] = 0.0
    start = torch.tensor([0.0 if a is None else NEVER for a in before])
    d, back = lp[0] + start, []
    for i in range(1, n):
        t = d[:, None] + trans
        if crossing is not None and crossing[i]:
            t = t - crossing[i] * border
        v, ix = t.max(0)
        d = v + lp[i]
        back.append(ix)
    y = [int(d.argmax())]
    for ix in reversed(back):
        y.append(int(ix[y[-1]]))
    return y[::-1]


def runs(tags, b):
    out, i = [], 0
    while i < len(tags):
        if tags[i] == b:
            j = i + 1
            while j < len(tags) and tags[j] == b + 1:
                j += 1
            out.append((i, j))
            i = j
        else:
            i += 1
    return out


def outputs(m, doc, pieces, size=256, left=56):
    """the model over all windows of a document -> [(window, cue log probabilities [W, 3], vectors [W, 3*PAIR])]"""
    out = []
    for w in windows([len(pieces.of(x[2])) for x in doc.words], doc.lines, size, left):
        ids, fs, at = encode(doc, pieces, w)
        ids, fs = ids[:512], fs[:512]
        x = m.encode(torch.tensor([ids]), torch.tensor([fs]))[0][torch.tensor(at).clamp(max=len(ids) - 1)]
        out.append((w, F.log_softmax(m.cue(x), -1), m.vectors(x)))
    return out


def decode(m, doc, out, settings=SETTINGS):
    """-> [{'cue': [(first, end)], 'source': .., 'content': .., 'gains': .., 'evidence': ..}] in words, in order of the cue"""
    result = []
    for k, (w, cue, vectors) in enumerate(out):
        own = cue[w[1] - w[0]:].clone()
        own[:, 1] += settings['cue']
        for f, e in runs(viterbi(own, [None, None, (1, 2)]), 1):
            f, e = f + w[1], e + w[1]
            lp = roles(m, doc, out[k], f, e, w[0])
            if k + 1 < len(out) and out[k + 1][0][0] <= f:
                lp = torch.cat([lp, roles(m, doc, out[k + 1], f, e, out[k + 1][0][1])])
            biased = lp.clone()
            biased[:, 1] += settings['source']
            biased[:, 3] += settings['content']
            for i in range(1, len(lp)):                  # a source stands in one line
                if doc.lines[i + w[0]] != doc.lines[i + w[0] - 1]:
                    biased[i, 2] = NEVER
            crossing = [settings['quotation'] * doc.inside[i + w[0]] for i in range(len(lp))]
            y = viterbi(biased, [None, None, (1, 2), None, (3, 4)], 3, crossing)
            sources, contents = runs(y, 1), runs(y, 3)
            if not contents:
                continue
            chosen = lp.gather(1, torch.tensor(y)[:, None])[:, 0]
            gain = lambda r: float((chosen[r[0]:r[1]] - lp[r[0]:r[1], 0]).sum())
            source = [max(sources, key=gain)] if sources else []
            at = lambda r: (r[0] + w[0], r[1] + w[0])
            sure = min(float(cue[i - w[0], 1 if i == f else 2]) for i in range(f, e))
            result.append({'cue': [(f, e)], 'source': [at(r) for r in source], 'content': [at(r) for r in contents],
                           'gains': [gain(r) / (r[1] - r[0]) for r in contents], 'evidence': evidence(sure, lp, y, chosen, source, contents)})
    return settle(result, len(doc.words))


def roles(m, doc, scored, f, e, start):
    """log probabilities [words from start to the window's end, 5] for the cue of words [f, e)"""
    w, _, vectors = scored
    lines = torch.tensor([doc.lines[w[0]:w[2]]])
    logits = m.pair(vectors[None], torch.tensor([0]), torch.tensor([f - w[0]]), torch.tensor([min(e, w[2]) - 1 - w[0]]), lines)[0]
    return F.log_softmax(logits[start - w[0]:], -1)


def evidence(cue, lp, tags, chosen, source, contents):
    """the parts of org.hearsay.engine.attribution.Confidence"""
    n = len(tags)
    words = [i for s, e in contents for i in range(s, e)]
    edges = [i for s, e in contents for i in (s, e) if i < n]
    rest = [i for i in range(n) if tags[i] == 0]
    named = [float(chosen[i]) for s, e in source for i in range(s, e)]
    unnamed = min([0.0] + [math.log1p(-math.exp(min(-1e-6, float(lp[i, 1])))) for i in rest])
    return [cue, float(chosen[words].mean()), float(chosen[edges].mean()), sum(named) / len(named) if named else unnamed,
            min([0.0] + [float(chosen[i]) for i in rest]), math.log(len(words))]


def settle(candidates, n):
    """a word is content of one attribution: pieces go to who gains most a word, one that has lost more than half its words goes"""
    claims = sorted(((g, i, c) for i, a in enumerate(candidates) for c, g in zip(a['content'], a['gains'])), key=lambda x: -x[0])
    owner, kept = [None] * n, [[] for _ in candidates]
    for _, i, (s, e) in claims:
        if 2 * sum(owner[w] not in (None, i) for w in range(s, e)) <= e - s:
            kept[i].append((s, e))
            for w in range(s, e):
                owner[w] = i if owner[w] is None else owner[w]
    return [{**a, 'content': sorted(k)} for a, k in zip(candidates, kept) if k]


def characters(doc, attributions):
    return [{r: tuple((doc.words[s][0], doc.words[e - 1][1]) for s, e in a[r]) for r in ('source', 'cue', 'content') if a[r]} for a in attributions]
