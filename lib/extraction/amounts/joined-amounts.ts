import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Seconds in the units that durations are told in together. */
const SECONDS: Record<string, number> = { hour: 3600, hr: 3600, minute: 60, min: 60, second: 1, sec: 1 }

/** The amounts with "4 minutes 5.08 seconds" and "two hours and 30 minutes" as one duration, told in the smaller of its units. */
export function joinDurations(tokens: readonly Token[], amounts: readonly Mention[]): Mention[] {
  const joined: Mention[] = []
  for (const small of amounts) {
    const large = joined.at(-1)
    const [many, few] = [SECONDS[large?.unit ?? ''], SECONDS[small.unit ?? '']]
    const fits = large?.sub === 'duration' && small.sub === 'duration' && many !== undefined && few !== undefined
    if (!fits || many <= few || !isJoined(tokens, large.last, small.first)) {
      joined.push(small)
      continue
    }
    const value = Number(large.value) * (many / few) + Number(small.value)
    Object.assign(large, { end: small.end, last: small.last, unit: small.unit })
    if (Number.isFinite(value)) large.value = String(Number(value.toFixed(3)))
    else delete large.value
  }
  return joined
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  const link = tokens[from]
  return (
    (from === to || (to === from + 1 && (link?.lower === 'and' || link?.text === ','))) &&
    (tokens[to]?.gap ?? Gap.LINE) <= Gap.SPACE
  )
}

/** "$26 a week", "205,000 a month", "four times a year": how often belongs to the amount, but not behind a coin ("euros a month"). */
export function takeRate(tokens: readonly Token[], mention: Mention): void {
  if (!/^(?:cardinal|money)$/.test(mention.sub ?? '') || tokens[mention.last - 1]?.shape === Shape.LOWER) return
  const at = tokens[mention.last]?.lower === 'times' ? mention.last + 1 : mention.last
  const [article, unit] = [tokens[at], tokens[at + 1]]
  if (!/^an?$/.test(article?.lower ?? '') || article?.gap !== Gap.SPACE || unit?.gap !== Gap.SPACE) return
  if (!/^(?:hour|day|night|week|month|quarter|year|minute|second)$/.test(unit.lower)) return
  if (/^(?:ago|earlier|later|before|after)$/.test(tokens[at + 2]?.lower ?? '')) return
  Object.assign(mention, { last: at + 2, end: unit.end })
}

/** One past a rate that opens at `at`: "km/h", "m/s". */
export function rateEnd(tokens: readonly Token[], at: number): number | undefined {
  const [unit, slash, time] = tokens.slice(at, at + 3)
  const glued = slash?.text === '/' && slash.gap === Gap.NONE && time?.gap === Gap.NONE
  if (/^(?:cu|sq)$/.test(unit?.lower ?? '') && slash?.lower === 'ft') return rateEnd(tokens, at + 1) ?? at + 2
  return glued && /^(?:k?m[23]?|mi|ft|[kmg]b)$/.test(unit?.lower ?? '') && /^[hs]$/.test(time.lower)
    ? at + 3
    : undefined
}
