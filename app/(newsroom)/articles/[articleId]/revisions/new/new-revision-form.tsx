'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import { HeadlineNote } from '@/app/(newsroom)/articles/blocks/headline-note'
import { BlockEditor } from '@/app/(newsroom)/articles/blocks/block-editor'
import { LEFT_OUT } from '@/app/(newsroom)/articles/blocks/left-out'
import { AddressField } from '@/app/(newsroom)/articles/bring-in/address-field'
import { SourceBar } from '@/app/(newsroom)/articles/bring-in/source-bar'
import { newBlockId, putCaret } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { newKey } from '@/components/api'
import { useActions } from '@/components/actions/use-actions'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorNote } from '@/components/ui/error-note'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { asSent, whyNotBlocks } from '@/lib/intake/edit-blocks'
import type { Omission } from '@/lib/intake/intake-block'
import { merged } from '@/lib/intake/omissions'
import { takeOver } from '@/lib/intake/take-over'
import { newRevisionActions } from './new-revision-actions'
import { changesOf, sayChanges, theirChanges } from './revision-draft'
import { SavedFirst } from './saved-first'
import { NEW_REVISION_KEYS } from './new-revision-actions'
import { SourceReport } from './source-report'
import { useRevisionDraft } from './use-revision-draft'
import { useRevisionSource } from './use-revision-source'

interface NewRevisionFormProps {
  article: Pick<ArticleView, 'id' | 'headline' | 'headlineIsPublic' | 'status'>
  /** The newest revision's number, as this page saw it. */
  base: number
  revision: Composed
  language: string
  /** The part to begin at, counted from 0. */
  at: number | null
}

/**
 * The new text part by part, kept in the browser until the server has it, with the revision it was made from. When somebody saves
 * another revision meanwhile, what theirs has and this one lacks is shown, and nothing is saved over it unseen.
 */
export function NewRevisionForm({ article, base, revision, language, at }: NewRevisionFormProps) {
  const router = useRouter()
  const { id: articleId } = article
  const text = useRevisionDraft(articleId, base, revision)
  const { draft, blocks, theirs, from, editing } = text
  const { change, busy: isSending } = useChange('addRevision')
  /** It is saved, and the comparison is on its way. */
  const [isLeaving, setLeaving] = useState(false)
  const busy = isSending || isLeaving
  const [refused, setRefused] = useState<string | null>(null)
  const [pasted, setPasted] = useState<readonly Omission[]>([])
  const [sent, setSent] = useState({ text: '', key: '' })
  const behind = from !== base
  const typed = useMemo(() => asSent(blocks), [blocks])
  const saved = useMemo(() => asSent(theirs), [theirs])
  const isSame = useMemo(() => JSON.stringify(typed) === JSON.stringify(saved), [typed, saved])
  const whyNot = behind ? 'Look at what theirs has first.' : isSame ? 'Nothing changed yet.' : whyNotBlocks(typed)

  const start = at === null ? null : (theirs[at]?.id ?? null)
  useEffect(() => {
    if (start !== null) putCaret(start, 0)
  }, [start])

  const refuse = (said: string) => {
    setRefused(said)
    announce(said, 'assertive')
  }

  const { file, address, bar, cancel } = useRevisionSource({
    text,
    refuse,
    onRead: () => {
      setRefused(null)
      setPasted([])
    },
  })
  const exchange = () => {
    text.exchange()
    setRefused(null)
    setPasted([])
  }

  const save = async () => {
    setRefused(null)
    // One key for one text: sent again after a lost answer, it is still one revision.
    const all = JSON.stringify(typed)
    const key = sent.text === all ? sent.key : newKey()
    setSent({ text: all, key })
    const { page, annotations } = draft?.source ?? {}
    const body = {
      ...{ blocks: typed, base: from },
      ...(page && { fetchedFrom: page.address }),
      ...(annotations && { annotations }),
    }
    await change({
      ...{ at: { articleId }, body, ofForm: { key } },
      label: `New revision of “${article.headline}”`,
      said: ({ revision: added }) => `Saved as revision ${added.number}.`,
      onDone: ({ revision: added }) => {
        setLeaving(true)
        text.clear()
        router.push(`/articles/${articleId}/revisions/${added.number}`)
        router.refresh()
      },
      onRefused: ({ detail, status, mayTryAgain }) => {
        setRefused(detail)
        if (!mayTryAgain) setSent({ text: '', key: '' })
        // Somebody was faster: their text comes with the page.
        if (status === 409) router.refresh()
        return true
      },
    })
  }

  const trySaving = () => {
    if (busy) return
    if (whyNot === null) void save()
    else announce(whyNot, 'assertive')
  }
  useActions(newRevisionActions({ save: trySaving, whyNotSave: whyNot, cancel }))

  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        trySaving()
      }}
      {...file.drop}
    >
      <SourceBar {...bar} isKept={draft !== null} isNarrow isOver={file.isOver}>
        <AddressField
          isNarrow
          refused={address.refused}
          isFetched={draft?.source?.page !== undefined}
          onFetch={(given) => void address.take(given)}
          onType={address.forget}
        />
      </SourceBar>
      {refused && !behind && <ErrorNote role="alert">{refused}</ErrorNote>}
      {behind && (
        <SavedFirst
          base={base}
          from={from}
          changes={theirChanges(draft?.was ? asSent(draft.was) : null, saved, typed)}
          together={(choseTheirs) =>
            draft?.was ? takeOver({ was: draft.was, theirs: saved, mine: blocks }, choseTheirs, newBlockId) : null
          }
          onTakeOver={({ blocks: next, taken }) => {
            text.takeOver(next)
            announce(`${taken} of their changes taken over. Nothing is saved yet.`)
          }}
          onSeen={() => {
            text.write(blocks, base)
          }}
        />
      )}
      <BlockEditor
        {...{ blocks, editing, language }}
        onPasted={({ omissions }) => {
          setPasted((before) => merged(before, omissions))
        }}
        onUnread={refuse}
      />
      <SourceReport {...{ text, pasted }} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-hairline bg-bg py-3 print:hidden">
        <HeadlineNote
          article={article}
          typed={typed.find(({ role }) => role === 'HEADLINE')?.text ?? article.headline}
        />
        <Button
          tone="primary"
          size="large"
          kbd={NEW_REVISION_KEYS.save}
          type="submit"
          refused={busy || whyNot !== null}
        >
          {busy ? 'Saving…' : `Save as revision ${base + 1}`}
        </Button>
        <ButtonLink size="large" href={`/articles/${articleId}`}>
          Back to galley
        </ButtonLink>
        {draft && !text.hasFormer && (
          <Button tone="plain" size="large" onClick={exchange}>
            Start over
          </Button>
        )}
        {text.hasFormer && (
          <Button tone="plain" size="large" onClick={exchange}>
            Restore my draft
          </Button>
        )}
        <span className="text-muted" role="status">
          {whyNot ?? sayChanges(changesOf(saved, typed))}
        </span>
        {pasted.length > 0 && <Link href={`#${LEFT_OUT}`}>Changed in pasting: {pasted.length}</Link>}
      </div>
    </form>
  )
}
