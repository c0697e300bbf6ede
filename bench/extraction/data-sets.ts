import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MeasuredDocument, type ScoredKind, SPAN_KINDS } from './measured-document'

const NAMES = ['person', 'org', 'place'] as const

/** The kinds each known set marks throughout; its other kinds are not counted. */
const MARKED_THROUGHOUT: Readonly<Record<string, readonly ScoredKind[]>> = {
  polnear: ['quote'],
  te3: ['date', 'timex'],
  ieer: [...NAMES, 'date', 'number', 'timex'],
  meantime: [...NAMES, 'date', 'number'],
  re3d: ['place', 'date', 'number'],
  conll03: NAMES,
  conll2020: NAMES,
  crosspol: NAMES,
  uner: NAMES,
  wikigold: NAMES,
  recog: ['date', 'number'],
  quantulum: ['number'],
}

const NAME_SETS = ['ieer', 'conll03', 'conll2020', 'meantime']

/** The news sets behind the headline figure of each kind. */
const HEADLINE_SETS: Readonly<Record<ScoredKind, readonly string[]>> = {
  date: ['te3', 'meantime'],
  timex: ['te3'],
  person: NAME_SETS,
  org: NAME_SETS,
  place: NAME_SETS,
  number: ['ieer', 'meantime', 're3d'],
  quote: ['polnear'],
}

export interface DataSet {
  name: string
  kinds: readonly ScoredKind[]
  documents: MeasuredDocument[]
}

/** Which kinds to score on a set; a set not known here is taken to mark everything. */
export function kindsOf(setName: string): readonly ScoredKind[] {
  return MARKED_THROUGHOUT[setName] ?? SPAN_KINDS
}

/** The sets that count towards a kind's headline figure: the news sets, or all there are if none of those is there. */
export function headlineSets<T extends { name: string; kinds: readonly ScoredKind[] }>(
  kind: ScoredKind,
  sets: readonly T[],
): T[] {
  const news = sets.filter((set) => HEADLINE_SETS[kind].includes(set.name))
  return news.length > 0 ? news : sets.filter((set) => set.kinds.includes(kind))
}

/** Reads every `<set>.<split>.jsonl` of a folder (all splits, or the one asked for), in the order of the names. */
export function readDataSets(folder: string, split?: string): DataSet[] {
  const bySet = new Map<string, MeasuredDocument[]>()
  for (const file of readdirSync(folder).sort()) {
    const [, setName, fileSplit] = /^(.+)\.([^.]+)\.jsonl$/.exec(file) ?? []
    if (setName === undefined || (split !== undefined && split !== fileSplit)) continue
    const documents = readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as MeasuredDocument)
    bySet.set(setName, [...(bySet.get(setName) ?? []), ...documents])
  }
  return [...bySet].map(([name, documents]) => ({ name, kinds: kindsOf(name), documents }))
}
