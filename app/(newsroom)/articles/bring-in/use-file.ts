'use client'

import { useEffect, useRef, useState } from 'react'
import { sentenceFor } from '@/components/api'
import { callTold } from '@/components/live/api-told'
import { LIMITS } from '@/lib/domain/limits'
import type { Intake } from '@/lib/intake/intake-block'
import type { ChangedPart } from '@/lib/intake/turn-changes'
import { useGoing } from './use-going'

/** What is known of a file that was read. */
export interface ReadFile {
  name: string
  /** In bytes. */
  size: number
  /** The ids of the parts as they were read. */
  read?: string[]
  /** Those with tracked changes, as they were read. */
  changed?: ChangedPart[]
}

const MB = 1_000_000
export const MOST_MB = LIMITS.file.most / MB

/** "212 KB", "4.1 MB". */
export function sayFileSize(size: number): string {
  return size < MB ? `${Math.max(1, Math.round(size / 1_000))} KB` : `${(size / MB).toFixed(1)} MB`
}

const holdsFiles = ({ dataTransfer }: React.DragEvent) => dataTransfer.types.includes('Files')

interface OfFile {
  onRead: (intake: Intake, file: ReadFile) => void
  onRefused: (said: string) => void
}

/** Has a file read by the desk, which keeps nothing of it. A refusal leaves everything as it was. */
export function useFile(form: OfFile) {
  /** The file that is being read or, after a refusal or a cancel, that was given and not read. */
  const [given, setGiven] = useState<File | null>(null)
  const { said: reading, begin, cancel } = useGoing()
  const [isOver, setOver] = useState(false)
  // What is typed while a file is read counts too: the form is told as it stands when the answer comes.
  const told = useRef(form)
  useEffect(() => {
    told.current = form
  })
  const onRefused = (said: string) => {
    told.current.onRefused(said)
  }

  async function take(files: readonly File[]) {
    const [file, another] = files
    if (!file) return
    if (another) {
      onRefused('An article is read from one file. Choose one of them.')
      return
    }
    if (file.size > LIMITS.file.most) {
      onRefused(`${file.name} has ${sayFileSize(file.size)}; the limit is ${MOST_MB} MB. Copy the text and paste it.`)
      return
    }
    setGiven(file)
    const { signal, onProgress, end } = begin('uploading', file.name)
    try {
      const address = `/api/v1/articles/read-file?${new URLSearchParams({ name: file.name })}`
      const intake = await callTold<Intake>(address, file, { signal, onProgress })
      if (!signal.aborted) {
        setGiven(null)
        told.current.onRead(intake, { name: file.name, size: file.size })
      }
    } catch (error) {
      if (!signal.aborted) onRefused(`${file.name}: ${sentenceFor(error)}`)
    }
    end()
  }

  const drop = {
    onDragOver: (event: React.DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: React.DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
    },
    onDrop: (event: React.DragEvent) => {
      if (!holdsFiles(event)) return
      // Else the browser would leave this page and show the file.
      event.preventDefault()
      setOver(false)
      void take(Array.from(event.dataTransfer.files))
    },
  }
  const again =
    given && reading === null
      ? () => {
          void take([given])
        }
      : null
  /** Something else stands here now. */
  const forget = () => {
    setGiven(null)
  }
  return { reading, given, again, forget, isOver, take, cancel, drop }
}
