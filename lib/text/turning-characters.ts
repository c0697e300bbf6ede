/**
 * Characters that turn words round for whoever looks at them, and for nobody else: embeddings and overrides of direction, with which
 * 41 looks like 14 (UAX #9 advises isolates in their place). Isolates and marks of direction are none: Arabic text needs them so
 * that a score reads as it is.
 */
const TURNING = /[\u202a-\u202e]/
const ALL_TURNING = /[\u202a-\u202e]/g

export const hasTurning = (text: string): boolean => TURNING.test(text)

export const withoutTurning = (text: string): string => text.replace(ALL_TURNING, '')

/** Why a text that holds one can't be kept, or null. */
export function whyNotTurned(text: string): string | null {
  const at = text.search(TURNING)
  if (at === -1) return null
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return `Character ${(at + 1).toLocaleString('en-GB')} (U+${code}) turns words round, so that 41 looks like 14. Take it out.`
}
