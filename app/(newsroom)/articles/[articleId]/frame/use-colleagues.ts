import { useEffect } from 'react'
import { painted } from '@/components/after-paint'
import type { PlaceStore } from './galley-place'

/** Tells colleagues where this person is, and shows where they are, once the page rests. */
export function useColleagues(articleId: string, place: PlaceStore, me: string): void {
  useEffect(() => {
    let isOver = false
    let leave = () => {}
    void painted()
      .then(() => import('./be-here'))
      .then(({ beHere }) => {
        if (!isOver) leave = beHere(articleId, place, me)
      })
      .catch(() => undefined)
    return () => {
      isOver = true
      leave()
    }
  }, [articleId, place, me])
}
