/** What is typed for the palette while it is on its way: it begins with these words. */
let words = ''

/**
 * Takes a key that is text, or Backspace. Enter is not kept: nobody has seen yet what it would take.
 */
export function typeAhead(key: string): void {
  if (key === 'Backspace') words = Array.from(words).slice(0, -1).join('')
  else if (Array.from(key).length === 1) words += key
}

export const typedAhead = () => words

export function forgetTypedAhead(): void {
  words = ''
}
