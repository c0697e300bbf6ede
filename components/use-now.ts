import { useListening } from './use-listening'

/** Now, or null before the browser has taken over: what was sent from the server may be read later. */
export function useNow(): Date | null {
  return useListening() ? new Date() : null
}
