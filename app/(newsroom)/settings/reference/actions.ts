'use server'

import { decodeText } from '@/lib/text/decode'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { Refusal } from '@/lib/domain/refusal'
import { isWellFormed } from '@/lib/domain/text/words'
import { formAction } from '@/lib/server/form-action'
import { parse } from '@/lib/server/parse'
import { sentenceOf } from '@/lib/server/sentence'
import { addEvent, AddEvent, addTerm, AddTerm } from '@/lib/use-cases/reference/add-reference-fact'
import { changeEvent, ChangeEvent, changeTerm, ChangeTerm } from '@/lib/use-cases/reference/change-reference-fact'
import { checkReferenceFacts, CheckReferenceFacts } from '@/lib/use-cases/reference/check-reference-facts'
import { importReferenceFacts, ImportReferenceFacts } from '@/lib/use-cases/reference/import-reference-facts'
import { loadCuratedFacts } from '@/lib/use-cases/reference/load-curated-facts'
import { removeEvent, RemoveEvent, removeTerm, RemoveTerm } from '@/lib/use-cases/reference/remove-reference-fact'
import type { ImportState } from './import-state'

const HERE = '/settings/reference'

/** The new state of the page, without a form open. */
function done(): never {
  revalidatePath(HERE)
  redirect(HERE)
}

export const newTerm = formAction(AddTerm, async (input, actor) => {
  await addTerm(input, actor)
  done()
})
export const newEvent = formAction(AddEvent, async (input, actor) => {
  await addEvent(input, actor)
  done()
})
export const otherTerm = formAction(ChangeTerm, async (input, actor) => {
  await changeTerm(input, actor)
  done()
})
export const otherEvent = formAction(ChangeEvent, async (input, actor) => {
  await changeEvent(input, actor)
  done()
})
export const noTerm = formAction(RemoveTerm, async (input, actor) => {
  await removeTerm(input, actor)
  done()
})
export const noEvent = formAction(RemoveEvent, async (input, actor) => {
  await removeEvent(input, actor)
  done()
})
export const checked = formAction(CheckReferenceFacts, async (input, actor) => {
  await checkReferenceFacts(input, actor)
  done()
})
export const loadCurated = formAction(z.strictObject({}), async (_input, actor) => {
  const { added } = await loadCuratedFacts(actor)
  revalidatePath(HERE)
  return `${added} facts taken over.`
})

const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** A file goes before pasted words; what was read stays in the form, so that the good rows can be taken without the file. */
export async function importFacts(_before: ImportState, form: FormData): Promise<ImportState> {
  const file = form.get('file')
  const given = file instanceof File && file.size > 0 ? file : null
  const tooLarge = given !== null && given.size > 1_000_000
  const decoded = given && !tooLarge ? decodeText(new Uint8Array(await given.arrayBuffer())) : null
  const csv = given ? (decoded?.text ?? '') : text(form.get('csv'))
  const told = decoded && decoded.encoding !== 'UTF-8' ? ` (read as ${decoded.encoding})` : ''
  const [facts, name] = [text(form.get('facts')), given ? `${given.name}${told}` : text(form.get('name'))]
  const values = { facts, name, csv: isWellFormed(csv) ? csv : '' }
  try {
    const actor = await requireActor()
    if (tooLarge) throw new Refusal('too-large', 'At most one megabyte at a time.')
    if ((given && !decoded) || !isWellFormed(csv))
      throw new Refusal('malformed', 'This file can’t be read as text. Save it as UTF-8.')
    const input = parse(ImportReferenceFacts, { facts, csv, goodOnly: form.get('goodOnly') === 'on' })
    const result = await importReferenceFacts(input, actor)
    if (result.imported) revalidatePath(HERE)
    return { ...UNTOUCHED, values: { ...values, csv: result.imported ? '' : csv }, result }
  } catch (error) {
    const said = sentenceOf(error)
    return { ...UNTOUCHED, ...said, refused: said.errors['csv'] ?? said.refused, values, result: null }
  }
}
