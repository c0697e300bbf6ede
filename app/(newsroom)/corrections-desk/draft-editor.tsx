'use client'

import type { ComponentProps } from 'react'
import { useRef } from 'react'
import { callApi, newKey } from '@/components/api'
import { CaseHead as Head } from '@/components/ui/case'
import { clearDraft, useDraft } from '@/components/use-draft'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { whyNotTell } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { dayAt } from '@/lib/domain/time/day'
import { useAtHand } from './at-hand'
import { CaseHead } from './case-head'
import { ChooseArticle } from './choose-article'
import { STILL_SAVING } from './decisions'
import { DraftClash } from './draft-clash'
import { DraftFields } from './draft-fields'
import { DraftFoot } from './draft-foot'
import { LearnedField } from './learned-of-it'
import type { DraftWords } from './draft-words'
import { learnedIn, readWords, sameWords, toldWords } from './draft-words'
import { Preview, shownBeginning, shownEntry } from './preview'
import { useChange } from './use-change'
import { remark, WorkBody, workLook } from './work'

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

interface NewHeadProps extends Pick<ComponentProps<typeof ChooseArticle>, 'articles' | 'fixed' | 'onChoose'> {
  article: ArticleToCorrect | null
}

/** Of one that is being begun: which article it is about. */
function NewHead({ article, ...choice }: NewHeadProps) {
  return (
    <div className="grid gap-1.5">
      <Head>{article?.headline ?? 'New correction'}</Head>
      <ChooseArticle label="Article" chosen={article?.id ?? null} {...choice} />
    </div>
  )
}

/** A draft being written, beside what readers will see. What is typed stays in this browser until the desk has it. */
export function DraftEditor(props: DraftEditorProps) {
  const { entry, fresh, articles, calendar } = props
  const name = `correction:${entry?.id ?? `new:${fresh?.claimId ?? fresh?.articleId ?? ''}`}`
  const [kept, keep] = useDraft(name)
  const attempt = useRef({ body: '', key: '' })
  const { busy, refused, change } = useChange()
  const standing = standingWords(props)
  const mine = readWords(kept)
  const words = mine ?? standing
  const dirty = mine !== null && !sameWords(mine, standing)
  const clash = entry !== undefined && dirty && mine.version !== entry.version
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
  useAtHand({ submit: { whyNot: whyNot ?? (busy ? STILL_SAVING : null), run: submit } })
  return (
    <>
      <form
        className={workLook()}
        aria-label="Correction, draft"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <WorkBody>
          {entry ? (
            <CaseHead entry={entry} calendar={calendar} />
          ) : (
            <NewHead
              {...{ articles, article }}
              fixed={fresh.claimId !== null}
              onChoose={(chosen) => {
                type({ articleId: chosen })
              }}
            />
          )}
          {entry?.returnReason != null && (
            <p className={remark.returned} dir="auto">
              <b className="font-semibold">Returned:</b> {entry.returnReason}
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
          <p className="text-small text-muted">
            {dirty ? 'Kept in this browser; not saved at the desk yet.' : entry && 'Saved.'}
          </p>
        </WorkBody>
        <DraftFoot
          {...{ whyNot, refused, busy, dirty, submit, clash }}
          isNew={!entry}
          discard={() => {
            clearDraft(name)
          }}
        />
      </form>
      <Preview entry={shown} calendar={calendar} amendment={amendsId !== null} />
    </>
  )
}
