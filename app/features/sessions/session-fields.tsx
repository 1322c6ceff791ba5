import type { Child } from 'hono/jsx'
import { longDay } from '../../kernel/dates.ts'
import { ActionTicks } from '../../ui/action-ticks/action-ticks.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { Field, Fields } from '../../ui/form/fields.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import { textsOf, type Typed } from '../../ui/form/typed.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import type { EarlierAction, GoalSoFar } from './earlier-sessions.ts'
import { goalProgress, sessionForm } from './schema.ts'
import { clientsToChoose, inRowsOfGoals, type Setting } from './setting.ts'

type Props = { setting: Setting; values: Typed; problems: Problems }

/** The diary's form: who, when and how long in sight, everything else folded until it is wanted or filled. */
export function SessionFields({ setting, values, problems }: Props) {
  const given = { values: inRowsOfGoals(values, setting.goals), problems, schema: sessionForm }
  const choices = clientsToChoose(setting.clients, textsOf(values, 'clients')).map((client) => ({ value: client.id, label: client.alias }))
  return (
    <>
      <Sheet title="Who, when, how long">
        <div class="stack">
          <Field {...given} of="clients" options={choices} />
          <Fields {...given} only={['heldOn', 'startedAt', 'minutes', 'mode', 'formal']} />
        </div>
      </Sheet>
      {setting.lastActions.length > 0 && <LastTime {...given} actions={setting.lastActions} />}
      {setting.goals.length > 0 && (
        <Section title="Goals, and how far" aside={filled(values, 'goals[')} open>
          {setting.goals.map((goal, at) => (
            <GoalProgress goal={goal} at={at} values={given.values} problems={problems} />
          ))}
        </Section>
      )}
      <Section title="What was discussed" {...state(values, problems, ['summary', 'outcomes'])}>
        <Fields {...given} only={['summary', 'outcomes']} />
      </Section>
      <Section title="Techniques and questions" {...state(values, problems, ['techniques', 'questions'])}>
        <Fields {...given} only={['techniques', 'questions']} />
      </Section>
      <Section title="Tools, why, and how they helped" {...state(values, problems, ['tools'])}>
        <Fields {...given} only={['tools']} />
      </Section>
      <Section title="Actions you agreed" {...state(values, problems, ['actions'])}>
        <Fields {...given} only={['actions']} />
      </Section>
      <Section title="Feedback you gave" {...state(values, problems, ['feedbackGiven'])}>
        <Fields {...given} only={['feedbackGiven']} />
      </Section>
      <Section title="For a professional body’s log" {...state(values, problems, ['paid'])}>
        <Fields {...given} only={['paid']} />
      </Section>
    </>
  )
}

function Section(props: { title: string; aside?: Child; open?: boolean; children?: Child }) {
  return (
    <Disclosure sheet summary={props.title} aside={props.aside} open={props.open}>
      <div class="stack">{props.children}</div>
    </Disclosure>
  )
}

/** A section opens by itself when it holds something wrong; its line says when it holds something. */
function state(values: Typed, problems: Problems, keys: readonly string[]): { open: boolean; aside: string | undefined } {
  const wrong = Object.keys(problems).some((name) => keys.some((key) => name === key || name.startsWith(`${key}[`)))
  const asides = keys.map((key) => filled(values, key))
  return { open: wrong, aside: wrong ? 'Something to put right' : asides.find((aside) => aside !== undefined) }
}

function filled(values: Typed, key: string): string | undefined {
  const names = Object.keys(values).filter((name) => (name === key || name.startsWith(key.endsWith('[') ? key : `${key}[`)) && !/\.(id|goal)$/.test(name))
  return names.some((name) => textsOf(values, name).some((text) => text.trim() !== '')) ? 'Filled in' : undefined
}

function LastTime({ actions, values, problems }: { actions: readonly EarlierAction[]; values: Typed; problems: Problems }) {
  const ticked = textsOf(values, 'doneActions')
  const shown = textsOf(values, 'shownActions')
  return (
    <Sheet title="Last time’s actions">
      <div class="stack">
        <ActionTicks
          legend="Tick what has been done"
          name="doneActions"
          actions={actions.map((action) => ({
            id: action.id,
            text: action.statement,
            due: action.dueOn === null ? undefined : `Due ${longDay(action.dueOn)}`,
            from: `Agreed on ${longDay(action.heldOn)}`,
            done: shown.includes(action.id) ? ticked.includes(action.id) : action.doneOn !== null,
          }))}
        />
        {actions.map((action) => (
          <input type="hidden" name="shownActions" value={action.id} />
        ))}
        <Field schema={sessionForm} of="carryOver" values={values} problems={problems} />
      </div>
    </Sheet>
  )
}

function GoalProgress({ goal, at, values, problems }: { goal: GoalSoFar; at: number; values: Typed; problems: Problems }) {
  const row = `goals[${at}]`
  return (
    <div class="field-set">
      <input type="hidden" name={`${row}.goal`} value={goal.id} />
      <Field
        schema={goalProgress}
        of="progress"
        name={`${row}.progress`}
        label={goal.statement}
        hint={goal.lastProgress === null ? 'How far is it now? Nothing was noted before.' : `How far is it now? Last time: ${goal.lastProgress} of 10.`}
        values={values}
        problems={problems}
      />
      <Field schema={goalProgress} of="note" name={`${row}.note`} values={values} problems={problems} />
    </div>
  )
}
