'use client'

import { Button } from '@/components/ui/button'
import { FileButton } from '@/components/ui/file-input'
import type { ReactNode } from 'react'
import type { FetchedPage } from './use-address'
import type { ReadFile } from './use-file'
import { MOST_MB, sayFileSize } from './use-file'

interface SourceBarProps {
  /** The file that the parts were read from. */
  file: ReadFile | undefined
  /** The page that they were read from. */
  page: FetchedPage | undefined
  /** The field for the address of a page. */
  children: ReactNode
  /** The file that is being read, or the address that is being fetched. */
  reading: string | null
  /** Something is typed already, and kept on this device. */
  isKept: boolean
  onFiles: (files: readonly File[]) => void
  onCancel: () => void
  /** Given where other words stood here before the file was read. */
  onBringBack: (() => void) | null
}

const KINDS =
  '.docx,.docm,.dotx,.odt,.ott,.pdf,.html,.htm,.xhtml,.mhtml,.mht,.eml,.md,.markdown,.txt,text/plain,text/html'

const saysPage = ({ size, redirects }: FetchedPage) =>
  `${sayFileSize(size)}${redirects === 0 ? '' : `, ${redirects} ${redirects === 1 ? 'redirect' : 'redirects'}`}`

/** Where the text of a new article comes from: a paste, a page, or a file that is chosen here or dropped below. */
export function SourceBar({ file, page, children, reading, isKept, onFiles, onCancel, onBringBack }: SourceBarProps) {
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
      ) : page ? (
        <p className="min-w-0 truncate" title={page.address}>
          <span className="font-semibold">{new URL(page.address).hostname}</span>{' '}
          <span className="text-muted tabular-nums">· {saysPage(page)}</span>
        </p>
      ) : (
        <p className="font-semibold">Paste the text, or bring in</p>
      )}
      {children}
      {reading === null ? (
        <FileButton label="File with the article" accept={KINDS} onFiles={onFiles}>
          {file ? 'Choose another' : 'Choose a file'}
        </FileButton>
      ) : (
        <>
          <span className="min-w-0 truncate text-muted">{reading}</span>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      )}
      {onBringBack && (
        <Button tone="plain" onClick={onBringBack}>
          Restore the previous text
        </Button>
      )}
      <span className="ms-auto text-small text-muted max-tablet:ms-0 max-tablet:w-full">
        {isKept ? 'Draft kept on this device' : `docx, odt, pdf, html, mhtml, eml, md or txt up to ${MOST_MB} MB`}
      </span>
    </section>
  )
}
