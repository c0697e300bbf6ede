import { tw } from '@/components/ui/cn'

/** The line above one of the form's panes. */
export const partHead = tw(
  'sticky top-0 flex h-10 shrink-0 items-center justify-between border-b border-hairline bg-inherit px-5',
)
