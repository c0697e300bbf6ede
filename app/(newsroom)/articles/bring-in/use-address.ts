'use client'

import { useEffect, useRef, useState } from 'react'
import { sentenceFor } from '@/components/api'
import { callTold } from '@/components/live/api-told'
import { announce } from '@/components/shell/live-region'
import type { Intake } from '@/lib/intake/intake-block'
import { useGoing } from './use-going'

/** What is known of a page that was fetched. */
export interface FetchedPage {
  /** Where it was found, after all redirects. */
  address: string
  /** In bytes. */
  size: number
  redirects: number
  /** It says of itself that it is not free to read. */
  isPaid: boolean
  /** How many words it says that it has. */
  states: number | null
}

export type ReadPage = Intake & FetchedPage & { language: string | null }

interface OfAddress {
  onRead: (page: ReadPage) => void
}

/** “https://courier.example/x” of what was typed: people leave out what stands before the host. */
const asAddress = (typed: string) => (/^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`)

/** Has an address fetched and read by the desk, which keeps nothing of it. A refusal leaves everything as it was. */
export function useAddress(form: OfAddress) {
  const { said: fetching, begin, cancel } = useGoing()
  const [refused, setRefused] = useState<string | null>(null)
  // What is typed while a page is fetched counts too: the form is told as it stands when the answer comes.
  const told = useRef(form)
  useEffect(() => {
    told.current = form
  })
  const refuse = (said: string) => {
    setRefused(said)
    announce(said, 'assertive')
  }

  async function take(typed: string) {
    const address = asAddress(typed.trim())
    if (typed.trim() === '') {
      refuse('Give the address of the page.')
      return
    }
    setRefused(null)
    const { signal, onProgress, end } = begin('fetching', address)
    try {
      const page = await callTold<ReadPage>('/api/v1/articles/fetch', { address }, { signal, onProgress })
      if (!signal.aborted) told.current.onRead(page)
    } catch (error) {
      if (!signal.aborted) refuse(sentenceFor(error))
    }
    end()
  }

  return {
    fetching,
    refused,
    take,
    cancel,
    forget: () => {
      setRefused(null)
    },
  }
}
