'use client'

import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { ATTACH, PlacePane, SEND } from '@/app/(newsroom)/articles/[articleId]/claim/place-pane'
import { NewSourceFields, PlaceFields } from '@/app/(newsroom)/articles/[articleId]/claim/source-fields'
import type { UnsentEvidence } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { StanceChoice } from '@/app/(newsroom)/articles/[articleId]/claim/stance-choice'
import type { Stance } from '@/lib/domain/evidence/source'
import { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { SourceChoice } from '@/app/(newsroom)/articles/[articleId]/panels/source-panel'
import type { Passage } from './use-passage'
import { placeName } from './passage-fields'
import { FORM_KEYS } from '@/components/ui/kbd'

interface PlaceProps {
  passage: Passage
  source: NonNullable<UnsentEvidence['source']>
  onDone: () => void
}

/** Where in the source: one place, which counts for all of them. What is found says whether it supports or contradicts. */
function PassagePlace({ passage, source, onDone }: PlaceProps) {
  const { article } = useGalley()
  const [draft, setDraft] = useEvidenceDraft(placeName(article.id))
  const { title, locator } = draft
  const count = passage.taken.length

  const onBack = () => {
    setDraft(source.id ? { source: null, title: '', url: '' } : { source: null })
    passage.set({ hasPlace: false })
  }
  const take = (by: string) => {
    if (by === ATTACH) {
      passage.attach()
      onDone()
      return
    }
    if (by === SEND && passage.sendWithPlace()) return
    passage.set({ hasPlace: true })
    if (by !== SEND) announce(`${title}, ${locator}, for all ${count}`)
    onDone()
  }
  const onStance = (stance: Stance) => {
    passage.set({ stance })
  }
  return (
    <PlacePane label={`Source for ${count} claims: the place in it`} {...{ source, draft, onBack, take, onStance }}>
      {(lacks) => (
        <>
          {!source.id && <NewSourceFields draft={draft} setDraft={setDraft} lacksTitle={lacks.title} />}
          <StanceChoice
            label="What the source says; without this, what is found says it"
            stance={passage.draft.stance}
            onChoose={onStance}
          />
          <PlaceFields draft={draft} setDraft={setDraft} lacksLocator={lacks.locator} />
          <p className="flex flex-wrap items-center gap-2">
            <Button tone="primary" kbd={FORM_KEYS.send} type="submit">
              Use for all {count}
            </Button>
            <Button kbd={FORM_KEYS.sendText} type="submit" value={SEND}>
              Use and send
            </Button>
            <Button kbd={FORM_KEYS.sendOtherwise} type="submit" value={ATTACH}>
              Attach now
            </Button>
            <span className="text-small text-muted">It is attached with the verdict.</span>
          </p>
        </>
      )}
    </PlacePane>
  )
}

/** One source for all that is chosen. */
export function PassageSource({ passage }: { passage: Passage }) {
  const { article } = useGalley()
  return (
    <SourceChoice
      draftOf={placeName(article.id)}
      title={`Add source to ${passage.taken.length} claims`}
      place={(source, close) => <PassagePlace passage={passage} source={source} onDone={close} />}
    />
  )
}
