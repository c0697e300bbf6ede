import { Button } from '@/components/ui/button'
interface Props {
  filtered: boolean
  mayAdd: boolean
  onAdd: () => void
  onReset: () => void
}

/** One sentence, why, and the one thing to do. */
export function NoSources({ filtered, mayAdd, onAdd, onReset }: Props) {
  if (filtered)
    return (
      <div className="empty">
        <h3>No source matches this filter.</h3>
        <p>Confidential sources show only to those who are named on them.</p>
        <p className="actions">
          <Button kbd="Esc" onClick={onReset}>
            Reset the filters
          </Button>
        </p>
      </div>
    )
  return (
    <div className="empty">
      <h3>No sources yet.</h3>
      <p>
        Whatever is attached to a claim as evidence comes into the library, to be used again. You can also add one
        first.
      </p>
      {mayAdd && (
        <p className="actions">
          <Button tone="primary" kbd="N" onClick={onAdd}>
            New source
          </Button>
        </p>
      )}
    </div>
  )
}
