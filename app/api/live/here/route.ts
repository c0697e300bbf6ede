import { z } from 'zod'
import { feed } from '@/lib/live/feed'
import { sayHere } from '@/lib/live/say-here'
import { claimSeenIn } from '@/lib/queries/claims/claim-seen-in'
import { namesOf } from '@/lib/queries/people/names-of'
import { changeRoute } from '@/lib/server/route-handler'
import { Id } from '@/lib/use-cases/fields'

const AtClaim = z.strictObject({
  article: Id,
  claim: Id.nullable().describe('The claim at hand.'),
  tab: z.string().regex(/^[0-9a-f]{32}$/),
  left: z.boolean().default(false),
})

const Colleagues = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), claim: z.string().nullable() })),
})

/**
 * Where this person is, said again every few seconds, and answered with who else is there. Nothing is written; what they may not see, they
 * can't be at (404), and are told nothing of.
 */
export const POST = changeRoute(
  AtClaim,
  Colleagues,
  async ({ input: { article, claim, tab, left }, actor }) => {
    const seen = await claimSeenIn(article, claim, actor)
    await feed().listening()
    const at = { tab, person: actor.id, article: left ? null : article, claim: seen }
    // Known here at once, whatever becomes of the word to the others.
    feed().colleagues.hear(JSON.stringify(at))
    await sayHere(at)
    const there = feed()
      .colleagues.at(article)
      .filter(({ person }) => person !== actor.id)
    const names = await namesOf(
      there.map(({ person }) => person),
      actor,
    )
    return {
      people: there.flatMap(({ person, claim: its }) => {
        const name = names.get(person)
        return name === undefined ? [] : [{ id: person, name, claim: its }]
      }),
    }
  },
  200,
  false,
)
