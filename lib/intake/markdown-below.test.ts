import { expect, test } from 'vitest'
import { readMarkdown } from './read-markdown'
import { readPlain } from './read-plain'

const ARTICLE = '# Bridge shut\n\nThe council voted on Tuesday.'
const told = (text: string) => readPlain(`${ARTICLE}\n\n${text}`).blocks.slice(2)
const omitted = (text: string) => readPlain(`${ARTICLE}\n\n${text}`).omissions.map(({ kind, words }) => [kind, words])

test('notes of Markdown that is pasted are notes, and their marks are taken out and told', () => {
  const text =
    'It was **7 to 2**.[^1] It cost £4m [^min], it said.[^x]\n\n[^1]: In 2024.\n[^min]: See *the minutes*,\npage 4.'
  expect(told(text)).toEqual([
    { role: 'BODY', text: 'It was 7 to 2. It cost £4m, it said.[^x]' },
    { role: 'NOTE', text: 'In 2024.' },
    { role: 'NOTE', text: 'See the minutes, page 4.' },
  ])
  expect(omitted(text)).toContainEqual(['note-mark', ['1', 'min']])
  expect(omitted(text)).toContainEqual([
    'markdown',
    ['# Bridge shut', '[^1]:', '[^min]:', '**7 to 2**', '*the minutes*'],
  ])
})

test('a note stays where it stands, with the paragraphs that are set in below it; what comes after it is text', () => {
  const text = 'It was close.[^1]\n\n[^1]: In 2024.\n\n    So the minutes say.\n\nNobody knew.'
  const notes = [
    { role: 'BODY', text: 'It was close.' },
    { role: 'NOTE', text: 'In 2024. So the minutes say.' },
    { role: 'BODY', text: 'Nobody knew.' },
  ]
  expect(told(text)).toEqual(notes)
  expect(told('It was close.[^1]\n\n[^1]: In 2024.\n- one\n- two').map(({ role }) => role)).toEqual([
    'BODY',
    'NOTE',
    'LIST_ITEM',
    'LIST_ITEM',
  ])
})

test('the lines of a note in a file go on in it, set in or not', () => {
  const { blocks } = readMarkdown(`${ARTICLE}[^1]\n\n[^1]: In 2024,\npage 4.\n`)
  expect(blocks.at(-1)).toEqual({ role: 'NOTE', text: 'In 2024, page 4.' })
})

test('an address of Markdown that stands below the text is that of the words which lead there', () => {
  const href = 'https://example.org/minutes'
  const text = `See [the minutes][1] and [Minutes][], not [1].\n\n[1]: ${href}\n[minutes]: <${href}> "Minutes"\n[3]: https://example.org/other`
  expect(told(text)).toEqual([
    {
      role: 'BODY',
      text: 'See the minutes and Minutes, not [1].',
      links: [
        { start: 4, end: 15, href },
        { start: 20, end: 27, href },
      ],
    },
    { role: 'BODY', text: '[3]: https://example.org/other' },
  ])
})

test.each([
  ['1. one\n2. two\n   - nested\n\n| Town | Cost |\n| --- | --- |\n| Ulm | 4 |', ['1. one', '2. two', '1 nested']],
  ['- one\n\n    1. alone\n\n- two', ['one', '1 1. alone', 'two']],
  ['1. one\n   goes on\n   * nested', ['1. one', '1 nested']],
  ['3. alone\n   - nested', ['3. alone', '1 nested']],
  ['* one\n  * two\n    * three\n* four', ['one', '1 two', '2 three', 'four']],
])('an item that is set in below another is an item of a list within it: %s', (text, items) => {
  const list = told(text).filter(({ role }) => role === 'LIST_ITEM')
  expect(list.map(({ level, text: words }) => (level ? `${level} ${words}` : words))).toEqual(items)
})

test('a dash or a number alone is no item', () => {
  expect(told('- Non, dit-il, et il partit.\n\n3. alone it stands, as a day.').map(({ role }) => role)).toEqual([
    'BODY',
    'BODY',
  ])
})
