"""train.py BASE.(onnx|pt) TOKENIZER.json POLNEAR OUT.pt [--epochs 4] [--lr 2e-4] [--batch 8] [--seed 7] [--minutes N] [--layers N] [--resume] [--limit DOCS]
Trains on POLNEAR/train, prints dev figures after every epoch (weights averaged over steps), writes OUT.pt (averaged weights) and OUT.pt.state (to go on with --resume)."""
import argparse
import copy
import json
import math
import os
import random
import time
import torch
import torch.nn as nn
import torch.nn.functional as F
from decode import encode
from evaluate import evaluate, line
from model import Model, restore, save
from onnx_load import load_encoder
from polnear import documents
from words import Pieces, windows


def example(doc, reading, pieces, w):
    """-> ids, features, first pieces, cue labels of words (-100 in the context), lines, [(first, last, role labels of words)], token labels"""
    ids, fs, at = encode(doc, pieces, w)
    c, s, e = w
    cue, tag, cues = [0] * (e - c), [0] * (e - c), []

    def mark(y, spans, b):
        for x, z in spans:
            x, z = max(x, c), min(z, e)
            for i in range(x, z):
                y[i - c] = b if i == x else b + 1
    for a in reading:
        f, l = a['cue'][0][0], a['cue'][-1][1]
        mark(cue, a['cue'], 1)
        mark(tag, a['content'], 3)
        mark(tag, a.get('source', []), 1)
        if c <= f and l <= e:
            y = [0] * (e - c)
            mark(y, a['content'], 3)
            mark(y, a.get('source', []), 1)
            cues.append((f - c, l - 1 - c, y))
    for y in (cue, tag):
        y[:s - c] = [-100] * (s - c)
    return ids, fs, at, cue, doc.lines[c:e], cues, tag


def pad(rows, value, n=None):
    n = n or max(map(len, rows))
    return torch.tensor([list(r) + [value] * (n - len(r)) for r in rows])


def loss_of(m, batch, negatives):
    ids, mask = pad([b[0] for b in batch], 0), pad([[1] * len(b[0]) for b in batch], 0)
    x = m.encode(ids, pad([b[1] for b in batch], 0), mask)
    at = pad([b[2] for b in batch], 0)
    words = at.shape[1]
    x = torch.gather(x, 1, at[..., None].expand(-1, -1, x.shape[-1]))
    cue_y, tag_y, lines = (pad([b[k] for b in batch], v, words) for k, v in ((3, -100), (6, -100), (4, 0)))
    cue = m.cue(x)
    loss = 2 * F.cross_entropy(cue.view(-1, 3), cue_y.view(-1), ignore_index=-100)
    loss = loss + 0.5 * F.cross_entropy(m.tag(x).view(-1, 5), tag_y.view(-1), ignore_index=-100)
    rows, first, last, ys = [], [], [], []
    for k, b in enumerate(batch):
        for f, l, y in b[5]:
            if l > f and random.random() < 0.1:          # the cue head's ends are not always the annotators'
                f, l = (f + 1, l) if random.random() < 0.5 else (f, l - 1)
            rows.append(k), first.append(f), last.append(l), ys.append(y)
    if negatives:                                        # cues that the model wrongly sees now have no content
        seen = cue.detach().argmax(-1)
        for k, b in enumerate(batch):
            n = len(b[2])
            for i in ((seen[k, :n] == 1) & (cue_y[k, :n] == 0)).nonzero()[:, 0].tolist():
                j = i
                while j + 1 < n and seen[k, j + 1] == 2:
                    j += 1
                if not any(f <= j and l >= i for f, l, _ in b[5]):
                    rows.append(k), first.append(i), last.append(j), ys.append([0] * n)
    if rows:
        logits = m.pair(m.vectors(x), torch.tensor(rows), torch.tensor(first), torch.tensor(last), lines)
        y = pad(ys, -100, words)
        loss = loss + F.cross_entropy(logits.view(-1, 5), y.view(-1), ignore_index=-100, reduction='sum') / (25 * len(rows))
    return loss


def batches(docs, pieces, size):
    """one epoch: another annotator and another cut into windows each time, batches of like length"""
    xs = []
    for d in docs:
        reading = random.choice(d.readings)
        for w in windows([len(pieces.of(x[2])) for x in d.words], d.lines, random.randint(180, 256)):
            x = example(d, reading, pieces, w)
            if len(x[0]) <= 512:
                xs.append(x)
    random.shuffle(xs)
    out = []
    for i in range(0, len(xs), size * 20):
        group = sorted(xs[i:i + size * 20], key=lambda x: len(x[0]))
        out += [group[j:j + size] for j in range(0, len(group), size)]
    random.shuffle(out)
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for a in ('base', 'tokenizer', 'polnear', 'out'):
        ap.add_argument(a)
    ap.add_argument('--epochs', type=int, default=4)
    ap.add_argument('--lr', type=float, default=2e-4)
    ap.add_argument('--batch', type=int, default=8)
    ap.add_argument('--seed', type=int, default=7)
    ap.add_argument('--layers', type=int, default=0, help='keep the first N layers of the encoder')
    ap.add_argument('--limit', type=int, default=0)
    ap.add_argument('--minutes', type=float, default=0, help='finish in this time: the learning rate falls with the clock where that is faster than with the steps')
    ap.add_argument('--resume', action='store_true')
    a = ap.parse_args()
    torch.set_num_threads(2)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    pieces = Pieces(a.tokenizer)
    train, dev = list(documents(a.polnear, 'train')), list(documents(a.polnear, 'dev'))
    if a.limit:
        train = train[:a.limit]
    if a.base.endswith('.onnx'):
        encoder = load_encoder(a.base)
        if a.layers:
            encoder.layers = encoder.layers[:a.layers]
            encoder.c.layers = a.layers
        m = Model(encoder)
    else:
        m = restore(a.base)
    m.e.word.weight.requires_grad = False             # as good, and a tenth faster
    groups = [{'params': [p for n, p in m.named_parameters() if n.startswith('e.') and p.requires_grad], 'lr': a.lr},
              {'params': [p for n, p in m.named_parameters() if not n.startswith('e.')], 'lr': a.lr * 5}]
    opt = torch.optim.AdamW(groups, weight_decay=0.01)
    per_epoch = len(batches(train, pieces, a.batch))
    total = a.epochs * per_epoch
    t0 = time.time()

    def done(s):
        return max(s / total, (time.time() - t0) / 60 / a.minutes if a.minutes else 0)
    schedule = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (0.05 * total)) * max(0.01, 1 - done(s)))
    mean, step, first = copy.deepcopy(m), 0, 0
    if a.resume and os.path.exists(a.out + '.state'):
        d = torch.load(a.out + '.state')
        m.load_state_dict(d['m']), mean.load_state_dict(d['mean']), opt.load_state_dict(d['opt']), schedule.load_state_dict(d['schedule'])
        step, first = d['step'], d['epoch'] + 1
        random.seed(a.seed + first)
    print('documents', len(train), 'steps an epoch', per_epoch, flush=True)
    for epoch in range(first, a.epochs):
        m.train()
        sum_, n = 0.0, 0
        for batch in batches(train, pieces, a.batch):
            loss = loss_of(m, batch, step > 0.15 * total)
            loss.backward()
            nn.utils.clip_grad_norm_(m.parameters(), 1.0)
            opt.step()
            schedule.step()
            opt.zero_grad(set_to_none=True)
            step, n, sum_ = step + 1, n + 1, sum_ + loss.item()
            if step % 5 == 0:                            # running mean of the weights over some 100 steps at first, 500 later
                keep = 1 - 5 / min(500, max(25, step / 4))
                with torch.no_grad():
                    for p, q in zip(mean.parameters(), m.parameters()):
                        p.mul_(keep).add_(q, alpha=1 - keep)
            if n % 50 == 0:
                print(epoch, n, per_epoch, 'loss %.4f' % (sum_ / n), '%.0fs' % (time.time() - t0), flush=True)
            if done(step) >= 1:
                break
        print('epoch', epoch, '%.0fs' % (time.time() - t0), line(evaluate(mean, dev, pieces)), flush=True)
        save(mean, a.out, arguments=vars(a), epoch=epoch)
        torch.save({'m': m.state_dict(), 'mean': mean.state_dict(), 'opt': opt.state_dict(), 'schedule': schedule.state_dict(), 'step': step, 'epoch': epoch}, a.out + '.state')
        if done(step) >= 1:
            break


if __name__ == '__main__':
    main()
