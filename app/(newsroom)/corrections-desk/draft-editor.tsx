'use client'

import { useId, useRef } from 'react'
import { callApi, newKey } from '@/components/api'
import { Button } from '@/components/ui/button'
import { clearDraft, useDraft } from '@/components/use-draft'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { whyNotTell } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { dayAt } from '@/lib/domain/time/day'
import { CaseHead } from './case-head'
import { ChooseArticle } from './choose-article'
import { DraftClash } from './draft-clash'
import { DraftFields } from './draft-fields'
import { LearnedField } from './learned-of-it'
import type { DraftWords } from './draft-words'
import { learnedIn, readWords, sameWords, toldWords } from './draft-words'
import { Preview, shownBeginning, shownEntry } from './preview'
import { Refused } from './refused'
import { useChange } from './use-change'

type DraftEditorProps = { calendar: TimePlace } & (
  | { entry: CorrectionDetail; fresh?: never; articles?: never }
  | {
      entry?: never
      fresh: { articleId: string | null; claimId: string | null; wrong: string; right: string }
      articles: readonly ArticleToCorrect[]
    }
)

function standingWords({ entry, fresh }: DraftEditorProps): DraftWords {
  if (entry) {
    const { articleId, type, wrong, right, note, version } = entry
    const learned = entry.learnedEntered ?? ''
    return { articleId, type, wrong: wrong ?? '', right, note, version, learned }
  }
  const { articleId, wrong, right } = fresh
  return { articleId, type: 'CORRECTION', wrong, right, note: '', version: 0, learned: '' }
}

/** A draft being written, beside what readers will see. What is typed stays in this browser until the desk has it. */
export function DraftEditor(props: DraftEditorProps) {
  const { entry, fresh, articles, calendar } = props
  const name = `correction:${entry?.id ?? `new:${fresh?.claimId ?? fresh?.articleId ?? ''}`}`
  const [kept, keep] = useDraft(name)
  const attempt = useRef({ body: '', key: '' })
  const { busy, refused, change } = useChange()
  const whyNotId = useId()
  const standing = standingWords(props)
  const mine = readWords(kept)
  const words = mine ?? standing
  const dirty = mine !== null && !sameWords(mine, standing)
  const clash = entry && dirty && mine.version !== entry.version
  const { articleId } = words
  const amendsId = entry?.amendsId ?? null
  const told = { ...toldWords(words), amendsId }
  const learned = learnedIn(words, dayAt(new Date(), calendar.timeZone))
  const whyNot =
    (entry ? null : articleId === null ? 'Choose the article first.' : null) ?? whyNotTell(told) ?? learned.whyNot

  function type(changed: Partial<DraftWords>) {
    keep(JSON.stringify({ ...words, ...changed }))
  }

  /** The same words are sent under the same key, so that a try whose answer was lost makes no second draft. */
  function keyOf(body: object): string {
    const said = JSON.stringify(body)
    if (attempt.current.body !== said) attempt.current = { body: said, key: newKey() }
    return attempt.current.key
  }
  async function begun(body: object): Promise<CorrectionDetail> {
    const whole = { ...body, articleId, claimId: fresh?.claimId }
    return callApi<CorrectionDetail>('POST', '/api/v1/corrections', whole, { key: keyOf(whole) })
  }
  async function saved(): Promise<{ id: string; version: number }> {
    const body = { ...toldWords(words), ...(amendsId === null && { learnedAt: learned.day }) }
    if (entry && !dirty) return entry
    const answer = entry
      ? await callApi<CorrectionDetail>('PATCH', `/api/v1/corrections/${entry.id}`, { ...body, version: words.version })
      : await begun(body)
    clearDraft(name)
    return answer
  }
  function save() {
    change('Draft saved.', async () => {
      const { id } = await saved()
      return entry ? undefined : `/corrections-desk?entry=${id}`
    })
  }
  function submit() {
    if (whyNot !== null || clash) return
    change('Sent for review.', async () => {
      const { id, version } = await saved()
      await callApi('POST', `/api/v1/corrections/${id}/submit`, { version })
      return entry ? undefined : `/corrections-desk?entry=${id}`
    })
  }

  const article = articles?.find(({ id }) => id === articleId) ?? null
  const shown = entry ? shownEntry(entry, told) : shownBeginning(article, told)
  return (
    <>
      <form
        className="work"
        aria-label="Correction, draft"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit()
        }}
      >
        <div className="body">
          {entry ? (
            <CaseHead entry={entry} calendar={calendar} />
          ) : (
            <header className="case-head">
              <h1>{article?.headline ?? 'New correction'}</h1>
              <ChooseArticle
                label="Article"
                articles={articles}
                chosen={articleId}
                fixed={fresh.claimId !== null}
                onChoose={(chosen) => {
                  type({ articleId: chosen })
                }}
              />
            </header>
          )}
          {entry?.returnReason != null && (
            <p className="returned" dir="auto">
              <b className="strong">Returned:</b> {entry.returnReason}
            </p>
          )}
          {clash && (
            <DraftClash
              mine={mine}
              theirs={standing}
              keep={type}
              drop={() => {
                clearDraft(name)
              }}
            />
          )}
          <DraftFields words={words} onType={type} />
          {amendsId === null && (
            <LearnedField
              entry={entry ?? null}
              calendar={calendar}
              typed={words.learned}
              onType={(typed) => {
                type({ learned: typed })
              }}
            />
          )}
          <p className="fine">{dirty ? 'Kept in this browser; not saved at the desk yet.' : entry && 'Saved.'}</p>
        </div>
        <footer>
          <Refused sentence={refused} />
          <Button
            tone="primary"
            size="large"
            kbd="⌘↵"
            refused={whyNot !== null || clash || busy}
            aria-describedby={whyNotId}
            onClick={submit}
          >
            Send for review
          </Button>
          <Button size="large" type="submit" refused={busy || (entry && !dirty)}>
            Save draft
          </Button>
          <span className="fine" id={whyNotId}>
            {whyNot ?? 'Someone other than you approves.'}
          </span>
          {dirty && (
            <Button
              tone="plain"
              size="large"
              className="ms-auto"
              onClick={() => {
                clearDraft(name)
              }}
            >
              Discard changes
            </Button>
          )}
        </footer>
      </form>
      <Preview entry={shown} calendar={calendar} amendment={amendsId !== null} />
    </>
  )
}
