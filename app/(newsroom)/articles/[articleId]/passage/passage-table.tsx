'use client'

import { Visible } from '@/components/visible'
import { ClaimState } from '@/components/claim-state'
import { ErrorNote } from '@/components/ui/error-note'
import { cn } from '@/components/ui/cn'
import { WordDiff } from '@/components/word-diff'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { verdictOf } from './passage-verdict'
import type { Passage } from './use-passage'

/** What is chosen, in the order of the text: how each stands now, and what it will get; what stays as it is says why below. */
export function PassageTable({ passage }: { passage: Passage }) {
  const { place } = useGalley()
  const { all, out, refusedOf, draft, basis, alone } = passage
  const staying = all.filter(({ id }) => out.has(id))
  const reasons = new Map<string, string[]>()
  for (const { id, text } of staying) {
    const why = out.get(id) ?? ''
    reasons.set(why, [...(reasons.get(why) ?? []), text])
  }
  return (
    <>
      <table className="w-full border-collapse">
        <thead className="text-start text-small text-muted">
          <tr className="border-b border-hairline">
            <th className="py-1 text-start font-medium" scope="col" colSpan={2}>
              Claim
            </th>
            <th className="py-1 ps-2 text-start font-medium" scope="col">
              Now
            </th>
            <th className="py-1 ps-2 text-start font-medium" scope="col">
              Outcome
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {all.map((claim) => {
            const verdict = out.has(claim.id) ? null : verdictOf(draft, claim.id, basis)
            const refused = refusedOf.get(claim.id)
            return (
              <tr
                key={claim.id}
                className={cn(
                  'align-top',
                  out.has(claim.id) && 'text-muted',
                  alone?.id === claim.id && 'bg-selected outline-2 -outline-offset-2 outline-accent',
                )}
                aria-current={alone?.id === claim.id ? 'true' : undefined}
                data-kind={KIND_INFO[claim.kind].mark}
                onClick={() => {
                  if (!out.has(claim.id)) place.set({ one: true, activeId: claim.id })
                }}
              >
                <td className="w-5 py-1.25">
                  <i className="kind" aria-hidden="true" />
                </td>
                <th className="py-1 text-start font-normal wrap-anywhere" scope="row" dir="auto">
                  <span className="line-clamp-2">
                    <Visible text={claim.text} />
                  </span>
                  {verdict?.replacement !== undefined && (
                    <span className="block">
                      <WordDiff was={claim.text} now={verdict.replacement} />
                    </span>
                  )}
                  {refused !== undefined && <ErrorNote className="text-small">{refused}</ErrorNote>}
                </th>
                <td className="py-1 ps-2 text-small text-muted">
                  <ClaimState claim={claim} />
                </td>
                <td
                  className="py-1 ps-2 whitespace-nowrap"
                  data-finding={verdict && OUTCOME_INFO[verdict.outcome].mark}
                >
                  {out.has(claim.id) ? (
                    <span className="text-small">stays as it is</span>
                  ) : verdict ? (
                    <span className="inline-flex items-center gap-1 font-medium">
                      <i className="glyph size-3" aria-hidden="true" />
                      {OUTCOME_INFO[verdict.outcome].label}
                    </span>
                  ) : (
                    <span className="text-faint">–</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {[...reasons].map(([why, words]) => (
        <p key={why} className="text-small text-muted">
          <b className="font-semibold text-ink">
            {words.length === 1 ? '1 stays as it is.' : `${words.length} stay as they are.`}
          </b>{' '}
          {words.length === 1 ? `${words[0] ?? ''}: ` : ''}
          {why}
        </p>
      ))}
    </>
  )
}
