import 'server-only'
import { db } from '@/lib/db/client'
import type { ReportStatus } from '@/lib/domain/corrections/error-report'

/** How a report goes, for whoever holds its receipt. Only their own words, and nothing that a colleague wrote. */
export interface Receipt {
  receipt: string
  place: string
  words: string
  message: string
  gaveEmail: boolean
  status: ReportStatus
  createdAt: string
  /** The entry that came of it, once it is published. */
  entry: { number: number; slug: string } | null
}

export async function receiptOf(receipt: string): Promise<Receipt | null> {
  if (!/^R-\d{4}-[0-9a-z]{5}-[0-9a-z]{5}$/.test(receipt)) return null
  const row = await db().errorReport.findUnique({
    where: { receipt },
    select: {
      receipt: true,
      place: true,
      words: true,
      message: true,
      email: true,
      status: true,
      createdAt: true,
      correction: { select: { number: true, slug: true } },
    },
  })
  if (!row) return null
  const { email, correction, createdAt, ...rest } = row
  const number = correction?.number ?? null
  return {
    ...rest,
    gaveEmail: email !== '',
    createdAt: createdAt.toISOString(),
    entry: correction && number !== null ? { number, slug: correction.slug } : null,
  }
}
