import type { ByName, OnClose, OnOpen } from './on-element'
import { isOn } from './styles'

export const TABLES_OPENED: ByName<OnOpen> = {
  'w:tbl': (story) => {
    story.flow.openTable()
  },
  'w:tblLook': ({ flow: { table } }, _, { 'w:firstRow': first, 'w:val': look = '0' }) => {
    if (table)
      table.looksHeaded = first === undefined ? (Number.parseInt(look, 16) & 0x20) > 0 : isOn({ 'w:val': first })
  },
  'w:tr': (story) => {
    story.flow.table?.openRow()
  },
  'w:tblHeader': (story, _, attributes) => {
    if (isOn(attributes)) story.flow.table?.markHead()
  },
  'w:gridBefore': (story, _, { 'w:val': columns }) => {
    story.flow.table?.skip(Number(columns))
  },
  'w:tc': (story) => {
    story.flow.table?.openCell()
    story.flow.enter()
  },
  'w:gridSpan': (story, _, { 'w:val': columns }) => {
    story.flow.tableAround?.span(Number(columns))
  },
  'w:vMerge': (story, _, { 'w:val': kind = 'continue' }) => {
    if (kind !== 'restart') story.flow.tableAround?.continueAbove()
  },
}

export const TABLES_CLOSED: ByName<OnClose> = {
  'w:tc': (story) => {
    story.tellBeside()
    story.flow.closeCell()
  },
  'w:tbl': (story) => {
    story.flow.closeTable()
  },
}
