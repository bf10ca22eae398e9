"""calibrate.py MODEL.pt TOKENIZER.json POLNEAR: fits the weights of org.hearsay.engine.attribution.Confidence on dev and says how well they hold.
Fitted on one half of the articles and measured on the other, both ways round, ten times; what ships is fitted on all of dev."""
import random
import sys
import numpy as np
import torch
from decode import characters, decode, outputs
from evaluate import score
from model import restore
from polnear import documents
from words import Pieces


def right(gold, pred, text):
    """for each prediction: is it matched under the linked criterion of score.py"""
    t = score.tokens(text)
    cover = lambda xs: [{r: score.covered(a.get(r, ()), t) for r in score.ROLES} for a in xs]
    gc, pc, pairs = cover(gold), cover(pred), []
    for i, g in enumerate(gc):
        for j, p in enumerate(pc):
            js, jc = score.jaccard(g['source'], p['source']), score.jaccard(g['content'], p['content'])
            if g['cue'] & p['cue'] and js >= 0.5 and jc >= 0.5:
                pairs.append((js + jc + score.jaccard(g['cue'], p['cue']), i, j))
    used, out = set(), [0] * len(pred)
    for _, i, j in sorted(pairs, key=lambda x: (-x[0], x[1], x[2])):
        if i not in used and not out[j]:
            used.add(i)
            out[j] = 1
    return out


def fit(x, y, weight, l2=1e-3):
    """logistic regression by Newton's method"""
    x = np.hstack([np.ones((len(x), 1)), x])
    w = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        h = (x * (weight * p * (1 - p))[:, None]).T @ x + l2 * np.eye(len(w))
        w += np.linalg.solve(h, x.T @ (weight * (y - p)) - l2 * w)
    return w


def error(w, x, y, weight):
    p = 1 / (1 + np.exp(-(np.hstack([np.ones((len(x), 1)), x]) @ w)))
    b = np.minimum(9, (10 * p).astype(int))
    return 100 * sum(abs((weight * (p - y))[b == k].sum()) for k in range(10)) / weight.sum()


if __name__ == '__main__':
    torch.set_num_threads(2)
    pieces, m = Pieces(sys.argv[2]), restore(sys.argv[1])
    m.eval()
    rows = []                                            # (article, evidence, right, weight)
    with torch.no_grad():
        for k, d in enumerate(documents(sys.argv[3], 'dev')):
            found = decode(m, d, outputs(m, d, pieces))
            pred = characters(d, found)
            for r in d.readings:
                ok = right(characters(d, [{**{x: [] for x in score.ROLES}, **a} for a in r]), pred, d.text)
                rows += [(k, a['evidence'], o, 1 / len(d.readings)) for a, o in zip(found, ok)]
    doc, x, y, weight = (np.array(c, dtype=float) for c in zip(*rows))
    random.seed(7)
    errors = []
    for _ in range(10):
        half = set(random.sample(sorted(set(doc)), len(set(doc)) // 2))
        a = np.array([d in half for d in doc])
        errors += [error(fit(x[s], y[s], weight[s]), x[~s], y[~s], weight[~s]) for s in (a, ~a)]
    print('right %.1f %%, calibration error on the other half: mean %.2f, worst %.2f points' % (100 * (weight * y).sum() / weight.sum(), np.mean(errors), max(errors)))
    print('confidence = ' + ' '.join('%.4f' % v for v in fit(x, y, weight)))
