import { ButtonLink } from '../button/button.tsx'
import { examples as maps } from '../criterion-map/criterion-map.examples.tsx'
import type { Example } from '../example.ts'
import { examples as steps } from '../next-list/next-list.examples.tsx'
import { examples as meters } from '../progress-meter/progress-meter.examples.tsx'
import { Sheet } from '../sheet/sheet.tsx'
import { examples as pictures } from '../weekly-bars/weekly-bars.examples.tsx'

/** The parts together, as a learner meets them. */
export const examples: readonly Example[] = [
  { name: 'Meters', body: meters[0]?.body },
  {
    name: 'Next and practice',
    body: (
      <div class="columns">
        <Sheet title="Next" id="home-next">
          {steps[0]?.body}
          <p>
            <ButtonLink href="#log" icon="plus">
              Log a session
            </ButtonLink>
          </p>
        </Sheet>
        <Sheet title="Your practice, week by week" id="home-weeks">
          {pictures[0]?.body}
        </Sheet>
      </div>
    ),
  },
  {
    name: 'Criteria',
    body: (
      <Sheet title="Unit 501" aside="3 things are missing" id="home-unit">
        {maps[0]?.body}
      </Sheet>
    ),
  },
]
