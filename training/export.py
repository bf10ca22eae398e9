"""export.py MODEL.pt TOKENIZER.json FOLDER : writes model.onnx (int8), pair.bin and vocabulary.txt, the resources of org.hearsay.engine.attribution."""
import json
import os
import sys
import numpy as np
import torch
from model import Graph, restore
from quantize import quantize


def export(path, tokenizer, folder):
    m = restore(path).eval()
    os.makedirs(folder, exist_ok=True)
    ids, features = torch.randint(1000, 2000, (1, 16)), torch.zeros(1, 16, dtype=torch.long)
    full = os.path.join(folder, 'full.onnx')
    torch.onnx.export(Graph(m), (ids, features), full, opset_version=17, do_constant_folding=True,
                      input_names=['ids', 'features'], output_names=['cue', 'vectors'],
                      dynamic_axes={n: {1: 'length'} for n in ('ids', 'features', 'cue', 'vectors')})
    quantize(full, os.path.join(folder, 'model.onnx'), embeddings=True, skip=('m/cue', 'm/vectors'))
    os.remove(full)
    with open(os.path.join(folder, 'pair.bin'), 'wb') as f:
        for t in (m.distance.weight, m.line.weight, m.role.weight, m.role.bias):
            f.write(t.detach().numpy().astype('>f4').tobytes())
    v = json.load(open(tokenizer, encoding='utf-8'))['model']['vocab']
    with open(os.path.join(folder, 'vocabulary.txt'), 'w', encoding='utf-8') as f:
        f.writelines(p + '\n' for p, _ in sorted(v.items(), key=lambda x: x[1]))
    print({n: os.path.getsize(os.path.join(folder, n)) for n in sorted(os.listdir(folder))})


if __name__ == '__main__':
    export(*sys.argv[1:4])
