'use client'

import { useRouter } from 'next/navigation'
import type { SyntheticEvent } from 'react'
import { useActionState, useRef, useState } from 'react'
import { BlockEditor } from '@/app/(newsroom)/articles/blocks/block-editor'
import { readPaste } from '@/app/(newsroom)/articles/blocks/read-paste'
import { putCaret, useBlockEditing, withIds } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { ApiProblem, callApi, newKey, sentenceFor } from '@/components/api'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { FieldError } from '@/components/field-error'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { fieldsOf, restoreFields } from '@/components/form-fields'
import { TypedDate } from '@/components/typed-date'
import { announce } from '@/components/shell/live-region'
import { LIMITS } from '@/lib/domain/limits'
import { type FormState, UNTOUCHED } from '@/lib/domain/form-state'
import { whyNotBlocks } from '@/lib/intake/edit-blocks'
import type { Intake } from '@/lib/intake/intake-block'
import { hasWrappedLines, joinLines } from '@/lib/intake/wrapped-lines'
import { bringIn } from './actions'
import { DetailsFields } from './details-fields'
import { PlainText } from './plain-text'
import { ReadAs } from './read-as'
import { bodyOf, sizeOf, sizeOfParts } from './typed-article'
import { useArticleDraft } from './use-article-draft'
import { useScripts } from './use-scripts'

const partHead = 'sticky top-0 flex h-10 shrink-0 items-center justify-between border-b border-hairline bg-inherit px-5'

/**
 * Brings an article in. What is pasted, or typed and then read, is shown as parts with their labels, to be corrected before it is
 * saved. Everything is kept in this browser until the server has it, and is sent under one key, so that a second try makes no
 * second article. Without scripts it is a plain form.
 */
export function NewArticleForm() {
  const router = useRouter()
  const calendar = useNewsroomTime()
  const form = useRef<HTMLFormElement>(null)
  const scripts = useScripts()
  const [plain, action] = useActionState(bringIn, UNTOUCHED)
  const [scripted, setScripted] = useState<FormState | null>(null)
  const [busy, setBusy] = useState(false)
  const { kept, keep, keepPlain, clear } = useArticleDraft(form)
  const state = scripted ?? plain
  const { blocks, omissions = [] } = kept ?? {}
  const editing = useBlockEditing(blocks ?? [], (next) => {
    keep({ blocks: next })
  })

  const refuse = (refused: string, errors: FormState['errors'] = {}, values: FormState['values'] = {}) => {
    setScripted({ done: null, refused, errors, values })
    announce(refused, 'assertive')
  }

  const takeIn = (intake: Intake) => {
    const [first] = withIds(intake.blocks)
    if (!first) {
      refuse('There is no text in what was pasted.')
      return
    }
    const read = withIds(intake.blocks)
    const byline = intake.byline?.replace(/^by\s+/i, '')
    const bylineField = form.current?.elements.namedItem('byline')
    if (byline && bylineField instanceof HTMLInputElement && bylineField.value === '') bylineField.value = byline
    keep({ blocks: read, omissions: intake.omissions })
    setScripted(null)
    announce(`Read into ${read.length} parts. Look at their labels, then start checking.`)
    requestAnimationFrame(() => {
      if (read[0]) putCaret(read[0].id, 0)
    })
  }
  const readTyped = async (text: string) => {
    takeIn(await readPaste({ html: '', plain: text }))
  }

  async function send(fields: Record<string, string>) {
    const whyNot = whyNotBlocks(blocks ?? [])
    if (whyNot !== null) {
      refuse(whyNot)
      return
    }
    const { body, errors: unread } = bodyOf(fields, calendar, new Date(), blocks ?? undefined)
    const [first] = Object.values(unread)
    if (first !== undefined) {
      refuse(first, unread, fields)
      return
    }
    setBusy(true)
    setScripted(UNTOUCHED)
    try {
      const { article, known } = await callApi<{ article: { id: string }; known: unknown[] }>(
        'POST',
        '/api/v1/articles',
        body,
        {
          key: kept?.key ?? newKey(),
        },
      )
      clear()
      router.push(`/articles/${article.id}${known.length > 0 ? '?known=1' : ''}`)
    } catch (error) {
      const errors =
        error instanceof ApiProblem ? Object.fromEntries(error.errors.map(({ path, message }) => [path, message])) : {}
      const said = Object.values(errors)
      refuse(said.length > 0 ? (said[0] ?? 'Please look at what is marked.') : sentenceFor(error), errors, fields)
      setBusy(false)
    }
  }

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const fields = fieldsOf(event.currentTarget)
    if (blocks) void send(fields)
    else if ((fields['text'] ?? '').trim() === '') refuse('The article has no text yet: paste it in.')
    else void readTyped(fields['text'] ?? '')
  }

  const backToText = () => {
    const text = (blocks ?? []).map((block) => block.text).join('\n\n')
    keepPlain(text)
    requestAnimationFrame(() => {
      if (form.current) restoreFields(form.current, { text })
      document.getElementById('text')?.focus()
    })
  }

  return (
    <form
      ref={form}
      className="grid h-full grid-cols-[minmax(0,1fr)_29rem] grid-rows-[auto_minmax(0,1fr)_auto] max-tablet:h-auto max-tablet:grid-cols-1 max-tablet:grid-rows-[auto_minmax(18rem,50dvh)_auto_auto]"
      action={action}
      onSubmit={submit}
      noValidate={scripts}
      onInput={() => {
        keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <h1 className="sr-only">New article</h1>
      <section className="col-span-full flex min-h-13 items-center gap-5 border-b border-hairline ps-5 pe-4 max-tablet:flex-wrap max-tablet:gap-x-4 max-tablet:gap-y-1 max-tablet:py-2.5">
        <p className="font-semibold">Paste the text</p>
        <p className="text-muted">Headings, lists, tables, captions and links stay; other formatting is dropped.</p>
        <span className="ms-auto text-small text-muted">
          {kept ? 'Draft kept on this device' : `up to ${LIMITS.text.most.toLocaleString('en-GB')} characters`}
        </span>
      </section>
      <section className="flex min-h-0 flex-col overflow-hidden bg-paper" aria-label="Text">
        <header className={partHead}>
          {blocks ? (
            <h2 className="font-semibold">Text, part by part</h2>
          ) : (
            <label className="font-semibold" htmlFor="text">
              Text
            </label>
          )}
          <span className="flex items-center gap-3 text-small text-muted">
            {blocks ? sizeOfParts(blocks) : sizeOf(kept?.fields['text'] ?? '')}
            {blocks && (
              <Button tone="plain" onClick={backToText}>
                Back to plain text
              </Button>
            )}
          </span>
        </header>
        {blocks ? (
          <div className="overflow-auto px-5 py-6" tabIndex={-1}>
            <div className="mx-auto max-w-[44rem]">
              <BlockEditor
                blocks={blocks}
                editing={editing}
                language={kept?.fields['language'] ?? ''}
                onPasted={(intake) => {
                  keep({ omissions: [...omissions, ...intake.omissions] })
                }}
              />
            </div>
          </div>
        ) : (
          <PlainText state={state} onPasted={takeIn} />
        )}
        <div className="px-5 py-2 empty:hidden">
          <FieldError id="text-error" message={state.errors['text']} />
        </div>
      </section>
      <section
        className="[scrollbar-width:thin] overflow-auto border-s border-hairline bg-bg max-tablet:border-s-0 max-tablet:border-t"
        aria-label="Details of the article"
      >
        <header className={partHead}>
          <h2 className="font-semibold">{blocks ? 'As it is pasted' : 'Details'}</h2>
          <span className="text-small text-muted">on this device, nothing sent yet</span>
        </header>
        {blocks && (
          <ReadAs
            blocks={blocks}
            omissions={omissions}
            onJoin={
              hasWrappedLines(blocks)
                ? () => {
                    editing.replaceAll(
                      joinLines(blocks).map((block, index) => ({ ...block, id: blocks[index]?.id ?? '' })),
                    )
                  }
                : null
            }
          />
        )}
        <DetailsFields state={state} />
      </section>
      <footer className="col-span-full grid grid-cols-[13rem_auto_minmax(0,1fr)_auto] items-end gap-3 border-t border-hairline ps-5 pe-4 pt-2.5 pb-3 max-tablet:flex max-tablet:flex-wrap">
        <TypedDate
          id="dueAt"
          name="dueAt"
          label="Due"
          withTime
          placeholder="tomorrow, 17:30"
          hint={`By the clock of ${calendar.timeZone}.`}
          defaultTyped={state.values['dueAt'] ?? ''}
          error={state.errors['dueAt']}
        />
        <div role="status" className="self-center pt-5 empty:hidden">
          {state.refused !== null && <ErrorNote>{state.refused}</ErrorNote>}
        </div>
        <span className="col-start-3 self-center pt-5 text-end text-small text-muted max-tablet:pt-0">
          The text becomes revision 1. Nothing counts until you accept it.
        </span>
        <Button className="col-start-4" tone="primary" size="large" kbd="⌘↵" type="submit" refused={busy}>
          {busy ? 'Reading the text' : blocks || !scripts ? 'Start checking' : 'Show the parts'}
        </Button>
      </footer>
    </form>
  )
}
