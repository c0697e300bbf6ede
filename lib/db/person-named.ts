/** A person as they are named beside what they did. */
export const PERSON = { select: { id: true, name: true } } as const
