import { LIMITS } from '@/lib/domain/limits'
import { readDocx } from './docx/read-docx'
import type { FileParts } from './docx/file-parts'
import type { OnRead } from './docx/xml'
import { Damaged } from './docx/xml'
import type { FileContent } from './file-kind'
import type { Intake } from './intake-block'
import { readOdt } from './odt/read-odt'
import type { PdfText } from './pdf/pdf-page'
import { readPdf } from './pdf/read-pdf'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'
import { readPlain } from './read-plain'
import { DAMAGED, RefusedFile } from './refused-file'

type Texts = Extract<FileContent, { text: string }>
type Content = Texts | { kind: 'docx' | 'odt'; parts: FileParts } | { kind: 'pdf'; file: PdfText }

function read(content: Content, onRead: OnRead | undefined): Intake {
  switch (content.kind) {
    case 'docx':
      return readDocx(content.parts, onRead)
    case 'odt':
      return readOdt(content.parts, onRead)
    case 'pdf':
      return readPdf(content.file)
    case 'html':
      return readHtml(content.text, true)
    case 'markdown':
      return readMarkdown(content.text)
    case 'text':
      return readPlain(content.text, true)
  }
}

const figure = (count: number) => count.toLocaleString('en-GB')

/**
 * The text of a file in blocks, with everything that is not in them.
 * @throws {RefusedFile} when it is damaged, has no words, or more than an article may have
 */
export function readContent(content: Content, onRead?: OnRead): Intake {
  try {
    return withinLimits(read(content, onRead), 'file')
  } catch (error) {
    if (error instanceof Damaged) throw new RefusedFile('unacceptable', DAMAGED)
    throw error
  }
}

/**
 * What was read, where an article may have it.
 * @throws {RefusedFile} when it has no words, or more than an article may have
 */
export function withinLimits(intake: Intake, of: 'file' | 'page'): Intake {
  const size = intake.blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (size === 0) throw new RefusedFile('unacceptable', `There are no words in this ${of}.`)
  if (size > LIMITS.text.most)
    throw new RefusedFile(
      'too-large',
      `The ${of} has ${figure(size)} characters of text; an article has at most ${figure(LIMITS.text.most)}. Choose a part of it.`,
    )
  if (intake.blocks.length > LIMITS.blocks.most)
    throw new RefusedFile(
      'too-large',
      `The ${of} has ${figure(intake.blocks.length)} paragraphs and cells; an article has at most ${figure(LIMITS.blocks.most)}.`,
    )
  return intake
}
