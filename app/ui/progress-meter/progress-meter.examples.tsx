import { DotsMeter } from '../dots-meter/dots-meter.tsx'
import type { Example } from '../example.ts'
import { Sheet } from '../sheet/sheet.tsx'
import { MeterRow, ProgressMeter } from './progress-meter.tsx'

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
  { name: 'Complete', body: <ProgressMeter figure="18.2" of="of 18 hours" value={1092} needed={1080} /> },
]
