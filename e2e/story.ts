import { test as base } from '@playwright/test'

/** A story whose people close their browsers at its end: pages left open go on asking the server below every later story. */
export const test = base.extend<{ goneHome: undefined }>({
  goneHome: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
