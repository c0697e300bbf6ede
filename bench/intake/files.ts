import { buffer } from 'node:stream/consumers'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import PDFDocument from 'pdfkit'

/** A file, and every word that somebody who looks into it can find. */
export interface MadeFile {
  name: string
  bytes: Uint8Array
  words: string[]
}

const WORDS =
  'harbour board council ferry budget steel price tender report minutes committee vote road wall noise register homes buses fares night street mayor office letter permit bridge quay season crossing winter summer people weeks pounds percent'.split(
    ' ',
  )

/** Words that are the same at each run: by a small generator of numbers (Numerical Recipes). */
export function writer() {
  let seed = 20_261_209
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  const sentence = (length: number) => {
    const words = Array.from({ length }, (_none, at) =>
      at % 7 === 3 ? String(1 + next(9_000)) : (WORDS[next(WORDS.length)] ?? ''),
    )
    const text = words.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return { sentence, paragraph: (sentences: number) => Array.from({ length: sentences }, () => sentence(13)).join(' ') }
}

/** The words of a text, without marks. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const DATE = '2026-03-10T16:20:00Z'

/** A draft of so many pages (some 350 words each): headings, footnotes, comments, tracked changes, hidden words, page headers. */
export async function wordDraft(pages: number): Promise<MadeFile> {
  const { sentence, paragraph } = writer()
  const said: string[] = []
  const tell = (text: string) => {
    said.push(text)
    return text
  }
  const children = [new Paragraph({ text: tell('Ferries of the summer'), heading: HeadingLevel.TITLE })]
  const footnotes: Record<number, { children: Paragraph[] }> = {}
  const comments: { id: number; author: string; date: Date; children: Paragraph[] }[] = []
  for (let page = 1; page <= pages; page++) {
    footnotes[page] = { children: [new Paragraph(tell(`Committee paper WC ${page}, p. 4`))] }
    const remark = new Paragraph(tell(sentence(8)))
    comments.push({ id: page, author: 'M. Oake', date: new Date(DATE), children: [remark] })
    const by = { author: 'M. Oake', date: DATE }
    children.push(
      new Paragraph({ text: tell(`Part ${page} of all`), heading: HeadingLevel.HEADING_2 }),
      new Paragraph({
        children: [
          new TextRun(tell(paragraph(3))),
          new FootnoteReferenceRun(page),
          new DeletedTextRun({ id: page * 10, text: ` ${tell(sentence(4))}`, ...by }),
          new InsertedTextRun({ id: page * 10 + 1, text: ` ${tell(sentence(5))} `, ...by }),
          new TextRun(tell(paragraph(2))),
          new TextRun({ text: ` ${tell(sentence(4))}`, vanish: true }),
        ],
      }),
      new Paragraph({
        children: [
          new CommentRangeStart(page),
          new TextRun(tell(paragraph(1))),
          new CommentRangeEnd(page),
          new TextRun({ children: [new CommentReference(page)] }),
        ],
      }),
      ...Array.from({ length: 4 }, () => new Paragraph(tell(paragraph(5)))),
    )
  }
  const header = new Header({ children: [new Paragraph(tell('Draft of the city desk'))] })
  const made = new Document({
    footnotes,
    comments: { children: comments },
    sections: [{ headers: { default: header }, children }],
  })
  return { name: 'draft.docx', bytes: new Uint8Array(await Packer.toBuffer(made)), words: said.flatMap(wordsOf) }
}

/** A report of so many pages (some 170 words each), each with a header and a number. */
export async function pdfReport(pages: number): Promise<MadeFile> {
  const { paragraph } = writer()
  const said: string[] = []
  const tell = (text: string) => {
    said.push(text)
    return text
  }
  const drawing = new PDFDocument({ size: 'A4', margin: 72 })
  const bytes = buffer(drawing)
  drawing.fontSize(24).text(tell('Ferries of the summer'))
  for (let page = 1; page <= pages; page++) {
    if (page > 1) drawing.addPage()
    drawing
      .fontSize(8)
      .text(tell('Harbour board, annual report'), 72, 36)
      .text(tell(String(page)), 500, 36)
    drawing.fontSize(11).text('', 72, page === 1 ? 140 : 90)
    for (let part = 0; part < 4; part++) drawing.text(tell(paragraph(3))).moveDown()
  }
  drawing.end()
  return { name: 'report.pdf', bytes: new Uint8Array(await bytes), words: said.flatMap(wordsOf) }
}

/** A page of so many bytes: an article within menus, boxes and comments of readers, in markup as content systems write it. */
export function largePage(size: number): MadeFile {
  const { sentence, paragraph } = writer()
  const said: string[] = []
  const tell = (text: string) => {
    said.push(text)
    return text
  }
  const link = () => `<li class="nav__item"><a href="/x?utm_source=nav" data-track="nav">${tell(sentence(3))}</a></li>`
  const list = (length: number) => `<ul>${Array.from({ length }, link).join('')}</ul>`
  const head = `<!doctype html><html lang="en"><head><title>${tell('Ferries of the summer')}</title></head><body><nav>${list(200)}</nav><main><article><h1>${tell('Ferries of the summer')}</h1>`
  const wrap = (text: string) =>
    `<div class="block block--text" data-component="text-block" data-id="0123456789abcdef" style="margin:0 auto;max-width:680px"><p class="text text--body"><span class="text__inner" data-hydrate="true">${text}</span></p><svg class="share" viewBox="0 0 24 24"><path d="${'M4 12v8a2 2 0 0 0 2 2h12'.repeat(24)}"/></svg></div>`
  let body = ''
  for (let at = 0; head.length + body.length < size * 0.85; at++) {
    body += wrap(tell(paragraph(4)))
    if (at % 40 === 39) body += `<aside class="related sidebar"><h3>${tell('Most read')}</h3>${list(12)}</aside>`
    if (at % 15 === 14) body += `<h2>${tell(sentence(4))}</h2><script>${'track();'.repeat(600)}</script>`
  }
  let foot = `</article></main><div id="comments" class="comments"><h2>${tell('Comments')}</h2>`
  while (head.length + body.length + foot.length < size)
    foot += `<div class="comment"><p class="comment__text">${tell(paragraph(2))}</p></div>`
  const html = `${head}${body}${foot}</div></body></html>`
  return { name: 'page.html', bytes: new TextEncoder().encode(html), words: said.flatMap(wordsOf) }
}
