import { fold } from './fold'

/** How alike two texts are when they are said to be nearly the same. */
const NEARLY = 0.8
/** How many words in a row are compared at once: few enough that one changed word costs little, enough that word order counts. */
const IN_A_ROW = 3
/** Beyond this many UTF-16 code units texts are not compared further. */
const COMPARED = 60_000

function runs(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + IN_A_ROW <= Math.max(words.length, IN_A_ROW); at++)
    found.add(words.slice(at, at + IN_A_ROW).join(' '))
  return found
}

/** Whether two texts have the same words in the same order ('same'), nearly the same ('nearly'), or others (null). */
export function sameWords(one: string, other: string): 'same' | 'nearly' | null {
  const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b)
  if ((shorter ?? 0) < (longer ?? 0) * NEARLY) return null
  const [first, second] = [fold(one.slice(0, COMPARED)), fold(other.slice(0, COMPARED))]
  if (first === second) return 'same'
  const [a, b] = [runs(first.split(' ')), runs(second.split(' '))]
  const shared = [...a].filter((run) => b.has(run)).length
  return shared >= NEARLY * (a.size + b.size - shared) ? 'nearly' : null
}
