/** What opens over the page: a hairline around it and no shadow. */
export const floating = 'z-30 rounded-md border border-control bg-bg text-ink outline-none'

/** What lies between the page and a dialog. */
export const veil = 'fixed inset-0 z-20 grid grid-cols-[minmax(0,1fr)] place-items-center overflow-auto bg-rail/72 p-4'
