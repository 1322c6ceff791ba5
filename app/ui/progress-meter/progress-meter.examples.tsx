import { DotsMeter } from '../dots-meter/dots-meter.tsx'
import type { Example } from '../example.ts'
import { Sheet } from '../sheet/sheet.tsx'
import { MeterList, MeterRow, ProgressMeter } from './progress-meter.tsx'

/** What is there against what is needed. */
export const examples: readonly Example[] = [
  {
    name: 'Hours, clients, supervision',
    body: (
      <MeterRow>
        <Sheet title="Hours that count" compact>
          <ProgressMeter
            figure="13.5"
            of="of 18 hours"
            value={810}
            waiting={90}
            needed={1080}
            note="1.5 h wait for Tom’s manager to sign"
            alternative="13.5 of 18 hours count, 1.5 more wait"
          />
        </Sheet>
        <Sheet title="Clients" compact>
          <DotsMeter count={2} least={2} most={3} words="2 of 2–3" note="Whole cycle: 1" />
        </Sheet>
        <Sheet title="Supervision" compact>
          <ProgressMeter figure="0.7" of="of 1 hour" value={42} needed={60} />
        </Sheet>
      </MeterRow>
    ),
  },
  {
    name: 'Several, each under its own words',
    body: (
      <MeterList
        meters={[
          { words: 'Hours', figure: '62 h', of: 'of 100 h', value: 3720, needed: 6000 },
          { words: 'Of them paid', figure: '40.5 h', of: 'of 75 h', value: 2430, needed: 4500 },
          { words: 'Clients', figure: '8', of: 'of 8', value: 8, needed: 8 },
        ]}
      />
    ),
  },
  { name: 'Complete', body: <ProgressMeter figure="18.2" of="of 18 hours" value={1092} needed={1080} /> },
]
