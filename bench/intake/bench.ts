// How long a long file takes to bring in, how much memory, and whether anything of it is dropped untold: `npm run bench:intake`. The files
// are made here. Each reading has a process of its own, in turn with the least that any reader of such a file does (`raw`).
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { markdownTable } from '@/bench/extraction/markdown-table'
import type { MadeFile } from './files'
import { largePage, pdfReport, wordDraft } from './files'

const ROUNDS = 3
const run = promisify(execFile)
const program = join(import.meta.dirname, 'read-one.ts')

interface Reading {
  milliseconds: number
  before: number
  peak: number
  /** Words that are neither in the text nor in the report; null of a raw reading. */
  missing: number | null
  parts: number
}

const FILES: { what: string; make: () => MadeFile | Promise<MadeFile>; small: () => MadeFile | Promise<MadeFile> }[] = [
  { what: '.docx, 100 pages', make: () => wordDraft(100), small: () => wordDraft(1) },
  { what: '.pdf, 300 pages', make: () => pdfReport(300), small: () => pdfReport(1) },
  { what: 'page, 2 MB', make: () => largePage(2_000_000), small: () => largePage(20_000) },
]

async function kept(folder: string, prefix: string, { name, bytes, words }: MadeFile): Promise<string> {
  const file = join(folder, `${prefix}-${name}`)
  await writeFile(file, bytes)
  await writeFile(`${file}.words`, JSON.stringify(words))
  return file
}

const median = (of: readonly number[]) => of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0
const MB = (bytes: number) => (bytes / 1_000_000).toFixed(0)

const folder = await mkdtemp(join(tmpdir(), 'galley-intake-'))
const rows: string[][] = []
let dropped = 0
try {
  for (const { what, make, small } of FILES) {
    const made = await make()
    const [file, warmUp] = [await kept(folder, 'long', made), await kept(folder, 'short', await small())]
    const readings: Record<'galley' | 'raw', Reading[]> = { galley: [], raw: [] }
    for (let round = 0; round < ROUNDS; round++)
      for (const way of ['galley', 'raw'] as const) {
        const { stdout } = await run(process.execPath, [...process.execArgv, program, way, file, warmUp])
        readings[way].push(JSON.parse(stdout) as Reading)
      }
    const of = (way: 'galley' | 'raw', figure: (reading: Reading) => number) => median(readings[way].map(figure))
    const [took, raw] = [of('galley', (one) => one.milliseconds), of('raw', (one) => one.milliseconds)]
    const missing = Math.max(...readings.galley.map((one) => one.missing ?? 0))
    dropped += missing
    rows.push([
      what,
      `${(made.bytes.length / 1_000).toFixed(0)} KB`,
      made.words.length.toLocaleString('en-GB'),
      of('galley', (one) => one.parts).toLocaleString('en-GB'),
      missing.toLocaleString('en-GB'),
      `${took.toFixed(0)} ms`,
      `${raw.toFixed(0)} ms`,
      (took / raw).toFixed(2),
      `${MB(of('galley', (one) => one.peak))} MB`,
      `${MB(of('raw', (one) => one.peak))} MB`,
      `${MB(of('galley', (one) => one.before))} MB`,
    ])
  }
} finally {
  await rm(folder, { recursive: true })
}
const head = ['file', 'size', 'words', 'parts', 'dropped untold', 'time', 'raw', 'ratio', 'peak', 'raw peak', 'before']
process.stdout.write(
  `${markdownTable(head, rows)}\n\nMedian of ${ROUNDS}, each in a process of its own. Raw: unpacked and parsed; pdf.js getTextContent alone; parsed, and Readability alone.\n`,
)
if (dropped > 0) process.exitCode = 1
