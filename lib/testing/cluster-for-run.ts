import { openGivenServer } from '@/scripts/given-server.mjs'
import { startTestCluster } from '@/scripts/test-cluster.mjs'

/** Vitest's global set-up: one throw-away PostgreSQL for the run (or the one somebody names), unless the runner has started it already. */
export default async function setup() {
  if (process.env['GALLEY_TEST_CLUSTER']) return
  const given = process.env['GALLEY_TEST_DATABASE']
  const { cluster, stop } = given ? await openGivenServer(given) : await startTestCluster()
  process.env['GALLEY_TEST_CLUSTER'] = JSON.stringify(cluster)
  return stop
}
