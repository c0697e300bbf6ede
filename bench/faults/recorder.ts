import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Call } from './signed-in'

const WRITERS = 4
const PATIENCE = 60_000

/** Adds remarks to a claim without end, and notes each on the disk, outside the app, the moment it is acknowledged. */
export class Recorder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'galley-faults-'))
  readonly #file = join(this.#folder, 'acknowledged')
  readonly #log = openSync(this.#file, 'a')
  #writing = true
  #count = 0
  #noted = 0
  readonly #writers: Promise<void>[]

  /** noteEarly is the negative control: it notes what was only sent. */
  constructor(call: Call, claimId: string, noteEarly: boolean) {
    this.#writers = Array.from({ length: WRITERS }, () => this.#write(call, claimId, noteEarly))
  }

  async #write(call: Call, claimId: string, noteEarly: boolean) {
    while (this.#writing) {
      const body = `remark ${++this.#count}`
      if (noteEarly) this.#note(body)
      const status = await call(`/api/v1/claims/${claimId}/comments`, { body }).then(
        (response) => response.status,
        () => 0,
      )
      if (status === 201 && !noteEarly) this.#note(body)
      if (status !== 201) await pause(20)
    }
  }

  #note(body: string) {
    this.#noted++
    writeSync(this.#log, `${body}\n`)
    fsyncSync(this.#log)
  }

  /** Resolves when one more was noted: what is killed then was at work. */
  async oneMore(): Promise<void> {
    const before = this.#noted
    for (let waited = 0; this.#noted === before; waited += 10) {
      if (waited > PATIENCE) throw new Error('Nothing was acknowledged for a minute.')
      await pause(10)
    }
  }

  /** Ends the writing. */
  async acknowledged(): Promise<string[]> {
    this.#writing = false
    await Promise.all(this.#writers)
    closeSync(this.#log)
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)
    rmSync(this.#folder, { recursive: true })
    return lines
  }
}
