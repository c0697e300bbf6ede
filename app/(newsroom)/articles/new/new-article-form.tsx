'use client'

import { useRouter } from 'next/navigation'
import { asTyped, tagNamed } from '@/lib/domain/articles/language-named'
import type { SyntheticEvent } from 'react'
import { useActionState, useState } from 'react'
import type { Pasted } from '@/app/(newsroom)/articles/blocks/read-paste'
import { PASTED_PLAIN, readPaste, readPasteAround } from '@/app/(newsroom)/articles/blocks/read-paste'
import { newBlockId, putCaret, useBlockEditing, withIds } from '@/app/(newsroom)/articles/blocks/use-block-editing'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import type { ApiProblem } from '@/components/api'
import { newKey, UNREACHED } from '@/components/api'
import { useActions } from '@/components/actions/use-actions'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { fieldsOf, putIfEmpty, restoreFields } from '@/components/form-fields'
import { announce } from '@/components/shell/live-region'
import { useListening } from '@/components/use-listening'
import { useSubmit } from '@/components/use-submit'
import { dayAt } from '@/lib/domain/time/day'
import { dayInWords } from '@/lib/domain/time/say-time'
import { type FormState, UNTOUCHED } from '@/lib/domain/form-state'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { whyNotBlocks } from '@/lib/intake/edit-blocks'
import type { Found, Intake, Omission } from '@/lib/intake/intake-block'
import type { PlainAndParts } from '@/lib/intake/plain-parts'
import type { Around } from '@/lib/intake/read-around'
import { asPlainText, readAgain } from '@/lib/intake/plain-parts'
import { merged } from '@/lib/intake/omissions'
import { dayOfPublication } from '@/lib/intake/publication-day'
import { bringIn } from './actions'
import { DetailsFields } from './details-fields'
import { newArticleActions } from './new-article-actions'
import { sayPutAway } from './say-parts'
import { SendBar } from './send-bar'
import { SourceBar } from '@/app/(newsroom)/articles/bring-in/source-bar'
import { TextPane } from './text-pane'
import { bodyOf } from './typed-article'
import type { KeptArticle } from './typed-article'
import { useArticleDraft } from './use-article-draft'
import type { ReadPage } from '@/app/(newsroom)/articles/bring-in/use-address'
import { useSourceInForm } from './use-source-in-form'
import { AddressField } from '@/app/(newsroom)/articles/bring-in/address-field'
import { useRevise } from './use-revise'
import { HowItIsRead } from './how-it-is-read'
import { withoutFound, withPart } from '@/app/(newsroom)/articles/bring-in/restore-part'
import { asRead, toldNow, turnIn } from '@/app/(newsroom)/articles/bring-in/turn-in'

/**
 * Brings an article in. What is pasted, or typed and then read, is shown as parts with their labels, to be corrected before it is
 * saved. Everything is kept in this browser until the server has it, and is sent under one key, so that a second try makes no
 * second article. Without scripts it is a plain form.
 */
export function NewArticleForm() {
  const router = useRouter()
  const calendar = useNewsroomTime()
  const { ref: form, submit: sendForm } = useSubmit()
  const listening = useListening()
  const [plain, action] = useActionState(bringIn, UNTOUCHED)
  const [scripted, setScripted] = useState<FormState | null>(null)
  const { change, busy: isSending } = useChange('bringIn')
  /** It is brought in, and the galley is on its way. */
  const [isLeaving, setLeaving] = useState(false)
  const busy = isSending || isLeaving
  const { kept, keep, keepPlain, clear } = useArticleDraft(form)
  const state = scripted ?? plain
  const { blocks, omissions = [] } = kept ?? {}
  /** The plain text in its field, as soon as the field is drawn. */
  const showPlain = (text: string, plain?: PlainAndParts) => {
    keepPlain(text, plain)
    requestAnimationFrame(() => {
      if (form.current) restoreFields(form.current, { text })
      document.getElementById('text')?.focus()
    })
  }
  const editing = useBlockEditing(blocks ?? [], (next) => {
    // Undone to before there were parts.
    if (next.length === 0) showPlain(kept?.fields['text'] ?? '')
    else keep({ blocks: next, ...(kept?.omissions && { omissions: toldNow(next, kept.omissions, kept.file) }) })
  })

  const refuse = (refused: string, errors: FormState['errors'] = {}, values: FormState['values'] = {}) => {
    setScripted({ done: null, refused, errors, values })
    announce(refused, 'assertive')
  }

  const showParts = (
    read: EditedBlock[],
    found: readonly Omission[],
    more: Pick<KeptArticle, 'plain' | 'file' | 'page' | 'annotations'> = {},
  ) => {
    editing.replaceAll(read)
    keep({ omissions: [...found], file: undefined, page: undefined, annotations: undefined, ...more })
    setScripted(null)
    requestAnimationFrame(() => {
      if (read[0]) putCaret(read[0].id, 0)
    })
  }
  /** What was found besides the text goes into its fields; what is typed there already stays. Gives what is told of it. */
  const fillIn = ({ byline, published, omissions: found }: Intake): Omission[] => {
    const day = published === null ? null : dayOfPublication(published, (at) => dayAt(at, calendar.timeZone))
    const filled = {
      byline: putIfEmpty(form.current, 'byline', byline?.replace(/^by\s+/i, '') ?? ''),
      published: putIfEmpty(form.current, 'publishedAt', day === null ? '' : dayInWords(day, calendar)),
    }
    return found.map((one) =>
      (one.kind === 'byline' || one.kind === 'published') && !filled[one.kind] ? { ...one, kept: true } : one,
    )
  }
  const takeIn = (intake: Intake, text?: string, from: Pick<KeptArticle, 'file'> = {}) => {
    const read = withIds(intake.blocks)
    if (read.length === 0) {
      refuse('There is no text in what was pasted.')
      return
    }
    showParts(read, fillIn(intake), {
      ...(text !== undefined && { plain: { text, blocks: read } }),
      // What is typed has no notes; a paste has those that came with it.
      ...(text === undefined && { annotations: intake.annotations ?? [] }),
      ...(from.file && { file: { ...from.file, ...asRead(read, intake.omissions) } }),
    })
    announce(`Read into ${read.length} parts. Look at their labels, then start checking.`)
  }
  const takePage = ({ address, size, redirects, isPaid, states, language, ...intake }: ReadPage) => {
    const read = withIds(intake.blocks)
    putIfEmpty(form.current, 'url', address)
    putIfEmpty(form.current, 'language', language ? asTyped(language) : '')
    showParts(read, fillIn(intake), {
      page: { address, size, redirects, isPaid, states, read: read.map(({ id }) => id) },
      annotations: intake.annotations ?? [],
    })
    announce(`Read into ${read.length} parts. Look at their labels, then start checking.`)
  }
  const restorePart = (found: Found) => {
    const id = newBlockId()
    editing.replaceAll(withPart(blocks ?? [], found, kept?.page?.read ?? kept?.file?.read ?? [], id))
    keep({ omissions: withoutFound(omissions, found) })
    announce('Restored. It stands where it stood.')
    requestAnimationFrame(() => {
      putCaret(id, 0)
    })
  }
  const turn = (which: readonly Found[], asItWas: boolean) => {
    const text = { blocks: blocks ?? [], omissions, parts: kept?.file?.changed }
    const { blocks: turned, omissions: told } = turnIn(text, which, asItWas)
    editing.replaceAll(turned)
    keep({ omissions: told })
  }
  const source = useSourceInForm({ kept, takeIn, takePage, showParts, showPlain, refuse })
  const { file, address } = source
  const paste = (pasted: Pasted, around: Around, insert: () => void) => {
    readPasteAround(pasted, around).then(takeIn, () => {
      insert()
      refuse(PASTED_PLAIN)
    })
  }
  const readTyped = async (text: string) => {
    try {
      takeIn(await readPaste({ html: '', plain: text }), text)
    } catch {
      refuse(UNREACHED)
    }
  }
  /** The parts that a plain text was made from, with what was changed in it since. */
  const bringBack = (text: string) => {
    if (!kept?.plain) return
    const { blocks: again, omissions: found } = readAgain(text, kept.plain, newBlockId)
    showParts(again, merged(omissions, found), { plain: { text, blocks: again }, annotations: kept.annotations })
    announce('The parts are back.')
  }

  async function send(fields: Record<string, string>) {
    const whyNot = whyNotBlocks(blocks ?? [])
    if (whyNot !== null) {
      refuse(whyNot)
      return
    }
    const { body, errors: unread } = bodyOf(fields, calendar, new Date(), blocks ?? undefined, kept ?? {})
    const [first] = Object.values(unread)
    if (first !== undefined) {
      refuse(first, unread, fields)
      return
    }
    setScripted(UNTOUCHED)
    await change({
      ...{ at: {}, body, label: 'Bring an article in', ofForm: { key: kept?.key ?? newKey() } },
      said: ({ claims }) => `Brought in. ${claims.length === 0 ? 'No claims were found.' : 'Claims are suggested.'}`,
      onDone: ({ article, known }) => {
        setLeaving(true)
        clear()
        router.push(`/articles/${article.id}${known.length > 0 ? '?known=1' : ''}`)
      },
      onRefused: ({ detail, errors }: ApiProblem) => {
        const byField = Object.fromEntries(errors.map(({ path, message }) => [path, message]))
        refuse(Object.values(byField)[0] ?? detail, byField, fields)
        return true
      },
    })
  }

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const fields = fieldsOf(event.currentTarget)
    if (blocks) void send(fields)
    else if ((fields['text'] ?? '').trim() === '' && !kept?.plain) refuse('The article has no text yet: paste it in.')
    else if (kept?.plain) bringBack(fields['text'] ?? '')
    else void readTyped(fields['text'] ?? '')
  }

  const { shared, revise, reviseFirst } = useRevise(kept)
  const reading = address.fetching ?? file.reading
  const cancel = address.fetching === null ? file.cancel : address.cancel
  useActions(
    newArticleActions({
      send: sendForm,
      revise: busy ? null : reviseFirst,
      cancel: reading === null ? null : cancel,
    }),
  )

  const backToText = () => {
    const parts = blocks ?? []
    const was = kept?.plain
    // Parts that nobody changed since they were read: the text is the one that was typed.
    const isSame = was !== undefined && JSON.stringify(was.blocks) === JSON.stringify(parts)
    const text = isSame ? was.text : asPlainText(parts)
    showPlain(text, { text, blocks: parts })
    announce(`Plain text. ${sayPutAway(parts)}`)
  }

  return (
    <form
      ref={form}
      className="grid h-full grid-cols-[minmax(0,1fr)_29rem] grid-rows-[auto_minmax(0,1fr)_auto] max-tablet:h-auto max-tablet:grid-cols-1 max-tablet:grid-rows-[auto_minmax(18rem,50dvh)_auto_auto]"
      action={action}
      onSubmit={submit}
      {...file.drop}
      noValidate={listening}
      onInput={() => {
        keep()
      }}
    >
      <h1 className="sr-only">New article</h1>
      <SourceBar
        file={kept?.file}
        page={kept?.page}
        reading={reading}
        given={file.given}
        onAgain={file.again}
        isKept={kept !== null}
        onFiles={(files) => void file.take(files)}
        onCancel={cancel}
        onBringBack={source.bringBack}
      >
        <AddressField
          refused={address.refused}
          isFetched={kept?.page !== undefined}
          onFetch={(typed) => void address.take(typed)}
          onType={address.forget}
        />
      </SourceBar>
      <TextPane
        {...{ blocks, editing, state }}
        isOver={file.isOver}
        text={kept?.fields['text'] ?? ''}
        plain={kept?.plain}
        language={tagNamed(kept?.fields['language'] ?? '') ?? kept?.fields['language'] ?? ''}
        onPlain={backToText}
        onBringBack={bringBack}
        onPaste={paste}
        onPasted={(intake) => {
          keep({ omissions: merged(omissions, fillIn(intake)) })
        }}
        onUnread={refuse}
      />
      <section
        className="[scrollbar-width:thin] overflow-auto border-s border-hairline bg-bg max-tablet:border-s-0 max-tablet:border-t"
        aria-label="Details of the article"
      >
        <HowItIsRead
          {...{ kept, blocks, omissions, editing, shared }}
          onRestore={restorePart}
          onTurn={turn}
          onRevise={revise}
        />
        <DetailsFields state={state} />
      </section>
      <SendBar
        {...{ state, busy }}
        timeZone={calendar.timeZone}
        does={busy ? 'Finding claims' : blocks || !listening ? 'Start checking' : 'Show the parts'}
      />
    </form>
  )
}
