-- What is kept. Instants are ISO 8601 in UTC.

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,   -- canonical address, else publisher and given ID, else path
  name TEXT NOT NULL,              -- the ID as given
  removed TEXT                     -- when it was taken out; this row is left, and what people decided about its speakers
) STRICT;
CREATE INDEX article_name ON article (name);

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,         -- from 1
  added TEXT NOT NULL,
  sha256 BLOB NOT NULL,            -- of the text's UTF-8
  length INTEGER NOT NULL,         -- of the text, in code points
  title TEXT,
  publisher TEXT,
  published TEXT,
  byline TEXT NOT NULL,            -- JSON array
  url TEXT,
  language TEXT,
  particulars TEXT,                -- JSON object: what else its document said
  text BLOB,                       -- packed; null where only the hash is kept
  UNIQUE (article, number)
) STRICT;

CREATE TABLE reading (
  version INTEGER PRIMARY KEY REFERENCES version,
  model TEXT NOT NULL,             -- version of the model and rules that made it
  made TEXT NOT NULL,
  body BLOB NOT NULL               -- packed JSON by reading.schema.json, with reasons
) STRICT;
CREATE INDEX reading_model ON reading (model);

-- What people say about a statement. Nothing is overwritten; a correction is undone by another.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,        -- the same in every ledger it is brought to
  article INTEGER NOT NULL REFERENCES article,
  statement INTEGER NOT NULL,      -- id of the statement at the time
  words TEXT NOT NULL,             -- JSON: the statement's words at the time, to find it again by
  field TEXT NOT NULL,
  value TEXT NOT NULL,             -- JSON
  author TEXT NOT NULL,
  made TEXT NOT NULL,
  undoes TEXT                      -- uid of the correction that this one takes back
) STRICT;
CREATE INDEX correction_article ON correction (article);

-- What people say about who is who.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uid INTEGER NOT NULL UNIQUE,     -- the same in every ledger it is brought to
  kind TEXT NOT NULL,              -- merge, split, rename, undo
  name TEXT,                       -- of a renaming
  undone INTEGER,                  -- uid of the decision that this one takes back
  author TEXT NOT NULL,
  made TEXT NOT NULL               -- to the millisecond
) STRICT;

-- Whom a decision is about, as the speaker was then.
CREATE TABLE party (
  decision INTEGER NOT NULL REFERENCES decision ON DELETE CASCADE,
  number INTEGER NOT NULL,         -- from 1
  leaf INTEGER NOT NULL,
  name TEXT,                       -- of one whom articles share
  kind INTEGER,
  role TEXT,
  article TEXT,                    -- identity of the article of one whom it alone knows
  within INTEGER,                  -- 64 bits of SHA-256 of that and the folded name
  PRIMARY KEY (decision, number)
) STRICT, WITHOUT ROWID;

-- What follows from the above, of the latest version of each article, and can be made again.

CREATE TABLE latest (
  article INTEGER PRIMARY KEY REFERENCES article,
  version INTEGER NOT NULL UNIQUE REFERENCES version,
  outlet TEXT,                     -- its publisher, by the name that the ledger gives it
  sha256 BLOB,                     -- of its text; null where it is not known
  since INTEGER NOT NULL,          -- second of publication, the least number first; undated last
  copy INTEGER NOT NULL            -- 1 where the text is that of an earlier article
) STRICT;
CREATE INDEX latest_text ON latest (sha256, since, article) WHERE sha256 IS NOT NULL;
CREATE INDEX latest_outlet ON latest (outlet) WHERE outlet IS NOT NULL;

-- Somebody as one article knows them: the same leaf wherever name, kind, role are the same, and for
-- those that these do not tell apart from others, the article too.
CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,          -- 64 bits of SHA-256 of the above
  name TEXT,
  folded TEXT NOT NULL,            -- by which names are compared
  kind INTEGER NOT NULL,
  named INTEGER NOT NULL,
  role TEXT,
  article INTEGER REFERENCES article,  -- null of a leaf that articles share
  same INTEGER NOT NULL,           -- id of the leaf that stands for the speaker
  renamed TEXT                     -- what people call the speaker
) STRICT;
CREATE INDEX speaker_folded ON speaker (folded) WHERE article IS NULL;
CREATE INDEX speaker_renamed ON speaker (renamed) WHERE renamed IS NOT NULL;
CREATE INDEX speaker_same ON speaker (same);
CREATE INDEX speaker_article ON speaker (article) WHERE article IS NOT NULL;

CREATE TABLE statement (
  place INTEGER PRIMARY KEY,       -- rowid in the index too: the later it was said, the smaller
  id INTEGER NOT NULL UNIQUE,      -- 64 bits of SHA-256 of identity and words
  version INTEGER NOT NULL REFERENCES version,
  number INTEGER NOT NULL,         -- place of its attribution in the reading, from 1
  day INTEGER,                     -- from 0000-01-01; null of undated ones
  last INTEGER,                    -- the same day, or the last of the month or year it was said in
  content TEXT NOT NULL,
  start INTEGER NOT NULL,          -- of the content, in code points
  end INTEGER NOT NULL,
  act INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  flags INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_version ON statement (version, number);

CREATE TABLE link (
  statement INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  number INTEGER NOT NULL,         -- from 1, the one nearest the reader
  holder INTEGER NOT NULL,         -- 1 of the last link of the chain
  speaker INTEGER REFERENCES speaker,  -- null where the text names nobody
  outlet TEXT,                     -- of a link that is one: the name that the ledger gives it
  PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_speaker ON link (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX link_outlet ON link (outlet) WHERE outlet IS NOT NULL;

CREATE TABLE effect (
  statement INTEGER PRIMARY KEY REFERENCES statement (place) ON DELETE CASCADE,
  type INTEGER NOT NULL,
  target INTEGER NOT NULL REFERENCES statement (place)
) STRICT;
CREATE INDEX effect_target ON effect (target);

-- Which statement a correction belongs to now.
CREATE TABLE anchor (
  correction INTEGER PRIMARY KEY REFERENCES correction ON DELETE CASCADE,
  statement INTEGER                -- id; null of an orphan
) STRICT;
CREATE INDEX anchor_statement ON anchor (statement) WHERE statement IS NOT NULL;

CREATE TABLE tag (
  statement INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (statement, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_name ON tag (name);

-- Tokens made by org.hearsay.app.index, between spaces: only letters and digits, or beyond ASCII.
CREATE VIRTUAL TABLE words USING fts5 (
  content, who, forms, facets,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
