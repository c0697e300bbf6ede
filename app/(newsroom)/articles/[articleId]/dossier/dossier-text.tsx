import { cn, tw } from '@/components/ui/cn'
import { Visible } from '@/components/visible'
import type { BlockRole } from '@/lib/domain/articles/block'
import type { NumberedPart, NumberedWords } from '@/lib/domain/claims/text-of-claims'
import { figure } from '@/lib/domain/limits'
import { settingOf } from '@/lib/domain/text/direction'
import { InTurns } from './in-turns'

const LOOK: Record<BlockRole, string> = tw({
  HEADLINE: 'text-context font-bold',
  STANDFIRST: 'text-context text-muted',
  BODY: 'text-context',
  SUBHEAD: 'text-context font-bold',
  CAPTION: 'text-small text-muted',
  PULL_QUOTE: 'text-context italic',
  LIST_ITEM: 'ms-5 text-context',
  TABLE_CELL: 'min-w-24 text-small',
  NOTE: 'text-small text-muted',
})

/** Words with a line under them where claims lie over them, a heavier one where one claim lies within another. */
function Words({ words, depth, ends }: NumberedWords) {
  return (
    <>
      {depth === 0 ? (
        <Visible text={words} />
      ) : (
        <span className={cn('border-b border-ink', depth > 1 && 'border-b-2')}>
          <Visible text={words} />
        </span>
      )}
      {ends.length > 0 && (
        <sup className="ms-px text-label font-semibold" dir="ltr">
          {ends.join(', ')}
        </sup>
      )}
    </>
  )
}

function Part({ part: { role, words }, language }: { part: NumberedPart; language: string }) {
  return (
    <p
      className={cn('font-text wrap-anywhere whitespace-pre-wrap', LOOK[role])}
      {...settingOf(words.map((one) => one.words).join(''), language)}
    >
      {words.map((one, at) => (
        <Words key={at} {...one} />
      ))}
    </p>
  )
}

/** Parts one below the other, the cells of a row side by side. */
function linesOf(parts: readonly NumberedPart[]): NumberedPart[][] {
  const lines: NumberedPart[][] = []
  for (const part of parts) {
    const line = lines.at(-1)
    if (line && part.row !== null && line[0]?.row === part.row) line.push(part)
    else lines.push([part])
  }
  return lines
}

interface DossierTextProps {
  parts: readonly NumberedPart[]
  /** How many places of the claims have no number. */
  notNumbered: number
  language: string
}

/** The text as far as the claims of this page stand in it, with their numbers. */
export function DossierText({ parts, notNumbered, language }: DossierTextProps) {
  return (
    <section className="grid gap-2" aria-labelledby="dossier-text">
      <h2 id="dossier-text" className="font-semibold">
        The text, with its claims numbered
      </h2>
      {notNumbered > 0 && (
        <p className="text-small text-muted">
          Each claim is numbered where it first stands on this page. Its number is left out at{' '}
          {notNumbered === 1 ? '1 other place' : `${figure(notNumbered)} other places`}.
        </p>
      )}
      <InTurns of={linesOf(parts)}>
        {(lines) =>
          lines.map((line, at) => (
            <div key={at} className="flex flex-wrap gap-x-6 print:break-inside-avoid">
              {line.map((part, index) => (
                <Part key={index} {...{ part, language }} />
              ))}
            </div>
          ))
        }
      </InTurns>
    </section>
  )
}
