'use client'

import { useCallback, useEffect, useRef } from 'react'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import { emptyPlaces, placedCells } from '@/lib/domain/articles/table-grid'
import { settingOf } from '@/lib/domain/text/direction'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Among } from '@/lib/intake/guess-roles'
import type { Intake, IntakeBlock } from '@/lib/intake/intake-block'
import type { Marked } from '@/lib/intake/paste-into'
import { Button } from '@/components/ui/button'
import { BlockRow } from './block-row'
import type { Pasted } from './read-paste'
import { PASTED_PLAIN, readPaste } from './read-paste'
import type { BlockEditing } from './use-block-editing'

/** What a paste is read with, and whom it is told. */
interface Told {
  blocks: readonly EditedBlock[]
  /** They are a new article: pasted while all of them are empty, a text is read as a whole one. */
  isNew?: boolean | undefined
  /** What else a paste held than its blocks. */
  onPasted: (intake: Intake) => void
  /** A paste could be taken in as plain text only. */
  onUnread: (said: string) => void
}

interface BlockEditorProps extends Told {
  editing: BlockEditing
  language: string
}

/** What is pasted stands in an article that is there, but where a new one has only empty parts. */
function amongIn({ blocks, isNew = false }: Told, id: string, { start, end }: Marked): Among | undefined {
  const { text = '', role } = blocks.find((block) => block.id === id) ?? {}
  const isEmpty = blocks.every((block) => block.text.trim() === '' || block.id === id)
  if (isNew && isEmpty && (text.slice(0, start) + text.slice(end)).trim() === '') return undefined
  return { goesOn: text.slice(0, start).trim() !== '', inList: role === 'LIST_ITEM' }
}

const asLines = ({ plain }: Pasted): IntakeBlock[] =>
  plain.split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [{ role: 'BODY', text: line.trim() }]))

/** So many parts tell what an article is written in. */
const LOOKED_AT = 8

/** The parts of a text, each with its label, to be corrected by key and by menu; the cells of a table stand as a table. */
export function BlockEditor({ blocks, editing, language, isNew, onPasted, onUnread }: BlockEditorProps) {
  // The rows are drawn anew only when their own block changes: what they call stays the same.
  const told = useRef<Told>({ blocks, isNew, onPasted, onUnread })
  useEffect(() => {
    told.current = { blocks, isNew, onPasted, onUnread }
  }, [blocks, isNew, onPasted, onUnread])
  const onPaste = useCallback(
    (id: string, field: HTMLTextAreaElement, pasted: Pasted) => {
      const marked = { start: field.selectionStart, end: field.selectionEnd }
      const edges = { before: /^\s/.test(pasted.plain), after: /\s$/.test(pasted.plain) }
      void readPaste(pasted, amongIn(told.current, id, marked)).then(
        (intake) => {
          editing.paste(id, marked, intake.blocks, edges)
          told.current.onPasted(intake)
        },
        () => {
          editing.paste(id, marked, asLines(pasted), edges)
          told.current.onUnread(PASTED_PLAIN)
        },
      )
    },
    [editing],
  )
  // What the article is written in, where nobody has said it yet: labels and columns go its way.
  const whole = settingOf(
    blocks
      .slice(0, LOOKED_AT)
      .map(({ text }) => text)
      .join(' '),
    language,
  )
  const row = (block: EditedBlock, index: number) => (
    <BlockRow
      key={block.id}
      block={block}
      number={index + 1}
      before={blocks[index - 1]?.id ?? null}
      after={blocks[index + 1]?.id ?? null}
      language={whole.lang}
      editing={editing}
      onPaste={onPaste}
    />
  )
  return (
    <div className="grid gap-3" role="group" aria-label="Parts of the text" dir={whole.dir}>
      {groupBlocks(blocks).map(({ kind, first: start, blocks: cells }) => {
        const [first] = cells
        if (kind !== 'table' || !first) return cells.map((block, index) => row(block, start + index))
        return (
          <div
            key={first.id}
            className="overflow-x-auto border-y border-hairline py-2 desk:ms-32"
            role="group"
            aria-label="Table"
            dir={settingOf(cells.map(({ text }) => text).join(' '), whole.lang).dir}
          >
            <div className="grid w-max max-w-none min-w-full gap-x-4 gap-y-2 px-1">
              {placedCells(cells).map(({ cell, row: line, column, across, down }, index) => (
                <div
                  key={cell.id}
                  className="min-w-24 [&>*]:grid-cols-1"
                  style={{
                    gridRow: `${line + 1} / span ${down}`,
                    gridColumn: `${column + 1} / span ${across}`,
                  }}
                >
                  {row(cell, start + index)}
                </div>
              ))}
              {emptyPlaces(cells).map((place) => (
                <Button
                  key={`${place.row} ${place.column}`}
                  tone="plain"
                  className="justify-center self-end border border-dashed border-hairline text-faint"
                  style={{ gridRow: place.gridRow + 1, gridColumn: place.gridColumn + 1 }}
                  aria-label={`Fill in the empty cell of row ${place.gridRow + 1}, column ${place.gridColumn + 1}`}
                  onClick={() => {
                    editing.fillCell(first.id, place)
                  }}
                >
                  Fill in
                </Button>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
