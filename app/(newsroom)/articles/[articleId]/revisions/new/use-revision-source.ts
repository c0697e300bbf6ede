'use client'

import { withIds } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { asRead } from '@/app/(newsroom)/articles/bring-in/turn-in'
import { useAddress } from '@/app/(newsroom)/articles/bring-in/use-address'
import { useFile } from '@/app/(newsroom)/articles/bring-in/use-file'
import { announce } from '@/components/shell/live-region'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Intake } from '@/lib/intake/intake-block'
import type { RevisionSource } from './revision-draft'
import type { useRevisionDraft } from './use-revision-draft'

interface OfForm {
  text: ReturnType<typeof useRevisionDraft>
  refuse: (said: string) => void
  onRead: () => void
}

/** A file, or a page, that gives the text of the next revision; a byline and a day that stand in it are told, the article has its own. */
export function useRevisionSource({ text, refuse, onRead }: OfForm) {
  const take = (
    { blocks, omissions, annotations = [] }: Intake,
    from: (blocks: EditedBlock[]) => Pick<RevisionSource, 'file' | 'page'>,
  ) => {
    const read = withIds(blocks)
    const told = omissions.map((one) =>
      one.kind === 'byline' || one.kind === 'published' ? { ...one, kept: true as const } : one,
    )
    text.replace(read, { ...from(read), omissions: told, annotations })
    onRead()
    announce(`Read into ${read.length} parts. Look at them, then save the revision.`)
  }
  const file = useFile({
    onRead: (intake, { name, size }) => {
      take(intake, (read) => ({ file: { name, size, ...asRead(read, intake.omissions) } }))
    },
    onRefused: refuse,
  })
  const address = useAddress({
    onRead: ({ address: at, size, redirects, isPaid, states, ...intake }) => {
      file.forget()
      take(intake, (read) => ({
        page: { address: at, size, redirects, isPaid, states, read: read.map(({ id }) => id) },
      }))
    },
  })
  const { source } = text.draft ?? {}
  const bar = {
    file: source?.file,
    page: source?.page,
    reading: address.fetching ?? file.reading,
    given: file.given,
    onAgain: file.again,
    onFiles: (files: readonly File[]) => void file.take(files),
    onCancel: address.fetching === null ? file.cancel : address.cancel,
    // What was written before is had back by the form’s own button.
    onBringBack: null,
  }
  return { file, address, bar, cancel: bar.reading === null ? null : bar.onCancel }
}
