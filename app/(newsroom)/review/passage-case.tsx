'use client'

import { Visible } from '@/components/visible'
import { Moment } from '@/components/moment'
import { CaseHead, Part } from '@/components/ui/case'
import { cn } from '@/components/ui/cn'
import { WordDiff } from '@/components/word-diff'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { CaseEvidence } from './case-evidence'
import { InArticle } from './in-article'
import { inSource } from './in-source'
import type { PassageEntry } from './queue-entry'
import { InPart, sayOutcomes, Sentences } from './passage-sentences'
import { prose } from './review-look'

interface Props {
  entry: PassageEntry
  /** Of its first claim, whose evidence is that of all; absent until it is loaded. */
  detail: ClaimDetail | undefined
  /** The one that is gone into, by its claim; null for all of them. */
  into: string | null
  onInto: (claimId: string) => void
}

/** Verdicts that one person sent together, on one source and place: each is read, all are decided on at once. */
export function PassageCase({ entry: { article, verdicts }, detail, into, onInto }: Props) {
  const [first] = verdicts
  if (!first) return null
  const excerpt = detail?.evidence.map((piece) => (piece.hidden ? '' : piece.excerpt)).join('\n') ?? ''
  const reasons = [...new Set(verdicts.map(({ rationale }) => rationale).filter(Boolean))]
  const stances = verdicts.flatMap((verdict) => verdict.stances.slice(0, 1))
  const notYours = verdicts.filter(({ whyNotApprove }) => whyNotApprove !== null)
  return (
    <>
      <CaseHead
        above={
          <InArticle article={article} number={first.number}>
            claims {verdicts.map(({ number }) => number).join(', ')}
          </InArticle>
        }
      >
        {verdicts.length} verdicts on one source{' '}
        <span className="font-normal text-muted">
          by {first.givenBy.name}, <Moment at={first.givenAt} />: {sayOutcomes(verdicts)}
        </span>
      </CaseHead>
      <Part level={2} title="In the text, with the edits">
        <Sentences verdicts={verdicts} language={article.language} />
      </Part>
      {reasons.length > 0 && (
        <Part level={3} title="Why">
          {reasons.map((why) => (
            <p key={why} className={prose} dir="auto">
              {why}
            </p>
          ))}
        </Part>
      )}
      {detail && <CaseEvidence evidence={detail.evidence} reviewedAt={null} />}
      <Part
        level={3}
        title={
          <>
            Verdicts <span className="font-normal text-faint tabular-nums">{verdicts.length}</span>
          </>
        }
      >
        <div className="overflow-x-auto">
          <table className="w-full border-collapse">
            <thead className="text-small text-muted">
              <tr className="border-b border-hairline">
                {['Claim', 'In the source', 'Risk', 'Verdict'].map((head) => (
                  <th
                    key={head}
                    scope="col"
                    className="py-1 pe-3 text-start font-medium"
                    colSpan={head === 'Claim' ? 2 : 1}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-hairline">
              {verdicts.map(
                ({ claimId, number, kind, text, parts, outcome, replacement, risk, whyNotApprove }, index) => {
                  const found = inSource(excerpt, replacement ?? text) ?? inSource(excerpt, text)
                  return (
                    <tr
                      key={claimId}
                      className={cn(
                        'align-top',
                        claimId === into && 'bg-selected outline-2 -outline-offset-2 outline-accent',
                      )}
                      aria-current={claimId === into ? 'true' : undefined}
                      data-kind={KIND_INFO[kind].mark}
                      data-finding={OUTCOME_INFO[outcome].mark}
                      onClick={() => {
                        onInto(claimId)
                      }}
                    >
                      <td className="w-8 py-1.5 text-end text-small text-faint tabular-nums">{number}</td>
                      <th className="py-1 ps-2 pe-3 text-start font-normal wrap-anywhere" scope="row" dir="auto">
                        {replacement === null ? <Visible text={text} /> : <WordDiff was={text} now={replacement} />}
                        <InPart parts={parts} />
                        {whyNotApprove !== null && <span className="block text-small text-muted">{whyNotApprove}</span>}
                      </th>
                      <td className="py-1 pe-3 font-text wrap-anywhere">
                        {found === null ? <span className="text-faint">–</span> : <bdi>“{found}”</bdi>}
                        {stances[index] === 'CONTRADICTS' && (
                          <span className="text-small text-muted"> contradicts</span>
                        )}
                      </td>
                      <td className="py-1 pe-3 text-small text-muted">{RISK_INFO[risk].label.toLowerCase()}</td>
                      <td className="py-1 whitespace-nowrap">
                        <i className="glyph me-1 size-3" aria-hidden="true" />
                        {OUTCOME_INFO[outcome].label}
                      </td>
                    </tr>
                  )
                },
              )}
            </tbody>
          </table>
        </div>
        {notYours.length > 0 && (
          <p className="text-small text-muted">
            <b className="font-semibold text-ink">{notYours.length} of them not yours to approve.</b> Someone else
            decides on {notYours.length === 1 ? 'it' : 'them'}.
          </p>
        )}
      </Part>
    </>
  )
}
