"""Fits the weights by which pairs of contents are likened, and says what they are worth.

    java ... org.hearsay.engine.claim.PairScores < pairs.tsv > scored.tsv      (bench/claims shows how)
    python3 training/likeness.py scored.tsv [--more own.tsv] [--write likeness.properties --prefix meaning.]

scored.tsv holds a pair a line: label (1 says the same), what the program made of it, conflicts, features. Pairs with a
conflict never say the same, so they are left out when weights are fitted and count as missed or rightly refused when they
are measured. Measured by cross-validation over ten parts. --more are pairs that are learnt from in every part and never
measured: of our own, that MSR, where a detail more or less does not count, says nothing of.
"""

import argparse
import pathlib
import re

import numpy as np

JAVA = pathlib.Path(__file__).parent.parent / "engine/src/main/java/org/hearsay/engine/claim/Features.java"
RIDGE = 0.5
OWN = 0.1


def names():
    listed = re.search(r"List\.of\((.*?)\);", JAVA.read_text("utf-8"), re.S).group(1)
    return re.findall(r'"([a-z-]+)"', listed)


def read(path, lexical=False):
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8")]
    y = np.array([int(r[0]) for r in rows])
    free = np.array([r[4] == "-" for r in rows])
    quoted = np.array([r[5] != "-" for r in rows])
    x = np.array([[float(v) for v in r[6].split()] for r in rows])
    if lexical:
        x = x[:, : names().index("cosine")]
    return y, free, quoted, x


def fit(x, y, weight=None):
    """Logistic regression with a ridge, by Newton's method."""
    weight = np.ones(len(y)) if weight is None else weight
    mean, scale = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - mean) / scale, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    ridge = np.full(len(w), RIDGE)
    ridge[-1] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ w))
        step = np.linalg.solve((z * (weight * p * (1 - p))[:, None]).T @ z + np.diag(ridge) + 1e-9 * np.eye(len(w)), z.T @ (weight * (y - p)) - ridge * w)
        w += step
        if abs(step).max() < 1e-8:
            break
    weights = w[:-1] / scale
    return weights, w[-1] - weights @ mean


def scores(x, weights, bias):
    return 1 / (1 + np.exp(-(x @ weights + bias)))


def with_more(x, y, more):
    """All pairs to learn from, those of our own weighed by OWN."""
    if more is None:
        return x, y, None
    own_y, own_free, _, own_x = more
    weight = np.concatenate([np.ones(len(y)), np.full(own_free.sum(), OWN)])
    return np.vstack([x, own_x[own_free]]), np.concatenate([y, own_y[own_free]]), weight


def crossed(x, y, free, parts=10, seed=3, more=None):
    order = np.random.default_rng(seed).permutation(len(y))
    out = np.zeros(len(y))
    for part in range(parts):
        test = order[part::parts]
        train = np.setdiff1d(order, test)
        train = train[free[train]]
        out[test] = scores(x[test], *fit(*with_more(x[train], y[train], more)))
    return out


def curve(score, y, recalls=(0.2, 0.3, 0.4, 0.5, 0.6)):
    order = np.argsort(-score, kind="stable")
    hits = np.cumsum(y[order])
    found = []
    for recall in recalls:
        at = np.searchsorted(hits, recall * y.sum())
        found.append((recall, hits[at] / (at + 1), score[order[at]]) if at < len(y) and score[order[at]] > 0 else (recall, float("nan"), 0))
    return found


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("scored")
    ask.add_argument("--write")
    ask.add_argument("--prefix", default="meaning.")
    ask.add_argument("--least", type=float)
    ask.add_argument("--more")
    ask.add_argument("--lexical", action="store_true", help="without the features of meaning")
    args = ask.parse_args()
    y, free, quoted, x = read(args.scored, args.lexical)
    more = read(args.more, args.lexical) if args.more else None
    p = crossed(x, y, free, more=more)
    print(f"{len(y)} pairs, {y.sum()} say the same; with a conflict: {np.mean(~free[y == 1]):.1%} of these, {np.mean(~free[y == 0]):.1%} of the others")
    for name, score in (("weights alone", p), ("with the careful check", np.where(free, p, 0))):
        print(name, *(f"R {r:.0%} P {q:.2%} (p>={s:.3f})" for r, q, s in curve(score, y)), sep="\n  ")
    weights, bias = fit(*with_more(x[free], y[free], more))
    for name, weight in zip(names(), weights):
        print(f"  {name:20s} {weight:8.3f}")
    if args.write:
        least = args.least if args.least is not None else curve(np.where(free, p, 0), y, (0.4,))[0][2]
        path = pathlib.Path(args.write)
        kept = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(args.prefix)] if path.exists() else []
        mine = [f"{args.prefix}{n}={w:.4f}" for n, w in zip(names(), weights)] + [f"{args.prefix}bias={bias:.4f}", f"{args.prefix}least={least:.3f}"]
        path.write_text("\n".join(kept + mine) + "\n", "utf-8")


if __name__ == "__main__":
    main()
