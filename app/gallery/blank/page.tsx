import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { galleryIsShown } from '@/app/gallery/shown'
import { Blank } from '@/components/ui/blank'
import { Button } from '@/components/ui/button'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Gallery: a page with one thing to say', robots: 'noindex' }

/** A Blank is a page of its own, so it has one here too. */
export default function BlankInGallery() {
  if (!galleryIsShown(process.env)) notFound()
  return (
    <Blank named title="This broke on our side." action={<Button tone="primary">Try again</Button>}>
      What you typed is still here.
    </Blank>
  )
}
