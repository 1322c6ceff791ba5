import { dayOf, longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'

/** The learner's own calendar: whether it has a secret address, and how to get or close one. */
export function CalendarSheet({ since, zone }: { since: Temporal.Instant | undefined; zone: string }) {
  return (
    <Disclosure sheet summary="Your bookings and planned sessions in your own calendar">
      <div class="prose">
        <p>
          A secret address shows them in the calendar of your phone or computer, always up to date. Clients stand there by their aliases; nobody else’s name and
          no place does.
        </p>
        {since !== undefined && <p>There is an address since {longDay(dayOf(since, zone))}. A new one takes its place.</p>}
        <div class="button-row">
          <form method="post" action={routes.makeFeed.at()}>
            <Button kind="quiet">{since === undefined ? 'Make an address' : 'Make a new address'}</Button>
          </form>
          {since !== undefined && (
            <form method="post" action={routes.revokeFeed.at()}>
              <Button kind="plain">Close the address</Button>
            </form>
          )}
        </div>
      </div>
    </Disclosure>
  )
}
