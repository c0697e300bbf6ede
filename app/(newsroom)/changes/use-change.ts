'use client'

import { useState } from 'react'
import { notifyRefused } from '@/components/notices/notice'
import { announce } from '@/components/shell/live-region'
import { ApiProblem, newKey } from '@/components/api'
import { isRegretted } from '@/components/changes/outbox'
import { sendChange } from '@/components/changes/send-change'
import { answerAct, beginAct, endAct, sayNothingToUndo } from '@/components/changes/undo'
import { asChange } from './as-change'
import type { Made } from './as-change'
import type { AnswerOf, ChangeName } from './operations'
import type { UndoOf } from './ways-back'

/** A form that keeps what was typed itself: its change is done now or not at all, under one name for each text. */
interface OfForm {
  key: string
}

export interface Spoken<Name extends ChangeName> extends Made<Name> {
  /** What is said of the answer, once, aloud and in the notice: of what, and what became of it ("Claim 79 accepted"). */
  said: (answer: AnswerOf<Name>) => string
  /** The way back to exactly what was; none where nothing leads back. */
  undo?: UndoOf<Name> | undefined
  /** Where it was done, to be led back to; else the page as it is. */
  place?: string
  ofForm?: OfForm
  onDone?: ((answer: AnswerOf<Name>) => void) | undefined
  /** Answers true when it has shown the refusal itself. */
  onRefused?: ((problem: ApiProblem) => boolean) | undefined
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
    const { answer, takenBack } = await sendChange<AnswerOf<Name> & object>({
      ...sent,
      key,
      since: new Date().toISOString(),
      ...(undo && { undo }),
      ...(ofForm && { atOnce: true }),
    })
    onDone?.(answer)
    answerAct(act, { answer, takenBack, sent, undo, words: said(answer) })
    return answer
  } catch (error) {
    endAct(act)
    if (!(error instanceof ApiProblem)) throw error
    const isShown = onRefused?.(error) ?? false
    if (isRegretted(key)) sayNothingToUndo(change.label, error)
    else if (isShown) announce(error.detail, 'assertive')
    else notifyRefused(error.detail)
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
