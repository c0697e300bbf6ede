import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared, stem } from '@/lib/extraction/consistency/content-words'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import type { Span } from '@/lib/extraction/claim'

/** Sentences of the text that tell the news. */
const OPENING = 4

/** “Did not resign”, “will not close”, “has not been sold”, “won’t pay”. */
const DENIED =
  /(?<subject>[\p{L}][\p{L}’'-]+) (?<deny>(?:did|does|do|has|have|had|will|is|are|was|were|can)(?: not|n[’']t)|won[’']t|cannot|never)(?: (?:yet|be|been|being|going to))? (?<verb>\p{Ll}[\p{L}’'-]{2,})/iu
/** What opens a sentence, or makes what it tells somebody’s words, a question or a wish. */
const NOT_TOLD =
  /[“”"?]|\b(?:if|unless|whether|would|could|might|may|should|den(?:y|ies|ied)|claim(?:s|ed)?|rumou?rs?|alleged(?:ly)?|reports? (?:that|sa(?:id|ys?))|accus\w+|until|before|yet|only|just|fully|completely|entirely|always|necessarily|immediately|despite|although|though|but|again|earlier|previous(?:ly)?|ago|last (?:week|month|year)|in (?:19|20)\d\d)\b/i

/** Somebody denies what somebody else tells: both stand in the text. */
const DENIES = /\b(?:den(?:y|ies|ied|ial)|dismiss(?:ed|es) (?:the )?(?:reports|rumou?rs|claims))\b/i

/** One verb in forms that share no beginning. */
const FORMS: ReadonlyMap<string, string> = new Map(
  [
    'leave leaves left leaving',
    'go goes went gone going',
    'buy buys bought buying',
    'sell sells sold selling',
    'pay pays paid paying',
    'win wins won winning',
    'lose loses lost losing',
    'speak speaks spoke spoken',
    'take takes took taken taking',
    'give gives gave given giving',
    'meet meets met meeting',
    'hold holds held holding',
    'break breaks broke broken',
    'fall falls fell fallen',
    'rise rises rose risen',
    'come comes came coming',
    'know knows knew known',
    'steal steals stole stolen',
    'fly flies flew flown',
    'begin begins began begun',
  ].flatMap((line) => line.split(' ').map((form): [string, string] => [form, line.split(' ', 1)[0] ?? form])),
)
const verbOf = (word: string) => FORMS.get(word.toLowerCase()) ?? stem(word.toLowerCase())
/** Said of everything: whether it was done to one thing or another makes all the difference. */
const LIGHT = new Set(
  [
    'make',
    'made',
    'get',
    'got',
    'see',
    'seen',
    'say',
    'said',
    'have',
    'had',
    'want',
    'know',
    'like',
    'think',
    'need',
  ].map(verbOf),
)

type Tense = 'past' | 'present' | 'future' | 'any'

interface Told {
  subject: string
  /** The name before the subject, in small letters: “marlow” of “Marlow council”. */
  named: string | undefined
  verb: string
  /** “Bridge will not close” denies nothing of a bridge that closed in May. */
  tense: Tense
  /** Stems of the words right behind the verb: what it was done to. */
  object: Set<string>
  place: Span
}

/** Behind a verb: up to a mark, or to where it goes on to when. */
const UP_TO_TIME = /[,.;:()–—“”"]|\b(?:on|after|before|because|when|as|while|amid|over|until|by|at|and|but)\b/i
const OF_TIME = contentStems(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow again yet',
)

function objectBehind(text: string, end: number): Set<string> {
  const behind = text.slice(end, end + 60).split(UP_TO_TIME)[0] ?? ''
  return new Set([...contentStems(behind)].filter((one) => !OF_TIME.has(one)))
}

/** Done to the same, or to nothing that is named: who “did not die from a shot” may have died. */
const areOfOne = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  (a.size === 0 && b.size === 0) || shared(a, b).length > 0

const areAtOneTime = (a: Tense, b: Tense) => a === 'any' || b === 'any' || a === b

const DENIED_IN: readonly [RegExp, Tense][] = [
  [/^(?:will|won)/i, 'future'],
  [/^(?:is|are|does|do|can)/i, 'present'],
]
const denialTense = (words: string): Tense => DENIED_IN.find(([opens]) => opens.test(words))?.[1] ?? 'past'

/** Of what stands between a subject and its verb, and of the verb; a headline or caption tells in the present what was done. */
function toldTense(between: string, verb: string, isPart: boolean): Tense {
  if (/\b(?:will|to)\b/i.test(between)) return 'future'
  if (isPart) return 'any'
  if (/\b(?:is|are)\b/i.test(between)) return 'present'
  return /s$/.test(verb) ? 'present' : 'past'
}

/**
 * What a headline, standfirst or caption denies and the first sentences of the text tell as done, or the other way round: “Mayor did not
 * resign” above “The mayor resigned on Monday”. The same subject right before the same verb, of one time, done to the same or to nothing
 * that is named; never where the text says both, quotes
 * somebody, or tells another time, a wish or what is denied.
 */
export const partNegation: Rule = (reading) => {
  const headline = headlineOf(reading)
  if (!headline) return []
  const captions = reading.blocks
    .filter((block) => isShort(block) && block.role !== 'HEADLINE' && block.role !== 'SUBHEAD')
    .map((block) => ({ text: reading.text.slice(block.start, block.end), place: block }))
  const opening = openingOf(reading, headline.place?.end ?? 0, OPENING)
  return [headline, ...captions].flatMap((part): Finding[] => {
    if (NOT_TOLD.test(part.text)) return []
    if (opening.some(({ text }) => DENIES.test(text))) return []
    const rest = opening.filter(({ start }) => !part.place || start < part.place.start || start >= part.place.end)
    const found = denialOf(part, rest) ?? affirmationOf(part, rest)
    return found ? [finding(reading, part === headline, part.place, found)] : []
  })
}

interface Pair {
  mine: Told
  other: Told
}

/** The part denies what a sentence tells. */
function denialOf(part: { text: string }, sentences: readonly Sentence[]): Pair | undefined {
  const mine = deniedIn(part.text, 0)
  if (!mine || LIGHT.has(mine.verb)) return undefined
  if (sentences.some(({ text, start }) => isSame(deniedIn(text, start), mine))) return undefined
  return pairIn(mine, sentences, (text, start) => toldIn(text, start, mine, false))
}

/** A sentence denies what the part tells. */
function affirmationOf(part: { text: string }, sentences: readonly Sentence[]): Pair | undefined {
  if (deniedIn(part.text, 0)) return undefined
  for (const { text, start } of sentences) {
    const other = NOT_TOLD.test(text) ? undefined : deniedIn(text, start)
    const mine = other && !LIGHT.has(other.verb) ? toldIn(part.text, 0, other, true) : undefined
    if (!other || !mine || sentences.some((one) => toldIn(one.text, one.start, other, true))) continue
    return { mine, other }
  }
  return undefined
}

function pairIn(
  mine: Told,
  sentences: readonly Sentence[],
  read: (text: string, start: number) => Told | undefined,
): Pair | undefined {
  for (const { text, start } of sentences) {
    const other = NOT_TOLD.test(text) ? undefined : read(text, start)
    if (other) return { mine, other }
  }
  return undefined
}

const nameBefore = (text: string, at: number) =>
  /(?<name>\p{Lu}[\p{L}’'-]+) $/u
    .exec(text.slice(Math.max(0, at - 40), at))
    ?.groups?.name?.toLowerCase()
    .replace(/^(?:the|an?|his|her|its|their|our|this|that)$/, '') || undefined

const isSame = (a: Told | undefined, b: Told) => a !== undefined && a.subject === b.subject && a.verb === b.verb

function deniedIn(text: string, offset: number): Told | undefined {
  const match = DENIED.exec(text)
  const { subject = '', deny = '', verb = '' } = match?.groups ?? {}
  if (!match) return undefined
  const place = { start: offset + match.index, end: offset + match.index + match[0].length }
  return {
    subject: stem(subject.toLowerCase()),
    named: nameBefore(text, match.index),
    verb: verbOf(verb),
    tense: denialTense(deny),
    object: objectBehind(text, place.end - offset),
    place,
  }
}

/** Where a text tells what `denied` denies: its subject, and its verb right behind it. */
function toldIn(text: string, offset: number, denied: Told, isPart: boolean): Told | undefined {
  const words = [...text.matchAll(/[\p{L}][\p{L}’'-]*/gu)]
  for (const [at, word] of words.entries()) {
    if (stem(word[0].toLowerCase()) !== denied.subject) continue
    const named = nameBefore(text, word.index)
    if (named !== undefined && denied.named !== undefined && named !== denied.named) continue
    const verb = verbBehind(text, words, at, denied.verb)
    if (!verb) continue
    const place = { start: offset + word.index, end: offset + verb.index + verb[0].length }
    const tense = toldTense(text.slice(word.index + word[0].length, verb.index), verb[0], isPart)
    const told = { ...denied, named, tense, object: objectBehind(text, place.end - offset), place }
    return areOfOne(told.object, denied.object) && areAtOneTime(told.tense, denied.tense) ? told : undefined
  }
  return undefined
}

/** Words that may stand between a subject and its verb: “has”, “was”, “will be”, “quickly”, and the name of whoever holds an office. */
const BETWEEN = /^(?:has|have|had|is|are|was|were|will|been|be|being|to|[a-z]+ly|\p{Lu}[\p{L}’'-]+)$/u
const MOST_BETWEEN = 4

function verbBehind(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  verb: string,
): RegExpExecArray | undefined {
  for (let next = at + 1; next <= at + 1 + MOST_BETWEEN; next++) {
    const [word, before] = [words[next], words[next - 1]]
    if (!word || !before || /[^\s]/.test(text.slice(before.index + before[0].length, word.index))) return undefined
    if (verbOf(word[0]) === verb) return word
    if (!BETWEEN.test(word[0])) return undefined
  }
  return undefined
}

function finding(reading: Reading, isHeadline: boolean, part: Span | undefined, { mine, other }: Pair): Finding {
  const place = part && { start: part.start + mine.place.start, end: part.start + mine.place.end }
  const isBlocks = reading.blocks.length > 0 && place
  const words = place
    ? reading.text.slice(place.start, place.end)
    : (reading.headline ?? '').slice(mine.place.start, mine.place.end)
  return {
    rule: isHeadline ? 'headline-text' : 'part-figures',
    severity: 'high',
    sides: [...(place ? [[place]] : []), [other.place]],
    why: `${capital(isBlocks ? calledAt(reading, place) : 'the headline')} says “${words}”, but ${isBlocks ? calledAt(reading, other.place) : 'the text'} says “${reading.text.slice(other.place.start, other.place.end)}”.`,
  }
}
