/** Offered as chips beside one's own words. Ordinary words of the trade; nobody is asked to keep to them. */
export const techniques = [
  'Contracting for the session',
  'Active listening',
  'Open questions',
  'Silence',
  'Summarising',
  'Reflecting back',
  'Reframing',
  'Challenge',
  'Scaling',
  'Visualisation',
  'Goal setting',
  'Action planning',
] as const

/** Questions that many sessions have in common. */
export const questions = [
  'What would you like to have by the end of today?',
  'What is happening now?',
  'What have you tried so far?',
  'What else could you do?',
  'What stops you?',
  'What will you do, and by when?',
] as const

/** Tools and models that learners often name. */
export const tools = ['GROW', 'Wheel of life', 'SWOT', 'OSCAR', 'CLEAR', 'Values cards', 'Johari window', 'Force-field analysis'] as const
