import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FieldStates } from './field-states'
import { ListStates } from './list-states'
import { OverStates } from './over-states'
import { PieceStates } from './piece-states'
import { SignStates } from './sign-states'
import { galleryIsShown } from './shown'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Gallery', robots: 'noindex' }

/** Everything in components/ui in every state it has, to be looked at by people, by axe and in pictures. */
export default function Gallery() {
  if (!galleryIsShown(process.env)) notFound()
  return (
    <main className="mx-auto grid max-w-page gap-8 px-5 py-8" id="main">
      <h1 className="font-text text-figure font-bold">Gallery</h1>
      <SignStates />
      <FieldStates />
      <ListStates />
      <PieceStates />
      <OverStates />
    </main>
  )
}
