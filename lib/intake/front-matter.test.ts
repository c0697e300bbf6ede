import { expect, test } from 'vitest'
import { readFrontMatter } from './front-matter'
import { dayOfPublication, publishedIn, publishedOf } from './publication-day'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'
import { readPlain } from './read-plain'
import { asDay } from '@/lib/domain/time/day'

const told = ({ blocks }: { blocks: readonly { role: string; text: string }[] }) =>
  blocks.map(({ role, text }) => `${role} ${text}`)
const PAGE =
  '<article><header><h1>Mayor opens bridge</h1><p class="byline">By <a rel="author">Ella Moss</a></p>' +
  '<time datetime="2026-11-16">16 Nov 2026</time></header><p>The bridge is open. She is glad.</p></article>'

test('the line that says when a page was published gives the day of publication, and is told as that', () => {
  const { published, byline, omissions } = readHtml(PAGE)
  expect([published, byline]).toEqual(['2026-11-16', 'By Ella Moss'])
  expect(omissions.map(({ kind, words }) => [kind, ...words])).toEqual([
    ['byline', 'By Ella Moss'],
    ['published', '16 Nov 2026'],
  ])
})

test('a line that says only when a page was changed gives none, beside one that does the latter is left out', () => {
  const time = (says: string, day: string) => `<p>${says} <time datetime="${day}">${day}</time></p>`
  const page = (...lines: string[]) => readHtml(`<h1>Mayor</h1>${lines.join('')}<p>The bridge is open.</p>`)
  expect(page(time('Updated', '2026-11-18')).published).toBeNull()
  const both = page(time('Updated', '2026-11-18'), time('Published', '2026-11-16T08:00:00+02:00'))
  expect(both.published).toBe('2026-11-16')
  expect(both.omissions.map(({ kind }) => kind)).toEqual(['published', 'dateline'])
})

test.each([
  ['<meta property="article:published_time" content="2026-11-16T23:30:00Z">', '2026-11-16T23:30:00.000Z'],
  ['<meta itemprop="datePublished" content="2026-11-16">', '2026-11-16'],
  ['<script type="application/ld+json">{"datePublished": "2026-11-16T08:00:00+01:00"}</script>', '2026-11-16'],
  ['<meta name="date" content="soon">', null],
])('a page says in its head when it was published: %s', (head, day) => {
  const page = `<html><head>${head}</head><body><h1>Mayor</h1><p>The bridge is open.</p></body></html>`
  expect(readHtml(page, true).published).toBe(day)
  // Pasted into an article that is there, it says nothing of that one.
  expect(readHtml(page, false, { goesOn: true }).published).toBeNull()
})

test('days are read as they are written; a moment in UTC falls on the newsroom’s day', () => {
  expect(publishedIn('16 November 2026')).toBe('2026-11-16')
  expect(publishedIn('Nov. 16, 2026')).toBe('2026-11-16')
  expect(publishedIn('3/4/2026')).toBeNull()
  expect(publishedIn('2026-02-30')).toBeNull()
  expect(publishedOf('Published on 16 Nov 2026 at 08.00', undefined)).toBe('2026-11-16')
  expect(dayOfPublication('2026-11-16T23:30:00.000Z', () => asDay('2026-11-17'))).toBe('2026-11-17')
})

const FRONT = `---
title: "Mayor opens bridge"
authors:
  - Ella Moss
  - name: Tom Reeve
date: 2026-11-16
tags: [bridges]
---
`

test('the settings above a Markdown text give headline, byline and day; what has no field is told', () => {
  const intake = readMarkdown(`${FRONT}\nThe bridge is open. She is glad.\n`)
  expect(told(intake)).toEqual(['HEADLINE Mayor opens bridge', 'BODY The bridge is open. She is glad.'])
  expect([intake.byline, intake.published]).toEqual(['Ella Moss and Tom Reeve', '2026-11-16'])
  expect(intake.omissions.map(({ kind, words }) => [kind, ...words])).toEqual([
    ['byline', 'authors: - Ella Moss - name: Tom Reeve'],
    ['published', 'date: 2026-11-16'],
    ['settings', 'tags: [bridges]'],
  ])
})

test('a text with a headline keeps it, and the title of its settings is told', () => {
  const intake = readMarkdown(`${FRONT}\n# Bridge opens\n\nShe is glad.\n`)
  expect(told(intake)).toEqual(['HEADLINE Bridge opens', 'BODY She is glad.'])
  expect(intake.omissions.at(-1)?.words).toEqual(['title: "Mayor opens bridge" tags: [bridges]'])
})

test('pasted as plain text the settings give the same', () => {
  const intake = readPlain(`${FRONT}\nThe bridge is open. She is glad.\n`)
  expect(told(intake)).toEqual(['HEADLINE Mayor opens bridge', 'BODY The bridge is open. She is glad.'])
  expect([intake.byline, intake.published]).toEqual(['Ella Moss and Tom Reeve', '2026-11-16'])
})

test('settings that can’t be read stay settings', () => {
  const { title, byline, published, rest } = readFrontMatter('title: [a, b]\nauthor: {name: X}\ndate: soon')
  expect([title, byline, published]).toEqual([null, null, null])
  expect(rest(true)).toBe('title: [a, b]\nauthor: {name: X}\ndate: soon')
})
