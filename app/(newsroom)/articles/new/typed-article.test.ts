import { expect, test } from 'vitest'
import { bodyOf, readKept, sizeOf } from './typed-article'

test('a kept draft is read back, and anything else that lies there is no draft', () => {
  const kept = { key: 'k', fields: { headline: 'Night buses', text: 'Five “in” the morning' } }
  expect(readKept(JSON.stringify(kept))).toEqual(kept)
  for (const other of ['', 'null', '[]', '{"key":1,"fields":{}}', '{"key":"k"}', '{'])
    expect(readKept(other)).toBeNull()
})

test('empty fields are not sent, and a local time is sent as a moment', () => {
  const body = bodyOf({ headline: 'Night buses', byline: '', dueAt: '2026-11-23T17:30' })
  expect(body).toEqual({ headline: 'Night buses', dueAt: new Date('2026-11-23T17:30').toISOString() })
})

test('the parts are sent in place of headline and text, and kept with what was left out', () => {
  const blocks = [
    { id: 'a', role: 'HEADLINE' as const, text: 'Night buses' },
    { id: 'b', role: 'BODY' as const, text: ' ' },
  ]
  expect(bodyOf({ headline: 'x', text: 'y', byline: 'Marit Oake' }, blocks)).toEqual({
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
