import type { Call } from '@/bench/faults/signed-in'

/** Plain clients of the stream, as many as are asked for, each begun again when it ends, as a browser does. */
export function watching(calls: readonly Call[]) {
  let open = 0
  let isOver = false
  const readers = new Set<ReadableStreamDefaultReader<Uint8Array>>()

  /** Reads one stream after the other; `begun` is told when the first of them is. */
  async function read(call: Call, begun: (error?: Error) => void): Promise<void> {
    while (!isOver) {
      const response = await call('/api/live')
      const reader = response.ok ? response.body?.getReader() : undefined
      if (!reader) {
        begun(new Error(`A stream was refused: ${response.status} ${await response.text()}`))
        return
      }
      readers.add(reader)
      begun()
      while (!(await reader.read()).done) continue
      readers.delete(reader)
    }
  }

  return {
    /** Answers how many are open now. */
    upTo: async (count: number): Promise<number> => {
      while (open < count) {
        const call = calls[open]
        if (!call) throw new Error(`There are people for ${calls.length} streams.`)
        await new Promise<void>((resolve, reject) => {
          read(call, (error) => {
            if (error) reject(error)
            else resolve()
          }).catch(() => undefined)
        })
        open++
      }
      return open
    },
    end: () => {
      isOver = true
      for (const reader of readers) void reader.cancel()
    },
  }
}
