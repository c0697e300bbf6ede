'use client'

import { PaneBody, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import type { RefObject } from 'react'
import { ClaimDetail } from '@/app/(newsroom)/articles/[articleId]/claim/claim-detail'
import { ConflictsPanel } from './conflicts-panel'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { MergePanel } from './merge-panel'
import { PartPanel } from './part-panel'
import { QuotePanel } from './quote-panel'
import { SourcePanel } from './source-panel'
import { SplitPanel } from './split-panel'
import { UncoveredPanel } from './uncovered-panel'
import { later } from '@/components/later'
import type { Passage } from '@/app/(newsroom)/articles/[articleId]/passage/use-passage'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'

interface SidePanelProps {
  story: RefObject<HTMLElement | null>
  actions: ClaimActions
  passage: Passage
}

const usePassagePanel = later(() => import('@/app/(newsroom)/articles/[articleId]/passage/passage-panel'))

/** Beside the list: the claim at hand, or what is being done with it. */
export function SidePanel({ story, actions, passage }: SidePanelProps) {
  const { panel, active } = useGalley()
  const passagePanel = usePassagePanel()
  if (panel === 'uncovered') return <UncoveredPanel story={story} />
  if (panel === 'conflicts') return <ConflictsPanel />
  if (panel === 'by-quote') return <QuotePanel />
  if (panel === 'part') return <PartPanel />
  if (passage.all.length > 0 && passagePanel && (panel === 'claim' || panel === 'source'))
    return <passagePanel.PassagePanel passage={passage} />
  if (!active)
    return (
      <SidePane aria-label="Claim">
        <PaneBody>
          <p className="text-muted">Choose a claim, or mark words in the text to make one.</p>
        </PaneBody>
      </SidePane>
    )
  if (panel === 'source') return <SourcePanel key={active.id} claim={active} />
  if (panel === 'merge') return <MergePanel key={active.id} claim={active} />
  if (panel === 'split') return <SplitPanel key={active.id} claim={active} />
  return <ClaimDetail claim={active} actions={actions} />
}
