'use client'

import type { ComponentProps } from 'react'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { CaseHead as Head } from '@/components/ui/case'
import { announce } from '@/components/shell/live-region'
import { clearDraft, useDraft } from '@/components/use-draft'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { whyNotTell } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'
import { dayAt } from '@/lib/domain/time/day'
import { whyNoDay } from '@/lib/domain/time/typed-day'
import { useAtHand } from './at-hand'
import { CaseHead } from './case-head'
import { ChooseArticle } from './choose-article'
import { onEntry } from './correction-moves'
import { STILL_SAVING } from './decisions'
import { DraftClash } from './draft-clash'
import { DraftFields } from './draft-fields'
import { DraftFoot } from './draft-foot'
import { LearnedField } from './learned-of-it'
import type { DraftWords } from './draft-words'
import { learnedIn, readWords, sameWords, toldWords } from './draft-words'
import { Preview, shownBeginning, shownEntry } from './preview'
import { useArticlesToChoose } from './use-articles-to-choose'
import { useWork } from './use-work'
import type { Heard } from './use-work'
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

/** What it is called in the list of what waits. */
const labelOf = ({ entry }: DraftEditorProps) => (entry ? `Draft of “${entry.headline}”` : 'New correction')

interface NewHeadProps extends Pick<ComponentProps<typeof ChooseArticle>, 'articles' | 'seek' | 'fixed' | 'onChoose'> {
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

/** The articles to choose from; a draft has its own. */
const useChoice = ({ entry, articles = [] }: DraftEditorProps, articleId: string | null) =>
  useArticlesToChoose(articles, entry ? null : articleId)

/** A draft being written, beside what readers will see. What is typed stays in this browser until the desk has it. */
export function DraftEditor(props: DraftEditorProps) {
  const { entry, fresh, calendar } = props
  const name = `correction:${entry?.id ?? `new:${fresh?.claimId ?? fresh?.articleId ?? ''}`}`
  const [kept, keep] = useDraft(name)
  const { busy, refused, change } = useWork()
  const standing = standingWords(props)
  const mine = readWords(kept)
  const words = mine ?? standing
  const dirty = mine !== null && !sameWords(mine, standing)
  const clash = entry !== undefined && dirty && mine.version !== entry.version
  const { articleId } = words
  const choice = useChoice(props, articleId)
  const amendsId = entry?.amendsId ?? null
  const told = { ...toldWords(words), amendsId }
  const learned = learnedIn(words, dayAt(new Date(), calendar.timeZone))
  const whyNot =
    (entry ? null : articleId === null ? 'Choose the article first.' : null) ??
    (clash ? 'Choose first whose words go on: yours or theirs.' : null) ??
    whyNotTell(told) ??
    learned.whyNot

  function type(changed: Partial<DraftWords>) {
    keep(JSON.stringify({ ...words, ...changed }))
  }

  const label = labelOf(props)
  /** Null when it was refused. */
  async function saved(heard: Heard): Promise<Pick<CorrectionDetail, 'id' | 'version'> | null> {
    if (entry && !dirty) return entry
    const body = { ...toldWords(words), ...(amendsId === null && { learnedAt: learned.day }) }
    const made = {
      ...heard,
      label,
      said: () => 'Draft saved.',
      onDone: () => {
        clearDraft(name)
      },
    }
    if (entry) {
      const on = [onEntry({ id: entry.id, version: words.version })]
      return makeChange('changeCorrection', { ...made, at: { correctionId: entry.id }, on, body })
    }
    return makeChange('draftCorrection', {
      ...made,
      at: {},
      body: { ...body, articleId: articleId ?? '', ...(fresh.claimId !== null && { claimId: fresh.claimId }) },
    })
  }
  function save() {
    const noDay = whyNoDay(words.learned)
    if (noDay !== null) {
      announce(noDay, 'assertive')
      return
    }
    change(async (heard) => {
      const draft = await saved(heard)
      return entry || !draft ? null : `/corrections-desk?entry=${draft.id}`
    })
  }
  function submit() {
    if (whyNot !== null) return
    change(async (heard) => {
      const draft = await saved(heard)
      if (!draft) return null
      await makeChange('submitCorrection', {
        ...heard,
        at: { correctionId: draft.id },
        on: [onEntry(draft)],
        body: {},
        label: `Send for review: ${label}`,
        said: () => `${label} sent for review`,
      })
      return entry ? null : `/corrections-desk?entry=${draft.id}`
    })
  }

  const article = choice.articles.find(({ id }) => id === articleId) ?? null
  const shown = entry ? shownEntry(entry, told) : shownBeginning(article, told)
  const sending = { whyNot: whyNot ?? (busy ? STILL_SAVING : null), run: submit }
  useAtHand({ submit: sending })
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
              {...{ ...choice, article }}
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
          {...{ whyNot, refused, busy, dirty }}
          submit={sending}
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
