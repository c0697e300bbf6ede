'use client'

import { later } from '@/components/later'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'
import { useShell } from './shell-context'

const usePanel = later(() => import('./notices-panel'))

/** How many notices are unread, and the newest of them on a press. */
export function NoticesButton() {
  const { counts } = useShell()
  const panel = usePanel()
  return (
    <Popover
      label="Notices"
      className="w-[26rem] [position-area:block-end_span-inline-start]"
      trigger={(parts) => (
        <Button {...parts} tone="bare" className="shrink-0 gap-1.5 text-muted max-tablet:h-11">
          <span className="max-phone:sr-only">Notices</span>
          <i className="glyph hidden [--glyph:var(--glyph-comment)] max-phone:inline-block" aria-hidden="true" />
          {/* As wide as a digit also while there is none, so that the bar stays where it is. */}
          <span className="min-w-4.5 text-start">
            {counts.notices > 0 && (
              <b className="inline-grid h-4.5 min-w-4.5 place-content-center rounded-full bg-accent px-1 text-label/none font-semibold text-on-accent tabular-nums forced:border">
                {sayCounted(counts.notices, LIMITS.needs.most)}
                <span className="sr-only"> unread</span>
              </b>
            )}
          </span>
        </Button>
      )}
    >
      {panel && <panel.NoticesPanel />}
    </Popover>
  )
}
