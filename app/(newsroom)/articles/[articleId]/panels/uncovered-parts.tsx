'use client'

import { Kbd } from '@/components/ui/kbd'
import { Toggles } from '@/components/ui/toggles'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import type { BlockRole } from '@/lib/domain/articles/block'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'

interface UncoveredPartsProps {
  parts: CoverageView['parts']
  /** The kind of part that the list is kept to; null for all. */
  part: BlockRole | null
  onShow: (part: BlockRole | null) => void
}

const ALL = 'ALL'

/** What is covered of each kind, in words; here the statements are told too, which the list below has no rows for. */
export function CoveredKinds({ kinds }: Pick<CoverageView, 'kinds'>) {
  if (kinds.length === 0) return null
  const said = kinds.map(({ kind, covered, total }) => `${covered} of ${total} ${KIND_INFO[kind].label.toLowerCase()}s`)
  return <p className="border-b border-hairline px-3.5 py-2 text-small text-muted">In claims: {said.join(', ')}.</p>
}

/** What is covered in each kind of part, in words, and what is missing in each, to be pressed; nothing in a text of one part alone. */
export function UncoveredParts({ parts, part, onShow }: UncoveredPartsProps) {
  if (parts.length < 2) return null
  const said = parts.map(({ role, covered, total }) => `${covered} of ${total} ${BLOCK_ROLE_INFO[role].inside}`)
  const lacking = parts.filter(({ covered, total }) => covered < total)
  const missing = lacking.reduce((sum, { covered, total }) => sum + total - covered, 0)
  return (
    <div className="grid gap-1 border-b border-hairline px-3.5 py-2">
      <p className="text-small text-muted">Covered: {said.join(', ')}.</p>
      {lacking.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-2">
          <Toggles
            label="Not covered in"
            value={part ?? ALL}
            onChange={(role) => {
              onShow(role === ALL ? null : role)
            }}
            options={[
              { value: ALL, label: 'All', count: missing },
              ...lacking.map(({ role, covered, total }) => ({
                value: role,
                label: BLOCK_ROLE_INFO[role].label,
                count: total - covered,
              })),
            ]}
          />
          <span className="ms-auto flex shrink-0 gap-1 max-tablet:hidden">
            <Kbd>←</Kbd>
            <Kbd>→</Kbd>
          </span>
        </div>
      )}
    </div>
  )
}
