import { cache } from 'react'
import { claimsWaitingFor } from '@/lib/queries/desk/needs'

/** What waits for somebody: the rail and the desk beside it ask the same, so it is found once for each page that is drawn. */
export const waitingClaims = cache(claimsWaitingFor)
