import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { ODT_TYPE, odtLine, odtParts } from '@/lib/testing/odt-parts'
import { para, run, wordParts } from '@/lib/testing/word-parts'
import { zip, zipOf } from '@/lib/testing/zip'
import { readFile } from './read-file'
import { inThread } from './text-pool'

const LEAD = odtLine('The wall will cost five million pounds, papers show.')
const PARTS = odtParts({ body: LEAD })
const files = Array.from(PARTS, ([name, content]) => ({ name, content }))
const packed = (more: Parameters<typeof zip>[0] = []) => zip([...files, ...more])

async function refused(given: Uint8Array, name = 'x.odt'): Promise<string> {
  const read = await readFile({ bytes: given, name })
  return 'refused' in read ? `${read.refused.why}: ${read.refused.sentence}` : 'read'
}

test('an OpenDocument text is read in a thread, by its content whatever it is named, and so is a template', async () => {
  const bytes = zipOf(odtParts({ body: odtLine('Noise wall', 'Title') + LEAD, type: `${ODT_TYPE}-template` }))
  for (const name of ['wall.odt', 'wall.ott', 'no ending']) {
    const read = await inThread('file', { bytes, name })
    expect('intake' in read && read.intake.blocks.map(({ role }) => role)).toEqual(['HEADLINE', 'BODY'])
  }
  expect(await refused(packed(), 'x.docx')).toBe(
    'unsupported: The file is named .docx but is an OpenDocument text. Rename it to .odt, then choose it again.',
  )
})

describe('an OpenDocument made to do harm', () => {
  test('by its number of parts', async () => {
    const many = Array.from({ length: LIMITS.packed.most + 1 }, (_one, at) => ({
      name: `Pictures/${at}.png`,
      content: '',
    }))
    expect(await refused(packed(many))).toMatch(/^too-large/)
  })

  test('by ratio, in its text and in a sheet that it holds', async () => {
    const bomb = Buffer.alloc(8_000_000, 'a')
    expect(await refused(packed([{ name: 'Object 1/content.xml', content: bomb }]))).toMatch(/^too-large/)
    const text = files.filter(({ name }) => name !== 'content.xml')
    expect(await refused(zip([...text, { name: 'content.xml', content: bomb }]))).toMatch(/^too-large/)
  })

  test('by what it is unpacked to, all parts together; pictures are never unpacked', async () => {
    const noise = Buffer.alloc(16_000_000, 'a')
    for (const [at, byte] of randomBytes(noise.length / 100).entries()) noise[at * 100] = 97 + (byte % 26)
    const parts = (ending: string) =>
      Array.from({ length: 4 }, (_one, at) => ({ name: `x/${at}.${ending}`, content: noise }))
    expect(await refused(packed(parts('xml')))).toMatch(/^too-large/)
    expect(await refused(packed(parts('png')))).toBe('read')
  })

  test('by entities, in each part that is read', async () => {
    for (const name of ['content.xml', 'styles.xml', 'Object 1/content.xml']) {
      const holding = odtParts({
        body: odtLine('It <draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>cost.'),
      })
      const was = holding.get(name) ?? '<x/>'
      holding.set(name, was.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'))
      expect(await refused(zipOf(holding))).toContain('damaged')
    }
  })

  test('by an entity that multiplies itself', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const parts = new Map(PARTS).set('content.xml', `${laughs}<office:document-content>&b;</office:document-content>`)
    expect(await refused(zipOf(parts))).toContain('damaged')
  })

  test('by a size that is not true, a name that leads out, and a part named twice', async () => {
    const text = files.filter(({ name }) => name !== 'content.xml')
    const content = PARTS.get('content.xml') ?? ''
    expect(await refused(zip([...text, { name: 'content.xml', content, told: 10 }]))).toContain('damaged')
    expect(await refused(packed([{ name: '../../etc/evil.xml', content: '<x/>' }]))).toContain('damaged')
    expect(await refused(packed([{ name: 'content.xml', content: '<x/>' }]))).toContain('damaged')
  })

  test('by pictures that are elsewhere: nothing is fetched, each is told', async () => {
    const body =
      LEAD + odtLine('<draw:frame><draw:image xlink:href="http://127.0.0.1:1/pixel.png"/></draw:frame>It cost.')
    const read = await readFile({ bytes: zipOf(odtParts({ body })), name: 'x.odt' })
    expect('intake' in read && read.intake.omissions).toEqual([{ kind: 'picture', count: 1, words: [] }])
  })

  test('by being a Word document as well: it is one or the other, by what it says first', async () => {
    const both = zip([
      ...files,
      ...Array.from(wordParts({ body: para(run('Other words.')) }), ([name, content]) => ({ name, content })),
    ])
    expect(await refused(both, 'x.docx')).toContain('is an OpenDocument text')
    expect(await refused(both)).toBe('read')
  })

  test('by a lock: it is said, and what to do', async () => {
    const locked = new Map(PARTS).set('META-INF/manifest.xml', '<m:manifest><m:encryption-data/></m:manifest>')
    expect(await refused(zipOf(locked))).toContain('locked with a password')
  })

  test('by saying that it is a text, and having none', async () => {
    expect(await refused(zip([{ name: 'mimetype', content: ODT_TYPE }]))).toContain('damaged')
    expect(await refused(zipOf(odtParts({ body: '' })))).toContain('There are no words')
    expect(await refused(packed().slice(0, 500))).toContain('damaged')
  })
})
