import type { PersonView } from './claim-view'
import type { ClaimStatus, Kind } from './claim'
import type { SourceKind, Stance, Visibility } from './source'
import type { Outcome } from './verdict'

/** One source as the library lists it. */
export interface SourceView {
  id: string
  kind: SourceKind
  title: string
  url: string | null
  note: string
  visibility: Visibility
  version: number
  addedBy: PersonView
  /** RFC 3339, UTC. */
  createdAt: string
  /** Who may see it besides whoever added it, while it is confidential. */
  readers: PersonView[]
  /** How many claims it is live evidence for. */
  uses: number
}

/** One place where a source is live evidence. */
export interface SourceUse {
  claimId: string
  /** The claim's number in its article. */
  number: number
  articleId: string
  slug: string
  headline: string
  kind: Kind
  /** The words under the claim. */
  text: string
  stance: Stance
  locator: string
  status: ClaimStatus
  /** Of the live verdict. */
  outcome: Outcome | null
}

/** GET /sources/{id}. */
export interface SourceDetail extends SourceView {
  whereUsed: SourceUse[]
  /** Why this reader can't change it, or who may see it; null means they can. */
  whyNotChange: string | null
  whyNotShow: string | null
}

/** GET /sources: `next` is the cursor of the next page, null at the end. */
export interface SourcePage {
  items: SourceView[]
  next: string | null
}
