import { ErrorNote } from '@/components/ui/error-note'

/** Why the last thing that was tried did not work, beside what was tried. */
export function Refused({ sentence }: { sentence: string | null }) {
  return sentence === null ? null : <ErrorNote className="basis-full">{sentence}</ErrorNote>
}
