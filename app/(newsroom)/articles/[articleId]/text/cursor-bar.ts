import { tw } from '@/components/ui/cn'

/** The line under the text while words of it are chosen. */
export const cursorBar = tw(
  'sticky bottom-0 z-1 flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-accent bg-selected px-5 py-1.5 text-small text-muted focus-visible:-outline-offset-2 print:hidden',
)
