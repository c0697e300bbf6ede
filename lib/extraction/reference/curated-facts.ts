import { CURATED_EVENTS } from './curated/events'
import { CURATED_TERMS } from './curated-terms'
import type { ReferenceFacts } from './reference-facts'

/** Up to this day whoever keeps the list held its office holders against their sources. */
export const CURATED_CHECKED_UNTIL = '2025-10-31'

/** The facts Galley comes with; a desk changes and adds to them in Settings. */
export const CURATED_FACTS: ReferenceFacts = {
  terms: CURATED_TERMS,
  events: CURATED_EVENTS,
  checkedUntil: CURATED_CHECKED_UNTIL,
}
