import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { allWords } from '@/lib/testing/intake-words'
import { asSent } from './edit-blocks'
import type { Intake, IntakeBlock } from './intake-block'
import { readHtml } from './read-html'
import { readPlain } from './read-plain'
import { joinLines } from './wrapped-lines'

const ESCAPE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string) => text.replace(/[&<>]/g, (one) => ESCAPE[one] ?? one)
const letters = (text: string) => text.replace(/\s/g, '')

/** What must hold of every intake, whatever came in. */
function isSound({ blocks }: Intake) {
  for (const { text, role, row, column, links = [] } of blocks) {
    expect(text).toBe(text.trim())
    expect(text).not.toBe('')
    expect(text).not.toContain('\n\n')
    expect(text.isWellFormed()).toBe(true)
    if (role === 'TABLE_CELL') expect([row, column].every((at) => at !== undefined && at >= 0)).toBe(true)
    else expect([row, column]).toEqual([undefined, undefined])
    for (const { start, end, href } of links) {
      expect(0 <= start && start < end && end <= text.length).toBe(true)
      expect(href).toMatch(/^(?:https?|mailto):/)
    }
  }
  expect(blocks.filter(({ role }) => role === 'HEADLINE').length).toBeLessThanOrEqual(1)
}

const word = fc.stringMatching(/^[a-zA-Zé0-9£“”.,–]{1,12}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const element = fc.constantFrom(
  'p',
  'h1',
  'h2',
  'li',
  'td',
  'blockquote',
  'div',
  'span',
  'b',
  'figcaption',
  'em',
  'section',
)

test('every visible letter of any markup is in a block or told as left out, once; in order but for the headline', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(element, sentence), { maxLength: 20 }), (parts) => {
      const read = readHtml(parts.map(([name, words]) => `<${name}>${escape(words)}</${name}>`).join(''))
      isSound(read)
      const all = letters(read.blocks.map(({ text }) => text).join(' '))
      const source = letters(parts.map(([, words]) => words).join(' '))
      expect(letters(read.byline ?? '').length + all.length).toBe(source.length)
      if (read.byline !== null) return
      expect(all.split('').sort()).toEqual(source.split('').sort())
      if (parts.every(([name]) => name !== 'h1')) expect(all).toBe(source)
    }),
  )
})

test('whatever is on the clipboard, what comes out is plain words and safe addresses', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<tr>',
      '</table>',
      '<a href="javascript:x">',
      '</a>',
      '<sup>',
      '<br>',
      '<li>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<pre>',
      '\u200b',
      '\ud800',
      '&#0;',
      '&nbsp;',
    ),
  )
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 40 }), (pieces) => {
      isSound(readHtml(pieces.join('')))
    }),
  )
})

test('no letter of a plain text is lost, and joining its lines changes space only', () => {
  const line = fc.oneof(sentence, fc.constantFrom('', '', 'By Ann Lee', 'Photo: x', 'a\tb', '1. x'))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const read = readPlain(lines.join('\n'))
      isSound(read)
      const kept = letters([...read.blocks.map(({ text }) => text), read.byline ?? ''].join(''))
      expect(kept.length).toBe(letters(lines.join('')).length)
      const joined = joinLines(read.blocks)
      expect(letters(joined.map(({ text }) => text).join(''))).toBe(
        letters(read.blocks.map(({ text }) => text).join('')),
      )
    }),
  )
})

test('of a page saved as a file every word is in a part or told, menus and page feet with their words', () => {
  const pagePart = fc.tuple(
    fc.constantFrom('p', 'nav', 'footer', 'header', 'h2', 'li', 'del', 'button', 'title', 'td', 'svg', 'aside'),
    fc.constantFrom('', ' hidden', ' role="navigation"', ' class="sr-only"', ' style="display:none"'),
    fc.array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 1, maxLength: 300 }),
  )
  fc.assert(
    fc.property(fc.array(pagePart, { maxLength: 8 }), fc.constantFrom('div', 'main', 'article'), (parts, around) => {
      const markup = parts.map(([name, more, words]) => `<${name}${more}>${words.join(' ')} </${name}>`).join('\n')
      const page = `<!doctype html><html><body><${around}>${markup}</${around}></body></html>`
      expect(allWords(readHtml(page, true))).toEqual(parts.flatMap(([, , words]) => words).sort())
    }),
  )
})

test('markup made to slow a reader down takes time in proportion to its length', () => {
  const timeOf = (html: string) => {
    const began = performance.now()
    readHtml(html)
    return performance.now() - began
  }
  for (const piece of [
    '<div>',
    '<div>a',
    '<a href="#x">1',
    '<br>a',
    '<sup>[',
    '<td>a',
    '<span> ',
    '&nbsp; ',
    '</p>',
    '<table><tr><td>',
  ]) {
    timeOf(piece.repeat(2_000))
    expect(timeOf(piece.repeat(20_000)), piece).toBeLessThan(10_000)
  }
})

const prose = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 14, maxLength: 30 })
  .map((words) => `${words.join(' ')}.`)
const short = fc
  .array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 2, maxLength: 4 })
  .map((words) => words.join(' '))
const table = fc.array(fc.tuple(short, short), { minLength: 2, maxLength: 4 })
/** A piece of an article: its parts, and how a page writes them. */
const piece: fc.Arbitrary<{ blocks: IntakeBlock[]; markup: string }> = fc.oneof(
  prose.map((text) => ({ blocks: [{ role: 'BODY' as const, text }], markup: `<p>${text}</p>` })),
  short.map((text) => ({ blocks: [{ role: 'SUBHEAD' as const, text }], markup: `<h2>${text}</h2>` })),
  short.map((text) => ({
    blocks: [{ role: 'CAPTION' as const, text }],
    markup: `<figure><figcaption>${text}</figcaption></figure>`,
  })),
  prose.map((text) => ({
    blocks: [
      { role: 'BODY' as const, text, links: [{ start: 0, end: text.indexOf(' '), href: 'https://example.org/' }] },
    ],
    markup: `<p><a href="https://example.org/">${text.replace(' ', '</a> ')}</p>`,
  })),
  fc.array(short, { minLength: 1, maxLength: 4 }).map((items) => ({
    blocks: items.map((text) => ({ role: 'LIST_ITEM' as const, text })),
    markup: `<ul>${items.map((text) => `<li>${text}</li>`).join('')}</ul>`,
  })),
  table.map((rows) => ({
    blocks: rows.flatMap((cells, row) =>
      cells.map((text, column) => ({
        ...{ role: 'TABLE_CELL' as const, text, row, column },
        ...(row === 0 && { head: true }),
      })),
    ),
    markup: `<table>${rows.map((cells, row) => `<tr>${cells.map((text) => (row === 0 ? `<th>${text}</th>` : `<td>${text}</td>`)).join('')}</tr>`).join('')}</table>`,
  })),
)

test('plain text made to slow a reader down takes time in proportion to its length', () => {
  for (const piece of ['[', '![', '**a', '\n', '# a\n', '---\n', '> a\n', '|a|b|\n', '[a](http://x) ', '![a](((']) {
    const began = performance.now()
    readPlain(piece.repeat(20_000))
    expect(performance.now() - began, piece).toBeLessThan(5_000)
  }
})

test('an article written as a page is, when it is pasted, that article: parts, cells, links and offsets', () => {
  fc.assert(
    fc.property(short, prose, fc.array(piece, { maxLength: 8 }), (headline, lead, pieces) => {
      const typed: IntakeBlock[] = [
        { role: 'HEADLINE', text: headline },
        { role: 'BODY', text: lead },
        ...pieces.flatMap(({ blocks }) => blocks),
      ]
      const page = `<article><h1>${headline}</h1><p>${lead}</p>${pieces.map(({ markup }) => markup).join('<hr>')}</article>`
      const pasted = readHtml(page)
      expect(composeBlocks(pasted.blocks)).toEqual(composeBlocks(typed))
      const edited = pasted.blocks.map((block, index) => ({ ...block, id: String(index) }))
      expect(composeBlocks(asSent(edited))).toEqual(composeBlocks(typed))
    }),
  )
})
