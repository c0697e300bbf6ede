/** OpenDocument texts written by hand in XML, in the shapes that LibreOffice and Google Docs give them. */

const NAMESPACES = ['office', 'text', 'table', 'style', 'meta', 'form']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ')

export const ODT_TYPE = 'application/vnd.oasis.opendocument.text'

export interface WrittenOdt {
  /** Of content.xml, within office:text. */
  body: string
  /** Of content.xml, within office:automatic-styles. */
  looks?: string
  /** Of styles.xml: within office:styles, and what its master pages hold. */
  styles?: string
  header?: string
  /** Other parts, by name. */
  more?: Record<string, string>
  type?: string
}

const part = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root} ${NAMESPACES} office:version="1.3">${inner}</office:${root}>`

/** The parts of such a text, by name. */
export function odtParts({ body, looks = '', styles = '', header, more = {}, type = ODT_TYPE }: WrittenOdt) {
  const margin = header === undefined ? '' : `<style:header>${header}</style:header>`
  return new Map<string, string>([
    ['mimetype', type],
    ['META-INF/manifest.xml', '<manifest/>'],
    [
      'content.xml',
      part(
        'document-content',
        `<office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
    ],
    [
      'styles.xml',
      part(
        'document-styles',
        `<office:styles>${styles}</office:styles><office:master-styles><style:master-page style:name="Standard">${margin}</style:master-page></office:master-styles>`,
      ),
    ],
    ...Object.entries(more),
  ])
}

export const odtLine = (inner: string, style = 'Text_20_body') => `<text:p text:style-name="${style}">${inner}</text:p>`

export const odtStyle = (name: string, family: 'paragraph' | 'text', looks = '', parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}"><style:text-properties ${looks}/></style:style>`

let notes = 0
export const odtNote = (inner: string) =>
  `<text:note text:id="ftn${++notes}" text:note-class="footnote"><text:note-citation>7</text:note-citation>` +
  `<text:note-body><text:p>${inner}</text:p></text:note-body></text:note>`

/** A tracked change as its list at the top of the text tells it. */
export const odtChange = (id: string, by: string, deleted?: string) =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${deleted === undefined ? 'insertion' : 'deletion'}>` +
  `<office:change-info><dc:creator>${by}</dc:creator><dc:date>2026-03-10T16:20:00</dc:date></office:change-info>` +
  `${deleted === undefined ? '' : `<text:p>${deleted}</text:p>`}</text:${deleted === undefined ? 'insertion' : 'deletion'}></text:changed-region>`
