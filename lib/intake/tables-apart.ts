interface Placed {
  role: string
  row?: number | undefined
  column?: number | undefined
}

/**
 * Blocks in runs: the cells of one table together, every other block by itself, in order. A table begins at the first cell of a
 * row that is above the one before it, or at a place that is taken already.
 */
export function tablesApart<Block extends Placed>(blocks: readonly Block[]): { start: number; cells: Block[] }[] {
  const runs: { start: number; cells: Block[] }[] = []
  for (const [index, block] of blocks.entries()) {
    const run = runs.at(-1)
    const last = run?.cells.at(-1)
    const goesOn =
      block.role === 'TABLE_CELL' &&
      last?.role === 'TABLE_CELL' &&
      ((block.row ?? 0) > (last.row ?? 0) || (block.row === last.row && (block.column ?? 0) > (last.column ?? 0)))
    if (run && goesOn) run.cells.push(block)
    else runs.push({ start: index, cells: [block] })
  }
  return runs
}
