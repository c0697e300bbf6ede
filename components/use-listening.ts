import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * Whether this page hears what is typed into it: not while only the server has drawn it. Until then a field that shows a kept value
 * is read-only: hydration sets its value and its selection anew, which would double or lose the letters typed before.
 */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
