import { addDays } from '../../kernel/dates.ts'
import type { Example } from '../example.ts'
import { GoalLines } from '../goal-lines/goal-lines.tsx'
import { HoursBar } from '../hours-bar/hours-bar.tsx'
import { WeeklyBars } from './weekly-bars.tsx'

const one = { alias: 'Client A', colour: 1 }
const two = { alias: 'Client B', colour: 2 }
const three = { alias: 'Client C', colour: 3 }
const minutes = [
  [60, 0, 0],
  [60, 0, 0],
  [0, 0, 0],
  [90, 60, 0],
  [0, 75, 0],
  [60, 0, 0],
  [0, 0, 0],
  [60, 90, 60],
  [0, 0, 0],
  [0, 90, 0],
  [45, 60, 0],
  [0, 0, 90],
  [60, 90, 0],
]
const weeks = minutes.map((week, at) => ({
  from: addDays('2026-08-31', at * 7),
  parts: [one, two, three].map((client, place) => ({ client, minutes: week[place] ?? 0 })).filter((part) => part.minutes > 0),
}))

/** Pictures drawn to be read. */
export const examples: readonly Example[] = [
  { name: 'Practice week by week', body: <WeeklyBars label="Your practice, week by week" weeks={weeks} /> },
  {
    name: 'Hours client by client',
    body: (
      <HoursBar
        needed={1080}
        parts={[
          { client: one, counted: 435, waiting: 0 },
          { client: two, counted: 300, waiting: 90 },
          { client: three, counted: 75, waiting: 0 },
        ]}
      />
    ),
  },
  {
    name: 'Goals over time',
    body: (
      <GoalLines
        goals={[
          {
            goal: 'Delegate the weekly report',
            colour: 2,
            points: [
              { day: '2026-09-08', progress: 2 },
              { day: '2026-09-29', progress: 4 },
              { day: '2026-10-20', progress: 4 },
              { day: '2026-11-03', progress: 7 },
            ],
          },
          {
            goal: 'Hold one-to-ones every month',
            colour: 2,
            points: [
              { day: '2026-09-08', progress: 1 },
              { day: '2026-11-03', progress: 6 },
            ],
          },
          { goal: 'Say no without apology', colour: 1, points: [] },
        ]}
      />
    ),
  },
]
