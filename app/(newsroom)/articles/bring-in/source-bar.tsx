'use client'

import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
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
  /** How far it is, while something is being brought in. */
  reading: string | null
  /** The file that is being read or, with `onAgain`, that was given and not read. */
  given: File | null
  onAgain: (() => void) | null
  /** Something is typed already, and kept on this device. */
  isKept: boolean
  onFiles: (files: readonly File[]) => void
  onCancel: () => void
  /** Given where other words stood here before the file was read. */
  onBringBack: (() => void) | null
  /** It stands above a column of text, not across the screen. */
  isNarrow?: boolean
  /** A file is held over it, to be dropped. */
  isOver?: boolean
}

const KINDS =
  '.docx,.docm,.dotx,.odt,.ott,.pdf,.html,.htm,.xhtml,.mhtml,.mht,.eml,.md,.markdown,.txt,text/plain,text/html'

const saysPage = ({ size, redirects }: FetchedPage) =>
  `${sayFileSize(size)}${redirects === 0 ? '' : `, ${redirects} ${redirects === 1 ? 'redirect' : 'redirects'}`}`

/** Where the text of a new article comes from: a paste, a page, or a file that is chosen here or dropped below. */
export function SourceBar(props: SourceBarProps) {
  const {
    file,
    page,
    children,
    reading,
    given,
    onAgain,
    isKept,
    onFiles,
    onCancel,
    onBringBack,
    isNarrow = false,
    isOver = false,
  } = props

  return (
    <section
      className={cn(
        'flex items-center gap-4 border-hairline data-over:outline-2 data-over:outline-accent data-over:outline-dashed',
        isNarrow
          ? 'flex-wrap gap-y-2 border-y py-2.5'
          : 'col-span-full min-h-13 border-b ps-5 pe-4 max-tablet:flex-wrap max-tablet:gap-y-2 max-tablet:py-2.5',
      )}
      data-over={isOver || undefined}
      aria-label="Where the text comes from"
    >
      {given ? (
        <p className="min-w-0 truncate" title={given.name}>
          <span className="font-semibold">{given.name}</span>{' '}
          <span className="text-muted tabular-nums">
            · {sayFileSize(given.size)}
            {onAgain && ' · not read'}
          </span>
        </p>
      ) : file ? (
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
        <p className="font-semibold">
          {isNarrow ? 'Change the text below, or bring in' : 'Paste the text, or bring in'}
        </p>
      )}
      {children}
      {reading === null ? (
        <>
          {onAgain && <Button onClick={onAgain}>Try again</Button>}
          <FileButton label="File with the article" accept={KINDS} onFiles={onFiles}>
            {(file ?? given) ? 'Choose another' : 'Choose a file'}
          </FileButton>
        </>
      ) : (
        <>
          <span className="min-w-0 truncate text-muted tabular-nums">{reading}</span>
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
