const ROMAN = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
] as const

/** From 1 to 3,999, in small letters. */
export function inRoman(number: number): string {
  let [left, said] = [number, '']
  for (const [value, letters] of ROMAN)
    while (left >= value) {
      said += letters
      left -= value
    }
  return said
}

/** a, b … z, aa, ab …; from 1. */
export function inLetters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  return (before > 0 ? inLetters(before) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}
