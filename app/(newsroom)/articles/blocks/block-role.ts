import type { IntakeRole } from '@/lib/intake/intake-block'

interface RoleInfo {
  label: string
  /** How its words look while they are corrected, as the galley sets them. */
  look: string
}

/** The roles in the order of their keys, ⌥1 to ⌥9. */
export const BLOCK_ROLE_INFO = {
  HEADLINE: { label: 'Headline', look: 'text-figure font-semibold' },
  STANDFIRST: { label: 'Standfirst', look: 'text-read text-muted' },
  BODY: { label: 'Text', look: 'text-read' },
  SUBHEAD: { label: 'Subhead', look: 'text-read font-semibold' },
  CAPTION: { label: 'Caption', look: 'text-context text-muted' },
  PULL_QUOTE: { label: 'Pull quote', look: 'text-title border-s-2 border-edge ps-4' },
  LIST_ITEM: { label: 'List item', look: 'text-read ps-5' },
  TABLE_CELL: { label: 'Table cell', look: 'text-context' },
  NOTE: { label: 'Note', look: 'text-context' },
} as const satisfies Record<IntakeRole, RoleInfo>

export const BLOCK_ROLES = Object.keys(BLOCK_ROLE_INFO) as IntakeRole[]
