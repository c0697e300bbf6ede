import { ClaimState } from '@/components/claim-state'
import { Visible } from '@/components/visible'
import { Cell, Column, RowHead, Table } from '@/components/ui/table'
import type { EvidenceView, VerdictView } from '@/lib/domain/claims/claim-view'
import { STANCE_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import { sayDay, sayMoment } from '@/lib/domain/time/say-time'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { InTurns } from './in-turns'
import type { DossierClaim } from '@/lib/queries/articles/dossier'

/** What the newest verdict found, and what became of the words. */
function Finding({ claim, verdict }: { claim: DossierClaim; verdict: VerdictView }) {
  const { basis, rationale, replacement } = verdict
  return (
    <>
      <p>
        {BASIS_INFO[basis].how}
        {rationale && `: ${rationale}`}
      </p>
      {replacement !== null && (
        <p>
          {replacement === '' ? (
            'To be removed'
          ) : (
            <>
              Should be{' '}
              <ins className="font-semibold no-underline">
                <Visible text={replacement} />
              </ins>
            </>
          )}
          {claim.appliedIn !== null && `; done in revision ${claim.appliedIn}`}
        </p>
      )}
    </>
  )
}

function Evidence({ evidence, place }: { evidence: EvidenceView; place: TimePlace }) {
  const stance = <b className="font-semibold">{STANCE_INFO[evidence.stance].label}.</b>
  if (evidence.hidden)
    return (
      <p className="wrap-anywhere">
        {stance} A confidential source that you may not see, put here by {evidence.addedBy.name}.
      </p>
    )
  const { source, locator, excerpt, accessedAt, addedBy, createdAt } = evidence
  return (
    <p className="wrap-anywhere">
      {stance}{' '}
      <bdi>
        <Visible text={source.title} />
      </bdi>
      {locator && (
        <>
          , <b className="font-semibold">{locator}</b>
        </>
      )}
      .
      {excerpt && (
        <>
          {' '}
          “<Visible text={excerpt} />”
        </>
      )}{' '}
      <span className="text-muted">
        {VISIBILITY_INFO[source.visibility].label}, seen {sayDay(accessedAt, place, null)}; put here by {addedBy.name},{' '}
        {sayMoment(createdAt, place, null)}
        {source.url && `; ${source.url}`}
      </span>
    </p>
  )
}

/** A verdict and its review, as they are signed. */
function Signed({ verdict: { outcome, givenBy, givenAt, review }, place }: { verdict: VerdictView; place: TimePlace }) {
  return (
    <>
      <p>
        {OUTCOME_INFO[outcome].label}: {givenBy.name}, {sayMoment(givenAt, place, null)}
      </p>
      {review && (
        <p>
          {review.decision === 'APPROVE' ? 'Approved' : 'Returned'}: {review.reviewer.name},{' '}
          {sayMoment(review.at, place, null)}
          {review.reason && `, “${review.reason}”`}
        </p>
      )}
    </>
  )
}

function Row({ claim, place }: { claim: DossierClaim; place: TimePlace }) {
  return (
    <tr className="print:break-inside-avoid">
      <RowHead className="align-top font-semibold first:ps-0">{claim.number}</RowHead>
      <Cell className="align-top">
        <p className="font-text wrap-anywhere">
          <bdi>
            <Visible text={claim.text} />
          </bdi>
        </p>
        <ClaimState claim={claim} />
        {claim.staleReason && <p>{claim.staleReason}</p>}
        {claim.verdict && <Finding claim={claim} verdict={claim.verdict} />}
      </Cell>
      <Cell className="align-top">
        {claim.evidence.length === 0 && <p className="text-muted">None.</p>}
        {claim.evidence.map((evidence) => (
          <Evidence key={evidence.id} {...{ evidence, place }} />
        ))}
      </Cell>
      <Cell className="pe-0 align-top">
        {claim.verdicts.length === 0 && <p className="text-muted">Nobody yet.</p>}
        {claim.verdicts.map((verdict) => (
          <Signed key={verdict.id} {...{ verdict, place }} />
        ))}
      </Cell>
    </tr>
  )
}

/** Every claim with its verdict, its evidence and who signed. */
export function Register({ claims, place }: { claims: readonly DossierClaim[]; place: TimePlace }) {
  return (
    <section className="grid gap-2" aria-labelledby="dossier-claims">
      <h2 id="dossier-claims" className="font-semibold">
        The claims
      </h2>
      <div className="overflow-x-auto print:overflow-visible" role="region" aria-label="Claims" tabIndex={0}>
        <Table label="Claims" className="max-phone:min-w-[44rem] print:min-w-0">
          <thead>
            <tr>
              <Column className="w-12 first:ps-0">No.</Column>
              <Column className="w-[30%]">Claim and verdict</Column>
              <Column>Evidence</Column>
              <Column className="w-[26%] pe-0">Signed</Column>
            </tr>
          </thead>
          <tbody>
            <InTurns of={claims}>{(some) => some.map((claim) => <Row key={claim.id} {...{ claim, place }} />)}</InTurns>
          </tbody>
        </Table>
      </div>
    </section>
  )
}
