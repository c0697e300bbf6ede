import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { remembering } from '@/lib/extraction/tokens/remembering'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** What a sentence does besides asserting: it judges, or it says what will be. */
export type Stance = 'opinion' | 'prediction'

/** Verbs of plans: with "to" behind them they say what will be; "her plans were kept" says what was. */
const PLANNING =
  /^(?:plan|plans|planned|planning|aim|aims|hope|hopes|hoped|intend|intends|intended|expect|expects|want|wants|vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|threaten|threatens|threatened|propose|proposes|proposed|undertook|undertakes|agreed|agrees|resolve|resolves)$/
/** With "is" before and "to" behind: "is set to", "is due to", "are likely to". */
const DUE =
  /^(?:set|due|likely|unlikely|expected|poised|scheduled|bound|about|certain|sure|going|slated|forecast|destined|planned)$/
const FORECASTING = /^(?:forecasts?|predicts?|predicted|foresees?|projects)$/
/** Beside these a superlative of place or size is no judgement; alone it is. */
const JUDGING_ADJECTIVES =
  /^(?:ugly|uglier|ugliest|beautiful|lovely|loveliest|awful|terrible|wonderful|amazing|brilliant|disgraceful|shameful|shocking|appalling|remarkable|disappointing|disgusting|outrageous|ridiculous|absurd|stupid|foolish|silly|silliest|dull|dullest|boring|magnificent|superb|splendid|dreadful|horrible|pathetic|unfair|unjust|immoral|cruel|cruellest|heartless|reckless|inexcusable|unacceptable|intolerable|admirable|laughable|scandalous|tragic|sad|saddest|wise|wisest|unwise|naive|greedy|cowardly|brave|bravest|impressive|mediocre|overrated|underrated|finest|greatest|nicest|kindest|nastiest|worst|delightful|charming|stunning|hideous|welcome|deplorable|indefensible|wasteful)$/
/** Adverbs by which whoever writes weighs what is said. */
const WEIGHING =
  /^(?:unfortunately|fortunately|sadly|hopefully|perhaps|maybe|probably|clearly|obviously|arguably|surely|frankly|thankfully|regrettably|rightly|wrongly|shamefully|wonderfully|predictably|undoubtedly)$/
const BE = /^(?:is|are|was|were|be|been|seems?|seemed|looks?|looked|sounds?|feels?|remains?|['’]s|['’]re)$/
const INTENSE =
  /^(?:very|so|too|quite|rather|simply|really|truly|utterly|deeply|just|a|an|the|most|more|not|no|also|both|frankly)$/

/** Whether a sentence is an opinion or a prediction; undefined for what is told as fact. Tokens from `from` to one before `end`. */
export function stanceOf(tokens: readonly Token[], from: number, end: number): Stance | undefined {
  let predicted = false
  for (let at = from; at < end; at++) {
    if (judges(tokens, at, from, end)) return 'opinion'
    predicted ||= predicts(tokens, at, end)
  }
  return predicted ? 'prediction' : undefined
}

/** The words at which there is something to look at; most words are none. */
const MAY_JUDGE = remembering(
  10_000,
  (lower) =>
    /^(?:should|ought|must|i|we|deserves?|deserved|makes?|made|right|wrong|better|best)$/.test(lower) ||
    WEIGHING.test(lower) ||
    JUDGING_ADJECTIVES.test(lower),
)

function judges(tokens: readonly Token[], at: number, from: number, end: number): boolean {
  const token = tokens[at]
  if (!token || token.shape > Shape.CAPITAL || !MAY_JUDGE(token.lower)) return false
  const { lower } = token
  const next = tokens[at + 1]?.lower ?? ''
  if (WEIGHING.test(lower)) return at === from || token.shape === Shape.LOWER
  if (/^(?:should|ought)$/.test(lower)) return true
  if (lower === 'must') return /^(?:we|they|you|government|ministers|it)$/.test(tokens[at - 1]?.lower ?? '')
  if (/^(?:i|we)$/.test(lower))
    return /^(?:believe|think|feel|fear|doubt|suspect|wish|love|hate|need|deserve|cannot|can['’]t)$/.test(next)
  if (/^(?:deserves?|deserved)$/.test(lower)) return true
  if (/^(?:makes?|made)$/.test(lower))
    return /^(?:no|little|perfect|good) sense$/.test(`${next} ${tokens[at + 2]?.lower ?? ''}`)
  if (/^(?:right|wrong)$/.test(lower)) return BE.test(tokens[at - 1]?.lower ?? '') && /^(?:to|that)$/.test(next)
  if (JUDGING_ADJECTIVES.test(lower))
    return isPredicate(tokens, at, from) || (at < end - 1 && opensJudgement(tokens, from, at))
  if (lower === 'better' || lower === 'best')
    return (
      BE.test(tokens[at - 1]?.lower ?? '') || (tokens[at - 1]?.lower === 'the' && BE.test(tokens[at - 2]?.lower ?? ''))
    )
  return false
}

/** "is shameful", "was a shameful verdict", "is the ugliest bridge": the judgement is what is said of the subject. */
function isPredicate(tokens: readonly Token[], at: number, from: number): boolean {
  let before = at - 1
  while (before > from && INTENSE.test(tokens[before]?.lower ?? '')) before--
  return BE.test(tokens[before]?.lower ?? '')
}

/** "What an awful idea": at the head of its sentence. */
function opensJudgement(tokens: readonly Token[], from: number, at: number): boolean {
  return /^(?:what|how)$/.test(tokens[from]?.lower ?? '') && at <= from + 2
}

const MAY_PREDICT = remembering(
  10_000,
  (lower) => /^(?:will|shall|won['’]t|may|might|could|would)$/.test(lower) || FORECASTING.test(lower),
)

function predicts(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at]
  if (!token || token.shape > Shape.CAPITAL) return false
  const { lower } = token
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (next?.lower !== 'to' && !MAY_PREDICT(lower)) return false
  if (/^(?:will|shall|won['’]t)$/.test(lower))
    return !((before?.word.gram ?? 0) & Gram.DETERMINER) && isVerbOpener(next)
  if (/^(?:may|might)$/.test(lower)) return token.shape === Shape.LOWER && next?.lower !== 'have' && isVerbOpener(next)
  // "could not be rescued" tells what failed; "could have" what did not happen.
  if (lower === 'could' || lower === 'would')
    return !/^(?:not|have|never)$/.test(next?.lower ?? '') && isVerbOpener(next) && !pastBefore(tokens, at)
  if (next?.lower !== 'to' || at + 2 >= end)
    return FORECASTING.test(lower) && !((before?.word.gram ?? 0) & Gram.DETERMINER)
  if (!isVerbOpener(tokens[at + 2])) return false
  if (PLANNING.test(lower)) return !isNounHere(before)
  if (!DUE.test(lower)) return false
  return /^(?:is|are|['’]s|['’]re|be|not|also|now|still|widely|highly|very|most)$/.test(before?.lower ?? '')
}

/** "Her plans", "the aims of": a noun. */
function isNounHere(before: Token | undefined): boolean {
  if (!before) return false
  return (
    (before.word.gram & Gram.DETERMINER) !== 0 ||
    /^(?:his|her|its|their|our|my)$/.test(before.lower) ||
    before.shape === Shape.POSSESSIVE
  )
}

/** A reported past turns "would" into what was to come then; only where the clause itself stands in the past. */
function pastBefore(tokens: readonly Token[], at: number): boolean {
  return /^(?:who|which|that)$/.test(tokens[at - 1]?.lower ?? '')
}

/** What may open the verb behind "will" or "to": no noun phrase, no mark. */
function isVerbOpener(token: Token | undefined): boolean {
  if (!token || token.shape !== Shape.LOWER) return false
  if (token.word.gram & (Gram.DETERMINER | Gram.PREPOSITION)) return false
  return (
    !isFunctional(token) ||
    /^(?:be|have|do|not|never|also|soon|likely|probably|then|still|only|even|almost|again|now|once|finally|eventually|always)$/.test(
      token.lower,
    ) ||
    (token.word.gaz & Gaz.VERB) !== 0
  )
}
