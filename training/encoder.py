"""Hand-written BERT encoder (no transformers library). Runs with Debian's python3-torch 1.13 and with newer torch."""
import math
import torch
import torch.nn as nn
import torch.nn.functional as F


class Config:
    def __init__(self, vocab=30522, hidden=384, layers=6, heads=12, ffn=1536, max_pos=512, types=2, eps=1e-12, dropout=0.1):
        self.vocab, self.hidden, self.layers, self.heads, self.ffn = vocab, hidden, layers, heads, ffn
        self.max_pos, self.types, self.eps, self.dropout = max_pos, types, eps, dropout


class FastDropout(nn.Module):
    """Dropout whose mask is a random slice of a pool made once: on a CPU the generator behind nn.Dropout takes about 15 % of a training step."""
    pool = None

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        k, n = FastDropout.pool, x.numel()
        if k is None or k.numel() < 2 * n or k.device != x.device:
            k = FastDropout.pool = (torch.rand(max(2 * n, 1 << 22), device=x.device) >= self.p).to(x.dtype) / (1 - self.p)
        o = int(torch.randint(0, k.numel() - n + 1, (1,)))
        return x * k[o:o + n].view_as(x)


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.h, self.d = c.heads, c.hidden // c.heads
        self.query = nn.Linear(c.hidden, c.hidden)
        self.key = nn.Linear(c.hidden, c.hidden)
        self.value = nn.Linear(c.hidden, c.hidden)
        self.out = nn.Linear(c.hidden, c.hidden)
        self.ln1 = nn.LayerNorm(c.hidden, eps=c.eps)
        self.up = nn.Linear(c.hidden, c.ffn)
        self.down = nn.Linear(c.ffn, c.hidden)
        self.ln2 = nn.LayerNorm(c.hidden, eps=c.eps)
        self.drop = FastDropout(c.dropout)

    def forward(self, x, bias):
        b, n = x.shape[0], x.shape[1]
        q = (self.query(x) * (1 / math.sqrt(self.d))).view(b, n, self.h, self.d).transpose(1, 2)
        k = self.key(x).view(b, n, self.h, self.d).transpose(1, 2)
        v = self.value(x).view(b, n, self.h, self.d).transpose(1, 2)
        s = torch.matmul(q, k.transpose(-1, -2))
        p = torch.softmax(s if bias is None else s + bias, -1)
        y = torch.matmul(p, v).transpose(1, 2).reshape(b, n, self.h * self.d)
        x = self.ln1(x + self.drop(self.out(y)))
        return self.ln2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        self.word = nn.Embedding(c.vocab, c.hidden)
        self.pos = nn.Embedding(c.max_pos, c.hidden)
        self.seg = nn.Embedding(c.types, c.hidden)
        self.ln = nn.LayerNorm(c.hidden, eps=c.eps)
        self.drop = FastDropout(c.dropout)
        self.layers = nn.ModuleList([Layer(c) for _ in range(c.layers)])

    def forward(self, input_ids, attention_mask, token_type_ids=None):
        n = input_ids.shape[1]
        x = self.word(input_ids) + self.pos(torch.arange(n, device=input_ids.device))[None]
        x = x + (self.seg.weight[0] if token_type_ids is None else self.seg(token_type_ids))
        x = self.drop(self.ln(x))
        bias = (1.0 - attention_mask.to(x.dtype))[:, None, None, :] * -10000.0
        for l in self.layers:
            x = l(x, bias)
        return x


class Tagger(nn.Module):
    """Encoder + token-classification head (e.g. BIO for source / cue / content). Inputs of the exported graph: input_ids, attention_mask."""
    def __init__(self, encoder, labels):
        super().__init__()
        self.encoder = encoder
        self.drop = FastDropout(encoder.c.dropout)
        self.head = nn.Linear(encoder.c.hidden, labels)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)

    def forward(self, input_ids, attention_mask):
        return self.head(self.drop(self.encoder(input_ids, attention_mask)))
