import type { Token } from 'marked'
import { Marked } from 'marked'
import type { Intake } from './intake-block'
import { readMarked } from './read-html'

/** The block of settings that some programs write above a text. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([^]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Whether one line stands right below the title, and a blank line below it. */
function isCloseBelow(tokens: readonly Token[]): boolean {
  const title = tokens.findIndex((token) => token.type === 'heading' && 'depth' in token && token.depth === 1)
  const [head, line, gap] = tokens.slice(title, title + 3)
  if (title === -1 || line?.type !== 'paragraph' || gap?.type !== 'space') return false
  return !/\n\s*\n$/.test(head?.raw ?? '') && !line.raw.trim().includes('\n')
}

/** Reads Markdown, with GitHub's tables, into blocks: by way of markup, which is never shown. */
export function readMarkdown(text: string): Intake {
  const front = FRONT_MATTER.exec(text)
  const marked = new Marked({ gfm: true, async: false })
  const tokens = marked.lexer(text.slice(front?.[0].length ?? 0))
  const intake = readMarked(marked.parser(tokens), { isClose: isCloseBelow(tokens) })
  if (!front) return intake
  const words = (front[1] ?? '').trim()
  return {
    ...intake,
    omissions: [...intake.omissions, { kind: 'settings', count: 1, words: words === '' ? [] : [words] }],
  }
}
