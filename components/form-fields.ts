/** What stands in a form's fields, by name; never passwords, nor what the page itself put there. */
export function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const secret = new Set(
    Array.from(form.querySelectorAll<HTMLInputElement>('[type="password"], [type="hidden"]'), ({ name }) => name),
  )
  const fields = Array.from(new FormData(form)).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !secret.has(field[0]),
  )
  return Object.fromEntries(fields)
}

/** Puts back what was kept, where nothing else was typed. */
export function restoreFields(form: HTMLFormElement, fields: Partial<Record<string, string>>): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements.namedItem(name)
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
