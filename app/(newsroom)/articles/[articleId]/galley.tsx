'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import { QueryProvider } from '@/components/query-provider'
import { cn, tw } from '@/components/ui/cn'
import { Strip } from './claim/strip'
import { AtHand } from './frame/at-hand'
import { GalleyProvider, usePlace, useShown, useSteady } from './frame/galley-context'
import type { GalleyStart } from './frame/galley-context'
import { PaneEdge } from './frame/pane-edge'
import type { PaneWidths } from './frame/pane-widths'
import { useFocusAfter } from './frame/use-focus-after'
import { ClaimList } from './list/claim-list'
import type { Sheet } from './panels/sheet-tabs'
import { usePressToChoose } from './passage/use-choosing'
import { usePickInSentence } from './passage/use-sentences'
import { useSelectedWords } from './text/selection-bar'
import { TextPane } from './text/text-pane'

/** Three panes beside each other; on tablets the text and one panel; on phones the panel is a sheet below the text. */
const frame = tw([
  'group/galley main grid grid-cols-[minmax(24rem,1fr)_var(--list-width,19rem)_var(--detail-width,26rem)] grid-rows-[auto_minmax(0,1fr)_1.75rem] print:block print:h-auto print:overflow-visible',
  'max-desk:grid-cols-[minmax(24rem,1fr)_var(--list-width,16rem)_var(--detail-width,22rem)]',
  'max-tablet:grid-cols-[minmax(0,1fr)_24rem] max-tablet:grid-rows-[auto_3.25rem_minmax(0,1fr)]',
  'max-phone:grid-cols-[minmax(0,1fr)] max-phone:grid-rows-[auto_minmax(0,1fr)_3.75rem_min(23rem,45dvh)]',
  'max-phone:data-[panel=conflicts]:grid-rows-[auto_minmax(0,1fr)_3.75rem_min(36rem,66dvh)] max-phone:data-[tall=true]:grid-rows-[auto_minmax(0,1fr)_3.75rem_72dvh]',
  'few-lines:grid-rows-[auto_11rem_3.75rem_auto] few-lines:overflow-y-auto few-lines:data-[panel=conflicts]:grid-rows-[auto_11rem_3.75rem_auto] few-lines:data-[tall=true]:grid-rows-[auto_11rem_3.75rem_auto]',
])

function Bench({ panes }: { panes: PaneWidths }) {
  const { select } = useSteady()
  const article = useShown((shown) => shown.article)
  const panel = usePlace((place) => place.panel)
  const story = useRef<HTMLElement>(null)
  const filterField = useRef<HTMLInputElement>(null)
  const [choosingFrom, setChoosingFrom] = useState<number | null>(null)
  const [sheet, setSheet] = useState<Sheet>('claim')
  const [tall, setTall] = useState(false)
  // Whatever is opened over the claim is to be seen, also where the list was shown.
  if (panel !== 'claim' && sheet !== 'claim') setSheet('claim')
  const [marked, setMarked] = useSelectedWords(story, article.revision.text, article.language)
  const words = useMemo(
    () => ({ marked, setMarked, choosingFrom, setChoosingFrom }),
    [marked, setMarked, choosingFrom, setChoosingFrom],
  )
  const pressToChoose = usePressToChoose()
  const pickInSentence = usePickInSentence()
  useFocusAfter(panel !== 'claim')
  useFocusAfter(choosingFrom !== null)

  const pick = useCallback(
    (claimId: string, event: React.MouseEvent) => {
      if (pressToChoose(claimId, event)) return
      if (!pickInSentence(claimId)) select(claimId)
      setSheet('claim')
    },
    [select, pressToChoose, pickInSentence],
  )

  const list = useMemo(() => <ClaimList filterRef={filterField} onPick={pick} />, [pick])

  return (
    <main className={cn(frame)} id="main" data-sheet={sheet} data-panel={panel} data-tall={tall} style={asStyle(panes)}>
      <Strip />
      <TextPane story={story} onPick={pick} words={words} />
      <AtHand story={story} filterField={filterField} words={words} sheets={{ sheet, setSheet, tall, setTall }}>
        {list}
      </AtHand>
      <PaneEdge pane="list" start={panes.list} />
      <PaneEdge pane="detail" start={panes.detail} />
    </main>
  )
}

function asStyle({ list, detail }: PaneWidths): Record<string, string> {
  return {
    ...(list !== null && { '--list-width': `${list}px` }),
    ...(detail !== null && { '--detail-width': `${detail}px` }),
  }
}

/** The checking desk of one article: its text, its claims, and the claim at hand. */
export function Galley({ start, panes }: { start: GalleyStart; panes: PaneWidths }) {
  return (
    <QueryProvider>
      <GalleyProvider start={start}>
        <Bench panes={panes} />
      </GalleyProvider>
    </QueryProvider>
  )
}
