'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False while the page is as the server sent it, and for ever where no script runs. */
export const useScripts = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
