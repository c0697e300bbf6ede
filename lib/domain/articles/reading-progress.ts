/** How far something that is brought in has come: what is being done, and how much of it is done. */
export interface ReadingProgress {
  stage: 'uploading' | 'fetching' | 'opening' | 'reading'
  done?: number
  /** Of how many; absent where nobody knows. */
  of?: number
  unit?: 'bytes' | 'pages'
}

/** What a reading tells while it goes on. */
export type TellProgress = (progress: ReadingProgress) => void

const STAGES: Record<ReadingProgress['stage'], string> = {
  uploading: 'Uploading',
  fetching: 'Fetching',
  opening: 'Opening',
  reading: 'Reading',
}

const figure = (count: number) => count.toLocaleString('en-GB')

/** "48 of 210 KB", "3.1 of 8.0 MB", "48 KB". */
function sayBytes(done: number, of: number | undefined): string {
  const isLarge = (of ?? done) >= 1_000_000
  const say = (bytes: number) => (isLarge ? (bytes / 1_000_000).toFixed(1) : figure(Math.round(bytes / 1_000)))
  return `${say(done)}${of === undefined ? '' : ` of ${say(of)}`} ${isLarge ? 'MB' : 'KB'}`
}

/** "Reading page 41 of 300", "Uploading 3.1 of 8.0 MB". */
export function sayProgress({ stage, done, of, unit }: ReadingProgress): string {
  const doing = STAGES[stage]
  if (done === undefined) return doing
  if (unit === 'pages') return `${doing} page ${figure(done)}${of === undefined ? '' : ` of ${figure(of)}`}`
  return `${doing} ${sayBytes(done, of)}`
}
