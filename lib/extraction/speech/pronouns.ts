import type { Speaker } from '@/lib/extraction/claim'
import { roleOf } from './apposed-roles'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { NameMention } from '@/lib/extraction/names/names'
import { Shape } from '@/lib/extraction/tokens/tokens'

type Sex = 'he' | 'she'

/** How many paragraphs back a pronoun may reach. */
const REACH = 3
/** How many mentions of persons back a pronoun may reach. */
const PERSONS_BACK = 40
/** How many titled persons back "the spokesman" may reach. */
const ROLES_BACK = 50

/** Index of the first name that starts at or after an offset. */
function firstFrom(names: readonly NameMention[], offset: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The names that lie between two offsets. */
function within(names: readonly NameMention[], start: number, end: number): NameMention[] {
  const found: NameMention[] = []
  for (let index = firstFrom(names, start); index < names.length; index++) {
    const name = names[index] as NameMention
    if (name.start >= end) break
    if (name.end <= end) found.push(name)
  }
  return found
}

/** The sex a name tells: by an honorific, else by a first name that only one sex bears; nothing when unsure. */
function sexOf({ tokens }: Document, name: NameMention): Sex | undefined {
  if (name.sex) return name.sex
  const first = tokens[name.first]
  if (!first || name.last - name.first < 2) return undefined
  const female = (first.word.gaz & Gaz.FEMALE) !== 0
  const male = (first.word.gaz & Gaz.MALE) !== 0
  if (female === male) return undefined
  return female ? 'she' : 'he'
}

/** Finds whom a speaker's words point at among the names: by position, by pronoun, or by a role seen before. */
export class SpeakerResolver {
  private readonly persons: NameMention[]
  private readonly titled: NameMention[]
  private readonly roles = new Map<NameMention, NonNullable<NameMention['role']>>()
  private readonly sexByKey = new Map<string, Sex>()

  constructor(
    private readonly document: Document,
    private readonly names: readonly NameMention[],
    private readonly inQuote: Int32Array,
  ) {
    this.persons = names.filter(({ kind }) => kind === 'PERSON')
    for (const person of this.persons) {
      const role = roleOf(document.tokens, person)
      if (role) this.roles.set(person, role)
    }
    this.titled = [...this.roles.keys()]
    for (const person of this.persons) {
      const sex = sexOf(document, person)
      const surname = person.key.slice(person.key.lastIndexOf(' ') + 1)
      if (!sex) continue
      this.sexByKey.set(person.key, sex)
      if (!this.sexByKey.has(surname)) this.sexByKey.set(surname, sex)
    }
  }

  /** The name the speaker's words are, contain or point back at; nothing when that is not safe. */
  resolve({ start, end, text }: Speaker): NameMention | undefined {
    const inside = within(this.names, start, end)
    const named = inside.find(({ kind }) => kind === 'PERSON') ?? inside[0]
    const words = text.toLowerCase()
    const pronoun = /^(?:he|him)$/.test(words) ? 'he' : /^(?:she|her)$/.test(words) ? 'she' : undefined
    if (pronoun) return this.lastPerson(start, pronoun)
    if (words === 'who') return within(this.names, start - 80, start).findLast(({ kind }) => kind !== 'PLACE')
    if (named && !this.isHeadedByRole(start, named)) return named
    return named ? undefined : this.byRole(start, words)
  }

  /** "a spokesman for Clinton": the head is not Clinton. */
  private isHeadedByRole(start: number, named: NameMention): boolean {
    const { tokens } = this.document
    const link = tokens[named.first - 1]
    return named.start > start && link !== undefined && (link.word.gram & Gram.PREPOSITION) !== 0
  }

  private lastPerson(before: number, sex: Sex): NameMention | undefined {
    const { paragraphOf, tokens, sentenceOf } = this.document
    let best: NameMention | undefined
    const at = this.tokenAt(before)
    const until = firstFrom(this.persons, before)
    for (let index = until - 1; index >= Math.max(0, until - PERSONS_BACK); index--) {
      const person = this.persons[index] as NameMention
      if ((paragraphOf[at] ?? 0) - (paragraphOf[person.first] ?? 0) > REACH) break
      const known = this.sexByKey.get(person.key)
      if ((known && known !== sex) || this.inQuote[person.first]) continue
      if (!best) best = person
      const opensSentence =
        (sentenceOf[person.first - 2] ?? -1) !== sentenceOf[person.first] || tokens[person.first - 1] === undefined
      if (sentenceOf[best.first] !== sentenceOf[person.first]) break
      if (opensSentence) best = person
    }
    return best
  }

  private tokenAt(offset: number): number {
    const { tokens } = this.document
    let low = 0
    let high = tokens.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** "the spokesman" is the one person so far who was called a spokesman. */
  private byRole(start: number, words: string): NameMention | undefined {
    const { tokens, text } = this.document
    const role = /^the (.+)$/.exec(words)?.[1]
    if (!role || role.length < 4) return undefined
    const bearers = new Map<string, NameMention>()
    const until = firstFrom(this.titled, start)
    for (const person of this.titled.slice(Math.max(0, until - ROLES_BACK), until)) {
      const own = this.roles.get(person)
      if (!own) continue
      const first = tokens[own.first]
      const last = tokens[own.last - 1]
      if (first && last && last.shape !== Shape.MARK && text.slice(first.start, last.end).toLowerCase().endsWith(role))
        bearers.set(person.key, person)
    }
    return bearers.size === 1 ? [...bearers.values()][0] : undefined
  }
}
