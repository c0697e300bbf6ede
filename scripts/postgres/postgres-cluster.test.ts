import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Cluster,
  connectAsSuperuser,
  createCluster,
  freePort,
  isRunning,
  startCluster,
  stopCluster,
} from './postgres-cluster.mjs'
import { postgresHome } from './postgres-binaries.mjs'

let cluster: Cluster
let port: number

const pidFile = () => join(cluster.data, 'postmaster.pid')
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])

async function noteCount(): Promise<number> {
  const client = await connectAsSuperuser(cluster, port)
  const { rowCount } = await client.query('SELECT FROM notes').finally(() => client.end())
  return rowCount ?? 0
}

beforeAll(async () => {
  const home = postgresHome()
  const folder = join(home.folder, `probe-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { mode: 0o711 })
  cluster = await createCluster({ ...home, folder }, join(folder, 'postgres'))
  port = await startCluster(cluster, await freePort())
  const client = await connectAsSuperuser(cluster, port)
  await client.query('CREATE TABLE notes AS SELECT 1 AS note').finally(() => client.end())
})

afterAll(async () => {
  await stopCluster(cluster)
  rmSync(cluster.home.folder, { recursive: true })
})

test('a second command joins the database that runs', async () => {
  const before = postmaster()
  expect(await startCluster(cluster, port)).toBe(port)
  expect(postmaster()).toBe(before)
})

test('what was written is there again after the power was cut', async () => {
  process.kill(postmaster(), 'SIGKILL')
  port = await startCluster(cluster, port)
  expect(await noteCount()).toBe(1)
})

test('a pid file that now names a stranger is not believed', async () => {
  await stopCluster(cluster)
  writeFileSync(pidFile(), `${process.pid}\n${cluster.data}\n0\n${port}\n\n127.0.0.1\n`)
  const { account } = cluster.home
  if (account) chownSync(pidFile(), account.uid, account.gid)
  expect(isRunning(cluster)).toBe(false)
  port = await startCluster(cluster, port)
  expect(await noteCount()).toBe(1)
})

test('another port is found when the usual one is taken', async () => {
  await stopCluster(cluster)
  const squatter = createServer().listen(port, '127.0.0.1')
  const usual = port
  port = await startCluster(cluster, usual).finally(() => squatter.close())
  expect(port).not.toBe(usual)
  expect(await noteCount()).toBe(1)
})

test('one that ended under a running desk comes back where the desk looks for it', async () => {
  await stopCluster(cluster)
  const dying = createServer().listen(port, '127.0.0.1')
  const back = startCluster(cluster, port, { nowhereElse: true })
  setTimeout(() => dying.close(), 400)
  expect(await back).toBe(port)
  expect(await noteCount()).toBe(1)
})

test('nobody comes in without the password, and it listens on this machine only', async () => {
  await expect(connectAsSuperuser({ ...cluster, password: 'guess' }, port)).rejects.toThrow('password authentication')
  const client = await connectAsSuperuser(cluster, port)
  const { rows } = await client
    .query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'listen_addresses', 'unix_socket_directories')",
    )
    .finally(() => client.end())
  expect(rows).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'unix_socket_directories', setting: '' },
  ])
})
