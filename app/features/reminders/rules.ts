/** After how many days without an answer somebody is reminded, and how often at most: nobody is to be pressed. */
export const daysToWait = 7
export const mostReminders = 2

/** What waits long enough to be asked for again: last sent by then, and the first letter with all its reminders not sent yet (R055). */
export function waitingLong(now: Temporal.Instant): { sentBy: Temporal.Instant; mostTimesSent: number } {
  return { sentBy: now.subtract({ hours: 24 * daysToWait }), mostTimesSent: mostReminders }
}
