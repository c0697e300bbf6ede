import { describe, expect, test } from 'vitest'
import { findFolded, fold, says } from './fold'

test.each([
  ['Sørensen', 'sorensen'],
  ['García', 'garci\u0301a'],
  ['O’Dowd', "O'Dowd"],
  ['24\u201125', '24-25'],
  ['24–25', '24-25'],
  ['5\u00a0March', '5 march'],
  ['North\u00adern', 'northern'],
  ['STRASSE', 'Straße'],
  ['“Łódź”', 'lodz'],
  ['ﬁnance', 'finance'],
])('“%s” is found by “%s”', (text, typed) => {
  expect(fold(text)).toBe(fold(typed))
})

describe('words in a text', () => {
  test('all have to be there, in any order', () => {
    expect(says('The Sørensen report of 5\u00a0March', 'march sorensen')).toBe(true)
    expect(says('The Sørensen report', 'sorensen may')).toBe(false)
  })
  test('are found where they stand, letter for letter', () => {
    const text = 'By J. Sø\u00adrensen and García on Straße 5\u00a0a.'
    const cut = (word: string) => {
      const span = findFolded(text, word)
      return span && text.slice(span.start, span.end)
    }
    expect(cut('sorensen')).toBe('Sø\u00adrensen')
    expect(cut('GARCIA')).toBe('García')
    expect(cut('strasse 5 a')).toBe('Straße 5\u00a0a')
    expect(cut('Ruth')).toBeNull()
    expect(cut('’')).toBeNull()
  })
})
