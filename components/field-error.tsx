import { ErrorNote } from '@/components/ui/error-note'

/** What is wrong with a field, beside it; the field names it with aria-describedby. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  return message ? <ErrorNote id={id}>{message}</ErrorNote> : null
}
