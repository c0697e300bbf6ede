/** Which names and adjectives stand for which state. */
import { isoNames, regionNames, shortened, shortNames } from './countries'
import { moneyAdjectives, writesEnglish } from './intl-names'
import * as wordnet from './wordnet'

/** "gb=uk,britain,british": by what names and adjectives of one or two words a text calls a state or a union of states. */
const nameStates = new Map<string, string>()
function nameState(id: string, names: Iterable<string>) {
  const known = new Set([...names].map((name) => name.toLowerCase().replace(/^the /, '').replaceAll('-', ' ')))
  for (const name of known) if (/^[^ ,]+(?: [^ ,]+)?$/.test(name) && !nameStates.has(name)) nameStates.set(name, id)
}
const today = new Set<string>()
/** States and unions of states whose bodies have their letters from English names. */
export const englishStates = new Set<string>()
for (const [code, iso] of isoNames) {
  const names = [iso, regionNames.of(code) ?? [], shortNames.of(code) ?? []]
    .flat()
    .map((name) => name.replace(/ \(.*/, ''))
  const whole = new Set([...names, ...names.flatMap(shortened), ...names.map((name) => name.replace(/ City$/, ''))])
  for (const name of whole) today.add(name)
  const money = moneyAdjectives().filter(({ state }) => state === code)
  if (writesEnglish(code)) {
    englishStates.add(code.toLowerCase())
    for (const country of wordnet.countriesWithin(whole)) englishStates.add(country.toLowerCase())
  }
  nameState(code.toLowerCase(), [...whole, ...wordnet.moreNames(whole), ...money.map(({ adjective }) => adjective)])
}
for (const [name = ''] of wordnet.unions()) englishStates.add(name.toLowerCase())
for (const names of [...wordnet.unions(), ...wordnet.otherCountries(today)])
  nameState(names[0]?.toLowerCase() ?? '', names)
export const stateNames = new Set([...nameStates].map(([name, id]) => `${name}=${id}`))
