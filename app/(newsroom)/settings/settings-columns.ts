import { tw } from '@/components/ui/cn'

/** The pages of the settings at the left, what is set in the middle, what one may want to know at the right. */
export const settingsColumns = tw(
  'grid-cols-[11rem_minmax(0,1fr)_20rem] grid-rows-[minmax(0,1fr)_1.75rem] max-desk:grid-cols-[9rem_minmax(0,1fr)_19rem]',
)
