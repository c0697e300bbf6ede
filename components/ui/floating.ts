import { tw } from './cn'

/** What opens over the page: a hairline around it and no shadow. */
export const floating = tw('z-30 rounded-md border border-control bg-bg text-ink outline-none')
