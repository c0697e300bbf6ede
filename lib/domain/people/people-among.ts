/** Among whom a person is chosen: those whom work can be given to, those who can be named on a source, or whoever was ever here. */
export const PEOPLE_AMONG = ['colleagues', 'readers', 'everybody'] as const
export type PeopleAmong = (typeof PEOPLE_AMONG)[number]
