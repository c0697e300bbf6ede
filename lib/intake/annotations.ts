import { whyNotKept } from '@/lib/domain/text/odd-characters'
import type { Annotation } from './intake-block'

/** So much of the text is told beside a note; UTF-16 code units. */
const LONGEST_ON = 80
const LONGEST_WORDS = 4_000
const MOST_LINKS = 20

/** What may not be kept of a text says nothing in a note. */
const plain = (words: string) =>
  whyNotKept(words) === null ? words : words.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, ' ')
const onOneLine = (words: string) => plain(words.toWellFormed()).replace(/\s+/g, ' ').trim()

interface Given extends Omit<Annotation, 'by' | 'links'> {
  by?: string
  links?: readonly string[]
}

/** One note, on one line, without what is empty; null where it says nothing. */
export function annotation({ kind, words, by = '', on, links = [] }: Given): Annotation | null {
  const said = onOneLine(words).slice(0, LONGEST_WORDS).toWellFormed()
  if (said === '' && links.length === 0) return null
  const [author, place] = [onOneLine(by), onOneLine(on).slice(-LONGEST_ON).toWellFormed()]
  return {
    ...{ kind, words: said, on: place },
    ...(author !== '' && { by: author }),
    ...(links.length > 0 && { links: [...new Set(links)].slice(0, MOST_LINKS) }),
  }
}

/** As part of what is read; nothing where there are none. */
export function annotated(all: readonly (Annotation | null)[]): { annotations?: Annotation[] } {
  const annotations = all.filter((one) => one !== null)
  return annotations.length === 0 ? {} : { annotations }
}
