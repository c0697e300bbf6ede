import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { LIMITS } from '@/lib/domain/limits'
import type { TellProgress } from '@/lib/domain/articles/reading-progress'
import type { PdfPage, PdfRun, PdfTag, PdfText } from '@/lib/intake/pdf/pdf-page'
import { DAMAGED, RefusedFile } from '@/lib/intake/refused-file'

type Pdf = typeof import('pdfjs-dist')
type Loaded = Awaited<ReturnType<Pdf['getDocument']>['promise']>
type Page = Awaited<ReturnType<Loaded['getPage']>>
type Content = Awaited<ReturnType<Page['getTextContent']>>
type TreeNode = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>

/** Tables that say which letters old East Asian fonts draw; they lie beside the package. */
const letterTables = () =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps') + '/'

/** Loaded with the first PDF: most threads never read one. */
async function loadReader(): Promise<Pdf> {
  const [reader, inThread] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // Its second half, which it would otherwise look for in a thread of its own.
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: inThread })
  return reader
}

/** Marks of stretches that are open while the runs of a page are read. */
interface OpenMark {
  tag: string | null
  isArtifact: boolean
}

/** What the package’s types leave out. */
interface Opened {
  id?: string | null
  tag?: string
}

const marksOf = ({ id, tag }: Opened, around: OpenMark): OpenMark => ({
  tag: id ?? around.tag,
  isArtifact: around.isArtifact || tag === 'Artifact',
})

function runsOf({ items }: Content, top: number): PdfRun[] {
  const open: OpenMark[] = []
  const runs: PdfRun[] = []
  for (const item of items) {
    const here = open.at(-1) ?? { tag: null, isArtifact: false }
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(marksOf(item, here))
      continue
    }
    const [, , rise = 0, size = 0, x = 0, y = 0] = item.transform as number[]
    runs.push({
      ...{ text: item.str, x, y: top - y, width: item.width, size: Math.hypot(rise, size) || item.height },
      ...{ font: item.fontName, isRtl: item.dir === 'rtl', ...here },
    })
  }
  return runs
}

/** The same without what only its reader needs; parts deeper than any article’s are left out, and their words are read by their places. */
function tagOf(node: TreeNode, depth = 0): PdfTag {
  const children: PdfTag['children'] = []
  if (depth < LIMITS.depth.most)
    for (const child of node.children)
      if ('role' in child) children.push(tagOf(child, depth + 1))
      else if (child.type === 'content') children.push(child.id)
  return { role: node.role, children }
}

interface Annotation {
  subtype: string
  rect: number[]
  url?: string
  contentsObj?: { str: string }
  titleObj?: { str: string }
  fieldValue?: unknown
}

const valueOf = (value: unknown) =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== 'Off').join(' ')

async function pageOf(page: Page): Promise<PdfPage> {
  const [left = 0, , , top = 0] = page.view
  const content = await page.getTextContent({ includeMarkedContent: true })
  const tree = (await page.getStructTree()) as TreeNode | null
  const found: PdfPage = {
    height: top - (page.view[1] ?? 0),
    runs: runsOf(content, top).map((run) => ({ ...run, x: run.x - left })),
    tags: tree === null ? null : tagOf(tree),
    ...{ links: [], remarks: [], fields: [] },
  }
  for (const one of (await page.getAnnotations()) as Annotation[]) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = one.rect
    const area = { left: x1 - left, right: x2 - left, top: top - y2, bottom: top - y1 }
    const words = one.contentsObj?.str ?? ''
    if (one.subtype === 'Link') {
      if (one.url !== undefined) found.links.push({ ...area, href: one.url })
    } else if (one.subtype === 'Widget') {
      const value = valueOf(one.fieldValue)
      if (value.trim() !== '') found.fields.push(value)
    } else if (words.trim() !== '' && one.subtype !== 'Popup')
      found.remarks.push({ ...area, words, by: one.titleObj?.str ?? '' })
  }
  page.cleanup()
  return found
}

const figure = (count: number) => count.toLocaleString('en-GB')

async function readPages(file: Loaded, tell: TellProgress | undefined): Promise<PdfText> {
  if (file.numPages > LIMITS.pages.most)
    throw new RefusedFile(
      'too-large',
      `The file has ${figure(file.numPages)} pages; a PDF is read up to ${figure(LIMITS.pages.most)}. Choose a part of it.`,
    )
  const pages: PdfPage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    tell?.({ stage: 'reading', done: number, of: file.numPages, unit: 'pages' })
    pages.push(await pageOf(await file.getPage(number)))
  }
  return { pages, files: [...((await file.getAttachments())?.keys() ?? [])] }
}

/**
 * The words of a PDF with their places. Nothing of it runs, and nothing outside of it is fetched.
 * @throws {RefusedFile} when it is locked, damaged, or has too many pages
 */
export async function pdfText(bytes: Uint8Array, tell?: TellProgress): Promise<PdfText> {
  const reader = await loadReader()
  const loading = reader.getDocument({
    // It takes the bytes over.
    data: bytes.slice(),
    ...{ cMapUrl: letterTables(), cMapPacked: true, useWorkerFetch: false },
    ...{ disableFontFace: true, useSystemFonts: false, useWasm: false, enableXfa: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, verbosity: reader.VerbosityLevel.ERRORS },
  })
  try {
    return await readPages(await loading.promise, tell)
  } catch (error) {
    if (error instanceof RefusedFile) throw error
    if (error instanceof reader.PasswordException)
      throw new RefusedFile(
        'unsupported',
        'The file is locked with a password. Save it without one, then choose it again.',
      )
    throw new RefusedFile('unacceptable', DAMAGED)
  } finally {
    await loading.destroy()
  }
}
