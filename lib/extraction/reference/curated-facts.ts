import { CURATED_EVENTS } from './curated/events'
import { CURATED_TERMS } from './curated-terms'
import type { ReferenceFacts } from './reference-facts'

/** The facts Galley comes with; a desk changes and adds to them in Settings. */
export const CURATED_FACTS: ReferenceFacts = {
  terms: CURATED_TERMS,
  events: CURATED_EVENTS,
  checkedUntil: '2025-10-31',
}
