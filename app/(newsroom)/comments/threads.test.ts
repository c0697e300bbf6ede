import { expect, test } from 'vitest'
import type { CommentView } from '@/lib/domain/claims/claim-view'
import { lastBy, threadAtHand, threadsOf } from './threads'

const OTTO = { id: 'o', name: 'Otto Varga' }
const NADIA = { id: 'n', name: 'Nadia Kessler' }
const said = (id: string, threadId = id, wish: Partial<CommentView> = {}): CommentView => ({
  ...{ id, threadId, author: OTTO, body: id, createdAt: '2026-11-30T12:00:00Z', editedAt: null, version: 1 },
  ...{ mentions: [], resolved: null, ...wish },
})
const resolved = (at: string) => ({ resolved: { by: NADIA, at } })

test('what was said is read by thread, the one that was spoken in last at the end', () => {
  const threads = threadsOf([said('a'), said('b'), said('a2', 'a'), said('c')])
  expect(threads.map(({ id, comments }) => [id, comments.length])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 1],
  ])
})

test('answers whose first comment is further back are a thread all the same', () => {
  expect(threadsOf([said('z2', 'z'), said('z3', 'z')])).toMatchObject([{ id: 'z', comments: [{ id: 'z2' }, {}] }])
})

test('at hand is the open thread in which somebody spoke last, else the one that was resolved last', () => {
  const [a, b] = [said('a', 'a', resolved('2026-11-30T12:02:00Z')), said('b', 'b', resolved('2026-11-30T12:01:00Z'))]
  expect(threadAtHand([])).toBeNull()
  expect(threadAtHand([a, said('c'), b])?.id).toBe('c')
  expect(threadAtHand([a, b])?.id).toBe('a')
})

test('one’s own last comment is the one that ↑ changes', () => {
  const comments = [said('a'), said('b', 'a', { author: NADIA }), said('c')]
  expect(lastBy({ comments }, 'n')?.id).toBe('b')
  expect(lastBy({ comments }, 'x')).toBeNull()
})
