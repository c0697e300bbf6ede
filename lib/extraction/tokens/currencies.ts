import { GAZETTEER_INDEX } from './gazetteer-index'

const pairs = (list: string) =>
  list.split('|').map((pair): [string, string] => {
    const cut = pair.lastIndexOf('=')
    return [pair.slice(0, cut), pair.slice(cut + 1)]
  })

/** Signs of money and the ISO codes of the currencies they stand for: "£", "$", "A$", "₴". */
export const SIGNS: ReadonlyMap<string, string> = new Map(pairs(GAZETTEER_INDEX.currencySigns))

/**
 * What sums are counted in, one and many in lower case: "euros", "kronor". The ISO code where a bare word means one
 * currency, else the word itself ("francs"). English says "crown" of the money that other languages name after theirs.
 */
export const CURRENCY_NOUNS: ReadonlyMap<string, string> = new Map([
  ...pairs(GAZETTEER_INDEX.currencyNouns),
  ['crown', 'crown'],
  ['crowns', 'crown'],
])

/** Letters that the English of a country puts before its sums: "RM", "Ksh", "Rs"; the ISO code, or the letters where several share them. */
export const LETTERS: ReadonlyMap<string, string> = new Map(pairs(GAZETTEER_INDEX.currencyLetters))

/** What may stand right before the digits of a sum: "RM150,000", "USD20". */
export const BEFORE_DIGITS: ReadonlySet<string> = new Set([
  ...LETTERS.keys(),
  ...GAZETTEER_INDEX.currencyCodes.split('|').map((code) => code.toUpperCase()),
])
