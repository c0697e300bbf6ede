import { SaxesParser } from 'saxes'

/** By the names that Word and OpenDocument give their namespaces, whatever a file calls them: "w:val". Attributes without a namespace as they are. */
export type XmlAttributes = Readonly<Partial<Record<string, string>>>

export interface XmlHandler {
  open: (name: string, attributes: XmlAttributes) => void
  words: (text: string) => void
  close: () => void
}

/** A part of the file can't be read: it is not well-formed, or not as this kind of file may be. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/** Both editions of the standard, the transitional one that is written and the strict one. */
const PREFIXES: Partial<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  // OpenDocument's.
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:form:1.0': 'form',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** Hears how much of a part has been read, in code units. */
export type OnRead = (done: number, of: number) => void

/** So much is read at once; code units. */
const PIECE = 200_000

/** Word itself nests some 30 deep; each level costs memory. */
const DEEPEST = 1_000

const named = (uri: string, local: string) => {
  const prefix = uri === '' ? '' : (PREFIXES[uri] ?? '?')
  return prefix === '' ? local : `${prefix}:${local}`
}

/**
 * Reads XML from its first element to its last. Nothing outside of it is ever fetched: a document type, which is where entities
 * and addresses of other files are declared, is refused, as the standard of these files does.
 * @throws {Damaged}
 */
export function readXml(xml: string, handler: XmlHandler, onRead?: OnRead): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('error', (error) => {
    throw new Damaged(error.message)
  })
  parser.on('doctype', () => {
    throw new Damaged('It has a document type, which no such file may have.')
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new Damaged('It is nested too deeply.')
    const given: Record<string, string> = {}
    for (const one of Object.values(attributes)) given[named(one.uri, one.local)] = one.value
    handler.open(named(uri, local), given)
  })
  const words = (text: string) => {
    handler.words(text)
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('closetag', () => {
    depth--
    handler.close()
  })
  for (let from = 0; from < xml.length; from += PIECE) {
    onRead?.(from, xml.length)
    parser.write(xml.slice(from, from + PIECE))
  }
  parser.close()
}
