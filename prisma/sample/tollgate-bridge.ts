import { asDay } from '@/lib/domain/time/day'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsOf } from '@/lib/queries/claims/claims'
import { acceptClaims } from '@/lib/use-cases/claims/accept-claims'
import { addComment } from '@/lib/use-cases/comments/add-comment'

import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { articleDetail } from '@/lib/queries/articles/article'
import { check, claimOn, sampleBlocks, sampleSource } from './newsroom'

const HEADLINE = 'Tollgate Bridge repair will cost £31.4 million, a third more than council was told'

interface Desk {
  nadia: Actor
  otto: Actor
}

async function library({ nadia, otto }: Desk) {
  const source = (by: Actor, ...[kind, title, visibility]: Parameters<typeof of>) =>
    sampleSource(of(kind, title, visibility), by)
  const of = (
    kind: 'DOCUMENT' | 'DATASET' | 'INTERVIEW',
    title: string,
    visibility: 'PUBLIC' | 'INTERNAL' | 'CONFIDENTIAL',
  ) => ({
    kind,
    title,
    visibility,
  })
  return {
    paper: await source(nadia, 'DOCUMENT', 'Works committee paper WC 26/014', 'PUBLIC'),
    minutes: await source(nadia, 'DOCUMENT', 'Minutes of the city council, 18 November 2026', 'PUBLIC'),
    offer: await source(nadia, 'DOCUMENT', 'Grant offer of the National Bridges Fund, signed', 'INTERNAL'),
    count: await source(nadia, 'DATASET', 'County traffic count, June 2026', 'PUBLIC'),
    archive: await source(otto, 'DOCUMENT', 'City archive: contract drawings of 1929', 'PUBLIC'),
    call: await source(nadia, 'INTERVIEW', 'Call with Helena Brandt, 19 November', 'INTERNAL'),
    // Otto approves on it, so he is named on it.
    insider: await sampleSource(
      { ...of('INTERVIEW', 'A person at the bridges fund', 'CONFIDENTIAL'), readerIds: [otto.id] },
      nadia,
    ),
  }
}

/** The half-checked article of the sample: a claim in every state, and a second revision that shook some of them. */
export async function bringInTollgateBridge(
  desk: Desk,
  dueAt: Date,
): Promise<{ articleId: string; approvedClaimId: string }> {
  const { nadia, otto } = desk
  const { articleId } = await createArticle(
    {
      byline: 'Marit Oake',
      section: 'City desk',
      language: 'en',
      publishedAt: asDay('2026-11-19'),
      dueAt,
      blocks: sampleBlocks('tollgate-bridge-1', HEADLINE),
    },
    nadia,
  )
  const { paper, minutes, offer, count, archive, call, insider } = await library(desk)
  const supports = (sourceId: string, locator: string, excerpt?: string) => ({
    sourceId,
    stance: 'SUPPORTS' as const,
    locator,
    ...(excerpt && { excerpt }),
  })
  const contradicts = (sourceId: string, locator: string, excerpt: string) => ({
    sourceId,
    stance: 'CONTRADICTS' as const,
    locator,
    excerpt,
  })
  const confirmed = (rationale = '') => ({ outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale }) as const
  const approvedByOtto = { by: otto, decision: 'APPROVE' } as const

  await check(articleId, '£31.4 million', 'NUMBER', nadia, {
    evidence: [supports(paper, 'p. 4', 'The total cost of the works is put at £31.4m.')],
    verdict: confirmed(),
    review: approvedByOtto,
  })
  await check(articleId, '£18.6 million', 'NUMBER', nadia, {
    evidence: [supports(paper, 'p. 17, table 4')],
    verdict: confirmed(),
    review: approvedByOtto,
  })
  await check(articleId, '£4.3 million', 'NUMBER', nadia, {
    risk: 'MATERIAL',
    assignee: nadia,
    evidence: [
      contradicts(offer, 'p. 2, § 4', '… a contribution not exceeding £3,300,000 toward the replacement of hangers.'),
      supports(paper, 'p. 17, table 4'),
    ],
    verdict: {
      outcome: 'WRONG',
      basis: 'PRIMARY_DOCUMENT',
      rationale: 'The signed offer gives £3.3 million; the committee paper used the February draft.',
      replacement: '£3.3 million',
    },
    review: {
      by: otto,
      decision: 'RETURN',
      reason: 'The excerpt is from a draft. Attach the signed letter and give the page.',
    },
  })
  await check(articleId, '£9.5 million', 'NUMBER', nadia, { assignee: nadia })
  const traffic = await check(articleId, '41,000', 'NUMBER', nadia, {
    risk: 'MATERIAL',
    evidence: [contradicts(count, 'table 1, row 12', 'Tollgate Bridge: 36,200 vehicles a day, both directions.')],
    verdict: {
      outcome: 'WRONG',
      basis: 'PRIMARY_DOCUMENT',
      rationale: 'The county’s count of June 2026 has 36,200, as the article itself says in its next sentence.',
      replacement: '36,200',
    },
    review: approvedByOtto,
  })
  await check(articleId, 'Helena Brandt', 'PERSON', nadia, {
    evidence: [supports(call, '0:10', 'Brandt, B-R-A-N-D-T.')],
    verdict: {
      outcome: 'CONFIRMED',
      basis: 'CONFIRMED_WITH_PERSON',
      rationale: 'She spelled it. The last paragraphs have “Brand”.',
    },
    review: approvedByOtto,
  })
  await check(articleId, 'Edwin Harcastle', 'PERSON', otto, {
    evidence: [contradicts(archive, 'sheet 3', 'E. Hardcastle, engineer')],
    verdict: {
      outcome: 'NEEDS_EDIT',
      basis: 'PRIMARY_DOCUMENT',
      rationale: 'The drawings are signed Hardcastle, with a d.',
      replacement: 'Edwin Hardcastle',
    },
  })
  await check(articleId, 'October 2024', 'DATE', nadia, {
    evidence: [supports(minutes, 'p. 6, item 11', 'Resolved, 14 October 2024: that the estimate be approved.')],
    verdict: confirmed(),
    review: approvedByOtto,
  })
  await check(articleId, '“a bottomless purse”', 'QUOTE', nadia, {
    evidence: [supports(minutes, 'p. 9')],
    verdict: confirmed('The minutes have the same three words.'),
  })
  await check(articleId, 'more than any other in the county', 'STATEMENT', nadia, {
    verdict: {
      outcome: 'UNVERIFIABLE',
      basis: 'ON_AUTHOR',
      rationale: 'Marit Oake says an engineer told her; no count of all bridges exists.',
    },
  })
  await check(articleId, '300', 'NUMBER', nadia, {
    evidence: [
      {
        sourceId: insider,
        stance: 'CONTEXT',
        locator: 'call of 18 November, 4:30',
        excerpt: 'It was two hundred and eighty when I left.',
      },
    ],
    verdict: {
      outcome: 'NEEDS_CONTEXT',
      basis: 'SECONDARY_SOURCE',
      rationale: 'The authority counts seasonal work as well.',
    },
    review: approvedByOtto,
  })
  await check(articleId, '14', 'NUMBER', nadia, {
    evidence: [supports(paper, 'p. 8')],
    verdict: {
      outcome: 'DISPUTED',
      basis: 'SECONDARY_SOURCE',
      rationale: 'The paper says 14, the survey’s summary says 16.',
    },
  })
  const purse = await claimOn(articleId, 'It has five to go', 'STATEMENT', nadia)
  await dismissClaim({ claimId: purse.id, version: purse.version, reason: 'Opinion' }, nadia)
  const brandt = await claimOn(articleId, '£9.5 million', 'NUMBER', nadia)
  await addComment(
    { claimId: brandt.id, body: 'The county’s budget has 9.5 on page 31, but it is the draft of February.' },
    nadia,
  )
  await addComment({ claimId: brandt.id, body: 'The final one comes out on Wednesday. I would wait for it.' }, otto)

  const { revision } = await articleDetail(articleId, nadia)
  const half = revision.text.indexOf('The contractor will be')
  const suggested = (await claimsOf(articleId, nadia)).filter(
    ({ status, anchors: [first] }) => status === 'SUGGESTED' && first !== undefined && first.start < half,
  )
  await acceptClaims({ articleId, claims: suggested.map(({ id, version }) => ({ id, version })) }, nadia)

  await addRevision({ articleId, blocks: sampleBlocks('tollgate-bridge-2', HEADLINE), base: 1 }, nadia)
  return { articleId, approvedClaimId: traffic.id }
}
