"""Model outputs -> attributions of whole articles. The Java twin is org.hearsay.engine.attribution.Decoder; settings stand in SETTINGS of both."""
import torch
import torch.nn.functional as F
from words import windows

NEVER = -1e4
SETTINGS = {'cue': 0.0, 'content': 0.0, 'source': 0.0}     # added to the log odds of B tags; chosen on dev


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


def viterbi(lp, before):
    """lp [n, k] log probabilities; before[b] = tags that may stand before tag b, or None for any. -> tags"""
    n, k = lp.shape
    trans = torch.full((k, k), 0.0)
    for b, allowed in enumerate(before):
        if allowed is not None:
            trans[:, b] = NEVER
            trans[list(allowed), b] = 0.0
    start = torch.tensor([0.0 if a is None else NEVER for a in before])
    d, back = lp[0] + start, []
    for i in range(1, n):
        v, ix = (d[:, None] + trans).max(0)
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
    """-> [{'source': [(first, end)], 'cue': .., 'content': .., 'scores': ..}] in words"""
    n = len(doc.words)
    if not n:
        return []
    cue = torch.cat([lp[w[1] - w[0]:] for w, lp, _ in out])
    shifted = cue.clone()
    shifted[:, 1] += settings['cue']
    tags = viterbi(shifted, [None, None, (1, 2)])
    result = []
    for f, e in runs(tags, 1):
        k = next(i for i, (w, _, _) in enumerate(out) if w[1] <= f < w[2])
        pos, lps = [], []
        for j in range(k, len(out)):
            w, _, vec = out[j]
            if f < w[0] or e > w[2]:
                if j > k:
                    break
            last = min(e, w[2]) - 1
            lines = torch.tensor([doc.lines[w[0]:w[2]]])
            lp = F.log_softmax(m.pair(vec[None], torch.tensor([0]), torch.tensor([f - w[0]]), torch.tensor([last - w[0]]), lines)[0], -1)
            s = w[0] if j == k else w[1]
            pos += range(s, w[2])
            lps.append(lp[s - w[0]:])
        lp = torch.cat(lps)
        b = lp.clone()
        b[:, 1] += settings['source']
        b[:, 3] += settings['content']
        y = viterbi(b, [None, None, (1, 2), None, (3, 4)])
        gain = lambda r: float((lp[r[0]:r[1]].gather(1, torch.tensor(y[r[0]:r[1]])[:, None])[:, 0] - lp[r[0]:r[1], 0]).sum())
        sources, contents = runs(y, 1), runs(y, 3)
        source = [max(sources, key=gain)] if sources else []
        at = lambda r: (pos[r[0]], pos[r[1] - 1] + 1)
        if not contents:
            continue
        result.append({'cue': [(f, e)], 'source': [at(r) for r in source], 'content': [at(r) for r in contents],
                       'gains': [gain(r) for r in contents]})
    return settle(result)


def settle(attributions):
    """a content that two cues claim goes to the one with the larger gain; who is left without content goes"""
    frags = sorted(((g / (c[1] - c[0]), i, c) for i, a in enumerate(attributions) for c, g in zip(a['content'], a['gains'])), reverse=True)
    kept = []
    for g, i, c in frags:
        if all(k == i or min(c[1], d[1]) - max(c[0], d[0]) <= 0.5 * min(c[1] - c[0], d[1] - d[0]) for k, d in kept):
            kept.append((i, c))
    out = []
    for i, a in enumerate(attributions):
        content = sorted(c for k, c in kept if k == i)
        if content:
            out.append({**a, 'content': content})
    return out


def characters(doc, attributions):
    return [{r: tuple((doc.words[s][0], doc.words[e - 1][1]) for s, e in a[r]) for r in ('source', 'cue', 'content') if a[r]} for a in attributions]
