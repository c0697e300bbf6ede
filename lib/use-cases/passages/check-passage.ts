import 'server-only'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { record } from '@/lib/db/audit'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { STANCE_OF, WHICH_STANCE } from '@/lib/domain/claims/passage'
import { whyNotAccessed } from '@/lib/domain/evidence/source'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'
import type { Day } from '@/lib/domain/time/day'
import { dayAt } from '@/lib/domain/time/day'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle } from '@/lib/use-cases/articles/lock-article'
import type { NewestRead } from '@/lib/use-cases/articles/read-again'
import { readNewest } from '@/lib/use-cases/articles/read-again'
import { changesWords } from '@/lib/use-cases/claims/change-claim'
import { whyNotTwins } from '@/lib/use-cases/claims/claim-span'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { keepWordsRead } from '@/lib/use-cases/claims/read-words'
import { addedEvent } from '@/lib/use-cases/evidence/attach-evidence'
import { sourceSeenBy, writeSource } from '@/lib/use-cases/evidence/source-fields'
import { nameOfColleague } from '@/lib/use-cases/people/name-of-colleague'
import { takeBackAll } from '@/lib/use-cases/verdicts/take-back-approval'
import { withdrawAll } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { whyNotFind, whyNotReplace } from '@/lib/domain/verdicts/verdict'
import { acceptAtOnce, attachAtOnce, changeAtOnce, dismissAtOnce, judgeAtOnce, reviewAtOnce } from './all-at-once'
import type { PassageChecked } from './each-claim'
import { eachClaim } from './each-claim'
import type { Act, CheckPassage } from './passage-fields'

type Done = Promise<{ answer: PassageChecked; events: AuditEvent[] }>

/** Everything that one act of a passage works with. */
interface Work {
  tx: Transaction
  article: LockedArticle
  actor: Actor
  /** The newest text, where claims are given another kind. */
  read?: NewestRead | null
}

type Place = Omit<Act<'evidence'>, 'act' | 'articleId' | 'claims' | 'stance'>

/** The source of the place, made now where it is a new one; one that this person may not see is missing (404). */
async function placeOf({ tx, actor }: Work, { sourceId, source, ...place }: Place) {
  const { timeZone } = await newsroomPlace(tx)
  const { id } = source ? await writeSource(tx, source, actor) : await sourceSeenBy(tx, sourceId ?? '', actor)
  const today = dayAt(new Date(), timeZone)
  const accessedAt: Day = place.accessedAt ?? today
  refuseIf(whyNotAccessed(accessedAt, today), 'unacceptable')
  return { ...place, accessedAt, sourceId: id, added: source ? [addedEvent(id)] : [] }
}

/** A source that came with the call is kept only where a claim rests on it. */
async function withSource(work: Work, given: Place, each: (place: Awaited<ReturnType<typeof placeOf>>) => Done): Done {
  await work.tx.$executeRaw`SAVEPOINT source`
  const place = await placeOf(work, given)
  const { answer, events } = await each(place)
  if (answer.done.length > 0) return { answer, events: [...place.added, ...events] }
  await work.tx.$executeRaw`ROLLBACK TO SAVEPOINT source`
  return { answer, events: [] }
}

/** Puts one place in a source to each of these claims that may have it. */
export const attachAll = ({ tx, article, actor }: Work, input: Act<'evidence'>): Done =>
  withSource({ tx, article, actor }, input, (place) =>
    eachClaim(tx, input, actor, {
      work: (fit) =>
        attachAtOnce(
          tx,
          fit.map(({ claim, named }) => ({ claim, stance: named.stance ?? input.stance })),
          place,
          actor,
        ),
    }),
  )

/** What one claim gets in a passage: as for all, with what is said of it alone. */
function judgedAs(input: Act<'verdict'>, alone: Act<'verdict'>['claims'][number]) {
  const { outcome = input.outcome, basis = input.basis, rationale = input.rationale, replacement } = alone
  const stance = alone.stance ?? input.evidence?.stance ?? STANCE_OF[outcome]
  return { draft: { outcome, basis, rationale, replacement }, stance }
}

async function judgeAll(work: Work, input: Act<'verdict'>): Done {
  const { tx, actor } = work
  // One moment for all of them: that is how a review knows what was sent together.
  const givenAt = new Date()
  const { evidence } = input
  const judge = (place: Awaited<ReturnType<typeof placeOf>> | null) =>
    eachClaim(tx, input, actor, {
      whyNot: (claim, alone) => {
        const { draft, stance } = judgedAs(input, alone)
        if (place && stance === null) return WHICH_STANCE
        return whyNotFind(draft, claim.evidence + (place ? 1 : 0)) ?? whyNotReplace(draft, claim.text)
      },
      work: (fit) =>
        judgeAtOnce(
          tx,
          fit.map(({ claim, named }) => ({ claim, ...judgedAs(input, named) })),
          place,
          actor,
          givenAt,
        ),
    })
  return evidence ? withSource(work, evidence, judge) : judge(null)
}

async function changeAll({ tx, article, actor, read }: Work, input: Act<'change'>): Done {
  const { kind, risk, assigneeId } = input
  const assignee = assigneeId === undefined ? undefined : await nameOfColleague(tx, assigneeId)
  const ids = input.claims.map(({ id }) => id)
  const whyNot = kind === undefined ? undefined : await whyNotTwins(tx, article, kind, ids)
  return eachClaim(tx, input, actor, {
    ...(whyNot && { whyNot }),
    work: async (fit) => {
      const claims = claimsIn(fit)
      const events = await changeAtOnce(tx, article, claims, { kind, risk, assigneeId, assignee }, actor)
      const others = claims.filter((claim) => claim.kind !== kind)
      if (read) await keepWordsRead(tx, article, read, others)
      return events
    },
  })
}

async function reviewAll({ tx, actor }: Work, input: Act<'approve' | 'return'>): Done {
  const review =
    input.act === 'approve'
      ? ({ decision: 'APPROVE', reason: null } as const)
      : ({ decision: 'RETURN', reason: input.reason } as const)
  const move = input.act
  return eachClaim(tx, input, actor, {
    whyNot: (claim) => claim.whyNot[move] ?? null,
    work: (fit) => reviewAtOnce(tx, claimsIn(fit), review, actor),
  })
}

const claimsIn = (fit: readonly { claim: HeldClaim }[]) => fit.map(({ claim }) => claim)

function doAct(work: Work, input: CheckPassage): Done {
  const { tx, actor } = work
  switch (input.act) {
    case 'accept':
      return eachClaim(tx, input, actor, { work: (fit) => acceptAtOnce(tx, claimsIn(fit)) })
    case 'dismiss':
      return eachClaim(tx, input, actor, { work: (fit) => dismissAtOnce(tx, claimsIn(fit), input.reason, actor) })
    case 'change':
      return changeAll(work, input)
    case 'evidence':
      return attachAll(work, input)
    case 'verdict':
      return judgeAll(work, input)
    case 'withdraw':
      return eachClaim(tx, input, actor, {
        whyNot: ({ whyNot }) => whyNot.withdraw ?? null,
        work: (fit) => withdrawAll(tx, claimsIn(fit)),
      })
    case 'approve':
    case 'return':
      return reviewAll(work, input)
    case 'takeBackApproval':
      return eachClaim(tx, input, actor, {
        whyNot: ({ whyNot }) => whyNot.takeBackApproval ?? null,
        work: (fit) => takeBackAll(tx, claimsIn(fit), actor),
      })
  }
}

const REVIEWERS: readonly CheckPassage['act'][] = ['approve', 'return', 'takeBackApproval']

/**
 * Does one thing to all claims that were chosen together, in one transaction, each under the rules that it has by itself. A claim
 * that is refused stays as it was and is answered with its sentence; the others are done, with an event each. Refuses as a whole
 * who may do this to no claim (403), and a source that this person may not see (404).
 */
export async function checkPassage(input: CheckPassage, actor: Actor): Promise<PassageChecked> {
  refuseIf(REVIEWERS.includes(input.act) ? whyNotReviewAtAll(actor) : whyNotEdit(actor), 'forbidden')
  const read = input.act === 'change' && changesWords(input) ? await readNewest(input.articleId) : null
  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, input.articleId)
    const { answer, events } = await doAct({ tx, article, actor, read }, input)
    await record(tx, actor, ...events)
    return answer
  })
}
