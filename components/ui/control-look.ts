import { tw } from './cn'

/** The frame of everything that is typed or chosen in. */
export const controlLook = tw(
  'w-full rounded-md border border-control bg-bg px-2 text-ui text-ink placeholder:text-faint placeholder:opacity-100 aria-invalid:border-wrong',
)

/** As tall as a button beside it; a finger’s height on phones. */
export const controlHeight = tw('h-7 max-tablet:min-h-9 max-phone:min-h-11')
