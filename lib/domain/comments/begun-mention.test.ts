import { expect, test } from 'vitest'
import { beginOf } from './begun-mention'

const begun = (text: string, caret = text.length) => beginOf(text, caret)

test('@ begins a mention, and a name of several words goes on', () => {
  expect(begun('Ask @')).toEqual({ at: 4, words: '' })
  expect(begun('@na')).toEqual({ at: 0, words: 'na' })
  expect(begun('(@Zoë O’Brien-')).toEqual({ at: 1, words: 'Zoë O’Brien-' })
  expect(begun('See @Otto V, please', 11)).toEqual({ at: 4, words: 'Otto V' })
})

test('an address, a line that ends and a long sentence begin none', () => {
  for (const text of ['nadia@na', '@nadia\n', '@ nadia', '@one two three four five', 'Nothing'])
    expect(begun(text)).toBeNull()
})
