import { z } from 'zod'
import { me } from '@/lib/queries/me'
import { readRoute } from '@/lib/server/route-handler'

export const GET = readRoute(z.strictObject({}), ({ actor }) => me(actor))
