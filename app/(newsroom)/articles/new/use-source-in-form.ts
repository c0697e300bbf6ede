'use client'

import { useState } from 'react'
import { announce } from '@/components/shell/live-region'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Intake, Omission } from '@/lib/intake/intake-block'
import type { PlainAndParts } from '@/lib/intake/plain-parts'
import type { KeptArticle } from './typed-article'
import type { ReadPage } from '@/app/(newsroom)/articles/bring-in/use-address'
import { useAddress } from '@/app/(newsroom)/articles/bring-in/use-address'
import { useFile } from '@/app/(newsroom)/articles/bring-in/use-file'

interface OfForm {
  kept: KeptArticle | null
  takePage: (page: ReadPage) => void
  takeIn: (intake: Intake, text?: string, from?: Pick<KeptArticle, 'file'>) => void
  showParts: (
    blocks: EditedBlock[],
    found: readonly Omission[],
    more?: Pick<KeptArticle, 'plain' | 'file' | 'page' | 'annotations'>,
  ) => void
  showPlain: (text: string, plain?: PlainAndParts) => void
  refuse: (said: string) => void
}

const hasWords = ({ blocks, fields }: KeptArticle) =>
  (blocks?.map(({ text }) => text).join('') ?? fields['text'] ?? '').trim() !== ''

/** A file, or a page, that takes the place of what stands in the form, and the way back to that. */
export function useSourceInForm({ kept, takeIn, takePage, showParts, showPlain, refuse }: OfForm) {
  const [replaced, setReplaced] = useState<KeptArticle | null>(null)
  const file = useFile({
    onRead: (intake, from) => {
      setReplaced(kept && hasWords(kept) ? kept : null)
      takeIn(intake, undefined, { file: from })
    },
    onRefused: refuse,
  })
  const address = useAddress({
    onRead: (page) => {
      file.forget()
      setReplaced(kept && hasWords(kept) ? kept : null)
      takePage(page)
    },
  })
  const bringBack = () => {
    if (!replaced) return
    const { blocks, omissions = [], annotations, plain, file: from, page, fields } = replaced
    setReplaced(null)
    if (blocks) showParts(blocks, omissions, { ...(plain && { plain }), file: from, page, annotations })
    else showPlain(fields['text'] ?? '', plain)
    announce('What was here is back.')
  }
  return { file, address, bringBack: replaced && (kept?.file ?? kept?.page) ? bringBack : null }
}
