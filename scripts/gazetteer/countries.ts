/** What today's countries are called in English, by Intl and by ISO 3166. */
import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries'

countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as countries.LocaleData)

export const regionNames = new Intl.DisplayNames('en', { type: 'region' })
/** Every two letters, in lower case. */
const letters = Array.from('abcdefghijklmnopqrstuvwxyz')
export const pairs = letters.flatMap((a) => letters.map((b) => a + b))
export const shortNames = new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' })
/** "Bosnia" for "Bosnia and Herzegovina", "Britain" for "Great Britain". */
export function shortened(name: string): string[] {
  const first = name.split(/ and | & /)[0] ?? name
  return [first, name.replace(/^(?:Great|Republic of|State of|The) /, '')].filter((short) => short !== name)
}
/** By code, each with all its names. */
export const isoNames = Object.entries(countries.getNames('en', { select: 'all' }))
