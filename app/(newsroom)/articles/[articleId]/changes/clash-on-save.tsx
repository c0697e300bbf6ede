'use client'

import { tw } from '@/components/ui/cn'
import { Moment } from '@/components/moment'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { Now, Was } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { ClaimActions } from './use-claim-actions'
import { useClash } from './use-clash'

const leaf = tw('grid min-w-0 content-start gap-1.5 border-t-2 border-(--tone) pt-2')

/** Someone else gave a verdict while this person wrote one: both stand side by side, and neither is lost. */
export function ClashOnSave({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const clash = useClash(detail, actions)
  if (!clash) return null
  const { theirs, mine, whyNotMine } = clash
  return (
    <section className="grid gap-4 rounded-md border border-edge bg-paper px-5 py-4" aria-label="Someone saved first">
      <h3 className="font-semibold">{theirs.givenBy.name} gave a verdict while you wrote yours.</h3>
      <div className="grid grid-cols-2 gap-6">
        <section className={leaf} data-finding={OUTCOME_INFO[theirs.outcome].mark}>
          <h4 className="font-semibold">
            Saved, {theirs.givenBy.name} <Moment at={theirs.givenAt} />
          </h4>
          <p className="font-semibold text-(--tone)">{OUTCOME_INFO[theirs.outcome].label}</p>
          <p className="font-text text-read wrap-anywhere" dir="auto">
            <Was was={theirs.rationale} now={mine.rationale} />
          </p>
        </section>
        <section className={leaf} data-finding={mine.outcome === null ? 'open' : OUTCOME_INFO[mine.outcome].mark}>
          <h4 className="font-semibold">Not saved, you</h4>
          <p className="font-semibold text-(--tone)">
            {mine.outcome === null ? 'No outcome chosen' : OUTCOME_INFO[mine.outcome].label}
          </p>
          <p className="font-text text-read wrap-anywhere" dir="auto">
            <Now was={theirs.rationale} now={mine.rationale} />
          </p>
        </section>
      </div>
      <p className="flex flex-wrap items-center gap-2">
        <GalleyButton does="keep-theirs" />
        <GalleyButton does="send-mine" says="elsewhere" />
        <GalleyButton does="say-mine" />
      </p>
      <p className="text-small text-muted">
        {whyNotMine === null ? '' : `Yours can’t stand in its place. ${whyNotMine} `}Theirs stays in the history either
        way.
      </p>
    </section>
  )
}
