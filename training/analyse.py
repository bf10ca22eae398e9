"""analyse.py MODEL.pt TOKENIZER.json POLNEAR [kind]: what goes wrong on dev, by kind of error, with examples."""
import collections
import random
import sys
import torch
from decode import characters, decode, outputs
from evaluate import evaluate, line
from model import restore
from polnear import documents
from words import Pieces

if __name__ == '__main__':
    torch.set_num_threads(2)
    pieces, m = Pieces(sys.argv[2]), restore(sys.argv[1])
    m.eval()
    docs = list(documents(sys.argv[3], 'dev'))
    with torch.no_grad():
        outs = [outputs(m, d, pieces) for d in docs]
        print(line(evaluate(m, docs, pieces, outs=outs)))
        seen, examples = collections.Counter(), collections.defaultdict(list)
        for d, o in zip(docs, outs):
            pred = decode(m, d, o)
            for g in d.readings[0]:
                text = lambda fr: ' | '.join(d.text[d.words[s][0]:d.words[e - 1][1]] for s, e in fr)
                near = [p for p in pred if p['cue'][0][0] < g['cue'][-1][1] and p['cue'][0][1] > g['cue'][0][0]]
                p = near[0] if near else None
                gs = set(i for s, e in g['content'] for i in range(s, e))
                ps = set(i for s, e in p['content'] for i in range(s, e)) if p else set()
                if not p:
                    k = 'cue missed'
                elif gs == ps and [tuple(x) for x in g['content']] == p['content']:
                    k = 'content exact' + ('' if g.get('source', []) == p['source'] else ', source wrong')
                elif gs == ps:
                    k = 'same words, other pieces'
                elif not gs & ps:
                    k = 'other content'
                elif len(gs ^ ps) <= 2:
                    k = 'content off by 1-2 words'
                elif gs < ps:
                    k = 'too long'
                elif ps < gs:
                    k = 'too short'
                else:
                    k = 'other'
                seen[k] += 1
                examples[k].append('%s: gold [%s] %s => %s\n      pred %s' % (d.name[:20], text(g.get('source', [])), text(g['cue']), text(g['content']),
                                   p and '[%s] %s => %s' % (text(p['source']), text(p['cue']), text(p['content']))))
        print(seen)
        random.seed(1)
        for k, v in examples.items():
            if len(sys.argv) > 4 and sys.argv[4] in k:
                for x in random.sample(v, min(25, len(v))):
                    print(k, '|', x)
