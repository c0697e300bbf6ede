import { expect, test } from 'vitest'
import { bodyOf, readKept, sizeOf } from './typed-article'

test('a kept draft is read back, and anything else that lies there is no draft', () => {
  const kept = { key: 'k', fields: { headline: 'Night buses', text: 'Five “in” the morning' } }
  expect(readKept(JSON.stringify(kept))).toEqual(kept)
  for (const other of ['', 'null', '[]', '{"key":1,"fields":{}}', '{"key":"k"}', '{'])
    expect(readKept(other)).toBeNull()
})

const vienna = { locale: 'en-GB', timeZone: 'Europe/Vienna' }
const now = new Date('2026-03-14T12:00:00Z')

test('empty fields are not sent; a day is sent as a day, and a time by the newsroom’s clock as a moment', () => {
  const typed = { headline: 'Night buses', byline: '', publishedAt: '6/3/2026', dueAt: '23 November 17:30' }
  const body = { headline: 'Night buses', publishedAt: '2026-03-06', dueAt: '2026-11-23T16:30:00.000Z' }
  expect(bodyOf(typed, vienna, now)).toEqual({ body, errors: {} })
})

test('a time that the clocks skip, and a day that is none, are refused beside their fields', () => {
  const { errors } = bodyOf({ publishedAt: 'the Ides', dueAt: '29 March 2:30' }, vienna, now)
  expect(errors).toEqual({
    publishedAt: 'That is not a date. Write it like 14 March 2026.',
    dueAt: expect.stringContaining('the clocks go forward') as string,
  })
})

test('the parts are sent in place of headline and text, and kept with what was left out', () => {
  const blocks = [
    { id: 'a', role: 'HEADLINE' as const, text: 'Night buses' },
    { id: 'b', role: 'BODY' as const, text: ' ' },
  ]
  expect(bodyOf({ headline: 'x', text: 'y', byline: 'Marit Oake' }, vienna, now, blocks).body).toEqual({
    byline: 'Marit Oake',
    blocks: [{ role: 'HEADLINE', text: 'Night buses' }],
  })
  const kept = { key: 'k', fields: {}, blocks, omissions: [{ kind: 'script' as const, count: 1, words: [] }] }
  expect(readKept(JSON.stringify(kept))).toEqual(kept)
  expect(readKept(JSON.stringify({ ...kept, blocks: [1] }))?.blocks).toBeUndefined()
})

test('a text is counted as people count it', () => {
  expect(sizeOf('')).toBe('0 words, 0 paragraphs')
  expect(sizeOf('One.\n\nTwo words.\n')).toBe('3 words, 2 paragraphs')
})
