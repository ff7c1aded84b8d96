-- The writes, each one call. They are called by transactions that hold the row of "counters", one at a time over all silos, and so see each other's
-- results as if there were no others.

CREATE FUNCTION accept_revision(
    p_id text, p_sort bytea, p_url text, p_hash bytea, p_ord bigint, p_published bigint, p_offset bigint, p_title text, p_body bytea,
    p_origin text, p_rank bytea, p_work bigint, p_at bigint, p_trace text, p_full boolean)
    RETURNS smallint LANGUAGE plpgsql AS $$
-- 0: refused, the intake is full; 1: accepted; 2: was held.
DECLARE
    v_article articles;
    v_key bigint;
    v_revision bigint;
    v_ord bigint := p_ord;
BEGIN
    SELECT * INTO v_article FROM articles WHERE id = p_id;
    v_key := v_article.key;
    IF v_key IS NOT NULL AND EXISTS (SELECT 1 FROM revisions WHERE article = v_key AND hash = p_hash) THEN
        RETURN 2;
    END IF;
    IF p_full THEN
        RETURN 0;
    END IF;
    IF v_key IS NULL THEN
        INSERT INTO articles (id, sort, url, state, current, current_ord, canceled, origin, origin_certain, copy_rank)
        VALUES (p_id, p_sort, p_url, 0, 0, p_ord, 0, p_origin, 0, p_rank) RETURNING key INTO v_key;
    ELSE
        -- Two grains of one article, alive at once for a moment, may give two revisions one order: the one that comes second counts as later.
        WHILE EXISTS (SELECT 1 FROM revisions WHERE article = v_key AND ord = v_ord) LOOP
            v_ord := v_ord + 1;
        END LOOP;
    END IF;
    INSERT INTO revisions (article, hash, ord, published, published_offset, accepted_at, title, url, body)
    VALUES (v_key, p_hash, v_ord, p_published, p_offset, p_at, p_title, p_url, p_body) RETURNING key INTO v_revision;
    UPDATE articles SET url = coalesce(url, p_url), state = 0,
        current = CASE WHEN current = 0 OR v_ord > current_ord THEN v_revision ELSE current END,
        current_ord = greatest(current_ord, v_ord)
    WHERE key = v_key;
    INSERT INTO pending (revision, article, hash, stage, attempts, accepted_at, trace) VALUES (v_revision, v_key, p_work, 0, 0, p_at, p_trace);
    RETURN 1;
END $$;

CREATE FUNCTION mark_dirty(p_roots bigint[], p_now bigint) RETURNS void LANGUAGE sql AS $$
    INSERT INTO dirty (root, version, marked_at) SELECT root, nextval('dirty_versions'), p_now FROM unnest(p_roots) root
    ON CONFLICT (root) DO UPDATE SET version = nextval('dirty_versions')
$$;

-- Roots of the assertions of all claims of some articles.
CREATE FUNCTION roots_of_articles(p_articles bigint[]) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(DISTINCT s.root), '{}')
    FROM claims c JOIN statements s ON s.key = c.statement WHERE c.article = ANY (p_articles)
$$;

-- The articles that share a counted origin with one, itself among them.
CREATE FUNCTION copies_of(p_article bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        (SELECT array_agg(m.key) FROM articles a JOIN articles m ON m.component = a.component WHERE a.key = p_article), ARRAY[p_article])
$$;

-- Writes what a revision with a text says of its article's origin, unless a later one has spoken. Gives the articles that are counted under another origin now.
CREATE FUNCTION take_origin(v_article articles, p_ord bigint, p_origin text, p_certain smallint, p_rank bytea) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    v_before record;
    v_after record;
BEGIN
    IF p_ord <= v_article.origin_ord THEN
        RETURN '{}';
    END IF;
    SELECT origin, origin_certain INTO v_before FROM counted_origins WHERE article = v_article.key;
    UPDATE articles SET origin = p_origin, origin_certain = p_certain, origin_ord = p_ord, copy_rank = p_rank WHERE key = v_article.key;
    IF v_article.recorded IS NULL THEN
        RETURN '{}';
    END IF;
    SELECT origin, origin_certain INTO v_after FROM counted_origins WHERE article = v_article.key;
    RETURN CASE WHEN v_before IS DISTINCT FROM v_after THEN copies_of(v_article.key) ELSE '{}' END;
END $$;

CREATE FUNCTION record_reading(
    p_article text, p_hash bytea, p_canceled boolean, p_bucket bigint, p_day bigint, p_outlet text, p_topics bytea, p_sketch bytea, p_findings bytea,
    p_origin text, p_certain smallint, p_rank bytea, p_now bigint,
    p_claims bytea[], p_claim_statements bytea[], p_stances smallint[], p_speakers bigint[], p_affiliations bigint[], p_unnamed smallint[],
    p_actors bytea[], p_details bytea[], p_statements bytea[], p_bodies bytea[])
    RETURNS TABLE (is_known boolean, is_latest boolean, new_claims integer, live bytea[], dropped bytea[], dropped_statements bytea[],
        dropped_details bytea[], dirty_ids bytea[]) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    v_article articles;
    v_revision revisions;
    v_new bigint[] := '{}';
    v_fresh boolean[] := '{}';
    v_changed bigint[] := '{}';
    v_joined bigint[] := '{}';
    v_deltas bigint[] := '{}';
    v_roots bigint[];
    v_recounted bigint[];
    v_claim record;
BEGIN
    SELECT * INTO v_article FROM articles WHERE id = p_article;
    SELECT * INTO v_revision FROM revisions WHERE article = v_article.key AND hash = p_hash;
    IF v_revision.key IS NULL THEN
        RAISE EXCEPTION 'The revision % of the article ''%'' was never accepted.', encode(p_hash, 'hex'), p_article USING ERRCODE = 'AC001';
    END IF;
    is_known := EXISTS (SELECT 1 FROM readings WHERE revision = v_revision.key);
    new_claims := 0;
    live := '{}';
    dropped := '{}';
    dropped_statements := '{}';
    dropped_details := '{}';
    dirty_ids := '{}';
    IF is_known THEN
        is_latest := v_revision.ord = v_article.recorded_ord;
        RETURN NEXT;
        RETURN;
    END IF;
    is_latest := v_article.recorded_ord IS NULL OR v_revision.ord > v_article.recorded_ord;
    v_recounted := CASE WHEN p_canceled THEN '{}' ELSE take_origin(v_article, v_revision.ord, p_origin, p_certain, p_rank) END;
    v_roots := CASE WHEN v_recounted = '{}' THEN '{}' ELSE roots_of_articles(v_recounted) END;

    WITH brought AS MATERIALIZED (
        SELECT nextval(pg_get_serial_sequence('statements', 'key')) AS key, s.id, s.body
        FROM unnest(p_statements, p_bodies) WITH ORDINALITY AS s (id, body, n)
        WHERE NOT EXISTS (SELECT 1 FROM statements h WHERE h.id = s.id)
        ORDER BY s.n),
    counts AS (SELECT id, count(*) AS n FROM unnest(p_claim_statements) id GROUP BY id),
    inserted AS (
        INSERT INTO statements (key, id, root, live, bucket, body)
        SELECT b.key, b.id, b.key, CASE WHEN is_latest THEN c.n ELSE 0 END, p_bucket, b.body FROM brought b JOIN counts c ON c.id = b.id
        RETURNING key)
    SELECT coalesce(array_agg(key), '{}') INTO v_new FROM inserted;

    FOR v_claim IN
        SELECT i.n, i.id, i.statement AS statement_id, s.key AS statement, s.key = ANY (v_new) AS is_new, i.stance, i.speaker, i.affiliation, i.unnamed,
            i.actors, i.detail, h.key AS held, d.ord AS held_ord, h.live AS held_live,
            (h.speaker, h.affiliation, h.unnamed) IS DISTINCT FROM (i.speaker, i.affiliation, i.unnamed) AS counts_otherwise
        FROM unnest(p_claims, p_claim_statements, p_stances, p_speakers, p_affiliations, p_unnamed, p_actors, p_details)
            WITH ORDINALITY AS i (id, statement, stance, speaker, affiliation, unnamed, actors, detail, n)
        JOIN statements s ON s.id = i.statement
        LEFT JOIN claims h ON h.id = i.id
        LEFT JOIN readings d ON d.revision = h.revision
        ORDER BY i.n
    LOOP
        v_fresh := v_fresh || (v_claim.held IS NULL);
        IF v_claim.held IS NULL THEN
            new_claims := new_claims + 1;
        ELSIF v_revision.ord > v_claim.held_ord THEN
            UPDATE claims c SET revision = v_revision.key, position = v_claim.n - 1, live = is_latest::integer, stance = v_claim.stance,
                speaker = v_claim.speaker, affiliation = v_claim.affiliation, unnamed = v_claim.unnamed, actors = v_claim.actors, detail = v_claim.detail
            WHERE c.key = v_claim.held;
        END IF;
        IF is_latest AND coalesce(v_claim.held_live, 0) = 0 THEN
            live := live || v_claim.id;
        END IF;
        -- A statement that this reading brought has no verdict yet: only what was held before can be out of date.
        IF v_claim.is_new OR v_revision.ord <= v_claim.held_ord THEN
            CONTINUE;
        END IF;
        IF is_latest AND coalesce(v_claim.held_live, 0) = 0 THEN
            v_changed := v_changed || v_claim.statement;
            v_deltas := v_deltas || 1::bigint;
        ELSIF v_claim.held IS NULL OR (is_latest AND v_claim.counts_otherwise) THEN
            v_joined := v_joined || v_claim.statement;
        END IF;
    END LOOP;

    INSERT INTO claims (id, article, statement, revision, position, live, stance, speaker, affiliation, unnamed, actors, detail)
    SELECT i.id, v_article.key, s.key, v_revision.key, i.n - 1, is_latest::integer, i.stance, i.speaker, i.affiliation, i.unnamed, i.actors, i.detail
    FROM unnest(p_claims, p_claim_statements, p_stances, p_speakers, p_affiliations, p_unnamed, p_actors, p_details, v_fresh)
        WITH ORDINALITY AS i (id, statement, stance, speaker, affiliation, unnamed, actors, detail, fresh, n)
    JOIN statements s ON s.id = i.statement
    WHERE i.fresh
    ORDER BY i.n;

    IF is_latest AND v_article.recorded IS NOT NULL THEN
        FOR v_claim IN
            SELECT c.key, c.id, c.statement, c.detail, s.id AS statement_id
            FROM claims c JOIN statements s ON s.key = c.statement
            WHERE c.article = v_article.key AND c.live = 1 AND c.id <> ALL (p_claims)
            ORDER BY c.position
        LOOP
            UPDATE claims c SET live = 0 WHERE c.key = v_claim.key;
            v_changed := v_changed || v_claim.statement;
            v_deltas := v_deltas || (-1)::bigint;
            dropped := dropped || v_claim.id;
            dropped_statements := dropped_statements || v_claim.statement_id;
            dropped_details := dropped_details || v_claim.detail;
        END LOOP;
    END IF;
    UPDATE statements s SET live = s.live + d.delta
    FROM (SELECT key, sum(delta) AS delta FROM unnest(v_changed, v_deltas) AS u (key, delta) GROUP BY key) d WHERE s.key = d.key;

    INSERT INTO readings (revision, article, ord, bucket, day, outlet, topics, sketch, findings)
    VALUES (v_revision.key, v_article.key, v_revision.ord, CASE WHEN p_sketch IS NULL THEN NULL ELSE p_bucket END, p_day, p_outlet, p_topics, p_sketch,
        p_findings);
    IF is_latest THEN
        UPDATE articles SET recorded = v_revision.key, recorded_ord = v_revision.ord, canceled = p_canceled::integer WHERE key = v_article.key;
    END IF;

    IF v_changed <> '{}' OR v_joined <> '{}' THEN
        SELECT coalesce(array_agg(DISTINCT r.root), '{}') INTO v_roots FROM (
            SELECT unnest(v_roots) AS root
            UNION SELECT s.root FROM statements s WHERE s.key = ANY (v_changed || v_joined)
            UNION SELECT s.root FROM links l JOIN statements s ON s.key = l.b WHERE l.a = ANY (v_changed) AND l.kind = 3
            UNION SELECT s.root FROM links l JOIN statements s ON s.key = l.a WHERE l.b = ANY (v_changed) AND l.kind = 3) r;
    END IF;
    IF v_roots <> '{}' THEN
        PERFORM mark_dirty(v_roots, p_now);
        SELECT array_agg(s.id) INTO dirty_ids FROM statements s WHERE s.key = ANY (v_roots);
    END IF;
    UPDATE pending SET stage = greatest(stage, 1) WHERE revision = v_revision.key;
    RETURN NEXT;
END $$;

-- Unites the components of two articles under the least key. Gives the articles that are counted under another origin now.
CREATE FUNCTION unite_copies(p_left bigint, p_right bigint) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    v_a bigint;
    v_b bigint;
    v_members bigint[];
    v_others bigint[];
    v_before record;
    v_other record;
    v_after record;
BEGIN
    SELECT coalesce(component, key) INTO v_a FROM articles WHERE key = p_left;
    SELECT coalesce(component, key) INTO v_b FROM articles WHERE key = p_right;
    IF v_a = v_b THEN
        RETURN '{}';
    END IF;
    v_members := copies_of(p_left);
    v_others := copies_of(p_right);
    SELECT origin, origin_certain INTO v_before FROM counted_origins WHERE article = p_left;
    SELECT origin, origin_certain INTO v_other FROM counted_origins WHERE article = p_right;
    UPDATE articles SET component = least(v_a, v_b) WHERE component = greatest(v_a, v_b) OR key IN (p_left, p_right);
    SELECT origin, origin_certain INTO v_after FROM counted_origins WHERE article = p_left;
    RETURN CASE WHEN v_before IS DISTINCT FROM v_after THEN v_members ELSE '{}' END
        || CASE WHEN v_other IS DISTINCT FROM v_after THEN v_others ELSE '{}' END;
END $$;

CREATE FUNCTION write_links(
    p_article text, p_hash bytea, p_now bigint, p_shards text[], p_epochs bigint[],
    p_a bytea[], p_b bytea[], p_kinds smallint[], p_scores double precision[], p_joins smallint[], p_reasons bytea[],
    p_copies_a text[], p_copies_b text[], p_containments double precision[])
    RETURNS TABLE (what smallint, place integer, id bytea, other bytea, article text, outlet text, published bigint, published_offset bigint,
        detail bytea, topics bytea) LANGUAGE plpgsql AS $$
#variable_conflict use_column
-- what 0: a new link, at its place in p_a, with the end a; 1: the same with the end b; 2: a new copy, at its place in p_copies_a; 3: id united into other;
-- 4: id is dirty; 9: the epoch of a shard is over, and nothing was written.
DECLARE
    v_article bigint;
    v_revision bigint;
    v_places integer[];
    v_as bigint[];
    v_bs bigint[];
    v_new_copies integer[] := '{}';
    v_losers bigint[] := '{}';
    v_touched bigint[] := '{}';
    v_roots bigint[] := '{}';
    v_recounted bigint[] := '{}';
    v_link record;
    v_left record;
    v_right record;
    v_winner bigint;
    v_loser bigint;
BEGIN
    SELECT a.key, r.key INTO v_article, v_revision FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = p_article AND r.hash = p_hash;
    IF v_revision IS NULL THEN
        RAISE EXCEPTION 'The revision % of the article ''%'' was never accepted.', encode(p_hash, 'hex'), p_article USING ERRCODE = 'AC001';
    END IF;
    IF EXISTS (SELECT 1 FROM unnest(p_shards, p_epochs) AS u (id, epoch) LEFT JOIN shards s ON s.id = u.id WHERE s.epoch IS DISTINCT FROM u.epoch) THEN
        what := 9;
        RETURN NEXT;
        RETURN;
    END IF;

    WITH given AS (
        SELECT l.n, x.key AS a, y.key AS b, l.kind, l.score, l.joins, l.reasons
        FROM unnest(p_a, p_b, p_kinds, p_scores, p_joins, p_reasons) WITH ORDINALITY AS l (a, b, kind, score, joins, reasons, n)
        JOIN statements x ON x.id = l.a JOIN statements y ON y.id = l.b),
    inserted AS (
        INSERT INTO links (a, b, kind, score, joins, reasons) SELECT g.a, g.b, g.kind, g.score, g.joins, g.reasons FROM given g
        ON CONFLICT DO NOTHING RETURNING a, b)
    SELECT coalesce(array_agg(g.n::integer ORDER BY g.n), '{}'), coalesce(array_agg(g.a ORDER BY g.n), '{}'), coalesce(array_agg(g.b ORDER BY g.n), '{}')
    INTO v_places, v_as, v_bs FROM inserted i JOIN given g ON g.a = i.a AND g.b = i.b;

    FOR v_link IN
        SELECT u.a, u.b, p_joins[u.place] AS joins, p_kinds[u.place] AS kind FROM unnest(v_places, v_as, v_bs) AS u (place, a, b)
    LOOP
        IF v_link.joins = 1 THEN
            SELECT t.key, t.id INTO v_left FROM statements s JOIN statements t ON t.key = s.root WHERE s.key = v_link.a;
            SELECT t.key, t.id INTO v_right FROM statements s JOIN statements t ON t.key = s.root WHERE s.key = v_link.b;
            IF v_left.key <> v_right.key THEN
                v_winner := CASE WHEN v_left.id < v_right.id THEN v_left.key ELSE v_right.key END;
                v_loser := CASE WHEN v_left.id < v_right.id THEN v_right.key ELSE v_left.key END;
                UPDATE statements SET root = v_winner WHERE root = v_loser AND root <> key;
                UPDATE statements SET root = v_winner WHERE key = v_loser;
                DELETE FROM dirty WHERE root = v_loser;
                DELETE FROM assertions WHERE root = v_loser;
                IF FOUND THEN
                    v_losers := v_losers || v_loser;
                END IF;
            END IF;
        END IF;
        IF v_link.joins = 1 OR v_link.kind = 3 THEN
            v_touched := v_touched || v_link.a || v_link.b;
        END IF;
    END LOOP;

    FOR v_link IN
        SELECT c.n, x.key AS a, y.key AS b, c.containment
        FROM unnest(p_copies_a, p_copies_b, p_containments) WITH ORDINALITY AS c (a, b, containment, n)
        JOIN articles x ON x.id = c.a JOIN articles y ON y.id = c.b ORDER BY c.n
    LOOP
        INSERT INTO copies (a, b, containment) VALUES (v_link.a, v_link.b, v_link.containment)
        ON CONFLICT (a, b) DO UPDATE SET containment = excluded.containment WHERE excluded.containment > copies.containment;
        IF FOUND THEN
            v_new_copies := v_new_copies || v_link.n::integer;
            v_recounted := v_recounted || unite_copies(v_link.a, v_link.b);
        END IF;
    END LOOP;

    IF v_touched <> '{}' OR v_recounted <> '{}' THEN
        SELECT coalesce(array_agg(DISTINCT r.root), '{}') INTO v_roots FROM (
            SELECT s.root FROM statements s WHERE s.key = ANY (v_touched)
            UNION SELECT unnest(roots_of_articles(v_recounted)) AS root) r;
        PERFORM mark_dirty(v_roots, p_now);
    END IF;
    UPDATE pending SET stage = greatest(stage, 2) WHERE revision = v_revision;

    RETURN QUERY
        SELECT e.what::smallint, u.place, c.id, NULL::bytea, t.id, d.outlet, r.published, r.published_offset, c.detail, d.topics
        FROM unnest(v_places, v_as, v_bs) WITH ORDINALITY AS u (place, a, b, n)
        CROSS JOIN LATERAL (VALUES (0, u.a), (1, u.b)) AS e (what, statement)
        CROSS JOIN LATERAL (SELECT * FROM claims l WHERE l.statement = e.statement ORDER BY l.id LIMIT 1) c
        JOIN articles t ON t.key = c.article
        JOIN revisions r ON r.key = c.revision
        JOIN readings d ON d.revision = c.revision
        ORDER BY u.n, e.what;
    RETURN QUERY SELECT 2::smallint, n, NULL::bytea, NULL::bytea, NULL, NULL, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea FROM unnest(v_new_copies) n;
    RETURN QUERY SELECT 3::smallint, 0, s.id, t.id, NULL, NULL, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea
        FROM unnest(v_losers) WITH ORDINALITY AS l (key, n) JOIN statements s ON s.key = l.key JOIN statements t ON t.key = s.root ORDER BY l.n;
    RETURN QUERY SELECT 4::smallint, 0, s.id, NULL::bytea, NULL, NULL, NULL::bigint, NULL::bigint, NULL::bytea, NULL::bytea
        FROM statements s WHERE s.key = ANY (v_roots) OR s.key IN (
            SELECT d.root FROM claims c JOIN statements h ON h.key = c.statement JOIN dirty d ON d.root = h.root WHERE c.article = v_article);
END $$;

-- Puts contributions in the place of earlier ones and changes the sums by the difference; one of an older revision, or the same again, changes nothing.
CREATE FUNCTION contribute(
    p_article text, p_owner bigint, p_type smallint, p_ord bigint, p_present smallint, p_claims integer, p_name text)
    RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_article bigint;
    v_day bigint;
    v_held contributions;
BEGIN
    SELECT a.key, coalesce(d.day, 0) INTO v_article, v_day FROM articles a LEFT JOIN readings d ON d.revision = a.recorded WHERE a.id = p_article;
    IF v_article IS NULL THEN
        RAISE EXCEPTION 'The article ''%'' was never accepted.', p_article USING ERRCODE = 'AC001';
    END IF;
    SELECT * INTO v_held FROM contributions WHERE article = v_article AND owner = p_owner;
    IF p_ord <= v_held.ord THEN
        RETURN false;
    END IF;
    INSERT INTO contributions (article, owner, ord, day, present, claims, name) VALUES (v_article, p_owner, p_ord, v_day, p_present, p_claims, p_name)
    ON CONFLICT (article, owner) DO UPDATE SET
        ord = excluded.ord, day = excluded.day, present = excluded.present, claims = excluded.claims, name = excluded.name;
    v_held.present := coalesce(v_held.present, 0);
    IF v_held.present <> p_present OR v_held.present * coalesce(v_held.claims, 0) <> p_present * p_claims THEN
        UPDATE owners SET type = p_type, articles = articles + p_present - v_held.present,
            claims = claims + p_present * p_claims - v_held.present * coalesce(v_held.claims, 0)
        WHERE key = p_owner;
    END IF;
    IF v_held.present <> p_present OR v_held.name IS DISTINCT FROM p_name THEN
        INSERT INTO owner_names (owner, name, articles)
        SELECT p_owner, n.name, sum(n.by) FROM (VALUES (v_held.name, -v_held.present), (p_name, p_present)) AS n (name, by)
        WHERE n.by <> 0 GROUP BY n.name HAVING sum(n.by) <> 0
        ON CONFLICT (owner, name) DO UPDATE SET articles = owner_names.articles + excluded.articles;
    END IF;
    RETURN true;
END $$;

CREATE FUNCTION write_verdict(p_id bytea, p_version bigint, p_status smallint, p_digest text, p_verdict bytea) RETURNS boolean LANGUAGE plpgsql AS $$
-- True where it is to be told.
DECLARE
    v_root bigint;
    v_held assertions;
BEGIN
    SELECT key INTO v_root FROM statements WHERE id = p_id AND root = key;
    IF v_root IS NULL THEN
        RETURN false;
    END IF;
    SELECT * INTO v_held FROM assertions WHERE root = v_root;
    IF p_version < v_held.version THEN
        RETURN false;
    END IF;
    DELETE FROM dirty WHERE root = v_root AND version = p_version;
    IF v_held.claims_digest = p_digest AND v_held.verdict = p_verdict THEN
        UPDATE assertions SET version = p_version WHERE root = v_root AND version <> p_version;
        RETURN false;
    END IF;
    INSERT INTO assertions (root, version, status, claims_digest, verdict) VALUES (v_root, p_version, p_status, p_digest, p_verdict)
    ON CONFLICT (root) DO UPDATE SET
        version = excluded.version, status = excluded.status, claims_digest = excluded.claims_digest, verdict = excluded.verdict;
    RETURN true;
END $$;

-- The state that follows from what of an article is still under way.
CREATE FUNCTION settle(p_article bigint) RETURNS void LANGUAGE sql AS $$
    UPDATE articles SET state = CASE
        WHEN EXISTS (SELECT 1 FROM pending WHERE article = articles.key) THEN 0
        WHEN EXISTS (SELECT 1 FROM failures WHERE revision = articles.current) THEN 2
        WHEN canceled <> 0 THEN 3
        ELSE 1 END
    WHERE key = p_article
$$;

CREATE FUNCTION finish_revision(p_article text, p_hash bytea) RETURNS smallint LANGUAGE plpgsql AS $$
-- 0: was finished before; 1: was pending; 2: was parked.
DECLARE
    v_article bigint;
    v_revision bigint;
    v_was smallint := 1;
BEGIN
    SELECT a.key, r.key INTO v_article, v_revision FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = p_article AND r.hash = p_hash;
    IF v_revision IS NULL THEN
        RAISE EXCEPTION 'The revision % of the article ''%'' was never accepted.', encode(p_hash, 'hex'), p_article USING ERRCODE = 'AC001';
    END IF;
    DELETE FROM pending WHERE revision = v_revision;
    IF NOT FOUND THEN
        DELETE FROM failures WHERE revision = v_revision;
        IF NOT FOUND THEN
            RETURN 0;
        END IF;
        v_was := 2;
    END IF;
    PERFORM settle(v_article);
    RETURN v_was;
END $$;

CREATE FUNCTION fail_revision(p_article text, p_hash bytea, p_error text, p_attempts_max integer, p_now bigint)
    RETURNS TABLE (so_far integer, is_parked boolean) LANGUAGE plpgsql AS $$
-- is_parked: by this call.
DECLARE
    v_article bigint;
    v_revision bigint;
BEGIN
    SELECT a.key, r.key INTO v_article, v_revision FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = p_article AND r.hash = p_hash;
    IF v_revision IS NULL THEN
        RAISE EXCEPTION 'The revision % of the article ''%'' was never accepted.', encode(p_hash, 'hex'), p_article USING ERRCODE = 'AC001';
    END IF;
    is_parked := false;
    UPDATE pending SET attempts = attempts + 1, error = p_error WHERE revision = v_revision RETURNING attempts INTO so_far;
    IF so_far IS NULL THEN
        SELECT coalesce((SELECT attempts FROM failures WHERE revision = v_revision), 0) INTO so_far;
    ELSIF so_far >= p_attempts_max THEN
        is_parked := true;
        DELETE FROM pending WHERE revision = v_revision;
        INSERT INTO failures (revision, attempts, error, failed_at) VALUES (v_revision, so_far, p_error, p_now);
        PERFORM settle(v_article);
    END IF;
    RETURN NEXT;
END $$;

-- Revisions of an article in quarantine become pending again. Gives how many.
CREATE FUNCTION retry_revisions(p_article text, p_work bigint, p_now bigint) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_article bigint := (SELECT key FROM articles WHERE id = p_article);
    v_count integer;
BEGIN
    INSERT INTO pending (revision, article, hash, stage, attempts, accepted_at)
    SELECT r.key, v_article, p_work, EXISTS (SELECT 1 FROM readings d WHERE d.revision = r.key)::integer, 0, p_now
    FROM revisions r JOIN failures f ON f.revision = r.key WHERE r.article = v_article;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    DELETE FROM failures f USING revisions r WHERE r.key = f.revision AND r.article = v_article;
    PERFORM settle(v_article);
    RETURN v_count;
END $$;

-- Revisions of an article in quarantine are given up: those never read are forgotten, and the article with its last. Gives their hashes.
CREATE FUNCTION drop_revisions(p_article text) RETURNS SETOF bytea LANGUAGE plpgsql AS $$
DECLARE
    v_article bigint := (SELECT key FROM articles WHERE id = p_article);
    v_held bigint[];
    v_hashes bytea[];
    v_latest revisions;
BEGIN
    SELECT array_agg(r.key ORDER BY r.key), array_agg(r.hash ORDER BY r.key) INTO v_held, v_hashes
    FROM revisions r JOIN failures f ON f.revision = r.key WHERE r.article = v_article;
    IF v_held IS NULL THEN
        RETURN;
    END IF;
    DELETE FROM failures WHERE revision = ANY (v_held);
    DELETE FROM revisions r WHERE r.key = ANY (v_held) AND NOT EXISTS (SELECT 1 FROM readings d WHERE d.revision = r.key);
    SELECT * INTO v_latest FROM revisions WHERE article = v_article ORDER BY ord DESC LIMIT 1;
    IF v_latest.key IS NULL THEN
        DELETE FROM articles WHERE key = v_article;
    ELSE
        UPDATE articles SET current = v_latest.key, current_ord = v_latest.ord WHERE key = v_article;
        PERFORM settle(v_article);
    END IF;
    RETURN QUERY SELECT unnest(v_hashes);
END $$;

CREATE FUNCTION open_shard(p_id text) RETURNS bigint LANGUAGE sql AS $$
    INSERT INTO shards (id, epoch) VALUES (p_id, 1) ON CONFLICT (id) DO UPDATE SET epoch = shards.epoch + 1 RETURNING epoch
$$;
