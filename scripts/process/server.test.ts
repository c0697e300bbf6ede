import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from './place.mjs'
import { freePort } from '@/scripts/postgres/postgres-cluster.mjs'
import { addressOf, refuseTakenPort, runningServers, startServer } from './server.mjs'

const HOST = '127.0.0.1'
const build = mkdtempSync(join(tmpdir(), 'galley-build-'))
writeFileSync(
  join(build, 'server.js'),
  `require('node:http').createServer((_, answer) => answer.end('ok')).listen(process.env.PORT, process.env.HOSTNAME)`,
)

afterAll(() => {
  rmSync(build, { recursive: true })
})

const isListed = (port: number) => runningServers().some((server) => server.address === addressOf(HOST, port))

test('a server answers once it is started, and is gone once it is stopped', async () => {
  const port = await freePort()
  const server = await startServer({ build, host: HOST, port, env: process.env, show: false })
  expect(isListed(port)).toBe(true)
  await server.stop()
  expect(isListed(port)).toBe(false)
  await expect(fetch(addressOf(HOST, port))).rejects.toThrow()
})

test('a server goes when the command that started it is killed', async () => {
  const port = await freePort()
  const maker = spawn(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { startServer } from ${JSON.stringify(join(ROOT, 'scripts', 'process', 'server.mjs'))}
     await startServer({ build: ${JSON.stringify(build)}, host: '${HOST}', port: ${port}, env: process.env, show: false })
     console.log('up')`,
  ])
  await once(maker.stdout, 'data')
  expect(isListed(port)).toBe(true)
  maker.kill('SIGKILL')
  while (isListed(port)) await pause(20)
  await expect(fetch(addressOf(HOST, port))).rejects.toThrow()
})

test('a port that another program holds is named, with what to do', async () => {
  const port = await freePort()
  const other = createServer().listen(port, HOST)
  await once(other, 'listening')
  const refused = await refuseTakenPort(HOST, port).catch((error: unknown) => error)
  other.close()
  expect(refused).toMatchObject({
    message: `Port ${port} on ${HOST} is taken by another program.`,
    advice: `Choose another: PORT=${port + 1} npm start`,
  })
})
