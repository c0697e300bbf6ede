import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { FetchedPage } from './use-address'

/** A page of fewer words than this is hardly an article. */
const FEW = 80
/** Counting words differs from page to page; fewer than this share of what it states are too few. */
const SHARE = 0.9

const figure = (count: number) => count.toLocaleString('en-GB')

/** Why the text of a page may not be all of it; null where nothing says so. */
export function whyNotWhole(words: number, { isPaid, states }: Pick<FetchedPage, 'isPaid' | 'states'>): string | null {
  const read = words === 1 ? 'one word was' : `${figure(words)} words were`
  if (words < FEW) return `Only ${read} found. The page builds its text in the browser, or asks for a subscription.`
  if (states !== null && words < states * SHARE)
    return `It may end early: ${read} read, the page states ${figure(states)}.`
  return isPaid ? 'It may end early: the page says that it is not free to read.' : null
}

const wordsIn = (blocks: readonly EditedBlock[]) =>
  blocks.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)

/** What a person should know of a page before they bring its text in. */
export function PageNotes({ page, blocks }: { page: FetchedPage; blocks: readonly EditedBlock[] }) {
  const why = whyNotWhole(wordsIn(blocks), page)
  if (why === null) return null
  return (
    <section aria-label="It may not be all" className="border-b border-hairline px-5 py-3">
      <p className="font-semibold">{why}</p>
      <p className="text-muted">
        Paste the rest below its last part. Or open the page where you are signed in, save it from your browser (.html
        or .mhtml) and choose that file.
      </p>
    </section>
  )
}
