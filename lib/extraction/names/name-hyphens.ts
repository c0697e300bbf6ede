import { isName } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { IN_PLACES } from './name-words'
import { isHyphen } from '@/lib/extraction/amounts/quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const AFTER_HYPHEN = new Set(
  'led based style born owned backed wide made era like run linked held controlled brokered friendly bound area trained speaking elect turned native listed funded sponsored related occupied educated branded only esque mandated to and of on in the a time level old year day sized affiliated allied appointed supported endorsed supporting loving dominated bashing powered driven'.split(
    ' ',
  ),
)
/** Syllables of Korean given names that are English words or short forms too: "Ki-moon", "Jae-in", "Min-jun". */
const SYLLABLES = new Set(
  'bin bum chul dae eun gun gu gyu han hee ho hoon hun hwa hwan hye hyun il in ja jae ji jin jo jong joo ju jun jung ki kyu kyung mi min moon myung na nam ok ran sang seo seok shin sik so soo sook su suk sun sung tae uk un wan won woo wook ye yeon yong yoo yoon young yu yun'.split(
    ' ',
  ),
)

/** How far the name goes on over the hyphen at `at`, which stands behind its last word so far. */
export function hyphenStep(tokens: Token[], at: number): number {
  const [before, , beyond, second, end] = tokens.slice(at - 1, at + 4)
  if (!before || !beyond) return 0
  if (isName(beyond)) return 2
  if (beyond.shape === Shape.NUMBER) return 2
  if (beyond.shape !== Shape.LOWER) return 0
  if (second && end && IN_PLACES.has(beyond.lower) && isHyphen(tokens, at + 2) && end.shape === Shape.CAPITAL) return 4
  if (SYLLABLES.has(before.lower) && SYLLABLES.has(beyond.lower) && besideName(tokens, at)) return 2
  if (AFTER_HYPHEN.has(beyond.lower) || beyond.word.gaz & Gaz.COMMON) return 0
  return before.shape === Shape.CAPITAL && !(before.word.gaz & ~(Gaz.LAST | Gaz.FIRST)) ? 2 : 0
}

/** A surname directly before or behind "Min-jun", whose hyphen stands at `at`. */
function besideName(tokens: Token[], at: number): boolean {
  const own = tokens[at - 1]
  const before = tokens[at - 2]
  const after = tokens[at + 2]
  return (
    own?.shape === Shape.CAPITAL &&
    ((own.gap === Gap.SPACE && before?.shape === Shape.CAPITAL && !isFunctional(before)) ||
      (after?.gap === Gap.SPACE && after.shape === Shape.CAPITAL && !isFunctional(after)))
  )
}
