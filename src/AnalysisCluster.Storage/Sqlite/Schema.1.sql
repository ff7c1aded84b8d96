-- Ids that are hashes are 16-byte blobs: their byte order is the ordinal order of their hexadecimal digits.
-- Members of enumerations are stored as their numbers, which never change.
-- Inside the store rows name each other by integer keys; ids stand only in the table that defines them.

CREATE TABLE counters (
    id INTEGER PRIMARY KEY,
    accepted INTEGER NOT NULL,
    read INTEGER NOT NULL,
    finished INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    same INTEGER NOT NULL,
    contradicts INTEGER NOT NULL,
    updates INTEGER NOT NULL,
    dirty_version INTEGER NOT NULL,
    feed_last INTEGER NOT NULL
);

INSERT INTO counters VALUES (1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

-- current: the accepted revision of the greatest order; recorded: the read one of the greatest order.
-- origin, origin_certain, copy_rank: by the article's own words, of the latest read revision with a text (origin_ord).
-- copy_rank holds UTF-16, big-endian, so that byte order is ordinal order.
-- component: the least key among the articles of its copy component; null while it has no copy.
CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    state INTEGER NOT NULL,
    current INTEGER NOT NULL,
    current_ord INTEGER NOT NULL,
    recorded INTEGER,
    recorded_ord INTEGER,
    canceled INTEGER NOT NULL,
    origin TEXT,
    origin_certain INTEGER,
    origin_ord INTEGER,
    copy_rank BLOB,
    component INTEGER
);

CREATE INDEX articles_by_component ON articles (component, copy_rank) WHERE component IS NOT NULL;
CREATE INDEX articles_by_state ON articles (state, key) WHERE state <> 1;

-- The origin under which an article's claims are counted: that of the least rank in its copy component.
CREATE VIEW counted_origins AS
    SELECT a.key AS article, o.key AS source, o.id AS source_id, o.origin, o.origin_certain
    FROM articles a
    JOIN articles o ON o.key = CASE
        WHEN a.component IS NULL THEN a.key
        ELSE (SELECT f.key FROM articles f WHERE f.component = a.component ORDER BY f.copy_rank LIMIT 1)
    END;

-- Keys ascend in order of acceptance. published: UTC ticks of 100 ns; published_offset: minutes.
CREATE TABLE revisions (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    hash BLOB NOT NULL,
    ord INTEGER NOT NULL,
    published INTEGER,
    published_offset INTEGER,
    title TEXT,
    url TEXT,
    body BLOB NOT NULL
);

CREATE UNIQUE INDEX revisions_by_article ON revisions (article, hash);

-- bucket is null where the revision has nothing to compare. statements: those that no earlier reading had brought.
CREATE TABLE readings (
    revision INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    bucket INTEGER,
    day INTEGER,
    outlet TEXT,
    topics BLOB NOT NULL,
    sketch BLOB,
    statements BLOB,
    findings BLOB NOT NULL
);

CREATE INDEX readings_by_bucket ON readings (bucket, revision) WHERE bucket IS NOT NULL;

CREATE TABLE pending (
    revision INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    stage INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    error TEXT
);

CREATE INDEX pending_by_article ON pending (article);

CREATE TABLE failures (
    revision INTEGER PRIMARY KEY,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL
);

-- root: the statement of the least id in the assertion; live: live claims of the statement.
CREATE TABLE statements (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    root INTEGER NOT NULL,
    live INTEGER NOT NULL
);

CREATE INDEX statements_united ON statements (root) WHERE root <> key;
CREATE INDEX statements_dead ON statements (key) WHERE live = 0;

-- revision: the latest that holds the claim. speaker, affiliation: keys of owners. actors: keys of those named in the content, four bytes each.
-- detail: the claim and its words.
CREATE TABLE claims (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    article INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL,
    statement INTEGER NOT NULL,
    live INTEGER NOT NULL,
    stance INTEGER NOT NULL,
    speaker INTEGER,
    affiliation INTEGER,
    unnamed INTEGER NOT NULL,
    actors BLOB NOT NULL,
    detail BLOB NOT NULL
);

CREATE INDEX claims_by_article ON claims (article, position);
CREATE INDEX claims_by_statement ON claims (statement, id);

-- a: the statement of the lesser id. Disputes are the links of kind 3; their kind stands in the index so that it is preferred to the primary key.
CREATE TABLE links (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    score REAL NOT NULL,
    joins INTEGER NOT NULL,
    reasons BLOB NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE INDEX links_by_b ON links (b, a);
CREATE INDEX disputes_by_a ON links (a, kind) WHERE kind = 3;
CREATE INDEX disputes_by_b ON links (b, kind) WHERE kind = 3;

-- a: the article of the lesser id.
CREATE TABLE copies (
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    containment REAL NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;

CREATE INDEX copies_by_b ON copies (b, a);

-- The verdicts told. version: the dirty version under which it was judged.
CREATE TABLE assertions (
    root INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    status INTEGER NOT NULL,
    claims_digest TEXT NOT NULL,
    verdict BLOB NOT NULL
);

CREATE INDEX assertions_by_status ON assertions (status, root);

CREATE TABLE dirty (
    root INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    marked_at INTEGER NOT NULL
);

CREATE INDEX dirty_by_age ON dirty (marked_at);

-- Owners of profiles: actors (kind 0) and topics (kind 1).
CREATE TABLE owners (
    key INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    id TEXT NOT NULL,
    type INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    claims INTEGER NOT NULL
);

CREATE UNIQUE INDEX owners_by_id ON owners (kind, id);
CREATE INDEX owners_by_fame ON owners (kind, articles, key) WHERE articles > 0;

CREATE TABLE owner_names (
    owner INTEGER NOT NULL,
    name TEXT NOT NULL,
    articles INTEGER NOT NULL,
    PRIMARY KEY (owner, name)
) WITHOUT ROWID;

-- day: of publication; 0 where undated.
CREATE TABLE contributions (
    article INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    ord INTEGER NOT NULL,
    day INTEGER NOT NULL,
    present INTEGER NOT NULL,
    claims INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (article, owner)
) WITHOUT ROWID;

CREATE INDEX contributions_by_owner ON contributions (owner, day, article) WHERE present = 1;

-- The events of one write, in one block: last is the number of its last event.
CREATE TABLE feed (
    last INTEGER PRIMARY KEY,
    count INTEGER NOT NULL,
    events BLOB NOT NULL
);
