import { crc32, deflateRawSync } from 'node:zlib'

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:dc="http://purl.org/dc/elements/1.1/"', 'xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ')

const number = (bytes: 2 | 4, value: number) => {
  const written = Buffer.alloc(bytes)
  if (bytes === 2) written.writeUInt16LE(value)
  else written.writeUInt32LE(value)
  return written
}

/** Files in one package, as word processors pack theirs. */
function packed(files: readonly (readonly [name: string, content: string])[]): Buffer {
  const [body, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of files) {
    const bytes = Buffer.from(content)
    const small = deflateRawSync(bytes)
    const known = Buffer.concat([
      ...[number(2, 20), number(2, 0x800), number(2, 8), number(4, 0x5c6f_0000), number(4, crc32(bytes))],
      ...[number(4, small.length), number(4, bytes.length), number(2, name.length), number(2, 0)],
    ])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), known, Buffer.from(name), small])
    const entry = [Buffer.from('PK\x01\x02'), number(2, 20), known, Buffer.alloc(10), number(4, at), Buffer.from(name)]
    directory.push(Buffer.concat(entry))
    body.push(local)
    at += local.length
  }
  const index = Buffer.concat(directory)
  const counts = [number(2, files.length), number(2, files.length)]
  const end = [Buffer.from('PK\x05\x06'), Buffer.alloc(4), ...counts, number(4, index.length), number(4, at)]
  return Buffer.concat([...body, index, ...end, Buffer.alloc(2)])
}

const change = (id: string, inner: string) =>
  `<text:changed-region text:id="${id}">${inner.replace('CHANGE', '<office:change-info><dc:creator>M. Oake</dc:creator></office:change-info>')}</text:changed-region>`

/** A draft as LibreOffice saves it: with a footnote and a tracked change. */
export function openDraft(): Buffer {
  const changes =
    change('ct1', '<text:deletion>CHANGE<text:p>almost</text:p></text:deletion>') +
    change('ct2', '<text:insertion>CHANGE</text:insertion>')
  const note =
    '<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Works committee paper WC 23/041, p. 11</text:p></text:note-body></text:note>'
  const text =
    `<text:tracked-changes>${changes}</text:tracked-changes>` +
    '<text:p text:style-name="Title">Noise wall on the ring road</text:p>' +
    `<text:p>The noise wall will cost £5.6 million,${note} <text:change text:change-id="ct1"/><text:change-start text:change-id="ct2"/>more than<text:change-end text:change-id="ct2"/> twice what the council was told in 2023, papers show.</text:p>`
  return packed([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    [
      'content.xml',
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMESPACES}><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ],
  ])
}
