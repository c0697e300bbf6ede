import { cn } from '@/components/ui/cn'
import { Now, Was } from '@/components/word-diff'
import type { Verse } from '@/lib/domain/articles/collate'
import { gridOf, scopeOf } from '@/lib/domain/articles/table-grid'
import { settingOf } from '@/lib/domain/text/direction'
import { SIDE_LABEL } from './verse-columns'

type SideName = 'was' | 'now'

/** The words of a cell on one side, with what is another there. */
function CellWords({ verse: { was, now, words }, side }: { verse: Verse; side: SideName }) {
  const [before, after] = [was?.text ?? '', now?.text ?? '']
  if (before === after) return after
  return side === 'was' ? (
    <Was was={before} now={after} words={words} />
  ) : (
    <Now was={before} now={after} words={words} />
  )
}

interface TableSideProps {
  verses: readonly Verse[]
  side: SideName
  languageOf: (verse: Verse) => string
  className?: string | undefined
}

/** A table as it was, or as it is now, with the cells that changed marked; a dash where there was none. */
export function TableSide({ verses, side, languageOf, className }: TableSideProps) {
  const cells = verses.flatMap((verse) => (verse[side]?.cell ? [{ ...verse[side].cell, verse }] : []))
  if (cells.length === 0) return <p className="text-muted max-tablet:hidden print:block">–</p>
  // Its columns go the way of all its words.
  const words = cells.map(({ verse }) => verse[side]?.text ?? '').join(' ')
  const { dir } = settingOf(words, cells[0] ? languageOf(cells[0].verse) : '')
  const isNew = side === 'now' && verses.every(({ was }) => was === null)
  const isOneOfTwo = verses.some((verse) => verse[side === 'was' ? 'now' : 'was'] !== null)
  return (
    <div className={cn('min-w-0', className)}>
      {isOneOfTwo && className === undefined && (
        <b className="hidden font-ui text-small/6.5 font-semibold text-muted max-tablet:block print:hidden">
          {side === 'was' ? 'Was' : 'Now'}
        </b>
      )}
      {isNew && <b className="block font-ui text-small/6.5 font-semibold text-approved">New part</b>}
      <span className={SIDE_LABEL}>Table</span>
      <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label="Table">
        <table className="w-full border-collapse text-excerpt" dir={dir}>
          <tbody>
            {gridOf(cells).map((row, at) => (
              <tr key={at} className="border-b border-hairline last:border-0">
                {row.map(({ cell, ...place }) => {
                  if (!cell) return <td key={`none-${place.column}`} colSpan={place.across} />
                  const scope = scopeOf(row, { cell, ...place })
                  const Element = scope ? 'th' : 'td'
                  return (
                    <Element
                      key={place.column}
                      className={cn('py-1 pe-3 text-start align-top wrap-break-word', scope && 'font-semibold')}
                      {...(scope && { scope })}
                      {...(place.across > 1 && { colSpan: place.across })}
                      {...(place.down > 1 && { rowSpan: place.down })}
                      {...settingOf(cell.verse[side]?.text ?? '', languageOf(cell.verse))}
                    >
                      <CellWords verse={cell.verse} side={side} />
                    </Element>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
