import { readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.join(import.meta.dirname, 'first')
const READERS = ['reader-a', 'reader-b'] as const

export interface FirstCheck {
  article: string
  /** Words of the article, as they stand in it. */
  words: string
  why: string
}

/** What each of two people who read the articles apart from each other would check first. */
export function readFirstChecks(): FirstCheck[][] {
  return READERS.map((reader) =>
    readFileSync(path.join(FOLDER, `${reader}.txt`), 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line) => {
        const [article = '', words = '', why = ''] = line.split(' | ')
        return { article, words, why }
      }),
  )
}
