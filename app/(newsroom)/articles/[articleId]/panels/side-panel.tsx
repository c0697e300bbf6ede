'use client'

import { PaneBody, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import type { RefObject } from 'react'
import type { Action } from '@/components/actions/action'
import { ActionsHere } from '@/components/actions/action-button'
import { later } from '@/components/later'
import { ClaimDetail } from '@/app/(newsroom)/articles/[articleId]/claim/claim-detail'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Passage } from '@/app/(newsroom)/articles/[articleId]/passage/use-passage'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { OnItsWay } from './on-its-way'

interface SidePanelProps {
  story: RefObject<HTMLElement | null>
  actions: ClaimActions
  passage: Passage
  /** The galley's, for the buttons of the claim or passage at hand; a panel over it has its own. */
  table: readonly Action[]
}

const usePassagePanel = later(() => import('@/app/(newsroom)/articles/[articleId]/passage/passage-panel'))
const useOpenedPanel = later(() => import('./opened-panel'))

/** Beside the list: the claim at hand, or what is being done with it. */
export function SidePanel({ story, actions, passage, table }: SidePanelProps) {
  const { panel, active, setPanel } = useGalley()
  const passagePanel = usePassagePanel()
  const opened = useOpenedPanel()
  if (passage.all.length > 0 && passagePanel && (panel === 'claim' || panel === 'source'))
    return (
      <ActionsHere actions={table}>
        <passagePanel.PassagePanel passage={passage} />
      </ActionsHere>
    )
  const needsClaim = panel === 'claim' || panel === 'source' || panel === 'merge' || panel === 'split'
  if (!active && needsClaim)
    return (
      <SidePane aria-label="Claim">
        <PaneBody>
          <p className="text-muted">Choose a claim, or mark words in the text to make one.</p>
        </PaneBody>
      </SidePane>
    )
  if (active && panel === 'claim')
    return (
      <ActionsHere actions={table}>
        <ClaimDetail claim={active} actions={actions} />
      </ActionsHere>
    )
  if (opened) return <opened.OpenedPanel story={story} />
  return (
    <SidePane aria-label="Opening" aria-busy>
      <OnItsWay
        close={() => {
          setPanel('claim')
        }}
      />
    </SidePane>
  )
}
