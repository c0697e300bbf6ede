import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from './carry'

type Blocks = readonly TypedBlock[]
const of = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
const head = (text: string) => of('HEADLINE', text)
const subhead = (text: string) => of('SUBHEAD', text)
const body = (text: string) => of('BODY', text)
const item = (text: string) => of('LIST_ITEM', text)
const caption = (text: string) => of('CAPTION', text)

/** What becomes of an approved claim on every place of these words, and the words that it then stands on. */
function became(
  words: string,
  was: Blocks,
  now: Blocks,
  { language = 'en', kind = 'NUMBER' }: { language?: string; kind?: Kind } = {},
) {
  const [old, next] = [composeBlocks(was), composeBlocks(now)]
  const places = [...old.text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + words.length },
  }))
  const claim = { id: words, number: 1, kind, status: 'APPROVED', places, words } as const
  const carrying = carrier(old.text, next.text, language, [], { was: old.blocks, now: next.blocks })
  const { fate, places: on } = carryClaim(claim, carrying, old.text, next.text)
  const stands = on.map(({ start, end }) => next.text.slice(start, end))
  return { fate: fate?.fate === 'stale' || fate?.fate === 'orphaned' ? fate.fate : 'kept', on: stands }
}
const fateOf = (...asked: Parameters<typeof became>) => became(...asked).fate

describe('a subhead that is a name', () => {
  const START = [head('Candidates and towns'), body('Here they are.')]
  const under = (label: string, ...parts: Blocks) => [...START, subhead(label), ...parts]

  test.each<[string, string, Blocks]>([
    ['Jane Holm', 'Ann Lee', [body('Elected in 2019. She won 400 votes.')]],
    ['Marlow', 'Henley', [body('Thefts fell by 400.')]],
    ['3) Marlow', '3) Henley', [body('The town grew slowly.'), body('Thefts fell by 400 a year.')]],
    ['Isle of Wight', 'Isle of Man', [item('Thefts fell by 400.'), item('Robberies rose.')]],
    ['Marlow', 'Henley', [caption('The bridge was built for £400 in spring')]],
  ])('“%s” that becomes “%s” says all that stands below it of another', (was, now, parts) => {
    expect(fateOf('400', under(was, ...parts), under(now, ...parts))).toBe('stale')
  })

  test('what two of them head is of the other when they are exchanged', () => {
    const both = (one: string, other: string) => [
      ...under(one, body('Thefts fell by 400.')),
      subhead(other),
      body('Robberies rose by 9.'),
    ]
    expect(fateOf('400', both('Marlow', 'Henley'), both('Henley', 'Marlow'))).toBe('stale')
    expect(fateOf('9', both('Marlow', 'Henley'), both('Henley', 'Marlow'))).toBe('stale')
  })

  test.each<[string, string | null, string | null]>([
    ['one that comes', null, 'Background'],
    ['one that goes', 'Background', null],
    ['other capitals', 'MARLOW', 'Marlow'],
    ['one that is more than a name', 'What we know about Marlow', 'What we know of Marlow'],
    ['a name that becomes a line', 'Marlow', 'What Marlow did'],
  ])('%s takes nothing from what stands below it', (_what, was, now) => {
    const parts = [body('Thefts fell by 400 in spring.')]
    const text = (label: string | null) => (label === null ? [...START, ...parts] : under(label, ...parts))
    expect(fateOf('400', text(was), text(now))).toBe('kept')
  })
})

describe('a line with a colon leads into the paragraph below it', () => {
  test.each([
    ['en', 'What the law would do:', 'What the law did:', 'It cuts tax by £400.'],
    ['en', 'Under Labour’s plan:', 'Under the Green plan:', 'Tax falls by £400.'],
    ['de', 'Nach dem Plan der Stadt:', 'Nach dem Plan des Kreises:', 'Die Steuer sinkt um 400 Euro.'],
    ['es', 'Con el plan de la ciudad:', 'Sin el plan de la ciudad:', 'El impuesto baja 400 euros.'],
  ])('in %s: “%s” to “%s”', (language, was, now, text) => {
    const START = [head('400 words'), body('They met.')].slice(1)
    const parts = (lead: string) => [head('News'), ...START, body(lead), body(text)]
    expect(fateOf('400', parts(was), parts(now), { language })).toBe('stale')
  })
})

describe('a paragraph that begins with “it”', () => {
  test.each([
    ['Marlow council approves plan', 'Henley council approves plan'],
    ['Plan approved by Marlow', 'Plan approved by Henley'],
  ])('says it of another below “%s” that becomes “%s”', (was, now) => {
    expect(fateOf('400', [head(was), body('It will spend £400.')], [head(now), body('It will spend £400.')])).toBe(
      'stale',
    )
    const below = (line: string) => [head('News'), body(`${line}.`), body('It will spend £400.')]
    expect(fateOf('400', below(was), below(now))).toBe('stale')
  })

  test.each([
    ['Marlow council approves plan', 'Marlow Council Approves Plan'],
    ['Marlow council approves plan', 'Plan approved in Marlow'],
  ])('says it of the same below “%s” that becomes “%s”', (was, now) => {
    expect(fateOf('400', [head(was), body('It will spend £400.')], [head(now), body('It will spend £400.')])).toBe(
      'kept',
    )
  })

  test('stands for nothing in “it was … who”', () => {
    const text = (headline: string) => [head(headline), body('It was Smith who paid £400.')]
    expect(fateOf('400', text('Marlow council meets'), text('Henley council meets'))).toBe('kept')
  })
})

describe('an answer is read with its question', () => {
  test.each([
    ['en', 'Was it £4 million?', 'Was it £5 million?', 'Yes, 400 people say.'],
    ['de', 'Waren es 4 Millionen?', 'Waren es 5 Millionen?', 'Nein, sagen 400 Menschen.'],
  ])('in %s: “%s” to “%s”', (language, was, now, answer) => {
    for (const ask of [body, subhead])
      expect(
        fateOf('400', [head('Talk'), ask(was), body(answer)], [head('Talk'), ask(now), body(answer)], { language }),
      ).toBe('stale')
  })

  test('that it says by itself stays', () => {
    const text = (question: string) => [head('Talk'), body(question), body('We paid £400 to the school in May.')]
    expect(fateOf('400', text('Was it a lot?'), text('Was that a lot?'))).toBe('kept')
  })
})

describe('words stay with their claim', () => {
  test.each([
    ['Jane Holm', 'Jane Holm and Ann Lee met.', 'Ann Lee and Jane Holm met.'],
    ['Ann Lee', 'From left: Jane Holm, Tom Bell, Ann Lee', 'From left: Ann Lee, Jane Holm, Tom Bell'],
  ])('where two names change places: “%s”', (words, was, now) => {
    const text = (line: string) => [head('News'), body(line), body('They went home.')]
    expect(became(words, text(was), text(now), { kind: 'PERSON' })).toEqual({ fate: 'stale', on: [words] })
  })

  test('a piece of a longer word is no place for them', () => {
    const text = (line: string) => [head('News'), body(line)]
    expect(became('Ann', text('Ann and Bob met in Hull in the rain.'), text('Bob and Annika met in Hull in the rain.'), { kind: 'PERSON' })).toMatchObject({ on: [] }) // prettier-ignore
  })

  test.each([
    ['Jane Holm quits as mayor', 'JANE HOLM QUITS AS MAYOR', 'JANE HOLM'],
    ['Why Jane Holm quit', 'Why Jane Holm Quit', 'Jane Holm'],
  ])('where a line is set in other capitals: “%s”', (was, now, on) => {
    const text = (line: string) => [head(line), body('The mayor, Jane Holm, spoke.')]
    expect(became('Jane Holm', text(was), text(now), { kind: 'PERSON' })).toEqual({
      fate: 'stale',
      on: [on, 'Jane Holm'],
    })
  })
})
