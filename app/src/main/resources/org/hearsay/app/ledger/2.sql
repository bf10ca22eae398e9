-- Across articles: copies, credits, claims. All of it follows from the latest version of each article
-- and can be made again; where it is still to be made, or what it rests on has gone, articles wait.

ALTER TABLE latest DROP COLUMN copy; -- what an article has from others is told by compared

-- Articles whose text is to be compared with others.
CREATE TABLE uncompared (article INTEGER PRIMARY KEY REFERENCES article) STRICT;

-- Articles whose statements are to find their claims.
CREATE TABLE unplaced (article INTEGER PRIMARY KEY REFERENCES article) STRICT;

INSERT INTO uncompared SELECT article FROM latest;
INSERT INTO unplaced SELECT article FROM latest;

CREATE TRIGGER latest_came AFTER INSERT ON latest BEGIN
  INSERT OR IGNORE INTO uncompared VALUES (new.article);
END;

CREATE TRIGGER latest_went AFTER DELETE ON latest BEGIN
  DELETE FROM uncompared WHERE article = old.article;
  DELETE FROM unplaced WHERE article = old.article;
  DELETE FROM credit WHERE article = old.article;
END;

-- Samples of the runs of words in a text, by which texts with words in common find each other.
CREATE TABLE print (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

-- The prints of texts that are not kept.
CREATE TABLE unkept (
  version INTEGER PRIMARY KEY REFERENCES version ON DELETE CASCADE,
  prints TEXT NOT NULL             -- JSON array: its hashes
) STRICT;

-- Articles whose text has been compared with others.
CREATE TABLE compared (
  article INTEGER PRIMARY KEY REFERENCES article,
  version INTEGER NOT NULL,        -- of which the text was compared
  prints TEXT NOT NULL,            -- JSON array: its hashes
  story TEXT NOT NULL,             -- publisher, credits, time, as they were then
  cluster INTEGER NOT NULL,        -- the article that stands for near-identical texts
  original INTEGER,                -- the article whose text it has, whole or in part
  share REAL,                      -- part of its words that it has from there
  copied TEXT                      -- JSON: the passages that they stand in, as below
) STRICT;
CREATE INDEX compared_cluster ON compared (cluster);
CREATE INDEX compared_original ON compared (original) WHERE original IS NOT NULL;

-- Articles that were compared and whose text has gone since; what rests on it is to be made again.
CREATE TABLE departed (article INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER compared_departs AFTER DELETE ON latest
WHEN EXISTS (SELECT 1 FROM compared WHERE article = old.article) BEGIN
  INSERT OR IGNORE INTO departed VALUES (old.article);
END;

-- Texts that have words in common: enough to tell that one has them from the other.
CREATE TABLE reuse (
  article INTEGER NOT NULL,
  other INTEGER NOT NULL,          -- of two, one row: the smaller number first
  near INTEGER NOT NULL,           -- 1 of near-identical ones
  article_share REAL NOT NULL,     -- part of the article's words that the other has
  other_share REAL NOT NULL,
  passages TEXT NOT NULL,          -- JSON: [[start, end, start in the other, end in the other], …] in code points
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX reuse_other ON reuse (other);

-- Whose story an article says it is.
CREATE TABLE credit (
  article INTEGER NOT NULL REFERENCES article,
  number INTEGER NOT NULL,         -- from 1
  outlet TEXT,                     -- the name that the ledger gives it; null of one that the table does not know
  start INTEGER,                   -- of the words in the text, in code points; null of a by-line's
  end INTEGER,
  words TEXT NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX credit_outlet ON credit (outlet) WHERE outlet IS NOT NULL;

-- Which statements say the same.
CREATE TABLE member (
  statement INTEGER PRIMARY KEY REFERENCES statement (place) ON DELETE CASCADE,
  claim INTEGER,                   -- place of the statement that the claim began with; null while it looks for one
  wording INTEGER NOT NULL,        -- hash of its words without case, brackets, marks
  stance INTEGER NOT NULL,         -- 0 says it, 1 denies it, 2 confirms it
  posted INTEGER NOT NULL,         -- 1 of the first of its claim with these words, by whose keys it is found
  matched INTEGER,                 -- place of the statement that it says the same as; null of the first
  why TEXT                         -- JSON: the rule and the words that justify it, in code points of the contents
) STRICT;
CREATE INDEX member_claim ON member (claim, wording);
CREATE INDEX member_stance ON member (claim, stance, statement);
CREATE INDEX member_matched ON member (matched) WHERE matched IS NOT NULL;

-- An article's statements look for their claims as soon as they are there.
CREATE TRIGGER statement_came AFTER INSERT ON statement BEGIN
  INSERT OR IGNORE INTO unplaced SELECT article FROM version WHERE id = new.version;
END;

-- Those that rest on a statement, or bear on it, are looked at again when it goes: its place may be another's tomorrow.
CREATE TRIGGER statement_goes BEFORE DELETE ON statement BEGIN
  INSERT OR IGNORE INTO unplaced
    SELECT version.article FROM member JOIN statement ON place = member.statement
      JOIN version ON version.id = statement.version
      WHERE member.claim = old.place OR member.matched = old.place
    UNION
    SELECT version.article FROM effect_across JOIN statement ON place = effect_across.statement
      JOIN version ON version.id = statement.version
      WHERE effect_across.target = old.place;
  UPDATE member SET claim = NULL, matched = NULL, why = NULL
    WHERE claim = old.place OR matched = old.place;
END;

-- By what statements that may say the same find each other. A key whose statement has gone does no harm.
CREATE TABLE claim_key (
  key INTEGER NOT NULL,
  statement INTEGER NOT NULL,
  PRIMARY KEY (key, statement)
) STRICT, WITHOUT ROWID;

-- Statements that cannot both hold.
CREATE TABLE odds (
  statement INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  why TEXT NOT NULL,               -- JSON: the rule and the words of both, in code points of the contents
  PRIMARY KEY (statement, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX odds_other ON odds (other);

-- What a statement does to one of another article.
CREATE TABLE effect_across (
  statement INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  target INTEGER NOT NULL REFERENCES statement (place) ON DELETE CASCADE,
  type INTEGER NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (statement, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX effect_across_target ON effect_across (target);

-- Queries that are asked again for what is new.
CREATE TABLE watch (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE,      -- in its one form
  asked TEXT NOT NULL              -- when, the last time
) STRICT;

-- What was told about them.
CREATE TABLE watched (
  watch INTEGER NOT NULL REFERENCES watch ON DELETE CASCADE,
  statement INTEGER NOT NULL,      -- id; the statement may be gone
  article INTEGER NOT NULL REFERENCES article,
  PRIMARY KEY (watch, statement)
) STRICT, WITHOUT ROWID;
