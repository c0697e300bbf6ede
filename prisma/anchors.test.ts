import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy, nextText } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { asApp, asTold } from './as-app'

const BODY = '🦀 A crab cost £5. Then 🦀🦀 left.'
const HEADLINE = '🦀'
const TEXT = nextText(BODY, HEADLINE).text

/** An article with one claim, and a way to put anchors on it as the app's role could. */
async function crab() {
  const { articleId, revisionId, claims } = await articleBy(await nadia(), {
    headline: HEADLINE,
    text: BODY,
    claims: [['NUMBER', '£5']],
  })
  const [claim] = claims
  const put = (places: { start: number; end: number; exact: string }[]) =>
    asApp(
      `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
       SELECT gen_random_uuid(), $1, $2, $3, p.start, p."end", p.exact, '', ''
       FROM jsonb_to_recordset($4::jsonb) AS p (start int, "end" int, exact text)`,
      articleId,
      claim?.id,
      revisionId,
      JSON.stringify(places),
    )
  return { articleId, claimId: claim?.id ?? '', put }
}

const at = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, exact: words }
}

test('anchors stand on their own text, in UTF-16 code units, also behind characters that take two', async () => {
  const { claimId, put } = await crab()
  await put([at('crab'), at('🦀🦀 left'), at('A')])
  expect(await db().anchor.count({ where: { claimId } })).toBe(4)
})

test.each([
  ['one unit beside it', { ...at('left'), start: at('left').start - 1, end: at('left').end - 1 }],
  ['with other words', { ...at('left'), exact: 'went' }],
  ['longer than its words', { ...at('left'), end: at('left').end + 1 }],
  ['past the end', { start: TEXT.length - 1, end: TEXT.length + 1, exact: '..' }],
  ['inside a character', { start: 1, end: 3, exact: '\uffff ' }],
])('an anchor %s is refused, and the good one beside it with it', async (_what, place) => {
  const { claimId, put } = await crab()
  await expect(put([at('crab'), place])).rejects.toThrow(/an anchor/)
  expect(await db().anchor.count({ where: { claimId } })).toBe(1)
})

test('an earlier revision gets no more anchors', async () => {
  const { articleId, put } = await crab()
  const actor = await nadia()
  const { text, blocks } = nextText('Other.', HEADLINE)
  await asTold(
    actor,
    `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
     VALUES (gen_random_uuid(), $1, 2, $2, $3, $4)`,
    ...[articleId, text, JSON.stringify(blocks), actor.id],
  )
  await expect(put([at('crab')])).rejects.toThrow('anchors of an earlier revision are fixed')
})
