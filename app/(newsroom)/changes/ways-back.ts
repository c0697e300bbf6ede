import { toldIn, versionIn } from '@/components/changes/outgoing'
import type { KeptWay, MadeOn } from '@/components/changes/outgoing'
import type { Back, WayBack } from '@/components/changes/way-back'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { changeOfPlaces } from '@/lib/domain/claims/claim-places'
import { asChange } from './as-change'
import { claimChange, claimThing, sayAgain } from './claim-change'
import type { ChangedClaim } from './claim-change'
import type { AnswerOf, BodyOf, ChangeName } from './operations'

const isInList = ({ field }: MadeOn) => field === 'claims' || field === 'articles'

/** A change that is known but for the versions, which the answer tells; of a list, what the answer says was done. */
function onAnswered(change: WayBack, told: ReadonlyMap<string, number>): WayBack[] {
  const on = change.on.flatMap((made): MadeOn[] => {
    const version = versionIn(told, made.thing)
    return version === undefined ? (isInList(made) ? [] : [made]) : [{ ...made, version }]
  })
  return on.length === 0 && change.on.length > 0 ? [] : [{ ...change, on }]
}

/** What is said of several that were taken back, by how many they are. */
const counted = (says: string, changes: readonly WayBack[]) =>
  says.replace('{count}', String(changes.reduce((sum, { on }) => sum + on.length, 0)))

/**
 * The ways back, each a function of what the desk answered and of what was kept of the change: plain data, since the answer may come
 * to a later tab. Each gives exactly what was before; null where nothing leads back after this answer.
 */
const WAYS_BACK = {
  /** Known when the change was made, all but the versions; `{count}` of `says` is how many things go back. */
  known: (answer: object, { changes, says }: { changes: readonly WayBack[]; says: string }): Back => {
    const told = toldIn(answer)
    const back = changes.flatMap((change) => onAnswered(change, told))
    return { changes: back, says: counted(says, back) }
  },
  /** A claim that was dismissed, or is to be dismissed by two. */
  undismiss: (answer: ClaimView, before: Pick<ClaimView, 'status' | 'dismissReason'>): Back => ({
    changes: [
      answer.status === CLAIM_MOVES.askDismissal.to
        ? claimChange('decideDismissal', answer, { move: 'keep', body: { decision: 'KEEP' }, look: before })
        : claimChange('restoreClaim', answer, { move: 'restore', body: {}, look: before }),
    ],
    says: sayAgain({ ...answer, ...before }),
  }),
  /** A claim that was made. */
  unmake: ({ id, number, version }: AnswerOf<'addClaim'>): Back => ({
    changes: [
      asChange('takeBackClaim', {
        at: { claimId: id },
        body: {},
        on: [{ thing: claimThing(id), version, field: 'version' }],
        label: `Claim ${number}: Take back`,
      }),
    ],
    says: `Claim ${number} is gone`,
  }),
  /** Evidence that was attached. */
  detach: (answer: ClaimDetail): Back | null => {
    const attached = answer.evidence.at(-1)
    if (!attached) return null
    const at = { evidenceId: attached.id }
    return {
      changes: [claimChange('removeEvidence', answer, { does: 'Remove evidence', at, body: {} })],
      says: `Evidence taken off claim ${answer.number}`,
    }
  },
  /** Two claims that became one: what came along goes off again. Null where both stood on the same words. */
  unmerge: (
    stays: ClaimDetail,
    { revision, before }: { revision: number; before: Pick<ClaimView, 'anchors' | 'parts' | 'text'> },
  ): Back | null => {
    const places = changeOfPlaces(before.anchors, stays.anchors).added.map(({ start, end }) => ({ start, end }))
    if (places.length === 0) return null
    const body = { revision, places }
    return {
      changes: [claimChange('splitClaim', stays, { does: 'Split', body, look: before })],
      says: `Claim ${stays.number} is split again`,
    }
  },
  /** A claim that was split. */
  unsplit: (made: ClaimDetail, into: ChangedClaim): Back => ({
    changes: [claimChange('mergeClaim', made, { move: 'merge', body: { into: into.id }, into })],
    says: `Claims ${into.number} and ${made.number} are one again`,
  }),
  /** A part that was given another label: one more revision. */
  relabel: (
    { revision }: AnswerOf<'addRevision'>,
    { articleId, blocks, label }: { articleId: string; blocks: BodyOf<'addRevision'>['blocks']; label: string },
  ): Back => ({
    changes: [
      asChange('addRevision', {
        ...{ at: { articleId }, body: { blocks, base: revision.number }, label: `Back to ${label}` },
      }),
    ],
    says: `Back to ${label}`,
  }),
  /** Articles that were given a deadline: each to its own. */
  redue: ({ done }: AnswerOf<'setDeadlines'>): Back => ({
    changes: [...Map.groupBy(done, (one) => one.before)].map(([dueAt, articles]) =>
      asChange('setDeadlines', {
        ...{ at: {}, body: { dueAt } },
        on: articles.map(({ id, version }) => ({ thing: `articles/${id}`, version, field: 'articles' })),
        label: 'Put deadlines back',
      }),
    ),
    says: `${done.length === 1 ? 'The article is' : `${done.length} articles are`} due as before`,
  }),
  /** Articles that were given to somebody: each to whom it was with. */
  reassign: ({ assigned }: AnswerOf<'assignArticles'>): Back => ({
    changes: [...Map.groupBy(assigned, (one) => one.before)].map(([assigneeId, articles]) =>
      asChange('assignArticles', {
        ...{ at: {}, body: { assigneeId } },
        on: articles.map(({ id, version }) => ({ thing: `articles/${id}`, version, field: 'articles' })),
        label: 'Give articles back',
      }),
    ),
    says: `${assigned.length === 1 ? 'The article is' : `${assigned.length} articles are`} with whom they were before`,
  }),
} as const

type Ways = typeof WAYS_BACK

type KeptOf<Way> = Way extends (answer: never, kept: infer Kept) => unknown ? Kept : never

/** A way back that this change's answer can go. */
export type UndoOf<Name extends ChangeName> = {
  [Way in keyof Ways]: AnswerOf<Name> extends Parameters<Ways[Way]>[0] ? { way: Way; kept: KeptOf<Ways[Way]> } : never
}[keyof Ways]

/** The way back of a change that a browser has kept; null for one that this desk doesn't know any more. */
export function goBack({ way, kept }: KeptWay, answer: object): Back | null {
  const ways: Partial<Record<string, (answer: never, kept: never) => Back | null>> = WAYS_BACK
  return ways[way]?.(answer as never, kept as never) ?? null
}

/** The way back of a change that is known beforehand, and what is said when it is gone. */
export const known = (change: WayBack, says: string) => ({ way: 'known', kept: { changes: [change], says } }) as const
