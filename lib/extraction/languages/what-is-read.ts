import type { Kind, Span } from '@/lib/extraction/claim'
import { KINDS } from '@/lib/extraction/claim'
import { KINDS_READ_IN_ANY, kindsReadIn } from './language'
import type { RecognisedText } from './recognise-text'

/** The language an article is read in, and what a person said of it. */
export interface SaidLanguage {
  /** BCP 47. */
  language: string
  /** True where a person gave or confirmed it. */
  said: boolean
  /** What was recognised, and shown to that person, when they said it; null where they were shown nothing. */
  knowing: string | null
}

/** What of a text is not looked for, in one of its languages; "und" for one that nobody told. */
interface NotRead {
  language: string
  kinds: Kind[]
  spans: Span[]
}

/** Which kinds of claims are looked for everywhere in a text, and for which of its languages others are not. */
export interface WhatIsRead {
  kinds: Kind[]
  notReadFor: NotRead[]
}

const primary = (tag: string) => /^[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? tag
const scriptOf = (tag: string) => new Intl.Locale(tag).maximize().script
/** Nobody can say that a text in Cyrillic letters is English. */
const isSameScript = (one: string, other: string) => scriptOf(one) === scriptOf(other)

/**
 * The language that most of the text is in, as far as it is known: a person's word, else what was recognised for certain. Whoever names
 * a language without having seen that the text looks like another one has not answered that doubt.
 */
function mainLanguage({ language, said, knowing }: SaidLanguage, recognised: RecognisedText): string {
  if (recognised.language === 'zxx' || primary(recognised.language) === primary(language)) return language
  const maySay = said && (recognised.language === 'und' || isSameScript(language, recognised.language))
  if (recognised.certain) return maySay && knowing === recognised.language ? language : recognised.language
  if (maySay && knowing !== null) return language
  return recognised.parts.some((part) => part.language !== 'und') ? recognised.language : 'und'
}

/**
 * What is looked for in a text of `length` that is read as its article's language. Where a part is in another one, or the language is
 * not known, what needs its words is not.
 */
export function whatIsRead(article: SaidLanguage, recognised: RecognisedText, length: number): WhatIsRead {
  const readable = new Set(kindsReadIn(article.language))
  const missingIn = (language: string) => {
    const own = primary(language) === primary(article.language) ? kindsReadIn(language) : KINDS_READ_IN_ANY
    return KINDS.filter((kind) => !readable.has(kind) || !own.includes(kind))
  }
  const isOwn = ({ language }: { language: string }) => primary(language) === primary(article.language)
  const byLanguage = new Map<string, NotRead>()
  const note = (language: string, span: Span) => {
    const kinds = missingIn(language)
    if (kinds.length === 0) return
    const known = byLanguage.get(language)
    if (known) known.spans.push(span)
    else byLanguage.set(language, { language, kinds, spans: [span] })
  }
  const main = mainLanguage(article, recognised)
  // What is in the language that the article is read in is read, whatever the rest is.
  const own = primary(main) === primary(article.language) ? [] : recognised.parts.filter(isOwn)
  for (const span of without(own, length)) note(main, span)
  // Where a person told the language of a text that nobody else can tell, they told its paragraphs'.
  const told = article.said && article.knowing !== null && !recognised.certain
  for (const { language, start, end } of recognised.parts) {
    if (language === 'und' && told) continue
    if (primary(language) !== primary(main) && !own.some((part) => part.start === start)) note(language, { start, end })
  }
  const notReadFor = [...byLanguage.values()]
  const missing = new Set(notReadFor.flatMap(({ kinds }) => kinds))
  return { kinds: KINDS.filter((kind) => !missing.has(kind)), notReadFor }
}

/** A text of this length without these parts of it, which are in order. */
function without(parts: readonly Span[], length: number): Span[] {
  const edges = [{ start: 0, end: 0 }, ...parts, { start: length, end: length }]
  return edges.flatMap(({ end }, index) => {
    const next = edges[index + 1]
    return next && next.start > end ? [{ start: end, end: next.start }] : []
  })
}
