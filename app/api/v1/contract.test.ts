import { describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import type { ApprovedEdits } from '@/lib/domain/articles/approved-edit-view'
import type { ProposalView } from '@/lib/domain/evidence/proposal'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import type { ClaimsView } from '@/lib/domain/claims/claims-view'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import {
  answered,
  around,
  ask,
  bring,
  claimNow,
  COUNCIL_ARTICLE,
  COUNCIL_TEXT,
  move,
  openClaim,
} from '@/lib/testing/api'
import { forgetReading } from '@/lib/testing/builders'
import { sourcedBy } from '@/lib/testing/checked'
import { followed } from '@/lib/testing/followed-claims'
import { siteOf } from '@/lib/testing/site'
import { itsMomentHasCome } from '@/lib/testing/corrections'
import { ines, nadia, otto, put, ruth, vera } from '@/lib/testing/people'
import { publishDue } from '@/lib/use-cases/corrections/publish-due'
import { reportError } from '@/lib/use-cases/reports/report-error'
import { changeRole } from '@/lib/use-cases/people/change-role'
import { OPERATIONS } from './openapi.json/operations'
import { CHANGES } from './statements-of-changes'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))
// After each change of any test here, whoever asks for what has changed since knows the claims as they are.
around.change = followed

const minutes = { kind: 'DOCUMENT', title: 'Minutes', visibility: 'PUBLIC' }
const evidence = { source: minutes, stance: 'SUPPORTS', locator: 'p. 2' }
const confirmed = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'So it says.' }

describe('each row of the contract', () => {
  test('proposed evidence: listed, changed, accepted, left out', async () => {
    const text = 'The wall will cost £5.6 million.'
    const note = (words: string) => ({ kind: 'FOOTNOTE', words, on: text })
    const blocks = [
      { role: 'HEADLINE', text: 'A wall with notes' },
      { role: 'BODY', text },
    ]
    const annotations = [note('Paper WC 23/041, p. 11'), note('Call with the clerk'), note('see my notes')]
    const { article } = await ask<{ article: ArticleDetail }>('POST /articles', { given: { blocks, annotations } })
    const articleId = article.id
    const LIST = 'GET /articles/{articleId}/proposals'
    const { items } = await ask<{ items: ProposalView[] }>(LIST, { given: { articleId } })
    const [paper, call, mine] = items.map(({ id, version }) => ({ id, version }))
    const given = { proposalId: call?.id, version: 1, locator: '12:30' }
    expect(await ask<ProposalView>('PATCH /proposals/{proposalId}', { given })).toMatchObject({
      locator: '12:30',
      version: 2,
    })
    const claimId = items[0]?.claims[0]?.id
    const ofClaim = await ask<{ items: ProposalView[] }>('GET /claims/{claimId}/proposals', { given: { claimId } })
    expect(ofClaim.items.length).toBeGreaterThan(0)
    const ACCEPT = 'POST /articles/{articleId}/proposals/accept'
    expect(await ask(ACCEPT, { given: { articleId, proposals: [paper] } })).toEqual({ done: [paper?.id], refused: [] })
    const refuse = { articleId, proposals: [mine], reason: 'Names no source' }
    expect(await ask('POST /articles/{articleId}/proposals/refuse', { given: refuse })).toMatchObject({
      done: [mine?.id],
    })
  })

  test('articles: brought in, listed, read, changed, revised, cleared', async () => {
    const { article, revision, claims } = await bring()
    expect(revision).toMatchObject({ number: 1, text: COUNCIL_ARTICLE })
    expect(claims.length).toBeGreaterThan(3)
    const articleId = article.id
    const courier = await siteOf((_request, response) =>
      response.setHeader('content-type', 'text/html').end(COUNCIL_TEXT),
    )
    vi.stubEnv('GALLEY_FETCH_ALLOW', courier.pair)
    await ask('POST /articles/fetch', { given: { address: `http://${courier.pair}/` } })
    await courier.close()
    await ask('POST /articles/read-file', { file: new Uint8Array(new TextEncoder().encode(COUNCIL_TEXT)) })
    const shared = await ask<{ items: SharedText[] }>('POST /articles/shared', { given: { text: COUNCIL_ARTICLE } })
    expect(shared.items.map((one) => one.articleId)).toEqual([articleId])
    const list = await ask<{ items: { id: string }[] }>('GET /articles', { given: { limit: 1 } })
    expect(list.items.map(({ id }) => id)).toEqual([articleId])
    const { version, ...detail } = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId } })
    expect(Object.keys(detail.revision)).toEqual(expect.arrayContaining(['id', 'number', 'text', 'blocks']))
    await ask('PATCH /articles/{articleId}', { given: { articleId, version, section: 'Harbour' } })
    const assign = { articles: [{ id: articleId, version: version + 1 }], assigneeId: (await ruth()).id }
    await ask('POST /articles/assign', { given: assign })
    const due = { articles: [{ id: articleId, version: version + 2 }], dueAt: '2027-03-05T16:30:00Z' }
    await ask('POST /articles/due', { given: due })
    const { items, seq } = await ask<ClaimsView>('GET /articles/{articleId}/claims', { given: { articleId } })
    const nothing = await ask('GET /articles/{articleId}/changes', { given: { articleId, since: seq } })
    expect(nothing).toEqual({ seq, more: false, claims: [], gone: [], anew: false })
    const starts = items.map(({ anchors }) => anchors[0]?.start ?? -1)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    for (const { anchors } of items)
      for (const { start, end, exact } of anchors) expect(COUNCIL_ARTICLE.slice(start, end)).toBe(exact)
    await ask('GET /articles/{articleId}/coverage', { given: { articleId } })
    const { items: named } = await ask<{ items: { name: string }[] }>('GET /people', { given: { q: 'kessler' } })
    expect(named.map(({ name }) => name)).toEqual(['Nadia Kessler'])
    await ask('GET /articles/{articleId}/history', { given: { articleId } })

    const seen = items.map((claim) => ({ id: claim.id, version: claim.version }))
    const again = ({ moved }: { moved: ClaimView[] }) => moved.map(({ id, version }) => ({ id, version }))
    const first = { given: { articleId, claims: seen.slice(0, 2) } }
    const accepted = again(await ask<{ moved: ClaimView[] }>('POST /articles/{articleId}/claims/accept', first))
    const unaccepted = await ask<{ moved: ClaimView[] }>('POST /articles/{articleId}/claims/unaccept', {
      given: { articleId, claims: accepted },
    })
    expect(unaccepted.moved.map(({ status }) => status)).toEqual(['SUGGESTED', 'SUGGESTED'])
    const secondly = { given: { articleId, claims: again(unaccepted) } }
    await ask('POST /articles/{articleId}/claims/accept', secondly)
    const others = { articleId, reason: 'Opinion' }
    const dismissed = await ask<{ moved: ClaimView[] }>('POST /articles/{articleId}/claims/dismiss', {
      given: { ...others, claims: seen.slice(2) },
    })
    const restored = await ask<{ moved: ClaimView[] }>('POST /articles/{articleId}/claims/restore', {
      given: { articleId, claims: again(dismissed) },
    })
    expect(new Set(restored.moved.map(({ status }) => status))).toEqual(new Set(['SUGGESTED']))
    await ask('POST /articles/{articleId}/claims/dismiss', { given: { ...others, claims: again(restored) } })
    const together = { articleId, act: 'change', risk: 'MINOR' }
    const changed = await ask<{ done: ClaimView[] }>('POST /articles/{articleId}/claims/batch', {
      given: {
        ...together,
        claims: [await claimNow(seen[0]?.id ?? ''), await claimNow(seen[1]?.id ?? '')].map(({ id, version: now }) => ({
          id,
          version: now,
        })),
      },
    })
    expect(changed.done.map(({ risk }) => risk)).toEqual(['MINOR', 'MINOR'])
    const start = COUNCIL_ARTICLE.indexOf('old wall')
    const own = { kind: 'STATEMENT', start, end: start + 8, revision: 1 }
    const added = await ask<ClaimDetail>('POST /articles/{articleId}/claims', { given: { articleId, ...own } })
    expect(added).toMatchObject({ status: 'OPEN', text: 'old wall', suggested: false })

    const text = COUNCIL_TEXT.replace('40 metres', '45 metres')
    const base = { articleId, text, base: 1 }
    const revised = await ask<{ report: object }>('POST /articles/{articleId}/revisions', { given: base })
    expect(Object.keys(revised.report).sort()).toEqual(['kept', 'moved', 'orphaned', 'stale', 'suggested'])
    const late = await ask<{ current: object }>('POST /articles/{articleId}/revisions', { given: base, status: 409 })
    const revisions = await ask<{ items: object[] }>('GET /articles/{articleId}/revisions', { given: { articleId } })
    expect(revisions.items).toMatchObject([
      { number: 2, report: revised.report },
      { number: 1, report: null },
    ])
    const fates = await ask<{ items: object[] }>('GET /articles/{articleId}/revisions/{number}/fates', {
      given: { articleId, number: 2 },
    })
    expect(fates.items).toMatchObject([{ fate: 'reanchored', was: 'old wall', now: 'old wall' }])
    expect(late.current).toMatchObject({ revision: { number: 2, text: `A new sea wall\n\n${text}` } })
    const standing = await ask<ArticleDetail>('GET /articles/{articleId}', { given: { articleId } })
    const clear = { articleId, version: standing.version }
    await ask('POST /articles/{articleId}/clear', { given: clear, status: 409 })
    await ask('POST /articles/{articleId}/clear', { as: await ines(), given: { ...clear, reason: 'It has to go.' } })
  })

  test('articles: a text that has been read is not read again', async () => {
    const { article } = await bring()
    await forgetReading(article.id)
    await ask('POST /articles/{articleId}/read', { given: { articleId: article.id } })
    await ask('POST /articles/{articleId}/read', { status: 409, given: { articleId: article.id } })
  })

  test('contradictions: told, dismissed with a reason, restored', async () => {
    const { article } = await bring()
    const articleId = article.id
    const { items } = await ask<{ items: { key: string }[] }>('GET /articles/{articleId}/conflicts', {
      given: { articleId },
    })
    const key = items[0]?.key ?? ''
    await ask('POST /articles/{articleId}/conflicts/dismiss', { given: { articleId, key, reason: 'As they said it.' } })
    const dismissed = await ask<{ items: object[] }>('GET /articles/{articleId}/conflicts/dismissed', {
      given: { articleId },
    })
    expect(dismissed.items).toMatchObject([{ key, reason: 'As they said it.' }])
    await ask('POST /articles/{articleId}/conflicts/restore', { given: { articleId, key } })
  })

  test('claims: every move, each answered with the claim as it then is', async () => {
    const { claimId } = await openClaim()
    const { assignee } = await move('PATCH /claims/{claimId}', claimId, { given: { assigneeId: (await nadia()).id } })
    expect(assignee?.name).toBe('Nadia Kessler')
    const other = (await openClaim()).claimId
    await move('PATCH /claims/{claimId}', other, { given: { risk: 'LEGAL' } })
    const asked = await move('POST /claims/{claimId}/dismiss', other, { given: { reason: 'Opinion' } })
    expect(asked).toMatchObject({ status: 'DISMISSAL_ASKED' })
    const secondly = { as: await ruth(), given: { decision: 'CONFIRM' } }
    expect(await move('POST /claims/{claimId}/dismissal', other, secondly)).toMatchObject({ status: 'DISMISSED' })
    await move('POST /claims/{claimId}/dismiss', claimId, { given: { reason: 'Opinion' } })
    expect(await move('POST /claims/{claimId}/restore', claimId)).toMatchObject({ status: 'OPEN' })
    expect(await ask('GET /claims/{claimId}/known', { given: { claimId, title: 'Minutes' } })).toHaveProperty('claims')
    const seen = { items: [], more: false }
    expect(await ask('GET /claims/{claimId}/seen', { given: { claimId, similar: 'true' } })).toEqual(seen)
    await ask('POST /claims/{claimId}/comments', { given: { claimId, body: 'Who has the minutes?' } })
    const said = await ask<{ items: { id: string }[] }>('GET /claims/{claimId}/comments', { given: { claimId } })
    expect(said.items).toMatchObject([{ body: 'Who has the minutes?' }])
    const [threadId] = said.items.map(({ id }) => id)
    await otto()
    const answered = await ask<ClaimDetail>('POST /claims/{claimId}/comments', {
      given: { claimId, threadId, body: 'I have, @Otto Varga.' },
    })
    const answer = answered.comments.at(-1)
    expect(answer).toMatchObject({ threadId, version: 1 })
    const changed = await ask<ClaimDetail>('PATCH /claims/{claimId}/comments/{commentId}', {
      given: { claimId, commentId: answer?.id, seen: 1, body: 'I have them.' },
    })
    expect(changed.comments.at(-1)).toMatchObject({ body: 'I have them.', version: 2 })
    const notices = await ask<{ items: { seq: number }[] }>('GET /me/notices', { as: await otto(), given: {} })
    expect(notices.items[0]).toMatchObject({ kind: 'MENTIONED', by: { name: 'Nadia Kessler' }, isRead: false })
    const readAll = { read: true, upTo: notices.items[0]?.seq }
    expect(await ask('POST /me/notices/read', { as: await otto(), given: readAll })).toEqual({ marked: 1 })
    await ask('POST /claims/{claimId}/threads/{threadId}/resolve', { given: { claimId, threadId } })
    const open = await ask<ClaimDetail>('POST /claims/{claimId}/threads/{threadId}/reopen', {
      given: { claimId, threadId },
    })
    expect(open.comments.at(0)).toMatchObject({ resolved: null })
    const told = await ask<{ items: object[] }>('GET /claims/{claimId}/history', { given: { claimId, limit: 1 } })
    expect(told.items).toMatchObject([{ who: 'Nadia Kessler', said: 'reopened a thread of comments' }])
    await move('POST /claims/{claimId}/evidence', claimId, { given: evidence })
    expect(await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })).toMatchObject({
      status: 'IN_REVIEW',
    })
    expect(await move('POST /claims/{claimId}/withdraw', claimId)).toMatchObject({ status: 'OPEN', verdict: null })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    await ask('GET /reviews', { as: await otto() })
    const decide = (decision: string, reason?: string) => async () =>
      move('POST /claims/{claimId}/reviews', claimId, { as: await otto(), given: { decision, reason } })
    expect(await decide('RETURN', 'Which page?')()).toMatchObject({ status: 'RETURNED' })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    expect(await decide('APPROVE')()).toMatchObject({ status: 'APPROVED' })
    const back = await move('POST /claims/{claimId}/unapprove', claimId, { as: await otto() })
    expect(back).toMatchObject({ status: 'IN_REVIEW', verdict: { review: null } })
    expect(await decide('APPROVE')()).toMatchObject({ status: 'APPROVED' })
    expect(await move('POST /claims/{claimId}/reopen', claimId, { given: { reason: 'New minutes.' } })).toMatchObject({
      status: 'OPEN',
    })
    await move('POST /claims/{claimId}/verdicts', claimId, { given: confirmed })
    const more = await move('POST /claims/{claimId}/evidence', claimId, { as: await ruth(), given: evidence })
    expect(more).toMatchObject({ status: 'STALE', stale: { was: '£4.3 million' } })
    expect(await move('POST /claims/{claimId}/reaffirm', claimId)).toMatchObject({ status: 'IN_REVIEW' })
    const given = await ask<{ items: { number: number }[] }>('GET /claims/{claimId}/verdicts', { given: { claimId } })
    expect(given.items.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
    const evidenceId = more.evidence[0]?.id
    const removed = await move('DELETE /claims/{claimId}/evidence/{evidenceId}', claimId, { given: { evidenceId } })
    expect(removed).toMatchObject({ status: 'STALE', evidenceCount: 1 })
  })

  test('claims: evidence of an approved claim elsewhere is reused', async () => {
    const from = (await openClaim()).claimId
    await move('POST /claims/{claimId}/evidence', from, { given: evidence })
    await move('POST /claims/{claimId}/verdicts', from, { given: confirmed })
    await move('POST /claims/{claimId}/reviews', from, { as: await otto(), given: { decision: 'APPROVE' } })
    const { claimId } = await openClaim()
    expect(
      await ask('GET /articles/{articleId}/seen', { given: { articleId: (await claimNow(claimId)).articleId } }),
    ).toEqual({
      claimIds: [claimId],
    })
    const reused = await move('POST /claims/{claimId}/evidence/reuse', claimId, { given: { fromClaimId: from } })
    expect(reused).toMatchObject({ evidenceCount: 1, verdict: null })
  })

  test('claims: an accepted suggestion is a suggestion again', async () => {
    const { article } = await bring()
    const { items } = await ask<{ items: ClaimView[] }>('GET /articles/{articleId}/claims', {
      given: { articleId: article.id },
    })
    const suggested = items.find(({ status }) => status === 'SUGGESTED')?.id ?? ''
    await move('POST /claims/{claimId}/accept', suggested)
    expect(await move('POST /claims/{claimId}/unaccept', suggested)).toMatchObject({ status: 'SUGGESTED' })
  })

  test('claims: one that somebody made is as if they had not', async () => {
    const { claimId } = await openClaim()
    const { articleId, anchors } = await claimNow(claimId)
    const { start = 0 } = anchors[0] ?? {}
    const span = { start, end: start + 2, revision: 1 }
    const made = await ask<ClaimView>('POST /articles/{articleId}/claims', {
      given: { articleId, kind: 'STATEMENT', ...span },
    })
    const given = { claimId: made.id, version: made.version }
    expect(await ask('DELETE /claims/{claimId}', { given })).toMatchObject({ takenBack: { number: made.number } })
  })

  test('claims: one is split in two, and the two are merged again', async () => {
    const { claimId } = await openClaim()
    const [place] = (await claimNow(claimId)).anchors
    const [start, end] = [place?.start ?? 0, (place?.start ?? 0) + 4]
    const part = await move('POST /claims/{claimId}/split', claimId, {
      given: { revision: 1, places: [{ start, end }] },
    })
    expect(part).toMatchObject({ status: 'OPEN', text: '£4.3' })
    const { version: intoVersion } = await claimNow(claimId)
    const merged = await move('POST /claims/{claimId}/merge', part.id, { given: { into: claimId, intoVersion } })
    expect(merged).toMatchObject({ id: claimId, merged: [{ id: part.id }] })
    expect(await claimNow(part.id)).toMatchObject({ status: 'MERGED', mergedInto: { id: claimId } })
  })

  test('claims: an orphan is moved to other words', async () => {
    const { articleId, claimId } = await openClaim()
    const text = 'The council voted. It cost £9 million.'
    await ask('POST /articles/{articleId}/revisions', { given: { articleId, text, base: 1 } })
    expect(await claimNow(claimId)).toMatchObject({ status: 'ORPHANED', anchors: [] })
    const start = `A new sea wall\n\n${text}`.indexOf('voted')
    const other = { start, end: start + 5, revision: 2 }
    expect(await move('POST /claims/{claimId}/reanchor', claimId, { given: other })).toMatchObject({ text: 'voted' })
  })

  test('articles: approved edits are listed, and made', async () => {
    const { articleId, claimId } = await openClaim()
    const { version } = await sourcedBy(await nadia(), claimId)
    const found = { outcome: 'WRONG', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.', replacement: '£9' }
    const judged = await ask<ClaimDetail>('POST /claims/{claimId}/verdicts', { given: { claimId, version, ...found } })
    const decided = { claimId, version: judged.version, decision: 'APPROVE' }
    await ask('POST /claims/{claimId}/reviews', { as: await otto(), given: decided })
    const { base, items } = await ask<ApprovedEdits>('GET /articles/{articleId}/edits', { given: { articleId } })
    expect(items).toMatchObject([{ claimId, replacement: '£9', whyNot: null, overlaps: [] }])
    const claims = items.map((edit) => ({ id: edit.claimId, version: edit.version }))
    const made = await ask('POST /articles/{articleId}/edits', { given: { articleId, base, claims } })
    expect(made).toMatchObject({ revision: { number: 2 }, report: { applied: 1 } })
  })

  test('corrections: from draft to tombstone', async () => {
    const { articleId, claimId } = await openClaim()
    const draft = { articleId, claimId, type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'It is six.' }
    const { id: correctionId } = await ask<CorrectionDetail>('POST /corrections', { given: draft })
    const go = async (what: string, as: Actor, given: object = {}) => {
      const { version } = await ask<CorrectionDetail>('GET /corrections/{correctionId}', { given: { correctionId } })
      const operation =
        what === 'edit' ? 'PATCH /corrections/{correctionId}' : `POST /corrections/{correctionId}/${what}`
      return ask<CorrectionDetail>(operation, { as, given: { correctionId, version, ...given } })
    }
    await go('edit', await nadia(), { note: 'It is six, not nine.' })
    await go('submit', await nadia())
    expect(await go('return', await otto(), { reason: 'Since when?' })).toMatchObject({ status: 'DRAFT' })
    await go('submit', await nadia())
    await go('approve', await otto())
    expect(await go('publish', await nadia())).toMatchObject({ status: 'APPROVED', number: null })
    expect(await go('keep-back', await nadia())).toMatchObject({ goesOutAt: null })
    await go('publish', await nadia())
    await itsMomentHasCome(correctionId)
    await publishDue()
    expect(await ask('GET /corrections/{correctionId}', { given: { correctionId } })).toMatchObject({ number: 1 })
    const past = await ask<{ items: object[] }>('GET /corrections/{correctionId}/history', { given: { correctionId } })
    expect(past.items.at(-1)).toMatchObject({ kind: 'correction.drafted' })
    const amended = await go('amend', await nadia(), { note: 'And it began in May.', right: 'six, from May' })
    expect(amended).toMatchObject({ status: 'IN_REVIEW', amends: { id: correctionId } })
    expect(await go('withdraw', await nadia(), { reason: 'Not ours.' })).toMatchObject({ status: 'PUBLISHED' })
    expect(await go('withdrawal', await otto(), { decision: 'CONFIRM' })).toMatchObject({ status: 'WITHDRAWN' })
    const page = await ask<{ items: { id: string }[]; next: string }>('GET /corrections', { given: { limit: 1 } })
    const rest = await ask<{ items: { id: string }[] }>('GET /corrections', { given: { cursor: page.next } })
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([amended.id, correctionId])
  })

  test('readers’ reports: read, accepted, rejected', async () => {
    const { article } = await bring()
    for (const truth of ['Six.', 'Nine.'])
      await reportError({ article: 'A wall', words: '', truth, email: '', website: '' }, null, new Date())
    interface Page {
      items: { id: string; version: number }[]
      next: string
    }
    const { items, next } = await ask<Page>('GET /error-reports', { given: { limit: 1 } })
    const { items: others } = await ask<Page>('GET /error-reports', { given: { cursor: next } })
    const [one, other] = [...items, ...others].map(({ id, version }) => ({ reportId: id, version }))
    await ask('GET /error-reports/{reportId}', { given: { reportId: one?.reportId } })
    await ask('POST /error-reports/{reportId}/accept', { given: { ...one, articleId: article.id } })
    await ask('POST /error-reports/{reportId}/reject', { given: { ...other, reason: 'It is nine.' } })
  })

  test('the library, the reference facts, the log, and who one is', async () => {
    const source = await ask<{ id: string; version: number }>('POST /sources', { given: minutes })
    const sourceId = source.id
    await ask('GET /sources', { given: { q: 'minutes' } })
    await ask('GET /search', { given: { q: 'minutes' } })
    await ask('GET /sources/{sourceId}', { given: { sourceId } })
    await ask('PATCH /sources/{sourceId}', { given: { sourceId, version: 1, title: 'Minutes of the board' } })

    const as = await otto()
    const term = { holder: 'Ada Pell', office: 'Mayor of Sandwick', from: '2020', source: 'The gazette' }
    const event = { name: 'The great storm', date: '2026-01-03', source: 'The gazette' }
    await ask('POST /reference/curated', { as })
    const { id: termId } = await ask<{ id: string }>('POST /reference/terms', { as, given: term })
    const { id: eventId } = await ask<{ id: string }>('POST /reference/events', { as, given: event })
    await ask('PATCH /reference/terms/{termId}', { as, given: { ...term, termId, version: 1, from: '2021' } })
    await ask('PATCH /reference/events/{eventId}', { as, given: { ...event, eventId, version: 1, date: '2026-01-04' } })
    await ask('DELETE /reference/terms/{termId}', { as, given: { termId, version: 2 } })
    await ask('DELETE /reference/events/{eventId}', { as, given: { eventId, version: 2 } })
    await ask('POST /reference/import', {
      as,
      given: { facts: 'events', csv: 'name,date,source\nThe flood,2025-03-01,The gazette' },
    })
    const { checkedUntil: was } = await ask<{ checkedUntil: string }>('GET /reference', { given: { q: 'flood' } })
    await ask('POST /reference/checked', { as, given: { until: was, was } })

    const head = await ask<{ seq: number; hash: string }>('GET /audit/head')
    const log = await ask<{ items: { seq: number; hash: string }[]; next: string }>('GET /audit', {
      given: { limit: 2 },
    })
    expect(log.items[0]).toMatchObject(head)
    const earlier = await ask<typeof log>('GET /audit', { given: { limit: 1, cursor: log.next } })
    expect(earlier.items.map(({ seq }) => seq)).toEqual([head.seq - 2])
    const { id: personId } = await vera()
    await changeRole({ personId, role: 'EDITOR' }, await ines())
    await ask('POST /people/{personId}/confirm', { as: await ines(), given: { personId }, status: 409 })
    await put('ruth@galley.example', { role: 'ADMIN' })
    const another = { ...(await ruth()), role: 'ADMIN' as const }
    const confirmed = await ask<{ missing: string[] }>('POST /people/{personId}/confirm', {
      as: another,
      given: { personId },
    })
    expect(confirmed.missing).toEqual([])
    await put('ruth@galley.example', { role: 'EDITOR' })
    expect(await ask('GET /me', { as })).toMatchObject({ name: 'Otto Varga', role: 'REVIEWER' })
  })

  test('people: what somebody holds is asked for, and handed over', async () => {
    const [as, holder] = [await ines(), await ruth()]
    const secret = { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' }
    const [first, second] = [
      await ask<{ id: string }>('POST /sources', { as: holder, given: secret }),
      await ask<{ id: string }>('POST /sources', { as: holder, given: secret }),
    ]
    const personId = holder.id
    expect(await ask('GET /people/{personId}/hand-over', { as, given: { personId } })).toMatchObject({
      sources: 2,
      alone: 2,
    })
    const away = { personId, until: '2199-12-31', claimsTo: (await nadia()).id }
    await ask('POST /people/{personId}/away', { as, given: { ...away, until: '2026-03-06' }, status: 422 })
    await ask('POST /people/{personId}/away', { as, given: away })
    await ask('POST /people/{personId}/back', { as: holder, given: { personId } })
    await ask('POST /people/{personId}/ask-to-hand-over', { as, given: { personId } })
    const to = (await nadia()).id
    await ask('POST /sources/{sourceId}/hand-over', { as: holder, given: { sourceId: first.id, to } })
    await ask('GET /sources/{sourceId}', { given: { sourceId: second.id }, status: 404 })
    const all = { personId, articlesTo: null, claimsTo: null, sourcesTo: to, why: 'She is ill.', then: 'DEACTIVATE' }
    await ask('POST /people/{personId}/hand-over', { as, given: { ...all, sourcesTo: personId }, status: 422 })
    await ask('POST /people/{personId}/hand-over', { as, given: all, status: 422 })
    expect(await ask('POST /people/{personId}/hand-over', { as, given: { ...all, urgent: true } })).toMatchObject({
      sources: 1,
    })
    await put('ruth@galley.example', { role: 'EDITOR' })
  })

  test('and no operation was left out', () => {
    expect([...answered.keys()].sort()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
  })
})
describe('statements of each call that changes something', () => {
  test('all of them are in the list', () => {
    const changing = OPERATIONS.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
    expect(Object.keys(CHANGES).sort()).toEqual(changing.sort())
  })

  test.each(Object.entries(CHANGES))('%s: %j statements', (operation, counts) => {
    expect([...(answered.get(operation) ?? [])].sort((a, b) => a - b)).toEqual(counts)
  })
})
