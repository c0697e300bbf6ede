import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldMarks } from '@/lib/domain/text/fold-marks'
import { foldTypography } from '@/lib/domain/text/fold-typography'
import { connectedAs } from '@/lib/testing/database'

/** Characters of every class that is folded, and some that look like them and are not. */
const character = fc.constantFrom(
  ...Array.from(
    'aéÅ5- \t\n\u0085\u00a0\u2009\u202f\u3000"“”„«»‘’\'‚›ʼ–—―−\u00ad\u200b\u200d\u2060\ufeff\u034f\u0301\u0327\u0345\u1100\u1161\u11a8각한ﬁ½²′″.,…\u200e\u202e\u2066\u037e\u2126\u212b',
  ),
  '😀',
  '\u{e0041}',
  '\u{1d165}',
  'e\u0301\u0323',
  '\u3164',
)
const text = fc.array(fc.oneof({ weight: 4, arbitrary: character }, fc.string({ unit: 'grapheme', maxLength: 3 })))

test('PostgreSQL folds typography to the letter as the app does', async () => {
  await connectedAs('app', async (app) => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (lists) => {
        const texts = lists.map((list) => list.join('').replaceAll('\0', '')).filter((one) => one.isWellFormed())
        const { rows } = await app.query<{ folded: string }>(
          'SELECT galley_folded(value) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS given (value, place) ORDER BY place',
          [texts],
        )
        expect(rows.map(({ folded }) => folded)).toEqual(texts.map((one) => foldTypography(one).text))
      }),
      { numRuns: 60 },
    )
  })
})

/** Texts of words with marks: the same classes, and words that lose their beginning. */
const marked = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom("'", '‘', '’', '“', ' ', ' ', "' ", " '") },
      fc.constantFrom(
        '"',
        'no',
        'the boys',
        'tis',
        '90s',
        '6',
        'é',
        '. ',
        ', ',
        '(',
        ')',
        '-',
        'ß',
        '中',
        '\ue001',
        '\n',
        'N',
        'T',
      ),
    ),
    { maxLength: 16 },
  )
  .map((list) => list.join(''))

test('PostgreSQL tells pairs of marks from apostrophes as the app does', async () => {
  const texts = fc.sample(
    fc.oneof(
      marked,
      text.map((list) => list.join('').replaceAll('\0', '')),
    ),
    8_000,
  )
  const sound = texts.filter((one) => one.isWellFormed())
  await connectedAs('app', async (app) => {
    const { rows } = await app.query<{ levelled: string }>(
      'SELECT galley_levelled(galley_folded(value)) AS levelled FROM unnest($1::text[]) WITH ORDINALITY AS given (value, place) ORDER BY place',
      [sound],
    )
    const other = rows.flatMap(({ levelled }, at) => {
      const one = sound[at] ?? ''
      return foldMarks(one).text === levelled ? [] : [{ one, levelled }]
    })
    expect(other).toEqual([])
    expect(sound.filter((one) => foldMarks(one).text !== foldTypography(one).text).length).toBeGreaterThan(100)
  })
})
