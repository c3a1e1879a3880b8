"""The tables, and the triggers that keep the log append-only."""

from typing import Final

VERSION: Final = 3
"""``user_version`` of a database this program writes."""

APPLICATION: Final = 0x42525754
"""``application_id``: tells our files from other SQLite files."""

FIRST: Final = """
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  v INT NOT NULL,
  at_utc_ms INT NOT NULL,
  tz TEXT NOT NULL,
  off_min INT NOT NULL,
  local_day TEXT NOT NULL,
  boot TEXT NOT NULL,
  mono_ns INT NOT NULL,
  flow_id TEXT,
  flow_sha BLOB,
  step TEXT,
  salt BLOB,
  body TEXT,
  body_mac BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'rows are never removed'); END;

CREATE TRIGGER event_only_erased BEFORE UPDATE ON event
WHEN NOT (
  OLD.body IS NOT NULL AND NEW.salt IS NULL AND NEW.body IS NULL
  AND NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.v IS OLD.v
  AND NEW.at_utc_ms IS OLD.at_utc_ms AND NEW.tz IS OLD.tz AND NEW.off_min IS OLD.off_min
  AND NEW.local_day IS OLD.local_day AND NEW.boot IS OLD.boot AND NEW.mono_ns IS OLD.mono_ns
  AND NEW.flow_id IS OLD.flow_id AND NEW.flow_sha IS OLD.flow_sha AND NEW.step IS OLD.step
  AND NEW.body_mac IS OLD.body_mac AND NEW.prev IS OLD.prev AND NEW.hash IS OLD.hash
)
BEGIN SELECT raise(ABORT, 'rows are never changed, only erased'); END;
"""

DRAFTS_AND_ORDER: Final = """
CREATE TABLE draft (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;

CREATE TRIGGER event_in_order BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN SELECT raise(ABORT, 'the log only grows at its end'); END;
"""

_TRIGGERS: Final = (
    FIRST[FIRST.index("CREATE TRIGGER event_stays") :]
    + DRAFTS_AND_ORDER[DRAFTS_AND_ORDER.index("CREATE TRIGGER event_in_order") :]
)

NO_INDEX: Final = f"""
CREATE TABLE event_3 (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  v INT NOT NULL,
  at_utc_ms INT NOT NULL,
  tz TEXT NOT NULL,
  off_min INT NOT NULL,
  local_day TEXT NOT NULL,
  boot TEXT NOT NULL,
  mono_ns INT NOT NULL,
  flow_id TEXT,
  flow_sha BLOB,
  step TEXT,
  salt BLOB,
  body TEXT,
  body_mac BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;

INSERT INTO event_3 SELECT * FROM event ORDER BY seq;

DROP TABLE event;

ALTER TABLE event_3 RENAME TO event;

{_TRIGGERS}"""  # noqa: S608 - no value is in it
"""An index on ``id`` cost a page of every saved answer and was read at two rare moments.

Ids are drawn so that none comes twice. Where rows come from elsewhere, ``Log.ids`` tells which are
there already, and ``Log.first_fault`` finds one that is there twice. The table is made anew because
a constraint cannot be taken off one.
"""

STEPS: Final = {0: FIRST, 1: DRAFTS_AND_ORDER, 2: NO_INDEX}
"""What takes a database from each version to the next. Only ever added to."""


def from_version(version: int) -> str:
    """Return the statements that take a database from *version* to ``VERSION``."""
    return "".join(STEPS[number] for number in range(version, VERSION))
