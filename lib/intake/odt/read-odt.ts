import type { FileParts } from '@/lib/intake/docx/file-parts'
import type { OnRead } from '@/lib/intake/docx/xml'
import { Damaged, readXml } from '@/lib/intake/docx/xml'
import { annotated } from '@/lib/intake/annotations'
import type { Intake } from '@/lib/intake/intake-block'
import { merged, Omissions } from '@/lib/intake/omissions'
import { readTurned } from '@/lib/intake/read-html'
import { OdtReader } from './odt-reader'
import { OdtStyles } from './odt-styles'
import { readMargins } from './read-margins'

/**
 * Reads an OpenDocument text (as LibreOffice and Google Docs write it) into blocks: its notes at the end, tracked changes as accepted;
 * what is not in the blocks is told with all its words.
 * @throws {Damaged} when a part of it can't be read
 */
export function readOdt(parts: FileParts, onRead?: OnRead): Intake {
  const content = parts.get('content.xml')
  if (content === undefined) throw new Damaged('It has no text.')
  const styles = new OdtStyles()
  const common = parts.get('styles.xml')
  if (common !== undefined) readXml(common, styles)
  readXml(content, styles)
  const omissions = new Omissions(true)
  const reader = new OdtReader(styles, omissions, parts)
  readXml(content, reader, onRead)
  for (const words of common === undefined ? [] : readMargins(common)) omissions.add('margin', words)
  const intake = readTurned(reader.finished(), reader.turns)
  return { ...intake, omissions: merged(intake.omissions, omissions.list()), ...annotated(reader.annotations) }
}
