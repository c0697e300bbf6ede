/** Words as a PDF draws them: a run in one font, on one line. Lengths are in points, 1/72 of an inch, from the top left of the page. */
export interface PdfRun {
  text: string
  x: number
  /** The line that its letters stand on. */
  y: number
  width: number
  size: number
  font: string
  isRtl: boolean
  /** The part of the page's structure that it belongs to, where the file is tagged. */
  tag: string | null
  /** Drawn on every page or for looks alone, as the file itself says. */
  isArtifact: boolean
}

/** A part of a tagged page, with what stands in it in the order of reading. */
export interface PdfTag {
  /** As PDF 1.7 (ISO 32000-1, 14.8.4) names them: "H1", "P", "LI", "TD". */
  role: string
  children: (PdfTag | string)[]
}

export interface Area {
  left: number
  right: number
  top: number
  bottom: number
}

export interface PdfLink extends Area {
  href: string
}

/** What somebody wrote on a page, and where it points. */
interface PdfRemark extends Area {
  words: string
  by: string
}

export interface PdfPage {
  height: number
  runs: PdfRun[]
  tags: PdfTag | null
  links: PdfLink[]
  remarks: PdfRemark[]
  /** What was filled into fields. */
  fields: string[]
}

/** A PDF as far as an article is read from it. */
export interface PdfText {
  pages: PdfPage[]
  /** Names of the files within it. */
  files: string[]
}
