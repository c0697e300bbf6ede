import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ROOT } from '@/scripts/process/place.mjs'
import { postgresHome } from './postgres-binaries.mjs'

test('a test run that is killed leaves no database behind', async () => {
  const { folder } = postgresHome()
  const clusters = () => readdirSync(folder).filter((name) => name.startsWith('test-'))
  const before = clusters()
  const run = spawn(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { startTestCluster } from ${JSON.stringify(join(ROOT, 'scripts', 'postgres', 'test-cluster.mjs'))}
     await startTestCluster()
     console.log('up')
     setInterval(() => {}, 1_000)`,
  ])
  await once(run.stdout, 'data')
  const made = clusters().filter((name) => !before.includes(name))
  expect(made).not.toEqual([])
  run.kill('SIGKILL')
  while (clusters().some((name) => made.includes(name))) await pause(50)
})
