import { announce } from '@/components/shell/live-region'
import { NONE_CHOSEN } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import type { PlaceStore } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { isToDo } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import type { Sentence } from '@/app/(newsroom)/articles/[articleId]/list/sentences'
import { isChoosable } from './choosing'

/** Goes to a sentence: its claims that the list shows are chosen together, the first one still to do is at hand. */
export function openSentence(row: Sentence, place: PlaceStore, select: (claimId: string) => void): void {
  const chosen = row.claims.filter(isChoosable)
  const first = chosen.find(isToDo) ?? row.claims[0]
  if (!first) return
  place.set({ ...NONE_CHOSEN, chosen: new Set(chosen.map(({ id }) => id)) })
  select(first.id)
  const { total, approved } = row.progress
  announce(`Sentence ${row.number}: ${total} ${total === 1 ? 'claim' : 'claims'}, ${approved} approved.`)
}
