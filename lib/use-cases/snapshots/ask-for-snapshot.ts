import 'server-only'
import { sendJob } from '@/lib/db/job-queue'
import type { Transaction } from '@/lib/db/transaction'

/** Has the page of a source fetched, once the change that it belongs to has come about; nothing, where it has no address. */
export async function askForSnapshot(tx: Transaction, source: { id: string; url: string | null }): Promise<void> {
  if (source.url === null || !/^https?:/i.test(source.url)) return
  await sendJob(tx, 'snapshot', { source: source.id }, { singletonKey: source.id })
}
