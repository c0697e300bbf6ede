'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'

/** Fetched when it is opened: its date fields are larger than the rest of the page. */
export const ArticleDetailsDialog = dynamic(() =>
  import('./article-details').then((parts) => parts.ArticleDetailsDialog),
)

interface DetailsButtonProps {
  article: ArticleView | ArticleDetail
  /** What is printed on it. */
  children: string
  /** What it is called where only its place says which article it is of. */
  label?: string
  className?: string | undefined
  onSaved: (article: ArticleDetail) => void
}

/** Opens what is told of an article, to be corrected. */
export function DetailsButton({ article, children, label, className, onSaved }: DetailsButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        tone="plain"
        aria-label={label}
        className={className}
        onClick={() => {
          setOpen(true)
        }}
      >
        {children}
      </Button>
      {open && (
        <ArticleDetailsDialog
          article={article}
          onSaved={onSaved}
          onClose={() => {
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
