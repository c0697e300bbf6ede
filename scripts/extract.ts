import { once } from 'node:events'
import { measureCoverage } from '@/lib/extraction/coverage'
import { examine } from './extract/examine'
import { forPeople } from './extract/for-people'
import { extractLine } from './extract/json-lines'
import { type Arguments, InputError, readArguments, USAGE } from './extract/read-arguments'
import { readAll, readLines } from './extract/read-input'

const BAD_INPUT = 2

// Whoever reads our output may stop early (`| head`): nothing is left to do then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  const args = readArguments(process.argv.slice(2))
  if (!args) console.log(USAGE)
  else if (args.form === 'jsonl') await extractLines(args)
  else await extractArticle(args)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  complain(error.message)
}

async function extractArticle({ file, form, published }: Arguments): Promise<void> {
  const text = await readAll(file)
  const examined = examine(text, published)
  if (form === 'table') return write(forPeople(text, examined))
  const spans = examined.claims.flatMap((claim) => claim.anchors)
  const coverage = measureCoverage(text, spans, published === undefined ? {} : { publishedAt: published })
  return write(JSON.stringify({ ...examined, coverage }, null, 2))
}

/** A line that cannot be used is reported and left out; the others are still done. */
async function extractLines({ file, published }: Arguments): Promise<void> {
  let number = 0
  for await (const line of readLines(file)) {
    number += 1
    if (!line.trim()) continue
    try {
      await write(extractLine(line, published))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      complain(`Line ${number}: ${error.message}`)
    }
  }
}

async function write(output: string): Promise<void> {
  if (!process.stdout.write(`${output}\n`)) await once(process.stdout, 'drain')
}

function complain(message: string): void {
  console.error(message)
  process.exitCode = BAD_INPUT
}
