"""dump.py TOKENIZER.json OUT TEXT... : words, pieces, features and windows of texts, for the test that holds Java to the same (WordsParityTest).
A file of tab-separated lines: `text NAME`, then a line a word: start end (UTF-16), feature row, line number, piece ids; then `windows` context:start:end ..."""
import os
import sys
from words import Pieces, features, windows, words

if __name__ == '__main__':
    pieces = Pieces(sys.argv[1])
    with open(sys.argv[2], 'w', encoding='utf-8') as out:
        for path in sys.argv[3:]:
            text = open(path, encoding='utf-8', newline='').read()
            at = [0]
            for c in text:
                at.append(at[-1] + (2 if ord(c) > 0xffff else 1))
            ws = words(text)
            fs, lines = features(text, ws)
            print('text', os.path.basename(path), sep='\t', file=out)
            for (s, e, w), f, l in zip(ws, fs, lines):
                print(at[s], at[e], f, l, ' '.join(map(str, pieces.of(w))), sep='\t', file=out)
            print('windows', ' '.join('%d:%d:%d' % w for w in windows([len(pieces.of(w)) for _, _, w in ws], lines)), sep='\t', file=out)
