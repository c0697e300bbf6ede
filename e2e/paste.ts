import type { Page } from '@playwright/test'

/** Pastes what was copied from a page into the field that has this name, as the browser does. */
export async function paste(page: Page, name: string, html: string, plain: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given.html)
      clipboardData.setData('text/plain', given.plain)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { html, plain },
  )
}
