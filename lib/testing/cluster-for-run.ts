import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestServer } from '@/scripts/postgres/test-server.mjs'
import { textWorker } from '@/scripts/process/text-worker.mjs'

/** Vitest's global set-up: one PostgreSQL for the run, unless the runner has started it already. */
export default async function setup() {
  process.env['GALLEY_TEXT_WORKER'] = await textWorker()
  process.env['GALLEY_FILES'] ??= mkdtempSync(join(tmpdir(), 'galley-files-'))
  if (process.env['GALLEY_TEST_CLUSTER']) return
  const { cluster, stop } = await openTestServer()
  process.env['GALLEY_TEST_CLUSTER'] = JSON.stringify(cluster)
  return stop
}
