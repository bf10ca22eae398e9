"""Makes families of articles about made-up events, of which is known how many independent origins the event's claim has.

The prose is in the folder families: events (tuning.txt, held.txt) and lines for any event (stock.txt). In it [a|b] is one of several
wordings and {P} a slot: P, Q places; X a person; C, E companies; N, M small numbers; K thousands; Y a year; D the day it happened; S the day it
is said; L a surname. Of an event, `same` is the claim's wording in the first article, `re` are rewordings, `free` are free ones; `who`
are people who know it by themselves, `doc` is a document that says it. Lines are of one story each, so that what two articles have
in common is what the family's shape says and no more.
"""
import datetime
import itertools
import random
import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "families"

AGENCIES = [("The Associated Press", "The Associated Press", "AP"), ("Reuters", "Reuters", "Reuters"), ("Agence France-Presse", "Agence France-Presse", "AFP"),
            ("Xinhua", "Xinhua", "Xinhua"), ("Kyodo News", "Kyodo News", "Kyodo"), ("The Canadian Press", "The Canadian Press", "The Canadian Press")]
OUTLETS = ["The Guardian", "The New York Times", "CNN", "BBC News", "The Washington Post", "Al Jazeera", "Le Monde", "Der Spiegel", "The Irish Times",
           "The Boston Globe", "NPR", "Sky News", "The Hindu", "Toronto Star", "The Sydney Morning Herald", "Haaretz", "Dawn", "The Straits Times",
           "El País", "The Seattle Times", "Chicago Tribune", "South China Morning Post", "Financial Times", "The Wall Street Journal",
           "CBS News", "NBC News", "The Denver Post", "Los Angeles Times", "The Telegraph", "Politico", "Euronews", "France 24"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
STOP = set("a an the of to in on at for by with from and or that which who was were is are be been has have had will its it as after when than more "
           "because since up out off their them this under before into over".split())


def prose(name):
    """The sections of a file: the section's first line, then its keys, each with all its lines."""
    sections, current = [], None
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if ": " not in line:
            current = {"is": line.split(" ")[1]}
            sections.append(current)
        else:
            key, value = line.split(": ", 1)
            current.setdefault(key, []).append(value)
    return sections


class Source:
    """Somebody or something that knows the claim by itself."""

    def __init__(self, kind, words, name=None, female=False):
        self.kind, self.words, self.name, self.female = kind, words, name, female

    def described(self):
        return f"{self.name}, {self.words}" if self.name else self.words


class Maker:
    def __init__(self, seed, held):
        self.random = random.Random(seed)
        self.stock = next(s for s in prose("stock.txt") if s["is"] == ("held" if held else "open"))
        events = prose("held.txt" if held else "tuning.txt")
        self.random.shuffle(events)
        self.events = itertools.cycle(events)
        first, last = (part.split("|") for part in self.stock["places"][0].split("+"))
        self.places = self.shuffled([a + b for a in first for b in last])
        self.surnames = self.stock["surnames"][0].split()
        self.taken = set()

    def shuffled(self, values):
        values = list(values)
        self.random.shuffle(values)
        return itertools.cycle(values)

    def person(self, role=""):
        female = bool(re.search(r"woman|mistress|daughter|widow", role)) or self.random.random() < 0.5
        female = female and not re.search(r"chairman|spokesman|bishop|fisherman", role)
        while True:
            name = self.random.choice(self.stock["given-f" if female else "given-m"][0].split()) + " " + self.random.choice(self.surnames)
            if name not in self.taken:
                self.taken.add(name)
                return name, female

    def company(self):
        return self.random.choice(self.stock["companies"][0].split("|")).replace("{L}", self.random.choice(self.surnames))

    def paper(self, place):
        return self.random.choice(self.stock["papers"][0].split("|")).replace("{P}", place)

    def choose(self, text):
        return re.sub(r"\s+", " ", re.sub(r"\[([^]]*)]", lambda m: self.random.choice(m[1].split("|")), text)).replace(" ,", ",").replace(" .", ".").strip()


class Story:
    """A text in the making, by one outlet."""

    def __init__(self, paragraphs, outlet, when, place):
        self.paragraphs, self.outlet, self.when, self.place = paragraphs, outlet, when, place


class Family:
    """One event with its articles. Costs nothing but memory."""

    def __init__(self, maker, number, shape, degree):
        self.maker, self.random = maker, maker.random
        self.name, self.shape, self.degree = f"f{number:03d}", shape, degree
        self.event = next(maker.events)
        self.day = datetime.datetime(2025, 1, 6, 7) + datetime.timedelta(days=self.random.randrange(340), minutes=self.random.randrange(120))
        self.slots = self.fresh()
        self.lines = {key: maker.shuffled(self.event[key]) for key in ("who", "unnamed", "re", "free")}
        self.spare = {key: self.drawn(key) for key in ("bg", "more", "react")}
        known = list(OUTLETS)
        self.random.shuffle(known)
        papers = [maker.paper(next(maker.places)) for _ in range(8)] + [maker.paper(self.slots["P"])]
        self.papers = iter(list(dict.fromkeys(x for pair in itertools.zip_longest(known, papers) for x in pair if x)))
        self.articles, self.truth, self.says, self.others = [], [], [], []
        self.worded = 0

    def fresh(self):
        m, r = self.maker, self.random
        small = r.sample(range(11, 97), 2)
        return {"P": next(m.places), "Q": next(m.places), "X": m.person()[0], "C": m.company(), "E": m.company(), "N": str(small[0]), "M": str(small[1]),
                "K": f"{r.randrange(1100, 9900, 100):,}", "Y": str(r.randrange(1931, 2015)), "D": DAYS[self.day.weekday()]}

    def drawn(self, key):
        own, stock = list(self.event[key]), list(self.maker.stock[key])
        self.random.shuffle(stock)
        return iter(own + stock * 3)

    def fill(self, text, **more):
        values = {**self.slots, **more}
        return re.sub(r"\{(\w+)}", lambda m: values.get(m[1], m[0]), self.maker.choose(text))

    def claim(self, worded=None):
        """The claim in the words of the first, a rewording, or a free one, as far as the family's degree goes."""
        worded = self.random.randrange(self.degree + 1) if worded is None else worded
        return self.fill(self.event["same"][0] if worded == 0 else next(self.lines["re" if worded == 1 else "free"]))

    # who knows it

    def named(self):
        role = self.fill(next(self.lines["who"]))
        name, female = self.maker.person(role)
        return Source("named", ("the " if self.random.random() < 0.4 and not role.startswith(("a ", "an ", "the ")) else "") + role, name, female)

    def unnamed(self):
        return Source("unnamed", next(self.lines["unnamed"]))

    def document(self):
        return Source("document", self.fill(self.event["doc"][0]))

    def own(self):
        return Source("own", "")

    def any(self):
        return self.random.choice([self.named, self.named, self.unnamed, self.document])()

    # sentences

    def sentence(self, frame, claim, outlet, day, **more):
        values = {"CLAIM": upper(claim), "CLAIM_": claim, "OUT": cited(outlet), "OUT_": upper(cited(outlet)), "S": day, **more}
        return upper(re.sub(r"\{(\w+)}", lambda m: values[m[1]], frame))

    def said(self, source, claim, outlet, when):
        frame = self.random.choice(self.maker.stock[source.kind])
        return self.sentence(frame, claim, outlet, DAYS[when.weekday()], NAME=source.name or "", ROLE=source.words, WHO=source.words, WHO_=upper(source.words))

    def reported(self, outlet, claim, when, source=None, through=None):
        day = DAYS[when.weekday()]
        if through:
            frame = self.random.choice(["{CLAIM}, according to {O}, citing {T}.", "{O_}, citing {T}, reported that {CLAIM_}.", "{O_} reported on {S}, citing a report by {T}, that {CLAIM_}."])
            return self.sentence(frame, claim, "", day, O=cited(outlet), O_=upper(cited(outlet)), T=cited(through))
        words = source.described() if source else ""
        frame = self.random.choice(self.maker.stock["cited" if source else "cite"])
        if source and source.name:
            words += "," if re.search(r"\{WHO_?} \w", frame) else ""
        return self.sentence(frame, claim, "", day, O=cited(outlet), O_=upper(cited(outlet)), WHO=words, WHO_=upper(words))

    # texts

    def body(self, source, length):
        """What stands around the claim: the source's further words, what others say, what is known."""
        rows = []
        for kind in self.random.sample(["bg"] * 8 + ["more"] * 4 + ["react"] * 3, length):
            if kind == "bg":
                rows.append(self.fill(next(self.spare["bg"]), M=str(self.random.randrange(3, 90)), Q=next(self.maker.places), K=f"{self.random.randrange(200, 9000, 50):,}"))
            elif kind == "react":
                role, words = self.fill(next(self.spare["react"])).split(" | ")
                rows.append(self.random.choice(["“{W}” said {N}, {R}.", "“{W}” {N}, {R}, said."]).format(W=quoted(words), N=self.maker.person(role)[0], R=role))
            elif source and source.name:
                who = self.random.choice([source.name.split(" ", 1)[1], source.name.split(" ", 1)[1], "she" if source.female else "he"])
                rows.append(f"“{quoted(self.fill(next(self.spare['more'])))}” {who} {self.random.choice(['said', 'added'])}.")
        return rows

    def story(self, source, outlet, hours, worded=None):
        when = self.day + datetime.timedelta(hours=hours)
        lead = self.said(source, self.claim(worded), outlet, when)
        return self.told(lead, source, outlet, when)

    def told(self, lead, source, outlet, when, length=None):
        return Story(joined(lead, self.body(source, length or self.random.randrange(6, 15)), self.random), outlet, when, self.slots["P"])

    def citing(self, outlet, other, hours, source=None, through=None):
        when = self.day + datetime.timedelta(hours=hours)
        return self.told(self.reported(other, self.claim(), when, source, through), None, outlet, when, self.random.randrange(5, 10))

    # articles

    def publish(self, story, paragraphs=None, publisher=None, says=True, **keys):
        number = len(self.articles) + 1
        article = {"id": f"{self.name}-{number}", "publisher": publisher or story.outlet, "published": story.when.strftime("%Y-%m-%dT%H:%M:00Z"),
                   "title": upper(self.fill(self.event["head"][0])), "text": "\n\n".join(paragraphs or story.paragraphs), **keys}
        self.articles.append({k: v for k, v in article.items() if v is not None})
        if says:
            self.says.append(article["id"])
        return article["id"]

    def origin(self, source, outlet, *articles):
        self.truth.append({"kind": source.kind, "name": source.name or source.words or outlet, "articles": list(articles)})

    def wire(self, source=None, hours=1, agency=None):
        """An agency's story, filed with its dateline. Returns it with the agency and its source."""
        agency = agency or self.random.choice(AGENCIES)
        source = source or self.any()
        story = self.story(source, agency[0], hours, 0)
        plain = list(story.paragraphs)
        story.paragraphs[0] = f"{self.slots['P'].upper()} ({agency[2]}) — {plain[0]}"
        return story, agency, source, plain

    def copy(self, story, agency, plain, hours, part=1.0, credit=True, **keys):
        """Another outlet's copy of an agency's story, whole or cut."""
        kept = max(2, round(len(plain) * part))
        paragraphs, byline = list(plain[:kept]), None
        how = self.random.randrange(5) if credit else 5
        if how <= 1:
            paragraphs[0] = story.paragraphs[0]
        elif how == 2:
            byline = f"By {agency[1]}"
        elif how == 3:
            paragraphs.append(f"— {agency[1]}")
        elif how == 4:
            paragraphs.append(f"This story was originally published by {cited(agency[1])}.")
        copied = Story(paragraphs, next(self.papers), self.day + datetime.timedelta(hours=hours), story.place)
        return self.publish(copied, byline=byline, **keys)

    def ask(self, way):
        """Words to ask with: the claim as it stands, its telling words, or those of a rewording."""
        claim = self.fill(self.event["same"][0] if way < 2 else self.event["re"][0])
        words = re.sub(r"[.]$", "", claim)
        return words if way == 0 or self.shape == "chance" else " ".join(w for w in re.findall(r"[\w'’,-]+", words.replace(", ", " ")) if w.lower() not in STOP)


def upper(text):
    return text[:1].upper() + text[1:]


def cited(outlet):
    return "the " + outlet[4:] if outlet.startswith("The ") else outlet


def quoted(words):
    return words[:-1] + "," if words.endswith(".") else words


def joined(lead, rows, rnd):
    """Paragraphs of one to three sentences."""
    paragraphs = [lead]
    while rows:
        count = rnd.choice([1, 1, 2, 2, 3])
        paragraphs.append(" ".join(rows[:count]))
        rows = rows[count:]
    return paragraphs


# The shapes. Each adds its articles and origins to a family.


def wire_copied(f):
    story, agency, source, plain = f.wire()
    ids = [f.publish(story)] if f.random.random() < 0.8 else []
    ids += [f.copy(story, agency, plain, 2 + f.random.random() * 20) for _ in range(f.random.randrange(3, 11))]
    f.origin(source, agency[0], *ids)


def cut(f):
    story, agency, source, plain = f.wire()
    ids = [f.publish(story)]
    for _ in range(f.random.randrange(2, 6)):
        part = f.random.uniform(0.35, 0.8)
        if f.random.random() < 0.3:
            own = f.body(None, 3)
            text = plain[:max(2, round(len(plain) * part))] + own
            ids.append(f.publish(Story(text, next(f.papers), f.day + datetime.timedelta(hours=f.random.uniform(3, 20)), story.place), byline=f"By {agency[1]}"))
        else:
            ids.append(f.copy(story, agency, plain, f.random.uniform(3, 20), part, f.random.random() < 0.6))
    f.origin(source, agency[0], *ids)


def rewritten(f):
    source = f.random.choice([f.named, f.named, f.unnamed])()
    story, agency, source, _ = f.wire(source)
    ids = [f.publish(story)]
    for _ in range(f.random.randrange(2, 6)):
        other = f.citing(next(f.papers), agency[0], f.random.uniform(2, 24), source if f.random.random() < 0.7 else None)
        if f.random.random() < 0.3:
            other.paragraphs.append(f"With reporting by {cited(agency[1])}.")
        ids.append(f.publish(other))
    f.origin(source, agency[0], *ids)


def one_named_official(f):
    source = f.named()
    f.origin(source, None, *[f.publish(f.story(source, next(f.papers), f.random.uniform(1, 20))) for _ in range(f.random.randrange(2, 4))])


def unnamed_officials(f):
    source = f.unnamed()
    f.origin(source, None, *[f.publish(f.story(source if f.random.random() < 0.5 else f.unnamed(), next(f.papers), f.random.uniform(1, 20))) for _ in range(f.random.randrange(2, 4))])


def chain(f):
    source = f.random.choice([f.named, f.unnamed, f.own])()
    a, b, c = next(f.papers), next(f.papers), next(f.papers)
    ids = [f.publish(f.story(source, c, 1, 0))]
    ids.append(f.publish(f.citing(b, c, 5, source if source.kind != "own" and f.random.random() < 0.5 else None)))
    ids.append(f.publish(f.citing(a, b, 11, None, c if f.random.random() < 0.6 else None)))
    if f.random.random() < 0.4:
        ids.append(f.publish(f.citing(next(f.papers), a, 20)))
    f.origin(source, c, *ids)


def late_denial(f):
    story, agency, source, plain = f.wire()
    ids = [f.publish(story)] + [f.copy(story, agency, plain, f.random.uniform(2, 12)) for _ in range(f.random.randrange(1, 5))]
    f.origin(source, agency[0], *ids)
    role = f.fill(f.event["denier"][0])
    name, female = f.maker.person(role)
    when = f.day + datetime.timedelta(hours=f.random.uniform(26, 60))
    lead = f.sentence(f.random.choice(f.maker.stock["deny"]), f.claim(), "", DAYS[when.weekday()], NAME=name, ROLE=role)
    rows = f.told(lead, Source("named", role, name, female), next(f.papers), when)
    if f.random.random() < 0.5:
        rows.paragraphs.append(f.reported(agency[0], f.claim(0), f.day))
    f.denial = f.publish(rows, says=False)


def circular(f):
    a, b = next(f.papers), next(f.papers)
    own, first = f.own(), f.random.random() < 0.5
    ids = []
    if first:
        ids.append(f.publish(f.story(own, a, 1, 0)))
    ids.append(f.publish(f.citing(b, a, 6)))
    ids.append(f.publish(f.citing(a, b, 12 if f.random.random() < 0.7 else 5)))
    if f.random.random() < 0.3:
        ids.append(f.publish(f.citing(next(f.papers), a, 20)))
    f.origin(own, a, *ids)


def independent(f):
    for i in range(f.random.randrange(2, 5)):
        source, outlet = f.named(), next(f.papers)
        f.origin(source, outlet, f.publish(f.story(source, outlet, f.random.uniform(1, 30))))


def chance(f):
    for _ in range(f.random.randrange(1, 3)):
        source = f.named()
        f.origin(source, None, f.publish(f.story(source, next(f.papers), f.random.uniform(1, 10))))
    slots, day, fresh = dict(f.slots), f.day, f.fresh()
    used = [s for s in re.findall(r"\{(\w)}", f.event["same"][0]) if s not in "YM"]
    for slot in f.random.sample(used, f.random.randrange(1, 3)):
        if slot == "D":
            f.day += datetime.timedelta(days=f.random.choice([2, 3, 4]))
            f.slots["D"] = DAYS[f.day.weekday()]
        else:
            f.slots[slot] = fresh[slot]
    for _ in range(f.random.randrange(1, 3)):
        f.others.append(f.publish(f.story(f.named(), next(f.papers), f.random.uniform(1, 10)), says=False))
    f.slots, f.day = slots, day


def mixture(f):
    source = f.named()
    story, agency, source, plain = f.wire(source)
    ids = [f.publish(story)] + [f.copy(story, agency, plain, f.random.uniform(2, 12), f.random.choice([1, 1, 0.6])) for _ in range(f.random.randrange(1, 4))]
    ids.append(f.publish(f.citing(next(f.papers), agency[0], f.random.uniform(3, 14), source)))
    f.origin(source, agency[0], *ids)
    other = f.named()
    f.origin(other, None, f.publish(f.story(other, next(f.papers), f.random.uniform(2, 20))))


def clocks(f):
    story, agency, source, plain = f.wire(f.named())
    ids = [f.publish(story)]
    for _ in range(f.random.randrange(2, 5)):
        hours = f.random.choice([-30, -9, -2, 3, 8])
        keys = f.random.choice([{}, {"published": None}, {"publisher": f"{next(f.maker.places)} {f.random.choice(['Now', 'Daily Digest', 'Today', 'Wire'])}"}])
        ids.append(f.copy(story, agency, plain, hours, f.random.choice([1, 0.7]), **keys))
    if f.random.random() < 0.5:
        ids.append(f.publish(f.citing(next(f.papers), agency[0], f.random.choice([-5, 6]), source)))
    f.origin(source, agency[0], *ids)


def document(f):
    source = f.document()
    outlets = [next(f.papers) for _ in range(f.random.randrange(2, 4))]
    ids = [f.publish(f.story(source, outlet, f.random.uniform(1, 20))) for outlet in outlets]
    if f.random.random() < 0.5:
        ids.append(f.publish(f.citing(next(f.papers), outlets[0], 24)))
    f.origin(source, None, *ids)


def eyewitness(f):
    own, outlet = f.own(), next(f.papers)
    ids = [f.publish(f.story(own, outlet, 1, 0))]
    ids += [f.publish(f.citing(next(f.papers), outlet, f.random.uniform(3, 14))) for _ in range(f.random.randrange(1, 3))]
    f.origin(own, outlet, *ids)
    if f.random.random() < 0.33:
        source = f.named()
        f.origin(source, None, f.publish(f.story(source, next(f.papers), f.random.uniform(2, 20))))


SHAPES = {"wire copied": wire_copied, "cut": cut, "rewritten": rewritten, "one named official": one_named_official, "unnamed officials": unnamed_officials,
          "chain": chain, "late denial": late_denial, "circular": circular, "independent": independent, "chance": chance, "mixture": mixture,
          "clocks": clocks, "document": document, "eyewitness": eyewitness}


def make(count, seed, held):
    """As many families as asked for, of all shapes in turn, with words of three degrees in turn."""
    maker, families = Maker(seed, held), []
    for number in range(count):
        shape = list(SHAPES)[number % len(SHAPES)]
        family = Family(maker, number, shape, number // len(SHAPES) % 3)
        SHAPES[shape](family)
        families.append({"family": family.name, "shape": shape, "degree": family.degree, "event": family.event["is"], "ask": family.ask(number // len(SHAPES) // 3 % 3),
                         "truth": len(family.truth), "origins": family.truth, "says": family.says, "others": family.others,
                         "denial": getattr(family, "denial", None), "articles": family.articles})
    return families
