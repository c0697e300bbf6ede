import type { Page } from '@playwright/test'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const DATE = '2026-03-10T16:20:00Z'
const oake = { author: 'M. Oake', date: DATE }
const row = (cells: readonly string[], tableHeader = false) =>
  new TableRow({ tableHeader, children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) })

/** An article as its writer hands it in: with footnotes, a comment, tracked changes and a table. */
export function annotatedDraft(): Promise<Buffer> {
  const made = new Document({
    footnotes: { 1: { children: [new Paragraph('Works committee paper WC 23/041, p. 11')] } },
    comments: {
      children: [{ id: 0, author: 'M. Oake', date: new Date(DATE), children: [new Paragraph('Homes or households?')] }],
    },
    sections: [
      {
        children: [
          new Paragraph({
            text: 'Noise wall on the ring road will cost twice the estimate',
            heading: HeadingLevel.TITLE,
          }),
          new Paragraph({
            children: [
              new TextRun('The noise wall along the Lindmere ring road will cost £5.6 million,'),
              new FootnoteReferenceRun(1),
              new DeletedTextRun({ id: 1, text: ' almost', ...oake }),
              new InsertedTextRun({ id: 2, text: ' more than', ...oake }),
              new TextRun(' twice what the council was told in 2023, '),
              new ExternalHyperlink({ link: 'https://city.example/paper', children: [new TextRun('papers')] }),
              new TextRun(' show.'),
            ],
          }),
          new Paragraph({ text: 'Who lives there', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('Some '),
              new CommentRangeStart(0),
              new TextRun('1,140 homes'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun(' stand within 60 metres of the road.'),
              new TextRun({ text: ' Ring Ilse first.', vanish: true }),
            ],
          }),
          new Table({ rows: [row(['Offer', 'Sum'], true), row(['Corvane Structures', '£5.6 million'])] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}

/** Lets a file fall on the text, as the browser does. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  await page.getByRole('region', { name: 'Text', exact: true }).evaluate(
    (pane, { base64, called }) => {
      const dataTransfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], called))
      for (const kind of ['dragover', 'drop'])
        pane.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { base64: content.toString('base64'), called: name },
  )
}
