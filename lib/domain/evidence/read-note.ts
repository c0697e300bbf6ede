import { COUNTED, HELD, IBID, LOOKED_AT, PLACES, SENDS_TO, SPOKEN, TO_A_COLLEAGUE, western } from './note-words'
import type { SourceKind } from './source'
import { linkOf } from './source'

/** What a note or a comment says of a source; empty where it says nothing of it. */
export interface NoteRead {
  kind: SourceKind
  title: string
  url: string | null
  /** Where in the source: “p. 11”, “para. 4”, “table 1”, “12:30”. */
  locator: string
  /** It says that its source is not to be named. */
  isHeld: boolean
}

interface Note {
  words: string
  /** Where its words lead. */
  links?: readonly string[]
  /** A remark of a colleague is a source only where it names an address or a place. */
  isRemark?: boolean
  /** The source of the note before, for “ibid.” */
  before?: Pick<NoteRead, 'kind' | 'title' | 'url'> | null
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”’')\]]+/gi
/** Fewer letters than this name no source. */
const FEWEST_LETTERS = 4

const trimmed = (words: string) =>
  words
    .replace(/[<(\[]\s*[>)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:،؛.()[\]<>–—-]+|[\s,;:،؛([<>–—-]+$/gu, '')
    .replace(/(?<![A-Z])\.$/u, '')

function placesIn(words: string): { locator: string; rest: string } {
  const found: { at: number; says: string }[] = []
  let [rest, digits] = [words, western(words)]
  for (const [pattern, write] of PLACES)
    for (const { index: at, 0: whole, 1: number = '' } of digits.matchAll(pattern)) {
      found.push({ at, says: write(number) })
      const without = (text: string) =>
        text.slice(0, at) + '\u0000'.padEnd(whole.length, ' ') + text.slice(at + whole.length)
      rest = without(rest)
      digits = without(digits)
    }
  const locator = found
    .sort((one, other) => one.at - other.at)
    .map(({ says }) => says.replace(/\s+/g, ' '))
    .join(', ')
  // What stands before the place names the source; what comes after says more of the place.
  const [before = '', ...after] = rest.split('\u0000')
  return { locator, rest: /\p{L}{2}/u.test(before.replace(SENDS_TO, '')) ? before : after.join(' ') }
}

/** A name for a page of which only the address is known: its host and the last part of its path. */
function nameOfPage(url: string): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1)
  const named = last === undefined ? '' : `/${last}`
  return `${hostname.replace(/^www\./, '')}${named}`.slice(0, 200)
}

const kindOf = (words: string, url: string | null): SourceKind =>
  SPOKEN.test(words) ? 'INTERVIEW' : COUNTED.test(words) ? 'DATASET' : url === null ? 'DOCUMENT' : 'WEB_PAGE'

const LONGEST_TITLE = 300
const isForOthers = (title: string) => TO_A_COLLEAGUE.exec(title)?.index === 0

/**
 * Reads the source that a note names: its title, address and the place in it. A note that names none has an empty title. Nothing is
 * looked up; what is read is a proposal, which a person accepts.
 */
export function readNote({ words, links = [], isRemark = false, before = null }: Note): NoteRead {
  const typed = [...(words.match(ADDRESS) ?? [])].map((one) => one.replace(/[.,;:!?]+$/, ''))
  const url = [...links, ...typed].flatMap((one) => linkOf(one) ?? [])[0] ?? null
  const isHeld = HELD.test(words)
  const page = url === null ? undefined : /#page=(\d{1,5})\b/.exec(url)?.[1]
  const { locator: told, rest } = placesIn(words.replace(ADDRESS, ' ').replace(LOOKED_AT, ' '))
  const locator = told === '' && page !== undefined ? `p. ${page}` : told
  if (IBID.test(words) && before) return { ...before, locator, isHeld }
  const given = trimmed(rest)
  const isSentTo = SENDS_TO.test(given)
  const title = trimmed(given.replace(SENDS_TO, '')).slice(0, LONGEST_TITLE).toWellFormed()
  const names = (title.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS && !IBID.test(words)
  const isForColleague =
    url === null && (((isRemark || isSentTo) && locator === '') || isForOthers(title) || /[?؟]\s*$/.test(words))
  const kind = kindOf(words, url)
  if (isForColleague || (!names && url === null)) return { kind, title: '', url, locator, isHeld }
  return { kind, title: names ? title : nameOfPage(url ?? ''), url, locator, isHeld }
}

/** The source that a link in the text names: its words, and the host where they are few. */
export function readLink(words: string, href: string): NoteRead | null {
  const url = linkOf(href)
  if (url === null) return null
  const title = trimmed(words)
  const page = /#page=(\d{1,5})\b/.exec(url)?.[1]
  const isNamed = title.split(/\s+/).length >= 3
  const host = new URL(url).hostname.replace(/^www\./, '')
  return {
    kind: 'WEB_PAGE',
    title:
      title === '' ? nameOfPage(url) : (isNamed ? title : `${title} (${host})`).slice(0, LONGEST_TITLE).toWellFormed(),
    url,
    locator: page === undefined ? '' : `p. ${page}`,
    isHeld: false,
  }
}
