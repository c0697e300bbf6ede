/** What opens over the page: a hairline around it and no shadow. */
export const floating = 'z-30 rounded-md border border-control bg-bg text-ink outline-none'
