"""The cue-centred attribution model.

One pass of a BERT encoder over a window of word pieces (word + position + feature embedding). At the first piece of every word three things are read off:
  cue    logits of O, B, I: is the word a cue;
  token  a vector of PAIR numbers: the word as a possible part of a source or content;
  first, last   vectors of PAIR numbers: the word as the first and as the last word of a cue.
For a cue (f, l) and a word t the role logits (O, source-B, source-I, content-B, content-I) are  W relu(token[t] + first[f] + last[l] + distance[bucket] + line[relation]) + b.
The pair step is cheap (PAIR x 5 products a word and cue) and runs outside the ONNX graph."""
import torch
import torch.nn as nn
from encoder import Config, Encoder
from words import FEATURES

PAIR = 128
EDGES = [1, 2, 3, 4, 6, 9, 14, 22, 35, 55, 85]      # bucket k on a side: distance < EDGES[k], the last one open
BUCKETS = 2 * (len(EDGES) + 1) + 1                   # before, inside, after
LINES = 5                                            # two or more lines before, one before, same, one after, two or more after


def bucket(t, first, last):
    """of word t and a cue of words first..last (inclusive): 0 is inside the cue, odd before it, even after it; works on tensors"""
    d = torch.clamp(first - t, min=0) + torch.clamp(t - last, min=0)
    k = torch.bucketize(d, torch.tensor(EDGES), right=True)     # 0 for d < 1
    return torch.where(d == 0, torch.zeros_like(d), torch.where(t < first, 2 * k - 1, 2 * k))


class Model(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.e = encoder
        h = encoder.c.hidden
        self.feature = nn.Embedding(FEATURES, h)
        nn.init.normal_(self.feature.weight, std=0.01)
        self.cue = nn.Linear(h, 3)
        self.tag = nn.Linear(h, 5)                   # auxiliary: roles without a cue; training only
        self.vectors = nn.Linear(h, 3 * PAIR)
        self.distance = nn.Embedding(BUCKETS, PAIR)
        self.line = nn.Embedding(LINES, PAIR)
        nn.init.normal_(self.distance.weight, std=0.1)
        nn.init.normal_(self.line.weight, std=0.1)
        self.role = nn.Linear(PAIR, 5)

    def encode(self, ids, features, mask=None):
        e, n = self.e, ids.shape[1]
        x = e.word(ids) + e.pos(torch.arange(n))[None] + e.seg.weight[0] + self.feature(features)
        x = e.drop(e.ln(x))
        bias = None if mask is None or bool(mask.all()) else (1.0 - mask.float())[:, None, None, :] * -10000.0
        for l in e.layers:
            x = l(x, bias)
        return e.drop(x)

    def pair(self, vectors, row, first, last, line):
        """vectors [B, W, 3*PAIR]; row, first, last [C]: window and words of each cue; line [B, W] -> logits [C, W, 5]"""
        w = vectors.shape[1]
        token, f, l = vectors.split(PAIR, -1)
        t = torch.arange(w)[None]
        d = bucket(t, first[:, None], last[:, None])
        r = torch.clamp(line.index_select(0, row) - line[row, first][:, None], -2, 2) + 2
        x = token.index_select(0, row) + (f[row, first] + l[row, last])[:, None] + self.distance(d) + self.line(r)
        return self.role(torch.relu(x))


class Graph(nn.Module):
    """What is exported: one window, outputs a row a piece."""

    def __init__(self, m):
        super().__init__()
        self.m = m

    def forward(self, ids, features):
        x = self.m.encode(ids, features)
        return self.m.cue(x), self.m.vectors(x)


def save(m, path, **more):
    torch.save({'state': m.state_dict(), 'config': m.e.c.__dict__, **more}, path)


def restore(path):
    d = torch.load(path, map_location='cpu')
    c = Config()
    c.__dict__.update(d['config'])
    m = Model(Encoder(c))
    m.load_state_dict(d['state'])
    return m
