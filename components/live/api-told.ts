import { ApiProblem, parsed, problemIn, UNREACHED } from '@/components/api'
import { signedInAgain } from '@/components/shell/signed-out'
import type { ReadingProgress } from '@/lib/domain/articles/reading-progress'

interface ToldOptions {
  signal: AbortSignal
  onProgress: (progress: ReadingProgress) => void
}

interface Line {
  progress?: ReadingProgress
  done?: unknown
  problem?: { status?: number }
}

/** Sends once; `onText` is given all that has come so far. Only this way says how much of a file is on its way. */
function send(path: string, body: object, { signal, onProgress }: ToldOptions, onText: (text: string) => void) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const request = new XMLHttpRequest()
  const isFile = body instanceof Blob
  request.open('POST', path)
  request.setRequestHeader('accept', 'application/x-ndjson')
  request.setRequestHeader('content-type', isFile ? 'application/octet-stream' : 'application/json')
  if (isFile)
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress({ stage: 'uploading', done: loaded, of: total, unit: 'bytes' })
    }
  request.onprogress = () => {
    onText(request.responseText)
  }
  request.onload = () => {
    resolve({ status: request.status, text: request.responseText })
  }
  request.onerror = () => {
    reject(new ApiProblem(0, UNREACHED))
  }
  const stop = () => {
    request.abort()
    reject(signal.reason as Error)
  }
  if (signal.aborted) stop()
  else {
    signal.addEventListener('abort', stop)
    request.send(isFile ? body : JSON.stringify(body))
  }
  return promise.finally(() => {
    signal.removeEventListener('abort', stop)
  })
}

/** Whole lines, each read once. */
function lines(onLine: (line: Line) => void) {
  let read = 0
  return (text: string) => {
    for (let end = text.indexOf('\n', read); end !== -1; end = text.indexOf('\n', read)) {
      onLine(parsed(text.slice(read, end)) ?? {})
      read = end + 1
    }
  }
}

/**
 * A call of the API whose work takes a while: it tells how far it is, and ends where the signal does. `body` is sent as JSON, or as it is
 * where it is a file.
 * @throws {ApiProblem} for every refusal, and when the desk can’t be reached (status 0)
 */
export async function callTold<Answer>(path: string, body: object, options: ToldOptions): Promise<Answer> {
  for (;;) {
    let last: Line = {}
    const hear = lines((line) => {
      if (line.progress) options.onProgress(line.progress)
      else last = line
    })
    const { status, text } = await send(path, body, options, hear)
    if (status === 401) {
      // Nobody is signed in any more: the same call goes on once somebody is.
      await signedInAgain()
      continue
    }
    if (status !== 200) throw problemIn(status, parsed(text))
    hear(text)
    if (last.problem) throw problemIn(last.problem.status ?? 500, last.problem)
    // It broke off before its last line.
    if (last.done === undefined) throw new ApiProblem(0, UNREACHED)
    return last.done as Answer
  }
}
