import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'

interface Given {
  kind: string
  exact: string
  prefix?: string
  suffix?: string
  value?: string
  unit?: string
  speaker?: string
}
interface Key {
  about: string
  says: string
  telling: boolean
}

/** The keys of these, in their order; null for what has none. */
async function keysOf(given: readonly Given[]): Promise<(Key | null)[]> {
  return connectedAs('owner', async (owner) => {
    const { rows } = await owner.query<{ key: Key | null }>(
      `SELECT CASE WHEN k.about IS NULL THEN NULL ELSE json_build_object('about', k.about::text, 'says', k.says::text, 'telling', k.telling) END AS key
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
           AS (kind text, exact text, prefix text, suffix text, value text, unit text, speaker text)) WITH ORDINALITY
           AS g (kind, exact, prefix, suffix, value, unit, speaker, place)
         LEFT JOIN LATERAL galley_claim_key(g.kind, g.exact, coalesce(g.prefix, ''), coalesce(g.suffix, ''), g.value, g.unit, g.speaker) k ON true
       ORDER BY place`,
      [JSON.stringify(given)],
    )
    return rows.map(({ key }) => key)
  })
}

const CARRIES = {
  kind: 'NUMBER',
  exact: '41,000',
  prefix: 'The bridge carries ',
  suffix: ' vehicles a day.',
  value: '41000',
}

describe('the key of a claim', () => {
  test('is the same in whatever case, with whatever accents, white space and quotation marks', async () => {
    const word = fc.stringMatching(/^[a-zé]{4,9}$/)
    const words = fc.sample(fc.array(word, { minLength: 3, maxLength: 6 }), 200)
    const typed = (mark: [string, string], between: string, by: (text: string) => string) =>
      words.map((one) => ({
        kind: 'QUOTE',
        exact: `${mark[0]}${by(one.join(between))}${mark[1]}`,
        speaker: 'Moira Flett',
      }))
    const plain = await keysOf(typed(['“', '”'], ' ', (text) => text))
    expect(plain.every((key) => key !== null)).toBe(true)
    expect(await keysOf(typed(['"', '"'], ' ', (text) => text.toUpperCase()))).toEqual(plain)
    expect(await keysOf(typed(['«', '»'], ' \u00a0 ', (text) => text.normalize('NFD')))).toEqual(plain)
    expect(await keysOf(typed(['„', '“'], '\n', (text) => text.replaceAll('é', 'e')))).toEqual(plain)
  })

  test('of other words, of another kind and of another name is another', async () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/)
    const names = [
      ...new Set(fc.sample(fc.array(word, { minLength: 1, maxLength: 3 }), 300).map((one) => one.join(' '))),
    ]
    const keys = await keysOf([
      ...names.map((exact) => ({ kind: 'PERSON', exact })),
      ...names.map((exact) => ({ kind: 'PLACE', exact })),
    ])
    expect(new Set(keys.map((key) => key?.about)).size).toBe(names.length * 2)
  })

  test('of a figure says the amount apart from what it is an amount of', async () => {
    const amounts = [...new Set(fc.sample(fc.integer({ min: -1000, max: 100_000_000 }), 300))]
    const keys = await keysOf(amounts.map((amount) => ({ ...CARRIES, exact: String(amount), value: String(amount) })))
    expect(new Set(keys.map((key) => key?.about)).size).toBe(1)
    expect(new Set(keys.map((key) => key?.says)).size).toBe(amounts.length)
  })

  test('of a figure goes by its clause: its unit, and the words beside it', async () => {
    const [first, again, unit, after, before] = await keysOf([
      CARRIES,
      {
        ...CARRIES,
        exact: '41 000',
        prefix: '. In June, Tollgate BRIDGE  carries about ',
        suffix: ' vehicles a day, more than',
      },
      { ...CARRIES, unit: 'tonnes' },
      { ...CARRIES, suffix: ' lorries a day.' },
      { ...CARRIES, prefix: 'The tunnel carries ' },
    ])
    expect(first).toMatchObject({ telling: true })
    expect(again).toEqual(first)
    for (const other of [unit, after, before]) expect(other?.about).not.toBe(first?.about)
  })

  test('is none where there is too little to go by, and contradicts nothing where there is little', async () => {
    const found = await keysOf([
      { kind: 'QUOTE', exact: '“No,”' },
      { kind: 'NUMBER', exact: '5', prefix: 'In all, ', suffix: ' people.' },
      { kind: 'NUMBER', exact: '5', prefix: 'In all, ', suffix: ' people drowned.' },
      { kind: 'QUOTE', exact: '“We never saw that bill,”' },
      { kind: 'DATE', exact: 'Tuesday', prefix: 'The harbour board voted on ', suffix: ' against the wall.' },
      {
        ...{ kind: 'DATE', exact: '12 March 2027', value: '2027-03-12' },
        ...{ prefix: 'The harbour board voted on ', suffix: ' against the wall.' },
      },
    ])
    expect(found).toEqual([
      null,
      null,
      expect.objectContaining({ telling: false }),
      expect.objectContaining({ telling: false }),
      expect.objectContaining({ telling: false }),
      expect.objectContaining({ telling: true }),
    ])
  })
})
