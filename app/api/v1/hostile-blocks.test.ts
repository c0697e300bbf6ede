import { describe, expect, test, vi } from 'vitest'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { typedBlocks } from '@/lib/domain/articles/compose-blocks'
import { ask } from '@/lib/testing/api'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

const HEADLINE = { role: 'HEADLINE', text: 'A new sea wall' }
const BODY = { role: 'BODY', text: 'It costs £4 million.' }
const CELL = { role: 'TABLE_CELL', text: '9.4', row: 0, column: 0 }
const link = (start: number, end: number, href = 'https://example.org/') => ({ start, end, href })

interface Refused {
  detail: string
}

const brought = (given: Record<string, unknown>, status?: number) =>
  ask<Refused>('POST /articles', { ...(status !== undefined && { status }), given })

describe('an article of these parts is refused, with a sentence that says what is wrong', () => {
  test.each<[string, unknown, number, RegExp]>([
    ['no parts', [], 422, /no text yet/],
    ['a headline alone', [HEADLINE], 422, /no text yet/],
    ['blank parts alone', [HEADLINE, { role: 'BODY', text: ' \n\t ' }], 422, /no text yet/],
    ['no headline', [BODY], 422, /no headline yet/],
    ['a headline of spaces', [{ role: 'HEADLINE', text: ' ' }, BODY], 422, /no headline yet/],
    ['two headlines', [HEADLINE, HEADLINE, BODY], 422, /one headline, and this has 2/],
    ['two headlines and no more', [HEADLINE, HEADLINE], 422, /one headline, and this has 2/],
    ['a headline below', [BODY, HEADLINE], 422, /headline comes first/],
    ['a headline of 501 characters', [{ role: 'HEADLINE', text: 'a'.repeat(501) }, BODY], 422, /500/],
    ['an unknown role', [HEADLINE, { role: 'ADVERT', text: 'Buy.' }], 400, /./],
    ['a role in small letters', [HEADLINE, { role: 'body', text: 'It.' }], 400, /./],
    ['a part without text', [HEADLINE, { role: 'BODY' }], 400, /./],
    ['a text that is none', [HEADLINE, { role: 'BODY', text: 4 }], 400, /./],
    ['a field that nobody knows', [HEADLINE, { ...BODY, start: 0 }], 400, /./],
    ['a list in a list', [[HEADLINE, BODY]], 400, /./],
    ['words', 'BODY', 400, /./],
    ['a NUL', [HEADLINE, { role: 'BODY', text: 'It\u0000.' }], 400, /NUL or half of a surrogate pair/],
    ['half a character', [HEADLINE, { role: 'BODY', text: 'It \ud83d.' }], 400, /NUL or half of a surrogate pair/],
    [
      'half a character in the headline',
      [{ role: 'HEADLINE', text: '\ude00' }, BODY],
      400,
      /NUL or half of a surrogate pair/,
    ],
    ['a body with a row', [HEADLINE, { ...BODY, row: 0, column: 0 }], 422, /Only a table cell/],
    ['a cell without a place', [HEADLINE, { role: 'TABLE_CELL', text: '9' }], 422, /row and its column/],
    ['a row below none', [HEADLINE, { ...CELL, row: -1 }], 400, /./],
    ['half a row', [HEADLINE, { ...CELL, row: 0.5 }], 400, /./],
    ['a row of ten thousand', [HEADLINE, { ...CELL, row: 10_000 }], 400, /./],
    ['cells out of order', [HEADLINE, CELL, { ...CELL, row: 2 }, { ...CELL, row: 1 }], 422, /row by row/],
    ['a link that runs a script', [HEADLINE, { ...BODY, links: [link(0, 2, 'javascript:alert(1)')] }], 400, /./],
    ['a link past its words', [HEADLINE, { ...BODY, links: [link(0, 400)] }], 400, /in order/],
    ['links that overlap', [HEADLINE, { ...BODY, links: [link(0, 5), link(2, 7)] }], 400, /in order/],
    ['10,001 parts', [HEADLINE, ...Array.from({ length: 10_000 }, () => BODY)], 400, /10,000/],
    ['400,001 characters', [HEADLINE, { role: 'BODY', text: 'a'.repeat(400_001) }], 413, /400,000/],
  ])('%s', async (_what, blocks, status, says) => {
    expect((await brought({ blocks }, status)).detail).toMatch(says)
  })

  test('parts beside a text or a headline: nobody may guess which is meant', async () => {
    for (const beside of [{ text: 'It.' }, { headline: 'Another' }, { headline: 'Another', text: 'It.' }])
      expect((await brought({ blocks: [HEADLINE, BODY], ...beside }, 400)).detail).toContain('Give either the blocks')
    expect((await brought({}, 400)).detail).toContain('Give either the blocks')
  })
})

test('a revision of such parts is refused too, and the article stays as it was', async () => {
  const { article } = await ask<{ article: ArticleDetail }>('POST /articles', { given: { blocks: [HEADLINE, BODY] } })
  const { id: articleId } = article
  const next = (given: Record<string, unknown>, status: number) =>
    ask<Refused>('POST /articles/{articleId}/revisions', { status, given: { articleId, base: 1, ...given } })
  await next({ blocks: [HEADLINE] }, 422)
  await next({ blocks: [HEADLINE, HEADLINE, BODY] }, 422)
  await next({ blocks: [HEADLINE, { role: 'ADVERT', text: 'Buy.' }] }, 400)
  await next({ blocks: [HEADLINE, BODY], text: 'It.' }, 400)
  await next({ blocks: [HEADLINE, { role: 'BODY', text: '\u0000' }] }, 400)
  await next({ blocks: [HEADLINE, BODY] }, 422)
  const after = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId } })
  expect(after.revision.number).toBe(1)
  expect(typedBlocks(after.revision)).toEqual([HEADLINE, BODY])
})

test('odd but sound parts are taken as they are told to be: blank ones left out, a blank line parts two', async () => {
  const { article } = await ask<{ article: ArticleDetail }>('POST /articles', {
    given: {
      blocks: [
        { role: 'HEADLINE', text: ' A new\r\nsea wall ' },
        { role: 'BODY', text: '' },
        { role: 'CAPTION', text: 'One.\n\n\nTwo.' },
        { ...CELL, text: ' ' },
        { ...CELL, column: 9_999, head: true, text: '😀' },
      ],
    },
  })
  const { revision } = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId: article.id } })
  expect(typedBlocks(revision)).toEqual([
    HEADLINE,
    { role: 'CAPTION', text: 'One.' },
    { role: 'CAPTION', text: 'Two.' },
    { ...CELL, column: 9_999, head: true, text: '😀' },
  ])
})
