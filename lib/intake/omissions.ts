import type { Omission, OmissionKind } from './intake-block'
import { OMISSION_KINDS } from './intake-block'

/** So much is shown of what was left out; what is counted is all of it. */
const MOST_SAMPLES = 20
const LONGEST_SAMPLE = 200

/** Counts what is left out of a text while it is read. */
export class Omissions {
  private readonly found = new Map<OmissionKind, Omission>()

  add(kind: OmissionKind, words = '', count = 1): void {
    const entry = this.found.get(kind) ?? { kind, count: 0, words: [] }
    entry.count += count
    const sample = words.replace(/\s+/g, ' ').trim()
    if (sample && entry.words.length < MOST_SAMPLES) entry.words.push(shorten(sample))
    this.found.set(kind, entry)
  }

  list(): Omission[] {
    return OMISSION_KINDS.flatMap((kind) => this.found.get(kind) ?? [])
  }
}

function shorten(words: string): string {
  return words.length <= LONGEST_SAMPLE ? words : `${words.slice(0, LONGEST_SAMPLE).toWellFormed()}…`
}

const SAY: Record<OmissionKind, (count: number) => string> = {
  byline: () => 'The byline was moved to its field',
  invisible: (n) => `${n} invisible ${n === 1 ? 'character' : 'characters'} taken out`,
  hidden: (n) => `${n} hidden ${n === 1 ? 'passage' : 'passages'} left out`,
  deleted: (n) => `${n} tracked ${n === 1 ? 'deletion' : 'deletions'} left out`,
  comment: (n) => `${n} ${n === 1 ? 'comment' : 'comments'} left out`,
  'note-mark': (n) => `${n} footnote ${n === 1 ? 'mark' : 'marks'} taken out of the text`,
  marker: (n) => `${n} list ${n === 1 ? 'bullet' : 'bullets'} taken out`,
  link: (n) => `${n} ${n === 1 ? 'link' : 'links'} dropped; the words stay`,
  picture: (n) => `${n} ${n === 1 ? 'picture' : 'pictures'} left out`,
  control: (n) => `${n} ${n === 1 ? 'button or field' : 'buttons and fields'} left out`,
  embedded: (n) => `${n} embedded ${n === 1 ? 'item' : 'items'} left out`,
  script: (n) => `${n} ${n === 1 ? 'script' : 'scripts'} left out`,
}

/** "2 invisible characters taken out". */
export function sayOmission({ kind, count }: Omission): string {
  return SAY[kind](count)
}
