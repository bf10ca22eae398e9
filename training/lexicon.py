"""Makes nouns.tsv, the table of common nouns that can speak or hold words.

    python3 training/lexicon.py WORDNET_FOLDER NEWS... > engine/src/main/resources/org/hearsay/engine/lexicon/nouns.tsv

WORDNET_FOLDER holds data.noun, index.noun, noun.exc and cntlist.rev of Princeton WordNet 3.0 (Debian: wordnet-base,
usr/share/wordnet). A noun is taken when its first sense, the most frequent one in WordNet's tagged texts, lies under
one of ROOTS; lexicon/nouns.txt, written by hand, adds words and wins over WordNet. Compounds with a space are left
out: what they name is told by their last word. Of persons, which WordNet has thousands of, those stay that its tagged
texts or the texts in NEWS use, plain or gzipped files of any news text: it only decides what is worth a line.
"""

import gzip
import pathlib
import re
import sys

# The nearest of these above a sense decides. Names are written as lemma#sense-number.
ROOTS = {
    "person#1": "PERSON",
    "organization#1": "ORGANISATION",
    "social_group#1": "GROUP",
    "people#1": "GROUP",
    "family#1": "GROUP",
    "crew#1": "GROUP",
    "gathering#1": "GROUP",
    "meeting#1": "",  # an event as a rule
    "press#2": "OUTLET",
    "document#1": "DOCUMENT",
    "written_record#1": "DOCUMENT",
    "publication#1": "DOCUMENT",
    "letter#1": "DOCUMENT",
    "article#1": "DOCUMENT",
    "story#1": "DOCUMENT",
    "legal_document#1": "DOCUMENT",
    "statement#1": "STATEMENT",
    "speech_act#1": "STATEMENT",
    "message#1": "",
    "information#1": "STATEMENT",
    "request#1": "STATEMENT",
    "promise#1": "STATEMENT",
}
FEMALE, MALE = ("female#2", "woman#1"), ("male#2", "man#1")
KINDS = {"none": ""} | {k: k.upper() for k in ("person", "group", "organisation", "outlet", "document", "statement")}
SEXES = {"f": "FEMALE", "m": "MALE", "-": "EITHER"}


class WordNet:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.above, self.proper = {}, set()
        for line in self._lines(folder / "data.noun"):
            fields = line.split("|")[0].split()
            words = int(fields[3], 16)
            at = 4 + 2 * words
            pointers = fields[at + 1 :]
            links = [(pointers[4 * i], pointers[4 * i + 1]) for i in range(int(fields[at]))]
            self.above[fields[0]] = [to for kind, to in links if kind == "@"]
            if any(kind == "@i" for kind, _ in links) or fields[4][0].isupper():
                self.proper.add(fields[0])
        self.senses = {}
        for line in self._lines(folder / "index.noun"):
            fields = line.split()
            self.senses[fields[0]] = fields[-int(fields[2]) :]
        self.plurals = {}
        for line in (folder / "noun.exc").read_text().splitlines():
            plural, singular = line.split()[:2]
            self.plurals.setdefault(singular, plural)
        # sense key, sense number, how often it is tagged
        self.tagged = {}
        for line in (folder / "cntlist.rev").read_text().splitlines():
            key, _, count = line.split()
            lemma, rest = key.split("%")
            if rest[0] == "1":
                self.tagged[lemma] = self.tagged.get(lemma, 0) + int(count)

    @staticmethod
    def _lines(path):
        return (line for line in path.read_text().splitlines() if not line.startswith("  "))

    def sense(self, name):
        lemma, number = name.split("#")
        return self.senses[lemma][int(number) - 1]

    def nearest(self, sense, roots):
        """The first of roots met going up from sense, breadth first."""
        level, seen = [sense], set()
        while level:
            for each in level:
                if each in roots:
                    return roots[each]
            seen.update(level)
            level = [up for each in level for up in self.above[each] if up not in seen]
        return None


def words_of(paths):
    """All words of these files that begin with a small letter."""
    found = set()
    for path in paths:
        opened = gzip.open(path, "rt", errors="replace") if path.endswith(".gz") else open(path, errors="replace")
        with opened as lines:
            for line in lines:
                found.update(re.findall(r"\b[a-z]+(?:-[a-z]+)*\b", line))
    return found


def of_wordnet(net, seen):
    roots = {net.sense(name): kind for name, kind in ROOTS.items()}
    sexes = {net.sense(name): "FEMALE" for name in FEMALE} | {net.sense(name): "MALE" for name in MALE}
    for lemma, senses in net.senses.items():
        if not re.fullmatch(r"[a-z]{3,}(-[a-z]+)*", lemma) or senses[0] in net.proper:
            continue
        kind = net.nearest(senses[0], roots)
        # A word of several meanings that the tagged texts never use: its order of senses tells nothing.
        if not kind or (len(senses) > 1 and lemma not in net.tagged):
            continue
        plural = net.plurals.get(lemma, lemma + "s")
        if lemma not in net.tagged and (kind != "PERSON" or not {lemma, plural} & seen):
            continue
        sex = net.nearest(senses[0], sexes) if kind == "PERSON" else None
        if kind == "PERSON" and lemma.endswith("woman"):
            sex = "FEMALE"
        elif kind == "PERSON" and re.search(r"[a-z]{3}man$", lemma):
            sex = "MALE"
        yield lemma, kind, sex or "EITHER", net.plurals.get(lemma, "")


def by_hand(path):
    for line in path.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        kind, sex, *words = line.split()
        for word in words:
            if word.startswith("="):
                yield word[1:], KINDS[kind], SEXES[sex], word[1:]
            else:
                lemma, slash, plural = word.partition("/")
                yield lemma, KINDS[kind], SEXES[sex], plural if plural or not slash else "-"


def regular(lemma, plural):
    """Whether the program finds this plural by itself."""
    if re.search(r"(s|x|z|ch|sh)$", lemma):
        return plural == lemma + "es"
    if re.search(r"[^aeiou]y$", lemma):
        return plural == lemma[:-1] + "ies"
    if lemma.endswith("man"):
        return plural == lemma[:-2] + "en"
    return plural in (lemma + "s", lemma + "es")


def main():
    net = WordNet(sys.argv[1])
    table = {lemma: row for lemma, *row in of_wordnet(net, words_of(sys.argv[2:]))}
    for lemma, kind, sex, plural in by_hand(pathlib.Path(__file__).parent / "lexicon" / "nouns.txt"):
        table[lemma] = [kind, sex, plural or net.plurals.get(lemma, "")]
    table = {lemma: row for lemma, row in table.items() if row[0]}
    print("# Common nouns that can speak or hold words: what they name, and whose sex they tell.")
    print("# Made by training/lexicon.py from WordNet 3.0 (Princeton University) and training/lexicon/nouns.txt.")
    print("# plural: empty if regular; - if there is none; the noun itself if it is always one.")
    print("noun\tkind\tsex\tplural")
    for lemma in sorted(table):
        kind, sex, plural = table[lemma]
        plural = "" if regular(lemma, plural) else plural
        print("\t".join((lemma, kind, "" if sex == "EITHER" else sex, plural)).rstrip("\t"))


if __name__ == "__main__":
    main()
