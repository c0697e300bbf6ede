import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'

const NOUNS = "(?: (?!(?:including|such|are|were|namely|and|or|of whom)\\b)[\\p{L}’'-]+){1,6}"
/** The thing counted and nothing that leads on to other things. */
const BARE_NOUNS =
  "(?: (?!(?:from|to|in|at|of|by|with|for|on)\\b)\\p{L}[\\p{L}’'-]*){0,3} (?!(?:from|to|in|at|of|by|with|for|on)\\b)\\p{Ll}[\\p{L}’'-]*"
/** After these the list is all there is. */
const EXACT = new RegExp(`^${NOUNS}(?:: | — | – |—|, namely,? | namely | are | were )(?=\\S)`, 'u')
/** After these the list may be a part. */
const SOME = new RegExp(`^${NOUNS},? (?:including|among them|such as) `, 'u')
/** "the two suspects, Jan Berg, Ola Dahl and Per Lund, …": nothing but names, then a comma. */
const APPOSED = new RegExp(`^${BARE_NOUNS}, (?=\\p{Lu})`, 'u')
/** "three routes, the 4, the 11 and the 23, …": things that go by their numbers. */
const NUMBERED = new RegExp(`^${BARE_NOUNS}, (?=(?:the|[Nn]os?\\.?) \\d)`, 'u')
const A_NUMBER = /^(?:the |[Nn]os?\.? )?\d{1,4}\p{L}?$/u
const LONGEST_LIST = 420
const MASK = '\u0001'

/** A number of things against the things then listed: "three leaders, including" four. */
export const listCount: Rule = (reading) => {
  const names = [...reading.mentions.PERSON, ...reading.mentions.ORGANISATION, ...reading.mentions.PLACE].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return reading.sentences.flatMap((sentence) =>
    within(reading.quantities, sentence).flatMap((amount) => {
      const whole =
        amount.kind === 'count' &&
        Number.isInteger(amount.value) &&
        amount.value >= 2 &&
        amount.value <= 15 &&
        amount.hedge === undefined
      return whole ? (checkList(reading, names, sentence.end, amount) ?? []) : []
    }),
  )
}

function checkList(
  reading: Reading,
  names: readonly Mention[],
  sentenceEnd: number,
  amount: Quantity,
): Finding | undefined {
  const after = reading.text.slice(amount.end, Math.min(sentenceEnd, amount.end + LONGEST_LIST + 80))
  const exact = EXACT.exec(after)
  const some = exact ? null : SOME.exec(after)
  const apposed = (exact ?? some) ? null : (APPOSED.exec(after) ?? NUMBERED.exec(after))
  const cue = exact ?? some ?? apposed
  if (!cue) return undefined
  const definite = /\b(?:the|its|their|his|her|these|all) $/i.test(
    reading.text.slice(Math.max(0, amount.start - 8), amount.start),
  )
  const copula = / (?:are|were) $/.test(cue[0])
  if (copula && !definite) return undefined
  const start = amount.end + cue[0].length
  const items = itemsOf(reading, names, start, Math.min(sentenceEnd, start + LONGEST_LIST), copula)
  if (!items) return undefined
  const { count, end } = items
  if (some ? count <= amount.value : count === amount.value) return undefined
  if (apposed && (!items.namesOnly || reading.text[end] !== ',')) return undefined
  // A total far from the number listed is another number: "two parties: a list of nine".
  if (count < 2 || Math.abs(count - amount.value) > 3) return undefined
  const counted = reading.text.slice(amount.start, amount.end)
  return {
    rule: 'list-count',
    severity: 'medium',
    sides: [[{ start: amount.start, end: amount.end }], [{ start, end }]],
    why: `The text says ${counted}, but ${some ? 'names more' : 'then lists'}: ${count}.`,
  }
}

/** How many things a list has, or undefined when it does not read as one. Names count once, whatever stands beside them. */
function itemsOf(
  reading: Reading,
  names: readonly Mention[],
  start: number,
  stop: number,
  copula: boolean,
): { count: number; end: number; namesOnly: boolean } | undefined {
  const inside = within(names, { start, end: stop })
  let masked = reading.text.slice(start, stop)
  let cover = start
  for (const { start: from, end: to } of inside) {
    if (from < cover) continue
    masked =
      masked.slice(0, from - start) + MASK.repeat(Math.min(to, stop) - from) + masked.slice(Math.min(to, stop) - start)
    cover = to
  }
  const list =
    /^[^.;:!?—–()“”"]+/
      .exec(masked)?.[0]
      .replace(
        /, (?:against|versus|with|while|despite|for|from|in|at|on|by|to) .*$| (?:who|which|that|when|where|after|before|because|with the|was|were|has|have|had|is|will|said|met|all|—) ?.*$/s,
        '',
      ) ?? ''
  if (!/,? and /.test(list)) return undefined
  // "three aims: to save money and time, to be fair": what is to be done has commas and "and" of its own.
  if (/^(?:to|that|how|whether) /.test(list)) return undefined
  const closing = list.lastIndexOf(' and ')
  // "France and Spain, Italy and Greece" are pairs.
  if (list.slice(0, closing).includes(' and ')) return undefined
  const tail = list.indexOf(',', closing)
  const closed = tail < 0 ? list : list.slice(0, tail)
  const segments = closed.split(/,? and |, /).map((segment) => segment.trim())
  // A name that no claim holds is a name all the same: nothing but capitalised words.
  const isName = (segment: string) =>
    segment.includes(MASK) || /^(?:the )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u.test(segment)
  const allNames = segments.every((segment) => isName(segment) || /^\p{Lu}[\p{L}’'-]+$/u.test(segment))
  const named = allNames ? segments : segments.filter(isName)
  if (segments.some((segment) => segment.replaceAll(MASK, '').split(' ').length > 7)) return undefined
  const end = start + closed.trimEnd().length
  if (segments.every((segment) => A_NUMBER.test(segment)) && /\p{L}/u.test(segments[0] ?? ''))
    return { count: segments.length, end, namesOnly: true }
  if (named.length >= 2) {
    // An appositive between names ("the mayor") is no item of its own; anything else means the list is of other things.
    const others = segments.filter((segment) => !named.includes(segment))
    const appositive = others.every(
      (segment) => /^(?:the|an?|its|his|her|their|who|aged|both|\d+$)\b/i.test(segment) || /^\d+$/.test(segment),
    )
    return others.length === 0 || appositive ? { count: named.length, end, namesOnly: others.length === 0 } : undefined
  }
  const short = segments.every((segment) => segment !== '' && segment.split(' ').length <= 4 && !/\d/.test(segment))
  return short && !copula && named.length === 0 && !/\b(?:the (?:first|other|second|latter)|one|another)\b/.test(closed)
    ? { count: segments.length, end, namesOnly: false }
    : undefined
}
