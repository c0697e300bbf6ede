import { describe, expect, test } from 'vitest'
import type { BlockRole, ExtractedClaim, TextBlock } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'

interface Part {
  role: BlockRole
  text: string
  level?: number
}

const body = (text: string): Part => ({ role: 'BODY', text })
const caption = (text: string): Part => ({ role: 'CAPTION', text })
const item = (text: string, level?: number): Part => ({ role: 'LIST_ITEM', text, ...(level && { level }) })

/** The claims of an article of these parts, published on Friday 6 March 2026. */
function read(...parts: Part[]): ExtractedClaim[] {
  let text = ''
  const blocks = parts.map(({ text: words, ...rest }): TextBlock => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    return { ...rest, start, end: text.length }
  })
  return extractClaims(text, { blocks, publishedAt: '2026-03-06' })
}

const statements = (claims: ExtractedClaim[]) => claims.filter(({ kind }) => kind === 'STATEMENT')

describe('a headline asserts', () => {
  const headed = (text: string) =>
    statements(read({ role: 'HEADLINE', text }, body('It was a long day.'))).find(
      ({ anchors: [one] }) => one?.start === 0,
    )

  test.each([
    'Fares rise 10%',
    'Police find body in river',
    'Scientists discover new species of frog',
    'Chip maker cuts 2,000 jobs',
    'Profits at Kestrel double to £40m',
    'Ten Hurt As Bus Hits Wall',
    'Workers Demand Better Pay',
    'Ukraine and Poland sign grain deal',
    'Housing costs drive up rents',
  ])('with verbs that no article of running text has, or with who or how many: %s', (text) => {
    expect(headed(text)).toMatchObject({ text })
    expect(headed(text)?.sub).toBeUndefined()
  })

  test.each([
    ['Council rejects plan to sell library', undefined],
    ['Government urged to act on flooding', undefined],
    ['Bridge to close for 14 months', 'prediction'],
    ['Fares set to rise in May', 'prediction'],
    ['Minister vows to cut fares', 'prediction'],
    ['Council rejects plans to sell library', undefined],
    ['Teachers threaten to walk out', 'prediction'],
  ])('what was done, or what lies ahead: %s', (text, sub) => {
    expect(headed(text)?.sub).toBe(sub)
  })

  test.each([
    'Who pays for the bridge?',
    'Is £4m too much for Lindmere?',
    'How Lindmere lost £4m',
    'Lindmere',
    'The wall now',
  ])('nothing when it asks, explains or only names: %s', (text) => {
    expect(headed(text)).toBeUndefined()
  })
})

describe('a headline with words of somebody in it', () => {
  const headed = (text: string) =>
    statements(read({ role: 'HEADLINE', text }, body('It was a long day.'))).flatMap(({ anchors: [one], ...claim }) =>
      one && one.start < text.length ? [claim.text] : [],
    )

  test.each([
    'Holm slams Bell over £4m “cover-up”',
    'Holm slams Bell over £4m ‘cover-up’',
    "Holm slams Bell over £4m 'cover-up'",
    'Minister hits out at “sham” inquiry',
    'Bell calls Holm a “liar”',
    '“Hit and run” driver jailed for nine years',
    '“Cover-up” claims dismissed',
  ])('asserts what it says around a word or two of theirs: %s', (text) => {
    expect(headed(text)).toEqual([text])
  })

  test.each(['“We have waited long enough for it,” says Bell', '“Cover-up”', 'The “Iron Lady” of Lindmere'])(
    'and nothing where the words are theirs, or no verb is its own: %s',
    (text) => {
      expect(headed(text)).toEqual([])
    },
  )

  test('a sentence of the text with their words in it is their quotation, as before', () => {
    expect(statements(read(body('The minister hit out at the “sham” inquiry.')))).toEqual([])
  })
})

describe('a caption without a verb', () => {
  const says = (text: string) => statements(read(body('It rained all day.'), caption(text))).slice(1)

  test.each([
    'Mayor Dana Whitlow, left, with Otto Brandt at the opening on Monday',
    'From left: Ana Ruiz, Kofi Adjei and Ilse Vanderhoek at the depot in 2019',
    'Ana Ruiz (left) and Kofi Adjei (right) outside the court',
    'Ana Ruiz, head of the port authority',
  ])('names who is shown: %s', (text) => {
    expect(says(text).map((claim) => [claim.text, claim.why])).toEqual([[text, 'says who is shown']])
  })

  test('says what is shown, and where and when', () => {
    expect(says('Hangers of the Harrow Bridge on 10 March').map(({ why }) => why)).toEqual(['says what is shown'])
  })

  test('with a verb is a sentence like any other, and each sentence asserts for itself', () => {
    expect(
      says('Dana Whitlow and Piet Brandt at the ceremony. The hall cost £4 million').map(({ why }) => why),
    ).toEqual(['says who is shown', undefined])
  })

  test.each(['L-R: ', 'L–R ', '(L/R) ', 'L to R: ', 'R-L: '])('“%s” says where they stand, and is nobody', (sides) => {
    const claims = read(body('It rained all day.'), caption(`${sides}Sam Fox, Ann Lee`))
    expect(claims.filter(({ kind }) => kind === 'PERSON').map(({ text }) => text)).toEqual(['Sam Fox', 'Ann Lee'])
  })

  test.each(['Dana Whitlow', 'The harbour', 'Photograph: Jane Doe/Reuters', 'Picture by Jane Doe'])(
    'asserts nothing besides its name, and nothing at all when it is a credit: %s',
    (text) => {
      expect(says(text)).toEqual([])
    },
  )
})

describe('an item of a list is read with what leads into it', () => {
  const items = (...parts: Part[]) => statements(read(...parts)).filter(({ why }) => why !== undefined)

  test('what is done to it, who says it, and whether it lies ahead', () => {
    expect(
      items(body('The council met. It voted to:'), item('close the bridge'), item('ask Lindmere for a loan')),
    ).toEqual([
      expect.objectContaining({ text: 'close the bridge', why: 'read with “It voted to”' }),
      expect.objectContaining({ text: 'ask Lindmere for a loan', why: 'read with “It voted to”' }),
    ])
    const [raise] = items(body('Dana Whitlow said the council would:'), item('Cut fares by 10%'))
    expect(raise).toMatchObject({ text: 'Cut fares by 10%', sub: 'reported', speaker: { text: 'Dana Whitlow' } })
    expect(items(body('The council will:'), item('Raise the toll to £2'))[0]?.sub).toBe('prediction')
  })

  test('days in it are told as its lead-in tells', () => {
    const day = (leadIn: string) => read(body(leadIn), item('close the bridge on Monday')).at(-1)?.value
    expect(day('The council will:')).toBe('2026-03-09')
    expect(day('The council chose to do this when it met:')).toBe('2026-03-02')
  })

  test('under another item it is read with that too', () => {
    const [pays] = items(body('The council agreed to pay:'), item('Lindmere'), item('£9 million in May', 1))
    expect(pays?.why).toBe('read with “The council agreed to pay … Lindmere”')
  })

  test('who is only named is part of what the lead-in says, with the age behind the name', () => {
    const claims = read(body('Among those hurt were:'), item('Ana Ruiz, 34'), item('Kofi Adjei, 41'))
    expect(statements(claims).map(({ text }) => text)).toEqual(['Ana Ruiz, 34', 'Kofi Adjei, 41'])
    expect(claims.filter(({ sub }) => sub === 'age').map(({ text }) => text)).toEqual(['34', '41'])
  })

  test('without a colon in front, or another part between, it stands by itself', () => {
    expect(items(body('The council met.'), item('close the bridge'))).toEqual([])
    expect(items(body('The council voted to:'), caption('The bridge'), item('close it in May'))).toEqual([])
  })
})
