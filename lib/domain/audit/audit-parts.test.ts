import { expect, test } from 'vitest'
import { partsOf } from './audit-parts'

test('a changed role is told as what it was and what it is now', () => {
  expect(partsOf({ name: 'Vera Holm', from: 'VIEWER', to: 'EDITOR' })).toEqual([
    { label: 'Name', said: 'Vera Holm' },
    { label: 'Was', said: 'Viewer' },
    { label: 'Now', said: 'Editor' },
  ])
})

test('a finding is told in the words of the desk, without the claim that it is on', () => {
  expect(partsOf({ claim: 3, outcome: 'NEEDS_EDIT', basis: 'PRIMARY_DOCUMENT', reaffirmed: false })).toEqual([
    { label: 'Outcome', said: 'Needs edit' },
    { label: 'Basis', said: 'Primary document' },
  ])
})

test('where a claim came from is a claim, not a role', () => {
  expect(partsOf({ claim: 9, text: 'a third', from: 4 })).toEqual([
    { label: 'Words', said: 'a third' },
    { label: 'From claim', said: '4' },
  ])
})

test('what is empty, and lists of things, are left out', () => {
  expect(partsOf({ to: null, locator: '', fields: [], fates: [{ claim: 1 }] })).toEqual([])
})
