import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ROOT } from './place.mjs'
import { identityOf } from './processes.mjs'

/** A command with a long piece of work under way: the command, and the process that does the work. */
async function atWork() {
  const work = `console.log(process.pid); setInterval(() => undefined, 1_000)`
  const command = spawn(process.execPath, [
    ...['--input-type=module', '--eval'],
    `import { listenForStop, runLong } from ${JSON.stringify(join(ROOT, 'scripts', 'process', 'stopping.mjs'))}
     listenForStop()
     await runLong(process.execPath, ['--eval', ${JSON.stringify(work)}], { show: true }).catch((why) => process.exit(why.code))`,
  ])
  const [pid] = (await once(command.stdout, 'data')) as [Buffer]
  return { command, worker: Number(String(pid)) }
}

async function gone(pid: number) {
  while (identityOf(pid)) await pause(20)
  return true
}

test('what a command has under way goes when the command is killed', async () => {
  const { command, worker } = await atWork()
  expect(identityOf(worker)).not.toBeNull()
  command.kill('SIGKILL')
  expect(await gone(worker)).toBe(true)
})

test('a command that is asked to stop ends what is under way first', async () => {
  const { command, worker } = await atWork()
  command.kill('SIGTERM')
  expect(await once(command, 'exit')).toEqual([143, null])
  expect(identityOf(worker)).toBeNull()
})
