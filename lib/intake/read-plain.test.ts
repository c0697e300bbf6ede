import { expect, test } from 'vitest'
import { readMarkdown } from './read-markdown'
import { readPlain } from './read-plain'
import { hasWrappedLines, joinLines } from './wrapped-lines'

const told = (text: string) => readPlain(text).blocks.map(({ role, text: words }) => `${role} ${words}`)

test('the first line is the headline, short lines without a full stop are subheads', () => {
  expect(
    told(`Reservoir road to stay closed until May

Eleven weeks after the ice, the slabs on the northern side are still loose
By Marit Oake

The road will stay closed until at least 4 May, the county said on Wednesday.

A detour of 14 miles

“Nobody will be on that road before we have looked at every slab,” said Ewan Rusk.
Photo: the dam in March
• 340 slabs
• 61 to be laid anew

[1] County paper 12.`),
  ).toEqual([
    'HEADLINE Reservoir road to stay closed until May',
    'STANDFIRST Eleven weeks after the ice, the slabs on the northern side are still loose',
    'BODY The road will stay closed until at least 4 May, the county said on Wednesday.',
    'SUBHEAD A detour of 14 miles',
    'BODY “Nobody will be on that road before we have looked at every slab,” said Ewan Rusk.',
    'CAPTION Photo: the dam in March',
    'LIST_ITEM 340 slabs',
    'LIST_ITEM 61 to be laid anew',
    'NOTE [1] County paper 12.',
  ])
})

const ROAD =
  'The road will stay closed until at least 4 May, the county said. It was shut in March.\n\nThe county has spent £2 million on it.'

test.each([
  ['# Road closed\n\nEleven weeks after the ice, slabs are loose\n\n', 'STANDFIRST'],
  ['# Road closed\nEleven weeks after the ice, slabs are loose.\n\n', 'STANDFIRST'],
  ['# Road closed\n\n*Eleven weeks after the ice, slabs are loose.*\n\n', 'STANDFIRST'],
  ['# Road closed\n\n**Eleven weeks after the ice, slabs are loose.**\n\n', 'STANDFIRST'],
  ['# Road closed\n\nEleven weeks after the ice, slabs are loose.\n\n', 'BODY'],
  ['# Road closed\n\nPhoto: Eleven weeks after the ice\n\n', 'CAPTION'],
])('the line below the title of a Markdown text, pasted or as a file: %j', (above, role) => {
  for (const { blocks } of [readPlain(above + ROAD), readMarkdown(above + ROAD)])
    expect(blocks.find(({ text }) => text.includes('Eleven weeks'))?.role).toBe(role)
})

test('in plain text a line close below the first one is a standfirst, where paragraphs stand apart', () => {
  expect(told(`Road closed\nEleven weeks on, slabs are loose.\n\n${ROAD}`)[1]).toMatch(/^STANDFIRST/)
  expect(told('Road closed\nEleven weeks on, slabs are loose.\nIt was shut in March.\n\nIt is long.')[1]).toMatch(
    /^BODY/,
  )
})

test.each([
  ...['Figure: slabs laid by month', 'Figure 1. Slabs laid by month', 'Fig. 3: Slabs laid', 'Chart 2 – Slabs laid'],
  ...['Photo: the dam in March', 'Photo by Marit Oake/Reuters', 'The dam in March. Photograph: Marit Oake'],
  ...['Abb. 2: Der Damm', 'Foto: Marit Oake', 'Crédit photo : Marit Oake', 'Фото: Марта Дуб', 'صورة: السد في مارس'],
])('as the last line or within the text this is a caption: %s', (line) => {
  expect(told(`Road closed\n\n${ROAD}\n\n${line}`).at(-1)).toBe(`CAPTION ${line}`)
  expect(told(`Road closed\n\n${line}\n\n${ROAD}`)[1]).toBe(`CAPTION ${line}`)
})

test.each([
  ...['Figures from the county show that slabs are loose.', 'Figure 1 shows how many slabs are loose.'],
  ...['Photographs by Marit Oake hang in the hall, and are for sale.', 'Map makers were busy: they drew the dam.'],
])('and this is none: %s', (line) => {
  expect(told(`Road closed\n\n${ROAD}\n\n${line}`).at(-1)).toBe(`BODY ${line}`)
})

test('the line below a picture in italics is its caption', () => {
  const text = `# Road closed\n\n${ROAD}\n\n![The dam](dam.jpg)\n*The dam in March*`
  expect(told(text).at(-1)).toBe('CAPTION The dam in March')
  expect(readMarkdown(text).blocks.at(-1)).toMatchObject({ role: 'CAPTION', text: 'The dam in March' })
})

test('a table copied as text has its name above it, and may begin and end with an empty cell', () => {
  const read = readPlain(
    `Road closed\n\n${ROAD}\n\nTable 2: Costs\n\tSlabs\tCost\n2024\t340\t\n2025\t\t£4\nIt is long.`,
  )
  const [caption, ...cells] = read.blocks.slice(3)
  expect(caption).toMatchObject({ role: 'CAPTION', ofTable: true })
  expect(
    cells.map(({ role, text, row, column }) => (role === 'TABLE_CELL' ? `${row} ${column} ${text}` : text)),
  ).toEqual([...['0 1 Slabs', '0 2 Cost', '1 0 2024', '1 1 340', '2 0 2025', '2 2 £4', 'It is long.']])
  expect(told('Buses\n\nThey run.\n\n\tOne more.\n\tAnd one.').slice(2)).toEqual(['BODY One more.', 'BODY And one.'])
})

test('the byline goes to its field, and it is told', () => {
  const read = readPlain('Night buses\nBy Marit Oake\n\nThey run at five.')
  expect(read.byline).toBe('By Marit Oake')
  expect(read.blocks.map(({ role }) => role)).toEqual(['HEADLINE', 'BODY'])
  expect(read.omissions).toEqual([{ kind: 'byline', count: 1, words: ['By Marit Oake'] }])
})

test('a sentence is no byline, and a text that begins with a long paragraph has no headline', () => {
  expect(readPlain('Night buses\n\nBy Monday they will run.\n\nEnd.').byline).toBeNull()
  const [first] = readPlain(`${'The road over the upper dam will stay closed. '.repeat(6)}\n\nIt is long.`).blocks
  expect(first?.role).toBe('BODY')
})

const asked = (question: string) =>
  told(`Bridge to be repaired\n\nThe council voted on Tuesday.\n\n${question}\n\nThe city pays two million.`)[2]

test.each([
  'Who pays?',
  'What happens next?',
  'من يدفع؟',
  'Qui va payer ?',
  'Wer zahlt?',
  '¿Quién paga?',
  'Хто платить?',
])('a short question alone on its line heads the text below it: %s', (question) => {
  expect(asked(question)).toBe(`SUBHEAD ${question}`)
})

test.each([
  ...['But who pays?', 'ولكن من يدفع؟', 'Et qui va payer ?', 'And now?'],
  ...['“Who pays?”', 'Who pays? The city?', 'Who will have to pay for all of this in the end?'],
])('one that goes on from the text, is said, or is long is text: %s', (question) => {
  expect(asked(question)).toBe(`BODY ${question}`)
})

test('a question that another one follows, or that ends the text, heads nothing', () => {
  expect(told('Bridge\n\nThey voted.\n\nWho pays?\n\nAnd when?\n\nNobody knows.')[2]).toBe('BODY Who pays?')
  expect(told('Bridge\n\nThey voted.\n\nWho pays?').at(-1)).toBe('BODY Who pays?')
})

test('a dash is a list item beside another one, and direct speech alone', () => {
  expect(told('Buses\n\n- one\n- two\n\n– Non, dit-il.')).toEqual([
    'HEADLINE Buses',
    'LIST_ITEM one',
    'LIST_ITEM two',
    'BODY – Non, dit-il.',
  ])
  expect(told('Buses\n\nThey run.\n\n– Non, dit-il.\n\nThey run.')[2]).toBe('BODY – Non, dit-il.')
})

test('items that are set in stand under the ones before them', () => {
  const text =
    'Costs\n\nThe council will pay:\n  • Bridge\n    ◦ £9 million\n      ▪ in May\n    ◦ £2 million\n  • Road\n\t• £1 million'
  const items = readPlain(text).blocks.filter(({ role }) => role === 'LIST_ITEM')
  expect(items.map(({ text: words, level = 0 }) => `${level} ${words}`)).toEqual([
    ...['0 Bridge', '1 £9 million', '2 in May', '1 £2 million', '0 Road', '1 £1 million'],
  ])
})

test('a short line heads a list or a table as it heads a paragraph; one that a list item goes on in does not', () => {
  const lead = 'Buses\n\nThey run.\n\n'
  expect(told(`${lead}What happened\n\n- one crane fell\n- two cranes sank`).slice(2)).toEqual([
    'SUBHEAD What happened',
    'LIST_ITEM one crane fell',
    'LIST_ITEM two cranes sank',
  ])
  expect(told(`${lead}What it costs\n\nYear\tCost\n2024\t£4`)[2]).toBe('SUBHEAD What it costs')
  expect(told(`${lead}What happened:\n\n• one\n• two`)[2]).toBe('BODY What happened:')
  expect(told(`${lead}• one crane fell on\nthe quay\n• two sank`)[3]).toBe('BODY the quay')
})

test('numbers before list items stay: they may be what is counted', () => {
  expect(told('Cities\n\nIn order.\n\n1. Berlin\n2. Paris')).toEqual([
    'HEADLINE Cities',
    'BODY In order.',
    'LIST_ITEM 1. Berlin',
    'LIST_ITEM 2. Paris',
  ])
})

test('lines with tabs are a table, its first row heads', () => {
  const cells = readPlain('Costs\n\nYear\tCost\n2024\t£4\n2025\t£5').blocks.slice(1)
  expect(cells.map(({ role, text, row, column, head }) => [role, text, row, column, head])).toEqual([
    ['TABLE_CELL', 'Year', 0, 0, true],
    ['TABLE_CELL', 'Cost', 0, 1, true],
    ['TABLE_CELL', '2024', 1, 0, false],
    ['TABLE_CELL', '£4', 1, 1, false],
    ['TABLE_CELL', '2025', 2, 0, false],
    ['TABLE_CELL', '£5', 2, 1, false],
  ])
})

test('words in quotation marks that the text says again were pulled out of it', () => {
  expect(
    told(
      'Bridge\n\nThe council voted.\n\n“We are buying thirty more years.”\n\nIt was close. “We are buying thirty more years.” So she said.',
    )[2],
  ).toBe('PULL_QUOTE “We are buying thirty more years.”')
})

const WRAPPED = `Night buses

The council voted on Tuesday to spend another four million pounds on
the night buses, which have run since 2019 between the station and the
harbour and are used by well-
known people.

They run at five.`

test('lines broken at a margin stay one paragraph, and are joined when asked', () => {
  const { blocks } = readPlain(WRAPPED)
  expect(blocks.map(({ role }) => role)).toEqual(['HEADLINE', 'BODY', 'BODY'])
  expect(hasWrappedLines(blocks)).toBe(true)
  expect(joinLines(blocks)[1]?.text).toBe(
    'The council voted on Tuesday to spend another four million pounds on the night buses, which have run since 2019 between the station and the harbour and are used by well-known people.',
  )
  expect(hasWrappedLines(joinLines(blocks))).toBe(false)
})

test('broken lines without a blank one between paragraphs are cut where a short line ends a sentence', () => {
  const text = WRAPPED.replaceAll('\n\n', '\n')
  expect(joinLines(readPlain(text).blocks).map(({ role, text: words }) => `${role} ${words.slice(0, 18)}`)).toEqual([
    'HEADLINE Night buses',
    'BODY The council voted ',
    'BODY They run at five.',
  ])
})

test('paragraphs on a line each are not taken for broken lines', () => {
  const text = 'Buses\nThey run at five in the morning, the council said.\nThey stop at nine in the evening, it said.'
  expect(told(text)).toHaveLength(3)
})

test('invisible characters go and are counted; line ends of every system are one', () => {
  const read = readPlain('Bus\u00ades\r\n\r\nFive\u200b in\r\rSix.')
  expect(read.blocks.map(({ text }) => text)).toEqual(['Buses', 'Five in', 'Six.'])
  expect(read.omissions).toEqual([{ kind: 'invisible', count: 2, words: [] }])
})

const MARKDOWN = `---
title: Bridge
tags:
- harbour
---
# Sea wall at Sandwick

![The wall in **March**](https://x.example/a.png "Wall")

The **council** voted on *Tuesday*, see [the __minutes__](https://www.google.com/url?q=https://example.org/m&sa=D) and <https://example.org/n>.

> We cannot wait
> for another winter.
>
> — Moira Flett

Who pays
--------
What it costs:
| Year | Cost | Note |
|:-----|-----:|------|
| 2024 | £4 | a \\| b |
| 2025 | [£5](https://example.org/5) |  |

- one
- two

***

Sold [here](javascript:alert) for 5*4*3 pounds.`

test('Markdown that is pasted as plain text has its parts: tables, quotations, headings, links; each mark is told as what it is', () => {
  const { blocks, omissions } = readPlain(MARKDOWN)
  expect(
    blocks.map(({ role, text, row, column, head }) => [role, text, ...(row === undefined ? [] : [row, column, head])]),
  ).toEqual([
    ['HEADLINE', 'Sea wall at Sandwick'],
    ['CAPTION', 'The wall in March'],
    ['BODY', 'The council voted on Tuesday, see the minutes and https://example.org/n.'],
    ['PULL_QUOTE', 'We cannot wait\nfor another winter.\n— Moira Flett'],
    ['SUBHEAD', 'Who pays'],
    ['BODY', 'What it costs:'],
    ['TABLE_CELL', 'Year', 0, 0, true],
    ['TABLE_CELL', 'Cost', 0, 1, true],
    ['TABLE_CELL', 'Note', 0, 2, true],
    ['TABLE_CELL', '2024', 1, 0, false],
    ['TABLE_CELL', '£4', 1, 1, false],
    ['TABLE_CELL', 'a | b', 1, 2, false],
    ['TABLE_CELL', '2025', 2, 0, false],
    ['TABLE_CELL', '£5', 2, 1, false],
    ['LIST_ITEM', 'one'],
    ['LIST_ITEM', 'two'],
    ['BODY', 'Sold here for 5*4*3 pounds.'],
  ])
  const linked = blocks.flatMap(({ text, links = [] }) =>
    links.map(({ start, end, href }) => `${text.slice(start, end)} ${href}`),
  )
  expect(linked).toEqual([
    'the minutes https://example.org/m',
    'https://example.org/n https://example.org/n',
    '£5 https://example.org/5',
  ])
  expect(omissions.map(({ kind, count, words }) => [kind, count, words])).toEqual([
    ['settings', 1, ['title: Bridge tags: - harbour']],
    ['marker', 2, []],
    [
      'markdown',
      9,
      [
        '# Sea wall at Sandwick',
        '> We cannot wait',
        '--------',
        '| Year | Cost | Note |',
        '***',
        '**March**',
        '**council**',
        '__minutes__',
        '*Tuesday*',
      ],
    ],
    ['redirect', 1, ['https://example.org/m']],
    ['link', 1, ['javascript:alert']],
    ['picture', 1, []],
  ])
})

test('what only looks like Markdown is left: sums, footnotes, one line that is more than, dashes of speech', () => {
  const text =
    'Sea wall\n\nIt cost 5*4*3 pounds*, and 2**3.\n\n>5 per cent\n\n– Non, dit-il.\n\n*Our reckoning, not _theirs_.\n\nAda | Bo'
  expect(told(text).map((line) => line.replace(/^\w+ /, ''))).toEqual(text.split('\n\n'))
})

test('a quotation mark of Markdown on one line, and a table without the line of dashes', () => {
  expect(told('Wall\n\nIt is long.\n\n> We wait.\n\n| Year | Cost |\n| 2024 | £4 |').slice(2)).toEqual([
    'PULL_QUOTE We wait.',
    'TABLE_CELL Year',
    'TABLE_CELL Cost',
    'TABLE_CELL 2024',
    'TABLE_CELL £4',
  ])
})

test.each([
  'The council voted on Tuesday to remove the mayor,\nPeter Hall, after an inquiry found that he had spent\n£4,000 on hats.',
  'An inquiry of the council found that he had spent\n£4,000 on hats and shoes.',
  'They counted all of the ballots again and found that\n4,000 votes were missing.',
])('a paragraph that was broken at a margin is one: %s', (text) => {
  const { blocks } = readPlain(`Mayor resigns after vote\n\n${text}\n\nNobody knows why he did it.`)
  expect(blocks.map((one) => one.text)).toEqual(['Mayor resigns after vote', text, 'Nobody knows why he did it.'])
})

test('hyphens, stars and plus signs beside each other are marks of one list', () => {
  const { blocks } = readPlain('Noise wall\n\nIt needs these three things, papers show.\n\n* One\n- Two\n+ Three')
  expect(blocks.slice(-3)).toEqual(['One', 'Two', 'Three'].map((text) => ({ role: 'LIST_ITEM', text })))
})
