/** The panes beside the text, which give way to it or take from it. Lengths in CSS pixels. */
export const PANES = {
  list: { label: 'Width of the claim list', least: 224, usual: 304, most: 560 },
  detail: { label: 'Width of the claim', least: 320, usual: 416, most: 720 },
} as const
export type Pane = keyof typeof PANES

/** Null: as the styles have it. */
export type PaneWidths = Record<Pane, number | null>

/** The server reads it too, so that the page comes as it was left and nothing moves. */
export const PANES_COOKIE = 'galley-panes'

export function withinReason(pane: Pane, width: number): number {
  const { least, most } = PANES[pane]
  return Math.round(Math.min(Math.max(width, least), most))
}

/** From "304-416"; a part that says nothing sensible is left to the styles. */
export function readPaneWidths(cookie: string | undefined): PaneWidths {
  const [list, detail] = (cookie ?? '').split('-').map(Number)
  const widthOf = (pane: Pane, width: number | undefined) => (width ? withinReason(pane, width) : null)
  return { list: widthOf('list', list), detail: widthOf('detail', detail) }
}

export function writePaneWidths({ list, detail }: PaneWidths): string {
  return `${list ?? ''}-${detail ?? ''}`
}
