import { tw } from '@/components/ui/cn'

/** Bytes and hashes in full. */
export const inFull = tw('block font-mono text-small/4.5 wrap-anywhere')
