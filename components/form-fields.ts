/** What stands in a form's fields, by name, a box that is not ticked as ''; never passwords, nor what the page itself put there. */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const secret = new Set(
    Array.from(form.querySelectorAll<HTMLInputElement>('[type="password"], [type="hidden"]'), ({ name }) => name),
  )
  const fields = Array.from(new FormData(form)).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !secret.has(field[0]),
  )
  const boxes = Array.from(form.querySelectorAll<HTMLInputElement>('[type="checkbox"]'), ({ name }) => [name, ''])
  return { ...Object.fromEntries(boxes), ...Object.fromEntries(fields) } as Record<string, string>
}

/** Puts back what was kept, where nothing else was typed. */
export function restoreFields(form: HTMLFormElement, fields: Partial<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== ''
    if (!value) continue
    if (field instanceof HTMLSelectElement && Array.from(field.options).some((option) => option.value === value))
      field.value = value
    const typed = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    if (typed && (field.value === '' || field.value === field.defaultValue)) field.value = value
  }
}

/** Fields as this browser kept them; nothing where it kept nothing that can be read. */
export function fieldsIn(kept: string): Partial<Record<string, string>> {
  try {
    const fields: unknown = JSON.parse(kept)
    if (typeof fields !== 'object' || fields === null) return {}
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'))
  } catch {
    return {}
  }
}

/** Puts a value into a field, as if it was typed; a box is ticked by any that is not ''. */
export function putField(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value !== ''
  else if (
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
  )
    field.value = value
}

/**
 * Puts a value into a field that is empty, as if it was typed, so that the field says what it understands. False where something
 * else stands there.
 */
export function putIfEmpty(form: HTMLFormElement | null, name: string, value: string): boolean {
  const field = form?.elements.namedItem(name)
  if (!(field instanceof HTMLInputElement) || value === '') return false
  if (field.value.trim() !== '') return field.value.trim() === value
  // Past React, which would take it for its own.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}
