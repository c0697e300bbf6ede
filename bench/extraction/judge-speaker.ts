import type { Marked } from './measured-document'

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|his|her|him|them)$/i
const EMPTY_WORDS = new Set(
  'the a an of mr mrs ms dr sen rep gov president senator jr sr former who and for in'.split(' '),
)

/**
 * Is the found quotation attributed to the right one? Yes when both point at overlapping words. Otherwise by name: one
 * word of the name (or, where the gold speaker bears no name, of the description) must be shared. A pronoun is only
 * right by place, or, from a predictor that gives no places, by being the same pronoun.
 */
export function isRightSpeaker(gold: Marked, found: Marked): boolean {
  if (pointsAtSameWords(gold, found)) return true
  const goldName = gold.speaker?.trim() ?? ''
  const foundName = found.speaker?.trim() ?? ''
  if (!goldName || !foundName) return false
  if (PRONOUN.test(goldName) || PRONOUN.test(foundName))
    return goldName.toLowerCase() === foundName.toLowerCase() && found.speakerStart === undefined
  const ofName = words((goldName.match(/[A-Z][\p{L}'’-]+/gu) ?? []).join(' '))
  const wanted = ofName.length > 0 ? ofName : words(goldName)
  const offered = new Set(words(foundName))
  return wanted.some((word) => offered.has(word))
}

/** A predictor names a speaker when it gives the words or their place. */
export function namesSpeaker(found: Marked): boolean {
  return Boolean(found.speaker) || found.speakerStart !== undefined
}

function pointsAtSameWords(gold: Marked, found: Marked): boolean {
  if (gold.speakerStart === undefined || gold.speakerEnd === undefined) return false
  if (found.speakerStart === undefined || found.speakerEnd === undefined) return false
  return found.speakerStart < gold.speakerEnd && gold.speakerStart < found.speakerEnd
}

function words(text: string): string[] {
  const all = text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .match(/[\p{L}\d][\p{L}\d'’-]*/gu)
  return (all ?? []).filter((word) => !EMPTY_WORDS.has(word))
}
