import { asChange } from '@/app/(newsroom)/changes/as-change'
import { known } from '@/app/(newsroom)/changes/ways-back'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import type { ApiProblem } from '@/components/api'
import type { MadeOn } from '@/components/changes/outgoing'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import { CORRECTION_MOVES } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'

/** What is said of an entry, after its headline, when each move that is made where its words are fixed. */
const SAID = {
  approve: 'approved',
  return: 'returned',
  publish: 'goes out in 30 seconds',
  keepBack: 'stays approved, and does not go out',
  withdraw: 'withdrawn',
  askWithdrawal: 'is to be withdrawn: a second person has to agree',
  withdrawAtOnce: 'withdrawn',
  keepPublished: 'stays published',
  confirmWords: 'has its words confirmed',
  changeWords: 'changed: somebody else has to confirm these words',
} as const satisfies Partial<Record<CorrectionMove, string>>

export type EntryMove = keyof typeof SAID

export interface Words {
  /** The reason, or the words that readers see. */
  reason?: string
  /** Why a withdrawal can’t wait for a second person. */
  atOnce?: string
}

interface Heard {
  onDone: () => void
  onRefused: (problem: ApiProblem) => boolean
}

/** That a change is made on this version of an entry. */
export const onEntry = ({ id, version }: Pick<CorrectionDetail, 'id' | 'version'>): MadeOn => ({
  ...{ thing: `corrections/${id}`, version, field: 'version' },
})

/** Makes one move of an entry: where it is sent, and with what. */
export function moveEntry(move: EntryMove, entry: CorrectionDetail, { reason = '', atOnce = '' }: Words, heard: Heard) {
  const made = {
    ...heard,
    at: { correctionId: entry.id },
    on: [onEntry(entry)],
    label: `${CORRECTION_MOVES[move].label}: “${entry.headline}”`,
    said: () => `“${entry.headline}” ${SAID[move]}`,
  }
  switch (move) {
    case 'approve':
      return makeChange('approveCorrection', { ...made, body: {} })
    case 'return':
      return makeChange('returnCorrection', { ...made, body: { reason } })
    case 'publish':
      return makeChange('publishCorrection', {
        ...made,
        body: reason === '' ? {} : { delayReason: reason },
        // Until it is out, from wherever the person has gone meanwhile.
        undo: known(
          asChange('keepBackCorrection', {
            ...{ at: made.at, body: {}, on: made.on },
            label: `${CORRECTION_MOVES.keepBack.label}: “${entry.headline}”`,
          }),
          `“${entry.headline}” stays approved, and does not go out`,
        ),
      })
    case 'keepBack':
      return makeChange('keepBackCorrection', { ...made, body: {} })
    case 'askWithdrawal':
      return makeChange('withdrawCorrection', { ...made, body: { reason } })
    case 'withdrawAtOnce':
      return makeChange('withdrawCorrection', { ...made, body: { reason, atOnce } })
    case 'withdraw':
    case 'confirmWords':
      return makeChange('decideWithdrawal', { ...made, body: { decision: 'CONFIRM' } })
    case 'keepPublished':
      return makeChange('decideWithdrawal', { ...made, body: { decision: 'KEEP' } })
    case 'changeWords':
      return makeChange('decideWithdrawal', { ...made, body: { decision: 'CHANGE', reason } })
  }
}
