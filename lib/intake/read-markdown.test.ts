import { expect, test } from 'vitest'
import { readMarkdown } from './read-markdown'

test('the notes of a Markdown file are notes and their marks are told; an author above it is the byline', () => {
  const { blocks, omissions, byline } = readMarkdown(
    '---\ntitle: Profit\nauthor: "Ella Moss"\n---\n# Profit\n\nIt made £4m, the company said.[^a] It did not[^b] say more.\n\n[^a]: Company accounts, 2026,\n    page 4.\n',
  )
  expect(blocks).toEqual([
    { role: 'HEADLINE', text: 'Profit' },
    { role: 'BODY', text: 'It made £4m, the company said. It did not[^b] say more.' },
    { role: 'NOTE', text: 'Company accounts, 2026, page 4.' },
  ])
  expect(omissions.map(({ kind, words }) => [kind, words])).toEqual([
    ['byline', ['author: "Ella Moss"']],
    ['note-mark', ['1']],
    ['settings', ['title: Profit']],
  ])
  expect(byline).toBe('Ella Moss')
})

test.each([
  ['![Ruth Adeyemi in Grimsby. Photograph: Ella Moss](x.jpg)', 'Ruth Adeyemi in Grimsby. Photograph: Ella Moss'],
  ['![Ruth](x.jpg "Ruth Adeyemi in Grimsby")', 'Ruth Adeyemi in Grimsby'],
  ['![Ruth](x.jpg)\n\n*Ruth Adeyemi in Grimsby*', 'Ruth Adeyemi in Grimsby'],
])('the words of a picture alone in its paragraph are its caption: %s', (picture, caption) => {
  const { blocks } = readMarkdown(`# Profit\n\nIt made £4m.\n\n${picture}\n\nIt was more.`)
  expect(blocks.filter(({ role }) => role === 'CAPTION').map(({ text }) => text)).toEqual([caption])
})
