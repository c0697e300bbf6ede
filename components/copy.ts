import { announce } from './shell/live-region'

/** Without a secure address a browser has no clipboard to give, whatever its types say. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

/** Puts a text on the clipboard and says so aloud; `what` goes before "copied". True when it is there. */
export async function copy(text: string, what: string): Promise<boolean> {
  try {
    await write(text)
    announce(`${what} copied`)
    return true
  } catch {
    announce(`${what} could not be copied; select it instead.`, 'assertive')
    return false
  }
}
