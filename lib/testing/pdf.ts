import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'

type Drawing = InstanceType<typeof PDFDocument>

/** A PDF that another program made. */
export async function pdfOf(draw: (to: Drawing) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const drawing = new PDFDocument({ size: 'A4', margin: 72, ...options })
  const bytes = buffer(drawing)
  draw(drawing)
  drawing.end()
  return new Uint8Array(await bytes)
}

/** A PDF written out by hand: its objects, numbered from 1, of which the first is the root. */
export function rawPdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
