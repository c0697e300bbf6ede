// Next's own 404 is drawn by a script, and readers' pages run none: this one is written by hand, with a few lines of style.
const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fdfcf9, #191816); --ink: light-dark(#1c1917, #edebe8) }
body { margin: 0; padding: 1rem 1.5rem 3rem; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.625rem Georgia, serif }
header { max-width: 60rem; margin: 0 auto; padding: 1.25rem 0 1rem; border-bottom: 4px double; text-align: center }
header a { font-size: clamp(2rem, 6vw, 3.25rem); line-height: 1; font-weight: 800; text-decoration: none }
main { max-width: 40rem; margin: 2rem auto }
h1 { font-size: 2.25rem; line-height: 2.5rem; margin: 0 0 1rem }
a { color: inherit; text-underline-offset: 0.2em }
`

export const dynamic = 'force-static'

export function GET(): Response {
  return new Response(STYLE, { headers: { 'content-type': 'text/css; charset=utf-8' } })
}
