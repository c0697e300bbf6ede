import { expect, test } from 'vitest'
import { mentionedIn, whyNotAnswer, whyNotEditComment, whyNotReopenThread, whyNotResolve } from './comment'

const NADIA = { id: 'n', name: 'Nadia Kessler' }
const OTTO = { id: 'o', name: 'Otto Varga' }
const OTTO_V = { id: 'v', name: 'Otto Var' }
const PEOPLE = [OTTO_V, NADIA, OTTO]
const named = (body: string) => mentionedIn(body, PEOPLE).map(({ person }) => person.id)

test('@ and the whole name mentions somebody, wherever it stands', () => {
  expect(named('@Nadia Kessler, did you see it? (@Otto Varga)')).toEqual(['n', 'o'])
  expect(mentionedIn('So, @Otto Varga?', PEOPLE)).toEqual([{ person: OTTO, at: 4, end: 15 }])
})

test('the longer of two names is meant, and half a name is nobody’s', () => {
  expect(named('@Otto Varga')).toEqual(['o'])
  expect(named('@Otto Var.')).toEqual(['v'])
  expect(named('@Otto Vargason, @Nadia, @nadia kessler')).toEqual([])
})

test('an address mentions nobody', () => {
  expect(named('desk@Otto Varga')).toEqual([])
})

test('everybody changes their own comments only, and a viewer none', () => {
  expect(whyNotEditComment({ author: NADIA }, { id: 'n', role: 'EDITOR' })).toBeNull()
  expect(whyNotEditComment({ author: NADIA }, { id: 'o', role: 'ADMIN' })).toBe(
    'Nadia Kessler wrote this. Only they can change it.',
  )
  expect(whyNotEditComment({ author: NADIA }, { id: 'n', role: 'VIEWER' })).toContain('Viewers')
})

test('a resolved thread is answered once it is open again', () => {
  const [open, resolved] = [{ resolvedBy: null }, { resolvedBy: OTTO }]
  expect(whyNotAnswer(open)).toBeNull()
  expect(whyNotAnswer(resolved)).toBe('Otto Varga has resolved this thread. Reopen it to answer.')
  expect(whyNotResolve(open, { role: 'EDITOR' })).toBeNull()
  expect(whyNotResolve(resolved, { role: 'EDITOR' })).toBe('Otto Varga has resolved this thread already.')
  expect(whyNotReopenThread(open, { role: 'EDITOR' })).toBe('This thread is open.')
  expect(whyNotReopenThread(resolved, { role: 'EDITOR' })).toBeNull()
})
