import { createReadStream } from 'node:fs'
import { InputError } from './read-arguments'

/** The whole input as text. Throws InputError when it cannot be read or is not UTF-8. */
export async function readAll(file: string): Promise<string> {
  let text = ''
  for await (const part of decoded(file)) text += part
  return text
}

/** The input's lines, each as soon as it is there, without their ends. Only \n and \r\n end a line. */
export async function* readLines(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const part of decoded(file)) {
    const lines = part.split('\n')
    lines[0] = rest + (lines[0] ?? '')
    rest = lines.pop() ?? ''
    for (const line of lines) yield withoutReturn(line)
  }
  if (rest) yield withoutReturn(rest)
}

async function* decoded(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    const stream: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file)
    for await (const chunk of stream) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw new InputError(`Cannot read ${file === '-' ? 'standard input' : file}: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EISDIR') return 'it is a folder.'
  if (code === 'EACCES') return 'you may not read it.'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'it is not UTF-8 text.'
  return error instanceof Error ? error.message : String(error)
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
