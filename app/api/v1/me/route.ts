import { z } from 'zod'
import { ROLES } from '@/lib/domain/people/actor'
import { PersonView } from '@/lib/domain/answer-fields'
import { me } from '@/lib/queries/people/me'
import { readRoute } from '@/lib/server/route-handler'

const Me = PersonView.extend({
  email: z.string(),
  role: z.enum(ROLES),
  waiting: z
    .object({ desk: z.int(), review: z.int(), notices: z.int(), security: z.int() })
    .describe(
      'How many things wait for them: in all, for their review, unread notices, and, for an admin, security events not seen yet.',
    ),
}).meta({ id: 'Me' })

export const GET = readRoute(z.strictObject({}), Me, ({ actor }) => me(actor))
