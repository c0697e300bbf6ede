/** A reader's message for every two hundred claims; the last thirty are undecided on every desk. */
export const REPORTS = `
  INSERT INTO error_reports (id, receipt, article_id, place, words, message, status, reason, decided_by_id, decided_at, created_at)
  SELECT pg_temp.id(at, 'report ' || n), 'R-2026-' || lpad((n / 100000)::text, 5, '0') || '-' || lpad((n % 100000)::text, 5, '0'), articles[1 + n % cardinality(articles)], 'https://paper.example/' || n,
    'The council paid', 'It paid more.', (CASE WHEN n <= 30 THEN 'REPORTED' WHEN n % 2 = 0 THEN 'REJECTED' ELSE 'ACCEPTED' END)::"ReportStatus",
    CASE WHEN n > 30 THEN 'Looked up.' END, CASE WHEN n > 30 THEN people[1] END, CASE WHEN n > 30 THEN at + interval '1 hour' END, at
  FROM generate_series(1, 30 + $1::int / 200) n CROSS JOIN LATERAL (SELECT now() - n * interval '1 year' / (30 + $1::int / 200) AS at) at,
    (SELECT array_agg(id ORDER BY name) AS people FROM people WHERE role <> 'VIEWER') p, (SELECT array_agg(id) AS articles FROM articles) a`

/** A browser that was signed in for every hundred claims; their sessions are over. */
export const SESSIONS = `
  INSERT INTO sessions (id, token_hash, person_id, created_at, last_seen_at, expires_at)
  SELECT pg_temp.id(at, 'session ' || n), md5('session ' || n) || md5(n::text), people[1 + n % cardinality(people)], at, at + interval '8 hours', at + interval '12 hours'
  FROM generate_series(1, $1::int / 100) n CROSS JOIN LATERAL (SELECT now() - interval '1 day' - n * interval '1 year' / ($1::int / 100) AS at) at,
    (SELECT array_agg(id ORDER BY name) AS people FROM people) p`
