import { db } from '@/lib/db/client'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Actor } from '@/lib/domain/people/actor'
import type { Kind } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { createArticle } from '@/lib/use-cases/articles/create-article'

/** The article that most tests speak of: two paragraphs, one of each kind of claim in it. */
export const HARBOUR_TEXT = `The harbour board voted on Tuesday to spend £4.3 million on a new sea wall at Sandwick.

“We cannot wait for another winter,” said Moira Flett, the board’s chair. The old wall lost 40 metres in January 2026.`

/** The headline of every article that wishes for no other; it says nothing that anybody checks. */
const HEADLINE = 'A new sea wall'

const HARBOUR_CLAIMS: Wanted[] = [
  ['ORGANISATION', 'harbour board'],
  ['DATE', 'Tuesday'],
  ['NUMBER', '£4.3 million'],
  ['PLACE', 'Sandwick'],
  ['QUOTE', '“We cannot wait for another winter,”', 'Moira Flett'],
  ['PERSON', 'Moira Flett'],
  ['NUMBER', '40 metres'],
  ['DATE', 'January 2026'],
]

/** A claim by its words: every place where the text has them is one of its anchors. A quote may name its speaker. */
export type Wanted = [kind: Kind, words: string, speaker?: string]

/** What extraction would have found: exactly these claims, where the text has their words. */
export function suggesting(wanted: readonly Wanted[]): (text: string) => ExtractedClaim[] {
  const there = (text: string) => wanted.filter(([, words]) => text.includes(words))
  return (text) =>
    wanted.flatMap(([kind, words, speaker]) => {
      const anchors = placesOf(text, words)
      if (anchors.length === 0) return []
      const by = there(text).findIndex(([otherKind, other]) => otherKind === 'PERSON' && other === speaker)
      const [place] = speaker === undefined ? [] : placesOf(text, speaker)
      return {
        kind,
        anchors,
        text: words,
        ...(speaker !== undefined &&
          place && { speaker: { ...place, text: speaker, cue: 'said', ...(by >= 0 && { claim: by }) } }),
      }
    })
}

/** Every place where the text has these words. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const places = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length })
  return places
}

/** A text of the next revision, under the headline that an article has here unless another is wished, and its blocks. */
export function nextText(body: string, headline = HEADLINE): Composed {
  return composeBlocks([
    { role: 'HEADLINE', text: headline },
    { role: 'BODY', text: body },
  ])
}

interface Built {
  articleId: string
  revisionId: string
  /** The revision's: the headline and what was given. */
  text: string
  /** In order of position. */
  claims: ClaimView[]
  /** The claim with these words as they stand now; a missing one fails the test. */
  claim: (words: string) => Promise<ClaimView>
}

interface Wish {
  headline?: string
  text?: string
  claims?: readonly Wanted[]
  /** 'OPEN' (the default) accepts all suggestions. */
  status?: 'SUGGESTED' | 'OPEN'
}

/** An article with claims, made through the use cases by this person. */
export async function articleBy(actor: Actor, wish: Wish = {}): Promise<Built> {
  const typed = wish.text ?? HARBOUR_TEXT
  const wanted = wish.claims ?? (wish.text === undefined ? HARBOUR_CLAIMS : [])
  for (const [, words] of wanted) if (!typed.includes(words)) throw new Error(`The text has no “${words}”.`)
  const headline = wish.headline ?? HEADLINE
  const { articleId } = await createArticle({ headline, text: typed }, actor, suggesting(wanted))
  if (wish.status !== 'SUGGESTED')
    for (const { id, version } of await claimsOf(articleId, actor)) await acceptClaim({ claimId: id, version }, actor)
  const revision = await db().revision.findFirstOrThrow({ where: { articleId }, select: { id: true, text: true } })
  const claim = async (words: string) => {
    const found = (await claimsOf(articleId, actor)).find((one) => one.text === words)
    if (!found) throw new Error(`No claim has the words “${words}”.`)
    return found
  }
  return { articleId, revisionId: revision.id, text: revision.text, claims: await claimsOf(articleId, actor), claim }
}

/** As if the newest text of the article could not have been read in time. */
export async function forgetReading(articleId: string): Promise<void> {
  const where = { articleId }
  const { id } = await db().revision.findFirstOrThrow({ where, orderBy: { number: 'desc' }, select: { id: true } })
  await db().readingGap.create({ data: { revisionId: id } })
}
