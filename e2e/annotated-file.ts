import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
} from 'docx'
import { ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx'

const PEOPLE = 30

/** Each paragraph has a footnote with a page; the last ones have none, name nothing, and are a link. */
export function thirtyFootnotes(): Promise<Buffer> {
  const numbers = Array.from({ length: PEOPLE }, (_one, at) => at + 1)
  const notes = [
    ...numbers.map((n) => `Minutes of the board, volume ${n}, p. ${n + 10}`),
    ...['Call with Helena Brandt, 10 March', 'see my notes'],
  ]
  const made = new Document({
    footnotes: Object.fromEntries(notes.map((words, at) => [at + 1, { children: [new Paragraph(words)] }])),
    comments: {
      children: [
        {
          ...{ id: 0, author: 'M. Oake', date: new Date('2026-03-10T16:20:00Z') },
          children: [new Paragraph('Register of buildings, Ferrow, sheet 3')],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Thirty sums of the harbour board', heading: HeadingLevel.TITLE }),
          ...numbers.map(
            (n) =>
              new Paragraph({
                children: [new TextRun(`In volume ${n} the board spent £${n}.5 million.`), new FootnoteReferenceRun(n)],
              }),
          ),
          new Paragraph({
            children: [new TextRun('Steel costs 410 euros a tonne.'), new FootnoteReferenceRun(PEOPLE + 1)],
          }),
          new Paragraph({ children: [new TextRun('It weighs 900 tonnes.'), new FootnoteReferenceRun(PEOPLE + 2)] }),
          new Paragraph({
            children: [
              new TextRun('Some '),
              new CommentRangeStart(0),
              new TextRun('1,140 homes'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun(' stand near the '),
              new ExternalHyperlink({ link: 'https://city.example/road', children: [new TextRun('road')] }),
              new TextRun('.'),
            ],
          }),
        ],
      },
    ],
  })
  return Packer.toBuffer(made)
}
