import { feedData } from '@/lib/publishing/feed-data'
import { rssFeed } from '@/lib/publishing/feeds'
import { ownOrigin } from '@/lib/server/origin'
import { readersAnswer } from '@/app/(public)/corrections/readers-answer'
import { readersRoute } from '@/app/(public)/corrections/readers-route'

export const dynamic = 'force-dynamic'

export const GET = readersRoute(async (request) =>
  readersAnswer(request, { type: 'application/rss+xml; charset=utf-8', body: rssFeed(await feedData(ownOrigin())) }),
)
