import type { ExtractedClaim, Span } from '@/lib/extraction/claim'
import type { Examined } from './examine'

const WIDEST = 64

/** The claims as a table, in reading order, then the conflicts with their reasoning. */
export function forPeople(text: string, { claims, conflicts }: Examined): string {
  const counted = `${plural(claims.length, 'claim')}, ${plural(conflicts.length, 'conflict')}`
  return [table(claims), ...conflicts.map((conflict) => explain(text, conflict)), counted].filter(Boolean).join('\n\n')
}

function table(claims: readonly ExtractedClaim[]): string {
  const inOrder = [...claims].sort((a, b) => (a.anchors[0]?.start ?? 0) - (b.anchors[0]?.start ?? 0))
  const rows = inOrder.map((claim) => [
    claim.kind,
    claim.sub ?? '',
    claim.anchors.length > 1 ? `${claim.anchors.length}×` : '',
    shorten(claim.text),
    understood(claim),
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function understood({ value, unit, hedge, speaker, roles, alias }: ExtractedClaim): string {
  const parts = [
    value === undefined ? '' : [hedge, value, unit].filter(Boolean).join(' '),
    speaker ? `— ${speaker.text}` : '',
    roles ? [...new Set(roles.map((role) => role.text))].join(', ') : '',
    alias ?? '',
  ]
  return shorten(parts.filter(Boolean).join(' '))
}

function explain(text: string, { rule, severity, sides, why, hint }: Examined['conflicts'][number]): string {
  const words = (side: readonly Span[]) =>
    side.map(({ start, end }) => `“${shorten(text.slice(start, end))}”`).join(', ')
  return [`${hint ? 'HINT' : severity.toUpperCase()} ${rule}: ${why}`, ...sides.map((side) => `  ${words(side)}`)].join(
    '\n',
  )
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1).toWellFormed()}…` : line
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
