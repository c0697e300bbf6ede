import type { ReactNode } from 'react'

/** What the head of every page of HTML alone has: how wide it is, both schemes, its title and icon, the readers' look. */
export function PlainHead({ title, icon, children }: { title: string; icon: string; children: ReactNode }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="icon" href={icon} />
      <link rel="stylesheet" href="/corrections/readers.css" />
      {children}
    </head>
  )
}
