import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { Now, Was } from '@/components/word-diff'
import { Visible } from '@/components/visible'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { sayParts } from '@/lib/domain/articles/part'
import type { Setting } from '@/lib/domain/text/direction'
import { settingOf } from '@/lib/domain/text/direction'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { VerdictInReview } from '@/lib/domain/verdicts/review-view'
import { sideBySide } from './review-look'

interface Props {
  entry: VerdictInReview
  detail: ClaimDetail | undefined
  language: string
}

interface LeafProps {
  title: string
  /** In which part of the article. */
  where: string
  /** How the words are set: the label goes their way. */
  setting: Setting
  alone?: boolean
  children: ReactNode
}

/** A sentence as it stands or would stand, under a rule. */
function Leaf({ title, where, setting, alone = false, children }: LeafProps) {
  return (
    <section className="border-t border-control pt-2">
      <h2 className="text-small font-medium text-muted">{title}</h2>
      <p className="mt-1.5 text-label font-medium text-faint" dir={setting.dir}>
        <bdi>{where}</bdi>
      </p>
      <p
        className={cn(
          'font-text text-read whitespace-pre-line max-phone:max-w-none',
          alone ? 'max-w-[42rem]' : 'max-w-[25rem]',
        )}
        {...setting}
      >
        {children}
      </p>
    </section>
  )
}

/** The claim in its sentence as it stands, and beside it as the verdict would have it, where it asks for other words. */
export function BeforeAndAfter({ entry: { before, after, text, outcome, parts }, detail, language }: Props) {
  const replacement = detail?.verdict?.replacement ?? null
  const { finding, stage } = markOf({ status: CLAIM_MOVES.giveVerdict.to, verdict: { outcome } })
  const within = before + text + after
  const leaf = { where: sayParts(parts), setting: settingOf(within, language) }
  const leading = <Visible text={before} within={within} />
  const following = <Visible text={after} within={within} at={before.length + text.length} />
  if (replacement === null)
    return (
      <Leaf {...leaf} title="As it stands" alone>
        {leading}
        <mark className="claim" data-finding={finding} data-stage={stage ?? undefined}>
          <Visible text={text} within={within} at={before.length} />
          <i className="end" />
        </mark>
        {following}
      </Leaf>
    )
  return (
    <div className={sideBySide}>
      <Leaf {...leaf} title="As it stands">
        {leading}
        <Was was={text} now={replacement} />
        {following}
      </Leaf>
      <Leaf {...leaf} title={replacement === '' ? 'As proposed: without these words' : 'As proposed'}>
        {leading}
        <Now was={text} now={replacement} />
        {following}
      </Leaf>
    </div>
  )
}
