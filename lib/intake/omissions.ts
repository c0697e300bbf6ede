import type { Found, Omission, OmissionKind } from './intake-block'
import { OMISSION_KINDS } from './intake-block'

/** So much is shown of what was left out; what is counted is all of it. */
const MOST_SAMPLES = 20
const LONGEST_SAMPLE = 200

const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Counts what is left out of a text while it is read. */
export class Omissions {
  private readonly found = new Map<OmissionKind, Omission>()

  /** Of a file every word is told: whoever brought it in can't look at its clipboard again. */
  constructor(readonly isWhole = false) {}

  private entry(kind: OmissionKind, count: number): Omission {
    const entry = this.found.get(kind) ?? { kind, count: 0, words: [] }
    entry.count += count
    this.found.set(kind, entry)
    return entry
  }

  add(kind: OmissionKind, words = '', count = 1): void {
    const entry = this.entry(kind, count)
    const sample = onOneLine(words)
    if (sample === '') return
    if (this.isWhole) entry.words.push(sample)
    else if (entry.words.length < MOST_SAMPLES) entry.words.push(shorten(sample))
  }

  /** One thing with what is known of it. */
  tell(kind: OmissionKind, { words, was, by, on }: Found): Found {
    const entry = this.entry(kind, 1)
    const found: Found = {
      words: onOneLine(words),
      ...(was !== undefined && { was: onOneLine(was) }),
      ...(by !== undefined && by !== '' && { by: onOneLine(by) }),
      ...(on !== undefined && on.trim() !== '' && { on: onOneLine(on) }),
    }
    entry.found ??= []
    entry.found.push(found)
    return found
  }

  list(): Omission[] {
    return OMISSION_KINDS.flatMap((kind) => this.found.get(kind) ?? [])
  }
}

/** Two reports as one, each kind told once; what a field had no room for by itself. */
export function merged(one: readonly Omission[], other: readonly Omission[]): Omission[] {
  const alike = Map.groupBy([...one, ...other], ({ kind, kept }) => `${kind} ${kept ?? ''}`)
  const all = Array.from(alike.values(), together)
  return OMISSION_KINDS.flatMap((kind) => all.filter((omission) => omission.kind === kind))
}

function together(alike: readonly Omission[]): Omission {
  const found = alike.flatMap((omission) => omission.found ?? [])
  return {
    ...(alike[0] as Omission),
    count: alike.reduce((sum, { count }) => sum + count, 0),
    words: alike.flatMap(({ words }) => words),
    ...(found.length > 0 && { found }),
  }
}

function shorten(words: string): string {
  return words.length <= LONGEST_SAMPLE ? words : `${words.slice(0, LONGEST_SAMPLE).toWellFormed()}…`
}

const SAY: Record<OmissionKind, (count: number) => string> = {
  byline: () => 'The byline was moved to its field',
  published: () => 'The date of publication was moved to its field',
  dateline: (n) =>
    `${n} ${n === 1 ? 'line' : 'lines'} that only ${n === 1 ? 'says' : 'say'} when the page was published left out`,
  change: (n) => `${n} tracked ${n === 1 ? 'change' : 'changes'} taken as accepted`,
  moved: (n) => `${n} ${n === 1 ? 'passage' : 'passages'} read where ${n === 1 ? 'it was' : 'they were'} moved to`,
  note: (n) => `${n} ${n === 1 ? 'footnote' : 'footnotes'} set at the end as ${n === 1 ? 'a note' : 'notes'}`,
  'loose-note': (n) => `${n} ${n === 1 ? 'footnote' : 'footnotes'} without a mark in the text left out`,
  margin: (n) => `${n} ${n === 1 ? 'page header or footer' : 'page headers and footers'} left out`,
  contents: (n) => `${n} ${n === 1 ? 'line' : 'lines'} of a table of contents left out`,
  title: () => 'The title of the page left out',
  page: (n) => `${n} ${n === 1 ? 'part' : 'parts'} of the page around the article left out`,
  settings: () => 'The settings above the text left out',
  'mail-head': () => 'The subject, the people and the date of the mail left out',
  greeting: () => 'The greeting, the closing words or the signature of the mail left out',
  box: (n) => `${n} text ${n === 1 ? 'box' : 'boxes'} set after the paragraph beside ${n === 1 ? 'it' : 'them'}`,
  elsewhere: (n) =>
    `${n} ${n === 1 ? 'box' : 'boxes'} that only ${n === 1 ? 'leads' : 'lead'} to other articles left out`,
  symbol: (n) => `${n} ${n === 1 ? 'symbol that only its font knows' : 'symbols that only their fonts know'} left out`,
  formula: (n) => `${n} ${n === 1 ? 'formula' : 'formulas'} set on one line; look at ${n === 1 ? 'it' : 'them'}`,
  reading: (n) => `${n} ${n === 1 ? 'reading' : 'readings'} above words left out`,
  invisible: (n) => `${n} invisible ${n === 1 ? 'character' : 'characters'} taken out`,
  hidden: (n) => `${n} hidden ${n === 1 ? 'passage' : 'passages'} left out`,
  deleted: (n) => `${n} tracked ${n === 1 ? 'deletion' : 'deletions'} left out`,
  struck: (n) => `${n} struck-out ${n === 1 ? 'passage' : 'passages'} left out`,
  comment: (n) => `${n} ${n === 1 ? 'comment' : 'comments'} left out`,
  'note-mark': (n) => `${n} footnote ${n === 1 ? 'mark' : 'marks'} taken out of the text`,
  hyphen: (n) => `${n} ${n === 1 ? 'word that was' : 'words that were'} cut at the end of a line put together`,
  marker: (n) => `${n} list ${n === 1 ? 'bullet' : 'bullets'} taken out`,
  markdown: (n) => `${n} Markdown ${n === 1 ? 'mark' : 'marks'} taken out`,
  redirect: (n) =>
    `${n} ${n === 1 ? 'link leads' : 'links lead'} straight to ${n === 1 ? 'its page' : 'their pages'} now`,
  link: (n) => `${n} ${n === 1 ? 'link' : 'links'} dropped; the words stay`,
  picture: (n) => `${n} ${n === 1 ? 'picture' : 'pictures'} left out`,
  'empty-page': (n) =>
    `${n} ${n === 1 ? 'page holds no text that can be read; it may be a picture' : 'pages hold no text that can be read; they may be pictures'}`,
  control: (n) => `${n} ${n === 1 ? 'button or field' : 'buttons and fields'} left out`,
  embedded: (n) => `${n} embedded ${n === 1 ? 'item' : 'items'} left out`,
  script: (n) => `${n} ${n === 1 ? 'script' : 'scripts'} left out`,
}

const SAY_KEPT: Partial<Record<OmissionKind, string>> = {
  byline: 'A byline was found; the one in its field was kept',
  published: 'A date of publication was found; the one in its field was kept',
}

/** "2 invisible characters taken out". */
export function sayOmission({ kind, count, kept, found = [] }: Omission): string {
  const turned = found.filter(({ asItWas }) => asItWas === true).length
  if (turned > 0) return sayTurned(count, turned)
  return (kept && SAY_KEPT[kind]) ?? SAY[kind](count)
}

/** "3 tracked changes: 2 taken as accepted, 1 as it was". */
function sayTurned(count: number, turned: number): string {
  const all = `${count} tracked ${count === 1 ? 'change' : 'changes'}`
  const was = turned === 1 ? 'it was' : 'they were'
  return turned === count ? `${all} left as ${was}` : `${all}: ${count - turned} taken as accepted, ${turned} as ${was}`
}
