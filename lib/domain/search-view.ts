import { z } from 'zod'
import { PartView } from '@/lib/domain/articles/block-view'
import { AnId, pageOf } from '@/lib/domain/answer-fields'

/** Where the desk is searched. */
export const PLACES = ['articles', 'texts', 'claims', 'sources', 'corrections', 'people'] as const
export type Place = (typeof PLACES)[number]

const SearchHit = z
  .object({
    type: z.enum(['article', 'text', 'claim', 'source', 'correction', 'person']),
    id: AnId.describe('Of the thing; of the article where its text was found.'),
    title: z.string(),
    where: z.string().describe('Where the words were found, for people: “Caption, revision 2”.'),
    parts: z
      .array(PartView)
      .describe(
        'Of a text or a claim, the parts of the article that they stand in; of an article found by its headline, that. Else empty.',
      ),
    excerpt: z.string(),
    href: z.string().describe('Opens the desk at what was found.'),
  })
  .meta({ id: 'SearchHit' })
export type SearchHit = z.infer<typeof SearchHit>

/** Where each kind of thing is found. */
export const PLACE_OF = {
  article: 'articles',
  text: 'texts',
  claim: 'claims',
  source: 'sources',
  correction: 'corrections',
  person: 'people',
} as const satisfies Record<SearchHit['type'], Place>

/** GET /search. */
export const SearchPage = pageOf(SearchHit)
export type SearchPage = z.infer<typeof SearchPage>
