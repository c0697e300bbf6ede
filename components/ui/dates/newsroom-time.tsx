'use client'

import type { ReactNode } from 'react'
import { createContext, use } from 'react'

interface NewsroomTime {
  /** BCP 47; gives the order of day, month and year. */
  locale: string
  /** IANA name. */
  timeZone: string
}

const Context = createContext<NewsroomTime>({ locale: 'en-GB', timeZone: 'UTC' })

/** The order and the zone in which this newsroom writes days and times, whatever the browser’s own are. */
export function NewsroomTimeProvider({ children, ...time }: NewsroomTime & { children: ReactNode }) {
  return <Context value={time}>{children}</Context>
}

export function useNewsroomTime(): NewsroomTime {
  return use(Context)
}
