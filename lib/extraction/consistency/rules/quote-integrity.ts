import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { quotationsOf } from '@/lib/extraction/consistency/quotations'

/** Marks of an omission: a gap with space or brackets around it; "Well… I" is a pause, and "and then …" trails off. */
const OMISSION = /[\p{L}\p{N},.;:?!’']\s+(?:…|\.{3,4}|\. \. \.)(?=\s+["“‘']?[\p{L}\p{N}(])|[[(](?:…|\.{3})[\])]/gu
/** Up to five words, not beginning like a reference or an acronym: "(in Ukraine)", "(finally)". */
const INSERTION =
  /\((?!…|\.{3}|(?:sic|inaudible|laugh(?:s|ter|ing)?|applause|pause)\))\p{Ll}[\p{L}’']*(?: [\p{L}’'-]+){0,4}\)/gu

/** Quoted words that somebody has worked on: gaps, and insertions in round brackets that could be the speaker's own aside. */
export const quoteIntegrity: Rule = (reading) => {
  const found: Finding[] = []
  for (const { start, end, text } of quotationsOf(reading)) {
    const omissions = text.match(OMISSION)?.length ?? 0
    const insertions = text.match(INSERTION) ?? []
    // One gap is everyday practice; it is no more than a note that every checker would have to dismiss.
    if (omissions < 2 && insertions.length === 0) continue
    const parts = [
      ...(omissions > 0 ? [`${omissions} omission${omissions > 1 ? 's' : ''}`] : []),
      ...insertions.slice(0, 3).map((words) => `“${words}”, an insertion in round brackets`),
    ]
    found.push({
      rule: 'quote-integrity',
      severity: omissions > 1 || (omissions > 0 && insertions.length > 0) ? 'medium' : 'low',
      sides: [[{ start, end }]],
      why: `The quotation has ${parts.join(' and ')}: compare it with the recording or the full statement.`,
      ...(insertions.length > 0 ? { suggestion: 'Put what the speaker did not say in square brackets.' } : {}),
    })
  }
  return found
}
