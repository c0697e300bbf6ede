import { useEffect, useState } from 'react'
import { announce } from '@/components/shell/live-region'
import { sayDecided } from '@/lib/domain/claims/say-decided'
import type { OpenCase } from './use-open-case'

/** How often “10 s ago” is said anew; milliseconds. */
const AGAIN = 5_000

/** Who decided on a case that is kept though it waits no longer, and how long ago: "Otto Varga approved this 10 s ago."; null while it waits. */
export function useGone(atHand: OpenCase | null, isGone: boolean): string | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isGone) return
    const timer = setInterval(() => {
      setNow(Date.now())
    }, AGAIN)
    return () => {
      clearInterval(timer)
    }
  }, [isGone])
  const claim = atHand && ('claim' in atHand ? atHand.claim : 'first' in atHand ? atHand.first : undefined)
  const at = claim?.verdict?.review?.at
  // What was decided after the last tick was so just now.
  const decided = claim ? sayDecided(claim, new Date(Math.max(now, Date.parse(at ?? '') || 0))) : null
  const sentence = isGone ? (decided ?? 'This waits for review no longer.') : null
  const isTold = sentence !== null
  useEffect(() => {
    if (isTold) announce('Somebody else decided on this, or changed it. It stays until you go on.')
  }, [isTold])
  return sentence
}
