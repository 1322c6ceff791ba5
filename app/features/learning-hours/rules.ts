/** What the time was spent on. What is guided happens with a tutor, in real time; all else counts to the total only. Source: S3 (R016). */
export const learningKinds = {
  induction: { label: 'Induction', guided: true },
  'live webinar': { label: 'Live webinar', guided: true },
  'telephone tutorial': { label: 'Tutorial by telephone or video', guided: true },
  'supervised work': { label: 'Work under supervision', guided: true },
  'guided assessment': { label: 'Assessment with guidance', guided: true },
  'recorded webinar': { label: 'Recorded webinar', guided: false },
  'directed reading': { label: 'Directed reading', guided: false },
  'e-learning': { label: 'E-learning', guided: false },
  'private study': { label: 'Private study', guided: false },
  'preparing an assignment': { label: 'Preparing an assignment', guided: false },
} as const

export type LearningKind = keyof typeof learningKinds

/** Whether time of a kind counts as guided learning. */
export function isGuided(kind: LearningKind): boolean {
  return learningKinds[kind].guided
}

/** What time was spent on one unit, or on a qualification as a whole; on neither where the unit is one of none. */
export type LearningTime = { kind: LearningKind; minutes: number; enrolmentId: string | null; registrationId: string | null; takenOut: boolean }

/** Minutes of learning: all of them, and those of them that were guided. */
export type Minutes = { guided: number; total: number }

/** What adds up, leaving out what was taken out. */
export function sumOf(times: readonly LearningTime[]): Minutes {
  const counting = times.filter(({ takenOut }) => !takenOut)
  const minutesOf = (those: readonly LearningTime[]) => those.reduce((sum, { minutes }) => sum + minutes, 0)
  return { total: minutesOf(counting), guided: minutesOf(counting.filter(({ kind }) => isGuided(kind))) }
}

/** What adds up for a qualification: what is for the whole of it, and what is for units that go toward it. */
export function sumToward(times: readonly LearningTime[], registrationId: string, enrolmentIds: readonly string[]): Minutes {
  return sumOf(times.filter((time) => time.registrationId === registrationId || (time.enrolmentId !== null && enrolmentIds.includes(time.enrolmentId))))
}

/** Why a day cannot be that of learning: it is still to come. */
export function whyDayIsRefused(day: string, today: string): string | undefined {
  return day > today ? 'The day cannot be later than today' : undefined
}
