import { Marked } from 'marked'
import type { Intake } from './intake-block'
import { readHtml } from './read-html'

/** The block of settings that some programs write above a text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Reads Markdown, with GitHub's tables, into blocks: by way of markup, which is never shown. */
export function readMarkdown(text: string): Intake {
  const front = FRONT_MATTER.exec(text)
  const markup = new Marked({ gfm: true, async: false }).parse(text.slice(front?.[0].length ?? 0), { async: false })
  const intake = readHtml(markup, true)
  if (!front) return intake
  const words = (front[1] ?? '').trim()
  return {
    ...intake,
    omissions: [...intake.omissions, { kind: 'settings', count: 1, words: words === '' ? [] : [words] }],
  }
}
