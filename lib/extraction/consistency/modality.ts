import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from './conflict'
import { isEmptyWord, stem } from './content-words'
import { DECISIONS, type Decision } from './decisions'
import { jurisdictionOf } from './jurisdictions'
import { outsideQuotations, quotationsOf } from './quotations'
import type { Reading } from './reading'
import type { Sentence } from './sentences'

/** A decision told in one place: as taken, or as still to come. */
interface Telling extends Span {
  sentence: Sentence
  before: Set<string>
  after: Set<string>
  /** For a decision to come named as a thing: who is to take it ("the proposed backing of the US"). */
  agent?: Set<string>
  /** "will", "would": also said of what follows from a decision, so more must agree. */
  weak: boolean
}

const NOT_TAKEN =
  /\b(?:not|never|n['’]t|would|could|may|might|will|should|must|to|if|unless|until|once|before|when|whether|yet|be|being|proposed|expected|planned|can|than|nearly|almost)(?: \w+){0,2} $|n['’]t (?:\w+ )?$/i
const STRONG =
  "(?:is|are) (?:still )?(?:expected|due|set|scheduled|likely|yet|poised|preparing|planning|about) to|expects? to|plans? to|hopes? to|intends? to|aims? to|wants? to|(?:has|have) yet to|yet to|(?:is|are) (?:considering|weighing|discussing|debating)|(?:has|have) not(?: yet)?|(?:hasn|haven)['’]t(?: yet)?|not yet|still (?:has|have) to|refuses? to"
const WEAK = 'will|would|could|may|might|if [\\p{L} ]{3,30}?'
const NAMED =
  'proposed|planned|possible|potential|expected|prospective|draft|tentative|pending|hoped-for|would-be|likely'

const PATTERNS = DECISIONS.map((decision) => ({
  taken: new RegExp(`(?:\\b(?:has|have|had|was|were) (?:been )?(?:\\p{L}+ly )?)?\\b(?:${decision.past})\\b`, 'giu'),
  headline: new RegExp(`\\b(?:${decision.present})\\b`, 'giu'),
  toCome: new RegExp(
    `\\b(?:(?<strong>${STRONG})|(?<weak>${WEAK}))(?: (?:also|soon|formally|finally|still|now|be))*? (?:${decision.base}|${decision.past})\\b`,
    'giu',
  ),
  named: new RegExp(
    `\\b(?:${NAMED}) (?:[\\p{L}-]+ )?(?:${decision.noun})\\b(?: (?:of|by|from) (?:the )?(?<agent>\\p{L}+(?:\\.\\p{L})*(?: \\p{Lu}\\p{L}+)?))?`,
    'giu',
  ),
  decision,
}))

/** "has endorsed" here, "the proposed backing" there: one decision told as taken and as still to come. */
export const modality: Rule = (reading) => {
  const quotations = quotationsOf(reading)
  return PATTERNS.flatMap((pattern) => {
    const taken = tellings(
      reading,
      pattern.taken,
      (sentence, at) => !NOT_TAKEN.test(sentence.text.slice(Math.max(0, at - 40), at)),
    )
    const [first] = reading.sentences
    if (first?.heading) taken.unshift(...tellings(reading, pattern.headline, (sentence) => sentence === first))
    const toCome = [...tellings(reading, pattern.toCome), ...tellings(reading, pattern.named)]
    const open = outsideQuotations(
      toCome.sort((a, b) => a.start - b.start),
      quotations,
    )
    return conflictsBetween(outsideQuotations(taken, quotations), open, pattern.decision)
  })
}

function tellings(
  reading: Reading,
  pattern: RegExp,
  allow: (sentence: Sentence, at: number) => boolean = () => true,
): Telling[] {
  const found: Telling[] = []
  for (const sentence of reading.sentences)
    for (const match of sentence.text.matchAll(pattern)) {
      if (!allow(sentence, match.index)) continue
      const end = match.index + match[0].length
      const agent = match.groups?.agent
      found.push({
        start: sentence.start + match.index,
        end: sentence.start + end,
        sentence,
        before: subjects(/[^;:]*$/.exec(sentence.text.slice(Math.max(0, match.index - 90), match.index))?.[0] ?? ''),
        after: subjects(/^[^;:]*/.exec(sentence.text.slice(end, end + 80))?.[0] ?? ''),
        ...(agent === undefined ? {} : { agent: subjects(agent) }),
        weak: match.groups?.weak !== undefined,
      })
    }
  return found
}

/** Stems of the words that name somebody or something; states by one name, whether "US" or "the United States". */
function subjects(words: string): Set<string> {
  const found = new Set<string>()
  const tokens = words.match(/[\p{L}\p{N}.'’-]+/gu) ?? []
  for (const [i, token] of tokens.entries()) {
    const place = jurisdictionOf(`${token} ${tokens[i + 1] ?? ''}`) ?? jurisdictionOf(token)
    const lower = token.toLowerCase().replace(/['’]s?$|[.]$/g, '')
    if (place !== undefined && /^\p{Lu}/u.test(token)) found.add(`@${place}`)
    else if (lower.length > 2 && !isEmptyWord(lower) && !/ly$/.test(lower)) found.add(stem(lower))
  }
  return found
}

function conflictsBetween(taken: readonly Telling[], toCome: readonly Telling[], decision: Decision): Finding[] {
  const found: Finding[] = []
  // Every telling is held against at most a dozen others: enough for any article, and linear for any text.
  for (const open of toCome.slice(0, 200)) {
    const done = taken.slice(0, 60).find((one) => one.sentence !== open.sentence && sameDecision(one, open))
    if (!done) continue
    found.push({
      rule: 'modality',
      severity: open.weak ? 'low' : 'medium',
      sides: [[{ start: done.start, end: done.end }], [{ start: open.start, end: open.end }]],
      why: `“${words(done)}” tells it (${decision.name}) as done, “${words(open)}” as still to come.`,
    })
  }
  return found
}

function words({ start, end, sentence }: Telling): string {
  return sentence.text.slice(start - sentence.start, end - sentence.start)
}

function sameDecision(done: Telling, open: Telling): boolean {
  const inDone = new Set([...done.before, ...done.after])
  if (open.agent) return [...open.agent].some((one) => done.before.has(one))
  const inOpen = new Set([...open.before, ...open.after])
  const common = [...inOpen].filter((one) => inDone.has(one))
  const subject = [...open.before].some((one) => inDone.has(one))
  const object = [...open.after].some((one) => inDone.has(one))
  return common.length >= (open.weak ? 3 : 2) && (subject || object)
}
