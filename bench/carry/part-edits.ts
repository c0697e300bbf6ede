import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import type { EditKind } from './edits'

/** A kind of edit to an article of parts, with each article before and after it. All invented. */
interface PartEdits {
  name: string
  right: EditKind['right']
  language?: string
  edits: readonly { kind?: Kind; words: string; was: readonly TypedBlock[]; now: readonly TypedBlock[] }[]
}

const part = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
const START = [part('HEADLINE', 'A year at Marlow'), part('BODY', 'Ferries sail twice a day.')]
const END = part('BODY', 'Gulls circled above the roofs.')
const caption = (text: string): TypedBlock => ({ role: 'CAPTION', text, ofTable: true })

function table({ head = 'Amount', row = '2025', figure = '30', marked = true } = {}): TypedBlock[] {
  const rows = [['Year', head] as const, [row, figure] as const, ['2026', '40'] as const]
  return rows.flatMap((words, at) =>
    words.map((text, column): TypedBlock => ({
      ...{ role: 'TABLE_CELL', text, row: at, column },
      ...(marked && (at === 0 || column === 0) && { head: true }),
    })),
  )
}

/** Each of these words around a figure of a cell, and without them. */
const qualified = (words: readonly string[]) =>
  words.flatMap((one) => {
    const [with_, without] = [table({ figure: one }), table({ figure: '12' })].map((cells) => [...START, ...cells, END])
    return [
      { words: '12', was: with_ ?? [], now: without ?? [] },
      { words: '12', was: without ?? [], now: with_ ?? [] },
    ]
  })

/** The figures of a table with other words above it; a list likewise. */
const above = (pairs: readonly (readonly [TypedBlock | null, TypedBlock | null])[], cells = table()) =>
  pairs.flatMap(([was, now]) =>
    ['30', '40'].map((words) => ({
      words,
      was: [...START, ...(was ? [was] : []), ...cells, END],
      now: [...START, ...(now ? [now] : []), ...cells, END],
    })),
  )
const LIST = [part('LIST_ITEM', 'Grimsby: 30 bakers'), part('LIST_ITEM', 'Hull: 40')]

const otherCells = (pairs: readonly (readonly [TypedBlock[], TypedBlock[]])[], words = '30') =>
  pairs.map(([was, now]) => ({ words, was: [...START, ...was, END], now: [...START, ...now, END] }))

const labelled = (name: string) => [part('SUBHEAD', name), part('BODY', 'Thefts fell by 30 in spring.')]
const led = (line: string, text: string) => [part('BODY', line), part('BODY', text)]

const ROLES = ['STANDFIRST', 'SUBHEAD', 'CAPTION', 'PULL_QUOTE', 'LIST_ITEM', 'NOTE'] as const
const corrected = (kind: Kind, was: string, now: string) =>
  ROLES.map((role) => ({
    kind,
    words: was,
    was: [...START, part(role, was), END],
    now: [...START, part(role, now), END],
  }))

/** Rows of words, of which the first names the columns and the first cell of each its row; empty words stand for no cell. */
const rows = (...all: readonly (readonly string[])[]): TypedBlock[] =>
  all.flatMap((row, at) =>
    row.flatMap(
      (text, column): TypedBlock[] =>
      text === '' ? [] : [{ role: 'TABLE_CELL', text, row: at, column, ...((at === 0 || column === 0) && { head: true }) }], // prettier-ignore
    ),
  )
const TOP = ['Town', 'Guests', 'Unit'] as const
const below = (pairs: readonly (readonly [TypedBlock, TypedBlock])[]) =>
  otherCells(
    pairs.map(([was, now]) => [
      [...table(), was],
      [...table(), now],
    ]),
  )
const PIECES = [part('LIST_ITEM', 'a bridge for £30 million'), part('LIST_ITEM', 'a school for 40 pupils')]
const SENTENCES = [part('LIST_ITEM', 'The bridge cost £30 million.'), part('LIST_ITEM', 'The school has 40 pupils.')]

/** A part that stays, below one that changes. */
const between = (all: readonly (readonly [TypedBlock, TypedBlock, TypedBlock])[]) =>
  otherCells(all.map(([was, now, stays]) => [[was, stays], [now, stays]])) // prettier-ignore

export const PART_EDITS: readonly PartEdits[] = [
  {
    ...{ name: 'a cell’s “c.”, “up to”, “not”', right: 'stale' },
    edits: qualified([
      ...['c. 12', 'approx. 12', '(est.) 12', 'max. 12', 'up to 12', 'at least 12', 'about 12', 'more than 12'],
      ...['an estimated 12', 'alleged 12', 'not 12', '12 (est.)', '~12', '-12', '(12)'],
    ]),
  },
  {
    ...{ name: 'the same in German', right: 'stale', language: 'de' },
    edits: qualified(['ca. 12', 'rd. 12', 'mind. 12', 'bis zu 12', 'etwa 12', 'angeblich 12', 'nicht 12']),
  },
  {
    ...{ name: 'the same in Arabic', right: 'stale', language: 'ar' },
    edits: qualified(['نحو 12', 'حوالي 12', 'ما لا يقل عن 12', 'أكثر من 12', 'ليس 12']),
  },
  {
    ...{ name: 'other words above a table', right: 'stale' },
    edits: above([
      [caption('Marlow profits in £m'), caption('Marlow losses in £m')],
      [caption('Marlow profits in £m'), caption('Marlow profits in £bn')],
      [caption('Marlow profits in £m'), null],
      [null, caption('Marlow losses in £m')],
      [part('CAPTION', 'Profits'), part('CAPTION', 'Alleged profits')],
      [part('SUBHEAD', 'Profits'), part('SUBHEAD', 'Losses')],
      [part('BODY', 'All figures are in £m.'), part('BODY', 'All figures are in £bn.')],
      [part('BODY', 'It grew. Figures include tax.'), part('BODY', 'It grew. Figures exclude tax.')],
      [part('BODY', 'The table below shows profits.'), part('BODY', 'The table below shows losses.')],
      [part('BODY', 'Amounts are in £m.'), null],
      [part('BODY', 'Alle Angaben in Mio. Euro.'), part('BODY', 'Alle Angaben in Mrd. Euro.')],
      [part('BODY', 'What Marlow paid:'), part('BODY', 'What Marlow did not pay:')],
      [caption('Gewinne in Mio. Euro'), caption('Verluste in Mio. Euro')],
      [caption('أرباح مارلو'), caption('خسائر مارلو')],
    ]),
  },
  {
    ...{ name: 'another head, marked or not', right: 'stale' },
    edits: [true, false].flatMap((marked) =>
      otherCells([
        [table({ head: 'Profits', marked }), table({ head: 'Losses', marked })],
        [table({ head: '£m', marked }), table({ head: '£bn', marked })],
        [table({ row: '2025', marked }), table({ row: '2024', marked })],
        [table({ row: 'Hull', marked }), table({ row: 'York', marked })],
      ]),
    ),
  },
  {
    ...{ name: 'other words above a list', right: 'stale' },
    edits: above(
      [
        [part('SUBHEAD', 'What was approved'), part('SUBHEAD', 'What was refused')],
        [part('BODY', 'Marlow will hire:'), part('BODY', 'Marlow will dismiss:')],
        [part('BODY', 'What it will cut'), part('BODY', 'What it will not cut')],
      ],
      LIST,
    ),
  },
  {
    ...{ name: 'a part that is a name, day or figure', right: 'stale' },
    edits: [
      ...corrected('PERSON', 'Ella Moss', 'Jim Stone'),
      ...corrected('DATE', 'Tuesday', 'Wednesday'),
      ...corrected('NUMBER', '£40m', '£45m'),
    ],
  },
  {
    ...{ name: 'a source, a note, a line elsewhere', right: 'kept' },
    edits: above([
      [caption('Profits in £m'), caption('Profits in £m. Source: ONS')],
      [caption('Profits. Source: ONS'), caption('Profits. Source: Companies House')],
      [part('BODY', 'Marlow is old.'), part('BODY', 'Marlow bakes bread.')],
      [part('BODY', 'It is old. Figures are in £m.'), part('BODY', 'It bakes. Figures are in £m.')],
      [part('BODY', 'Figures it gave were late.'), part('BODY', 'Figures it gave were early.')],
      [part('BODY', 'Marlow heads the table.'), part('BODY', 'Marlow leads the table.')],
      [caption('Profits – £m'), caption('Profits — £m')],
    ]),
  },
  {
    ...{ name: 'heads marked, or their mark taken off', right: 'kept' },
    edits: otherCells([
      [table(), table({ marked: false })],
      [table({ marked: false }), table()],
    ]),
  },
  {
    ...{ name: 'another figure of the table', right: 'kept' },
    edits: [true, false].flatMap((marked) => otherCells([[table({ marked }), table({ figure: '31', marked })]], '40')),
  },
  {
    ...{ name: 'what leads into a list below', right: 'kept' },
    edits: ['The minister will cut:', 'Jobs that Marlow will shed:'].map((now) => ({
      ...{ words: 'year', was: [...START, part('BODY', 'Marlow will cut:'), ...LIST] },
      now: [...START, part('BODY', now), ...LIST],
      kind: 'STATEMENT' as const,
    })),
  },
  {
    ...{ name: 'other words below a table', right: 'stale' },
    edits: below([
      [part('CAPTION', 'In thousands'), part('CAPTION', 'In hundreds')],
      [part('NOTE', 'Estimates by the county.'), part('NOTE', 'Not estimates by the county.')],
      [part('BODY', 'All figures above are in £m.'), part('BODY', 'All figures above are in £bn.')],
    ]),
  },
  {
    ...{ name: 'a section, a unit, a neighbour in its row', right: 'stale' },
    edits: otherCells([
      [rows(TOP, ['Winter', ''], ['Marlow', '30']), rows(TOP, ['Summer', ''], ['Marlow', '30'])],
      [rows(TOP, ['Marlow', '30']), rows(TOP, ['', 'thousand'], ['Marlow', '30'])],
      [rows(TOP, ['Marlow', '30', 'thousand']), rows(TOP, ['Marlow', '30', 'million'])],
      [rows(TOP, ['Marlow', '30', '2024']), rows(TOP, ['Marlow', '30', '2023'])],
    ]),
  },
  {
    ...{ name: 'a section, a neighbour of other rows', right: 'kept' },
    edits: otherCells([
      [rows(TOP, ['Winter', ''], ['Marlow', '30'], ['Summer', ''], ['Hull', '9']), rows(TOP, ['Winter', ''], ['Marlow', '30'], ['Autumn', ''], ['Hull', '9'])], // prettier-ignore
      [rows(TOP, ['Marlow', '30'], ['Hull', '9', 'million']), rows(TOP, ['Marlow', '30'], ['Hull', '9', 'thousand'])],
      [rows(TOP, ['Marlow', '30', '7']), rows(TOP, ['Marlow', '30', '8'])],
    ]),
  },
  {
    ...{ name: 'a note on the article below a table', right: 'kept' },
    edits: below([
      [part('NOTE', 'Ella Moss is a reporter.'), part('NOTE', 'This article was amended.')],
      [part('NOTE', 'Source: ONS'), part('NOTE', 'Source: the county')],
    ]),
  },
  {
    ...{ name: 'a lead without a colon', right: 'stale' },
    edits: above([[part('BODY', 'Marlow approved the following.'), part('BODY', 'Marlow refused the following.')]], PIECES), // prettier-ignore
  },
  {
    ...{ name: 'a sentence over a list of sentences', right: 'kept' },
    edits: above([[part('BODY', 'Marlow is old.'), part('BODY', 'Marlow bakes bread.')]], SENTENCES),
  },
  {
    ...{ name: 'a footnote, or who said it', right: 'stale' },
    edits: otherCells([
      [[part('BODY', 'It cost £30.*'), END, part('NOTE', '* Adjusted.')], [part('BODY', 'It cost £30.*'), END, part('NOTE', '* Not adjusted.')]], // prettier-ignore
      [[part('PULL_QUOTE', '“We spent £30.”'), part('PULL_QUOTE', '— Ella Moss')], [part('PULL_QUOTE', '“We spent £30.”'), part('PULL_QUOTE', '— Jim Stone')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'who is meant, told elsewhere', right: 'stale' },
    edits: between([
      [
        part('BODY', 'Ella Moss resigned.'),
        part('BODY', 'Jim Stone resigned.'),
        part('CAPTION', 'She in 2030 at the pier'),
      ],
      [part('BODY', 'Ella Moss spoke.'), part('BODY', 'Jim Stone spoke.'), part('PULL_QUOTE', '“We pay £30.”')],
      [part('BODY', 'Ella Moss and Jim Stone met.'), part('BODY', 'Jim Stone and Ella Moss met.'), part('BODY', 'The former paid £30.')], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'who says a quotation by itself', right: 'stale' },
    edits: otherCells([
      [[part('BODY', '“I paid,” said Ella Moss. “It was £30.”')], [part('BODY', '“I paid,” said Jim Stone. “It was £30.”')]], // prettier-ignore
      [[part('BODY', 'Ella Moss spoke.'), part('BODY', '“It was £30.”')], [part('BODY', 'Jim Stone spoke.'), part('BODY', '“It was £30.”')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'other words in front of a quotation', right: 'kept' },
    edits: otherCells([
      [[part('BODY', 'Ella Moss spoke.'), part('BODY', '“It was £30.”')], [part('BODY', 'Ella Moss went on.'), part('BODY', '“It was £30.”')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'the answer to a question', right: 'stale' },
    edits: otherCells([
      [[part('BODY', 'Who paid £30? Ella Moss.')], [part('BODY', 'Who paid £30? Jim Stone.')]],
      [[part('BODY', 'Who paid £30?'), part('BODY', 'Ella Moss.')], [part('BODY', 'Who paid £30?'), part('BODY', 'Jim Stone.')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'a denial behind, about the figure further off', right: 'stale' },
    edits: otherCells([
      [[part('BODY', 'The pier cost £30. The dome opened in 2020.')], [part('BODY', 'The pier cost £30. The dome opened in 2020. The real figure is far higher.')]], // prettier-ignore
      [[part('BODY', 'The pier cost £30. The dome opened in 2020.')], [part('BODY', 'The pier cost £30. The dome opened in 2020. The council disputes both.')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'a denial behind, about another one', right: 'kept' },
    edits: otherCells([
      [[part('BODY', 'The pier cost £30. The dome opened in 2020.')], [part('BODY', 'The pier cost £30. The dome opened in 2020. The date is wrong.')]], // prettier-ignore
      [[part('BODY', 'The dome cost £9. The pier holds 30 boats in 2020.')], [part('BODY', 'The dome cost £9. The figure is wrong. The pier holds 30 boats in 2020.')]], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'the same people in other words', right: 'kept' },
    edits: between([
      [part('BODY', 'Ella Moss resigned.'), part('BODY', 'Ella Moss stepped down.'), part('CAPTION', 'She in 2030 at the pier')], // prettier-ignore
      [part('BODY', 'Ella Moss spoke.'), part('BODY', 'Ella Moss went on.'), part('PULL_QUOTE', '“We pay £30.”')],
      [part('BODY', 'Ella Moss and Jim Stone met.'), part('BODY', 'Ella Moss and Jim Stone spoke.'), part('BODY', 'The former paid £30.')], // prettier-ignore
      [part('BODY', 'Jim Stone resigned.'), part('BODY', 'Jim Stone left.'), part('CAPTION', 'Ella Moss in 2030 at the pier')], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'all sums in another currency', right: 'stale' },
    edits: between([
      [
        part('NOTE', 'All sums in dollars.'),
        part('NOTE', 'All sums in euros.'),
        part('BODY', 'The pier cost 30 million.'),
      ],
      [part('STANDFIRST', 'Prices are in dollars.'), part('STANDFIRST', 'Prices are in euros.'), part('BODY', 'A ticket costs 30.')], // prettier-ignore
    ]),
  },
  {
    ...{ name: 'the same beside other figures', right: 'kept' },
    edits: between([
      [
        part('NOTE', 'All sums in dollars.'),
        part('NOTE', 'All sums in euros.'),
        part('BODY', 'The pier cost £30 million.'),
      ],
      [part('NOTE', 'All sums in dollars.'), part('NOTE', 'All sums in euros.'), part('BODY', 'It has 30 lamps.')],
    ]),
  },
  {
    ...{ name: 'a sentence below a list of pieces', right: 'stale' },
    edits: otherCells([[[...PIECES, part('BODY', 'Both were approved.')], [...PIECES, part('BODY', 'Both were refused.')]]]), // prettier-ignore
  },
  {
    ...{ name: 'another sentence below a list', right: 'kept' },
    edits: otherCells([[[...PIECES, part('BODY', 'The council met.')], [...PIECES, part('BODY', 'The council dined.')]]]), // prettier-ignore
  },
  {
    ...{ name: 'who says what the headline quotes', right: 'stale' },
    edits: [
      {
        ...{ kind: 'STATEMENT', words: 'Pier will fall' },
        was: [part('HEADLINE', '‘Pier will fall’'), part('STANDFIRST', 'Engineer Ella Moss warns'), END],
        now: [part('HEADLINE', '‘Pier will fall’'), part('STANDFIRST', 'Engineer Jim Stone warns'), END],
      },
    ],
  },
  {
    ...{ name: 'two paragraphs joined into one', right: 'kept' },
    edits: otherCells([
      [[part('BODY', 'The pier fell.'), part('BODY', 'It cost £30.')], [part('BODY', 'The pier fell. It cost £30.')]],
    ]),
  },
  ...(
    [
      ['es', 'El muelle costó 30 millones.', 'Nada de esto es cierto.', 'El alcalde lo inauguró ayer.'],
      ['it', 'Il molo è costato 30 milioni.', 'Niente di questo è vero.', 'Il sindaco lo inaugurò ieri.'],
      ['pt', 'O cais custou 30 milhões.', 'Nada disto é verdade.', 'O prefeito inaugurou-o ontem.'],
      ['uk', 'Причал коштував 30 мільйонів.', 'Це неправда.', 'Мер відкрив його вчора.'],
      ['ru', 'Причал стоил 30 миллионов.', 'Это неправда.', 'Мэр открыл его вчера.'],
      ['ar', 'كلف الرصيف 30 مليونا.', 'هذا غير صحيح.', 'افتتحه العمدة أمس.'],
    ] as const
  ).flatMap(([language, cost, denial, plain]): PartEdits[] => {
    const beside = (words: string) => otherCells([[[part('BODY', cost)], [part('BODY', cost), part('BODY', words)]]])
    return [
      { name: `a denial below, ${language}`, right: 'stale', language, edits: beside(denial) },
      { name: `another paragraph below, ${language}`, right: 'kept', language, edits: beside(plain) },
    ]
  }),
  {
    ...{ name: 'another name as subhead', right: 'stale' },
    edits: otherCells([
      [labelled('Ella Moss'), labelled('Jim Stone')],
      [labelled('2. Grimsby'), labelled('2. Hull')],
      [labelled('Isle of Wight'), labelled('Isle of Man')],
    ]),
  },
  {
    ...{ name: 'a subhead of one word that comes or goes', right: 'kept' },
    edits: otherCells([
      [labelled('Background'), labelled('Background').slice(1)],
      [labelled('Background').slice(1), labelled('Background')],
    ]),
  },
  {
    ...{ name: 'another line with a colon, question, or name above “it”', right: 'stale' },
    edits: otherCells([
      [led('What the law would do:', 'Tax falls by £30.'), led('What the law did:', 'Tax falls by £30.')],
      [led('Was it cheap?', 'Yes, it was £30.'), led('Was it dear?', 'Yes, it was £30.')],
      [led('Grimsby council met.', 'It spent £30.'), led('Hull council met.', 'It spent £30.')],
    ]),
  },
]
