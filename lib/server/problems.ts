/** Every answer of the API that is no success: its title, and where that says too little what it means. */
export const PROBLEMS = {
  400: { title: 'Malformed' },
  401: { title: 'Not signed in' },
  403: { title: 'Not allowed' },
  404: { title: 'Not found', meaning: 'missing, or not yours to see' },
  409: {
    title: 'Refused as things stand',
    meaning: '`current` holds what stands now when the version was old',
  },
  413: { title: 'Too large' },
  415: { title: 'Unsupported type', meaning: 'not JSON' },
  422: { title: 'Understood, but not acceptable' },
  429: { title: 'Too many requests', meaning: 'Retry-After says when to come back' },
  500: { title: 'Something broke on our side', meaning: 'the number in it is in our log' },
  503: {
    title: 'Away for a moment',
    meaning: 'too busy, or the database can’t be reached; Retry-After says when to come back',
  },
} as const satisfies Record<number, { title: string; meaning?: string }>

export type ProblemStatus = keyof typeof PROBLEMS
