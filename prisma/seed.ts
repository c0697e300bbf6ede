import { asDay } from '@/lib/domain/time/day'
import { db, disconnect } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/people/actor'
import { changeNewsroom } from '@/lib/use-cases/newsroom/change-newsroom'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { createFirstAdmin } from '@/lib/use-cases/people/create-first-admin'
import { SAMPLE_PASSWORD as PASSWORD } from '@/lib/use-cases/people/replace-sample-passwords'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { loadCuratedFacts } from '@/lib/use-cases/reference/load-curated-facts'
import { countAsConfirmed } from './sample/count-as-confirmed'
import { sampleText } from './sample/newsroom'
import { publish } from './sample/published-corrections'
import { bringInTollgateBridge } from './sample/tollgate-bridge'

const HOUR = 3_600_000

async function person(first: string): Promise<Actor> {
  const email = `${first}@galley.example`
  const { id, name, role } = await db().person.findUniqueOrThrow({ where: { email } })
  return { id, name, email, role }
}

/** Invited by the admin, and come in by the link, as everyone is. */
async function invited(first: string, name: string, role: Role, admin: Actor): Promise<Actor> {
  const { token } = await invitePerson({ email: `${first}@galley.example`, name, role }, admin)
  await join({ token, name, password: PASSWORD }, 'The sample newsroom')
  return person(first)
}

/** The sample newsroom: four people, one article half checked, one fresh, and three entries that readers see. */
async function main() {
  await createFirstAdmin({ email: 'ines@galley.example', name: 'Ines Moreau', password: PASSWORD })
  const ines = await person('ines')
  await changeNewsroom(
    {
      version: 1,
      name: 'The Lindmere Courier',
      place: 'Lindmere and Aske County',
      address: 'The Lindmere Courier, 4 Ropewalk, Lindmere',
      contact: 'corrections@courier.example',
      timeZone: 'Europe/London',
      locale: 'en-GB',
    },
    ines,
  )
  await loadCuratedFacts(ines)
  const nadia = await invited('nadia', 'Nadia Kessler', 'EDITOR', ines)
  const otto = await invited('otto', 'Otto Varga', 'REVIEWER', ines)
  await invited('vera', 'Vera Holm', 'VIEWER', ines)
  await countAsConfirmed()

  const dueAt = new Date(Math.ceil(Date.now() / HOUR) * HOUR + 3 * HOUR)
  const { articleId, approvedClaimId } = await bringInTollgateBridge({ nadia, otto }, dueAt)
  const { articleId: buses } = await createArticle(
    {
      headline: 'Night buses to run until five in the morning',
      byline: 'Jonas Wehr',
      section: 'City desk',
      language: 'en',
      publishedAt: asDay('2026-11-23'),
      dueAt: new Date(dueAt.getTime() + 20 * HOUR),
      text: sampleText('night-buses-1'),
    },
    nadia,
  )

  await publish(
    {
      articleId,
      claimId: approvedClaimId,
      type: 'CORRECTION',
      wrong: 'Brandt said that the bridge carries 41,000 vehicles a day.',
      right: 'Brandt said that the bridge carries 41,000 vehicles a day; the county counted 36,200 in June.',
      note: 'An earlier version repeated a figure that the county’s own count of June does not bear out.',
    },
    nadia,
    otto,
  )
  await publish(
    {
      articleId,
      type: 'CLARIFICATION',
      wrong: 'The repair will take eighteen months.',
      right: 'The repair will take eighteen months, in two winters and the summer between them.',
      note: 'The article did not say when the lanes will be closed. It now does.',
    },
    otto,
    ines,
  )
  await publish(
    {
      articleId: buses,
      type: 'EDITORS_NOTE',
      right: '',
      note: 'The writer’s sister drives for Lindmere Transit. Our rules ask us to tell readers so, and we did not. A second editor has read the article again and found no error in it.',
    },
    nadia,
    otto,
  )
}

await main().finally(disconnect)
