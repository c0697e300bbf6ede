import type { Span } from '@/lib/extraction/claim'
import { sentenceAt, type Reading } from './reading'

const KIN_NOUNS =
  '(?:brother|sister|twin|cousin|father|mother|son|daughter|uncle|aunt|nephew|niece|wife|husband|widow|namesake|sibling|grand(?:father|mother|son|daughter))s?'
/** "her cousin Catherine", "Lawrence Pike, his uncle": a relative, by the words right beside the name. */
const KIN_BEFORE = new RegExp(`\\b${KIN_NOUNS},? $`, 'i')
const KIN_BEHIND = new RegExp(
  `^,? (?:(?:his|her|their|the|an?|whose) (?:\\p{L}+(?:[’']s)? )?${KIN_NOUNS}\\b|(?:is )?(?:no relation|unrelated))`,
  'iu',
)
/** Letters either side in which a family word tells two bearers of a name apart. */
const BESIDE = 40

/** The family word that says who a person is, beside the name: “grandmother” of “his grandmother Jean Smith”. */
export function kinOf({ text }: Reading, { start, end }: Span): string | undefined {
  const found =
    KIN_BEFORE.exec(text.slice(Math.max(0, start - BESIDE), start)) ?? KIN_BEHIND.exec(text.slice(end, end + BESIDE))
  return found ? new RegExp(KIN_NOUNS, 'i').exec(found[0])?.[0].toLowerCase() : undefined
}

/** Two people of one name: both in one sentence, or one of them told as a relative. */
export function isToldApart(reading: Reading, a: readonly Span[], b: readonly Span[]): boolean {
  const sentences = new Set(a.map(({ start }) => sentenceAt(reading, start)))
  if (b.some(({ start }) => sentences.has(sentenceAt(reading, start)))) return true
  return [...a, ...b].some(
    ({ start, end }) =>
      KIN_BEFORE.test(reading.text.slice(Math.max(0, start - BESIDE), start)) ||
      KIN_BEHIND.test(reading.text.slice(end, end + BESIDE)),
  )
}
