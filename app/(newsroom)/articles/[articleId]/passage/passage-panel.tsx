'use client'

import { optionsOf, Picker } from '@/components/picker'
import { runRow } from '@/components/actions/use-actions'
import type { GalleyId } from '@/app/(newsroom)/articles/[articleId]/frame/galley-actions'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { Part } from '@/components/ui/case'
import { DISMISSAL_REASONS } from '@/lib/domain/claims/claim'
import { BASES, BASIS_INFO } from '@/lib/domain/verdicts/verdict'
import { RationaleField } from '@/app/(newsroom)/articles/[articleId]/claim/verdict-fields'
import { OutcomeStrip } from '@/app/(newsroom)/articles/[articleId]/claim/outcome-strip'
import { ReasonForm } from '@/app/(newsroom)/articles/[articleId]/claim/reason-form'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { FootSays, PaneBody, PaneFoot, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { Alone } from './passage-alone'
import { PassageEvidence } from './passage-evidence'
import { PassageFacts } from './passage-facts'
import { PassageSource } from './passage-source'
import { PassageTable } from './passage-table'
import { verdictOf } from './passage-verdict'
import type { Passage } from './use-passage'

/** What is chosen together: how it stands, one source, one verdict with its exceptions, and what is said before it is sent. */
export function PassagePanel({ passage }: { passage: Passage }) {
  const { panel, actor, sentences } = useGalley()
  const { all, taken, draft, set, alone, basis, screen, dismissal } = passage
  if (panel === 'source') return <PassageSource passage={passage} />
  const count = taken.length
  // All that the list shows of one sentence, and nothing else.
  const sentence = sentences?.find(({ claims }) => claims.includes(all[0] as (typeof all)[number]))
  const isWhole = sentence !== undefined && all.every((claim) => sentence.claims.includes(claim))
  const chosenOutcome = alone ? (verdictOf(draft, alone.id, basis)?.outcome ?? null) : draft.outcome
  return (
    <SidePane
      aria-label={`${isWhole ? `Sentence ${sentence.number}, ` : ''}${all.length} ${all.length === 1 ? 'claim' : 'claims'} chosen`}
      head={
        <>
          <h2 className="me-auto font-semibold whitespace-nowrap">
            {isWhole && `Sentence ${sentence.number}: `}
            {all.length} {all.length === 1 ? 'claim' : 'claims'}{' '}
            {!isWhole && <span className="font-normal text-faint">chosen</span>}
          </h2>
          <GalleyButton does="choose-sentence" tone="plain" className="max-phone:hidden">
            {isWhole ? 'Paragraph' : 'Sentence'}
          </GalleyButton>
          <GalleyButton does="choose-none" tone="plain">
            None
          </GalleyButton>
        </>
      }
      foot={
        <PaneFoot>
          {dismissal.asking ? (
            <ReasonForm
              name="dismiss-passage"
              label={`Why ${dismissal.dismissed === 1 ? 'isn’t this a claim' : 'aren’t these claims'}?`}
              verb="Dismiss"
              choices={DISMISSAL_REASONS}
              onSubmit={dismissal.dismiss}
              onCancel={dismissal.stopAsking}
            />
          ) : (
            <>
              <GalleyButton does="send" tone="primary" says="elsewhere">
                Send {count} for review
              </GalleyButton>
              {screen.whyNotDismiss === null && <GalleyButton does="dismiss">Dismiss</GalleyButton>}
              {screen.whyNotAccept === null && <GalleyButton does="accept">Accept</GalleyButton>}
              <FootSays>{screen.whyNotSend ?? 'Another reviewer must approve.'}</FootSays>
            </>
          )}
        </PaneFoot>
      }
    >
      <PaneBody>
        <PassageTable passage={passage} />
        {actor.role !== 'VIEWER' && (
          <>
            <PassageFacts passage={passage} />
            <PassageEvidence passage={passage} />
            <Part
              level={3}
              title={
                <>
                  Outcome{' '}
                  <span className="truncate font-normal text-muted" dir="auto">
                    {alone ? `for ${alone.text} alone` : `for all ${count}`}
                  </span>
                  {alone ? (
                    <GalleyButton does="all" tone="plain" size="small" className="ms-auto">
                      All {count}
                    </GalleyButton>
                  ) : (
                    <Picker
                      label="Basis"
                      size="small"
                      className="ms-auto font-normal"
                      value={basis}
                      options={optionsOf(BASES, BASIS_INFO)}
                      onChange={(now) => {
                        set({ basis: now })
                      }}
                    />
                  )}
                </>
              }
            >
              <OutcomeStrip
                chosen={chosenOutcome}
                onChoose={(outcome) => {
                  runRow(`outcome-${outcome}` satisfies GalleyId)
                }}
              />
            </Part>
            <Alone passage={passage} />
            {!alone && (
              <RationaleField
                id="passage-rationale"
                label={`Rationale, for all ${count}`}
                value={draft.rationale}
                onType={(rationale) => {
                  set({ rationale })
                }}
                send={screen.send}
              />
            )}
          </>
        )}
      </PaneBody>
    </SidePane>
  )
}
