'use client'

import type { ComponentProps } from 'react'
import { CaseHead as Head } from '@/components/ui/case'
import { clearDraft, useDraft } from '@/components/use-draft'
import { whyNotTell } from '@/lib/domain/corrections/correction'
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
import { useArticlesToChoose } from './use-articles-to-choose'
import type { DraftEditorProps } from './use-draft-sending'
import { useDraftSending } from './use-draft-sending'
import { useWork } from './use-work'
import { remark, WorkBody, workLook } from './work'

function standingWords({ entry, fresh }: DraftEditorProps): DraftWords {
  if (entry) {
    const { articleId, type, wrong, right, note, version } = entry
    const learned = entry.learnedEntered ?? ''
    return { articleId, type, wrong: wrong ?? '', right, note, version, learned }
  }
  const { articleId, wrong, right } = fresh
  return { articleId, type: 'CORRECTION', wrong, right, note: '', version: 0, learned: '' }
}

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

const whyNotBegun = ({ entry }: DraftEditorProps, articleId: string | null) =>
  entry || articleId !== null ? null : 'Choose the article first.'

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
    (clash ? 'Choose first whose words go on: yours or theirs.' : whyNotBegun(props, articleId)) ??
    whyNotTell(told) ??
    learned.whyNot

  function type(changed: Partial<DraftWords>) {
    keep(JSON.stringify({ ...words, ...changed }))
  }

  const { save, submit } = useDraftSending(props, {
    ...{ name, words, told, dirty, whyNot, change },
    learnedAt: learned.day,
  })

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
