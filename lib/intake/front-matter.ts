import type { Omissions } from './omissions'
import { publishedIn } from './publication-day'

/** What the settings above a text say of the article. */
export interface FrontMatter {
  title: string | null
  byline: string | null
  /** As `publishedIn` answers it. */
  published: string | null
  /** The words of the settings that say who wrote it and when, as they stand there. */
  saysByline: string
  saysPublished: string
  /** What else stands there, and the title: whoever reads it takes that out where it becomes the headline. */
  rest: (isTitleTaken: boolean) => string
}

interface Setting {
  key: string
  values: string[]
  words: string
}

const KEY = /^([\p{L}_][\w-]*)[ \t]*:[ \t]*(.*)$/u
const unquoted = (value: string) =>
  value
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()

/** The values of one line: one, or those of a list in brackets. */
function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value.trim())?.[1]
  return (list === undefined ? [value] : list.split(','))
    .map(unquoted)
    .filter((one) => one !== '' && !/^[|>{]/.test(one))
}

function settingsIn(words: string): Setting[] {
  const found: Setting[] = []
  for (const line of words.split('\n')) {
    const [, key, value = ''] = KEY.exec(line) ?? []
    const last = found.at(-1)
    if (key !== undefined) found.push({ key: key.toLowerCase(), values: valuesOf(value), words: line })
    else if (last) {
      const item = /^\s*-\s+(?:name[ \t]*:[ \t]*)?(.+)$/.exec(line)?.[1]
      if (item !== undefined) last.values.push(...valuesOf(item))
      last.words += `\n${line}`
    } else found.push({ key: '', values: [], words: line })
  }
  return found
}

const TITLE = ['title', 'headline']
const BYLINE = ['byline', 'author', 'authors']
const PUBLISHED = [
  ...['date', 'published', 'publishdate', 'publish_date', 'publish-date', 'pubdate', 'published_at'],
  ...['publishedat', 'datepublished', 'date_published'],
]
const LONGEST_BYLINE = 120

/** “Ella Moss”, “Ella Moss and Tom Reeve”, “Ella Moss, Tom Reeve and Ruth Adeyemi”. */
const together = (names: readonly string[]) => {
  const [last, ...before] = [...names].reverse()
  return before.length > 0 ? `${before.reverse().join(', ')} and ${last ?? ''}` : (last ?? null)
}

/** Reads the settings above a text, as Markdown’s programs write them (YAML, as far as names and days need it). */
export function readFrontMatter(words: string): FrontMatter {
  const settings = settingsIn(words.trim())
  const named = (names: readonly string[], mayBe: (setting: Setting) => boolean) =>
    names.flatMap((name) => settings.find((setting) => setting.key === name && mayBe(setting)) ?? []).at(0)
  const title = named(TITLE, ({ values }) => values.length === 1)
  const byline = named(BYLINE, ({ values }) => values.length > 0 && values.join().length <= LONGEST_BYLINE)
  const published = named(PUBLISHED, ({ values: [value] }) => value !== undefined && publishedIn(value) !== null)
  return {
    title: title?.values[0] ?? null,
    byline: byline ? together(byline.values) : null,
    published: publishedIn(published?.values[0] ?? ''),
    saysByline: byline?.words ?? '',
    saysPublished: published?.words ?? '',
    rest: (isTitleTaken) =>
      settings
        .filter((one) => one !== byline && one !== published && !(isTitleTaken && one === title))
        .map((one) => one.words)
        .join('\n')
        .trim(),
  }
}

/** What of the settings has its own field, and what is left out. A byline in the text itself says more. */
export function tellFrontMatter(
  { byline, published, saysByline, saysPublished, rest }: FrontMatter,
  read: { byline: string | null; title: string | null },
  omissions: Omissions,
): { byline: string | null; published: string | null } {
  if (byline !== null) omissions.add('byline', saysByline)
  if (published !== null) omissions.add('published', saysPublished)
  const left = rest(read.title !== null)
  if (left !== '') omissions.add('settings', left)
  return { byline: read.byline ?? byline, published }
}
