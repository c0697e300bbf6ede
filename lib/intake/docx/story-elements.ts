import { roleOfStyle } from './style-roles'
import { isOn } from './styles'
import { symbolFor } from './symbols'
import type { Frame } from './story-frame'
import { addressIn } from './story-frame'
import { DRAWINGS_CLOSED, DRAWINGS_OPENED } from './drawing-elements'
import type { ByName, OnClose, OnOpen } from './on-element'
import { TABLES_CLOSED, TABLES_OPENED } from './table-elements'
import type { XmlAttributes } from './xml'

/** Elements whose words a reader sees. */
export const WORDS: ReadonlySet<string> = new Set(['w:t', 'w:delText', 'm:t', 'a:t'])

/** How things looked before a change of their looks. */
export const UNREAD: ReadonlySet<string> = new Set(
  'pPrChange rPrChange tblPrChange tblPrExChange trPrChange tcPrChange sectPrChange tblGridChange numberingChange'
    .split(' ')
    .map((name) => `w:${name}`),
)

const by = ({ 'w:author': author = '' }: XmlAttributes) => author
const isIn = (frame: Frame, name: string) => frame.name === name

/** A switch of a run's looks: w:r > w:rPr > this. */
const ofRun =
  (set: (run: Frame, isSet: boolean) => void): OnOpen =>
  (story, _, attributes) => {
    const run = story.around(2)
    if (isIn(run, 'w:r')) set(run, isOn(attributes))
  }

/** Struck-out words went in their writer’s mind. */
const strikes = (run: Frame, isSet: boolean) => {
  if (isSet) run.leftOut ??= 'struck'
}

/** Words, a row of a table, or the end of a paragraph went. */
const goes =
  (kind: 'deleted' | 'moved'): OnOpen =>
  (story, frame, attributes) => {
    if (isIn(story.around(2), 'w:pPr')) story.flow.paragraph.goesOn = true
    else if (isIn(story.around(1), 'w:trPr')) story.around(2).change = { kind, by: by(attributes) }
    else frame.change = { kind, by: by(attributes) }
  }

const opensNote =
  (kind: 'footnote' | 'endnote'): OnOpen =>
  (story, { change, isHidden, leftOut }, { 'w:id': id = '', 'w:customMarkFollows': follows }) => {
    if (follows !== undefined && isOn({ 'w:val': follows })) story.around(1).isMark = true
    const isShown = !isHidden && leftOut === null && (change === null || change.kind === 'inserted')
    if (isShown) story.marks.push({ kind, id, on: story.before() })
  }

const opensAside: OnOpen = (story, frame, { 'w:type': type = 'normal', 'w:id': id = '', 'w:author': author = '' }) => {
  // Lines between the text and its notes.
  if (type !== 'normal') frame.skip = true
  else story.openAside(id, author)
}

const closesAside: OnClose = (story) => {
  story.closeAside()
}

const breaks: OnOpen = (story) => {
  story.breakLine()
}

export const ON_OPEN: ByName<OnOpen> = {
  'w:p': (story) => {
    story.flow.openParagraph()
  },
  'w:pStyle': (story, _, { 'w:val': id = '' }) => {
    const { paragraph } = story.flow
    const { isHidden = false, isBold = false, role } = story.looks.styles.get(id) ?? {}
    paragraph.style = id
    paragraph.isContents = (role ?? roleOfStyle(id)) === 'CONTENTS'
    const around = story.around(2)
    if (!isIn(around, 'w:p')) return
    around.isHidden ||= isHidden
    around.isBold ||= isBold
  },
  'w:outlineLvl': (story, _, { 'w:val': level }) => {
    story.flow.paragraph.outline = Number(level)
  },
  'w:numId': (story, _, { 'w:val': list }) => {
    if (list !== undefined) story.flow.paragraph.list.list = list
  },
  'w:ilvl': (story, _, { 'w:val': level }) => {
    story.flow.paragraph.list.level = Number(level) || 0
  },
  'w:rStyle': (story, _, { 'w:val': id = '' }) => {
    const style = story.looks.styles.get(id)
    const run = story.around(2)
    if (!style || !isIn(run, 'w:r')) return
    run.isHidden ||= style.isHidden ?? false
    run.isBold ||= style.isBold ?? false
  },
  'w:vanish': ofRun((run, isSet) => {
    run.isHidden = isSet
  }),
  'w:strike': ofRun(strikes),
  'w:dstrike': ofRun(strikes),
  'w:b': ofRun((run, isSet) => {
    run.isBold = isSet
  }),
  'w:vertAlign': (story, _, { 'w:val': place }) => {
    if (isIn(story.around(2), 'w:r')) story.around(2).isRaised = place === 'superscript'
  },
  'w:ins': (story, frame, attributes) => {
    const change = { kind: 'inserted' as const, by: by(attributes) }
    if (isIn(story.around(1), 'w:trPr')) story.around(2).change ??= change
    else frame.change ??= change
  },
  'w:del': goes('deleted'),
  'w:moveFrom': goes('moved'),
  'w:cellDel': (story, _, attributes) => {
    story.around(2).change = { kind: 'deleted', by: by(attributes) }
  },
  'w:tab': (story) => {
    if (isIn(story.around(1), 'w:r')) story.say('\t')
  },
  'w:ptab': (story) => {
    story.say('\t')
  },
  'w:br': breaks,
  'w:cr': breaks,
  'w:noBreakHyphen': (story) => {
    story.say('‑')
  },
  'w:softHyphen': (story) => {
    story.say('\u00ad')
  },
  'w:sym': (story, _, { 'w:font': font = '', 'w:char': code = '' }) => {
    const character = symbolFor(font, code)
    if (character === null) story.omissions.add('symbol', `${font} ${code}`)
    else story.say(character)
  },
  'w:footnoteReference': opensNote('footnote'),
  'w:endnoteReference': opensNote('endnote'),
  'w:footnote': opensAside,
  'w:endnote': opensAside,
  'w:comment': opensAside,
  'w:commentRangeStart': (story, _, { 'w:id': id = '' }) => {
    story.beginRange(id)
  },
  'w:commentRangeEnd': (story, _, { 'w:id': id = '' }) => {
    story.endRange(id)
  },
  'w:hyperlink': (story, frame, { 'r:id': id = '', 'w:anchor': anchor }) => {
    const { target, isExternal } = story.relations.get(id) ?? { target: '', isExternal: false }
    if (isExternal) frame.link = story.linkTo(anchor === undefined ? target : `${target}#${anchor}`)
  },
  'w:fldSimple': (story, frame, { 'w:instr': code = '' }) => {
    const href = addressIn(code)
    if (href !== null && href !== '') frame.link = story.linkTo(href)
  },
  'w:fldChar': (story, _, { 'w:fldCharType': type }) => {
    if (type === 'begin') story.beginField()
    else if (type === 'separate') story.showField()
    else if (type === 'end') story.endField()
  },
  'w:txbxContent': (story) => {
    story.tellBeside()
    const drawing = story.drawings.at(-1)
    if (drawing) drawing.hasBox = true
    story.flow.enterBox()
  },
  'w:showingPlcHdr': (story, _, attributes) => {
    if (isOn(attributes)) story.around(2).leftOut = 'control'
  },
  'w:rt': (_, frame) => {
    frame.leftOut ??= 'reading'
  },
  'm:oMath': (story) => {
    story.formulaFrom = story.flow.paragraph.text.length
  },
  // The same thing in several forms: the first one is read.
  'mc:Choice': (story, frame) => {
    if (story.around(1).isRead) frame.skip = true
    story.around(1).isRead = true
  },
  'mc:Fallback': (story, frame) => {
    if (story.around(1).isRead) frame.skip = true
  },
  ...TABLES_OPENED,
  ...DRAWINGS_OPENED,
}

export const ON_CLOSE: ByName<OnClose> = {
  'w:p': (story) => {
    story.isClosing = true
    story.tellBeside()
    story.isClosing = false
    story.flow.closeParagraph()
  },
  'w:txbxContent': (story) => {
    story.tellBeside()
    if (story.flow.leaveBox()) story.omissions.add('box')
  },
  'w:footnote': closesAside,
  'w:endnote': closesAside,
  'w:comment': closesAside,
  'm:oMath': (story) => {
    const words = story.flow.paragraph.text.wordsFrom(story.formulaFrom)
    if (words.trim() !== '') story.omissions.tell('formula', { words: '', on: words })
  },
  ...TABLES_CLOSED,
  ...DRAWINGS_CLOSED,
}
