import type { Span } from '@/lib/extraction/claim'
import type { OfficeTerm } from '@/lib/extraction/reference/reference-facts'
import { readEdtf, type DayRange } from './calendar'
import { foldWord } from './fold-word'
import { jurisdictionOf } from './jurisdictions'
import { once } from './once'
import type { Mention, Reading } from './reading'
import { otherInitials } from './same-person'
import { titlesBeside, type Title } from './titles'

/** A person the text names in an office that the reference facts know. */
export interface NamedOffice extends Span {
  mention: Mention
  title: Title
  /** All terms of that person in that office; empty when the facts know the office, but not this person in it. */
  terms: OfficeTerm[]
  /** All terms of the office, whoever held it. */
  office: OfficeTerm[]
  /** "President Bush", "Secretary Clinton": a title that former holders keep, with no state named. */
  courtesy: boolean
}

/** "the prospects of a President Lind", "the next president, Ada Lind": nobody's office yet. */
const HYPOTHETICAL = /\b(?:an?|any|another|next|future) $/i
const SKIPPED = new Set(['of', 'the', 'for', 'to', 'and', 'in'])

/** The days from the first to the last day of a term; a term without an end is still running. */
export function termDays(term: OfficeTerm): DayRange | undefined {
  const from = readEdtf(term.from)
  const to = term.to === undefined ? readEdtf('2000/..') : readEdtf(term.to)
  return from && to ? { first: from.first, last: to.last } : undefined
}

/** After the day up to which the facts were checked, anybody may have come into an office, or back into it. */
export function isUnchecked({ reference }: Reading, day: DayRange): boolean {
  const checked = reference.checkedUntil === undefined ? undefined : readEdtf(reference.checkedUntil)
  return checked !== undefined && day.last > checked.last
}

function wordsOfOffice(office: string): string[] {
  const words = office.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !SKIPPED.has(word)).map(bareWord)
}

function bareWord(word: string): string {
  return word.replace(/^(?:king|queen)$/, 'monarch')
}

function fold(name: string): string {
  return foldWord(name).replace(/['’]s$/, '')
}

/** "Prime Minister", also where the office's full name adds "of …" or "to …". */
function headOf(office: string): string[] {
  return wordsOfOffice(office.split(/ (?:of|to|for) |, /)[0] ?? office)
}

/** What a title beside a name is held against. */
interface Office {
  /** The state by its code, or the body as it is called. */
  home: string
  head: readonly string[]
  allowed: ReadonlySet<string>
}

const OFFICES = new WeakMap<OfficeTerm, Office>()

function officeOf(term: OfficeTerm): Office {
  const known = OFFICES.get(term)
  if (known) return known
  const jurisdiction = term.jurisdiction ?? ''
  const office = {
    home: jurisdictionOf(jurisdiction) ?? jurisdiction,
    head: headOf(term.office),
    allowed: new Set([...wordsOfOffice(term.office), ...wordsOfOffice(jurisdiction), 'general', 'mr', 'madam']),
  }
  OFFICES.set(term, office)
  return office
}

/** Whether a title beside a name is this office: it has the office's head words and nothing the office does not have. */
function isOffice(text: string, title: Title, term: OfficeTerm): boolean {
  const { home, head, allowed } = officeOf(term)
  if (title.jurisdiction !== undefined && title.jurisdiction !== home) return false
  const bare = text[title.end] === ',' || title.after
  if (bare && title.jurisdiction === undefined && !saysOfWhat(text, title, term, home)) return false
  const words = new Set(title.words.flatMap((word) => word.split('-')).map(bareWord))
  return head.every((word) => words.has(word)) && [...words].every((word) => allowed.has(word))
}

/** "its president, Christine Lagarde": of what, the words around must say; "the prime minister" is the country's own. */
function saysOfWhat(text: string, title: Title, term: OfficeTerm, home: string): boolean {
  const before = text.slice(Math.max(0, title.start - 160), title.start)
  const around = new Set(wordsOfOffice(`${before.slice(-40)}${text.slice(title.start, title.end + 40)}`))
  if (!wordsOfOffice(term.office).every((word) => around.has(word))) return false
  return (
    home === '' ||
    !/\b(?:its|their|whose) $/.test(before) ||
    before.split(/[\s,.;]+/).some((word) => jurisdictionOf(word) === home) ||
    before.includes(home)
  )
}

/** The terms of some reference facts by the folded names of their holders; the facts stay the same from article to article. */
const BY_NAME = new WeakMap<readonly OfficeTerm[], Map<string, OfficeTerm[]>>()

function byNameOf(terms: readonly OfficeTerm[]): Map<string, OfficeTerm[]> {
  const known = BY_NAME.get(terms)
  if (known) return known
  const byName = new Map<string, OfficeTerm[]>()
  for (const term of terms)
    for (const name of [term.holder, ...(term.aliases ?? [])]) {
      const key = fold(name)
      byName.set(key, [...(byName.get(key) ?? []), term])
    }
  BY_NAME.set(terms, byName)
  return byName
}

/** Every place where the text gives a person an office the reference facts know, without "former" and the like. */
export const namedOffices = once((reading): NamedOffice[] => {
  const { terms } = reading.reference
  if (terms.length === 0) return []
  const byName = byNameOf(terms)
  const found: NamedOffice[] = []
  for (const mention of reading.mentions.PERSON) {
    const titles = titlesBeside(reading, mention).filter((title) => !title.qualified || title.then)
    const held = titles.length > 0 ? termsOfPerson(reading, mention, byName) : []
    for (const title of titles) {
      const own = held.filter((term) => isOffice(reading.text, title, term))
      const office =
        own.length > 0
          ? sameOffice(terms, own)
          : title.jurisdiction
            ? sameOffice(
                terms,
                terms.filter((term) => isOffice(reading.text, title, term)),
              )
            : []
      if (office.length === 0) continue
      const [start, end] = [Math.min(title.start, mention.start), Math.max(title.end, mention.end)]
      if (HYPOTHETICAL.test(reading.text.slice(Math.max(0, start - 12), start))) break
      const address = reading.text[title.end] === ' ' && /^(?:\p{Lu}\S* ?)+$/u.test(title.text)
      const courtesy = !title.after && title.jurisdiction === undefined && address
      found.push({ start, end, mention, title, terms: own, office, courtesy })
      break
    }
  }
  return found
})

function sameOffice(terms: readonly OfficeTerm[], of: readonly OfficeTerm[]): OfficeTerm[] {
  const names = new Set(of.map((term) => `${term.office}|${term.jurisdiction ?? ''}`))
  return names.size === 1 ? terms.filter((term) => names.has(`${term.office}|${term.jurisdiction ?? ''}`)) : of.slice()
}

/** The terms of the person a mention is of: by any full name its claim has, or by the title and name as they stand. */
function termsOfPerson(reading: Reading, mention: Mention, byName: Map<string, OfficeTerm[]>): OfficeTerm[] {
  const anchors = reading.claims[mention.claim]?.anchors ?? []
  const names = new Set([mention.text, ...anchors.slice(0, 50).map(({ start, end }) => reading.text.slice(start, end))])
  const found = new Set<OfficeTerm>()
  for (const name of names) {
    const folded = fold(name)
    const bare = folded.replace(
      /^(?:(?:president|king|queen|pope|chancellor|prime minister|premier|sir|mr|mrs|ms|dr)\.? )+/,
      '',
    )
    const terms = byName.get(folded) ?? byName.get(bare)
    if (!terms || (name !== mention.text && otherInitials(name, mention.text))) continue
    for (const term of terms) found.add(term)
  }
  return [...found]
}
