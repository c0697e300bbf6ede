'use client'

import { useState } from 'react'
import { ListBox } from '@/components/ui/list-box'
import { Pane, PanePart } from '@/components/ui/pane'
import { Cell, Column, RowHead, Table } from '@/components/ui/table'
import { TabLinks, TabList, TabPanel, Tabs } from '@/components/ui/tabs'
import { Part } from './part'

const CLAIMS = [
  { id: '1', words: '£31.4 million' },
  { id: '2', words: '41,000 vehicles a day' },
  { id: '3', words: 'Edwin Harcastle' },
]

export function ListStates() {
  const [chosen, setChosen] = useState<string | null>('1')
  const [tab, setTab] = useState('claims')
  return (
    <>
      <Part title="Tabs">
        <Tabs value={tab} onChange={setTab}>
          <TabList
            label="What is listed"
            className="border-b border-hairline"
            tabs={[
              { value: 'claims', label: 'Claims', count: 1284 },
              { value: 'sentences', label: 'Sentences', count: 96 },
            ]}
          />
          <TabPanel value="claims">All claims of the article.</TabPanel>
          <TabPanel value="sentences">Its sentences, in order.</TabPanel>
        </Tabs>
        <TabLinks
          label="Parts"
          links={[
            { label: 'Current', href: '#current', count: 3, current: true },
            { label: 'Cleared', href: '#cleared', count: 0, current: false },
          ]}
        />
      </Part>
      <Part title="List box">
        <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1">
          <ListBox
            label="Claims"
            items={CLAIMS}
            idOf={({ id }) => id}
            value={chosen}
            onChange={({ id }) => {
              setChosen(id)
            }}
            className="max-h-28 border border-hairline"
          >
            {({ words }) => <span className="font-text text-excerpt">{words}</span>}
          </ListBox>
          <ListBox
            label="Nothing"
            items={[]}
            idOf={String}
            value={null}
            onChange={() => undefined}
            empty={<p className="text-muted">No claim is like that.</p>}
          >
            {() => null}
          </ListBox>
        </div>
      </Part>
      <Part title="Table">
        <Table label="Articles">
          <thead>
            <tr>
              <Column>Article</Column>
              <Column>Owner</Column>
              <Column aria-sort="ascending">Due</Column>
            </tr>
          </thead>
          <tbody>
            <tr>
              <RowHead className="font-text">Night buses to run until five</RowHead>
              <Cell>Nadia Kessler</Cell>
              <Cell>tomorrow, 20:00</Cell>
            </tr>
            <tr aria-selected="true">
              <RowHead className="font-text">Tollgate Bridge repair will cost £31.4 million</RowHead>
              <Cell>Nadia Kessler</Cell>
              <Cell>tomorrow, 24:00</Cell>
            </tr>
          </tbody>
        </Table>
      </Part>
      <Part title="Pane">
        <Pane aria-label="Beside it" className="h-32 w-80">
          <PanePart title="Who may see it">Public</PanePart>
          <PanePart title="Where it is used">4 claims in 1 article</PanePart>
        </Pane>
      </Part>
    </>
  )
}
