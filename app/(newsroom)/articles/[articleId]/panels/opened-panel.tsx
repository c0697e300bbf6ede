import type { RefObject } from 'react'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { ConflictsPanel } from './conflicts-panel'
import { MergePanel } from './merge-panel'
import { PartPanel } from './part-panel'
import { QuotePanel } from './quote-panel'
import { SourcePanel } from './source-panel'
import { SplitPanel } from './split-panel'
import { UncoveredPanel } from './uncovered-panel'

/** What is opened over the claim at hand; null where that asks for a claim and there is none. */
export function OpenedPanel({ story }: { story: RefObject<HTMLElement | null> }) {
  const { panel, active } = useGalley()
  if (panel === 'uncovered') return <UncoveredPanel story={story} />
  if (panel === 'conflicts') return <ConflictsPanel />
  if (panel === 'by-quote') return <QuotePanel />
  if (panel === 'part') return <PartPanel />
  if (!active) return null
  if (panel === 'source') return <SourcePanel key={active.id} claim={active} />
  if (panel === 'merge') return <MergePanel key={active.id} claim={active} />
  return <SplitPanel key={active.id} claim={active} />
}
