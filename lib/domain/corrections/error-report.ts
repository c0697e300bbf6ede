import type { Move } from '@/lib/domain/moves'
import { isFrom } from '@/lib/domain/moves'

export const REPORT_STATUSES = ['REPORTED', 'ACCEPTED', 'REJECTED'] as const
export type ReportStatus = (typeof REPORT_STATUSES)[number]
export const REPORT_STATUS_INFO = {
  REPORTED: { label: 'Reported' },
  ACCEPTED: { label: 'Accepted' },
  REJECTED: { label: 'Rejected' },
} as const satisfies Record<ReportStatus, { label: string }>

export const REPORT_MOVES = {
  accept: { from: ['REPORTED'], to: 'ACCEPTED', label: 'Accept' },
  reject: { from: ['REPORTED'], to: 'REJECTED', label: 'Reject', needsReason: true },
} as const satisfies Record<string, Move<ReportStatus>>

/** Nobody has said yet what becomes of it. */
export const isUndecided = ({ status }: { status: ReportStatus }): boolean => isFrom(REPORT_MOVES.accept, status)
