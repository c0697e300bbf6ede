// @ts-check
// Runs a program that ends with the command that wanted it, even when that is killed: the channel between them closes then.
import { spawn } from 'node:child_process'

const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
process.once('disconnect', () => {
  if (process.platform === 'win32') child.kill()
  else process.kill(-process.pid, 'SIGKILL')
})
// A signal goes to both of us: the program decides how it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)
child.once('error', (error) => {
  console.error(error.message)
  process.exit(127)
})
child.once('exit', (code) => process.exit(code ?? 1))
