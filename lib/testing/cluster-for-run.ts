import { openTestServer } from '@/scripts/postgres/test-server.mjs'
import { textWorker } from '@/scripts/process/text-worker.mjs'
import { ownFolder } from './own-folder'

/** Vitest's global set-up: one PostgreSQL for the run, unless the runner has started it already. */
export default async function setup() {
  process.env['GALLEY_TEXT_WORKER'] = await textWorker()
  const files = ownFolder()
  process.env['GALLEY_FILES'] = files.path
  if (process.env['GALLEY_TEST_CLUSTER']) return files.remove
  const { cluster, stop } = await openTestServer()
  process.env['GALLEY_TEST_CLUSTER'] = JSON.stringify(cluster)
  return async () => {
    files.remove()
    await stop()
  }
}
