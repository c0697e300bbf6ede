import { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { ReviewPage } from '@/lib/queries/review/review-page'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(ReviewPage, ReviewQueue, ({ input, actor }) => reviewQueue(actor, input))
