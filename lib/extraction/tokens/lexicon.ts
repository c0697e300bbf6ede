import { CURRENCY_NOUNS } from './currencies'
import { CALENDAR_VALUES, Gram, GRAMMAR_WORDS, NUMBER_VALUES, type GramName } from './grammar-words'
import { GAZETTEER_INDEX } from './gazetteer-index'

/** What the gazetteers know about a word or a name of several words: bits of Word.gaz. */
export const Gaz = {
  COMMON: 1,
  FEMALE: 2,
  MALE: 4,
  FIRST: 8,
  LAST: 16,
  COUNTRY: 32,
  REGION: 64,
  CITY: 128,
  TOWN: 256,
  DEMONYM: 512,
  ORG: 1024,
  TEAM: 2048,
  /** The word opens a name of several words that is in the index. */
  OPENS: 4096,
  /** A verb in the past or in the third person. */
  VERB: 8192,
  /** A war, a feast, a prize, a creed: a name of neither person nor body nor place. */
  THING: 1 << 14,
  /** "US", "UAE": a country where it stands in capitals. */
  COUNTRY_INITIALS: 1 << 15,
  /** "Calif" before its full stop. */
  SHORT_STATE: 1 << 16,
  /** "TV", "GMT": short for common words, for money or for a time zone where it stands in capitals. */
  COMMON_INITIALS: 1 << 17,
  /** "USD" where it stands in capitals. */
  MONEY_CODE: 1 << 18,
  /** "courts", "docks": what is built or laid out, in the plural. */
  SITES: 1 << 19,
  /** "Airbus": a word of a company's name, and nothing else that data knows. */
  FIRM: 1 << 20,
  /** "patriots" of "New England Patriots": what a club is called behind its town. */
  NICKNAME: 1 << 21,
} as const

/** What is known about a word apart from this text. */
export interface Word {
  gram: number
  gaz: number
  /** Of a number word, its value; of a month or weekday, its number. */
  value: number
}

const UNKNOWN: Word = { gram: 0, gaz: 0, value: Number.NaN }
let words: Map<string, Word> | undefined

function build(): Map<string, Word> {
  const map = new Map<string, Word>()
  const entry = (word: string): Word => {
    const known = map.get(word)
    if (known) return known
    const fresh = { gram: 0, gaz: 0, value: Number.NaN }
    map.set(word, fresh)
    return fresh
  }
  const gaz = (list: string, bits: number) => {
    for (const name of list.replaceAll('’', "'").split('|')) {
      entry(name).gaz |= bits
      const space = name.indexOf(' ')
      if (space > 0) entry(name.slice(0, space)).gaz |= Gaz.OPENS
    }
  }
  gaz(GAZETTEER_INDEX.common, Gaz.COMMON)
  gaz(GAZETTEER_INDEX.femaleNames, Gaz.FEMALE | Gaz.FIRST)
  gaz(GAZETTEER_INDEX.maleNames, Gaz.MALE | Gaz.FIRST)
  gaz(GAZETTEER_INDEX.otherNames, Gaz.FIRST)
  gaz(GAZETTEER_INDEX.surnames, Gaz.LAST)
  gaz(GAZETTEER_INDEX.countries, Gaz.COUNTRY)
  gaz(GAZETTEER_INDEX.regions, Gaz.REGION)
  gaz(GAZETTEER_INDEX.bigCities, Gaz.CITY)
  gaz(GAZETTEER_INDEX.smallCities, Gaz.TOWN)
  gaz(GAZETTEER_INDEX.demonyms, Gaz.DEMONYM)
  gaz(GAZETTEER_INDEX.organisations, Gaz.ORG)
  gaz(GAZETTEER_INDEX.firms, Gaz.FIRM)
  gaz(GAZETTEER_INDEX.teams, Gaz.TEAM)
  for (const team of GAZETTEER_INDEX.teams.split('|'))
    if (/ \w+s$/.test(team)) entry(team.slice(team.lastIndexOf(' ') + 1)).gaz |= Gaz.NICKNAME
  gaz(GAZETTEER_INDEX.finiteVerbs, Gaz.VERB)
  gaz(GAZETTEER_INDEX.sites, Gaz.SITES)
  gaz(GAZETTEER_INDEX.things, Gaz.THING)
  gaz(GAZETTEER_INDEX.countryInitials, Gaz.COUNTRY_INITIALS)
  gaz(GAZETTEER_INDEX.shortStates, Gaz.SHORT_STATE)
  gaz(GAZETTEER_INDEX.commonInitials, Gaz.COMMON_INITIALS)
  for (const word of GAZETTEER_INDEX.shortStates.split('|')) entry(word).gram |= Gram.SHORTENED
  gaz(GAZETTEER_INDEX.currencyCodes, Gaz.MONEY_CODE)
  for (const word of CURRENCY_NOUNS.keys()) entry(word).gram |= Gram.CURRENCY
  for (const [name, list] of Object.entries(GRAMMAR_WORDS))
    for (const word of list.split(' ')) entry(word).gram |= Gram[name as GramName]
  for (const word of Object.keys(NUMBER_VALUES)) entry(word).value = NUMBER_VALUES[word] ?? Number.NaN
  for (const word of Object.keys(CALENDAR_VALUES)) entry(word).value = CALENDAR_VALUES[word] ?? Number.NaN
  return map
}

/** What is known about a lower-case word, or a name as lower-case words joined by single spaces. */
export function lookUp(word: string): Word {
  words ??= build()
  return words.get(word) ?? UNKNOWN
}
