/** Word documents written by hand in XML, in the shapes that word processors give them. */

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WrittenWord {
  /** Of word/document.xml, within w:body. */
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  header?: string
  footer?: string
  /** Addresses of links by id. */
  links?: Record<string, string>
}

const part = (root: string, inner: string) => `${HEAD}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`
const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${more}/>`
const relations = (inner: string) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const

/** The parts of such a document, by name. */
export function wordParts({ body, links = {}, ...others }: WrittenWord): Map<string, string> {
  const parts = new Map<string, string>([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'word/document.xml'))],
    ['word/document.xml', part('document', `<w:body>${body}</w:body>`)],
  ])
  let related = Object.entries(links)
    .map(([id, target]) => relation(id, 'hyperlink', target, ' TargetMode="External"'))
    .join('')
  for (const [name, root] of Object.entries(ROOTS)) {
    const inner = others[name as keyof typeof ROOTS]
    if (inner === undefined) continue
    parts.set(`word/${name}.xml`, part(root, inner))
    related += relation(`rel-${name}`, name, `${name}.xml`)
  }
  parts.set('word/_rels/document.xml.rels', relations(related))
  return parts
}

const ESCAPE: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inXml = (text: string) => text.replace(/[&<>"]/g, (one) => ESCAPE[one] ?? one)

/** A run of words, with its properties. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`
/** A paragraph of runs, in a style. */
export const para = (inner: string, style = '', properties = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${inner}</w:p>`
export const deleted = (text: string, by = 'M. Oake') =>
  `<w:del w:id="1" w:author="${by}" w:date="2026-03-10T16:20:00Z"><w:r><w:delText xml:space="preserve">${inXml(text)}</w:delText></w:r></w:del>`
export const inserted = (text: string, by = 'M. Oake') =>
  `<w:ins w:id="2" w:author="${by}" w:date="2026-03-10T16:20:00Z">${run(text)}</w:ins>`
export const style = (id: string, name: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`
