import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import type { PublicEntry } from '@/lib/domain/corrections/public-entry'
import { entryPath } from '@/lib/domain/corrections/public-entry'

function articleOf(entry: PublicEntry, newsroom: Masthead, origin: string) {
  const address = `${origin}${entryPath(entry)}`
  const corrections = [entry, ...entry.amendments].filter(({ withdrawn }) => !withdrawn)
  return {
    '@type': 'NewsArticle',
    headline: entry.headline,
    ...(entry.url !== null && { url: entry.url }),
    ...(entry.articlePublishedAt !== null && { datePublished: entry.articlePublishedAt }),
    ...(entry.section && { articleSection: entry.section }),
    inLanguage: entry.language,
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: newsroom.name,
      correctionsPolicy: `${origin}/corrections/policy`,
    },
    correction: corrections.map(({ number, note, publishedAt }) => ({
      '@type': 'CorrectionComment',
      '@id': number === entry.number ? address : `${address}#c-${number}`,
      url: address,
      text: note,
      datePublished: publishedAt,
    })),
  }
}

/** schema.org for machines: each article with what was corrected in it. A withdrawn entry says nothing here. */
export function correctionsAsJsonLd(entries: readonly PublicEntry[], newsroom: Masthead, origin: string) {
  const standing = entries.filter(({ withdrawn }) => !withdrawn)
  return { '@context': 'https://schema.org', '@graph': standing.map((entry) => articleOf(entry, newsroom, origin)) }
}

const ESCAPES: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON that can stand inside a script element: nothing in it ends the element or a line of a script. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? sign)
}
