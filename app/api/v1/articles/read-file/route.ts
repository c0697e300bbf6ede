import { fileRoute } from '@/lib/server/route-handler'
import { ReadFile, readFile } from '@/lib/use-cases/articles/read-file'
import { ReadText } from '@/app/api/v1/articles/read-text-view'

export const POST = fileRoute(ReadFile, ReadText, ({ input, actor, bytes, tell, signal }) =>
  readFile(input, bytes, actor, { tell, signal }),
)
