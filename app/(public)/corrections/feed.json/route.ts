import { feedAnswer } from '@/app/(public)/corrections/feed-answer'
import { feedData } from '@/lib/publishing/feed-data'
import { jsonFeed } from '@/lib/publishing/feeds'
import { ownOrigin } from '@/lib/server/origin'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return feedAnswer(request, 'application/feed+json; charset=utf-8', jsonFeed(await feedData(ownOrigin())))
}
