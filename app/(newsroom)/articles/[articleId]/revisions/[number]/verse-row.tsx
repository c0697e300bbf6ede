import type { Verse } from '@/lib/domain/articles/collate'
import type { VerseGroup } from '@/lib/domain/articles/verse-groups'
import type { ClaimBeside } from '@/lib/queries/articles/revision-screen'
import { Column, Fates, FirstText } from './verse-columns'
import { TableSide } from './verse-table'

const firstOf = ({ verses: [first] }: VerseGroup) => first ?? { was: null, now: null, same: true }

/** Tells a group from the others of its page. */
export function keyOf(group: VerseGroup): string {
  const { was, now } = firstOf(group)
  return `${was?.number ?? 'new'}-${now?.number ?? 'gone'}`
}

interface VerseRowProps {
  articleId: string
  group: VerseGroup
  /** The first text, which has nothing to stand beside. */
  isFirst: boolean
  languageOf: (verse: Verse) => string
  /** Of each part of it, what became of its claims; null where that is not told. */
  fates: readonly (readonly ClaimBeside[])[] | null
}

/** A part of two texts side by side, or a table of them, and what became of the claims in it. */
export function VerseRow({ articleId, group, isFirst, languageOf, fates }: VerseRowProps) {
  const first = firstOf(group)
  const language = languageOf(first)
  return (
    <div className="col-span-full grid break-inside-avoid grid-cols-subgrid border-b border-hairline py-3 max-tablet:[&>:not(:first-child)]:col-start-2 print:[&>:not(:first-child)]:col-start-auto!">
      <span className="text-end font-ui text-small/6.5 text-faint">{first.now?.number ?? first.was?.number}</span>
      {group.isTable ? (
        <>
          {!isFirst && <TableSide verses={group.verses} side="was" languageOf={languageOf} />}
          <TableSide
            verses={group.verses}
            side="now"
            languageOf={languageOf}
            className={isFirst ? 'col-span-2 max-tablet:col-span-1 print:col-span-2!' : undefined}
          />
        </>
      ) : isFirst ? (
        <FirstText verse={first} language={language} />
      ) : (
        <>
          <Column verse={first} side="was" language={language} />
          <Column verse={first} side="now" language={language} />
        </>
      )}
      {fates ? <Fates articleId={articleId} parts={fates} /> : <span />}
    </div>
  )
}
