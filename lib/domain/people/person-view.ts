import { z } from 'zod'
import { AnId, PersonView as Person, Time } from '@/lib/domain/answer-fields'
import { ROLES } from './actor'

/** How a person came to the desk and to their role, and what they lack to be independent of whoever brought them. */
export const PersonStanding = z
  .object({
    id: AnId,
    name: z.string(),
    role: z.enum(ROLES),
    invitedBy: Person.nullable().describe('Null for an admin who was made at the machine itself.'),
    roleGivenBy: Person.nullable().describe('Who last gave them their role.'),
    confirmedBy: z
      .array(
        z.object({ towards: Person, by: Person.nullable().describe('Null when they counted as confirmed.'), at: Time }),
      )
      .describe('Who confirmed that they are somebody else than whoever brought them.'),
    missing: z.array(z.string()).describe('What is missing, a sentence for each bond; empty when there is none.'),
    whyNotConfirm: z.string().nullable().describe('Why the reader can’t confirm them; null means they can.'),
  })
  .meta({ id: 'PersonStanding' })
export type PersonStanding = z.infer<typeof PersonStanding>
