import { z } from 'zod'
import { ReviewQueue } from '@/lib/domain/verdicts/review-view'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), ReviewQueue, ({ actor }) => reviewQueue(actor))
