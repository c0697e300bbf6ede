'use client'

import { undoLast } from '@/components/changes/undo'
import { focusAfter } from '@/components/focus-after'
import { announce } from '@/components/shell/live-region'
import { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { usualBasis } from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { EDIT_OUTCOME, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { PassageScreen } from './passage-actions'
import { useChoosing } from './use-choosing'
import { usePassageActs } from './use-passage-acts'
import { usePassageFacts } from './use-passage-facts'
import { PASSAGE_FIELDS, placeName } from './passage-fields'
import { leftOut, whyNotSendPassage } from './passage-verdict'
import { usePassageDraft } from './use-passage-draft'
import { usePassageSending } from './use-passage-sending'

/** The claims that are chosen together, in the order of the text, and what is done with them. */
export function usePassage() {
  const { article, claims, active, actor, chosen, one, refusedOf, place, setPanel } = useGalley()
  const { draft, set, setAlone } = usePassageDraft(article.id)
  const [unsentPlace, setPlace] = useEvidenceDraft(placeName(article.id))
  const choosing = useChoosing()

  const all = chosen.size === 0 ? [] : claims.filter(({ id }) => chosen.has(id))
  const out = leftOut('verdict', all, actor)
  const taken = all.filter(({ id }) => !out.has(id))
  const basis = draft.basis ?? usualBasis(draft.hasPlace ? unsentPlace.source?.kind : undefined)
  const alone = one && active && chosen.has(active.id) && !out.has(active.id) ? active : null

  const acts = usePassageActs(all, alone, placeName(article.id))
  const change = usePassageFacts(all)
  const whyNotSend = whyNotEdit(actor) ?? whyNotSendPassage(taken, draft, basis)

  const sendVerdicts = usePassageSending({ taken, draft, set, unsentPlace, setPlace })

  const screen: PassageScreen = {
    one: alone !== null,
    taken: taken.length,
    whyNotEdit: whyNotEdit(actor),
    whyNotSend,
    useLast:
      unsentPlace.source && unsentPlace.last
        ? () => {
            setPlace({ ...unsentPlace.last })
            set({ hasPlace: true })
            announce(`${unsentPlace.title}, ${unsentPlace.last?.locator ?? ''}, for all ${taken.length}`)
          }
        : null,
    choose: (outcome: Outcome) => {
      const { label, asksForEdit } = OUTCOME_INFO[outcome]
      if (alone) {
        const chosenAlone = () => {
          setAlone(alone.id, { outcome })
        }
        if (asksForEdit) focusAfter(chosenAlone, PASSAGE_FIELDS.replacement)
        else chosenAlone()
        announce(`${label}, for ${alone.text} alone`)
        return
      }
      set({ outcome })
      announce(`${label}, for all ${taken.length}`)
    },
    send: () => {
      sendVerdicts()
    },
    addSource: () => {
      setPanel('source')
    },
    ...{ accept: acts.accept, whyNotAccept: acts.whyNotAccept },
    ...{ askDismissal: acts.askDismissal, whyNotDismiss: acts.whyNotDismiss },
    oneOfThem: () => {
      const first = taken.find(({ id }) => id === active?.id) ?? taken[0]
      if (!first) return
      place.set({ one: true, activeId: first.id })
      announce(`For ${first.text} alone`)
    },
    allOfThem: () => {
      place.set({ one: false })
      announce(`For all ${taken.length}`)
    },
    suggestEdit: () => {
      const first = alone ?? taken[0]
      if (!first) return
      focusAfter(() => {
        place.set({ one: true, activeId: first.id })
        const outcome = draft.alone[first.id]?.outcome ?? draft.outcome
        if (EDIT_OUTCOME && (outcome === null || !OUTCOME_INFO[outcome].asksForEdit))
          setAlone(first.id, { outcome: EDIT_OUTCOME })
      }, PASSAGE_FIELDS.replacement)
    },
    goTo: (field) => document.getElementById(PASSAGE_FIELDS[field])?.focus(),
    undo: undoLast,
  }

  return {
    choosing,
    screen,
    all,
    taken,
    /** Why each that a verdict leaves as it is stays so, by id. */
    out,
    refusedOf,
    alone,
    basis,
    draft,
    set,
    setAlone,
    place: draft.hasPlace ? unsentPlace : null,
    /** Sends all with the place as it is typed. */
    sendWithPlace: () => sendVerdicts({ ...draft, hasPlace: true }),
    change,
    attach: () => {
      acts.attach(draft)
    },
    dismissal: acts,
    /** Steps among those that take a verdict, while one of them is at hand. */
    step: (by: 1 | -1) => {
      const at = taken.findIndex(({ id }) => id === active?.id)
      const next = taken[at + by]
      if (next) place.set({ activeId: next.id })
    },
  }
}

export type Passage = ReturnType<typeof usePassage>
