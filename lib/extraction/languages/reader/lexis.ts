import { ARABIC } from '@/lib/extraction/languages/ar/grammar'
import { NAMES_INDEX as ARABIC_NAMES } from '@/lib/extraction/languages/ar/names-index'
import { GERMAN } from '@/lib/extraction/languages/de/grammar'
import { NAMES_INDEX as GERMAN_NAMES } from '@/lib/extraction/languages/de/names-index'
import { SPANISH } from '@/lib/extraction/languages/es/grammar'
import { NAMES_INDEX as SPANISH_NAMES } from '@/lib/extraction/languages/es/names-index'
import { FRENCH } from '@/lib/extraction/languages/fr/grammar'
import { NAMES_INDEX as FRENCH_NAMES } from '@/lib/extraction/languages/fr/names-index'
import type { Grammar, NamesIndex } from '@/lib/extraction/languages/grammar'
import { UKRAINIAN } from '@/lib/extraction/languages/uk/grammar'
import { NAMES_INDEX as UKRAINIAN_NAMES } from '@/lib/extraction/languages/uk/names-index'
import { monthNames, weekdayNames, currencyNames } from './cldr-words'
import { fold } from './fold'
import { skeleton, stemOf } from './stems'

/** The grammars there are, with the names that packages know; a new language is one more line. */
const GRAMMARS: Readonly<Record<string, readonly [Grammar, NamesIndex]>> = {
  de: [GERMAN, GERMAN_NAMES],
  fr: [FRENCH, FRENCH_NAMES],
  es: [SPANISH, SPANISH_NAMES],
  uk: [UKRAINIAN, UKRAINIAN_NAMES],
  ar: [ARABIC, ARABIC_NAMES],
}

type Words = ReadonlySet<string>
type Values = ReadonlyMap<string, number>

/** A grammar made ready to look words up in, as `fold` writes them. */
export interface Lexis {
  grammar: Grammar
  months: Values
  weekdays: Values
  seasons: Values
  /** Days or years from the day of publication: "-1d". */
  relative: ReadonlyMap<string, string>
  numbers: Values
  fractions: readonly { words: readonly string[]; value: number }[]
  scales: Values
  percent: readonly (readonly string[])[]
  units: ReadonlyMap<string, string>
  currencies: ReadonlyMap<string, string>
  firstNames: Words
  firstStems: Words
  lastNames: Words
  places: Words
  placeStems: Words
  skeletons: Words
  /** Every list of the grammar that is asked for by its name. */
  lists: Readonly<Record<ListName, Words>>
  weighty: readonly { stem: string; reason: string }[]
}

const DATE_LISTS = ['dayParts', 'last', 'next', 'between', 'year', 'before', 'decades', 'until'] as const
const NAME_LISTS = [
  'honorifics',
  'roles',
  'particles',
  'plain',
  'bodyHeads',
  'bodySuffixes',
  'clubs',
  'bodies',
  'links',
  'placesAfter',
  'placeNouns',
  'and',
] as const
const SPEECH_LISTS = ['verbs', 'according', 'pronouns'] as const
const CAPTION_LISTS = ['credits', 'creditedTo', 'notCredited'] as const
type ListName =
  | (typeof DATE_LISTS)[number]
  | (typeof NAME_LISTS)[number]
  | (typeof SPEECH_LISTS)[number]
  | (typeof CAPTION_LISTS)[number]
  | 'of'
  | 'tensAnd'

/** "Ludwigshafen am Rhein" is Ludwigshafen as well. */
const SITUATED = / (?:am|an der|im|in|ob der|vor der|bei|unter|sur|sous|del?) .*$/

const compiled = new Map<string, Lexis>()

/** What is known of a language by the first part of its tag; undefined where there is no grammar of it. */
export function lexisOf(tag: string): Lexis | undefined {
  const code = tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
  const known = compiled.get(code)
  if (known) return known
  const grammar = GRAMMARS[code]
  if (!grammar) return undefined
  const lexis = compile(...grammar)
  compiled.set(code, lexis)
  return lexis
}

/** Whether a grammar of the language is here, by the first part of its tag. */
export function hasGrammar(tag: string): boolean {
  return (tag.split(/[-_]/)[0]?.toLowerCase() ?? '') in GRAMMARS
}

function compile(grammar: Grammar, index: NamesIndex): Lexis {
  const { code, dates, amounts, names, speech, captions } = grammar
  const one = (word: string) => fold(word, code)
  const words = (list: string): string[] => list.split(' ').filter(Boolean).map(one)
  const listed = (list: string): string[] => list.split('|').filter(Boolean).map(one)
  const pairs = (list: string) => words(list).map((pair) => pair.split('=') as [string, string])
  const values = (list: string): [string, number][] => pairs(list).map(([word, value]) => [word, Number(value)])
  const firstNames = [...listed(index.firstNames), ...words(names.firstNames)]
  const places = listed(index.places).flatMap((name) => [name, name.replace(SITUATED, '')])
  const lists = Object.fromEntries([
    ...DATE_LISTS.map((name) => [name, new Set(words(dates[name]))]),
    ...NAME_LISTS.map((name) => [name, new Set(words(names[name]))]),
    ...SPEECH_LISTS.map((name) => [name, new Set(words(speech[name]))]),
    ...CAPTION_LISTS.map((name) => [name, new Set(words(captions[name]))]),
    ['of', new Set(words(amounts.of))],
    ['tensAnd', new Set(words(amounts.tensAnd))],
  ]) as Record<ListName, Set<string>>
  return {
    grammar,
    months: new Map([
      ...monthNames(dates.locales).map(([word, value]) => [one(word), value] as const),
      ...values(dates.months),
    ]),
    weekdays: new Map([
      ...weekdayNames(dates.locales).map(([word, value]) => [one(word), value] as const),
      ...values(dates.weekdays),
    ]),
    seasons: new Map(values(dates.seasons)),
    relative: new Map(pairs(dates.relative)),
    numbers: new Map(values(amounts.numbers)),
    fractions: values(amounts.fractions).map(([key, value]) => ({ words: key.split('_'), value })),
    scales: new Map(values(amounts.scales)),
    percent: words(amounts.percent).map((key) => key.split('_')),
    units: new Map(pairs(amounts.units)),
    currencies: new Map([
      ...currencyNames(code).map(([word, value]) => [one(word), value] as const),
      ...pairs(amounts.currencies).map(
        ([word, value]) => [word, /^[a-z]{3}$/.test(value) ? value.toUpperCase() : value] as const,
      ),
    ]),
    firstNames: new Set(firstNames),
    firstStems: new Set(code === 'uk' ? firstNames.map(stemOf) : []),
    lastNames: new Set(listed(index.lastNames)),
    places: new Set(places),
    placeStems: new Set(code === 'uk' ? [...places, ...listed(index.romanPlaces)].map(stemOf) : []),
    skeletons: new Set(
      code === 'ar'
        ? listed(index.romanPlaces)
            .map(skeleton)
            .filter(({ length }) => length > 2)
        : [],
    ),
    lists,
    weighty: Object.entries(grammar.weighty).flatMap(([reason, list]) => words(list).map((stem) => ({ stem, reason }))),
  }
}
