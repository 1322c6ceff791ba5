import type { Session } from '../../../sufficiency/record.ts'
import { NextList } from '../../../ui/next-list/next-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { readDiary } from '../diary.ts'
import type { Practice } from '../reading.ts'
import { stepFor } from '../steps.ts'
import { tasksOf, type Task } from '../tasks.ts'

/** Beside an entry: what to do next in it, and the tasks of the unit that it serves, with what it lacks for each (R045). */
export function EntryAside({ session, practice, today }: { session: Session; practice: Practice; today: string }) {
  const { record, evaluation, unit } = practice
  const lines = readDiary(record, evaluation, today).months.flatMap((month) => month.lines)
  const steps = (lines.find((line) => line.session.id === session.id)?.lacks ?? []).map((mark) => stepFor(mark, session.id))
  const tasks = evaluation === undefined || unit === undefined ? [] : tasksOf(session.id, record, evaluation, unit)
  return (
    <>
      {steps.length > 0 && (
        <Sheet title="Next in this entry" compact>
          <NextList steps={steps} />
        </Sheet>
      )}
      {tasks.length > 0 && (
        <Sheet title="Tasks this entry serves" compact>
          <ul class="stack">
            {tasks.map((task) => (
              <TaskLine task={task} />
            ))}
          </ul>
        </Sheet>
      )}
    </>
  )
}

function TaskLine({ task }: { task: Task }) {
  return (
    <li class="small">
      <a href={task.href}>
        <strong class="figures">{task.number}</strong> {task.statement}
      </a>
      {task.lacks.length === 0 ? <p class="quiet">Serves it.</p> : task.lacks.map((words) => <p class="quiet">{words}</p>)}
    </li>
  )
}
