/** Who has an article open, and at which of its claims: ids alone, told only to those who have it open themselves. */
export interface Here {
  article: string
  people: { person: string; claim: string | null }[]
}

/** A colleague by name, at a claim. */
export interface Colleague {
  id: string
  name: string
  claim: string | null
}

/** How long after they were last heard of somebody counts as there; milliseconds. A tab that was killed is gone within it. */
export const STAYS = 13_000
/** How often a tab says that it is still there; milliseconds. */
export const SAYS_EVERY = 5_000
