/** What the desk does by itself, later than what asked for it. Each has a queue, made by a migration. */
export const QUEUES = {
  sweep: {
    label: 'Clearing out',
    does: 'Removes what is kept for a while only: counts of tries, and answers kept for a repeat.',
  },
  snapshot: { label: 'Snapshots', does: 'Fetches the page of a source, and keeps what it says.' },
} as const

export type QueueName = keyof typeof QUEUES

/** Where jobs lie that failed as often as they may. */
export const DEAD = 'dead'

/** Each queue’s jobs hold ids alone: nothing of a source, a draft or a person. */
export interface JobData {
  sweep: Record<string, never>
  snapshot: { source: string }
}
