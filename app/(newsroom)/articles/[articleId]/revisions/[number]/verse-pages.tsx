import { NextPage } from '@/components/earlier/next-page'

/** Parts of a comparison that are shown at once. */
export const PARTS_SHOWN = 100

interface VersePagesProps {
  /** Before how many of the parts the first that is shown comes, from 0. */
  from: number
  all: number
  /** What else the address says. */
  kept: Readonly<Record<string, string>>
}

/** The ways to the parts before and after those that are shown; nothing where all are. */
export function VersePages({ from, all, kept }: VersePagesProps) {
  const end = Math.min(from + PARTS_SHOWN, all)
  if (from === 0 && end === all) return null
  const at = (place: number) => `?${new URLSearchParams({ ...kept, from: String(place) })}`
  return (
    <nav
      className="mx-auto flex max-w-[60rem] flex-wrap items-center gap-3 pt-4 font-ui print:hidden"
      aria-label="Parts"
    >
      {from > 0 && <NextPage href={at(Math.max(0, from - PARTS_SHOWN))}>Earlier parts</NextPage>}
      {end < all && <NextPage href={at(end)}>More parts</NextPage>}
      <span className="text-muted tabular-nums">
        {from + 1}–{end} of {all}
      </span>
    </nav>
  )
}
