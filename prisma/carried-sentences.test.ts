import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { EDIT_KINDS } from '@/bench/carry/edits'
import { DESKS } from '@/bench/carry/texts'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from '@/lib/domain/text/carry'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { connectedAs } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'

interface Edit {
  what: string
  was: string
  now: string
  words: string
  from: { start: number; end: number }
  to: { start: number; end: number }
}

/** Every edit of the bench that the app carries an approval over, with where the claim stands before and after. */
function keptByTheApp(): Edit[] {
  return DESKS.flatMap((desk) =>
    desk.claims.flatMap(([kind, words], number) => {
      const at = desk.text.indexOf(words)
      const from = { start: at, end: at + words.length }
      const sentence = sentencesOf(desk.text).find(({ start, end }) => start <= at && at < end)
      const claim = { id: words, number, kind, status: 'APPROVED', places: [from], words } as const
      return EDIT_KINDS.flatMap(({ name, make }) => {
        const now = sentence && make({ desk, words, at, from: sentence.start, until: sentence.end })
        if (!now || now === desk.text) return []
        const { fate, places } = carryClaim(claim, carrier(desk.text, now), desk.text, now)
        const [to] = places
        if (!to || (fate?.fate !== 'kept' && fate?.fate !== 'moved')) return []
        return { what: name, was: desk.text, now, words, from, to }
      })
    }),
  )
}

/** Whether the database would make the claim stale by its sentence, when nothing else of the desk is in the way. */
async function movedByTheDatabase(owner: pg.Client, { was, now, from, to }: Edit): Promise<boolean> {
  const [article, claim, first, second] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await owner.query(`INSERT INTO articles (id, slug, headline, created_by_id) VALUES ($1, $1::uuid::text, 'X', $2)`, [
    ...[article, (await nadia()).id],
  ])
  const text = 'INSERT INTO revisions (id, article_id, number, text, length) VALUES ($1, $2, $3, $4, $5)'
  await owner.query(text, [first, article, 1, was, was.length])
  await owner.query(text, [second, article, 2, now, now.length])
  const add = `INSERT INTO claims (id, article_id, number, kind, status) VALUES ($1, $2, 1, 'NUMBER', 'APPROVED')`
  await owner.query(add, [claim, article])
  const anchor = `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '', '')`
  await owner.query(anchor, [article, claim, first, from.start, from.end, was.slice(from.start, from.end)])
  await owner.query(anchor, [article, claim, second, to.start, to.end, now.slice(to.start, to.end)])
  return (await owner.query('SELECT galley_moved_sentences($1)', [second])).rowCount !== 0
}

test('the database voids no approval that the app carries', async () => {
  const edits = keptByTheApp()
  expect(edits.length).toBeGreaterThan(100)
  await connectedAs('owner', async (owner) => {
    await owner.query(
      `BEGIN; ALTER TABLE revisions DROP CONSTRAINT revisions_blocks_sound, DROP CONSTRAINT revisions_by_somebody`,
    )
    for (const table of ['articles', 'revisions', 'claims', 'anchors'])
      await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    const voided: string[] = []
    for (const edit of edits)
      if (await movedByTheDatabase(owner, edit)) voided.push(`${edit.what}: “${edit.words}” in ${edit.now}`)
    await owner.query('ROLLBACK')
    expect(voided).toEqual([])
  })
})
