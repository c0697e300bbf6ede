import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared, stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import { quotationsOf, withoutInsertions, type Quotation } from '@/lib/extraction/consistency/quotations'
import { comparable, scanQuantities } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import { lastStartingBefore, type Sentence } from '@/lib/extraction/consistency/sentences'

const REPORTS =
  /\b(?:stat(?:ed|ing|es)|said|says|saying|emphasi[sz](?:ed|ing)|warn(?:ed|ing|s)|insist(?:ed|ing|s)|told|argu(?:ed|ing|es)|claim(?:ed|ing|s)|promis(?:ed|ing|es)|add(?:ed|ing|s)|stress(?:ed|ing|es)|explain(?:ed|ing|s)|according to|admitt(?:ed|ing)|not(?:ed|ing)|suggest(?:ed|ing)|den(?:ied|ying)|describ(?:ed|ing)|announc(?:ed|ing)|pledg(?:ed|ing)|assur(?:ed|ing)|confirm(?:ed|ing))\b(?: that)?/i
/** What changes how far a statement goes: not to be put into somebody's mouth. */
const QUALIFIERS =
  /\b(?:always|all|every(?:one|body|where)?|only|immediate(?:ly)?|fully|complete(?:ly)?|entire(?:ly)?|robust|unconditional(?:ly)?|permanent(?:ly)?|definite(?:ly)?|certain(?:ly)?|guarante(?:e|es|ed)|deliberate(?:ly)?|illegal(?:ly)?|if (?:necessary|needed|required|possible)|where (?:necessary|possible)|as soon as possible|at any cost|without exception|significant(?:ly)?|sharply|urgent(?:ly)?|unanimous(?:ly)?|massive(?:ly)?|unprecedented|historic)\b/gi
const NEGATION =
  /\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|refus\w+|den(?:y|ied|ies)|reject\w*|rul(?:ed|es|ing) out|fail(?:ed|s)? to)\b|n['’]t\b/i

/** A paraphrase beside the quotation it rests on, with something the quotation does not say. */
export const paraphraseAdds: Rule = (reading) => {
  const found: Finding[] = []
  const quotations = quotationsOf(reading)
  for (const quotation of quotations) {
    if (quotation.words.length < 6) continue
    const said = wholeOf(quotation, quotations)
    for (const paraphrase of paraphrasesOf(reading, quotation, quotations)) {
      const finding = compare(reading, paraphrase, quotation, said)
      if (finding) found.push(finding)
    }
  }
  return found
}

/** The reported words in the sentence before the quotation, the one it stands in, and the one after. */
function paraphrasesOf(reading: Reading, quotation: Quotation, quotations: readonly Quotation[]): Span[] {
  const at = lastStartingBefore(reading.sentences, quotation.start)
  const end = lastStartingBefore(reading.sentences, quotation.end - 1)
  const own = reading.sentences[at]
  const spans: Span[] = []
  for (const index of new Set([at - 1, at, end + 1])) {
    const sentence = reading.sentences[index]
    if (!sentence || !own || Math.abs(sentence.paragraph - own.paragraph) > 1) continue
    const cue = REPORTS.exec(sentence.text)
    if (!cue || !sameSpeaker(reading, sentence, quotation)) continue
    const start = sentence.start + cue.index + cue[0].length
    const stop = index === at ? Math.min(sentence.end, quotation.start) : sentence.end
    const quoted = quotations.some((other) => other.start < stop && other.end > start)
    // "denied that …": the cue itself carries the negation.
    const from = /^den/i.test(cue[0]) ? sentence.start + cue.index : start
    if (!quoted && stop - start > 20) spans.push({ start: from, end: stop })
  }
  return spans
}

function sameSpeaker(reading: Reading, sentence: Sentence, quotation: Quotation): boolean {
  const people = new Set(within(reading.mentions.PERSON, sentence).map((mention) => mention.claim))
  const speaker = quotation.claim.speaker
  if (speaker?.claim !== undefined && people.size > 0) return people.has(speaker.claim)
  if (!speaker && people.size > 0) {
    const beside = within(reading.mentions.PERSON, { start: quotation.start - 120, end: quotation.end + 60 })
    return people.size === 1 && beside.some((mention) => mention.start >= quotation.end && people.has(mention.claim))
  }
  if (speaker && people.size > 0)
    return sentence.text.includes(wordsOf(speaker.text).at(-1) ?? speaker.text) || sentence.text.includes(speaker.text)
  return (
    people.size === 0 &&
    /\b(?:he|she|they|the (?:spokes\w+|minister|president|mayor|company|report|statement))\b/i.test(sentence.text)
  )
}

/** The quotation with what goes on behind "she said": “It will be ready,” she said, “and it will cost …” */
function wholeOf(quotation: Quotation, quotations: readonly Quotation[]): string {
  const attribution = quotation.claim.speaker?.start
  const pieces = quotations.filter(
    ({ index, claim }) =>
      index === quotation.index || (attribution !== undefined && claim.speaker?.start === attribution),
  )
  return withoutInsertions(pieces.map(({ text }) => text).join(' '))
}

function compare(reading: Reading, span: Span, quotation: Quotation, said: string): Finding | undefined {
  const paraphrase = reading.text.slice(span.start, span.end)
  const [own, theirs] = [contentStems(paraphrase), contentStems(said)]
  const common = shared(own, theirs)
  if (common.length < 2 || common.length < own.size * 0.25) return undefined
  const close = common.length >= 3 || common.length >= own.size * 0.5
  // Only a paraphrase that has little of its own can be held to the letter of the quotation.
  const faithful = (share: number) => common.length >= 3 && common.length >= own.size * share
  const sides = (places: Span[]): Span[][] => [places, [{ start: quotation.start, end: quotation.end }]]
  const number = close ? addedNumber(reading, span, said) : undefined
  if (number && (number.other !== undefined || faithful(0.5)))
    return {
      rule: 'paraphrase-adds',
      severity: number.other ? 'high' : 'medium',
      sides: sides([{ start: number.start, end: number.end }]),
      why: number.other
        ? `The paraphrase says ${number.text}, the quotation ${number.other}.`
        : `The paraphrase says ${number.text}; the quotation has no such number.`,
    }
  const [notHere, notThere] = [NEGATION.exec(paraphrase), NEGATION.test(said)]
  if (faithful(0.6) && (notHere !== null) !== notThere && !saysBoth(said))
    return {
      rule: 'paraphrase-adds',
      severity: 'medium',
      sides: sides([trimmed(reading, span)]),
      why: notHere
        ? `The paraphrase has a negation (“${notHere[0]}”) that the quotation has not.`
        : 'The quotation has a negation that the paraphrase leaves out.',
    }
  const quoted = new Set(wordsOf(said).map(stem))
  const added = [...paraphrase.matchAll(QUALIFIERS)].filter(
    (match) => !wordsOf(match[0]).every((word) => quoted.has(stem(word))),
  )
  if (added.length === 0 || !faithful(0.4)) return undefined
  return {
    rule: 'paraphrase-adds',
    severity: added.length > 1 ? 'medium' : 'low',
    sides: sides(
      added.map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length })),
    ),
    why: `The paraphrase adds ${added.map((match) => `“${match[0]}”`).join(' and ')}, which the quotation does not say.`,
  }
}

/** "Nobody wants X. What they want is Y": the negation is of something else. */
function saysBoth(said: string): boolean {
  const sentences = said.split(/[.;!?]\s|,? but /)
  return sentences.length > 1 && sentences.some((sentence) => !NEGATION.test(sentence))
}

function trimmed(reading: Reading, { start, end }: Span): Span {
  const text = reading.text.slice(start, end)
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
}

/** A number of the paraphrase that the quotation lacks, and the one it has in its place, if any. */
function addedNumber(
  reading: Reading,
  span: Span,
  said: string,
): (Span & { text: string; other: string | undefined }) | undefined {
  const quoted = scanQuantities(said, [])
  for (const amount of within(reading.quantities, span)) {
    if (amount.text.toLowerCase() === 'one' || amount.hedge !== undefined) continue
    // "planned two weeks ago" tells when, not what.
    if (
      amount.measure?.dimension === 'time' &&
      /^ (?:ago|earlier|before|later)\b/.test(reading.text.slice(amount.end, amount.end + 8))
    )
      continue
    if (quoted.some((other) => Math.abs(other.value - amount.value) < 1e-9 || other.hedge !== undefined)) continue
    const inPlace = quoted.find(
      (other) =>
        comparable(amount, other) &&
        (amount.kind !== 'count' || other.nouns.some((noun) => amount.nouns.includes(noun))),
    )
    if (inPlace || quoted.length === 0)
      return { start: amount.start, end: amount.end, text: amount.text, other: inPlace?.text }
  }
  return undefined
}
