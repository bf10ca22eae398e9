"""choose.py MODEL.pt TOKENIZER.json POLNEAR [cue=0,0.5 source=0 content=0,1 quotation=0,2,4]: dev figures of decode.SETTINGS, one changed at a time."""
import sys
import torch
from decode import SETTINGS, outputs
from evaluate import evaluate, line
from model import restore
from polnear import documents
from words import Pieces

if __name__ == '__main__':
    torch.set_num_threads(2)
    pieces, m = Pieces(sys.argv[2]), restore(sys.argv[1]).eval()
    docs = list(documents(sys.argv[3], 'dev'))
    with torch.no_grad():
        outs = [outputs(m, d, pieces) for d in docs]
    print('as is', line(evaluate(m, docs, pieces, SETTINGS, outs)), flush=True)
    for arg in sys.argv[4:]:
        k, values = arg.split('=')
        for v in values.split(','):
            print(arg.split('=')[0], v, line(evaluate(m, docs, pieces, {**SETTINGS, k: float(v)}, outs)), flush=True)
