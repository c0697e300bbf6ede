import type { Block } from '@/lib/domain/articles/block'
import type { Composed, TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeArticle } from '@/lib/domain/articles/compose-article'
import { collateWords } from '@/lib/domain/articles/collate'
import { comparisonOf } from '@/lib/domain/articles/comparison'
import { keepRoles } from '@/lib/domain/articles/keep-roles'
import type { GivenNote } from '@/lib/domain/evidence/proposed-in'
import { proposedIn } from '@/lib/domain/evidence/proposed-in'
import type { RefusalCode } from '@/lib/domain/refusal'
import { LIMITS } from '@/lib/domain/limits'
import { firstAlike } from '@/lib/domain/text/same-words'
import type { Stretch } from '@/lib/domain/text/sentences'
import { wordsInText } from '@/lib/domain/text/words-in-texts'
import type { ExtractedClaim, ExtractOptions, TextBlock } from '@/lib/extraction/claim'
import type { ConflictOptions } from '@/lib/extraction/consistency/find-conflicts'
import { findConflicts } from '@/lib/extraction/consistency/find-conflicts'
import { measureCoverage } from '@/lib/extraction/coverage'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { recogniseText } from '@/lib/extraction/languages/recognise-text'
import { onClaims } from './conflicts-on-claims'
import type { FactsInBytes } from './fact-words'
import { factsPlan, factsToRead } from './fact-words'
import { readFetched } from './read-fetched'
import { readFile } from './read-file'
import { asText, toSuggest } from './claims/suggestions'
import { carryClaims } from './claims/carry-claims'
import { firstClaims, freshClaims } from './claims/fresh-claims'
import { rereadClaims } from './claims/reread-claims'
import { wordsRead } from './claims/words-read'
import { isWeak } from './weak-password'

interface Text {
  text: string
  options: ExtractOptions
}

/** The last readings, so that the contradictions of a text need not read it anew each time. */
const readings = new Map<string, ExtractedClaim[]>()
const KEPT = 20

function reading({ text, options }: Text): ExtractedClaim[] {
  const key = JSON.stringify([options, text])
  const known = readings.get(key)
  if (known) return known
  const claims = extractClaims(text, options)
  const oldest = readings.keys().next()
  if (readings.size >= KEPT && !oldest.done) readings.delete(oldest.value)
  readings.set(key, claims)
  return claims
}

/** What is worked out beside the event loop, by name. Pure: what goes in and comes out is copied between threads. */
export const TASKS = {
  /** Which languages a text is in. */
  recognise: ({ text, blocks }: { text: string; blocks: readonly TextBlock[] }) => recogniseText(text, blocks),
  /** The claims to suggest, at most `most` of them. */
  read: ({ most, ...text }: Text & { most: number }) => asText(toSuggest(reading(text), most)),
  /** `spans` is a JSON array of the stretches that claims cover. */
  coverage: ({ text, options, spans }: Text & { spans: string }) => {
    const covered = JSON.parse(spans) as Stretch[]
    const { uncovered, ...counts } = measureCoverage(text, covered, options, reading({ text, options }))
    return { ...counts, uncovered: uncovered.slice(0, LIMITS.uncovered.most) }
  },
  conflicts: ({ text, options, given, facts, checkedUntil, claims }: Text & Compared) => {
    const reference = factsToRead(facts, checkedUntil)
    return onClaims(
      findConflicts(reading({ text, options }), { ...given, text, reference }),
      claims,
      given.blocks ?? [],
    )
  },
  /** What a file of reference facts would do to those that the desk has. */
  facts: ({ text, existing, facts }: { text: string; existing: SharedArrayBuffer; facts: 'terms' | 'events' }) =>
    factsPlan(text, existing, facts),
  /** Where words stand in each of several texts. */
  find: ({
    texts,
    words,
  }: {
    texts: readonly { text: string; blocks: readonly Stretch[] }[]
    words: readonly string[]
  }) => texts.map(({ text, blocks }) => wordsInText(text, blocks, words)),
  /** The blocks that somebody gave as the text of an article. */
  compose: ({ texts }: { texts: readonly TypedBlock[] }) => composeArticle(texts),
  /** The blocks of a plain text that takes the place of another. */
  keep: ({ text, before }: { text: string; before: Composed }) => keepRoles(text, before),
  /** What the notes, comments and links of a text propose as evidence. */
  propose: ({ text, blocks, notes, how }: Composed & Notes) => proposedIn({ text, blocks }, notes, how),
  /** Two texts part by part and, where a part changed, word by word. */
  compare: ({ texts: [was, now] }: { texts: readonly [Composed, Composed] }) => comparisonOf(collateWords(was, now)),
  /** Which of several texts have the words of one, or nearly. */
  alike: ({
    text,
    texts,
    most,
  }: {
    text: string
    texts: readonly { articleId: string; text: string }[]
    most: number
  }) => firstAlike(text, texts, most),
  /** Whether a password is guessed soon by whoever knows these words. */
  weak: ({ text, context }: { text: string; context: readonly string[] }) => isWeak(text, context),
  /** A file into blocks, or why not. */
  file: readFile,
  /** What an address holds, into blocks; or why not. */
  page: readFetched,
  /** The rows of the claims of a new text, of a text that is read once more, of a text that follows another, and of one that is read otherwise. */
  first: firstClaims,
  fresh: freshClaims,
  carry: carryClaims,
  reread: rereadClaims,
  /** What a reading says of claims whose words a person changed. */
  words: wordsRead,
}

interface Notes {
  notes: readonly GivenNote[]
  how: { language: string; fetchedFrom?: string | undefined }
}

interface Compared {
  given: Omit<ConflictOptions, 'text' | 'reference' | 'blocks'> & { blocks?: readonly Block[] }
  /** The desk's own reference facts, and the day up to which they were checked. */
  facts: FactsInBytes
  checkedUntil: string
  /** The claims that may stand on the sides of a contradiction, in JSON. */
  claims: string
}

export type TaskName = keyof typeof TASKS
export type Given<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0]
export type Done<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>

/** One task as it is sent to a worker. */
export type Task = { [Name in TaskName]: { name: Name; given: Given<Name> } }[TaskName]
/** What comes back. */
export type Answer =
  | { done: unknown }
  | { refused: { code: RefusalCode; sentence: string } }
  | { failed: { name: string; message: string; stack: string | undefined } }
