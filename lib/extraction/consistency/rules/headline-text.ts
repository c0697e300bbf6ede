import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared, wordsOf } from '@/lib/extraction/consistency/content-words'
import { comparable, scanQuantities, slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'

const LONGEST_HEADLINE = 160
const BODY_SENTENCES = 14

interface Headline {
  text: string
  /** Where it stands in the text; undefined when it was given apart. */
  place: Span | undefined
}

/** A number or direction in the headline that the text does not bear out. */
export const headlineText: Rule = (reading) => {
  const headline = headlineOf(reading)
  if (!headline) return []
  const bodyStart = headline.place?.end ?? 0
  const body = { start: bodyStart, end: reading.text.length }
  return [...numbers(reading, headline, body), ...opposites(reading, headline, bodyStart)]
}

/** The block that is the headline, the headline given, or a short first line without a full stop above a longer text. */
function headlineOf(reading: Reading): Headline | undefined {
  if (reading.blocks.length > 0) {
    const block = reading.blocks.find(({ role }) => role === 'HEADLINE')
    return block && { text: reading.text.slice(block.start, block.end), place: block }
  }
  const given = reading.headline?.trim()
  if (given) {
    const at = reading.text.slice(0, 400).indexOf(given)
    return { text: given, place: at < 0 ? undefined : { start: at, end: at + given.length } }
  }
  const [first, second] = reading.sentences
  if (!first?.heading || !second || first.paragraph === second.paragraph || first.text.length > LONGEST_HEADLINE)
    return undefined
  return { text: first.text, place: { start: first.start, end: first.end } }
}

function numbers(reading: Reading, headline: Headline, body: Span): Finding[] {
  const inBody = within(reading.quantities, body)
  const offset = headline.place?.start ?? 0
  const topic = stemsOf(headline.text)
  // "About $42 million" has no leeway left where the text also says $42 million.
  const firm = new Set(inBody.flatMap(({ hedge, value }) => (hedge === undefined ? [value] : [])))
  const leeway = (other: Quantity) => (firm.has(other.value) ? other.grain / 2 : slack(other))
  return scanQuantities(
    headline.text,
    reading.dates.map(({ start, end }) => ({ start: start - offset, end: end - offset })),
  ).flatMap((amount) => {
    if (amount.kind === 'fraction' || amount.text.toLowerCase() === 'one') return []
    const alike = inBody.filter((other) => other.kind !== 'fraction' && similar(amount, other))
    const after = stemsOf(headline.text.slice(amount.end, amount.end + 40))
    const bears = (other: Quantity) =>
      Math.abs(other.value - amount.value) <= slack(amount) + leeway(other) + 1e-9 &&
      (amount.kind !== 'count' ||
        amount.nouns.length === 0 ||
        shared(after, stemsOf(reading.text.slice(other.end, other.end + 60))).length > 0)
    if (alike.some(bears)) return []
    const rival = alike.find((other) => sameTopic(reading, headline, topic, amount, other))
    if (!rival) return []
    const side = headline.place ? [[{ start: offset + amount.start, end: offset + amount.end }]] : []
    return [
      {
        rule: 'headline-text',
        severity: 'high' as const,
        sides: [...side, [{ start: rival.start, end: rival.end }]],
        why: `The headline says ${amount.text}, but the text says ${rival.text}.`,
      },
    ]
  })
}

const SAME_MATTER: readonly [RegExp, string][] = [
  [/^(?:dead|die|died|dies|death|deaths|kill|killed|kills|killing)$/, 'dead'],
  [/^(?:hurt|injured|injures|injuries|wounded)$/, 'hurt'],
  [/^(?:arrested|arrests|detained|held)$/, 'arrested'],
  [/^(?:jailed|sentenced|prison|jail)$/, 'jailed'],
]

/** Content stems, with the words that headlines shorten to brought together. */
function stemsOf(text: string): Set<string> {
  const stems = contentStems(text)
  for (const word of wordsOf(text)) for (const [words, name] of SAME_MATTER) if (words.test(word)) stems.add(name)
  return stems
}

function similar(a: Quantity, b: Quantity): boolean {
  return comparable(a, b) || (a.kind === 'measure' && b.kind === 'measure' && a.measure?.name === b.measure?.name)
}

/** The text's number is of the headline's matter: the same thing counted, or the same words around it. */
function sameTopic(
  reading: Reading,
  headline: Headline,
  topic: Set<string>,
  amount: Quantity,
  other: Quantity,
): boolean {
  const sentence = reading.sentences
    .slice(0, BODY_SENTENCES + 1)
    .find((one) => other.start >= one.start && other.start < one.end)
  if (!sentence) return false
  const after = stemsOf(headline.text.slice(amount.end, amount.end + 40))
  const near = stemsOf(
    reading.text.slice(Math.max(sentence.start, other.start - 20), Math.min(sentence.end, other.end + 60)),
  )
  const common = shared(topic, stemsOf(sentence.text))
  if (amount.kind === 'count')
    return shared(after, near).length > 0 && common.length >= (other.nouns.length > 0 ? 1 : 2)
  const rivals = within(reading.quantities, sentence).filter((one) => one.kind === other.kind)
  // In the opening, the one amount of its kind is the headline's, if the matter is the same.
  const opening = reading.sentences.indexOf(sentence) <= 2 && rivals.length === 1
  if (opening && common.length >= 2) return true
  return common.length >= 2 && (shared(after, near).length > 0 || common.length >= 3)
}

const OPPOSITES: readonly [string, string][] = [
  [
    'rise|rises|rose|up|climbs?|jumps?|soars?|grows?|grew|increases?d?|higher',
    'fall|falls|fell|fallen|down|drops?|dropped|declined?|declines|slipped|plunged|shrank|decreased|lower',
  ],
  [
    'approves?|approved|backs?|backed|passes|passed|adopts?',
    'rejects?|rejected|voted against|voted down|turned down|threw out|blocked',
  ],
  ['wins?|won|beats?|beat', 'loses?|lost|lose'],
  ['convicted|guilty', 'acquitted|not guilty|cleared'],
]

/** "Profits rise" above a text whose profits fell. */
function opposites(reading: Reading, headline: Headline, bodyStart: number): Finding[] {
  const found: Finding[] = []
  for (const [one, other] of OPPOSITES)
    for (const [mine, theirs] of [
      [one, other],
      [other, one],
    ]) {
      const said = new RegExp(`(?<subject>[\\p{L}’'-]+) (?<verb>${mine ?? ''})\\b`, 'iu').exec(headline.text)
      if (!said || new RegExp(`\\b(?:${theirs ?? ''})\\b`, 'i').test(headline.text)) continue
      const subject = contentStems(said.groups?.subject ?? '')
      const lead = reading.sentences.filter((sentence) => sentence.start >= bodyStart).slice(0, 4)
      const agreed = lead.some((sentence) => new RegExp(`\\b(?:${mine ?? ''})\\b`, 'i').test(sentence.text))
      const opposite = new RegExp(
        `(?<subject>[\\p{L}’'-]+)(?: (?:at|in|of|for|from) (?:the )?[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*)? (?:has |have |had )?(?:[a-z]+ly )?(?<verb>${theirs ?? ''})\\b`,
        'iu',
      )
      for (const sentence of agreed ? [] : lead) {
        const told = opposite.exec(sentence.text)
        if (!told || shared(subject, contentStems(told.groups?.subject ?? '')).length === 0) continue
        const verb = told.groups?.verb ?? ''
        const at = sentence.start + told.index + told[0].lastIndexOf(verb)
        const headVerb = said.groups?.verb ?? ''
        const headAt = (headline.place?.start ?? 0) + said.index + said[0].lastIndexOf(headVerb)
        const side = headline.place ? [[{ start: headAt, end: headAt + headVerb.length }]] : []
        found.push({
          rule: 'headline-text',
          severity: 'high',
          sides: [...side, [{ start: at, end: at + verb.length }]],
          why: `The headline says “${said[0]}”, but the text says “${told[0]}”.`,
        })
        break
      }
    }
  return found
}
