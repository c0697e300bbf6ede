import type { Span } from '@/lib/extraction/claim'
import { matchesOf } from '@/lib/extraction/tokens/matches-of'
import { isEmptyWord, stem } from './content-words'
import { DECISIONS, type Decision } from './decisions'
import { jurisdictionOf } from './jurisdictions'
import type { Reading } from './reading'
import type { Sentence } from './sentences'

/** A decision told in one place: as taken, or as still to come. */
export interface Telling extends Span {
  decision: Decision
  sentence: Sentence
  words: string
  /** For a decision to come named as a thing: who is to take it ("the proposed backing of the US"). */
  agent?: Set<string>
  /** "the proposed agreement": the one the text has spoken of. */
  definite?: boolean
  /** "will", "would": also said of what follows from a decision, so more must agree. */
  weak: boolean
}

const NOT_TAKEN =
  /\b(?:not|never|n['’]t|would|could|may|might|will|should|must|to|if|unless|until|once|before|when|whether|yet|be|being|proposed|expected|planned|can|than|nearly|almost)(?: \w+){0,2} $|n['’]t (?:\w+ )?$/i
const CUE = new RegExp(
  [
    "(?<![\\p{L}’'-])(?:(?<strong>(?:is|are) (?:still )?(?:expected|due|set|scheduled|likely|yet|poised|preparing|planning|about) to|",
    '(?:expects?|plans?|hopes?|intends?|aims?|wants?|refuses?) to|(?:has|have) yet to|yet to|(?:is|are) (?:considering|weighing|discussing|debating)|',
    "(?:has|have) not(?: yet)?|(?:hasn|haven)['’]t(?: yet)?|not yet|still (?:has|have) to|would only)|",
    '(?<weak>will|would|could|may|might)|',
    '(?<named>(?:proposed|planned|possible|potential|expected|prospective|draft|tentative|pending|hoped-for|would-be|likely)))',
    '(?= )',
  ].join(''),
  'giu',
)
const BETWEEN = '(?: (?:also|soon|formally|finally|still|now|be|only))*? '
const grouped = (part: keyof Decision) => DECISIONS.map((one, i) => `(?<d${i}>${one[part]})`).join('|')
const TAKEN = new RegExp(
  `(?:\\b(?:has|have|had|was|were) (?:been )?(?:\\p{L}+ly )?)?\\b(?:${grouped('past')})\\b`,
  'giu',
)
const HEADLINE = new RegExp(`\\b(?:${grouped('present')})\\b`, 'giu')
const FOLLOWING = DECISIONS.map((one) => new RegExp(`^${BETWEEN}(?:${one.base}|${one.past})\\b`, 'iu'))
const NAMED = DECISIONS.map(
  (one) =>
    new RegExp(
      `^ (?:[\\p{L}-]+ )?(?:${one.noun})\\b(?! (?:target|bid|talks|battle|speculation|candidate|plan|process|vote))(?: (?:of|by|from) (?:the )?(?<agent>\\p{L}+(?:\\.\\p{L})*(?: \\p{Lu}\\p{L}+)?))?`,
      'iu',
    ),
)

/** The name before the verb, and what may stand between: "Norway, a member since 1949, ", "Ms Lind, who has both ". */
const ACTOR = /((?:\p{Lu}[\p{L}’'.-]*,?\s+)+)(?:[^,]{1,60},\s*|(?:\p{Ll}+ )?(?:who|which) (?:\p{Ll}+ ){0,3})?$/u
/** "most are planning to support her": some of many, who need not be those spoken of elsewhere. */
const SOME_OF_MANY = /\b(?:most|some|many|others|half|few|voters|people)(?: \w+ly)? $/i

/** Decisions told as taken: in the past or perfect, or as a headline has it. */
export function takenTellings(reading: Reading): Telling[] {
  const [first] = reading.sentences
  return reading.sentences.flatMap((sentence) => {
    const found = matchesOf(TAKEN, sentence.text).filter(
      ({ index }) => !NOT_TAKEN.test(sentence.text.slice(Math.max(0, index - 40), index)),
    )
    const inHeadline = (sentence === first && first.heading ? matchesOf(HEADLINE, sentence.text) : []).filter(
      ({ index }) => !/\bto $/.test(sentence.text.slice(0, index)),
    )
    return [...inHeadline, ...found].flatMap((match) => {
      const index = DECISIONS.findIndex((_, i) => match.groups?.[`d${i}`] !== undefined)
      const decision = DECISIONS[index]
      return decision ? [tell(sentence, decision, match.index, match.index + match[0].length, false)] : []
    })
  })
}

/** Some decisions told as still to come, in whatever words. */
export function tellingsToCome(reading: Reading, decisions: { has: (decision: Decision) => boolean }): Telling[] {
  const wanted = [...DECISIONS.entries()].filter(([, decision]) => decisions.has(decision))
  if (wanted.length === 0) return []
  return reading.sentences.flatMap((sentence) =>
    matchesOf(CUE, sentence.text).flatMap((cue) => {
      const after = cue.index + cue[0].length
      const next = sentence.text.slice(after, after + 70)
      return wanted.flatMap(([i, decision]): Telling[] => {
        const named = cue.groups?.named !== undefined
        const match = (named ? NAMED[i] : FOLLOWING[i])?.exec(next)
        if (!match) return []
        const telling = tell(sentence, decision, cue.index, after + match[0].length, cue.groups?.weak !== undefined)
        const agent = match.groups?.agent
        if (agent !== undefined) telling.agent = subjects(agent)
        if (named && agent === undefined)
          telling.definite = /\b(?:the|this|that) $/i.test(sentence.text.slice(Math.max(0, cue.index - 5), cue.index))
        return [telling]
      })
    }),
  )
}

function tell(sentence: Sentence, decision: Decision, start: number, end: number, weak: boolean): Telling {
  return {
    decision,
    sentence,
    start: sentence.start + start,
    end: sentence.start + end,
    words: sentence.text.slice(start, end),
    weak,
  }
}

/** What stands beside a telling. */
export interface Surroundings {
  before: Set<string>
  after: Set<string>
  /** The name in front of the verb: who decides; empty where none is named or the telling is passive. */
  actors: Set<string>
  /** The first thing named after the verb: what is decided. */
  object: string | undefined
  someOfMany: boolean
}

const SURROUNDINGS = new WeakMap<Telling, Surroundings>()

/** Worked out only for the tellings that are compared, and once for each. */
export function surroundingsOf(telling: Telling): Surroundings {
  const known = SURROUNDINGS.get(telling)
  if (known) return known
  const { sentence, words } = telling
  const [start, end] = [telling.start - sentence.start, telling.end - sentence.start]
  const after = subjects(/^[^;:]*/.exec(sentence.text.slice(end, end + 80))?.[0] ?? '')
  const [object] = after
  const before = /[^;:]*$/.exec(sentence.text.slice(Math.max(0, start - 90), start))?.[0] ?? ''
  const passive = /\b(?:was|were|been|be)\b/.test(words)
  const found = {
    before: subjects(before),
    actors: passive ? new Set<string>() : subjects(ACTOR.exec(before)?.[1] ?? ''),
    after,
    object,
    someOfMany: SOME_OF_MANY.test(before),
  }
  SURROUNDINGS.set(telling, found)
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
