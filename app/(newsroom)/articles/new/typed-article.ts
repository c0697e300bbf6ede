import type { BodyOf } from '@/app/(newsroom)/changes/operations'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { asSent } from '@/lib/intake/edit-blocks'
import type { PlainAndParts } from '@/lib/intake/plain-parts'
import type { Annotation, IntakeBlock, Omission } from '@/lib/intake/intake-block'
import { whyNotDue } from '@/lib/domain/articles/deadline'
import { dayAt } from '@/lib/domain/time/day'
import { momentOf } from '@/lib/domain/time/local-time'
import { readDay, readLocalTime } from '@/lib/domain/time/read-day'
import type { FetchedPage } from '@/app/(newsroom)/articles/bring-in/use-address'
import type { ReadFile } from '@/app/(newsroom)/articles/bring-in/use-file'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { dayInWords } from '@/lib/domain/time/say-time'

/** What is typed into the form, by field name. */
export type TypedArticle = Partial<Record<string, string>>

/** The draft as it is kept in the browser: JSON, with the key under which it is sent, so that it is brought in once. */
export interface KeptArticle {
  key: string
  fields: TypedArticle
  /** The parts of the text, once it was read into parts. */
  blocks?: EditedBlock[]
  /** What was left out when it was read. */
  omissions?: Omission[]
  /** The plain text that the parts were read from, or were made into: on the way back nothing is guessed that was known. */
  plain?: PlainAndParts
  /** Its notes and comments, which are proposed as evidence. */
  annotations?: Annotation[] | undefined
  /** The file that the parts were read from; its size in bytes. */
  file?: ReadFile | undefined
  /** The page that they were read from, with the ids of the parts as they were read. */
  page?: (FetchedPage & { read: string[] }) | undefined
}

const isBlock = (block: unknown): block is EditedBlock =>
  typeof block === 'object' && block !== null && 'id' in block && 'role' in block && 'text' in block

export function readKept(draft: string): KeptArticle | null {
  try {
    const kept: unknown = JSON.parse(draft)
    if (typeof kept !== 'object' || kept === null || !('key' in kept) || !('fields' in kept)) return null
    const { key, fields } = kept
    if (typeof key !== 'string' || typeof fields !== 'object' || fields === null) return null
    const texts = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    const { blocks, omissions, annotations, plain, file, page } = kept as Partial<KeptArticle>
    return {
      key,
      fields: Object.fromEntries(texts),
      ...(Array.isArray(blocks) && blocks.every(isBlock) && { blocks }),
      ...(Array.isArray(omissions) && { omissions }),
      ...(Array.isArray(annotations) && { annotations }),
      ...(typeof plain?.text === 'string' && Array.isArray(plain.blocks) && plain.blocks.every(isBlock) && { plain }),
      ...(typeof file?.name === 'string' && typeof file.size === 'number' && { file }),
      ...(typeof page?.address === 'string' && Array.isArray(page.read) && { page }),
    }
  } catch {
    return null
  }
}

/** What is sent as it was typed. */
const TOLD = ['byline', 'section', 'url', 'language'] as const

/**
 * The body for the API: the parts, empty fields left out, the day and the time that were typed as the API takes them; or what is wrong with
 * those.
 */
export function bodyOf(
  fields: TypedArticle,
  calendar: TimePlace,
  now: Date,
  blocks?: readonly EditedBlock[],
  { page, annotations }: Pick<KeptArticle, 'page' | 'annotations'> = {},
): { body: BodyOf<'bringIn'>; errors: Record<string, string> } {
  const body: BodyOf<'bringIn'> = {}
  const errors: Record<string, string> = {}
  const { publishedAt, dueAt } = fields
  for (const name of blocks ? TOLD : ([...TOLD, 'headline', 'text'] as const)) {
    const value = fields[name]
    if (value) body[name] = value
  }
  const today = dayAt(now, calendar.timeZone)
  if (publishedAt) {
    const day = readDay(publishedAt, calendar.locale, today)
    if (day === null) errors['publishedAt'] = `That is not a date. Write it like ${dayInWords(today, calendar)}.`
    else body.publishedAt = day
  }
  if (dueAt) {
    const local = readLocalTime(dueAt, calendar.locale, today)
    const { at, why } = momentOf(local ?? '', calendar.timeZone)
    const whyNot = at === null ? why : whyNotDue(at, now)
    if (whyNot !== null) errors['dueAt'] = whyNot
    else if (at !== null) body.dueAt = at.toISOString()
  }
  if (blocks) body.blocks = asSent(blocks)
  if (blocks && page) body.fetchedFrom = page.address
  if (blocks && annotations) body.annotations = annotations
  return { body, errors }
}

const many = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`
const wordsIn = (text: string) => many(text.trim() === '' ? 0 : text.trim().split(/\s+/).length, 'word')

/** "612 words, 9 paragraphs". */
export function sizeOf(text: string): string {
  return `${wordsIn(text)}, ${many(text.split('\n').filter((line) => line.trim() !== '').length, 'paragraph')}`
}

/** "612 words, 14 parts". */
export function sizeOfParts(blocks: readonly IntakeBlock[]): string {
  return `${wordsIn(blocks.map(({ text }) => text).join(' '))}, ${many(blocks.length, 'part')}`
}
