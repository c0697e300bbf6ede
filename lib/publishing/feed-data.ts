import 'server-only'
import { feedItem } from './feed-item'
import type { FeedData } from './feeds'
import { masthead } from './masthead'
import { lastTold } from './public-entries'
import { recordHead } from './record-head'

/** Everything a feed says. `origin` is the site's own, without a slash at its end. */
export async function feedData(origin: string): Promise<FeedData> {
  const newsroom = await masthead()
  const told = await lastTold(newsroom)
  return { newsroom, items: told.map((one) => feedItem(one, origin, newsroom)), head: await recordHead(), origin }
}
