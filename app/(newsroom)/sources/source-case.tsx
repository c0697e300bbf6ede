'use client'

import { sentenceFor } from '@/components/api'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { SOURCE_KIND_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { SourceDetail } from '@/lib/domain/evidence/source-view'
import { SourceForm } from './source-form'
import { useSource } from './use-sources'
import { WhereUsed } from './where-used'

interface Props {
  id: string
  /** The source that came with the page. */
  first: SourceDetail | null
  people: readonly PersonView[]
  editing: boolean
  onEdit: (editing: boolean) => void
  onBack: () => void
}

/** One source: what it is, who may see it, and what rests on it. */
export function SourceCase({ id, first, people, editing, onEdit, onBack }: Props) {
  const { data: source, error } = useSource(id, first)
  const back = (
    <Button tone="plain" className="-my-3 hidden justify-self-start ps-0 max-phone:inline-flex" onClick={onBack}>
      Back to the library
    </Button>
  )
  if (!source)
    return (
      <article className="case roomy" aria-busy={!error}>
        <div className="body">
          {back}
          {error && (
            <p className="error" role="alert">
              <i className="glyph" />
              {sentenceFor(error)}
            </p>
          )}
        </div>
      </article>
    )
  const { kind, title, url, note, visibility, addedBy, createdAt, readers, whereUsed, whyNotChange } = source
  const stopEditing = () => {
    onEdit(false)
  }
  return (
    <article className="case roomy" aria-label={title}>
      <div className="body">
        {back}
        <header className="case-head with-action">
          <div>
            <p className="fine">
              {SOURCE_KIND_INFO[kind].label.toLowerCase()} · added <Moment at={createdAt} /> by {addedBy.name}
            </p>
            <h1 dir="auto">{title}</h1>
            {url && (
              <p className="fine">
                <a href={url} target="_blank" rel="noreferrer" data-open-source>
                  {url.replace(/^https?:\/\//, '')}
                </a>
              </p>
            )}
          </div>
          {!editing && whyNotChange === null && (
            <Button
              kbd="E"
              onClick={() => {
                onEdit(true)
              }}
            >
              Change
            </Button>
          )}
        </header>
        {editing ? (
          <SourceForm {...{ source, people }} onDone={stopEditing} onCancel={stopEditing} />
        ) : (
          <div className="source-grid">
            <div className="beside">
              {note && (
                <section className="part">
                  <h2 className="strong">Note</h2>
                  <p className="reason" dir="auto">
                    {note}
                  </p>
                </section>
              )}
              <WhereUsed uses={whereUsed} />
            </div>
            <section className="part">
              <h2 className="strong">Who may see it</h2>
              <p>
                {visibility === 'CONFIDENTIAL' && (
                  <span className="lock">
                    <i className="glyph" />
                  </span>
                )}{' '}
                {VISIBILITY_INFO[visibility].label}
              </p>
              <p className="fine">
                {visibility === 'CONFIDENTIAL'
                  ? `Only ${[addedBy, ...readers].map(({ name }) => name).join(', ')}.`
                  : VISIBILITY_INFO[visibility].means}
              </p>
            </section>
          </div>
        )}
      </div>
    </article>
  )
}
