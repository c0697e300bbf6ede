import { expect, test } from 'vitest'
import type { NoticeView } from './notice-view'
import { groupNotices, placeOf, sayLine } from './say-notice'

const OTTO = { id: 'o', name: 'Otto Varga' }
const WALL = { id: 'wall', headline: 'A new sea wall', dueAt: null }
const BRIDGE = { id: 'bridge', headline: 'A bridge', dueAt: null }
const notice = (seq: number, wish: Partial<NoticeView> = {}): NoticeView => ({
  ...{ seq, kind: 'RETURNED', by: OTTO, at: '2026-11-30T12:00:00Z', isRead: false, article: WALL },
  ...{ claim: { number: seq, words: `words ${seq}` }, correctionId: null, words: 'Which page?', ...wish },
})

test('what one person did of one kind in an article is one line, and each article stands by itself', () => {
  const groups = groupNotices([
    notice(9),
    notice(8),
    notice(7, { article: BRIDGE }),
    notice(6),
    notice(5, { isRead: true }),
  ])
  expect(
    groups.map(({ article, unread, lines }) => [article.id, unread, lines.map(({ notices }) => notices.length)]),
  ).toEqual([
    ['wall', 3, [3, 1]],
    ['bridge', 1, [1]],
  ])
  const [line] = groups[0]?.lines ?? []
  expect(line && sayLine(line)).toEqual({ said: 'returned 3 claims', about: null, words: null })
})

test('what somebody said is never put together with anything', () => {
  const [group] = groupNotices([notice(2, { kind: 'MENTIONED' }), notice(1, { kind: 'MENTIONED' })])
  expect(group?.lines).toHaveLength(2)
  expect(group?.lines.map(sayLine)[0]).toEqual({ said: 'mentioned you on', about: 'words 2', words: 'Which page?' })
})

test('a line leads to its place', () => {
  const placeOfOne = (one: NoticeView) => groupNotices([one]).flatMap(({ lines }) => lines.map(placeOf))[0]
  expect(placeOfOne(notice(4))).toBe('/articles/wall?claim=4')
  expect(placeOfOne(notice(4, { claim: null, kind: 'ASSIGNED' }))).toBe('/articles/wall')
  expect(placeOfOne(notice(4, { claim: null, correctionId: 'c' }))).toBe('/corrections-desk?entry=c')
})
