import { ActionTicks } from '../action-ticks/action-ticks.tsx'
import type { Example } from '../example.ts'
import { SavedMark } from '../saved-mark/saved-mark.tsx'
import { ClientChip, clientColour } from './client-chip.tsx'

const aliases = ['Client A', 'Client B', 'Client C', 'Client D', 'Client E', 'Client F', 'Client G', 'Client H']

/** Small parts. */
export const examples: readonly Example[] = [
  {
    name: 'Clients in their colours',
    body: (
      <div class="row">
        {aliases.map((alias, at) => (
          <ClientChip client={{ alias, colour: clientColour(at) }} href={`#client-${at}`} />
        ))}
      </div>
    ),
  },
  {
    name: 'Saved or not',
    body: (
      <div class="row">
        <SavedMark at="10:32" />
        <SavedMark />
        <SavedMark untouched />
      </div>
    ),
  },
  {
    name: 'Last time’s actions',
    body: (
      <ActionTicks
        legend="What you agreed last time"
        name="done"
        actions={[
          { id: 'a1', text: 'Hand over the Friday report', due: 'due 10 November', done: true },
          { id: 'a2', text: 'Ask Dana for feedback', due: 'due 14 November', from: 'from 3 November' },
        ]}
      />
    ),
  },
]
