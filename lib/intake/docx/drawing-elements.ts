import type { ByName, OnClose, OnOpen } from './on-element'

const opensDrawing: OnOpen = ({ drawings }) => {
  drawings.push({ isPicture: false, hasBox: false, says: [] })
}

const closesDrawing: OnClose = ({ drawings, omissions }, { name }) => {
  const drawing = drawings.pop()
  if (!drawing) return
  const { isPicture, hasBox, says } = drawing
  const words = says.filter((one) => one.trim() !== '').join(' ')
  if (name === 'w:object') omissions.add('embedded', words)
  else if (isPicture || words !== '' || (name === 'w:drawing' && !hasBox)) omissions.add('picture', words)
}

const saysOfDrawing =
  (...names: readonly string[]): OnOpen =>
  ({ drawings }, _, attributes) => {
    drawings.at(-1)?.says.push(...names.map((name) => attributes[name] ?? ''))
  }

const isPicture: OnOpen = ({ drawings }) => {
  const drawing = drawings.at(-1)
  if (drawing) drawing.isPicture = true
}

export const DRAWINGS_OPENED: ByName<OnOpen> = {
  'w:drawing': opensDrawing,
  'w:pict': opensDrawing,
  'w:object': opensDrawing,
  'wp:docPr': saysOfDrawing('title', 'descr'),
  'v:shape': saysOfDrawing('alt'),
  'v:rect': saysOfDrawing('alt'),
  'v:textpath': saysOfDrawing('string'),
  'v:imagedata': (story, frame, attributes) => {
    isPicture(story, frame, attributes)
    saysOfDrawing('o:title')(story, frame, attributes)
  },
  'a:blip': isPicture,
  'w:control': (story) => {
    story.omissions.add('control')
  },
  'w:altChunk': (story) => {
    story.omissions.add('embedded')
  },
  'w:subDoc': (story) => {
    story.omissions.add('embedded')
  },
}

export const DRAWINGS_CLOSED: ByName<OnClose> = {
  'w:drawing': closesDrawing,
  'w:pict': closesDrawing,
  'w:object': closesDrawing,
}
