import { expect, test } from 'vitest'
import { turnBeside, turnsNext } from './turns'

test.each([
  ['en', 'He did not.'],
  ['en', "She didn't."],
  ['en', 'The mayor of Sandwick never did.'],
  ['en', 'They have not.'],
  ['en', 'Actually, it was 6 March.'],
  ['en', 'It was, in fact, 6 March.'],
  ['en', 'Correction: it was 6 March.'],
  ['en', 'Wishful thinking.'],
  ['de', 'Das tat er nicht.'],
  ['de', 'Tatsächlich war es der 6. März.'],
  ['fr', "Il ne l'a pas fait."],
  ['fr', 'En fait, c’était le 6 mars.'],
])(
  'in %s “%s” denies what stands before it, without saying it again, also from the next paragraph',
  (language, words) => {
    expect(turnBeside(words, language, 'after')).toBe('denies')
    expect(turnsNext(words, language, 'after')).toBe(true)
  },
)

test.each([
  ['en', 'The council did not meet.'],
  ['en', 'The weather was fine.'],
  ['en', 'The bridge has never been closed.'],
  ['en', 'The council has in fact been paying for the new pier since the flood of 2014.'],
  ['de', 'Der Rat tagte im Mai nicht.'],
  ['fr', 'Le conseil ne s’est pas réuni cette année.'],
])('in %s “%s” says something of its own', (language, words) => {
  expect(turnBeside(words, language, 'after')).toBeNull()
})
