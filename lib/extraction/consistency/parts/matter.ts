import type { Span } from '@/lib/extraction/claim'
import { contentStems, shared, stemsOfWords, wordsOf } from '@/lib/extraction/consistency/content-words'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'

const same = (matter: string, words: string) => words.split(' ').map((word): [string, string] => [word, matter])
const SAME_MATTER: ReadonlyMap<string, string> = new Map([
  ...same(
    'dead',
    'dead die died dies dying death deaths kill killed kills killing perish perished perishes fatality fatalities',
  ),
  ...same('hurt', 'hurt injured injures injuries injure injuring wounded'),
  ...same('arrested', 'arrested arrests arrest arresting detained held'),
  ...same('jailed', 'jailed sentenced prison jail'),
])
const MATTERS: ReadonlySet<string> = new Set(SAME_MATTER.values())
/** “Claimed two lives”, “cost 12 people their lives”, “two lives were lost”: before and behind a number, they are its dead. */
const TAKES_LIVES =
  /\b(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:akes?|ook|aken|aking)) (?:the )?(?:lives of )?(?:(?:at least|more than|nearly|about|some|up to|another|over|almost) )?$/i
const LIVES = /^ (?:[\p{L}’'-]+ ){0,2}?(?:(?:their )?lives\b|have lost their lives\b|lost their lives\b)/iu
const LOSE_LIVES =
  /^ (?:[\p{L}’'-]+ ){0,2}?(?:lives (?:(?:were|was|are|have been|had been) )?(?:lost|claimed|taken)|(?:(?:have|had|has) )?lost (?:their|his|her) li(?:ves|fe))\b/iu
const OF_LIVES = /^(?:li[fv]|liv|lost|los|claim|cost|tak|took)/

/** Whether a number is told to be of people who died, in words for it that name lives. */
function takesLives(before: string, after: string): boolean {
  if (LOSE_LIVES.test(after)) return true
  return TAKES_LIVES.test(before) && (LIVES.test(after) || /\blives of (?:[\p{L}]+ ){0,3}$/iu.test(before))
}
/** Stands for what happened to people: "dead", "hurt". */
export const isMatter = (stem: string) => MATTERS.has(stem)

/** Content stems, with the words that headlines shorten to brought together. */
export function stemsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const stems = stemsOfWords(words)
  for (const word of words) {
    const name = SAME_MATTER.get(word)
    if (name !== undefined) stems.add(name)
  }
  return stems
}

/** Where what is counted ends: with the line, at a mark, a joining word, or the word that leads on to where, when and how. */
const GOES_ON =
  /[\n,;:()–—.“”"]|\b(?:and|but|while|after|when|over|as|in|on|at|near|from|for|with|without|to|of|by|than|who|which|that)\b/i
/** Counted by themselves these say too little: everybody is one of them. */
const ANYBODY = new Set([...contentStems('people persons person others men women man woman children'), 'more'])

/** What an amount counts: "12 people were killed", "kills 12", "200 jobs", as stems. */
export function countedBy(text: string, amount: Span): Set<string> {
  const after = text.slice(amount.end, amount.end + 60)
  const counted = stemsOf(after.slice(0, GOES_ON.exec(after)?.index ?? after.length))
  const before = text
    .slice(Math.max(0, amount.start - 30), amount.start)
    .split(
      /[\n,;:()–—.“”"]|\b(?:and|but|while|when|in(?! all)|on|at(?! (?:least|most))|near|from|by|after|during|with|for)\b/i,
    )
    .at(-1)
  for (const word of wordsOf(before ?? '').slice(-3))
    if (SAME_MATTER.has(word)) counted.add(SAME_MATTER.get(word) ?? word)
  if (!takesLives(text.slice(Math.max(0, amount.start - 40), amount.start), after)) return counted
  return new Set([...[...counted].filter((one) => !OF_LIVES.test(one)), 'dead'])
}

const happeningsIn = (counted: ReadonlySet<string>) => [...counted].filter((stem) => MATTERS.has(stem))
const thingsOf = (counted: ReadonlySet<string>) =>
  new Set([...counted].filter((stem) => !MATTERS.has(stem) && !ANYBODY.has(stem) && !ENDED.test(stem)))
/** Content stems in which “dies” and “was killed” are one: the name of the matter alone. */
export function mattersOf(text: string): Set<string> {
  return new Set([...stemsOf(text)].filter((stem) => MATTERS.has(stem) || !ENDED.test(stem)))
}
/** What is left of "killed" and the like beside the name of the matter. */
const ENDED = /^(?:kill|dies|died?|death|injur|wound|arrest|detain|jail|sentenc|sent|dy|hurt)$/

/** Whether what is counted is people, whoever they are, and nothing else. */
export const isPeople = (counted: ReadonlySet<string>) => thingsOf(counted).size === 0

/** Whether two counts are of one and the same: the same thing, or the same that happened to people. */
export function sameCounted(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [mine, theirs] = [happeningsIn(a), happeningsIn(b)]
  const [things, others] = [thingsOf(a), thingsOf(b)]
  if (mine.length > 0 || theirs.length > 0)
    return (
      mine.some((matter) => theirs.includes(matter)) &&
      (others.size === 0 || things.size === 0 ? others.size === things.size : shared(things, others).length > 0)
    )
  return shared(things, others).length > 0
}

/** Beside an amount: words of a comparison or a part, so that it is another amount. */
const OTHER =
  /\b(?:last (?:season|time|summer|winter|spring|autumn|election|vote|poll|count|census|match|game|meeting)|previous(?:ly)?|earlier|ago|original(?:ly)?|initial(?:ly)?|at first|targets?|current(?:ly)?|over the (?:years|decades)|ranging|usually|(?:up|down|rise|fall|rose|fell|increase|decrease) from|compared|than|instead|another|others?|more|further|additional|extra|remaining|still|each|per|every|average|so far|later|since|of (?:them|whom|these|those)|third|fourth|second|accomplice|separate|similar|would have|could have|up to|half|rest|alone|by (?:evening|noon|night|morning|midnight|then)|among|includ\w+|only|if|once|again|was to|were to|had (?:said|hoped|thought|put|wanted|planned|intended|meant|threatened))\b/gi
/** Words of a time or plan; in the opening they only say when and how sure. */
const TIMED =
  /\b(?:(?:last|next) (?:year|month|week)|next season|planned|expected|forecast|estimated?|budget(?:ed)?|now|annual(?:ly)?|total)\b/gi
const YEAR = /\b(?:19|20)\d\d\b/g
/** Letters either side in which such words belong to an amount. */
const BESIDE = 60

/** Whether the words beside a place say that it is of another time, plan or part than `part` speaks of. */
export function isAnother(reading: Reading, sentence: Span, place: Span, part: string, reach = BESIDE): boolean {
  const beside = besideOf(reading, sentence, place, reach)
  if (saysMore(OTHER, beside, part) || saysMore(TIMED, beside, part)) return true
  const years: string[] = part.match(YEAR) ?? []
  return beside.match(YEAR)?.some((year) => !years.includes(year)) ?? false
}

/** As `isAnother`, of a place in the opening: a year, “last month” or “is expected” there tells the news itself. */
export function isCompared(reading: Reading, sentence: Span, place: Span, part: string): boolean {
  return saysMore(OTHER, besideOf(reading, sentence, place, BESIDE), part)
}

function besideOf(reading: Reading, sentence: Span, place: Span, reach: number): string {
  const from = Math.max(sentence.start, place.start - reach)
  const to = Math.min(sentence.end, place.end + reach)
  return `${reading.text.slice(from, place.start)} # ${reading.text.slice(place.end, to)}`
}

function saysMore(words: RegExp, beside: string, part: string): boolean {
  const lower = part.toLowerCase()
  return beside.match(words)?.some((word) => !lower.includes(word.toLowerCase())) ?? false
}

/** Words of the people, bodies and places named in a stretch. */
export function namesIn(reading: Reading, span: Span): Set<string> {
  const names = new Set<string>()
  for (const kind of ['PERSON', 'ORGANISATION', 'PLACE'] as const)
    for (const { text } of within(reading.mentions[kind], span))
      for (const word of wordsOf(text)) if (word.length > 2) names.add(word)
  return names
}

/** Names on both sides, and none in common: they speak of others. */
export function ofOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && shared(a, b).length === 0
}

/** What a sentence is about, once each. */
export class Topics {
  private stems = new Map<Sentence, Set<string>>()
  private names = new Map<Sentence, Set<string>>()
  constructor(private readonly reading: Reading) {}
  stemsOf(sentence: Sentence): Set<string> {
    const known = this.stems.get(sentence) ?? stemsOf(sentence.text)
    this.stems.set(sentence, known)
    return known
  }
  namesOf(sentence: Sentence): Set<string> {
    const known = this.names.get(sentence) ?? namesIn(this.reading, sentence)
    this.names.set(sentence, known)
    return known
  }
}

/** The stems of a unit and of numbers say nothing of the matter. */
export function withoutFigures(stems: ReadonlySet<string>, amount: Quantity): Set<string> {
  const own = stemsOf(amount.text)
  return new Set([...stems].filter((stem) => !own.has(stem) && !/^\d/.test(stem) && !FIGURES.has(stem)))
}
const FIGURES = contentStems(
  'million billion thousand hundred percent per cent years year months days pounds dollars euros',
)
