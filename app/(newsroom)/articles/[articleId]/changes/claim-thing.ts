import type { Thing } from '@/components/changes/outgoing'

/** A claim as the outbox names it. */
export const claimThing = (claimId: string): Thing => `claims/${claimId}`
