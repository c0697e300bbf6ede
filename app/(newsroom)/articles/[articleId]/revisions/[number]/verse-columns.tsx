import Link from 'next/link'
import { tw } from '@/components/ui/cn'
import { Now, Was } from '@/components/word-diff'
import type { Verse } from '@/lib/domain/articles/collate'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { settingOf } from '@/lib/domain/text/direction'
import type { ClaimBeside } from '@/lib/queries/articles/revision-screen'

export const SIDE_LABEL = tw('block font-ui text-label text-faint')

/** What part of the article a side is; of running text only where it was, or becomes, another part. */
function SideLabel({ verse: { was, now }, side }: { verse: Verse; side: 'was' | 'now' }) {
  const label = side === 'was' ? was?.label : now?.label
  const changed = was && now && was.label !== now.label
  if (!label || (label === 'Body' && !changed)) return null
  // The label is English in its own order, and stands where its words begin.
  if (!changed || side === 'was')
    return (
      <span className={SIDE_LABEL}>
        <bdi>{label}</bdi>
      </span>
    )
  return (
    <span className={SIDE_LABEL}>
      <bdi>
        <b className="font-semibold text-ink">{label}</b>, was {was.label.charAt(0).toLowerCase() + was.label.slice(1)}
      </bdi>
    </span>
  )
}

/** One side of a part: as it was, or as it is now. */
export function Column({ verse, side, language }: { verse: Verse; side: 'was' | 'now'; language: string }) {
  const [was, now] = [verse.was?.text ?? '', verse.now?.text ?? '']
  if (!verse[side]) return <p className="text-muted max-tablet:hidden print:block">–</p>
  return (
    <div {...settingOf(side === 'was' ? was : now, language)}>
      {verse.was && verse.now && (
        <b className="hidden font-ui text-small/6.5 font-semibold text-muted max-tablet:block print:hidden">
          <bdi>{side === 'was' ? 'Was' : 'Now'}</bdi>
        </b>
      )}
      {side === 'now' && !verse.was && (
        <b className="block font-ui text-small/6.5 font-semibold text-approved">New part</b>
      )}
      <SideLabel verse={verse} side={side} />
      <p className="whitespace-pre-line">
        {was === now || (side === 'now' && !verse.was) ? (
          now
        ) : !verse.now ? (
          <del>{was}</del>
        ) : side === 'was' ? (
          <Was was={was} now={now} words={verse.words} />
        ) : (
          <Now was={was} now={now} words={verse.words} />
        )}
      </p>
    </div>
  )
}

const FATE: Record<ClaimFate['fate'], string> = {
  kept: 'unchanged',
  moved: 'unchanged',
  applied: 'edit made',
  reanchored: 'reworded',
  stale: 'stale',
  orphaned: 'orphaned',
}

interface FatesProps {
  articleId: string
  /** Of each part that stands here: one, or all cells of a table. */
  parts: readonly (readonly ClaimBeside[])[]
}

/** What became of the claims that stand in a part, or in the cells of a table. */
export function Fates({ articleId, parts }: FatesProps) {
  const here = parts.flat()
  const left = ([first, ...others]: readonly ClaimBeside[]) => (first ? first.all - others.length - 1 : 0)
  const more = parts.reduce((sum, part) => sum + left(part), 0)
  const last = parts.find((part) => left(part) > 0)?.at(-1)
  return (
    <ul className="grid content-start gap-0.5 font-ui text-small">
      {here.map((claim) => {
        const { finding, stage } = markOf(claim)
        return (
          <li
            key={claim.id}
            className="flex min-h-6.5 items-center gap-1.5"
            data-finding={finding}
            data-stage={stage ?? undefined}
          >
            <span className="min-w-4 text-end text-muted tabular-nums">{claim.number}</span>
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            {claim.fate === null ? 'suggested' : FATE[claim.fate]}
          </li>
        )
      })}
      {more > 0 && (
        <li>
          <Link href={`/articles/${articleId}?claim=${last?.number}`} title="They go on in the galley">
            and {more} more
          </Link>
        </li>
      )}
    </ul>
  )
}

/** A part of the first text, which has nothing to stand beside. */
export function FirstText({ verse: { now, ...verse }, language }: { verse: Verse; language: string }) {
  if (!now) return null
  return (
    <div className="col-span-2 max-tablet:col-span-1 print:col-span-2!" {...settingOf(now.text, language)}>
      <SideLabel verse={{ ...verse, now }} side="now" />
      <p className="whitespace-pre-line">{now.text}</p>
    </div>
  )
}
