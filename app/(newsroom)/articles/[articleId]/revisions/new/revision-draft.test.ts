import { expect, test } from 'vitest'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import { asSent } from '@/lib/intake/edit-blocks'
import { changesOf, editedBlocks, missingFrom, readRevisionDraft, sayChanges, theirChanges } from './revision-draft'

const REVISION = composeBlocks([
  { role: 'HEADLINE', text: 'Night buses' },
  { role: 'SUBHEAD', text: 'Fares' },
  { role: 'BODY', text: 'A ride is £2.' },
])

test('a draft is read back with its parts; an older one, which is plain text, gets those of the revision', () => {
  const blocks = editedBlocks(REVISION)
  expect(readRevisionDraft(JSON.stringify({ base: 2, blocks }), REVISION)).toEqual({ base: 2, blocks })
  const older = readRevisionDraft(JSON.stringify({ base: 1, text: 'Fares\n\nA ride is £3.' }), REVISION)
  expect(older?.blocks.map(({ role, text }) => `${role} ${text}`)).toEqual([
    'HEADLINE Night buses',
    'SUBHEAD Fares',
    'BODY A ride is £3.',
  ])
  for (const other of ['', 'null', '{', '{"base":1}', '{"base":"1","blocks":[]}'])
    expect(readRevisionDraft(other, REVISION)).toBeNull()
})

test('nothing is changed until something is', () => {
  expect(composeBlocks(asSent(editedBlocks(REVISION)))).toEqual(REVISION)
})

test('what changed is counted by part, a label apart from words', () => {
  const was = editedBlocks(REVISION)
  const now = was.map((block) =>
    block.role === 'SUBHEAD'
      ? { ...block, role: 'CAPTION' as const }
      : block.role === 'BODY'
        ? { ...block, text: 'A ride is £3.' }
        : block,
  )
  expect(changesOf(was, now)).toEqual({ fresh: 1, gone: 1, relabelled: 1 })
  expect(sayChanges(changesOf(was, now))).toBe('1 part changed, 1 part with another label.')
  expect(missingFrom(was, now).map(({ text }) => text)).toEqual(['A ride is £3.'])
})

test('of what somebody else saved first is told what they wrote, took out and relabelled; not what this person did', () => {
  const was = asSent(editedBlocks(REVISION))
  const theirs = asSent(
    editedBlocks(
      composeBlocks([
        { role: 'HEADLINE', text: 'Night buses' },
        { role: 'BODY', text: 'Fares' },
        { role: 'BODY', text: 'A ride is free.' },
      ]),
    ),
  )
  expect(theirChanges(was, theirs, was)).toEqual({
    wrote: [expect.objectContaining({ text: 'A ride is free.' })],
    tookOut: [expect.objectContaining({ text: 'A ride is £2.' })],
    relabelled: [{ text: 'Fares', was: 'SUBHEAD', now: 'BODY' }],
  })
  const twice = [...was, { role: 'BODY' as const, text: 'A ride is £2.' }]
  expect(theirChanges(was, twice, was).wrote.map(({ text }) => text)).toEqual(['A ride is £2.'])
  expect(theirChanges(twice, was, twice).tookOut.map(({ text }) => text)).toEqual(['A ride is £2.'])
  expect(theirChanges(twice, was, was)).toEqual({ wrote: [], tookOut: [], relabelled: [] })
  const withoutFares = was.filter(({ text }) => text !== 'Fares')
  expect(theirChanges(was, was, withoutFares)).toEqual({ wrote: [], tookOut: [], relabelled: [] })
})
