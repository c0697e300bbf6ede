import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EditedBlock } from './edit-blocks'
import { asSent } from './edit-blocks'
import { pasteInto } from './paste-into'
import { readAround } from './read-around'
import { readClipboard } from './read-clipboard'

const href = 'https://city.example/'
const ARTICLE: EditedBlock[] = [
  { id: 'head', role: 'HEADLINE', text: 'Night buses return' },
  { id: 'body', role: 'BODY', text: 'They run at five, the paper says.', links: [{ start: 22, end: 27, href }] },
  { id: 'item', role: 'LIST_ITEM', text: 'Line 5 to Leith', level: 1 },
  { id: 'caption', role: 'CAPTION', text: 'A bus in Leith. Photograph: Ella Moss' },
]
const told = (blocks: readonly { role: string; text: string }[]) => blocks.map(({ role, text }) => `${role} ${text}`)

/** What stands there after a paste into a part, where `at` is the caret, or what is marked. */
function pasted(id: string, at: number | [number, number], { html = '', plain = '' }, blocks = ARTICLE) {
  const [start, end] = typeof at === 'number' ? [at, at] : at
  const { text = '', role } = blocks.find((block) => block.id === id) ?? {}
  const among = { goesOn: text.slice(0, start).trim() !== '', inList: role === 'LIST_ITEM' }
  const { blocks: read } = readClipboard(html, plain, among)
  const put = read.map((block, index) => ({ ...block, id: `new ${index}` }))
  return pasteInto(blocks, id, { start, end }, put, { before: /^\s/.test(plain), after: /\s$/.test(plain) })
}
const after = (...of: Parameters<typeof pasted>) => told(pasted(...of).blocks)
const PAGE = { html: '<h1>Fares</h1><p>A ride is £2.</p>', plain: 'Fares\nA ride is £2.' }
const LINES = { plain: ' More words.\n\nSecond para.' }

test('a pasted heading of the first level is a subhead in an article that has a headline, wherever it is pasted', () => {
  expect(after('head', 18, PAGE).slice(0, 4)).toEqual([
    'HEADLINE Night buses return',
    'SUBHEAD Fares',
    'BODY A ride is £2.',
    'BODY They run at five, the paper says.',
  ])
  // In the midst of the headline its tail is no second one.
  expect(after('head', 5, PAGE).slice(0, 4)).toEqual([
    'HEADLINE Night',
    'SUBHEAD Fares',
    'BODY A ride is £2. buses return',
    'BODY They run at five, the paper says.',
  ])
  expect(after('head', 0, PAGE).slice(0, 2)).toEqual(['HEADLINE Night buses return', 'SUBHEAD Fares'])
})

test('in place of a headline it is the headline', () => {
  expect(after('head', [0, 18], PAGE).slice(0, 2)).toEqual(['HEADLINE Fares', 'BODY A ride is £2.'])
  expect(after('head', [0, 18], { plain: 'Fares rise\n\nA ride is £2.' }).slice(0, 2)).toEqual([
    'HEADLINE Fares rise',
    'BODY A ride is £2.',
  ])
  // Of two, the first.
  expect(after('head', [0, 18], { html: '<h1>One</h1><p>Text.</p><h1>Two</h1>' }).slice(0, 3)).toEqual([
    'HEADLINE One',
    'BODY Text.',
    'SUBHEAD Two',
  ])
})

test('the first line of a paste goes on where the caret stands', () => {
  expect(after('caption', 37, LINES).slice(3)).toEqual([
    'CAPTION A bus in Leith. Photograph: Ella Moss More words.',
    'BODY Second para.',
  ])
  expect(after('body', 17, LINES).slice(1, 3)).toEqual([
    'BODY They run at five, More words.',
    'BODY Second para. the paper says.',
  ])
  expect(after('head', 18, { plain: ' at last\n\nThey run again.' }).slice(0, 2)).toEqual([
    'HEADLINE Night buses return at last',
    'BODY They run again.',
  ])
})

test('the tail of a caption stays a caption, and lines below a list item are items of its list', () => {
  expect(after('caption', 15, LINES).slice(3)).toEqual([
    'CAPTION A bus in Leith. More words.',
    'BODY Second para.',
    'CAPTION Photograph: Ella Moss',
  ])
  const { blocks } = pasted('item', 15, { plain: ' and Portobello\nLine 6\nLine 7' })
  expect(told(blocks).slice(2, 5)).toEqual([
    'LIST_ITEM Line 5 to Leith and Portobello',
    'LIST_ITEM Line 6',
    'LIST_ITEM Line 7',
  ])
  expect(blocks.slice(2, 5).map(({ level }) => level)).toEqual([1, 1, 1])
})

test('lists, tables and subheads begin anew, and the words behind the caret stay a part', () => {
  const list = { html: '<ul><li>Line 1</li><li>Line 2</li></ul>' }
  expect(after('body', 17, list).slice(1, 5)).toEqual([
    'BODY They run at five,',
    'LIST_ITEM Line 1',
    'LIST_ITEM Line 2',
    'BODY the paper says.',
  ])
  const table = { html: '<table><tr><th>Line</th><th>Fare</th></tr><tr><td>5</td><td>£2</td></tr></table>' }
  expect(after('body', 33, table).slice(1, 6)).toEqual([
    'BODY They run at five, the paper says.',
    'TABLE_CELL Line',
    'TABLE_CELL Fare',
    'TABLE_CELL 5',
    'TABLE_CELL £2',
  ])
})

test('pasted before the first word of a part, or over all of it, it stands before it, or in its place', () => {
  expect(after('body', 0, { plain: 'One thing.\n\nAnother.' }).slice(1, 4)).toEqual([
    'BODY One thing.',
    'BODY Another.',
    'BODY They run at five, the paper says.',
  ])
  expect(after('caption', [0, 37], { plain: 'A tram.\n\nIt is red.' }).slice(3)).toEqual([
    'CAPTION A tram.',
    'BODY It is red.',
  ])
  expect(after('body', [5, 17], LINES).slice(1, 3)).toEqual([
    'BODY They More words.',
    'BODY Second para. the paper says.',
  ])
})

test('a single piece goes into its line, with the spaces that were copied with it, and the caret stands behind it', () => {
  const link = { html: `<a href="${href}">city</a>`, plain: ' city ' }
  const { blocks, caret } = pasted('body', 4, link)
  expect(blocks[1]?.text).toBe('They city run at five, the paper says.')
  expect(caret).toEqual({ id: 'body', at: 9 })
  expect(blocks[1]?.links?.map(({ start, end }) => blocks[1]?.text.slice(start, end))).toEqual(['city', 'paper'])
  // Nor does anything stand above the one that takes the place of another.
  expect(after('head', [0, 18], { html: '<ul><li>Delta</li></ul><h1>Alpha</h1>' }).slice(0, 2)).toEqual([
    'HEADLINE Alpha',
    'LIST_ITEM Delta',
  ])
  expect(after('head', 5, { html: '<p>One<br>line</p>' })[0]).toBe('HEADLINE NightOne line buses return')
  expect(pasted('body', 17, LINES).caret).toEqual({ id: 'new 1', at: 12 })
})

test('links behind the caret go along, and words that are written without spaces get none', () => {
  const { blocks } = pasted('body', 17, LINES)
  expect(blocks[2]?.links).toEqual([{ start: 17, end: 22, href }])
  const tram: EditedBlock[] = [{ id: 'a', role: 'BODY', text: '市长辞职。' }]
  expect(
    told(
      pasteInto(tram, 'a', { start: 5, end: 5 }, [
        { id: 'b', role: 'BODY', text: '他很高兴。' },
        { id: 'c', role: 'BODY', text: '完。' },
      ]).blocks,
    ),
  ).toEqual(['BODY 市长辞职。他很高兴。', 'BODY 完。'])
})

test('whatever is pasted where, no word is lost, there is one headline and it stands first', () => {
  const words = fc.constantFrom(
    '<h1>Alpha</h1>',
    '<h2>Beta</h2>',
    '<p>Gamma.</p>',
    '<ul><li>Delta</li></ul>',
    '<p>Eta</p>',
  )
  const place = fc.tuple(fc.constantFrom('head', 'body', 'item', 'caption'), fc.nat(40), fc.nat(40))
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), place, (pieces, [id, one, other]) => {
      const length = ARTICLE.find((block) => block.id === id)?.text.length ?? 0
      const [start, end] = [Math.min(one, other, length), Math.min(Math.max(one, other), length)]
      const { blocks } = pasted(id, [start, end], { html: pieces.join('') })
      const bare = (text: string) => text.replace(/\s+/g, '')
      const before = ARTICLE.map(({ id: its, text }) => (its === id ? text.slice(0, start) + text.slice(end) : text))
      const letters = (text: string) => Array.from(bare(text)).sort().join('')
      expect(letters(blocks.map(({ text }) => text).join(''))).toBe(
        letters(before.join('') + pieces.join('').replace(/<[^>]*>/g, '')),
      )
      const headlines = asSent(blocks).flatMap(({ role }, at) => (role === 'HEADLINE' ? [at] : []))
      expect(headlines.every((at) => at === 0)).toBe(true)
      expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length)
    }),
  )
})

test('pasted into a field of plain text, a link goes on in its line and a first line is no subhead', () => {
  const around = { before: 'Night buses return\n\nThey run at five, says ', after: ' today.\n\nNobody is glad.' }
  const { blocks } = readAround(`<a href="${href}">the paper</a>`, 'the paper', around)
  expect(told(blocks)).toEqual([
    'HEADLINE Night buses return',
    'BODY They run at five, says the paper today.',
    'BODY Nobody is glad.',
  ])
  expect(blocks[1]?.links).toEqual([{ start: 23, end: 32, href }])
  const whole = readAround('<h1>Title</h1><p>Text.</p>', 'Title\nText.', { before: '', after: '\n\nMore of it.' })
  expect(told(whole.blocks)).toEqual(['HEADLINE Title', 'BODY Text.', 'BODY More of it.'])
})

test('a pasted table that marks no heads has those that a reader would take for heads; one that does keeps its own', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table>`
  const heads = (html: string) =>
    readClipboard(html, '').blocks.flatMap(({ text, head }) => (head === true ? [text] : []))
  expect(heads(table(['Place', 'Jobs'], ['Grimsby', '200'], ['Hull', '90']))).toEqual([
    'Place',
    'Jobs',
    'Grimsby',
    'Hull',
  ])
  expect(heads(table(['12', '13'], ['14', '15']))).toEqual([])
  expect(heads(table(['<b>Place</b>', '<b>Jobs</b>'], ['Grimsby', '200'], ['Hull', '90']))).toEqual(['Place', 'Jobs'])
})

test.each([
  ['It opened on 3 May 2026.', '<p>More 2025. It closed.</p>', '', 'It opened on 3 May 2026. More 2025. It closed.'],
  ['She said: “We wait.”', '', '“We do.”', 'She said: “We wait.” “We do.”'],
  ['', '', 'It opened.', 'It opened. They run at five.'],
  ['فتح الجسر.', '', 'ثم أغلق.', 'فتح الجسر. ثم أغلق.'],
  // Within a sentence, a name or an address nothing is put in.
  ['It costs £4.', '', '5 million', 'It costs £4.5 million'],
  ['The U.', '', 'S. army', 'The U.S. army'],
  ['See www.example.', '', 'Org', 'See www.example.Org'],
  ['它开了。', '', '它关了。', '它开了。它关了。'],
  ['Night', '', 'Buses', 'NightBuses'],
])('a sentence that is pasted beside another has a space between: %s%s%s', (left, html, plain, whole) => {
  const right = left === '' ? 'They run at five.' : ''
  const { blocks } = pasted('body', left.length, { html, plain }, [{ id: 'body', role: 'BODY', text: left + right }])
  // One part, in its place.
  expect(told(blocks)).toEqual([`BODY ${whole}`])
})
