'use client'

import { Button } from '@/components/ui/button'
import { FileButton } from '@/components/ui/file-input'
import { LIMITS } from '@/lib/domain/limits'
import type { ReadFile } from './use-file'
import { MOST_MB, sayFileSize } from './use-file'

interface SourceBarProps {
  /** The file that the parts were read from. */
  file: ReadFile | undefined
  /** The file that is being read. */
  reading: string | null
  /** Something is typed already, and kept on this device. */
  isKept: boolean
  onFiles: (files: readonly File[]) => void
  onCancel: () => void
  /** Given where other words stood here before the file was read. */
  onBringBack: (() => void) | null
}

const KINDS = '.docx,.docm,.dotx,.pdf,.html,.htm,.xhtml,.mhtml,.mht,.eml,.md,.markdown,.txt,text/plain,text/html'

/** Where the text of a new article comes from: a paste, or a file that is chosen here or dropped below. */
export function SourceBar({ file, reading, isKept, onFiles, onCancel, onBringBack }: SourceBarProps) {
  return (
    <section
      className="col-span-full flex min-h-13 items-center gap-4 border-b border-hairline ps-5 pe-4 max-tablet:flex-wrap max-tablet:gap-y-2 max-tablet:py-2.5"
      aria-label="Where the text comes from"
    >
      {file ? (
        <p className="min-w-0 truncate" title={file.name}>
          <span className="font-semibold">{file.name}</span>{' '}
          <span className="text-muted tabular-nums">· {sayFileSize(file.size)}</span>
        </p>
      ) : (
        <p>
          <span className="font-semibold">Paste the text, or drop a file</span>
          <span className="ms-3 text-muted max-desk:hidden">
            Headings, lists, tables, captions and links stay; other formatting is dropped.
          </span>
        </p>
      )}
      {reading === null ? (
        <FileButton label="File with the article" accept={KINDS} onFiles={onFiles}>
          {file ? 'Choose another' : 'Choose a file'}
        </FileButton>
      ) : (
        <>
          <span className="min-w-0 truncate text-muted">Reading {reading}</span>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      )}
      {onBringBack && (
        <Button tone="plain" onClick={onBringBack}>
          Restore the previous text
        </Button>
      )}
      <span className="ms-auto text-small text-muted max-tablet:ms-0 max-tablet:w-full">
        {isKept
          ? 'Draft kept on this device'
          : `docx, pdf, html, mhtml, eml, md or txt up to ${MOST_MB} MB; up to ${LIMITS.text.most.toLocaleString('en-GB')} characters`}
      </span>
    </section>
  )
}
