import { findAliases } from './names/aliases'
import type { ExtractedClaim, Kind, Speaker } from './claim'
import { KINDS } from './claim'
import type { Document } from './tokens/document'
import type { Mention, Quotation, Statement } from './tokens/mention'
import type { NameMention } from './names/names'
import { SpeakerResolver } from './speech/pronouns'

interface Mentions {
  quotes: readonly Quotation[]
  names: readonly NameMention[]
  /** Dates and numbers. */
  amounts: readonly Mention[]
  statements: readonly Statement[]
  /** For a token inside quotation marks, a number above 0. */
  inQuote: Int32Array
}

/** Joins mentions into claims in reading order, and points each speaker at the claim of whoever speaks. */
export function joinMentions(document: Document, mentions: Mentions): ExtractedClaim[] {
  const claimOf = new Map<NameMention, ExtractedClaim>()
  const claims: ExtractedClaim[] = [
    ...joinNames(document, mentions.names, claimOf),
    ...joinQuotes(document, mentions.quotes),
    ...mentions.amounts.map((amount) => plainClaim(document, amount)),
    ...mentions.statements.map((statement) => statementClaim(document, statement)),
  ]
  claims.sort(inReadingOrder)
  const position = new Map(claims.map((claim, index) => [claim, index]))
  const resolver = new SpeakerResolver(document, mentions.names, mentions.inQuote)
  const resolved = new Map<Speaker, Speaker>()
  for (const claim of claims) {
    if (!claim.speaker) continue
    let speaker = resolved.get(claim.speaker)
    if (!speaker) {
      const name = resolver.resolve(claim.speaker)
      const target = name && claimOf.get(name)
      const index = target && position.get(target)
      speaker = index === undefined ? claim.speaker : { ...claim.speaker, claim: index }
      resolved.set(claim.speaker, speaker)
    }
    claim.speaker = speaker
  }
  return claims
}

function plainClaim({ text }: Document, mention: Mention): ExtractedClaim {
  const { kind, start, end, sub, value, unit, hedge, why } = mention
  const claim: ExtractedClaim = { kind, weight: 0, anchors: [{ start, end }], text: text.slice(start, end) }
  if (sub) claim.sub = sub
  if (value) claim.value = value
  if (unit) claim.unit = unit
  if (hedge) claim.hedge = hedge
  if (why) claim.why = why
  return claim
}

function statementClaim(document: Document, statement: Statement): ExtractedClaim {
  const claim = plainClaim(document, statement)
  if (statement.speaker) claim.speaker = statement.speaker
  return claim
}

/** The paragraphs of one quotation are one claim with an anchor each. */
function joinQuotes(document: Document, quotes: readonly Quotation[]): ExtractedClaim[] {
  const claims: ExtractedClaim[] = []
  for (const quote of quotes) {
    const words = document.text.slice(quote.start, quote.end)
    const last = claims.at(-1)
    const claim = quote.part > 0 && last ? last : plainClaim(document, quote)
    if (claim === last) claim.anchors.push({ start: quote.start, end: quote.end })
    else claims.push(claim)
    if (quote.speaker) claim.speaker ??= quote.speaker
    const ellipses = words.match(/…|\.{3}|\. \. \./g)?.length ?? 0
    const insertions = words.match(/\[[^[\]]{1,200}\]|\((?!\))[^()]{1,200}\)/g) ?? []
    if (ellipses) claim.ellipses = (claim.ellipses ?? 0) + ellipses
    if (insertions.length)
      claim.insertions = [...(claim.insertions ?? []), ...insertions.map((insertion) => insertion.slice(1, -1))]
  }
  return claims
}

function joinNames(
  document: Document,
  names: readonly NameMention[],
  claimOf: Map<NameMention, ExtractedClaim>,
): ExtractedClaim[] {
  const { tokens, text } = document
  const claims = new Map<string, ExtractedClaim>()
  const aliases = findAliases(document, names)
  const fullName = fullNames(names)
  for (const name of names) {
    const { kind, start, end } = name
    const own = `${kind} ${name.key}`
    const key = kind === 'PERSON' ? `PERSON ${fullName(name)}` : (aliases.get(own) ?? own)
    let claim = claims.get(key)
    if (claim) claim.anchors.push({ start, end })
    else claims.set(key, (claim = { kind, weight: 0, anchors: [{ start, end }], text: text.slice(start, end) }))
    claimOf.set(name, claim)
    const here = text.slice(start, end)
    if (key !== own && kind === 'ORGANISATION' && !claim.alias && here !== claim.text) claim.alias = here
    else if (
      kind === 'ORGANISATION' &&
      !claim.alias &&
      claim.text !== here &&
      claim.text.length < here.length &&
      claim.text === claim.text.toUpperCase()
    )
      claim.alias = here
    const first = name.role && tokens[name.role.first]
    const last = name.role && tokens[name.role.last - 1]
    if (first && last && last.end > first.start)
      (claim.roles ??= []).push({ start: first.start, end: last.end, text: text.slice(first.start, last.end) })
  }
  return [...claims.values()]
}

/** For a person's mention, the fullest name it stands for: the latest one before it with that surname, else the first after. */
function fullNames(names: readonly NameMention[]): (name: NameMention) => string {
  const persons = names.filter(({ kind }) => kind === 'PERSON')
  const canonical = (key: string): string => {
    const words = key.split(' ').filter((word) => !/^(?:jr|sr)$/.test(word))
    return words.length > 1 ? `${words[0] ?? ''} ${words.at(-1) ?? ''}` : key
  }
  const firstWith = new Map<string, string>()
  const latest = new Map<string, string>()
  for (const { key } of persons) {
    const whole = canonical(key)
    const space = whole.indexOf(' ')
    if (space < 0) continue
    for (const part of [whole.slice(space + 1), whole.slice(0, space)])
      if (!firstWith.has(part)) firstWith.set(part, whole)
  }
  return ({ key }) => {
    const whole = canonical(key)
    const space = whole.indexOf(' ')
    if (space > 0) {
      latest.set(whole.slice(space + 1), whole)
      if (!latest.has(whole.slice(0, space))) latest.set(whole.slice(0, space), whole)
      return whole
    }
    return latest.get(key) ?? firstWith.get(key) ?? key
  }
}

const RANK = Object.fromEntries(KINDS.map((kind, index) => [kind, index])) as Record<Kind, number>

function inReadingOrder(a: ExtractedClaim, b: ExtractedClaim): number {
  const [first, second] = [a.anchors[0], b.anchors[0]]
  return (
    (first?.start ?? 0) - (second?.start ?? 0) || RANK[a.kind] - RANK[b.kind] || (first?.end ?? 0) - (second?.end ?? 0)
  )
}
