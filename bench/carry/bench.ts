import { runEdits, summed } from './run-edits'

/** What becomes of approved claims under edits of many kinds, beside what is right. Ends with 1 when an approval was carried wrongly. */
const results = runEdits()
const cell = (value: string | number, width: number) => String(value).padStart(width)
console.log(
  `${'edit'.padEnd(36)}${['edits', 'kept', 'stale', 'orphaned'].map((name) => cell(name, 10)).join('')}  right`,
)
for (const { kind, edits, kept, stale, orphaned, right, told } of results) {
  console.log(`${kind.padEnd(36)}${[edits, kept, stale, orphaned].map((count) => cell(count, 10)).join('')}  ${right}`)
  for (const one of told) console.log(`    ${one.replaceAll('\n', '⏎')}`)
}
const { kinds, edits, harmless, wrong, needless } = summed(results)
console.log(`\n${edits} edits of ${kinds} kinds.`)
console.log(`Wrong approvals carried: ${wrong}.`)
console.log(
  `Approvals voided without need: ${needless} of ${harmless} (${((100 * needless) / harmless).toFixed(1)} %).`,
)
process.exitCode = wrong > 0 || needless > 0.02 * harmless ? 1 : 0
