"""Makes the tables of related words by which contents are compared.

    python3 training/likeness_words.py WORDNET_FOLDER VOCABULARY OUT_FOLDER

WORDNET_FOLDER holds data.*, index.* and *.exc of Princeton WordNet 3.0 (Debian: wordnet-base, usr/share/wordnet);
VOCABULARY is the encoder's, whose whole words are those common enough to be worth a line. Written are

  irregular.tsv  base form, then irregular forms of it
  senses.tsv     words that have a sense in common, or that are one word as another part of speech
  antonyms.tsv   words that are opposites
  things.tsv     nouns for things and persons under what they are kinds of

Only frequent senses count, since words are compared without knowing which sense is meant.
"""

import collections
import pathlib
import re
import sys

PARTS = {"noun": 1, "verb": 2, "adj": 3, "adv": 4}
# Senses that count, by WordNet's order, the most frequent first
SENSES = {1: 2, 2: 3, 3: 2, 4: 1}
ANTONYM_SENSES = 4


def main(folder, vocabulary, out):
    folder, out = pathlib.Path(folder), pathlib.Path(out)
    known = {w for w in pathlib.Path(vocabulary).read_text("utf-8").split("\n") if re.fullmatch(r"[a-z]{3,}", w)}
    rank = {}
    for name, part in PARTS.items():
        for line in open(folder / f"index.{name}", encoding="utf-8"):
            if not line.startswith(" "):
                fields = line.split()
                for number, offset in enumerate(fields[-int(fields[2]) :], 1):
                    rank[(fields[0], part, offset)] = number

    def counts(word, part, offset, limit=None):
        return rank.get((word, part, offset), 99) <= (limit or SENSES[part])

    senses, opposites = set(), set()
    synsets = {}
    for name, part in PARTS.items():
        for line in open(folder / f"data.{name}", encoding="utf-8"):
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            n = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", w) for w in fields[4 : 4 + 2 * n : 2]]
            at = 4 + 2 * n
            links = [fields[at + 1 + 4 * i : at + 5 + 4 * i] for i in range(int(fields[at]))]
            synsets[(part, fields[0])] = (words, links)
    code = {"n": 1, "v": 2, "a": 3, "s": 3, "r": 4}
    for (part, offset), (words, links) in synsets.items():
        common = sorted({w.lower() for w in words if w.islower() and w in known and counts(w, part, offset)})
        if len(common) > 1:
            senses.add(tuple(common))
        for kind, to, letter, which in links:
            if kind not in ("+", "!") or which == "0000":
                continue
            one = words[int(which[:2], 16) - 1]
            other_part = code[letter]
            other = synsets[(other_part, to)][0][int(which[2:], 16) - 1]
            if not (one in known and other in known) or one == other:
                continue
            if kind == "+" and counts(one, part, offset) and counts(other, other_part, to):
                senses.add(tuple(sorted((one, other))))
            if kind == "!" and counts(one, part, offset, ANTONYM_SENSES) and counts(other, other_part, to, ANTONYM_SENSES):
                opposites.add(tuple(sorted((one, other))))
    things = kinds(folder, synsets, known, rank)
    irregular = collections.defaultdict(set)
    for name in ("verb", "noun"):
        for line in open(folder / f"{name}.exc", encoding="utf-8"):
            form, base = line.split()[:2]
            if form in known and base in known and form != base:
                irregular[base].add(form)
    write(out / "irregular.tsv", "Irregular forms: base form, then the forms.", [(b, *sorted(f)) for b, f in sorted(irregular.items())])
    write(out / "senses.tsv", "Words with a frequent sense in common, or one word as several parts of speech.", sorted(senses))
    write(out / "things.tsv", "Kinds of things: a number, that of the kind above it (0 at the top), nouns.", things)
    write(out / "antonyms.tsv", "Opposites.", sorted(opposites))


def kinds(folder, synsets, known, rank):
    """The part of the tree of physical things that holds words which are nouns more often than not."""
    tagged = collections.Counter()
    for line in open(folder / "cntlist.rev", encoding="utf-8"):
        key, _, count = line.split()
        lemma, kind = key.split("%")
        tagged[lemma, kind[0] == "1"] += int(count)
    parts = collections.defaultdict(set)
    for word, part, _ in rank:
        parts[word].add(part)
    above = {offset: [to for kind, to, *_ in links if kind in "@"] for (part, offset), (_, links) in synsets.items() if part == 1}
    top = next(o for (part, o), (words, _) in synsets.items() if part == 1 and words[0] == "physical_entity")
    chains, words = {}, collections.defaultdict(set)
    for (word, part, offset), number in rank.items():
        mostly = parts[word] == {1} or tagged[word, True] > 2 * tagged[word, False]
        if part != 1 or number > 2 or word not in known or not mostly:
            continue
        chain = [offset]
        while above.get(chain[-1]) and len(chain) < 20:
            chain.append(above[chain[-1]][0])
        if top in chain:
            words[offset].add(word)
            chains[offset] = chain[: chain.index(top)]
    number, rows = {}, []
    for offset in sorted(chains):
        for each in reversed(chains[offset]):
            number.setdefault(each, len(number) + 1)
    for offset, own in number.items():
        up = above[offset][0]
        rows.append((str(own), str(number.get(up, 0)), *sorted(words[offset])))
    return rows


def write(path, title, rows):
    head = f"# {title} Made by training/likeness_words.py from WordNet 3.0 (Princeton University).\n"
    path.write_text(head + "".join(" ".join(row) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
