'use client'

import Link from 'next/link'
import { sentenceFor } from '@/components/api'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Case, CaseHead, Part } from '@/components/ui/case'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { SOURCE_KIND_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceDetail } from '@/lib/domain/evidence/source-view'
import { SourceForm } from './source-form'
import { besideGrid, caseMeasure } from './source-look'
import { WhereUsed } from './where-used'
import { SourcesButton } from './sources-button'

interface Props {
  /** Absent while it is on its way. */
  source: SourceDetail | undefined
  failed: Error | null
  people: readonly PersonView[]
  editing: boolean
  /** The form is done, or left. */
  onEdited: () => void
  onBack: () => void
}

/** One source: what it is, who may see it, and what rests on it. */
export function SourceCase({ source, failed, people, editing, onEdited, onBack }: Props) {
  const back = (
    <Button tone="plain" className="-my-3 hidden justify-self-start ps-0 max-phone:inline-flex" onClick={onBack}>
      Back to the library
    </Button>
  )
  if (!source)
    return (
      <Case measure={caseMeasure} aria-busy={!failed}>
        {back}
        {failed && <ErrorNote role="alert">{sentenceFor(failed)}</ErrorNote>}
      </Case>
    )
  const { kind, title, url, note, visibility, addedBy, createdAt, readers, known, whyNotChange } = source
  return (
    <Case measure={caseMeasure} aria-label={title}>
      {back}
      <CaseHead
        above={
          <>
            {SOURCE_KIND_INFO[kind].label.toLowerCase()} · added <Moment at={createdAt} /> by {addedBy.name}
          </>
        }
        below={
          url && (
            <>
              <a href={url} target="_blank" rel="noreferrer">
                {url.replace(/^https?:\/\//, '')}
              </a>{' '}
              · <Link href={`/sources/${source.id}/snapshots`}>Snapshots</Link>
            </>
          )
        }
        action={!editing && whyNotChange === null && <SourcesButton does="change">Change</SourcesButton>}
      >
        {title}
      </CaseHead>
      {known.length > 0 && (
        <Note finding="context">
          <p>
            The library has this address already:{' '}
            {known.map((other, place) => (
              <span key={other.sourceId}>
                {place > 0 && ', '}
                <Link href={`/sources?source=${other.sourceId}`} className="underline">
                  <bdi>{other.title}</bdi>
                </Link>
              </span>
            ))}
            .
          </p>
        </Note>
      )}
      {editing ? (
        <SourceForm {...{ source, people }} onDone={onEdited} onCancel={onEdited} />
      ) : (
        <div className={besideGrid}>
          <div className="grid gap-6">
            {note && (
              <Part title="Note">
                <p className="max-w-[42rem] font-text text-context" dir="auto">
                  {note}
                </p>
              </Part>
            )}
            <WhereUsed source={source} />
          </div>
          <Part title="Who may see it">
            <p className="flex items-center gap-1.5">
              {visibility === 'CONFIDENTIAL' && <i className="glyph size-3 [--glyph:var(--glyph-lock)]" />}
              {VISIBILITY_INFO[visibility].label}
            </p>
            <p className="text-small text-muted">
              {visibility === 'CONFIDENTIAL'
                ? `Only ${[addedBy, ...readers].map(({ name }) => name).join(', ')}.`
                : VISIBILITY_INFO[visibility].means}
            </p>
          </Part>
        </div>
      )}
    </Case>
  )
}
