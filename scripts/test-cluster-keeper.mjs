// @ts-check
// Started by startTestCluster with a pipe as standard input: the pipe closes when its maker ends, even by kill -9.
import { postgresHome } from './postgres-binaries.mjs'
import { removeTestCluster } from './test-cluster.mjs'

const folder = process.argv[2] ?? ''
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.stdin.resume().once('close', () => {
  void removeTestCluster(postgresHome(), folder)
})
