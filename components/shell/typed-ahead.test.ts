import { expect, test } from 'vitest'
import { forgetTypedAhead, typeAhead, typedAhead } from './typed-ahead'

test('what is typed for the palette before it is there is kept, letter by letter, and nothing else', () => {
  for (const key of ['n', 'ø', 'x', 'Backspace', ' ', 'Shift', 'Enter', 'ArrowDown', 'Dead', '2']) typeAhead(key)
  expect(typedAhead()).toBe('nø 2')
  forgetTypedAhead()
  typeAhead('Backspace')
  expect(typedAhead()).toBe('')
})
