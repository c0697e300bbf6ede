import { sayCounted } from '@/lib/domain/counted'
import { LIMITS } from '@/lib/domain/limits'

interface PartHeadProps {
  title: string
  count?: number | undefined
  /** How far it was counted. */
  most?: number
}

/** The heading of one list or one measure, with how many there are. */
export function PartHead({ title, count, most = LIMITS.needs.most }: PartHeadProps) {
  return (
    <h2 className="h-7 font-semibold">
      {title}{' '}
      {count !== undefined && <span className="font-normal text-faint tabular-nums">{sayCounted(count, most)}</span>}
    </h2>
  )
}
