/** The half of pdfjs-dist that works; its own types tell the other one only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
