import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DATA, makeDataFolder, ROOT } from './place.mjs'

const folder = mkdtempSync(join(tmpdir(), 'galley-lock-'))
const lock = `test-${randomBytes(4).toString('hex')}`
const file = join(DATA, `${lock}.lock`)
const script = (name: string) => JSON.stringify(join(ROOT, 'scripts', 'process', name))

afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(file, { force: true })
})

/** A command of its own that does some work under the lock. */
const command = (code: string) =>
  spawn(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { readFileSync, writeFileSync } from 'node:fs'
     import { setTimeout as pause } from 'node:timers/promises'
     import { locked } from ${script('lock.mjs')}
     import { listenForStop } from ${script('stopping.mjs')}
     ${code}`,
  ])

test('of many commands that find the lock of a dead one, one at a time does its work', async () => {
  makeDataFolder()
  writeFileSync(file, '1 dead 1')
  const count = join(folder, 'count')
  writeFileSync(count, '0')
  const commands = Array.from({ length: 8 }, () =>
    command(`for (let turn = 0; turn < 3; turn++) await locked('${lock}', async () => {
      const before = Number(readFileSync(${JSON.stringify(count)}, 'utf8'))
      await pause(5)
      writeFileSync(${JSON.stringify(count)}, String(before + 1))
    })`),
  )
  await Promise.all(commands.map((each) => once(each, 'exit')))
  expect(readFileSync(count, 'utf8')).toBe('24')
  expect(readdirSync(DATA).filter((name) => name.startsWith(lock))).toEqual([])
})

test('a command that waits for another can be stopped', async () => {
  const first = command(`await locked('${lock}', () => { console.log('held'); return pause(600_000) })`)
  await once(first.stdout, 'data')
  const second = command(
    `listenForStop()
     console.log('waiting')
     await locked('${lock}', () => undefined).catch((error) => process.exit(error.code))`,
  )
  await once(second.stdout, 'data')
  second.kill('SIGTERM')
  expect(await once(second, 'exit')).toEqual([143, null])
  first.kill('SIGKILL')
})
