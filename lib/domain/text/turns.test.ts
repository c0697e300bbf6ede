import { expect, test } from 'vitest'
import { foldTypography } from './fold-typography'
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

test.each([
  ['en', 'before', 'Hardly anybody believes it.'],
  ['en', 'before', 'Nobody should believe what follows.'],
  ['en', 'before', 'Here is what conspiracy theorists claim.'],
  ['en', 'before', 'Opponents tell it differently.'],
  ['en', 'before', 'This is how Smith tells it.'],
  ['en', 'after', 'It turned out to be a joke.'],
  ['en', 'after', 'That, at least, is what Smith says.'],
  ['en', 'after', 'The opposite is the case.'],
  ['en', 'after', 'Pure fantasy.'],
  ['en', 'after', 'That is what Moscow would have you think.'],
  ['en', 'after', 'It was a rehearsal.'],
  ['en', 'after', 'It was only a drill.'],
  ['en', 'after', 'The truth is otherwise.'],
  ['en', 'after', 'Few historians accept this.'],
  ['en', 'after', 'His lawyers see it differently.'],
  ['en', 'after', 'The figures remain contested.'],
  ['en', 'after', 'A scene from a film.'],
  ['de', 'before', 'Eine Falschmeldung.'],
  ['de', 'after', 'Eine Falschmeldung.'],
  ['de', 'after', 'Es war nur eine Übung.'],
  ['de', 'after', 'Das sieht der Rat anders.'],
  ['de', 'after', 'Kaum jemand glaubt daran.'],
  ['fr', 'after', 'Pure invention.'],
  ['fr', 'after', 'C’était une plaisanterie.'],
  ['fr', 'after', 'Voilà ce que raconte le maire.'],
] as const)('in %s a sentence %s it turns it round: “%s”', (language, where, words) => {
  expect(turnBeside(foldTypography(words).text, language, where)).not.toBeNull()
})

test.each([
  ['en', 'Gulls circled above the roofs.'],
  ['en', 'Children drew the tide.'],
  ['en', 'Rain fell.'],
  ['en', 'Neighbours had cake.'],
  ['en', 'Ferries sail twice a day.'],
  ['en', 'It opened in May.'],
  ['en', 'It is the largest plant in the north.'],
  ['en', 'It employs 900 people in Leeds.'],
  ['en', 'This week it was shut.'],
  ['en', 'The council told residents on Monday.'],
  ['en', 'She saw it from the pier.'],
  ['en', 'Anna Brandt.'],
  ['en', 'The report was published in March.'],
  ['en', 'Few shops were open.'],
  ['en', 'That summer the river rose again.'],
  ['de', 'Es regnete.'],
  ['de', 'Der Rat tagte.'],
  ['de', 'Das Werk liegt am Hafen.'],
  ['de', 'Die Zahl der Besucher stieg im Mai.'],
  ['fr', 'Il pleuvait.'],
  ['fr', 'La séance a duré deux heures.'],
])('in %s “%s” merely stands there', (language, words) => {
  for (const where of ['before', 'after'] as const)
    expect(turnBeside(foldTypography(words).text, language, where)).toBeNull()
})
