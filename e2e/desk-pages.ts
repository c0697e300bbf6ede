import { globSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { read } from './people'

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

/** A source that this person sees. */
export async function anySource(page: Page): Promise<string> {
  const { items } = await read<{ items: { id: string }[] }>(page.request, '/api/v1/sources?limit=1')
  return items[0]?.id ?? ''
}
