import { redirect } from 'next/navigation'

/** The front door of the desk. */
export default function FrontDoor() {
  redirect('/desk')
}
