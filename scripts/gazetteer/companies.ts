/** Names of companies, from the words that a spelling dictionary (@cspell/dict-companies) has for them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const folder = dirname(require.resolve('@cspell/dict-companies'))

/**
 * "Airbus", "AbbVie": words with a capital and small letters. The dictionary has names of several words only word by word,
 * common words and towns among them: what is called something else is for the caller to take out.
 */
export function companyWords(): string[] {
  return readFileSync(join(folder, 'dict/companies.txt'), 'utf8')
    .split('\n')
    .filter((line) => /^\p{Lu}[\p{L}&'-]{3,}$/u.test(line) && /\p{Ll}{2}/u.test(line))
}
