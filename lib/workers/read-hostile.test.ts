import { createServer } from 'node:http'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allWords } from '@/lib/testing/intake-words'
import { odtLine, odtParts } from '@/lib/testing/odt-parts'
import { rawPdf } from '@/lib/testing/pdf'
import { para, run, wordParts } from '@/lib/testing/word-parts'
import { zip, zipOf } from '@/lib/testing/zip'
import { readFile } from './read-file'
import { inThread, NotRead } from './text-pool'

const bytes = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const LEAD = 'The wall will cost five million pounds, papers show.'
const draft = zipOf(wordParts({ body: para(run(LEAD)) }))

/** What became of it: its words, or why it was refused. */
async function outcome(given: Uint8Array, name = ''): Promise<string> {
  const read = await readFile({ bytes: given, name })
  return 'refused' in read ? `${read.refused.why}: ${read.refused.sentence}` : allWords(read.intake).join(' ')
}

const asked: string[] = []
const elsewhere = createServer(({ url = '' }, response) => {
  asked.push(url)
  response.end('stolen')
})
let there = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const { port } = elsewhere.address() as { port: number }
  there = `http://127.0.0.1:${port}`
})
afterAll(() => {
  elsewhere.close()
})

const mhtml = (parts: readonly [head: string, body: string][]) =>
  bytes(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n${parts
      .map(([head, body]) => `--cut\r\n${head}\r\n\r\n${body}\r\n`)
      .join('')}--cut--\r\n`,
  )
const page = (inner: string): [string, string] => [
  'Content-Type: text/html; charset=utf-8',
  `<html><body>${inner}</body></html>`,
]

test('nothing that a file names elsewhere is fetched, in whichever format', async () => {
  const picture = `<img src="${there}/html.png" srcset="${there}/html-2.png 2x"><link rel="stylesheet" href="${there}/html.css"><iframe src="${there}/frame"></iframe><script src="${there}/html.js"></script><object data="${there}/object"></object>`
  const word = wordParts({
    body: para(run(LEAD)) + para(`<w:r><w:drawing><wp:inline><a:blip r:link="img"/></wp:inline></w:drawing></w:r>`),
  })
  const relations = word.get('word/_rels/document.xml.rels') ?? ''
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  word.set(
    'word/_rels/document.xml.rels',
    relations.replace(
      '</Relationships>',
      `<Relationship Id="img" Type="${type}/image" Target="${there}/docx.png" TargetMode="External"/><Relationship Id="t" Type="${type}/attachedTemplate" Target="${there}/docx.dotm" TargetMode="External"/><Relationship Id="c" Type="${type}/comments" Target="${there}/comments.xml" TargetMode="External"/></Relationships>`,
    ),
  )
  const odt = odtParts({
    body: odtLine(LEAD) + odtLine(`<draw:frame><draw:image xlink:href="${there}/odt.png"/></draw:frame>It cost.`),
  })
  const pdf = rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${there}/open) >> /AcroForm << /XFA (${there}/xfa) >> >>`,
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>`,
    `<< /Length 61 >>\nstream\n/I Do BT /F 12 Tf 20 100 Td (The wall will cost much.) Tj ET    \nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F << /FS /URL /F (${there}/pdf.png) >> /Length 0 >>\nstream\n\nendstream`,
  ])
  for (const [given, name] of [
    [bytes(`<!doctype html><p>${LEAD}</p>${picture}`), 'x.html'],
    [mhtml([page(`<p>${LEAD}</p>${picture}`)]), 'x.mhtml'],
    [zipOf(word), 'x.docx'],
    [zipOf(odt), 'x.odt'],
    [pdf, 'x.pdf'],
  ] as const)
    expect(await outcome(given, name), name).toContain('wall')
  expect(asked).toEqual([])
})

describe('a page or a saved page made to do harm', () => {
  test('declares entities: they are words, and read no file', async () => {
    const page = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "haha">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${LEAD} &a; &b;</p></body></html>`
    const read = await outcome(bytes(page), 'x.xhtml')
    expect(read).toContain('wall')
    expect(read).not.toMatch(/root:|(?<!")haha(?!")/)
  })

  test('has parts that are called by a path, or say that they are a file of this machine: no part is written or read there', async () => {
    const read = await outcome(
      mhtml([
        page(`<p>${LEAD}</p><iframe src="file:///etc/passwd"></iframe>`),
        ['Content-Type: text/css\r\nContent-Location: file:///etc/passwd', 'p { color: red }'],
        [
          'Content-Type: image/png; name="../../etc/evil.png"\r\nContent-Disposition: attachment; filename="../../etc/evil.png"',
          'x',
        ],
      ]),
      'x.mhtml',
    )
    expect(read).toContain('wall')
    expect(read).not.toContain('root:')
  })

  test('has very many parts, or lies about its length: it ends soon, with its words', async () => {
    const many = Array.from({ length: 20_000 }, (): [string, string] => ['Content-Type: text/plain', 'x'])
    const lying: [string, string] = ['Content-Type: text/html\r\nContent-Length: 99999999999', `<p>${LEAD}</p>`]
    const begun = performance.now()
    expect(await outcome(mhtml([page(`<p>${LEAD}</p>`), ...many]), 'x.mhtml')).toContain('wall')
    expect(await outcome(mhtml([lying]), 'x.mhtml')).toContain('wall')
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

describe('a PDF made to do harm', () => {
  const NODE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>'

  test('has a hundred thousand pages, by one tree or by levels of it', async () => {
    const root = '<< /Type /Catalog /Pages 2 0 R >>'
    const flat = [root, `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100_000)}] >>`, NODE]
    const levels = [
      root,
      `<< /Type /Pages /Count 100000 /Kids [${'3 0 R '.repeat(100)}] >>`,
      `<< /Type /Pages /Count 1000 /Kids [${'4 0 R '.repeat(1_000)}] >>`,
      NODE,
    ]
    for (const one of [flat, levels])
      expect(await outcome(rawPdf(one))).toMatch(/^too-large: The file has 100,000 pages/)
  })

  test('has a tree of pages ten thousand deep', async () => {
    const levels = Array.from({ length: 10_000 }, (_none, at) => `<< /Type /Pages /Count 1 /Kids [${at + 3} 0 R] >>`)
    const given = rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', ...levels, NODE])
    const read = inThread('file', { bytes: new Uint8Array(given), name: '' }).catch((error: unknown) => error)
    expect(await read).toSatisfy((one: object) => one instanceof NotRead || 'refused' in one)
  })

  test('has a page that unpacks to 300 MB: it is refused or given up, and the next file is read', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000, ' '), { level: 9 })
    const stream = Buffer.from(bomb).toString('latin1')
    const text = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
      `<< /Filter /FlateDecode /Length ${stream.length} >>\nstream\nBOMB\nendstream`,
    ])
    const at = Buffer.from(text).indexOf('BOMB')
    const given = joined(text.slice(0, at), bomb, text.slice(at + 4))
    const begun = performance.now()
    const seconds = 5
    const read = await inThread('file', { bytes: given, name: '' }, seconds).catch((error: unknown) => error)
    expect(read).toSatisfy((one: object) => one instanceof NotRead || 'refused' in one)
    expect(performance.now() - begun).toBeLessThan((seconds + 1) * 1_000)
    // In kilobytes, and with what this test made itself.
    expect(process.resourceUsage().maxRSS).toBeLessThan(2_500_000)
    const next = await inThread('file', { bytes: draft, name: 'x.docx' })
    expect('intake' in next).toBe(true)
  }, 60_000)
})

describe('a file that is two kinds at once is one of them, or none', () => {
  test('what begins as a PDF, a page or a picture is that, whatever package hangs behind it', async () => {
    expect(await outcome(joined(bytes('%PDF-1.7\n'), draft), 'x.docx')).not.toContain('wall')
    expect(await outcome(joined(bytes('GIF89a'), draft), 'x.docx')).toMatch(/^unsupported: This is a picture/)
    expect(await outcome(joined(bytes('<!doctype html><p>Other words.'), draft), 'x.docx')).not.toContain('wall')
  })

  test('a package with a page or a program behind it is not read as those', async () => {
    const behind = await outcome(joined(draft, bytes('<script>alert(1)</script><p>Other words.')), 'x.docx')
    expect(behind).not.toContain('Other')
  })

  test('a document within a document is not unpacked', async () => {
    const parts = Array.from(wordParts({ body: para(run(LEAD)) }), ([name, content]) => ({ name, content }))
    const inner = zipOf(wordParts({ body: para(run('Other words.')) }))
    const read = await outcome(zip([...parts, { name: 'word/embeddings/other.docx', content: inner }]), 'x.docx')
    expect(read).toContain('wall')
    expect(read).not.toContain('Other')
  })
})
