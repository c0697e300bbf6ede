import { startTestCluster } from '@/scripts/test-cluster.mjs'

/** Vitest's global set-up: one throw-away PostgreSQL for the run, unless the runner has started it already. */
export default async function setup() {
  if (process.env['GALLEY_TEST_CLUSTER']) return
  const { cluster, stop } = await startTestCluster()
  process.env['GALLEY_TEST_CLUSTER'] = JSON.stringify(cluster)
  return stop
}
