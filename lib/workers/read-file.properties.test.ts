import { DeletedTextRun, Document, FootnoteReferenceRun, Header, InsertedTextRun, Packer, Paragraph, Table } from 'docx'
import { TableCell, TableRow, TextRun } from 'docx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allWords } from '@/lib/testing/intake-words'
import { para, run, wordParts } from '@/lib/testing/word-parts'
import { zipOf } from '@/lib/testing/zip'
import { readFile } from './read-file'
import { inThread, NotRead } from './text-pool'

const words = fc.array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 1, maxLength: 5 })
const kind = fc.constantFrom('text', 'deleted', 'inserted', 'hidden', 'note', 'table')
const said = (some: readonly string[]) => ` ${some.join(' ')} `

test('the words of a document that another program made are those of its parts and those of the report', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(kind, words), { minLength: 1, maxLength: 8 }), words, async (parts, head) => {
      const by = { author: 'A', date: '2026-03-10T16:20:00Z' }
      const notes: Record<string, { children: Paragraph[] }> = {}
      const children = parts.map(([what, some], id) => {
        const text = said(some)
        switch (what) {
          case 'deleted':
            return new Paragraph({ children: [new DeletedTextRun({ id, text, ...by })] })
          case 'inserted':
            return new Paragraph({ children: [new InsertedTextRun({ id, text, ...by })] })
          case 'hidden':
            return new Paragraph({ children: [new TextRun({ text, vanish: true })] })
          case 'note':
            notes[id + 1] = { children: [new Paragraph(text)] }
            return new Paragraph({ children: [new FootnoteReferenceRun(id + 1)] })
          case 'table':
            return new Table({
              rows: [new TableRow({ children: some.map((one) => new TableCell({ children: [new Paragraph(one)] })) })],
            })
          default:
            return new Paragraph(text)
        }
      })
      const headers = { default: new Header({ children: [new Paragraph(said(head))] }) }
      const made = new Document({
        footnotes: notes,
        sections: [{ headers, children: [new Paragraph('Lead'), ...children] }],
      })
      const read = await readFile({ bytes: new Uint8Array(await Packer.toBuffer(made)), name: 'x.docx' })
      const source = ['Lead', ...head, ...parts.flatMap(([, some]) => some)].sort()
      expect('intake' in read && allWords(read.intake)).toEqual(source)
    }),
    { numRuns: 40 },
  )
})

test('a file that takes too long is given up, and the next one is read', async () => {
  const long = zipOf(wordParts({ body: para(run('word ')).repeat(60_000) }))
  await expect(inThread('file', { bytes: long, name: '' }, 0.05)).rejects.toThrow(NotRead)
  const next = await inThread('file', { bytes: zipOf(wordParts({ body: para(run('word')) })), name: '' })
  expect('intake' in next).toBe(true)
})

test('a hundred pages are read within seconds, and their words are all there', async () => {
  const page = para(run('The wall will cost five million pounds. '.repeat(10)) + run('Hidden.', '<w:vanish/>')).repeat(
    8,
  )
  const file = zipOf(wordParts({ body: page.repeat(100) }))
  const began = performance.now()
  const read = await inThread('file', { bytes: file, name: 'x.docx' })
  expect(performance.now() - began).toBeLessThan(10_000)
  expect('intake' in read && [read.intake.blocks.length, read.intake.omissions[0]?.count]).toEqual([800, 800])
})
