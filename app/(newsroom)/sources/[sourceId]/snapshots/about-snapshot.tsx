import { Moment } from '@/components/moment'
import { PanePart } from '@/components/ui/pane'

interface AboutSnapshotProps {
  takenAt: string
  url: string
  address: string
  type: string
  size: number
  sha256: string
}

const sized = (bytes: number) => (bytes < 1_000 ? `${bytes} bytes` : `${Math.round(bytes / 1_000)} KB`)

/** The hash in fours, as people compare it. */
const inFours = (hash: string) => hash.replaceAll(/.{4}(?=.)/g, '$& ')

/** When it was taken, from where, and its hash. */
export function AboutSnapshot({ takenAt, url, address, type, size, sha256 }: AboutSnapshotProps) {
  return (
    <PanePart title="This snapshot">
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
        <dt className="text-muted">Taken</dt>
        <dd>
          <Moment at={takenAt} />
        </dd>
        <dt className="text-muted">Address</dt>
        <dd className="wrap-anywhere">{address}</dd>
        <dt className="text-muted">Answer</dt>
        <dd>
          {address === url ? 'no redirect' : 'redirected'}, {sized(size)}
          {type !== '' && `, ${type}`}
        </dd>
        <dt className="text-muted">SHA-256</dt>
        <dd className="font-mono text-small wrap-anywhere">{inFours(sha256)}</dd>
      </dl>
      <p className="text-small text-muted">
        The log has a digest of this hash: any later change to what is kept shows against it.
      </p>
    </PanePart>
  )
}
