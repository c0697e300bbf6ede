import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleBy } from '@/lib/testing/builders'
import { nadia } from '@/lib/testing/people'
import { connectedAs } from '@/lib/testing/database'
import { asApp } from './as-app'

const CHECK = '23514'
const HEADLINE_ELSEWHERE = 'GY009'
let articleId = ''

beforeAll(async () => {
  articleId = (await articleBy(await nadia())).articleId
})

type Parts = Record<string, unknown>[]

/** Writes the next revision past the desk's own code, with the rights of the app. */
async function written(text: string, blocks: Parts, headline?: string) {
  const { createdById } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    select: { createdById: true },
  })
  await connectedAs('app', async (app) => {
    await app.query('BEGIN')
    await app.query(
      `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
       SELECT gen_random_uuid(), $1, max(number) + 1, $2, $3, $4 FROM revisions WHERE article_id = $1`,
      [articleId, text, JSON.stringify(blocks), createdById],
    )
    await app.query(
      `UPDATE articles SET headline = coalesce($2, headline),
         newest_revision = (SELECT max(number) FROM revisions WHERE article_id = $1) WHERE id = $1`,
      [articleId, headline ?? null],
    )
    await app.query(`SELECT audit_append($1, 'test.told', 'test', 'test', NULL, '{}')`, [createdById])
    await app.query('COMMIT')
  })
}

const block = (role: string, start: number, end: number, more: object = {}) => ({ role, start, end, ...more })
const TEXT = 'H\n\nA😀b\n\n9.4'

describe('a revision whose parts are not its text is refused by the database', () => {
  test.each<[string, string, Parts]>([
    ['none', TEXT, []],
    ['a gap', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7)]],
    ['a part that is left out in the middle', TEXT, [block('HEADLINE', 0, 1), block('BODY', 9, 12)]],
    ['an overlap', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 10), block('BODY', 9, 12)]],
    ['past the end', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7), block('BODY', 9, 13)]],
    ['a start before the text', TEXT, [block('HEADLINE', -1, 1), block('BODY', 3, 7), block('BODY', 9, 12)]],
    ['half a character', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 5), block('BODY', 9, 12)]],
    ['offsets that count characters', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 6), block('BODY', 8, 11)]],
    ['out of order', TEXT, [block('BODY', 3, 7), block('HEADLINE', 0, 1), block('BODY', 9, 12)]],
    ['no headline', TEXT, [block('BODY', 0, 1), block('BODY', 3, 7), block('BODY', 9, 12)]],
    ['two headlines', TEXT, [block('HEADLINE', 0, 1), block('HEADLINE', 3, 7), block('BODY', 9, 12)]],
    ['an unknown role', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7), block('ADVERT', 9, 12)]],
    ['no role', TEXT, [block('HEADLINE', 0, 1), { start: 3, end: 7 }, block('BODY', 9, 12)]],
    ['a field of its own', TEXT, [block('HEADLINE', 0, 1, { seen: true }), block('BODY', 3, 7), block('BODY', 9, 12)]],
    ['a cell without a place', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7), block('TABLE_CELL', 9, 12)]],
    ...[1, 2.5, 1_001, '2', null].map((across): [string, string, Parts] => [
      `a cell that spans ${JSON.stringify(across)}`,
      TEXT,
      [block('HEADLINE', 0, 1), block('BODY', 3, 7), block('TABLE_CELL', 9, 12, { row: 0, column: 0, across })],
    ]),
    ['a body that spans', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7, { down: 2 }), block('BODY', 9, 12)]],
    [
      'a body of a table',
      TEXT,
      [block('HEADLINE', 0, 1), block('BODY', 3, 7, { ofTable: true }), block('BODY', 9, 12)],
    ],
    ...[0, 9, 1.5, '1', null].map((level): [string, string, Parts] => [
      `a list item at level ${JSON.stringify(level)}`,
      TEXT,
      [block('HEADLINE', 0, 1), block('LIST_ITEM', 3, 7), block('LIST_ITEM', 9, 12, { level })],
    ]),
    ['a body at a level', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7, { level: 1 }), block('BODY', 9, 12)]],
    ['a body with a row', TEXT, [block('HEADLINE', 0, 1), block('BODY', 3, 7, { row: 0 }), block('BODY', 9, 12)]],
    ['a headline of two lines', 'H\nI\n\nA', [block('HEADLINE', 0, 3), block('BODY', 5, 6)]],
    ['a blank line inside', 'H\n\nA\n \nB', [block('HEADLINE', 0, 1), block('BODY', 3, 8)]],
    [
      'a link past its part',
      TEXT,
      [
        block('HEADLINE', 0, 1),
        block('BODY', 3, 7, { links: [{ start: 3, end: 9, href: 'https://example.org/' }] }),
        block('BODY', 9, 12),
      ],
    ],
    [
      'a link that runs a script',
      TEXT,
      [
        block('HEADLINE', 0, 1),
        block('BODY', 3, 7, { links: [{ start: 3, end: 4, href: 'javascript:alert(1)' }] }),
        block('BODY', 9, 12),
      ],
    ],
  ])('%s', async (_what, text, blocks) => {
    await expect(written(text, blocks, 'H')).rejects.toMatchObject({
      code: CHECK,
      constraint: 'revisions_blocks_sound',
    })
  })

  test.each<[string, unknown]>([
    ['an object', {}],
    ['a word', 'BODY'],
    ['null', null],
  ])('%s in place of parts', async (_what, blocks) => {
    await expect(written(TEXT, blocks as Parts, 'H')).rejects.toMatchObject({
      code: expect.stringMatching(/^2/) as string,
    })
  })
})

test('a headline that is not the newest text’s is refused, whichever of the two is written', async () => {
  await expect(asApp(`UPDATE articles SET headline = 'Another' WHERE id = $1`, articleId)).rejects.toMatchObject({
    code: HEADLINE_ELSEWHERE,
  })
  const cell = { row: 0, column: 0, across: 2, down: 1_000 }
  const parts = [block('HEADLINE', 0, 1), block('CAPTION', 3, 7, { ofTable: true }), block('TABLE_CELL', 9, 12, cell)]
  await expect(written(TEXT, parts)).rejects.toMatchObject({ code: HEADLINE_ELSEWHERE })
  await written(TEXT, parts, 'H')
  const { headline } = await db().article.findUniqueOrThrow({ where: { id: articleId }, select: { headline: true } })
  expect(headline).toBe('H')
})
