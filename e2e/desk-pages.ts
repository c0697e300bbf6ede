import { globSync } from 'node:fs'

/**
 * The address of every page of the desk, as its folders have them, in order. `parts` fills in what stands in brackets there; a page
 * with one that is not given fails, so that nobody adds a page that these stories leave out.
 */
export function deskPages(parts: Record<string, string>): string[] {
  return globSync('**/page.tsx', { cwd: 'app/(newsroom)' })
    .toSorted()
    .map((file) =>
      `/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\[(\w+)\]/g, (_whole, name: string) => {
        const part = parts[name]
        if (part === undefined) throw new Error(`${file} stands at an address with a ${name}, and none was given.`)
        return part
      }),
    )
}
