import { parseArgs } from 'node:util'
import { type DataSet, kindsOf, readDataSets } from './data-sets'
import { ErrorClasses } from './error-classes'
import type { GoldArticle } from './gold/parse-article'
import { readGoldArticles } from './gold/read-gold-articles'
import { measureConflicts, reportsByRule } from './measure-conflicts'
import { pipelineSpeed } from './measure-speed'
import { measureWeight } from './measure-weight'
import type { Predictor } from './measured-document'
import { ours } from './predictors/ours'
import { conflictSummary, errorTable, headlineTable, type PredictorResult, ruleTable, setTable } from './print-scores'
import { runPredictor } from './run-predictor'
import { scoreSets } from './score-sets'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    split: { type: 'string' },
    sets: { type: 'string' },
    peers: { type: 'string', default: 'all' },
    errors: { type: 'string', default: '1' },
    conflicts: { type: 'boolean', default: false },
    flags: { type: 'boolean', default: false },
    'per-set': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})

/** Characters: shorter texts are single sentences, in which little can contradict. */
const SHORTEST_ARTICLE = 1000

const gold = values.data === undefined ? readGoldArticles() : null
const sets = chooseSets(gold)
const errors = new ErrorClasses()
const results: PredictorResult[] = []
for (const predictor of [ours, ...(await peers())]) results.push(measure(predictor))

if (values.json) {
  console.log(JSON.stringify(results.map(asPlainObject), null, 1))
} else {
  const documents = sets.flatMap((set) => set.documents)
  const chars = documents.reduce((sum, document) => sum + document.text.length, 0)
  console.log(
    `${documents.length} documents, ${chars.toLocaleString('en')} characters: ${sets.map((set) => set.name).join(', ')}\n`,
  )
  console.log(headlineTable(results))
  if (values['per-set']) console.log(`\n${setTable(results)}`)
  if (gold) {
    printConflicts(gold)
    printWeight([...gold, ...readGoldArticles('languages')])
  }
  if (!gold && (values.conflicts || values.flags)) printReports()
  console.log(
    `\nthe whole pipeline: ${pipelineSpeed().toLocaleString('en')} chars/s (claims, contradictions, coverage)`,
  )
  if (Number(values.errors) > 0)
    console.log(`\nWhat ${ours.name} gets wrong\n\n${errorTable(errors.list(Number(values.errors)))}`)
}

function chooseSets(articles: GoldArticle[] | null): DataSet[] {
  const all =
    articles || values.data === undefined
      ? [{ name: 'gold', kinds: kindsOf('gold'), documents: articles ?? [] }]
      : readDataSets(values.data, values.split)
  const wanted = values.sets?.split(',')
  const chosen = wanted ? all.filter((set) => wanted.includes(set.name)) : all
  if (chosen.length > 0) return chosen
  console.error(`No <set>.<split>.jsonl to measure on in ${values.data ?? 'the gold set'}.`)
  process.exit(2)
}

async function peers(): Promise<Predictor[]> {
  const { naive } = await import('./predictors/naive')
  if (values.peers === 'none') return [naive]
  const { chronoNode } = await import('./predictors/chrono-node')
  const { compromise } = await import('./predictors/compromise')
  const { winkNlpLite } = await import('./predictors/wink-nlp')
  return [naive, chronoNode, compromise, winkNlpLite]
}

function measure(predictor: Predictor): PredictorResult {
  const run = runPredictor(predictor, sets)
  const scores = scoreSets(predictor, run, sets, (kind, slip, document) => {
    if (predictor === ours && kind !== 'timex') errors.add(kind, slip, document, run.found.get(document) ?? [])
  })
  return { name: predictor.name, sets: scores, charsPerSecond: run.charsPerSecond, threw: run.threw }
}

function printConflicts(articles: GoldArticle[]): void {
  const { score, missed, unjustified } = measureConflicts(articles)
  console.log(`\n${conflictSummary(score)}`)
  for (const line of missed) console.log(`  missed: ${line}`)
  for (const line of unjustified) console.log(`  not planted: ${line}`)
}

function printWeight(articles: readonly GoldArticle[]): void {
  const { named, third, twelve, missed } = measureWeight(articles)
  const agreement = ((200 * named.both) / (named.a + named.b)).toFixed(1)
  const share = (count: number) => `${((100 * count) / named.both).toFixed(1)}% (${count} of ${named.both})`
  console.log(
    `\nto be checked first: reader A names ${named.a} passages, B ${named.b}, both ${named.both}; they agree on ${agreement}%\n` +
      `of those of both the heaviest third of the claims holds ${share(third)}, the first twelve ${share(twelve)}`,
  )
  for (const line of missed) console.log(`  not in the heaviest third: ${line}`)
}

function printReports(): void {
  const examples = Math.max(1, Number(values.errors))
  const reports = reportsByRule(
    sets.flatMap((set) => set.documents),
    examples,
  )
  const flags = reports.filter(({ hint }) => !hint).reduce((sum, { count }) => sum + count, 0)
  const articles = sets.flatMap((set) => set.documents).filter(({ text }) => text.length >= SHORTEST_ARTICLE).length
  console.log(`\nReported where nothing was planted: ${flags} flags in ${articles} articles\n\n${ruleTable(reports)}`)
}

function asPlainObject({ sets: scored, ...result }: PredictorResult): object {
  return { ...result, sets: Object.fromEntries(scored.map((set) => [set.name, Object.fromEntries(set.scores)])) }
}
