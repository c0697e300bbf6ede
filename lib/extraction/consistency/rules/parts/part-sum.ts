import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { comparable, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { compare, listFrom, NO_PART } from '@/lib/extraction/consistency/sum-of-parts'
import { overHundred, tooManyVotes } from '@/lib/extraction/consistency/sum-of-votes'

/** After these words the parts are all there are. */
const WHOLE =
  /\b(?:consist(?:s|ed|ing)? of|made up of|compris(?:es?|ed|ing)|composed of|on board (?:were|are)|(?:split|divided|shared) (?:evenly |equally )?(?:between|into|among|by)|broken down (?:into|as)|namely|breaks down (?:into|as))\b/i
/** After these words come parts that need not be all. */
const SOME = /\b(?:including|includes?|included|among them|of whom|of which|of them|of these)\b/i
/** Before the total, when it comes after its parts. */
const MAKING =
  /\b(?:making|totall?ing|for|bringing|giving|in all|adds? up to|added up to|comes? to|came to|sum of|a total of|together|combined|altogether|brings?|brought)\b[^.;]{0,40}$/i
const IN_TOTAL = /^(?: [\p{L}-]+){0,3},? (?:in total|in all|altogether|all told|combined|overall)\b/iu
/** Before an amount that takes what is left: the breakdown is then complete. */
const REST = /\b(?:the remaining|the rest(?! of\b)|the remainder|the other|the final|the last)\b[^,;.]{0,40}$/i
/** "6,000 vans and 2,500 lorries brought the total to 24,500 vehicles" */
const BROUGHT_TO =
  /^ (?:[\p{L}-]+ ){0,2}(?:br(?:ought|ings?)|t(?:ook|akes?)) (?:the|its|their) (?:overall )?total to $/u
/** Parts against their total: "£8.4 million … consists of £3.1 million, £2.9 million and £1.4 million". */
export const partSum: Rule = (reading) => {
  const found: Finding[] = []
  for (const [index, sentence] of reading.sentences.entries()) {
    const amounts = within(reading.quantities, sentence).filter(
      ({ kind, text }) => ['money', 'count', 'percent', 'measure'].includes(kind) && text.toLowerCase() !== 'one',
    )
    if (amounts.length < 2) continue
    const finding =
      withCue(reading, sentence, index, amounts) ??
      withRest(reading, sentence, index, amounts) ??
      totalLast(reading, amounts) ??
      dealtOut(reading, amounts) ??
      tooManyVotes(reading, sentence, amounts)
    if (finding) found.push(finding)
    const shares = overHundred(reading, sentence, amounts)
    if (shares) found.push(shares)
  }
  return found
}

function withCue(reading: Reading, sentence: Sentence, index: number, amounts: Quantity[]): Finding | undefined {
  for (const [i, part] of amounts.entries()) {
    const previous = amounts[i - 1]
    const from = previous?.end ?? sentence.start
    const joint = reading.text.slice(from, part.start)
    const whole =
      WHOLE.test(joint) || (previous !== undefined && /^[^.;]{0,40}(?:: |\s[—–-]\s|—)[^.;]{0,30}$/.test(joint))
    const lead = previous ? reading.text.slice(Math.max(sentence.start, previous.start - 12), previous.start) : ''
    const ofThem = /(?:^|[,;–—(] ?)of (?:the |its |all |their )?$/i.test(lead) && /^ [\p{L} -]{2,40}, /u.test(joint)
    const some = !whole && (ofThem || SOME.test(joint))
    if ((!whole && !some) || NO_PART.test(joint)) continue
    const parts = listFrom(reading, amounts, i)
    const byMark = whole && !WHOLE.test(joint)
    if (parts.length < 2 || (byMark && !endsThere(reading, sentence, parts))) continue
    if (some && part.kind === 'percent') continue
    const total = previous ?? (whole ? totalBefore(reading, index, parts) : undefined)
    if (!total || !comparable(total, parts[0] ?? total) || parts.some((one) => one.value > total.value * 1.5)) continue
    // "three leaders: …, 71, and …, 64" are ages, and a total of small words is a list to count, not to add up.
    if (total.kind === 'count' && !ofThem && !countsSameThing(reading, total, parts)) continue
    if (total.kind === 'count' && parts.some((one) => !Number.isInteger(one.value))) continue
    return compare(total, parts, !whole)
  }
  return undefined
}

/** A colon or dash announces the parts only where nothing else comes after them. */
function endsThere(reading: Reading, sentence: Sentence, parts: readonly Quantity[]): boolean {
  return /^[^.,;:—–]{0,50}(?:[.—–;]|$)/.test(reading.text.slice(parts.at(-1)?.end ?? sentence.end, sentence.end))
}

/** Counted parts add up only where they are numbers of things, not ages, scores or the names of years. */
function countsSameThing(reading: Reading, total: Quantity, parts: readonly Quantity[]): boolean {
  const goesOn = ({ end }: Quantity) =>
    /^ (?:in|at|from|for|to|on|by|were|are|who|of them)\b/.test(reading.text.slice(end, end + 9))
  return total.nouns.length > 0 && (parts.some((part) => part.nouns.length > 0) || parts.every(goesOn))
}

/** "… and the national fund the remaining £4.3 million": all shares of a total named before. */
function withRest(reading: Reading, sentence: Sentence, index: number, amounts: Quantity[]): Finding | undefined {
  const at = amounts.findIndex((amount) =>
    REST.test(reading.text.slice(Math.max(sentence.start, amount.start - 60), amount.start)),
  )
  const rest = amounts[at]
  if (!rest || at < 1) return undefined
  const before = amounts.slice(0, at).filter((amount) => comparable(amount, rest))
  const [first] = before
  if (!first || before.length !== at) return undefined
  const ofTotal = /\bof (?:the |its |their |these |those |all )*$/i.test(
    reading.text.slice(Math.max(sentence.start, first.start - 16), first.start),
  )
  const sum = before.slice(1).reduce((total, part) => total + part.value, rest.value)
  if (at >= 2 && (ofTotal || Math.abs(first.value - sum) <= first.value * 0.2))
    return compare(first, [...before.slice(1), rest], false)
  const parts = [...before, rest]
  const total = totalBefore(reading, index, parts)
  return total && compare(total, parts, false)
}

/** The nearest comparable amount of an earlier sentence that may be the parts' total. */
function totalBefore(reading: Reading, index: number, parts: readonly Quantity[]): Quantity | undefined {
  const [first] = parts
  if (!first) return undefined
  const sum = parts.reduce((total, part) => total + part.value, 0)
  for (let back = index; back >= 0 && back >= index - 8; back -= 1) {
    const sentence = reading.sentences[back]
    const amounts = sentence ? within(reading.quantities, sentence) : []
    const total = amounts.findLast(
      (amount) =>
        amount.end <= first.start &&
        comparable(amount, first) &&
        parts.every((part) => amount.value > part.value) &&
        Math.abs(amount.value - sum) <= amount.value * 0.35 &&
        (amount.kind !== 'count' || (back >= index - 1 && amount.nouns.length > 0)),
    )
    if (total) return total
  }
  return undefined
}

/** "seven yellow cards, four to Redmoor and two to Ballymore": the parts say only where they went. */
function dealtOut(reading: Reading, amounts: Quantity[]): Finding | undefined {
  for (const [i, total] of amounts.entries()) {
    const first = amounts[i + 1]
    if (!first || total.kind !== 'count' || total.nouns.length === 0 || total.hedge !== undefined) continue
    const goesTo = (part: Quantity) =>
      /^ (to|for|in|from|at|by|on) /.exec(reading.text.slice(part.end, part.end + 8))?.[1]
    const parts = listFrom(reading, amounts, i + 1)
    const way = goesTo(first)
    if (way === undefined || parts.length < 2 || parts.some((part) => goesTo(part) !== way)) continue
    // "14,000 cars in May, 6,000 in June": the first is one of the parts.
    const joint = reading.text.slice(total.end, first.start)
    if (!/^(?: [\p{L}-]+){1,4}, $/u.test(joint) || joint.includes(` ${way} `)) continue
    return compare(total, parts, false)
  }
  return undefined
}

/** "12 vans, 8 lorries and 5 buses, 27 vehicles in all" */
function totalLast(reading: Reading, amounts: Quantity[]): Finding | undefined {
  for (const [i, total] of amounts.entries()) {
    const last = amounts[i - 1]
    if (!last || !comparable(last, total)) continue
    const joint = reading.text.slice(last.end, total.start)
    const after = reading.text.slice(total.end, total.end + 50)
    const cue =
      (/,/.test(joint) &&
        MAKING.test(joint) &&
        /\b(?:total|all|together|combined|altogether|totall?ing|mak|adds?|sum)/i.test(joint + after.slice(0, 30))) ||
      (/,/.test(joint) && IN_TOTAL.test(after)) ||
      BROUGHT_TO.test(joint)
    if (!cue) continue
    for (let first = 0; first < i - 1; first += 1) {
      const parts = listFrom(reading, amounts.slice(0, i), first)
      if (parts.length >= 2 && parts.at(-1) === last) return compare(total, parts, false)
    }
  }
  return undefined
}
