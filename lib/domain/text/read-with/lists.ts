import type { Group, TextPart } from './text-part'
import { isUnfinished, single, subheadOver, wordsOf } from './text-part'

/** A picture or a pull quote between a list and its lead takes nothing away from either. */
const ASIDE: ReadonlySet<string> = new Set(['CAPTION', 'PULL_QUOTE'])
const LEADS_IN = /[:：]\s?[-–—]?$/u
/** Points at what comes: "The council approved the following." */
const FORWARD =
  /(?<![\p{L}\p{M}])(?:following|below|these|here|as\s+follows|folgende[nrsm]?|diese|hier|suivante?s?|voici|siguientes?|estos|estas|наступн\p{L}+|нижче|التالية?|الآتية?|أدناه)(?![\p{L}\p{M}])/iu

/** What is read with the items of a list. */
export interface OfList {
  /** What is said of all of them. */
  said: TextPart[]
  /** The last sentence of this part leads into them. */
  lead: TextPart | null
}

/**
 * What stands above a list and says what its items are: the part right above it, the subhead in force where its items are no
 * sentences. A finished sentence leads into a list of sentences only when it points at it. What ends with a colon right above the
 * list is told by `leadInsOf`.
 */
export function aboveList(text: string, groups: readonly Group[], at: number): OfList {
  const { blocks: items } = groups[at] ?? { blocks: [] }
  let back = at - 1
  while (ASIDE.has(single(groups[back])?.role ?? '')) back--
  const above = single(groups[back])
  const isOfPieces = items.some((item) => isPiece(wordsOf(text, item)))
  const subhead = isOfPieces ? subheadOver(groups, at) : undefined
  const over = subhead && subhead !== above ? [subhead] : []
  if (!above || above.role === 'CAPTION' || above.role === 'PULL_QUOTE') return { said: over, lead: null }
  if (above.role === 'SUBHEAD') return { said: [above], lead: above }
  const words = wordsOf(text, above)
  if (above.role === 'HEADLINE') return { said: isOfPieces ? [above] : [], lead: null }
  if (LEADS_IN.test(words)) return { said: over, lead: back === at - 1 ? null : above }
  return { said: over, lead: isOfPieces || isUnfinished(words) || FORWARD.test(lastOf(words)) ? above : null }
}

/** An item that is no sentence by itself. */
const isPiece = (words: string) => !/[.!?…。！？؟]["'”’»)\]*†‡]*$/u.test(words) || /^\p{Ll}/u.test(words)
const lastOf = (words: string) => words.split(/(?<=[.!?…؟])\s+/u).at(-1) ?? ''

/** “These schools will close.” right below a list says it of all its items. */
const BACKWARD =
  /^(?:(?:but|and|now|soon),?\s+)?(?:these|those|they|both|all|each|none|neither|every|such|diese|jene|sie|alle|beide|keine[rs]?|jede[rs]?|ces|ils|elles|tous|toutes|aucun|aucune|chacun|chacune|les\s+(?:deux|trois|quatre|cinq)|est[oa]s|ellos|ellas|tod[oa]s|amb[oa]s|ningun[oa]|quest[ei]|tutti|tutte|entramb[ei]|todos|todas|ці|усі|всі|вони|обидв[аі]|эти|все|они|оба|обе|هذه|هؤلاء|تلك|كل|جميع)(?![\p{L}\p{M}])/iu

/** The part right below a list of pieces whose first sentence is about its items. */
export function belowList(text: string, groups: readonly Group[], at: number): TextPart | null {
  const { blocks: items } = groups[at] ?? { blocks: [] }
  let next = at + 1
  while (ASIDE.has(single(groups[next])?.role ?? '')) next++
  const below = single(groups[next])
  if (!below || below.role !== 'BODY' || !items.some((item) => isPiece(wordsOf(text, item)))) return null
  return BACKWARD.test(wordsOf(text, below)) ? below : null
}
