'use client'

import { useState } from 'react'
import { cn } from '@/components/ui/cn'
import { inFull } from './in-full'
import { buttonLook } from '@/components/ui/button-look'
import { hashedText } from '@/lib/domain/audit/audit-bytes'
import type { AuditRow } from '@/lib/domain/audit/audit-view'

/** SHA-256 of a text's UTF-8 bytes as 64 hex digits; null where the browser has no hashing to give (no secure address). */
async function sha256(text: string): Promise<string | null> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  if (!subtle) return null
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bytes that were hashed, to be hashed by anybody; this browser does so when they are asked for. */
export function EventBytes({ event }: { event: AuditRow }) {
  const [own, setOwn] = useState<string | null>(null)
  const text = hashedText(event)
  if (event.withheld)
    return (
      <p className="text-small text-muted">
        Its bytes name a source that you can’t see, so they are not shown. The chain is verified all the same.
      </p>
    )
  if (text === null) return null
  return (
    <details
      className="grid gap-2"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void sha256(text).then(setOwn)
      }}
    >
      <summary className={cn(buttonLook(), 'w-fit list-none')}>Show the bytes</summary>
      <code className={cn(inFull, 'my-2 rounded-md border border-hairline bg-paper px-2.5 py-2 select-all')}>
        {text}
      </code>
      {own !== null && (
        <p className="text-small" data-finding={own === event.hash ? 'confirmed' : 'wrong'}>
          <span className="inline-flex items-center gap-1">
            <i className="glyph" />
            {own === event.hash
              ? 'Hashed again in this browser: it matches the hash above.'
              : 'Hashed again in this browser: it does not match the hash above. Verify the chain now.'}
          </span>
        </p>
      )}
      <p className="text-small text-muted">
        SHA-256 of these bytes is the event’s hash. Each field is preceded by its length.
      </p>
    </details>
  )
}
