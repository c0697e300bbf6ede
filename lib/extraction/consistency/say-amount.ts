import type { Quantity } from './quantities'

/** A reckoned value in the manner of an amount of the text: "£32.4 million" beside "£31.4 million". */
export function sayLike(value: number, like: Quantity): string {
  const number = trim(value / like.scale)
  const word =
    like.scale === 1
      ? ''
      : ({ 1e3: ' thousand', 1e6: ' million', 1e9: ' billion', 1e12: ' trillion' }[like.scale] ?? '')
  const scaled = word === '' && like.scale !== 1 ? trim(value) : number
  if (like.kind === 'percent' || like.kind === 'fraction') return `${trim(value)}%`
  if (like.kind === 'points') return `${trim(value)} points`
  if (like.kind === 'money') {
    const sign = /^(?:US\$|A\$|C\$|[$£€¥₹₴])/.exec(like.text)?.[0]
    return sign ? `${sign}${scaled}${word}` : `${scaled}${word}${like.unit ? ` ${like.unit}` : ''}`
  }
  return `${scaled}${word}${like.kind === 'measure' && like.unit ? ` ${like.unit}` : ''}`
}

const TWO_DECIMALS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** At most two decimals, thousands set apart. */
export function trim(value: number): string {
  return TWO_DECIMALS.format(Math.round(value * 100) / 100)
}
