/** Bytes and hashes in full. */
export const inFull = 'block font-mono text-small/4.5 wrap-anywhere'
