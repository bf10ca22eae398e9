-- What people at a served ledger leave there. None of it follows from articles, or goes into an export.

-- Who may come in from elsewhere.
CREATE TABLE token (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor')),
  hash TEXT NOT NULL UNIQUE,       -- SHA-256 of the token, hexadecimal; the token itself is not kept
  made TEXT NOT NULL               -- ISO 8601
) STRICT;

-- Searches to be asked again.
CREATE TABLE saved (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,             -- in its one form
  author TEXT NOT NULL,
  made TEXT NOT NULL,              -- ISO 8601
  seen INTEGER NOT NULL            -- the last version of an article there was when it was last opened
) STRICT;

-- Long work, which goes on when the program starts again.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  wish TEXT NOT NULL,              -- JSON: what it is to do
  author TEXT NOT NULL,
  made TEXT NOT NULL,              -- ISO 8601
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'stopped')),
  added INTEGER NOT NULL DEFAULT 0,     -- articles, by what became of them
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, -- with those that it has itself taken before the program last started
  earlier INTEGER NOT NULL DEFAULT 0,   -- how many of 'added' and 'changed' it has taken before that
  skipped INTEGER NOT NULL DEFAULT 0,
  bad INTEGER NOT NULL DEFAULT 0,
  ended TEXT,
  said TEXT                        -- why it failed; null while it has not
) STRICT;

CREATE INDEX job_made ON job (made, id);

-- Of each job the first ones; all are counted.
CREATE TABLE job_problem (
  job TEXT NOT NULL REFERENCES job ON DELETE CASCADE,
  number INTEGER NOT NULL,         -- from 1
  place TEXT NOT NULL,             -- what could not be taken
  reason TEXT NOT NULL,
  PRIMARY KEY (job, number)
) STRICT, WITHOUT ROWID;

-- Statements that were there, so that who has kept a link is told what became of it.
CREATE TABLE gone (
  statement INTEGER PRIMARY KEY,   -- id
  article INTEGER NOT NULL REFERENCES article
) STRICT;

CREATE TRIGGER statement_went AFTER DELETE ON statement BEGIN
  INSERT OR REPLACE INTO gone
  SELECT old.id, article.id FROM version JOIN article ON article.id = version.article WHERE version.id = old.version;
END;

CREATE TRIGGER statement_is_back AFTER INSERT ON statement BEGIN
  DELETE FROM gone WHERE statement = new.id;
END;
