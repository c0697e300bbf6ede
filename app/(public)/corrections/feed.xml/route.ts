import { feedAnswer } from '@/app/(public)/corrections/feed-answer'
import { feedData } from '@/lib/publishing/feed-data'
import { rssFeed } from '@/lib/publishing/feeds'
import { ownOrigin } from '@/lib/server/origin'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return feedAnswer(request, 'application/rss+xml; charset=utf-8', rssFeed(await feedData(ownOrigin())))
}
