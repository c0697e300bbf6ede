import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { scanQuantities, type Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'

/** Lists of one article that are counted: a text must not make this grow without end. */
const MOST_LISTS = 50
const [FEWEST, MOST] = [2, 30]
/** A number further from the items than this is of something else. */
const FURTHEST = 3
/** UTF-16 code units: a short item may name two things, “Jane and Peter Holm”. */
const SHORT_ITEM = 60

/** The items of the outermost level of a list, with the block that stands above them. */
interface List {
  items: TextBlock[]
  lead: TextBlock | undefined
}

/**
 * The items of a list against the number that the words above it give: “The council approved three projects:” above two items, “Five
 * reasons to move” above an article with one list of four. Only where the number is that of the things listed: right before the colon,
 * after “these”, as the headline's reasons, ways or things, or where the lead has the headline's verb. Never where the items are some of them (“including”), are more than
 * one thing each, or have numbers of their own that make it together.
 */
export const listItems: Rule = (reading) => {
  const lists = listsOf(reading)
  const counted = lists.map((list) => ({ list, told: countAbove(reading, list) }))
  const found = counted.flatMap(({ list, told }) => (told ? against(reading, list, told) : []))
  return [...found, ...headlineAgainst(reading, counted)]
}

function listsOf(reading: Reading): List[] {
  const lists: List[] = []
  for (let at = 0; at < reading.blocks.length && lists.length < MOST_LISTS;) {
    let end = at
    while (reading.blocks[end]?.role === 'LIST_ITEM') end += 1
    if (end > at) {
      const all = reading.blocks.slice(at, end)
      const outermost = Math.min(...all.map(({ level = 0 }) => level))
      lists.push({ items: all.filter(({ level = 0 }) => level === outermost), lead: reading.blocks[at - 1] })
    }
    at = Math.max(end, at + 1)
  }
  return lists
}

/** A number of things, and whether the items may be only some of them. */
interface Counted {
  amount: Quantity
  isSome: boolean
}

const SOME =
  /\b(?:including|include[sd]?|among (?:them|others|the)|such as|for example|e\.g\.|some of|at least|more than|so far)\b/i
/** Several of something, with words before it that are no verb: “new projects”, “people”. */
const THINGS = String.raw`(?: (?!(?:of|who|which|that|these|following|the|their|its|his|her|an?|will|would|can|must|may|should|have|had|get|say|people|men|women|children|[\p{L}’'-]+s)\b)[\p{L}’'-]+){0,3}? (?:[\p{L}’'-]+s|people|men|women|children)`
/** Between the number and the colon: what is counted, where, and that it is so. */
const UP_TO_COLON = new RegExp(
  String.raw`^(?:${THINGS}(?: (?:in|at|for|on|from|to|of) (?:the |its |their )?[\p{L}’'-]+(?: [\p{L}’'-]+)?)?(?: (?:are|were|will be|have been)(?: \p{L}+(?:ed|t|n))?)?| died):$`,
  'u',
)
/** Before a number of things: they are what follows. */
const POINTS = /\b(?:these|the following) $/i
/** Behind them, up to the end: what becomes of them, and nothing that they give, say or get. */
const BECOMES = new RegExp(
  String.raw`^${THINGS}(?: (?:will|would|are|were|have been|must|may|can|should)(?: (?:be|have been|close|open|reopen|stay|move|merge|go|follow))?(?: \p{L}+(?:ed|t|n))?(?: (?:by|in|on|at|from|until) [^:;]{1,40})?)?[.:]?$`,
  'u',
)

function countAbove(reading: Reading, { lead, items }: List): Counted | undefined {
  if (!lead || !['BODY', 'STANDFIRST', 'SUBHEAD'].includes(lead.role)) return undefined
  const sentence = sentenceAt(reading, lead.end - 1)
  if (!sentence) return undefined
  const counts = within(reading.quantities, sentence).filter(isCount)
  // “Three things to know about the two candidates:” may be a list of either.
  if (counts.some(({ value }) => value === items.length)) return undefined
  const isHead = lead.role === 'SUBHEAD'
  const amount = counts.findLast(({ start, end }) => {
    const [before, after] = [reading.text.slice(sentence.start, start), reading.text.slice(end, sentence.end)]
    if (/\beach\b/i.test(before)) return false
    if (POINTS.test(before)) return BECOMES.test(after)
    return (
      UP_TO_COLON.test(isHead && !after.endsWith(':') ? `${after}:` : after) && (!isHead || /^(?:the )?$/i.test(before))
    )
  })
  return amount && { amount, isSome: SOME.test(sentence.text) }
}

const isCount = ({ kind, value, hedge }: Quantity) =>
  kind === 'count' && Number.isInteger(value) && value >= FEWEST && value <= MOST && hedge === undefined

function against(reading: Reading, { items }: List, { amount, isSome }: Counted): Finding[] {
  const [count, { value }] = [items.length, amount]
  if (count < FEWEST || count === value || (isSome && count < value) || Math.abs(count - value) > FURTHEST) return []
  if (mayBe(reading, items, value)) return []
  return [finding(reading, amount, items)]
}

const AND_MORE = /^(?:\d+\.\s*)?(?:and )?(?:more|others?|many more|etc)\b|…$/i

/** Whether the items may be that many things after all. */
function mayBe(reading: Reading, items: readonly TextBlock[], value: number): boolean {
  const texts = items.map(({ start, end }) => reading.text.slice(start, end))
  if (texts.some((text) => AND_MORE.test(text))) return true
  const numbers = items.map((item) => within(reading.quantities, item).filter(({ kind }) => kind === 'count'))
  // “Two in Marlow”, “one in Ware”, “Holm (2)”, “Weil”: an item without a number is one.
  const sum = numbers.reduce((so, own) => so + (own[0]?.value ?? 1), 0)
  if (numbers.some((own) => own.length > 0) && sum === value) return true
  const named = texts.reduce((so, text) => so + (text.length > SHORT_ITEM ? 1 : text.split(/,|;|&|\band\b/i).length), 0)
  return items.length < value && named >= value
}

function finding(reading: Reading, amount: Quantity, items: readonly TextBlock[]): Finding {
  const [first, last] = [items[0], items.at(-1)]
  return {
    rule: 'list-count',
    severity: 'medium',
    sides: [[{ start: amount.start, end: amount.end }], [{ start: first?.start ?? 0, end: last?.end ?? 0 }]],
    why: `${capital(calledAt(reading, amount))} says ${amount.text}, but the list has ${items.length} items.`,
  }
}

/** What headlines promise so many of, one by one. */
const LISTED =
  /^(?: (?!(?:and|or|in|of|for|to|as|by)\b)[\p{L}’'-]+){0,3}? (?:reasons|things|ways|facts|tips|questions|steps|lessons|signs|places|takeaways|points|mistakes|myths|rules|moments|ideas|answers|charts|books|films)(?= (?:to|for|that|why|how|you|we|in|about|from|where|when|every|not|worth|on|behind)\b|:|$)/iu
/** So a headline begins that is a list: “The five reasons”, “Top 10 places”. */
const OPENS = /^(?:(?:the|top|my|our|here are|these are)(?: (?:top|best|worst|biggest|key))? )?$/i

function headlineAgainst(reading: Reading, counted: readonly { list: List; told: Counted | undefined }[]): Finding[] {
  const [only] = counted
  const headline = headlineOf(reading)
  if (!only || counted.length > 1 || only.told || !headline?.place || isInSections(reading)) return []
  const { place } = headline
  const [amount, ...others] = scanQuantities(headline.text, []).filter(isCount)
  if (!amount || others.length > 0 || SOME.test(headline.text)) return []
  const [before, after] = [headline.text.slice(0, amount.start), headline.text.slice(amount.end)]
  const isList = LISTED.test(after) && OPENS.test(before)
  if (!isList && !isOfList(reading, before, amount, only.list)) return []
  const own = { ...amount, start: amount.start + place.start, end: amount.end + place.start }
  return against(reading, only.list, { amount: own, isSome: false })
}

/** The article goes from one subhead to the next, or numbers its paragraphs: those may be counted, and the list is of something else. */
function isInSections(reading: Reading): boolean {
  const subheads = reading.blocks.filter(({ role }) => role === 'SUBHEAD')
  const isNumbered = ({ role, start }: TextBlock) =>
    (role === 'SUBHEAD' || role === 'BODY') && /^\d{1,2}[.):]?\s/.test(reading.text.slice(start, start + 6))
  return subheads.length > 1 || reading.blocks.some(isNumbered)
}

const lastStem = (text: string) => stem(wordsOf(text).at(-1) ?? '')

/** The word that leads into the list is the headline's before the number, or what it counts: “Council approves three projects”, “The council approved:”. */
function isOfList(reading: Reading, before: string, { nouns }: Quantity, { lead }: List): boolean {
  const sentence = lead && sentenceAt(reading, lead.end - 1)
  if (!sentence || !sentence.text.endsWith(':') || SOME.test(sentence.text)) return false
  if (within(reading.quantities, sentence).some(isCount)) return false
  const leading = sentence.text.replace(/ (?:are|were)?:$|:$/, '')
  const last = lastStem(leading)
  return (
    last.length > 2 &&
    (last === lastStem(before) || (leading.length < sentence.text.length - 1 && nouns.at(-1) === last))
  )
}
