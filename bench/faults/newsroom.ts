import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { createSample } from '@/scripts/postgres/database.mjs'
import { testEnvironment } from '@/scripts/checks/end-to-end.mjs'
import { freePort, postmaster, startCluster } from '@/scripts/postgres/postgres-cluster.mjs'
import { addressOf, startServer } from '@/scripts/process/server.mjs'
import { createTestDatabase, startTestCluster } from '@/scripts/postgres/test-cluster.mjs'

const HOST = '127.0.0.1'

/** A throw-away newsroom whose server and whose PostgreSQL can be killed and started again. */
export async function openNewsroom(build: string) {
  const { cluster, running, stop } = await startTestCluster()
  const at = await createTestDatabase(cluster)
  await createSample(at)
  const port = await freePort()
  const env = testEnvironment(port, at)
  const start = () => startServer({ build, host: HOST, port, env, show: false })
  let server = await start()
  const sql = async (text: string) => {
    const client = new pg.Client({ connectionString: at.owner })
    await client.connect()
    return client.query<Record<string, string>>(text).finally(() => client.end())
  }
  return {
    origin: addressOf(HOST, port),
    auditUrl: at.audit,
    url: at.owner,
    sql,
    killServer: async () => {
      process.kill(server.pid, 'SIGKILL')
      await server.ended
      server = await start()
    },
    killPostgres: async () => {
      const main = postmaster(running)
      if (!main) throw new Error('PostgreSQL ended before it was killed.')
      for (const each of [main.pid, ...childrenOf(main.pid)]) process.kill(each, 'SIGKILL')
      await startCluster(running, cluster.port, { nowhereElse: true })
    },
    close: async () => {
      await server.stop()
      await stop()
    },
  }
}

function childrenOf(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, ppid]) => (pid && ppid === parent ? [pid] : []))
}
