import type { ClaimChange, ChangedClaim } from '@/app/(newsroom)/changes/claim-change'

type CommentChangeName = 'comment' | 'editComment' | 'resolveThread' | 'reopenThread'

/** How a screen makes changes of what is said about a claim. */
export type ChangeComments = <Name extends CommentChangeName>(
  name: Name,
  claim: ChangedClaim,
  change: ClaimChange<Name> & { said: string; onDone?: () => void; onRefused?: () => boolean },
) => void
