import { describe, expect, test } from 'vitest'
import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from './carry'

type Blocks = readonly TypedBlock[]
const of = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
const head = (text: string) => of('HEADLINE', text)
const standfirst = (text: string) => of('STANDFIRST', text)
const body = (text: string) => of('BODY', text)
const note = (text: string) => of('NOTE', text)
const caption = (text: string) => of('CAPTION', text)
const pulled = (text: string) => of('PULL_QUOTE', text)
const item = (text: string) => of('LIST_ITEM', text)
const HEADLINE = head('Visitors rise in two towns')
const PROSE = body('Both towns counted their guests again.')

/** What becomes of an approved claim on these words, at their last place in the old text, and the words that it then stands on. */
function became(words: string, was: Blocks, now: Blocks, language = 'en', kind: Kind = 'NUMBER') {
  const [old, next] = [composeBlocks(was), composeBlocks(now)]
  const start = old.text.lastIndexOf(words)
  const place = { start, end: start + words.length }
  const claim = { id: words, number: 1, kind, status: 'APPROVED', places: [place], words } as const
  const carrying = carrier(old.text, next.text, language, [], { was: old.blocks, now: next.blocks })
  const { fate } = carryClaim(claim, carrying, old.text, next.text)
  const carried = carrying.carry(place, kind)
  const on = 'start' in carried ? next.text.slice(carried.start, carried.end) : null
  return { fate: fate?.fate === 'stale' || fate?.fate === 'orphaned' ? fate.fate : 'kept', on }
}
const fateOf = (...asked: Parameters<typeof became>) => became(...asked).fate

describe('what denies a paragraph from the one beside it', () => {
  const COST = {
    es: 'El puente costó 4 millones de euros.',
    it: 'Il ponte è costato 4 milioni di euro.',
    pt: 'A ponte custou 4 milhões de euros.',
    uk: 'Міст коштував 4 мільйони гривень.',
    ru: 'Мост стоил 4 миллиона рублей.',
    ar: 'كلف الجسر 4 ملايين دولار.',
  } as const
  test.each([
    ['es', 'before', 'Esto es falso:'],
    ['es', 'before', 'Lo siguiente no es cierto.'],
    ['es', 'after', 'Nada de esto es cierto.'],
    ['es', 'after', 'Eso es mentira.'],
    ['es', 'before', 'El ministro dijo:'],
    ['it', 'before', 'Questo è falso:'],
    ['it', 'after', 'Niente di questo è vero.'],
    ['it', 'after', 'Una bufala.'],
    ['pt', 'before', 'Isto é falso:'],
    ['pt', 'after', 'Nada disto é verdade.'],
    ['uk', 'before', 'Це неправда.'],
    ['uk', 'after', 'Нічого з цього не підтвердилося.'],
    ['uk', 'after', 'Це виявилося фейком.'],
    ['uk', 'before', 'Міністр заявив:'],
    ['ru', 'before', 'Это ложь:'],
    ['ru', 'after', 'Ничего из этого не подтвердилось.'],
    ['ar', 'before', 'هذا غير صحيح:'],
    ['ar', 'after', 'كل هذا كذب.'],
    ['ar', 'after', 'لا أساس لهذا الخبر من الصحة، هذه شائعة.'],
    ['ar', 'before', 'وقال الوزير:'],
  ] as const)('in %s %s it: “%s”', (language, where, denial) => {
    const cost = body(COST[language])
    const denied = where === 'before' ? [HEADLINE, body(denial), cost] : [HEADLINE, cost, body(denial)]
    expect(fateOf('4', [HEADLINE, cost], denied, language)).toBe('stale')
    expect(fateOf('4', denied, [HEADLINE, cost], language)).toBe('stale')
  })

  test.each([
    ['es', 'El alcalde abrió el puente nuevo junto al puerto viejo el lunes.'],
    ['es', 'La ciudad no tiene otro puente sobre este río desde 1999.'],
    ['it', 'Il sindaco non era presente.'],
    ['pt', 'O prefeito não estava presente.'],
    ['uk', 'Мер відкрив його в понеділок.'],
    ['ru', 'Мэр открыл его в понедельник.'],
    ['ar', 'افتتح العمدة الجسر يوم الاثنين.'],
  ] as const)('in %s a paragraph that merely stands there does nothing: “%s”', (language, plain) => {
    const cost = body(COST[language])
    expect(fateOf('4', [HEADLINE, cost], [HEADLINE, cost, body(plain)], language)).toBe('kept')
    expect(fateOf('4', [HEADLINE, cost], [HEADLINE, body(plain), cost], language)).toBe('kept')
  })
})

describe('a headline that is a quotation', () => {
  const quoted = (below: Blocks, words = '‘Bridge will fall’') => [head(words), ...below, PROSE]
  test.each([
    [[standfirst('Engineer Ann Lee warns')], [standfirst('Engineer Tom Bell warns')]],
    [[standfirst('Engineer Ann Lee warns')], [standfirst('Engineer Ann Lee denies')]],
    [[body('Engineer Ann Lee said it on Monday.')], [body('Engineer Tom Bell said it on Monday.')]],
  ])('is read with who says it below: %j to %j', (was, now) => {
    for (const words of ['‘Bridge will fall’', '“Bridge will fall”', '“Bridge will fall”, says engineer'])
      expect(fateOf('Bridge will fall', quoted(was, words), quoted(now, words), 'en', 'STATEMENT')).toBe('stale')
  })

  test('is itself where it names the speaker, or where other words are added below', () => {
    const named = 'Ann Lee: ‘Bridge will fall’'
    const [was, now] = [standfirst('Tom Bell opens a school'), standfirst('Tom Bell closes a school')]
    expect(fateOf('Bridge will fall', quoted([was], named), quoted([now], named), 'en', 'STATEMENT')).toBe('kept')
    const warns = standfirst('Engineer Ann Lee warns')
    expect(fateOf('Bridge will fall', quoted([warns, PROSE]), quoted([warns, body('Gulls circled.')]), 'en', 'STATEMENT')).toBe('kept') // prettier-ignore
  })
})

describe('what a sentence takes up from the one in front is looked at when that one changes', () => {
  test.each([
    ['en', 'Jane Holt and Ann Lee met.', 'Jane Holt and Mary Bolt met.', 'Both paid £300.', '£300'],
    ['en', 'Jane Holt and Ann Lee met.', 'Jane Holt and Mary Bolt met.', 'Neither paid £300.', '£300'],
    ['en', 'Jane Holt and Ann Lee met.', 'Jane Holt and Mary Bolt met.', 'The two paid £300.', '£300'],
    ['en', 'Leeds beat Hull on Saturday.', 'Hull beat Leeds on Saturday.', 'The winners scored 3 goals.', '3'],
    ['en', 'Leeds beat Hull on Saturday.', 'Hull beat Leeds on Saturday.', 'Then the losers scored 3 goals.', '3'],
    ['en', 'Hull has 300 schools.', 'Leeds has 300 schools.', 'Of these, 40 are closed.', '40'],
    ['en', 'Hull has 300 schools.', 'Leeds has 300 schools.', 'Half of them closed by 2020.', '2020'],
    ['en', 'Hull won.', 'Hull lost.', 'So did York, with 300 votes.', '300'],
    ['en', 'Hull won.', 'Hull lost.', 'Nor did York, with 300 votes.', '300'],
    [
      'en',
      'The bridge cost £4 million.',
      'The bridge cost £9 million.',
      'The tunnel cost twice as much in 2019.',
      '2019',
    ],
    ['en', 'In 2019 the town had 400 homes.', 'In 2009 the town had 400 homes.', 'By then 30 were empty.', '30'],
    ['en', 'Sales rose in Hull.', 'Sales fell in Hull.', 'The opposite happened in York, where 40 shops closed.', '40'],
    ['en', 'Hull closed 40 schools.', 'Hull opened 40 schools.', 'York did the same in 2019.', '2019'],
    ['en', 'Jane Holt was fined in 2019.', 'Jane Holt was cleared in 2019.', 'That fine was £300.', '£300'],
    ['en', 'Jane Holt, 54, left Hull.', 'Jane Holt, 64, left Hull.', 'At that age her father had 3 shops.', '3'],
    ['de', 'Jane Holt und Ann Lee kamen.', 'Jane Holt und Mary Bolt kamen.', 'Beide zahlten 300 Euro.', '300 Euro'],
    [
      'fr',
      'Jane Holt et Ann Lee sont venues.',
      'Jane Holt et Mary Bolt sont venues.',
      'Toutes deux ont payé 300 euros.',
      '300 euros',
    ],
  ])('%s: %s → %s %s', (language, was, now, next, words) => {
    expect(fateOf(words, [HEADLINE, body(`${was} ${next}`)], [HEADLINE, body(`${now} ${next}`)], language)).toBe(
      'stale',
    )
  })

  test('a sentence that says itself what it is measured by is kept', () => {
    const next = 'The tunnel cost £300, twice as much as the pier.'
    expect(
      fateOf('£300', [HEADLINE, body(`It rained in Hull. ${next}`)], [HEADLINE, body(`It snowed in Hull. ${next}`)]),
    ).toBe('kept')
  })
})

describe('“the former” and its like are read with the order of what stands before', () => {
  test.each([
    ['en', 'Jane Holm and Ann Lee met.', 'Ann Lee and Jane Holm met.', 'The former paid £400.'],
    ['en', 'Jane Holm and Ann Lee met.', 'Ann Lee and Jane Holm met.', 'On Monday the latter paid £400.'],
    ['en', 'Jane Holm and Ann Lee met.', 'Ann Lee and Jane Holm met.', 'They paid £400 and £9 respectively.'],
    ['en', 'Jane Holm and Ann Lee met.', 'Ann Lee and Jane Holm met.', 'The second paid £400.'],
    ['en', 'Jane Holm and Ann Lee met.', 'Jane Holm and Tom Bell met.', 'The latter paid £400.'],
    ['en', 'It built a bridge and a school.', 'It built a school and a bridge.', 'The former cost £400.'],
    ['de', 'Jana Holm und Anna Lee sprachen.', 'Anna Lee und Jana Holm sprachen.', 'Ersterer zahlte £400.'],
    ['de', 'Jana Holm und Anna Lee sprachen.', 'Anna Lee und Jana Holm sprachen.', 'Dort zahlte letztere £400.'],
    ['fr', 'Jeanne Holm et Anne Lee parlaient.', 'Anne Lee et Jeanne Holm parlaient.', 'Celle-ci a payé £400.'],
    ['fr', 'Jeanne Holm et Anne Lee parlaient.', 'Anne Lee et Jeanne Holm parlaient.', 'La première a payé £400.'],
  ])('in %s: “%s” to “%s” before “%s”', (language, was, now, words) => {
    expect(fateOf('£400', [HEADLINE, body(was), body(words)], [HEADLINE, body(now), body(words)], language)).toBe('stale') // prettier-ignore
    expect(fateOf('£400', [HEADLINE, body(`${was} ${words}`)], [HEADLINE, body(`${now} ${words}`)], language)).toBe('stale') // prettier-ignore
  })

  test('other words around the same names change nothing', () => {
    const [was, now] = [body('Jane Holm and Ann Lee met.'), body('Jane Holm and Ann Lee spoke in private.')]
    const former = body('The former paid £400.')
    expect(fateOf('£400', [HEADLINE, was, former], [HEADLINE, now, former])).toBe('kept')
    const first = body('The first bridge cost £400.')
    expect(fateOf('£400', [HEADLINE, PROSE, first], [HEADLINE, body('Gulls circled.'), first])).toBe('kept')
  })
})

describe('beside the text', () => {
  const holm = body('Jane Holm resigned.')
  const weil = body('Peter Weil resigned.')
  test.each([
    [caption('She left in 2020 at the bridge')],
    [caption('In 2020 her bridge opened')],
    [pulled('“We pay for 2020.”')],
    [pulled('We pay for 2020')],
  ])('%j is read with who is named before it', (aside) => {
    expect(fateOf('2020', [HEADLINE, holm, aside, PROSE], [HEADLINE, weil, aside, PROSE])).toBe('stale')
    expect(fateOf('2020', [HEADLINE, holm, PROSE, aside], [HEADLINE, weil, PROSE, aside])).toBe('stale')
    const other = body('Jane Holm stepped down.')
    expect(fateOf('2020', [HEADLINE, holm, aside, PROSE], [HEADLINE, other, aside, PROSE])).toBe('kept')
  })

  test('a caption that names its person is not, nor a pull quote that names its speaker', () => {
    for (const aside of [caption('Ann Lee in 2020 with her bridge'), pulled('“We pay for 2020,” said Ann Lee')])
      expect(fateOf('2020', [HEADLINE, holm, aside], [HEADLINE, weil, aside])).toBe('kept')
  })

  test('a pull quote is read with the sentence that it repeats, wherever that stands', () => {
    const said = (who: string) => body(`“We pay £9,” said ${who}.`)
    const quote = pulled('“We pay £9.”')
    expect(fateOf('£9', [HEADLINE, quote, said('Jane Holm')], [HEADLINE, quote, said('Peter Weil')])).toBe('stale')
    expect(fateOf('£9', [HEADLINE, said('Jane Holm'), PROSE, quote], [HEADLINE, said('Peter Weil'), PROSE, quote])).toBe('stale') // prettier-ignore
    expect(fateOf('£9', [HEADLINE, holm, quote, said('Ann Lee')], [HEADLINE, weil, quote, said('Ann Lee')])).toBe('kept') // prettier-ignore
  })
})

describe('a line on all amounts of the article', () => {
  const cost = body('The bridge cost 4 million.')
  test.each([
    [standfirst('All sums in dollars.'), standfirst('All sums in euros.')],
    [note('All prices are in dollars.'), note('All prices are in euros.')],
    [note('* All figures are in dollars.'), note('* All figures are in euros.')],
    [body('Amounts include tax.'), body('Amounts exclude tax.')],
    [note('Note: prices are per head.'), note('Note: prices are per family.')],
  ])('holds wherever they stand: %j to %j', (was, now) => {
    for (const place of [
      (one: TypedBlock) => [HEADLINE, one, PROSE, cost],
      (one: TypedBlock) => [HEADLINE, cost, PROSE, one],
    ])
      // prettier-ignore
      expect(fateOf('4 million', place(was), place(now))).toBe('stale')
    expect(fateOf('4 million', [HEADLINE, cost, PROSE], [HEADLINE, cost, PROSE, now])).toBe('stale')
  })

  test.each([
    ['de', 'Die Brücke kostete 4 Millionen.', 'Alle Beträge in Dollar.', 'Alle Beträge in Euro.'],
    ['fr', 'Le pont a coûté 4 millions.', 'Tous les montants sont en dollars.', 'Tous les montants sont en euros.'],
  ])('in %s: %s', (language, words, was, now) => {
    expect(fateOf('4', [HEADLINE, body(words), note(was)], [HEADLINE, body(words), note(now)], language)).toBe('stale')
  })

  test.each(['The bridge cost £4 million.', 'It opened on 4 May 2020.', 'A school for 4 pupils.', 'It grew by 4%.'])(
    'takes nothing from “%s”',
    (words) => {
      const [was, now] = [note('All sums in dollars.'), note('All sums in euros.')]
      expect(fateOf('4', [HEADLINE, body(words), was], [HEADLINE, body(words), now])).toBe('kept')
    },
  )
})

describe('the sentence right below a list of pieces', () => {
  const items = [item('Marlow School'), item('12 classes at Henley')]
  test.each([
    ['en', 'These schools will close.', 'These schools will open.'],
    ['en', 'All will close in May.', 'All will open in May.'],
    ['en', 'Both are to close.', 'Both are to stay.'],
    ['de', 'Diese Schulen schließen.', 'Diese Schulen öffnen.'],
    ['fr', 'Ces écoles ferment.', 'Ces écoles ouvrent.'],
  ])('in %s says it of each: “%s” to “%s”', (language, was, now) => {
    for (const words of ['Marlow School', '12'])
      expect(fateOf(words, [HEADLINE, PROSE, ...items, body(was)], [HEADLINE, PROSE, ...items, body(now)], language)).toBe('stale') // prettier-ignore
  })

  test('takes nothing from them where it speaks of something else', () => {
    const [was, now] = [body('The council met.'), body('The council dined.')]
    expect(fateOf('12', [HEADLINE, PROSE, ...items, was], [HEADLINE, PROSE, ...items, now])).toBe('kept')
  })
})

describe('a headline that changes its capitals', () => {
  test.each([
    ['Council Spends £4 Million', 'Council spends £4 million', '£4 Million', '£4 million'],
    ['Bridge Costs £4 Million', 'Bridge costs £4 million', '£4 Million', '£4 million'],
    ['Council spends £4 million', 'COUNCIL SPENDS £4 MILLION', '£4 million', '£4 MILLION'],
    ['Council spends £4 million', 'Council Spends £4 Million Here', '£4 million', '£4 Million'],
    ['Two Towns Spend Four Days', 'Two towns spend four days', 'Four Days', 'four days'],
  ])('“%s” to “%s” leaves a claim on the same words', (was, now, words, is) => {
    expect(became(words, [head(was), PROSE], [head(now), PROSE]).on).toBe(is)
  })
})

test('two paragraphs that become one say what they said', () => {
  const [cost, opened] = ['The bridge cost £4 million.', 'It opened in 2020.']
  const [apart, joined] = [
    [HEADLINE, body(cost), body(opened)],
    [HEADLINE, body(`${cost} ${opened}`)],
  ]
  for (const words of ['2020', '£4 million']) {
    expect(fateOf(words, apart, joined)).toBe('kept')
    expect(fateOf(words, joined, apart)).toBe('kept')
  }
  expect(fateOf('2020', joined, [HEADLINE, body(`The school cost £4 million. ${opened}`)])).toBe('stale')
})
