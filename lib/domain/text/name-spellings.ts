import { spellingsOf } from './spellings'

/** “Mueller” for “Müller”: not in “queue”, “blue” or “Neuer”. */
const SPELT_OUT = /(?<=[^aeiouqäöü\P{L}])([aou])e(?=\p{L})/giu
/** How a Slavic name ends, as each country writes its sounds. */
const ENDINGS = [
  ['owitz', 'ovitz', 'owicz', 'ovich', 'ovic', 'ovych', 'owitsch', 'ovitch'],
  ['ewitz', 'evitz', 'ewicz', 'evich', 'evic', 'evych', 'ewitsch', 'evitch'],
  ...[
    ['owa', 'ova'],
    ['ewa', 'eva'],
    ['ow', 'ov', 'off'],
    ['ew', 'ev', 'eff'],
  ],
  ['skyi', 'skyy', 'skij', 'skiy', 'sky', 'ski'],
]
/** A word is looked for in so many more spellings at most. */
const MOST_NAMES = 16
const UMLAUTS: readonly (readonly [RegExp, string])[] = [
  [/ä/gi, 'ae'],
  [/[öø]/gi, 'oe'],
  [/ü/gi, 'ue'],
  [/å/gi, 'aa'],
]

/** A name with its umlauts as two letters, and the other way round; and with the ends that other countries give it. */
function namesLike(word: string): string[] {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return []
  const composed = word.normalize('NFC')
  const written = UMLAUTS.reduce((one, [letter, two]) => one.replace(letter, two), composed)
  const plain = written === composed ? composed.replace(SPELT_OUT, '$1') : composed
  return [...new Set([word, written, plain])].flatMap((name) => {
    const low = name.toLowerCase()
    const ends = ENDINGS.find((group) => group.some((end) => low.endsWith(end) && low.length > end.length + 1)) ?? []
    const end = ends.find((one) => low.endsWith(one)) ?? ''
    return [name, ...ends.map((other) => name.slice(0, name.length - end.length) + other)]
  })
}

/** The ways in which a word may stand in what is looked through: `spellingsOf`, and names as several countries write them. */
export function everySpellingOf(word: string): string[] {
  return [...new Set([...spellingsOf(word), ...namesLike(word).slice(0, MOST_NAMES)])]
}
