import type { SnapshotView } from '@/lib/queries/sources/snapshots'
import type { PageChange } from '@/lib/domain/evidence/page-changes'

interface SnapshotTextProps {
  view: SnapshotView
  shown: string
  changes: PageChange[] | null
}

/** The page as it was kept: its words, its bytes as text (nothing of it runs or is fetched), or where it says something else now. */
export function SnapshotText({ view, shown, changes }: SnapshotTextProps) {
  if (view === 'changed' && changes)
    return (
      <div className="grid max-w-[44rem] gap-4 px-5 pb-8">
        {changes.length === 0 && <p className="text-muted">Its words are the same now.</p>}
        {changes.map(({ was, now }) => (
          <dl key={`${was}\n${now}`} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 gap-y-1" dir="auto">
            {was !== '' && (
              <>
                <dt className="text-small text-muted">Was</dt>
                <dd className="font-text wrap-anywhere whitespace-pre-line">
                  <del>{was}</del>
                </dd>
              </>
            )}
            {now !== '' && (
              <>
                <dt className="text-small text-muted">Now</dt>
                <dd className="font-text wrap-anywhere whitespace-pre-line">
                  <ins>{now}</ins>
                </dd>
              </>
            )}
          </dl>
        ))}
      </div>
    )
  if (shown === '')
    return (
      <p className="px-5 pb-8 text-muted">
        What was kept is no text that can be shown here. Its bytes and their hash are kept.
      </p>
    )
  if (view === 'source') return <pre className="px-5 pb-8 text-small wrap-anywhere whitespace-pre-wrap">{shown}</pre>
  return (
    <article className="grid max-w-[44rem] gap-3 px-5 pb-8 font-text" dir="auto">
      {shown.split('\n\n').map((paragraph, place) => (
        <p key={place} className="wrap-anywhere whitespace-pre-line" dir="auto">
          {paragraph}
        </p>
      ))}
    </article>
  )
}
