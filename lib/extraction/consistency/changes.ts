import { lendUnit, type Quantity } from './quantities'
import { once } from './once'
import { within, type Reading } from './reading'
import type { Sentence } from './sentences'

/** A change the text tells with both its values: "rose from 4 to 6 percent". */
export interface Change {
  from: Quantity
  to: Quantity
  sentence: Sentence
  /** Up or down, as the verb says; undefined when no verb says. */
  direction: 'up' | 'down' | undefined
  word: string
  /** By how much, where the text says so: "by 20 percent". */
  by: Quantity | undefined
  /** "doubled", "halved": the factor, with the words before it that soften it. */
  factor: { value: number; word: string; hedge: string } | undefined
}

const UP =
  'rose|risen|rises?|rising|grew|grown|grows|growth|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|soar(?:ed|ing)?|surged?|surging|extend(?:ed|s|ing)?|widen(?:ed|s|ing)?|expand(?:ed|s|ing)?|boost(?:ed|s|ing)?|up|gain(?:ed|s)?|higher|rais(?:ed|es|e|ing)|lifted|went up|going up|swelled|leapt'
const DOWN =
  'fell|fallen|falls?|falling|drop(?:ped|s|ping)?|declin(?:ed|e|es|ing)|decreas(?:ed|e|es|ing)|down|slipped|slid|shr(?:ank|unk|inks?|inking)|plunged?|plummeted|cut|cuts|reduc(?:ed|es|e|ing|tion)|sank|lower(?:ed|s)?|dipped|tumbled|slumped|eased|went down|narrow(?:ed|s|ing)?|shorten(?:ed|s|ing)?|trimm(?:ed|ing)'
const DIRECTION = new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))\\b`, 'gi')
const FACTOR =
  /\b(?:(more than|nearly|almost|roughly|about|over) )?(doubled|doubling|tripled|tripling|trebled|quadrupled|halved|halving)\b/i
const FACTORS = new Map([
  ['doubl', 2],
  ['tripl', 3],
  ['trebl', 3],
  ['quadr', 4],
  ['halve', 0.5],
  ['halvi', 0.5],
])
/** What begins another clause, with a change of its own. */
const OTHER_CLAUSE = /,? (?:and|but|while|whereas|as) (?:[\p{L}’'-]+ ){1,4}(?:to|from) |,? but /u
const FROM =
  /\b(?:from|compared with|compared to|against|versus) (?:a |an |the |just |only |about |around |some |nearly |almost |more than |over |record |[\p{L}]+ (?:high|low) of )*$/u
const TO =
  /\bto (?:a |an |the |just |only |about |around |some |nearly |almost |more than |over |record |new |[\p{L}]+ (?:high|low) of )*$/u

/** All changes told with two values in one sentence. */
export const findChanges = once((reading): Change[] =>
  reading.sentences.flatMap((sentence) => {
    const amounts = within(reading.quantities, sentence)
    const changes: Change[] = []
    for (let i = 0; i + 1 < amounts.length; i += 1) {
      const pair = readPair(reading, sentence, amounts, i)
      if (pair) changes.push(pair)
    }
    const [only] = changes
    return only && changes.length === 1 && !only.by ? [{ ...only, by: changeInNext(reading, sentence) }] : changes
  }),
)

function readPair(reading: Reading, sentence: Sentence, amounts: Quantity[], i: number): Change | undefined {
  const [first, second] = [amounts[i], amounts[i + 1]]
  if (!first || !second) return undefined
  const lead = beforeAmount(reading.text, sentence, first)
  const joint = reading.text.slice(first.end, second.start - (second.hedge ? second.hedge.length + 1 : 0))
  if (joint.length > 70 || /[;:]/.test(joint) || OTHER_CLAUSE.test(joint.replaceAll(/\s+/g, ' '))) return undefined
  const forward = FROM.test(lead) && TO.test(joint) && !/,/.test(joint.replace(/, to .*$/, ' to'))
  const backward =
    !forward && FROM.test(joint) && (TO.test(lead) || /\b(?:up|down|rising|falling|higher|lower)\b/.test(joint))
  if (!forward && !backward) return undefined
  const [rawFrom, rawTo] = forward ? [first, second] : [second, first]
  const from = lendUnit(rawFrom, rawTo)
  const to = lendUnit(rawTo, rawFrom)
  if (from.kind !== to.kind || from.unit !== to.unit || (from.kind === 'count' && !sameThing(from, to)))
    return undefined
  // Amounts of quite another size are of two things.
  if (Math.abs(from.value) > 1000 * Math.abs(to.value) || Math.abs(to.value) > 1000 * Math.abs(from.value))
    return undefined
  const span = { start: first.start, end: second.end }
  return {
    from,
    to,
    sentence,
    by: changeBy(reading, sentence, amounts, i),
    ...directionOf(reading, sentence, span, backward ? joint : undefined),
  }
}

/** Two counts are compared only where at most one says what is counted, or both say the same. */
function sameThing(a: Quantity, b: Quantity): boolean {
  return a.nouns.length === 0 || b.nouns.length === 0 || a.nouns.some((noun) => b.nouns.includes(noun))
}

function beforeAmount(text: string, sentence: Sentence, amount: Quantity): string {
  return text.slice(
    Math.max(sentence.start, amount.start - 60),
    amount.start - (amount.hedge ? amount.hedge.length + 1 : 0),
  )
}

function directionOf(
  reading: Reading,
  sentence: Sentence,
  span: { start: number; end: number },
  joint: string | undefined,
): Pick<Change, 'direction' | 'word' | 'factor'> {
  const before = reading.text.slice(Math.max(sentence.start, span.start - 90), span.start)
  const rest = /^[^.;]{0,50}/.exec(reading.text.slice(span.end, Math.min(sentence.end, span.end + 50)))?.[0] ?? ''
  const after = rest.split(LEADS_ON)[0] ?? ''
  const clause = before.split(/;|,? (?:while|whereas|but) /).at(-1) ?? ''
  const said =
    lastDirection(joint?.replace(/^[^,(]*/, '') ?? '') ??
    directionIn(clause) ??
    lastDirection(joint ?? '') ??
    firstDirection(after)
  const multiple = FACTOR.exec(clause.slice(-40)) ?? undefined
  const value = multiple && FACTORS.get(multiple[2]?.toLowerCase().slice(0, 5) ?? '')
  return {
    direction: said?.direction,
    word: said?.word ?? '',
    factor:
      multiple && value !== undefined
        ? { value, word: multiple[0], hedge: multiple[1]?.toLowerCase() ?? '' }
        : undefined,
  }
}

type Said = { direction: 'up' | 'down'; word: string } | undefined

function directions(words: string): (NonNullable<Said> & { start: number })[] {
  return Array.from(words.matchAll(DIRECTION), (match) => ({
    direction: match.groups?.up ? ('up' as const) : ('down' as const),
    word: match[0],
    start: match.index,
  }))
}

/** Behind two amounts: what another thing did meanwhile. */
const LEADS_ON = /\b(?:as|while|when|and|but|though|although|despite|because|after|before|with)\b/i
/** Behind “growth”: a verb that says what became of it, so that the noun does not say which way it went. */
const GOES =
  /\b(?:is|are|was|were|be|been|being|has|had|have|goes|going|went|gone|came|stood|held|slows?|slowing|worsens?|improves?|(?!estimated|adjusted|unadjusted|expected|combined|limited|united)[a-z]+[a-z]ed)\b/
/** Between two words of a direction of which one does it to the other: “lowered its growth forecast”, “raised its estimate of the fall”. */
const DONE_TO = /^(?: (?!(?:and|but|as|while|when|after|to|from)\b)[\p{L}’'-]+){0,6} $/u

/** These are verbs, and no rise or fall that something is done to. */
const PAST = /^(?:rose|risen|grew|grown|leapt|fell|fallen|slid|sank|shr[au]nk|went \w+|[a-z]+ed)$/i
const FACTORED = /\b(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|es?|ing)\b/gi

/** The way that the words before two amounts say they went; none where what went that way is a rise or fall itself (“the rise slowed from”). */
function directionIn(clause: string): Said {
  const [own, before] = directions(clause).slice(-2).reverse()
  if (!own || GOES.test(clause.slice(own.start + own.word.length))) return undefined
  if (PAST.test(own.word)) return own
  const isDoneTo = (end: number) => DONE_TO.test(clause.slice(end, own.start))
  for (const factor of clause.matchAll(FACTORED)) if (isDoneTo(factor.index + factor[0].length)) return undefined
  if (!before || before.direction === own.direction) return own
  return isDoneTo(before.start + before.word.length) ? undefined : own
}

function lastDirection(words: string): Said {
  return directions(words).at(-1)
}

function firstDirection(words: string): Said {
  const [first] = /^,? ?(?:an? )?/.test(words) ? directions(words) : []
  return first
}

/** Before an amount: "rose by", "a fall of"; behind one: "a 5 percent rise from"; between two: "to 60, a rise of". */
const VERB_BY = new RegExp(
  `\\b(?:${UP}|${DOWN})(?:(?: sharply| slightly| further| again)?(?: of)?|(?: [\\p{L}’'-]+){0,4} by)(?: (?:a|an|just|only))? $`,
  'iu',
)
const OF_A_CHANGE = new RegExp(
  `^[ -](?:[a-z]+ )?(?:${UP}|${DOWN}),? (?:[a-z]+ ){0,4}(?:from|to) (?:[a-z]+ ){0,2}$`,
  'i',
)
const CHANGE_OF = new RegExp(
  `^(?: [\\p{L}]+){0,3},? (?:or |\\()?(?:(?:an? |the )?(?:[a-z]+ )?(?:${UP}|${DOWN}|change|gain|loss|difference)(?: of| by)? |an? )$`,
  'iu',
)

/** The amount beside the pair that says by how much. */
function changeBy(reading: Reading, sentence: Sentence, amounts: Quantity[], i: number): Quantity | undefined {
  const [before, first, second, after] = [amounts[i - 1], amounts[i], amounts[i + 1], amounts[i + 2]]
  if (before && first) {
    const joint = reading.text.slice(before.end, first.start)
    const lead = beforeAmount(reading.text, sentence, before)
    if (VERB_BY.test(lead) && /^(?: [a-z-]+){0,3},? (?:from|to)(?: [\p{L}]+){0,3} $/u.test(joint)) return before
    if (/\ban? $/.test(lead) && OF_A_CHANGE.test(joint)) return before
  }
  if (after && second) {
    const joint = reading.text.slice(second.end, after.start - (after.hedge ? after.hedge.length + 1 : 0))
    if (CHANGE_OF.test(joint) && !/^ of\b/.test(reading.text.slice(after.end, after.end + 4))) return after
  }
  return undefined
}

const THAT_IS = new RegExp(
  `^(?:That|This|It) (?:is|was|would be|means|meant|marks|marked|represents|represented|amounts to|amounted to) (?:an? )?(?:[a-z]+ )?(?:${UP}|${DOWN}|change|gain|loss) of (?:about |around |nearly |almost |just |over |more than )?$`,
  'i',
)

/** "…, up from 800. That is a rise of 40 percent.": the next sentence says by how much. */
function changeInNext(reading: Reading, sentence: Sentence): Quantity | undefined {
  const rest = reading.text.slice(sentence.end, sentence.end + 140)
  const start = sentence.end + (/\S/.exec(rest)?.index ?? 0)
  const next = within(reading.quantities, { start, end: start + 120 })[0]
  return next && THAT_IS.test(beforeAmount(reading.text, { ...sentence, start }, next)) ? next : undefined
}
