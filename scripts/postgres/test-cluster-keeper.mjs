// @ts-check
// Started by startTestCluster with a pipe as standard input: the pipe closes when its maker ends, even by kill -9.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { postgresHome } from './postgres-binaries.mjs'
import { removeTestCluster } from './test-cluster.mjs'

const folder = process.argv[2] ?? ''
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
process.stdin.resume().once('close', () => void remove())

async function remove() {
  // Its maker may have been killed while the server was starting: let it come up, so that it can be found and stopped.
  if (!existsSync(join(folder, 'postgres', 'postmaster.pid'))) await pause(2_000)
  await removeTestCluster(postgresHome(), folder)
}
