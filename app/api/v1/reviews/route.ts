import { z } from 'zod'
import { reviewQueue } from '@/lib/queries/review-queue'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), ({ actor }) => reviewQueue(actor))
