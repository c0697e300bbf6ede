'use client'

import { ReasonForm } from '@/app/(newsroom)/articles/[articleId]/claim/reason-form'
import { RowLink } from '@/components/actions/row-link'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import type { ProposalView } from '@/lib/domain/evidence/proposal'
import { PROPOSAL_ORIGIN_INFO } from '@/lib/domain/evidence/proposal'
import { SOURCE_KIND_INFO } from '@/lib/domain/evidence/source'
import { ProposalForm } from './proposal-form'
import type { Asked } from './proposed-screen'
import type { useDecide } from './use-decide'

const REASONS = ['Names no source', 'Not about a claim', 'Doesn’t support it'] as const

interface ProposalLineProps {
  proposal: ProposalView
  asked: Asked['what'] | null
  whyNotEdit: string | null
  decide: ReturnType<typeof useDecide>
  onAsk: (what: Asked['what'] | null) => void
}

/** "Accept for 3": for how many claims it becomes evidence. */
const sayAccept = ({ claims }: Pick<ProposalView, 'claims'>) =>
  claims.length > 1 ? `Accept for ${claims.length}` : 'Accept'

const STATES = { PROPOSED: null, ACCEPTED: 'Accepted', REFUSED: 'Left out' } as const

/** A note as it was written, the source that it names, and the claims it would be evidence for. */
export function ProposalLine({ proposal, asked, whyNotEdit, decide, onAsk }: ProposalLineProps) {
  const { id, articleId, number, origin, words, saidBy, sentence, title, url, locator, kind, state, claims } = proposal
  const [first] = claims
  const told = STATES[state]
  return (
    <li
      className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 border-t border-hairline py-3"
      aria-label={`Note ${number}`}
    >
      <span className="text-end text-faint tabular-nums">{number}</span>
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <RowLink
            row={id}
            href={`/articles/${articleId}${first ? `?claim=${first.number}` : ''}`}
            className="font-semibold wrap-anywhere"
          >
            <bdi>{title === '' ? 'Names no source' : title}</bdi>
            {locator !== '' && <>, {locator}</>}
          </RowLink>
          {told !== null && <span className="ms-auto text-muted">{told}</span>}
        </p>
        <p className="text-small text-muted">
          {SOURCE_KIND_INFO[kind].label.toLowerCase()}
          {proposal.held && ' · not to be named: only you would see it'}
          {url !== null && (
            <>
              {' · '}
              <a className={buttonLook({ tone: 'plain', size: 'small' })} href={url} target="_blank" rel="noreferrer">
                Open
              </a>
            </>
          )}
        </p>
        <blockquote className="border-s-2 border-edge ps-3 font-text text-excerpt wrap-anywhere" dir="auto">
          <span className="block font-ui text-small text-muted">
            {PROPOSAL_ORIGIN_INFO[origin].label} as written{saidBy !== '' && ` by ${saidBy}`}
          </span>
          {words}
        </blockquote>
        {sentence !== '' && (
          <p className="text-small wrap-anywhere text-muted" dir="auto">
            At “{sentence}”
          </p>
        )}
        {claims.length > 0 && (
          <p className="flex flex-wrap gap-x-3 text-small">
            <span className="text-muted">For {claims.length === 1 ? 'claim' : 'claims'}</span>
            {claims.map((claim) => (
              <bdi key={claim.id} className="font-text">
                {claim.number} “{claim.text}”
              </bdi>
            ))}
          </p>
        )}
        {state === 'REFUSED' && <p className="text-small text-muted">{proposal.reason}</p>}
        {state === 'REFUSED' && whyNotEdit === null && (
          <p>
            <Button
              tone="plain"
              aria-label={`Propose again: note ${number}`}
              onClick={() => void decide.restore(proposal)}
            >
              Propose again
            </Button>
          </p>
        )}
        {state === 'PROPOSED' && whyNotEdit === null && asked === null && (
          <p className="flex flex-wrap items-center gap-2">
            <Button
              whyNot={proposal.whyNotAccept}
              aria-label={`${sayAccept(proposal)}: note ${number}`}
              onClick={() => void decide.accept([proposal])}
            >
              {sayAccept(proposal)}
            </Button>
            <Button
              aria-label={`${locator === '' ? 'Give its place' : 'Change'}: note ${number}`}
              onClick={() => {
                onAsk('source')
              }}
            >
              {locator === '' ? 'Give its place' : 'Change'}
            </Button>
            <Button
              tone="plain"
              aria-label={`Leave out: note ${number}`}
              onClick={() => {
                onAsk('reason')
              }}
            >
              Leave out
            </Button>
          </p>
        )}
        {asked === 'reason' && (
          <ReasonForm
            name={`leave-out:${id}`}
            label="Why is it left out?"
            verb="Leave out"
            choices={REASONS}
            onSubmit={(reason) => {
              onAsk(null)
              void decide.leaveOut(proposal, reason)
            }}
            onCancel={() => {
              onAsk(null)
            }}
          />
        )}
        {asked === 'source' && (
          <ProposalForm
            proposal={proposal}
            onSave={(fields) => {
              onAsk(null)
              void decide.change(proposal, fields)
            }}
            onCancel={() => {
              onAsk(null)
            }}
          />
        )}
      </div>
    </li>
  )
}
