import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface OwnFolder {
  /** The absolute path. */
  path: string
  /** Deletes the folder and everything in it. */
  remove: () => void
}

/** A new temporary folder. Whoever makes it deletes it. */
export function ownFolder(): OwnFolder {
  const path = mkdtempSync(join(tmpdir(), 'galley-own-'))
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true })
    },
  }
}
