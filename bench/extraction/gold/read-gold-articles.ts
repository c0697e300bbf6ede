import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type GoldArticle, parseArticle } from './parse-article'

const FOLDER = path.join(import.meta.dirname, 'articles')

/** All articles of the gold set, by file name. Throws an Error that names the file when one cannot be read. */
export function readGoldArticles(): GoldArticle[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      try {
        return parseArticle(readFileSync(path.join(FOLDER, file), 'utf8'))
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    })
}
