// Reads one file in a process of its own, so that its time and memory are nobody else's: `read-one.ts WAY FILE WARM-UP`, of which the
// way is `galley` or `raw`. Prints what it took, and how many of the words in FILE.words are neither in the text nor in the report.
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { SaxesParser } from 'saxes'
import { fromBufferPromise } from 'yauzl'
import type { Intake } from '@/lib/intake/intake-block'
import { readFetched } from '@/lib/workers/read-fetched'
import { readFile } from '@/lib/workers/read-file'
import { wordsOf } from './files'

async function withGalley(bytes: Uint8Array, name: string): Promise<Intake> {
  const isPage = extname(name) === '.html'
  const read = isPage
    ? await readFetched({ bytes, address: 'https://courier.example/ferries', charset: 'utf-8' })
    : await readFile({ bytes, name })
  if ('refused' in read) throw new Error(read.refused.sentence)
  return read.intake
}

/** The least that any reader does: the package is unpacked and its text parsed, the letters of each page are asked for, the page is parsed and its article found. */
const RAW: Record<string, (bytes: Uint8Array) => Promise<unknown>> = {
  '.docx': async (bytes) => {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('.xml')) continue
      const chunks: Buffer[] = []
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk)
      new SaxesParser({ xmlns: true }).write(Buffer.concat(chunks).toString()).close()
    }
  },
  '.pdf': async (bytes) => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const file = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
    for (let page = 1; page <= file.numPages; page++) await (await file.getPage(page)).getTextContent()
  },
  '.html': (bytes) => Promise.resolve(new Readability(parseHTML(new TextDecoder().decode(bytes)).document).parse()),
}

/** Of these words, how many more there are than in the text and in what is told beside it. */
function missing(words: readonly string[], { blocks, omissions, byline }: Intake): number {
  const said = [
    ...blocks.map(({ text }) => text),
    byline ?? '',
    ...omissions.flatMap(({ words: told, found = [] }) => [
      ...told,
      ...found.flatMap((one) => [one.was ?? '', one.at ? '' : one.words]),
    ]),
  ]
  const there = new Map<string, number>()
  for (const word of said.flatMap(wordsOf)) there.set(word, (there.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const left = there.get(word) ?? 0
    there.set(word, left - 1)
    return left <= 0
  }).length
}

const [way = '', file = '', warmUp = ''] = process.argv.slice(2)
const read = async (name: string): Promise<Intake | null> => {
  const bytes = new Uint8Array(readFileSync(name))
  if (way === 'galley') return withGalley(bytes, name)
  await RAW[extname(name)]?.(bytes)
  return null
}
// What is loaded once in a process is no part of a file's time.
await read(warmUp)
const before = process.memoryUsage().rss
const begun = performance.now()
const intake = await read(file)
const milliseconds = performance.now() - begun
const peak = process.resourceUsage().maxRSS * 1_024
const words = JSON.parse(readFileSync(`${file}.words`, 'utf8')) as string[]
process.stdout.write(
  `${JSON.stringify({ milliseconds, before, peak, missing: intake && missing(words, intake), parts: intake?.blocks.length ?? 0 })}\n`,
)
