import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type GoldArticle, parseArticle } from './parse-article'

/** The English articles, and those in the other languages that are read. */
type Folder = 'articles' | 'languages'

/** The articles of the gold set, by file name. Throws an Error that names the file when one cannot be read. */
export function readGoldArticles(folder: Folder = 'articles'): GoldArticle[] {
  const own = path.join(import.meta.dirname, folder)
  return readdirSync(own)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      try {
        return parseArticle(readFileSync(path.join(own, file), 'utf8'))
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      }
    })
}
