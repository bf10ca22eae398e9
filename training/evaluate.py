"""evaluate.py MODEL.pt TOKENIZER.json POLNEAR [split]: figures of eval/score.py for a PyTorch checkpoint. HEARSAY_EVAL names the folder of score.py."""
import os
import sys
import torch
from decode import SETTINGS, characters, decode, outputs

sys.path.insert(0, os.environ.get('HEARSAY_EVAL', os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../shared/eval')))
import score  # noqa: E402

KEYS = ['exact.source', 'exact.cue', 'exact.content', 'exact.content.direct', 'fragment.source', 'fragment.cue', 'fragment.content', 'attribution.linked', 'attribution.exact']


def evaluate(m, docs, pieces, settings=SETTINGS, outs=None):
    m.eval()
    t = score.Tally()
    with torch.no_grad():
        for k, d in enumerate(docs):
            pred = characters(d, decode(m, d, outs[k] if outs else outputs(m, d, pieces), settings))
            for r in d.readings:
                score.compare(characters(d, [{**{x: [] for x in score.ROLES}, **a} for a in r]), pred, d.text, t, 1 / len(d.readings))
    return t.result()


def line(result):
    return ' '.join('%s %.1f' % (k.replace('attribution.', '').replace('fragment', 'frag'), result[k]['f1']) for k in KEYS)


if __name__ == '__main__':
    from model import restore
    from polnear import documents
    from words import Pieces
    torch.set_num_threads(2)
    docs = list(documents(sys.argv[3], sys.argv[4] if len(sys.argv) > 4 else 'dev'))
    print(line(evaluate(restore(sys.argv[1]), docs, Pieces(sys.argv[2]))))
