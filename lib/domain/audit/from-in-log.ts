/** The host that a text was fetched from, for the log: an address may hold what opens a page that is not public yet. */
export function fromInLog(address: string | undefined): { from?: string } {
  return address === undefined ? {} : { from: new URL(address).hostname }
}
