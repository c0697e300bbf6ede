'use client'

import type { RefObject } from 'react'
import { useEffect } from 'react'
import { newKey } from '@/components/api'
import { fieldsOf, restoreFields } from '@/components/form-fields'
import { clearDraft, readDraft, useDraft } from '@/components/use-draft'
import type { PlainAndParts } from '@/lib/intake/plain-parts'
import type { KeptArticle } from './typed-article'
import { readKept } from './typed-article'

const DRAFT = 'new-article'

/** The article that is being brought in, kept in this browser until the server has it. */
export function useArticleDraft(form: RefObject<HTMLFormElement | null>) {
  const [draft, setDraft] = useDraft(DRAFT)
  const kept = readKept(draft)

  useEffect(() => {
    const before = readKept(readDraft(DRAFT))
    if (form.current && before) restoreFields(form.current, before.fields)
  }, [form])

  const keep = (change: Partial<Omit<KeptArticle, 'key'>> = {}) => {
    if (!form.current) return
    // As it is kept now: two changes may come before this is drawn again.
    const before = readKept(readDraft(DRAFT))
    const { text = '' } = before?.fields ?? {}
    const fields = { text, ...fieldsOf(form.current), ...change.fields }
    setDraft(JSON.stringify({ ...before, key: before?.key ?? newKey(), ...change, fields }))
  }
  /** The text is plain again: the one given. The parts stay beside it, to be brought back. */
  const keepPlain = (text: string, plain?: PlainAndParts) => {
    if (!form.current) return
    const before = readKept(readDraft(DRAFT))
    const rest = { ...before, key: before?.key ?? newKey(), ...(plain && { plain }) }
    delete rest.blocks
    delete rest.file
    delete rest.page
    setDraft(JSON.stringify({ ...rest, fields: { ...fieldsOf(form.current), text } }))
  }
  const clear = () => {
    clearDraft(DRAFT)
  }
  return { kept, keep, keepPlain, clear }
}
