'use client'

import { Button } from '@/components/ui/button'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Found, Omission } from '@/lib/intake/intake-block'
import type { ComponentProps } from 'react'
import { LeftOut } from '@/app/(newsroom)/articles/blocks/left-out'
import { sayParts } from './say-parts'

interface ReadAsProps {
  blocks: readonly EditedBlock[]
  omissions: readonly Omission[]
  from: 'paste' | 'file' | 'page'
  /** Puts back a part that was left out of a page. */
  onRestore: (found: Found) => void
  onTurn: NonNullable<ComponentProps<typeof LeftOut>['onTurn']>
  /** Given where lines look as if a margin had broken them. */
  onJoin: (() => void) | null
}

/** What the text was understood as, and what is not in it any more. */
export function ReadAs({ blocks, omissions, from, onRestore, onTurn, onJoin }: ReadAsProps) {
  const headline = blocks.find(({ role, text }) => role === 'HEADLINE' && text.trim() !== '')
  return (
    <>
      <section aria-label="Read as" className="border-b border-hairline px-5 py-3">
        <h3 className="font-semibold">Read as</h3>
        <dl className="mt-1 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-2 gap-y-1">
          <dt className="text-muted">Headline</dt>
          <dd dir="auto">
            {headline?.text ?? <span className="text-wrong">None yet: choose a part and press ⌥1.</span>}
          </dd>
          <dt className="text-muted">Parts</dt>
          <dd>{sayParts(blocks) || 'nothing below the headline yet'}</dd>
        </dl>
        {onJoin && (
          <p className="mt-2 flex items-center justify-between gap-3">
            <span className="text-small text-muted">Some paragraphs are broken into short lines.</span>
            <Button onClick={onJoin}>Join the lines</Button>
          </p>
        )}
      </section>
      <LeftOut {...{ omissions, from, onRestore, onTurn }} />
    </>
  )
}
