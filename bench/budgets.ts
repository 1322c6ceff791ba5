/** What each figure is to keep to, on two cores. */
export const budgets = {
  alone: { most: 8 },
  atEight: { most: 40 },
  unitPages: { least: 650 },
  saves: { least: 400 },
  evaluations: { least: 5000 },
  startAgain: { most: 3 },
  firstLoad: { most: 90 },
  script: { most: 30 },
  memory: { most: 300 },
  scaled: { most: 1.3 },
  lighthouse: { least: 98 },
} as const

/**
 * For orientation: Moodle 4.5 on PostgreSQL with php-fpm and opcache, measured on a machine of the same kind in November 2026.
 * Milliseconds alone, answers a second at 8 at once, kilobytes of the first load.
 */
export const moodle = {
  plan: { milliseconds: 185, perSecond: 10 },
  cohort: { milliseconds: 280, perSecond: 6 },
  evidence: { milliseconds: 52, perSecond: 36 },
  firstLoad: { kilobytes: 1250 },
} as const
