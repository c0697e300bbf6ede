'use client'

import { useState } from 'react'
import { notifyRefused } from '@/components/notices/notice'
import { ApiProblem, newKey } from '@/components/api'
import type { MadeOn } from '@/components/changes/outgoing'
import { sendChange } from '@/components/changes/send-change'
import type { WayBack } from '@/components/changes/undo-stack'
import { beginAct, closeAct, endAct, offerUndo, tookBackByHand } from '@/components/changes/undo'
import { announce } from '@/components/shell/live-region'
import { addressOf } from './operations'
import type { AddressOf, AnswerOf, BodyOf, ChangeName } from './operations'

export interface Made<Name extends ChangeName> {
  at: AddressOf<Name>
  body: BodyOf<Name>
  /** The things it is made on, with the versions that the person saw; none for what has no version. */
  on?: readonly MadeOn[]
  /** What it does, for the list of what waits. */
  label: string
  /** How its things look until the server has answered. */
  look?: Record<string, unknown> | undefined
}

/** A form that keeps what was typed itself: its change is done now or not at all, under one name for each text. */
interface OfForm {
  key: string
}

export interface Spoken<Name extends ChangeName> extends Made<Name> {
  /** What is said of the answer, aloud and in the notice. */
  said: (answer: AnswerOf<Name>) => string
  /** The way back to exactly what was; null where there is none after this answer. */
  undo?: ((answer: AnswerOf<Name>) => readonly WayBack[] | null) | undefined
  /** Where it was done, to be led back to; else the page as it is. */
  place?: string
  ofForm?: OfForm
  onDone?: ((answer: AnswerOf<Name>) => void) | undefined
  /** Answers true when it has shown the refusal itself. */
  onRefused?: ((problem: ApiProblem) => boolean) | undefined
}

/** A change as plain data: what a way back is made of. */
export function asChange<Name extends ChangeName>(name: Name, { at, body, on = [], label, look }: Made<Name>): WayBack {
  return { ...addressOf(name, at), body: { ...body }, on, label, look: look ?? null }
}

/**
 * Makes a change: painted at once, sent in order, kept while the desk can't be reached. What is said afterwards is the server's
 * answer; a refusal takes the paint back and says the server's sentence. Answers null when it was refused.
 */
export async function makeChange<Name extends ChangeName>(
  name: Name,
  change: Spoken<Name>,
): Promise<AnswerOf<Name> | null> {
  const { said, undo, place = window.location.pathname + window.location.search, onDone, onRefused, ofForm } = change
  const key = ofForm?.key ?? newKey()
  const act = beginAct(key, change.label, place)
  const sent = asChange(name, change)
  try {
    const answer = await sendChange<AnswerOf<Name> & object>({
      ...sent,
      key,
      since: new Date().toISOString(),
      ...(ofForm && { atOnce: true }),
    })
    const words = said(answer)
    announce(words)
    onDone?.(answer)
    const back = undo?.(answer) ?? null
    if (back) offerUndo(act, { said: words, place, back })
    else if (undo || tookBackByHand(sent)) endAct(act)
    else closeAct(act, words, place)
    return answer
  } catch (error) {
    endAct(act)
    if (!(error instanceof ApiProblem)) throw error
    if (!onRefused?.(error)) notifyRefused(error.detail)
    announce(error.detail, 'assertive')
    return null
  }
}

/** One kind of change of a screen: whether one is under way, and the sentence when the last was refused. */
export function useChange<Name extends ChangeName>(name: Name) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const change = async (made: Spoken<Name>): Promise<AnswerOf<Name> | null> => {
    setBusy(true)
    setProblem(null)
    const answer = await makeChange(name, {
      ...made,
      onRefused: (why) => {
        setProblem(why)
        return made.onRefused?.(why) ?? true
      },
    }).finally(() => {
      setBusy(false)
    })
    return answer
  }
  return { change, busy, problem, refused: problem?.detail ?? null }
}
