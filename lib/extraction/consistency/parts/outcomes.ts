import { contentStems, shared } from '@/lib/extraction/consistency/content-words'

/** Who won against whom, as a sentence tells it; the loser may not be named. Places are in the sentence, in UTF-16 code units. */
export interface Outcome {
  winner: string
  loser: string | undefined
  /** Where the words stand that tell it, from the first name to the last. */
  start: number
  end: number
}

const NAME = String.raw`(?:the )?\p{Lu}[\p{L}’'.-]*(?: (?:and |of |de |& )?\p{Lu}[\p{L}’'.-]*){0,3}`
const ADVERB = String.raw`(?:[a-z]+ly )?`
const BEATS =
  'beats?|beat|defeats?|defeated|edges?|edged|thrash(?:es|ed)?|hammers?|hammered|crush(?:es|ed)?|overcomes?|overcame|outplay(?:s|ed)|knocks? out|knocked out|oust(?:s|ed)|sees? off|saw off|down(?:s|ed)'
const WINS = 'wins?|won|triumphs?|triumphed|prevails?|prevailed'
const SIDE = String.raw`(?<one>${NAME})(?:, [^,.;]{1,40},)?`

const ACTIVE = new RegExp(
  String.raw`${SIDE} (?:have |has |had )?${ADVERB}(?:${BEATS})(?: past)? (?<other>${NAME})`,
  'u',
)
const PASSIVE = new RegExp(
  String.raw`${SIDE} (?:(?:was|were|are|is|been) ${ADVERB}(?:beaten|defeated|thrashed|hammered|crushed|knocked out|ousted) by|(?:loses?|lost|fell|falls?)(?: [\d–-]+)?(?: (?:at home|narrowly|heavily|again))? (?:to|against)|(?:beaten|defeated|thrashed) by) (?<other>${NAME})`,
  'u',
)
/** “Won 3-1 at Henley” names the other side, “won” and “won the cup” do not. */
const WON = new RegExp(
  String.raw`(?<one>${NAME}) (?:have |has )?(?:${WINS})\b(?: (?:\d+[–-]\d+ )?(?:at|against|over|away to) (?<other>${NAME}))?`,
  'u',
)

/** What a sentence says of who won; undefined where it says nothing of it. */
export function outcomeIn(text: string): Outcome | undefined {
  const active = ACTIVE.exec(text)
  if (active) return outcomeOf(active, true)
  const passive = PASSIVE.exec(text)
  if (passive) return outcomeOf(passive, false)
  const won = WON.exec(text)
  return won ? outcomeOf(won, true) : undefined
}

function outcomeOf(match: RegExpExecArray, isWon: boolean): Outcome | undefined {
  const { one, other } = match.groups ?? {}
  const [winner, loser] = isWon ? [one, other] : [other, one]
  return winner === undefined ? undefined : { winner, loser, start: match.index, end: match.index + match[0].length }
}

const bare = (name: string) => contentStems(name.replace(/^the /i, ''))

/** Whether two names are of one side, the shorter one all of it: “Holm” and “Jane Holm”, never two clubs of one town. */
export function isSameSide(a: string, b: string | undefined): boolean {
  if (b === undefined) return false
  const [mine, theirs] = [bare(a), bare(b)]
  const common = shared(mine, theirs).length
  return common > 0 && common === Math.min(mine.size, theirs.size)
}

/** Whether two names may be of one side: they share a word. */
export function mayBeSameSide(a: string, b: string | undefined): boolean {
  return b !== undefined && shared(bare(a), bare(b)).length > 0
}
