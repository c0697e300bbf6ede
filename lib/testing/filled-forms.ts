import { writeSessionCookie } from '@/lib/auth/session-cookie'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { CURATED_CHECKED_UNTIL } from '@/lib/extraction/reference/curated-facts'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { hashPassword } from '@/lib/use-cases/people/password'
import { startSession } from '@/lib/use-cases/people/start-session'
import { ask, COUNCIL_TEXT } from './api'
import { articleBy } from './builders'
import { ines, nadia, otto, put, rosa, ruth } from './people'
import { signIn } from './signed-in'

const PASSWORD = 'ferry lantern cobalt orchard'
const FAR = '2199-12-31'

/** Ines and Nadia can sign in. */
export async function havePasswords(): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD)
  for (const { id } of [await ines(), await nadia()])
    await db().person.update({ where: { id }, data: { passwordHash } })
}

const newBrowser = async (personId: string) => startSession(db(), { personId, userAgent: '', newBrowser: true })
const sessionOf = async (token: string) =>
  (await db().session.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) }, select: { id: true } })).id

/** Somebody calls who signed in on this browser a moment ago. */
export async function signInHere(actor: Actor): Promise<void> {
  const token = await newBrowser(actor.id)
  await writeSessionCookie(token)
  signIn({ ...actor, sessionId: await sessionOf(token) })
}

/** A moment that nothing before the form comes after. */
const now = () => new Date(Date.now() + 1_000).toISOString()

type Fields = Record<string, string>
interface Filled {
  /** Nobody, at the doors. */
  who: (() => Promise<Actor>) | null
  /** Makes what it is about, and fills the form. */
  fill?: () => Promise<Fields> | Fields
}

const invited = async (name: string, by: Actor) =>
  (await invitePerson({ email: `${name.slice(0, 3).toLowerCase()}@galley.example`, name, role: 'EDITOR' }, by)).token

const TERM = { holder: 'Ada Pell', office: 'Mayor of Sandwick', from: '2020', source: 'The gazette' }
const EVENT = { name: 'The great flood', from: '1953-01-31', source: 'The gazette' }

async function aTerm(): Promise<Fields> {
  const { id, version } = await db().officeTerm.findFirstOrThrow({ where: { holder: 'Ada Pell' } })
  return { termId: id, version: String(version) }
}
async function anEvent(): Promise<Fields> {
  const { id, version } = await db().datedEvent.findFirstOrThrow({ where: { name: EVENT.name } })
  return { eventId: id, version: String(version) }
}

/** A confidential source that this person looks after. */
const secretOf = async (as: Actor) =>
  ask<{ id: string }>('POST /sources', {
    as,
    given: { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' },
  })

/** Two articles of somebody's, of which the form names one. */
async function heldBy(holder: Actor): Promise<string> {
  const [one] = [await articleBy(await nadia()), await articleBy(await nadia())].map(({ articleId }) => articleId)
  const articles = await db().article.findMany({ select: { id: true, version: true } })
  await ask('POST /articles/assign', { given: { articles, assigneeId: holder.id } })
  return one ?? ''
}

const idOf = async (somebody: () => Promise<Actor>) => ({ personId: (await somebody()).id })
const newsroom = () => db().newsroom.findUniqueOrThrow({ where: { id: 1 } })

/** By the folder of an action and its name: who sends its form, and what they fill in. */
export const FORMS: Record<string, Filled> = {
  'sign-in signInHere': {
    who: null,
    fill: () => ({ email: 'nadia@galley.example', password: PASSWORD, callbackUrl: '/desk' }),
  },
  '[token] joinHere': {
    who: null,
    fill: async () => ({ token: await invited('Una Holt', await ines()), name: 'Una Holt', password: PASSWORD }),
  },
  'new bringIn': { who: nadia, fill: () => ({ headline: 'A new sea wall', text: COUNCIL_TEXT }) },
  'account giveNewPassword': { who: nadia, fill: () => ({ password: PASSWORD, newPassword: `${PASSWORD} once more` }) },
  'account signOutOne': {
    who: nadia,
    fill: async () => ({ sessionId: await sessionOf(await newBrowser((await nadia()).id)) }),
  },
  'account signOutOthers': { who: nadia },
  'newsroom saveNewsroom': {
    who: ines,
    fill: async () => ({ version: String((await newsroom()).version), name: 'The Sandwick Paper', timeZone: 'UTC' }),
  },
  'reference loadCurated': { who: otto },
  'reference newTerm': { who: otto, fill: () => TERM },
  'reference newEvent': { who: otto, fill: () => EVENT },
  'reference otherTerm': { who: otto, fill: async () => ({ ...(await aTerm()), ...TERM, to: '2024' }) },
  'reference otherEvent': { who: otto, fill: async () => ({ ...(await anEvent()), ...EVENT, source: 'The parish' }) },
  'reference noTerm': { who: otto, fill: aTerm },
  'reference noEvent': { who: otto, fill: anEvent },
  'reference checked': {
    who: otto,
    fill: async () => ({ until: '2026-03-01', was: (await newsroom()).factsCheckedUntil ?? CURATED_CHECKED_UNTIL }),
  },
  'reference importFacts': {
    who: otto,
    fill: () => ({ facts: 'events', csv: 'name,date,source\nA fire,1988-01-01,The gazette' }),
  },
  'security markSeen': { who: ines, fill: () => ({ until: now() }) },
  'people invite': { who: ines, fill: () => ({ email: 'tom@galley.example', name: 'Tom Ekberg', role: 'EDITOR' }) },
  'people withdraw': {
    who: ines,
    fill: async () => ({
      invitationId: (await db().invitation.findFirstOrThrow({ where: { name: 'Tom Ekberg' } })).id,
    }),
  },
  'people giveRole': { who: ines, fill: async () => ({ ...(await idOf(ruth)), role: 'REVIEWER', seen: 'EDITOR' }) },
  'people deactivate': { who: ines, fill: async () => idOf(ruth) },
  'people reactivate': { who: ines, fill: async () => idOf(ruth) },
  'people back': {
    who: ines,
    fill: async () => {
      await ask('POST /people/{personId}/away', { as: await ines(), given: { ...(await idOf(rosa)), until: FAR } })
      return idOf(rosa)
    },
  },
  'people confirmStanding': {
    who: ines,
    fill: async () => {
      await put((await rosa()).email, { role: 'ADMIN' })
      await join(
        {
          token: await invited('Kit Marsh', { ...(await rosa()), role: 'ADMIN' }),
          name: 'Kit Marsh',
          password: PASSWORD,
        },
        '',
      )
      return { personId: (await db().person.findFirstOrThrow({ where: { name: 'Kit Marsh' } })).id }
    },
  },
  'people confirm': { who: ines, fill: () => ({ password: PASSWORD }) },
  'hand-over handOverAll': {
    who: ines,
    fill: async () => {
      const [holder, receiver] = [await rosa(), (await nadia()).id]
      const one = await heldBy(holder)
      await secretOf(holder)
      await ask('POST /people/{personId}/ask-to-hand-over', { as: await ines(), given: { personId: holder.id } })
      return {
        ...{
          personId: holder.id,
          articlesTo: receiver,
          claimsTo: receiver,
          sourcesTo: (await otto()).id,
          then: 'DEACTIVATE',
        },
        ...{ except: JSON.stringify({ [one]: (await otto()).id }), why: 'She is ill.', urgent: 'on' },
      }
    },
  },
  'hand-over away': {
    who: ines,
    fill: async () => ({
      ...(await idOf(ruth)),
      until: FAR,
      articlesTo: (await nadia()).id,
      claimsTo: (await otto()).id,
    }),
  },
  'hand-over ask': {
    who: ines,
    fill: async () => {
      await secretOf(await nadia())
      return idOf(nadia)
    },
  },
  'desk handOverOne': {
    who: nadia,
    fill: async () => ({ sourceId: (await secretOf(await nadia())).id, to: (await ruth()).id }),
  },
  'desk seen': {
    who: nadia,
    fill: async () => {
      const { id } = await nadia()
      return { handOverId: (await db().handOver.findFirstOrThrow({ where: { toId: id } })).id }
    },
  },
  'desk back': { who: ruth, fill: async () => idOf(ruth) },
  'desk itWasMe': {
    who: nadia,
    fill: async () => {
      await newBrowser((await nadia()).id)
      return { until: now() }
    },
  },
  'desk accountChangesSeen': {
    who: nadia,
    fill: async () => {
      const actor = await nadia()
      await inTransaction((tx) =>
        record(tx, actor, { kind: 'session.ended', subjectId: actor.id, data: { all: true } }),
      )
      return { upTo: String(Number.MAX_SAFE_INTEGER) }
    },
  },
  '(newsroom) signOutHere': { who: nadia },
  '(newsroom) signOutOfEverything': { who: nadia },
}
