import { expect, test } from 'vitest'
import { isNamedIn, sayBylineChange } from './signed-by'

const person = (name: string, claims: number) => ({ id: name, name, claims })

test('whoever approved and is named in the byline is told of, with how many approvals', () => {
  const approvedBy = [person('Otto Varga', 3), person('Rosa Lindqvist', 1)]
  expect(sayBylineChange(approvedBy, 'By OTTO VARGA')).toBe(
    '3 approvals by Otto Varga will be asked again of somebody else: nobody approves what they wrote.',
  )
  expect(sayBylineChange(approvedBy, 'Rosa Lindqvist, Otto Varga')).toContain(
    '3 approvals by Otto Varga and 1 approval by Rosa Lindqvist will',
  )
  expect(sayBylineChange(approvedBy, 'Ann Lee')).toBeNull()
})

test.each([
  ['Otto Vargas', false],
  ['(otto varga)', true],
  ['Ótto  Vargà | Ann Lee', true],
  ['Varga, Otto.', true],
  ['O. Varga*', true],
  ['Otto J. Varga’s', true],
  ['Оtto Vargа', true],
  ['A. Varga', false],
  ['By Otto', true],
  ['Von Otto und Ann Lee', true],
  ['Otto V.', true],
  ['Varga', true],
  ['By Otto Vance', false],
  ['Otto W.', false],
  ['', false],
])('“%s” names Otto Varga: %s', (byline, is) => {
  expect(isNamedIn(byline, 'Otto Varga')).toBe(is)
})
