import { asksForEdit } from '@/lib/domain/articles/article'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import type { StandingClaim } from '@/lib/domain/claims/claim-fate'
import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { Outcome } from '@/lib/domain/verdicts/verdict'

/** The claims of an article with their places in one text, as PostgreSQL writes them: each a JSON array. */
export interface StandingText {
  /** By number. */
  claims: string
  /** In order of position. */
  places: string
  /** What approved verdicts ask for and nobody has done yet. */
  asked: string
  /** The last words of claims that stand nowhere. */
  lost: string
}

export interface Standing {
  claims: StandingClaim[]
  /** Edits that approved verdicts ask for and the text lacks, each with whoever gave the verdict. */
  edits: (AskedEdit & { givenById: string })[]
}

interface Rows {
  claims: { id: string; number: number; kind: Kind; status: ClaimStatus }[]
  places: { claimId: string; start: number; end: number; exact: string }[]
  asked: { claimId: string; outcome: Outcome; replacement: string; givenById: string }[]
  lost: { id: string; exact: string }[]
}

const rowsOf = <Name extends keyof Rows>(text: StandingText, name: Name) => JSON.parse(text[name]) as Rows[Name]

export function standingIn(text: StandingText): Standing {
  const places = rowsOf(text, 'places')
  const placesOf = Map.groupBy(places, ({ claimId }) => claimId)
  const lastWords = new Map(rowsOf(text, 'lost').map(({ id, exact }) => [id, exact]))
  const asked = new Map(
    rowsOf(text, 'asked')
      .filter(asksForEdit)
      .map(({ claimId, replacement, givenById }) => [claimId, { replacement: replacement.trim(), givenById }]),
  )
  const claims = rowsOf(text, 'claims').map((claim): StandingClaim => {
    const own = placesOf.get(claim.id) ?? []
    const edit = asked.get(claim.id)
    const words = own[0]?.exact ?? lastWords.get(claim.id) ?? ''
    return { ...claim, places: own, words, ...(edit && { replacement: edit.replacement }) }
  })
  const edits = places.flatMap(({ claimId, start, end, exact }) => {
    const edit = asked.get(claimId)
    return !edit || isSameQuoted(exact, edit.replacement) ? [] : [{ start, end, ...edit }]
  })
  return { claims, edits }
}
