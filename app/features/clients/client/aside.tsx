import { shortDay } from '../../../kernel/dates.ts'
import { counted, hours, listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { GoalLines, type GoalLine } from '../../../ui/goal-lines/goal-lines.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { consentPurposes, purposeWords } from '../consent-rules.ts'
import type { ClientView } from './view.ts'

/** The margin of a client's page: hours, goals over time, and the people around. */
export function Aside({ view }: { view: ClientView }) {
  return (
    <div class="stack">
      <Hours view={view} />
      <Goals view={view} />
      <Programme view={view} />
      <ByLink view={view} />
      <People view={view} />
      <Safety view={view} />
    </div>
  )
}

function Hours({ view: { client, evaluated } }: { view: ClientView }) {
  if (evaluated === undefined || client.setAside) return <></>
  const { counted, waiting, notCounted } = evaluated.minutes
  return (
    <Sheet title="Hours" compact>
      <p>
        <span class="meter-figure figures">{hours(counted)}</span> <span class="meter-of">h count</span>
      </p>
      {waiting > 0 && (
        <p class="small quiet figures">
          {hours(waiting)} h wait{evaluated.waitingFor.length > 0 && ` for ${listed(evaluated.waitingFor)} to sign`}
        </p>
      )}
      {notCounted > 0 && <p class="small quiet figures">{hours(notCounted)} h do not count; each session says why</p>}
    </Sheet>
  )
}

function Goals({ view: { client, record } }: { view: ClientView }) {
  const goals = record.goals.filter((goal) => goal.client === client.id)
  const lines = goals.map((goal): GoalLine => {
    const points = record.sessions.flatMap((session) =>
      session.goals.flatMap(({ goal: id, progress }) => (id === goal.id && progress !== undefined ? [{ day: session.date, progress }] : [])),
    )
    return { goal: goal.statement, colour: client.look.colour, href: routes.goal.at({ goal: goal.id }), points }
  })
  return (
    <Sheet title="Goals" compact id="goals" aside={<a href={routes.newGoal.at({ client: client.id })}>Add a goal</a>}>
      {lines.length === 0 ? (
        <p class="small quiet">Agree where {client.alias} wants to be. How far they have come is then drawn here, session by session.</p>
      ) : (
        <GoalLines goals={lines} />
      )}
    </Sheet>
  )
}

/** What the client can agree and confirm by a link, with no account (R052, R057). */
function ByLink({ view: { client, agreement } }: { view: ClientView }) {
  const at = { client: client.id }
  return (
    <Sheet title="By a link" compact>
      <ul class="stack-tight small">
        <li>
          <a href={routes.askGoals.at(at)}>Ask {client.alias} to agree needs and goals</a>
          {agreement !== undefined && (
            <p class="quiet">
              {agreementWords[agreement.answer]} on {shortDay(agreement.on)}: <a href={routes.oneRequest.at({ request: agreement.request })}>what they read</a>
            </p>
          )}
        </li>
        <li>
          <a href={routes.askSessions.at(at)}>Ask {client.alias} to confirm sessions</a>
        </li>
        <li>
          <a href={routes.links.at()}>See every link you have sent</a>
        </li>
      </ul>
    </Sheet>
  )
}

const agreementWords = { agreed: 'Agreed', 'not right': 'They asked for a change', declined: 'They said no' }

function Programme({ view: { client, record } }: { view: ClientView }) {
  const plan = record.plans.find((one) => one.client === client.id)
  const address = routes.programmePlan.at({ client: client.id })
  return (
    <Sheet title="Programme" compact aside={<a href={address}>{plan === undefined ? 'Plan the programme' : 'Open the plan'}</a>}>
      {plan === undefined ? (
        <p class="small quiet">How the work is built, where you meet, and how many hours it is to take.</p>
      ) : (
        <p class="small figures">
          {counted(plan.sessions ?? 0, 'session')}, {hours(plan.minutes ?? 0)} h planned
        </p>
      )}
    </Sheet>
  )
}

function People({ view: { client, stakeholders, identities } }: { view: ClientView }) {
  const at = { client: client.id }
  const others = stakeholders.filter((one) => one.relation !== 'member')
  return (
    <Sheet title="People" compact>
      <div class="stack-tight">
        <Person alias={client.alias} href={routes.clientIdentity.at(at)} kept={identities.has(client.id)} />
        {client.kind === 'group' && (
          <p>
            {membersWords(stakeholders.length - others.length)} <a href={routes.members.at(at)}>Members of the group</a>
          </p>
        )}
        {others.map((one) => (
          <Person
            alias={one.alias}
            page={routes.stakeholder.at({ stakeholder: one.id })}
            href={routes.stakeholderIdentity.at({ stakeholder: one.id })}
            kept={identities.has(one.id)}
          />
        ))}
        <p>
          <ButtonLink kind="plain" icon="plus" href={routes.newStakeholder.at(at)}>
            Add a stakeholder
          </ButtonLink>
        </p>
      </div>
    </Sheet>
  )
}

function membersWords(count: number): string {
  return count === 0 ? 'Nobody is named yet.' : `${counted(count, 'person', 'people')} named.`
}

function Person({ alias, page, href, kept }: { alias: string; page?: string; href: string; kept: boolean }) {
  return (
    <p>
      {page === undefined ? alias : <a href={page}>{alias}</a>}
      <br />
      <span class="small">
        <a href={href}>
          {kept ? 'Sealed in the vault' : 'Say who it is'}
          <span class="sr-only">: {alias}</span>
        </a>
      </span>
    </p>
  )
}

function Safety({ view: { client, consents, today } }: { view: ClientView }) {
  const year = Number(today.slice(0, 4))
  const needsCheck = client.underEighteen || client.vulnerable
  const who = listed([client.underEighteen ? 'under 18' : '', client.vulnerable ? 'may be vulnerable' : ''].filter((part) => part !== ''))
  const records = consents.find(({ purpose }) => purpose === 'records')
  const taken = consentPurposes.filter((purpose) => consents.find((act) => act.purpose === purpose)?.act === 'withdrawn')
  return (
    <Sheet title="Safe and agreed" compact aside={<a href={routes.clientSafeguarding.at({ client: client.id })}>Safeguarding</a>}>
      <ul class="stack-tight">
        {needsCheck && <li>Take care: {who}</li>}
        {(needsCheck || client.dbsCheckedOn !== null) && (
          <li>Your DBS check: {client.dbsCheckedOn === null ? 'not given' : shortDay(client.dbsCheckedOn, year)}</li>
        )}
        {records?.act !== 'withdrawn' && <li>Agreed to records: {records === undefined ? 'not asked' : shortDay(records.onDay, year)}</li>}
        {taken.map((purpose) => (
          <li>Took back: {purposeWords[purpose]}</li>
        ))}
      </ul>
      <p class="small">
        <a href={routes.clientConsents.at({ client: client.id })}>What they agree to</a>
      </p>
    </Sheet>
  )
}
