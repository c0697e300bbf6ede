import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Outcome {
  code: number
  out: string
  complaint: string
}

/** Runs the command as a desk would, in a process of its own, without any of our environment. */
function extract(args: readonly string[], input: string | Buffer = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/extract.ts', ...args],
      { env: { PATH: process.env.PATH, NODE_ENV: 'production' } },
      (error, out, complaint) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, complaint })
      },
    )
    child.stdin?.end(input)
  })
}

const ARTICLE = 'Nadia Brook met Ivo Lund in Oslo on Tuesday, March 5, 2025. “It went well,” Lund said.\n'
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'galley-extract-'))
  writeFileSync(path.join(folder, 'article.txt'), ARTICLE)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('for people', () => {
  test('Nadia reads a table of claims and the conflict with its reasoning', async () => {
    const { code, out } = await extract([path.join(folder, 'article.txt')])
    expect(code).toBe(0)
    expect(out).toMatch(/QUOTE +direct +“It went well,” +— Lund/)
    expect(out).toMatch(/PERSON +2× +Ivo Lund/)
    expect(out).toContain('weekday-date')
  })

  test('an empty article has no claims', async () => {
    expect((await extract(['-'])).out).toBe('0 claims, 0 conflicts\n')
  })
})

describe('for programs', () => {
  test('--json gives claims, conflicts and coverage of standard input', async () => {
    const { code, out } = await extract(['--json'], ARTICLE)
    const { claims, conflicts, coverage } = JSON.parse(out) as Record<string, unknown>
    expect(code).toBe(0)
    expect(claims).toContainEqual(expect.objectContaining({ kind: 'PLACE', text: 'Oslo' }))
    expect(conflicts).toContainEqual(expect.objectContaining({ rule: 'weekday-date' }))
    expect(coverage).toMatchObject({ uncovered: [] })
  })

  test('--published is the day that dates without a year are reckoned from', async () => {
    const text = 'They met on Tuesday, March 5.'
    expect((await extract(['--json', '--published', '2026-03-09'], text)).out).toContain('weekday-date')
    expect((await extract(['--json', '--published', '2024-03-09'], text)).out).not.toContain('weekday-date')
    expect((await extract(['--json'], text)).out).not.toContain('weekday-date')
  })

  test('--jsonl answers line by line, every place an entry that slices to its text', async () => {
    const input = [
      { id: 'a', text: ARTICLE, dct: '2025-03-06' },
      { id: 7, text: '' },
    ]
    const { code, out } = await extract(['--jsonl'], input.map((line) => JSON.stringify(line)).join('\n'))
    expect(code).toBe(0)
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; claims: Entry[]; conflicts: unknown[] })
    for (const { start, end, text } of first?.claims ?? []) expect(ARTICLE.slice(start, end)).toBe(text)
    expect(first?.claims.filter(({ kind }) => kind === 'PERSON').map(({ text }) => text)).toEqual([
      'Nadia Brook',
      'Ivo Lund',
      'Lund',
    ])
    const quote = first?.claims.find(({ kind }) => kind === 'QUOTE')
    expect(ARTICLE.slice(quote?.speakerStart, quote?.speakerEnd)).toBe(quote?.speaker)
    expect(first?.conflicts).toContainEqual({
      rule: 'weekday-date',
      severity: expect.any(String) as string,
      sides: [[{ start: 36, end: 43 }], [{ start: 45, end: 58 }]],
      why: expect.any(String) as string,
    })
    expect(second).toEqual({ id: 7, language: 'und', claims: [], conflicts: [], hints: [] })
  })
})

describe('languages', () => {
  const lines = [
    { id: 'told', language: 'de', text: 'Der Rat tagt am 4. Mai 2026 in Graz.' },
    {
      id: 'recognised',
      text: 'La alcaldesa dimitió el martes y la oposición pidió elecciones para el 4 de mayo de 2026.',
    },
    {
      id: 'english',
      text: 'The mayor said “gracias” as she left the Plaza Mayor on 4 May 2026, and the council thanked her for what she had done.',
    },
  ]

  test('a line’s language is heeded, or recognised, and printed with the claims’ weight', async () => {
    const { out } = await extract(['--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { language: string; claims: Entry[] })
    expect(answers.map(({ language }) => language)).toEqual(['de', 'es', 'en'])
    for (const { claims } of answers) {
      expect(claims).toContainEqual(expect.objectContaining({ kind: 'DATE', value: '2026-05-04' }))
      for (const { weight } of claims) expect(weight).toBeGreaterThanOrEqual(0)
    }
  })

  test('what is no language is refused', async () => {
    const { code, complaint } = await extract(['--jsonl'], '{"id":1,"text":"a","language":"Klingon, maybe"}')
    expect(code).toBe(2)
    expect(complaint).toContain('“language” must be a tag')
  })
})

describe('what cannot be used is said on standard error, with exit code 2', () => {
  test('a line that is not JSON is reported by its number, the others are done', async () => {
    const { code, out, complaint } = await extract(['--jsonl'], '{"id":1,"text":"a"}\noops\n{"id":2,"text":"b"}\n')
    expect(code).toBe(2)
    expect(complaint).toContain('Line 2: not JSON')
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  test.each([
    [['--published', '2026-02-30'], '', '--published needs a day'],
    [['no-such-file.txt'], '', 'there is no such file'],
    [['--json', '--jsonl'], '', 'Choose one'],
    [['--format', 'x'], '', '--format'],
    [['a', 'b'], '', 'One file at a time'],
    [['-'], Buffer.from([0xff, 0xfe]), 'not UTF-8'],
    [['--jsonl'], '{"id":1}', 'Line 1: “text” must be a text.'],
    [['--jsonl'], '{"id":1,"text":"a","dct":"soon"}', 'Line 1: “dct” must be a day'],
  ] as const)('%j', async (args, input, complaint) => {
    const outcome = await extract(args, input)
    expect(outcome.code).toBe(2)
    expect(outcome.complaint).toContain(complaint)
    expect(outcome.complaint).not.toContain('    at ')
  })
})

interface Entry {
  kind: string
  weight: number
  start: number
  end: number
  text: string
  speaker?: string
  speakerStart?: number
  speakerEnd?: number
}
