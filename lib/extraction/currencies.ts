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
