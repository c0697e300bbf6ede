'use client'

import { useState } from 'react'
import { later } from '@/components/later'
import { Part } from '@/components/ui/case'
import { optionsOf, Picker } from '@/components/picker'
import { WordDiff } from '@/components/word-diff'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { BASES, BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { FoundLine, ReviewLine } from './found'
import { RationaleField, ReplacementField } from './verdict-fields'
import { OutcomeStrip } from './outcome-strip'
import { likelyBasis, useVerdictDraft } from './use-verdict-draft'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'

const useClashOnSave = later(() => import('@/app/(newsroom)/articles/[articleId]/changes/clash-on-save'))

/** What was found, for reading. */
function Found({ detail }: { detail: ClaimDetail }) {
  const { verdict, text } = detail
  if (!verdict) return null
  const { rationale, replacement, review } = verdict
  return (
    <Part level={3} title="Verdict">
      <FoundLine verdict={verdict} />
      {rationale && (
        <p className="wrap-anywhere whitespace-pre-line" dir="auto">
          {rationale}
        </p>
      )}
      {replacement !== null && <WordDiff was={text} now={replacement} />}
      <ReviewLine review={review} />
    </Part>
  )
}

interface VerdictPartProps {
  detail: ClaimDetail
  /** The claim is in a state in which a verdict can be given. */
  deciding: boolean
  actions: ClaimActions
}

/** The outcome strip, basis, rationale and suggested edit; or the verdict that stands. */
export function VerdictPart({ detail, deciding, actions }: VerdictPartProps) {
  const { actor } = useSteady()
  const [draft, setDraft] = useVerdictDraft(detail)
  const clash = useClashOnSave()
  /** The claim whose field the person writes in: it stays under their hands, whatever somebody else does meanwhile. */
  const [writingOn, setWritingOn] = useState<string | null>(null)
  const stands = (
    <>
      <Found detail={detail} />
      {clash && <clash.ClashOnSave detail={detail} actions={actions} />}
    </>
  )
  if (actor.role === 'VIEWER' || (!deciding && writingOn !== detail.id)) return stands
  const missing = draft.outcome === null ? null : actions.whyNotSend()
  const asksForEdit = draft.outcome !== null && OUTCOME_INFO[draft.outcome].asksForEdit
  const showEdit = asksForEdit || draft.replacement !== null || actions.editing
  return (
    <>
      {deciding && CLAIM_STATUS_INFO[detail.status].finding === null && <Found detail={detail} />}
      {deciding && clash && <clash.ClashOnSave detail={detail} actions={actions} />}
      <Part
        onFocus={({ target }) => {
          setWritingOn(target instanceof HTMLTextAreaElement ? detail.id : null)
        }}
        onBlur={() => {
          setWritingOn(null)
        }}
        level={3}
        title={
          <>
            Outcome
            <span className="ms-auto text-small font-normal text-muted" aria-hidden="true">
              Basis
            </span>
            <Picker
              label="Basis"
              size="small"
              className="font-normal"
              value={draft.basis ?? likelyBasis(detail)}
              options={optionsOf(BASES, BASIS_INFO)}
              onChange={(basis) => {
                setDraft({ basis })
              }}
            />
          </>
        }
      >
        <OutcomeStrip
          chosen={draft.outcome}
          onChoose={(outcome) => {
            actions.choose(outcome, false)
          }}
        />
        {showEdit && (
          <div className="grid gap-1.5" key={`replacement:${detail.id}`}>
            <ReplacementField
              id="claim-replacement"
              label={`Replace “${shorten(detail.text)}” with`}
              was={detail.text}
              outcome={draft.outcome}
              value={draft.replacement}
              onChange={(replacement) => {
                setDraft({ replacement })
              }}
              send={actions.send}
            />
            {draft.replacement !== null && <WordDiff was={detail.text} now={draft.replacement} />}
          </div>
        )}
        {/* A field of its own for each claim: what ⌘Z brings back was typed for this one. */}
        <RationaleField
          key={`rationale:${detail.id}`}
          id="claim-rationale"
          label="Rationale"
          aside={
            !showEdit && <GalleyButton does="edit" tone="plain" size="small" className="-me-1.5" says="elsewhere" />
          }
          value={draft.rationale}
          onType={(rationale) => {
            setDraft({ rationale })
          }}
          send={actions.send}
        />
        {missing && (
          <div className="grid gap-2 rounded-md border border-dashed border-control px-3 pt-2 pb-2.5" id="claim-lacks">
            <p>
              <b className="font-semibold">One thing is missing.</b> {missing}
            </p>
            {detail.evidenceCount === 0 && (
              <p className="flex flex-wrap items-center gap-2">
                <GalleyButton does="source">Add source</GalleyButton>
              </p>
            )}
          </div>
        )}
      </Part>
      {!deciding && stands}
    </>
  )
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text
}
