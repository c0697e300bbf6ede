import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

/** A report of many pages, as another program prints it. */
export async function longReport(pages: number): Promise<Buffer> {
  const drawing = new PDFDocument({ size: 'A4' })
  const bytes = buffer(drawing)
  drawing.fontSize(24).text('Ferries of the summer')
  for (let page = 1; page <= pages; page++) {
    if (page > 1) drawing.addPage()
    drawing.fontSize(11)
    for (let line = 0; line < 4; line++)
      drawing.text(`In week ${page} some ${page * 90 + line} people took the ferry, by the count of the harbour board.`)
  }
  drawing.end()
  return bytes
}
