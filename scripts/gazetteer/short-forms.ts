/** Short forms of states, countries and money, and initials of common words. */
import { allLocales } from '@faker-js/faker'
import nlp from 'compromise/three'
import { isoNames, pairs, shortNames } from './countries'
import { currencyCodes, currencyLetters, timeZones } from './intl-names'
import { surnames } from './people'
import * as wordnet from './wordnet'
import { common, keys, tagged } from './words'

/** Without full stops, as the names are looked up. */
const unpointed = (words: string[]) => new Set(words.map((word) => word.toLowerCase().replaceAll('.', '')))
const abbreviations = Object.keys(
  (nlp as unknown as { world(): { model: { one: { abbreviations: Record<string, true> } } } }).world().model.one
    .abbreviations,
)
function shortens(word: string, locale: 'en' | 'en_CA', least: number): boolean {
  const names = allLocales[locale].location?.state ?? []
  return word.length >= least && names.some((name) => name.toLowerCase().startsWith(word))
}
const callNames = keys(tagged('MaleName', 'FemaleName', 'FirstName'))
export const shortStates = new Set(
  [
    ...unpointed(wordnet.shortStates()),
    ...abbreviations.filter((word) => shortens(word, 'en_CA', 3) || shortens(word, 'en', 4)),
  ].filter((word) => !callNames.has(word) && word !== 'me'),
)
export const countryInitials = new Set(
  [
    ...wordnet.countryInitials(),
    ...isoNames.flatMap(([, names]) => names),
    ...pairs.map((code) => shortNames.of(code.toUpperCase()) ?? ''),
  ]
    .filter((name) => /^(?:[A-Z]\.?){2,4}$/.test(name) && name !== 'UN')
    .map((name) => name.toLowerCase()),
)
/** In capitals "ALL" and "TOP" are hardly ever the money of Albania and Tonga, nor "PEN" and "MAD" any. */
export const moneyCodes = currencyCodes()
  .map((code) => code.toLowerCase())
  .filter((code) => !common.has(code))
/** Letters that are a state's code or somebody's surname as well stand before numbers that are no sums. */
const stateCodes = new Set(isoNames.map(([code]) => code))
export const moneyLetters = currencyLetters().filter((pair) => {
  const letters = pair.slice(0, pair.indexOf('='))
  return !stateCodes.has(letters) && ![common, surnames, shortStates].some((set) => set.has(letters.toLowerCase()))
})
export const commonInitials = unpointed([...wordnet.commonInitials(), ...timeZones(), ...moneyCodes])
