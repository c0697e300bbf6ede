const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const VALUES = new Map<string, number>([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
])
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
const FRACTIONS = new Map([
  ['half', 1 / 2],
  ['a half', 1 / 2],
  ['a third', 1 / 3],
  ['one third', 1 / 3],
  ['two thirds', 2 / 3],
  ['a quarter', 1 / 4],
  ['one quarter', 1 / 4],
  ['three quarters', 3 / 4],
  ['a fifth', 1 / 5],
  ['one fifth', 1 / 5],
  ['two fifths', 2 / 5],
  ['three fifths', 3 / 5],
  ['a tenth', 1 / 10],
  ['one tenth', 1 / 10],
])

const word = [...TENS, ...ONES.slice(1)].sort((a, b) => b.length - a.length).join('|')
/** Matches the first word of a number in words. Source of a regular expression. */
export const NUMBER_WORD = `a|${word}`
/** Matches a number in words: "seven", "twenty-five", "two hundred and ten". Source of a regular expression. */
export const WORD_NUMBER = `(?:(?:a|${word})(?:[ -](?:${word}))?(?: (?:hundred|thousand))(?: and (?:${word})(?:-(?:${word}))?)?|(?:${word})(?:-(?:${word}))?|a dozen|two dozen)`
/** Matches a fraction in words: "a third", "two-thirds", "half". */
export const WORD_FRACTION = '(?:(?:a|one|two|three)[ -](?:half|thirds?|quarters?|fifths?|tenth)|half)'

/** The value of a number in words (see WORD_NUMBER), or undefined. */
export function readWordNumber(words: string): number | undefined {
  const lower = words.toLowerCase()
  if (lower === 'a dozen') return 12
  if (lower === 'two dozen') return 24
  let total = 0
  let part = 0
  for (const token of lower.split(/[ -]+/)) {
    if (token === 'and') continue
    const scale = SCALES.get(token)
    const value = token === 'a' ? 1 : VALUES.get(token)
    if (scale === 100) part *= 100
    else if (scale !== undefined) {
      total += part * scale
      part = 0
    } else if (value === undefined) return undefined
    else part += value
  }
  return total + part
}

export function readWordFraction(words: string): number | undefined {
  return FRACTIONS.get(words.toLowerCase().replace('-', ' '))
}

/** The factor of a scale word or its newspaper abbreviation ("million", "m", "bn"), or undefined. */
export function readScale(scale: string): number | undefined {
  const lower = scale.toLowerCase()
  if (lower === 'k') return 1e3
  if (lower === 'm' || lower === 'mn' || lower === 'mln') return 1e6
  if (lower === 'bn' || lower === 'b') return 1e9
  if (lower === 'tn') return 1e12
  return SCALES.get(lower)
}
