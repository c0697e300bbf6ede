import { globSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { withdrawn as takeBack } from '@/lib/testing/corrections'
import { nadia, otto } from '@/lib/testing/people'
import { acceptReport } from '@/lib/use-cases/reports/accept-report'
import { amendCorrection } from '@/lib/use-cases/corrections/amend-correction'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { holdCorrection } from '@/lib/use-cases/corrections/hold-correction'
import { publishCorrection } from '@/lib/use-cases/corrections/publish-correction'
import { rejectReport } from '@/lib/use-cases/reports/reject-report'
import { reportError } from '@/lib/use-cases/reports/report-error'
import { returnCorrection } from '@/lib/use-cases/corrections/return-correction'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { GET as anywhere } from './[...elsewhere]/route'
import { GET as entry } from './[entry]/route'
import { GET as atom } from './atom.xml/route'
import { GET as json } from './feed.json/route'
import { GET as rss } from './feed.xml/route'
import { GET as policy } from './policy/route'
import { GET as style } from './readers.css/route'
import { GET as receipt } from './report/[receipt]/route'
import { GET as report } from './report/route'
import { GET as list } from './route'

/**
 * What readers are meant to see; every other text column of the database gets a canary. Of headlines they see the newest of an
 * article that has an entry: any other article’s is a canary, and so is the one kept with the entry.
 */
const PUBLIC = new Set([
  ...['number', 'slug', 'section', 'article_url', 'wrong', 'right', 'note', 'withdraw_reason', 'searchable_reason'].map(
    (column) => `corrections.${column}`,
  ),
  ...['name', 'place', 'address', 'contact', 'time_zone', 'locale'].map((column) => `newsroom.${column}`),
  'articles.language',
  'audit_head.hash',
  // Not written by people: names of things, digests, and the ids the rows below share.
  ...['hash', 'kind', 'subject_type', 'subject_id'].map((column) => `audit_events.${column}`),
  'error_reports.receipt',
  // Hexadecimal: no canary fits in.
  'snapshots.sha256',
  // A day or a language: which of the two.
  'read_settings.what',
])

async function row(sql: string, value: string): Promise<{ id: string; version: number }> {
  const { rows } = await connectedAs('app', (app) => app.query<{ id: string; version: number }>(sql, [value]))
  if (!rows[0]) throw new Error('There is no such row.')
  return rows[0]
}
const seen = async (correctionId: string) => {
  const { version } = await row('SELECT id, version FROM corrections WHERE id = $1', correctionId)
  return { correctionId, version }
}

async function published(articleId: string, note: string) {
  const told = { type: 'CORRECTION', wrong: 'nine years', right: 'six years' } as const
  const { correctionId } = await draftCorrection({ articleId, ...told, note }, await nadia())
  await submitCorrection(await seen(correctionId), await nadia())
  await approveCorrection(await seen(correctionId), await otto())
  const { number } = await publishCorrection(await seen(correctionId), await nadia())
  return { correctionId, number }
}

const told = {
  words: 'canary-report-words',
  truth: 'canary-report-truth',
  email: 'canary-report@reader.example',
  website: '',
} as const
let entries: { standing: string; withdrawn: string; amendment: string; receipt: string }

beforeAll(async () => {
  const [editor, reviewer] = [await nadia(), await otto()]
  const bring = async (headline: string) =>
    (
      await createArticle(
        { headline, text: 'By canary-writer\n\ncanary-text of a contract for nine years.' },
        editor,
        () => [],
      )
    ).articleId
  const articleId = await bring('Council chooses ferry operator')

  const standing = await published(articleId, 'It runs for six years.')
  const { correctionId: amendmentId } = await amendCorrection(
    { ...(await seen(standing.correctionId)), note: 'Seven, in fact.', right: 'seven years' },
    editor,
  )
  await approveCorrection(await seen(amendmentId), reviewer)
  const amendment = await publishCorrection(await seen(amendmentId), editor)
  const withdrawn = await published(articleId, 'It runs for five years.')
  await takeBack(withdrawn.correctionId, 'Nine was right.')

  // What is not yet told: a draft, one in review, one that was returned.
  const secretly = {
    articleId,
    type: 'UPDATE',
    wrong: 'canary-wrong',
    right: 'canary-right',
    note: 'canary-note',
  } as const
  await draftCorrection(secretly, editor)
  const { correctionId: returnedId } = await draftCorrection(secretly, editor)
  await submitCorrection(await seen(returnedId), editor)
  await returnCorrection({ ...(await seen(returnedId)), reason: 'canary-return-reason' }, reviewer)
  const { correctionId: waitingId } = await draftCorrection(secretly, editor)
  await submitCorrection(await seen(waitingId), editor)
  // And one that is held, for readers who waited.
  const { correctionId: heldId } = await draftCorrection(secretly, editor)
  await submitCorrection(await seen(heldId), editor)
  await approveCorrection(await seen(heldId), reviewer)
  await holdCorrection({ ...(await seen(heldId)), delayReason: 'canary-late-reason' }, editor)

  // Readers' reports: one rejected, one accepted, and one whose receipt is read below.
  for (const decide of ['reject', 'accept'] as const) {
    const { receipt } = await reportError({ article: 'canary-place', ...told }, 'canary-address', new Date())
    const { id: reportId, version } = await row('SELECT id, version FROM error_reports WHERE receipt = $1', receipt)
    if (decide === 'accept') await acceptReport({ reportId, version, articleId }, editor)
    else await rejectReport({ reportId, version, reason: 'canary-report-reason' }, editor)
  }
  const own = { article: 'The ferry', words: 'Nine.', truth: 'Six.', email: told.email, website: '' } as const
  const { receipt } = await reportError(own, 'canary-address', new Date())

  // An article of which readers have only been told in drafts: its headline is nobody’s but the desk’s.
  await draftCorrection({ ...secretly, articleId: await bring('Harbour wall may go') }, editor)

  await plantTheRest(articleId, editor.id)
  entries = {
    standing: `${standing.number}-council-chooses-ferry-operator`,
    withdrawn: `${withdrawn.number}-council-chooses-ferry-operator`,
    amendment: `${amendment.number}`,
    receipt,
  }
})

/** As the owner, with the guards off: a canary in every column that the story above did not reach. */
async function plantTheRest(articleId: string, person: string) {
  await connectedAs('owner', async (owner) => {
    const { rows: tables } = await owner.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    )
    for (const { name } of tables) await owner.query(`ALTER TABLE "${name}" DISABLE TRIGGER USER`)
    const id = "'01900000-0000-7000-8000-000000000001'::uuid"
    await owner.query(`
      UPDATE people SET name = 'canary-' || name, email = 'canary-' || email, password_hash = 'canary-hash';
      INSERT INTO sessions (id, token_hash, person_id, expires_at, user_agent) VALUES (${id}, 'canary-token', '${person}', now(), 'canary-agent');
      INSERT INTO invitations (id, token_hash, email, name, role, invited_by_id, expires_at)
        VALUES (${id}, 'canary-token', 'canary@x', 'canary-name', 'VIEWER', '${person}', now());
      UPDATE newsroom SET facts_checked_until = 'canary-day';
      UPDATE articles SET headline = 'canary-unpublished-headline' WHERE id <> '${articleId}';
      UPDATE articles SET byline = 'canary-byline', section = 'canary-section', slug = 'canary-slug-' || id,
        url = 'https://canary.example', clear_reason = 'canary-clear', language_said_knowing = 'canary-knowing';
      UPDATE revisions SET report = '{"canary": 1}', address = 'https://canary.example',
        blocks = jsonb_set(blocks, '{0,links}', '[{"start": 0, "end": 3, "href": "https://canary.example"}]');
      INSERT INTO recognised_languages (revision_id, language, certain, parts)
        SELECT id, 'canary', true, '[{"start": 0, "end": 3, "language": "canary"}]' FROM revisions
        ON CONFLICT (revision_id) DO UPDATE SET language = excluded.language, parts = excluded.parts;
      INSERT INTO claims (id, article_id, number, kind, understood, speaker_text, dismiss_reason, status, stale_reason, judged_reason)
        VALUES (${id}, '${articleId}', 1, 'QUOTE', '{"value": "canary"}', 'canary-speaker', 'canary-dismiss', 'STALE', 'canary-stale', 'canary-judged');
      UPDATE corrections SET headline = 'canary-headline-of-then', claim_id = ${id}, at_once_reason = 'canary-at-once';
      INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
        SELECT ${id}, '${articleId}', ${id}, id, 0, 6, 'canary', 'canary-prefix', 'canary-suffix' FROM revisions LIMIT 1;
      INSERT INTO left_places (article_id, claim_id, revision_id, kind, start, "end", exact)
        SELECT '${articleId}', ${id}, id, 'NUMBER', 0, 6, 'canary' FROM revisions LIMIT 1;
      INSERT INTO sources (id, kind, title, url, note, visibility, added_by_id)
        VALUES (${id}, 'STATEMENT', 'canary-source', 'https://canary.example', 'canary-note', 'CONFIDENTIAL', '${person}');
      INSERT INTO snapshots (id, source_id, url, address, title, text, type, charset, size, sha256, object)
        VALUES (${id}, ${id}, 'https://canary.example', 'https://canary.example', 'canary-title', 'canary-text', 'canary-type', 'canary', 6, repeat('a', 64), 'canary-object');
      INSERT INTO source_pages (source_id, url, looked_at, why_not) VALUES (${id}, 'https://canary.example', now(), 'canary-why');
      INSERT INTO evidence (id, claim_id, source_id, stance, locator, excerpt, added_by_id)
        VALUES (${id}, ${id}, ${id}, 'SUPPORTS', 'canary-locator', 'canary-excerpt', '${person}');
      INSERT INTO proposals (id, article_id, revision_id, number, origin, words, said_by, sentence, kind, title, url, locator, state, reason, created_by_id, decided_by_id, decided_at)
        SELECT ${id}, '${articleId}', id, 1, 'FOOTNOTE', 'canary-words', 'canary-author', 'canary-sentence', 'DOCUMENT', 'canary-title', 'https://canary.example',
          'canary-place', 'REFUSED', 'canary-reason', '${person}', '${person}', now() FROM revisions LIMIT 1;
      INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, replacement, given_by_id, bound_text, bound_evidence, bound_sources)
        VALUES (${id}, ${id}, 1, 'WRONG', 'ON_AUTHOR', 'canary-rationale', 'canary-replacement', '${person}', 'canary', 'canary', 'canary');
      INSERT INTO reviews (id, claim_id, verdict_id, decision, reason, reviewer_id) VALUES (${id}, ${id}, ${id}, 'RETURN', 'canary-reason', '${person}');
      INSERT INTO comments (id, article_id, claim_id, author_id, body) VALUES (${id}, '${articleId}', ${id}, '${person}', 'canary-comment');
      INSERT INTO idempotency_keys (person_id, key, request, status, response) VALUES ('${person}', 'canary', 'canary', 200, 'canary');
      INSERT INTO outbox (id, kind, payload) VALUES (${id}, 'canary', '{"canary": 1}');
      INSERT INTO throttles (key) VALUES ('canary');
      INSERT INTO digests_due (made_in, key, digest) VALUES (1, 'canary', 'canary');
      INSERT INTO security_events (kind, person_id, place, hour) VALUES ('canary', 'canary', 'canary', now());
      INSERT INTO office_terms (id, office, jurisdiction, holder, aliases, from_date, to_date, source)
        VALUES (${id}, 'canary', 'canary', 'canary', '{canary}', 'canary', 'canary', 'canary');
      INSERT INTO dated_events (id, name, aliases, date, source) VALUES (${id}, 'canary', '{canary}', 'canary', 'canary');
      INSERT INTO dated_events (id, name, from_date, to_date, source)
        VALUES (gen_random_uuid(), 'canary', 'canary', 'canary', 'canary');
      INSERT INTO conflict_dismissals (id, article_id, key, rule, reason, dismissed_by_id)
        VALUES (${id}, '${articleId}', 'canary-key', 'canary-rule', 'canary-reason', '${person}');`)
    for (const { name } of tables) await owner.query(`ALTER TABLE "${name}" ENABLE TRIGGER USER`)
  })
}

test('every text of the database that is not for readers holds a canary', async () => {
  const bare = await connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ name: string; column: string }>(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'character varying', 'ARRAY') AND udt_name <> '_uuid' AND table_name NOT LIKE '\\_%'
         AND table_name IN (SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE')`,
    )
    const missed: string[] = []
    for (const { name, column } of rows) {
      if (PUBLIC.has(`${name}.${column}`)) continue
      const { rowCount } = await owner.query(`SELECT FROM "${name}" WHERE "${column}"::text ILIKE '%canary%' LIMIT 1`)
      if (rowCount === 0) missed.push(`${name}.${column}`)
    }
    return missed
  })
  expect(bare).toEqual([])
})

type Get<Context> = (request: Request, context: Context) => Promise<Response>
const asked = (path = '') => new Request(`http://127.0.0.1:3000/corrections${path}`)
const text = async (answer: Response | Promise<Response>) => (await answer).text()
const plain = async (get: Get<unknown>, path?: string) => text(get(asked(path), {}))
const entryAt = async (segment: string) => entry(asked(`/${segment}`), { params: Promise.resolve({ entry: segment }) })

/** Each public address, and what a reader with nothing but the address gets. */
const READ: Record<string, () => Promise<string>> = {
  'route.tsx': () => plain(list),
  'route.tsx, filtered': () => plain(list, '?q=canary&type=UPDATE&section=canary-section&from=x'),
  '[entry]/route.tsx': async () => text(await entryAt(entries.standing)),
  '[entry]/route.tsx, withdrawn': async () => text(await entryAt(entries.withdrawn)),
  '[...elsewhere]/route.ts': () => plain(anywhere),
  'policy/route.tsx': () => plain(policy),
  'report/route.tsx': () => plain(report),
  'report/[receipt]/route.tsx': () => text(receipt(asked(), { params: Promise.resolve({ receipt: entries.receipt }) })),
  'feed.xml/route.ts': () => plain(rss),
  'atom.xml/route.ts': () => plain(atom),
  'feed.json/route.ts': () => plain(json),
  // Made from files alone, the same for everybody.
  'readers.css/route.ts': async () => text(await style()),
  'fonts/[file]/route.ts': () => Promise.resolve(''.padEnd(300)),
}

test('every public address is read here', () => {
  const files = globSync('**/{page,route,not-found}.{ts,tsx}', { cwd: import.meta.dirname })
  expect(files.filter((file) => !(file in READ))).toEqual([])
})

test.each(Object.keys(READ))('no canary sings in %s', async (file) => {
  const answer = (await READ[file]?.()) ?? ''
  expect(answer.length).toBeGreaterThan(200)
  // What the reader typed into the filter stands in the form again, and that is all.
  const shown = file.includes('filtered') ? answer.replaceAll(/value="canary"|q=canary(?=&amp;)/g, '') : answer
  expect(shown).not.toMatch(/canary/i)
  expect(shown).not.toMatch(/Nadia|Otto/)
})

test('the public words are there, or the canaries’ silence would mean nothing', async () => {
  const listed = await READ['route.tsx']?.()
  for (const words of [
    'Council chooses ferry operator',
    'It runs for six years.',
    'Seven, in fact.',
    'Nine was right.',
  ])
    expect(listed).toContain(words)
  expect(listed).not.toContain('It runs for five years.')
  expect(await READ['[entry]/route.tsx, withdrawn']?.()).toContain('It runs for five years.')
})

test('an amendment’s own number leads to the entry it amends, and other words to the right ones', async () => {
  const amendment = await entryAt(entries.amendment)
  expect(amendment.status).toBe(308)
  expect(amendment.headers.get('location')).toBe(`/corrections/${entries.standing}#c-${entries.amendment}`)
  const renamed = await entryAt(entries.standing.replace('council', 'committee'))
  expect(renamed.headers.get('location')).toBe(`/corrections/${entries.standing}`)
})

test.each(['999', '0', '1x', '-1', '99999999999999999999', 'canary', '%00'])(
  'nothing was ever published at %s',
  async (segment) => {
    const answer = await entryAt(segment)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Page not found')
  },
)
