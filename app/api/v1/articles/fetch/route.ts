import { z } from 'zod'
import { lookRoute } from '@/lib/server/route-handler'
import { FetchArticle, fetchArticle } from '@/lib/use-cases/articles/fetch-article'
import { ReadText } from '@/app/api/v1/articles/read-text-view'

const FetchedText = ReadText.extend({
  kind: z
    .enum(['html', 'pdf', 'package', 'mail', 'markdown', 'text'])
    .describe('What stands there, told by its content.'),
  address: z.string().describe('Where it was found, after all redirects.'),
  redirects: z.int(),
  size: z.int().describe('Bytes, as they came.'),
  language: z.string().nullable().describe('As the page names it, where its text does not look like another.'),
  isPaid: z.boolean().describe('The page says of itself that it is not free to read: its text may end early.'),
  states: z.int().nullable().describe('How many words the page says that it has.'),
})

export const POST = lookRoute(FetchArticle, FetchedText, ({ input, actor, tell, signal }) =>
  fetchArticle(input, actor, { tell, signal }),
)
