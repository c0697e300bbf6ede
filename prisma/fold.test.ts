import fc from 'fast-check'
import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { fold } from '@/lib/domain/text/fold'

/** Latin letters with and without marks, the signs that people type in several ways, and what shows nothing. */
const LATIN = fc.oneof(
  fc.integer({ min: 0x20, max: 0x17e }),
  fc.integer({ min: 0x1e00, max: 0x1ef9 }),
  fc.integer({ min: 0x300, max: 0x36f }),
  fc.integer({ min: 0x2000, max: 0x2036 }),
  fc.integer({ min: 0x2060, max: 0x206f }),
  fc.constantFrom(
    0x9,
    0xa,
    0xad,
    0x2212,
    0x3164,
    0xfeff,
    0xfb01,
    0x0435,
    0x0439,
    0x03a3,
    0x03c2,
    0x2e3a,
    0x301d,
    0xac01,
    0x1100,
    0x1161,
  ),
)
/** Signs that unaccent spells out and that the desk leaves as they are. */
const SPELT = /[\u0080-\u00bf\u00d7\u00f7\u0132\u0133\u0149\u017f\u1e9a-\u1eff\u2016-\u2017\u2020-\u2031]/u

test('the database folds Latin text as the desk does', async () => {
  const text = fc
    .array(LATIN, { maxLength: 30 })
    .map((points) => points.map((point) => String.fromCodePoint(point)).join(''))
    .filter((one) => !SPELT.test(one))
  const samples = fc.sample(text, 2000)
  await connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ text: string; folded: string }>(
      'SELECT text, galley_searchable(text) AS folded FROM unnest($1::text[]) AS text',
      [samples],
    )
    expect(rows.filter(({ text: one, folded }) => fold(one) !== folded)).toEqual([])
  })
})

test('what is looked for is never a pattern of its own', async () => {
  await connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ pattern: string }>(`SELECT galley_pattern('100%_\\') AS pattern`)
    expect(rows).toEqual([{ pattern: '%100\\%\\_\\\\%' }])
  })
})

test('what typography calls the same is the same for a search', async () => {
  const text = fc
    .array(LATIN, { maxLength: 30 })
    .map((points) => points.map((point) => String.fromCodePoint(point)).join(''))
  const samples = fc.sample(text, 2000)
  await connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ text: string }>(
      'SELECT text FROM unnest($1::text[]) AS text WHERE galley_searchable(text) <> galley_searchable(galley_folded(text))',
      [samples],
    )
    expect(rows).toEqual([])
  })
})

test('the stretches of a text are its words in their order, none of them cut', async () => {
  const texts = fc.sample(
    fc.array(fc.string({ minLength: 1, maxLength: 300, size: 'max' }), { maxLength: 40, size: 'max' }),
    300,
  )
  await connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ folded: string; joined: string | null }>(
      `SELECT folded, (SELECT string_agg(s.words, ' ' ORDER BY s.number) FROM galley_stretches(folded) s) AS joined
       FROM (SELECT galley_searchable(text) AS folded FROM unnest($1::text[]) AS text) texts`,
      [texts.map((words) => words.join(' ').replaceAll('\0', '').toWellFormed())],
    )
    expect(rows.filter(({ folded, joined }) => folded !== (joined ?? ''))).toEqual([])
    expect(rows.some(({ folded }) => folded.length > 1000)).toBe(true)
  })
})
