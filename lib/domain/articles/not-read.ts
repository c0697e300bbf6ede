// Types only: the browser says this and brings no schemas for it.
import type { ReadView } from './read-view'
import type { Kind } from '@/lib/domain/claims/claim'
import { KIND_INFO } from '@/lib/domain/claims/claim'

const NOUNS: [string, (kind: Kind) => boolean][] = [
  ['names', (kind) => KIND_INFO[kind].isName],
  ['dates', (kind) => kind === 'DATE'],
  ['numbers', (kind) => kind === 'NUMBER'],
  ['quotes', (kind) => KIND_INFO[kind].isSpeech],
  ['statements', (kind) => kind === 'STATEMENT'],
]

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })
let names: Intl.DisplayNames | undefined

/** "Ukrainian", "Serbian (Latin)"; "an unknown language" where none is told. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === 'zxx') return 'an unknown language'
  try {
    names ??= new Intl.DisplayNames('en-GB', { type: 'language' })
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}

const listedLanguages = (notReadFor: ReadView['notReadFor']) =>
  listed.format(notReadFor.map(({ language }) => languageName(language)))

/** "names and dates in Ukrainian", of what is not read; statements are named only where nothing else is. */
function sayWhat(notReadFor: ReadView['notReadFor']): string {
  const kinds = notReadFor.flatMap((one) => one.kinds)
  const nouns = NOUNS.flatMap(([noun, holds]) => (kinds.some(holds) ? [noun] : []))
  const told = nouns.length > 1 ? nouns.filter((noun) => noun !== 'statements') : nouns
  return `${listed.format(told)} in ${listedLanguages(notReadFor)}`
}

/** Whole sentences are suggested, as wherever there is a grammar; what else one of them asserts is not told apart. */
export function isReadInSentences({ notReadFor }: Pick<ReadView, 'notReadFor'>): boolean {
  return notReadFor.every(({ kinds }) => kinds.every((kind) => kind === 'STATEMENT'))
}

/** "Names and dates in Ukrainian are not read."; null where everything is. */
export function sayNotRead({ notReadFor }: Pick<ReadView, 'notReadFor'>): string | null {
  if (notReadFor.length === 0) return null
  if (isReadInSentences({ notReadFor }))
    return `Statements in ${listedLanguages(notReadFor)} are read only as whole sentences.`
  const what = sayWhat(notReadFor)
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} are not read.`
}
