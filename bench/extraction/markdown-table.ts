const WIDEST_PADDING = 40

/**
 * A Markdown table, padded so that it also reads well in a terminal. Labels stand on the left,
 * figures on the right.
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  isLabel: (column: number) => boolean = (column) => column === 0,
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) =>
    Math.min(WIDEST_PADDING, Math.max(...cells.map((row) => row[column]?.length ?? 0))),
  )
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0
    return isLabel(column) ? cell.padEnd(width) : cell.padStart(width)
  }
  const line = (row: readonly string[]) => `| ${row.map(pad).join(' | ')} |`
  const rule = widths.map((width, i) => (isLabel(i) ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`))
  const [first, ...rest] = cells
  return [line(first ?? []), `|${rule.join('|')}|`, ...rest.map(line)].join('\n')
}
