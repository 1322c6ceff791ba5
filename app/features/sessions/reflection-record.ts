import { z } from 'zod'
import { fieldsOf } from '../../ui/form/describe.ts'

function aspect(label: string, hint: string, rows = 3) {
  return z.string().max(20_000).optional().meta({ label, hint, control: 'textarea', rows })
}

/** A reflection on one session, aspect by aspect (R060, R061, R064; R046): the one description of it. Only the first is asked for at first. */
export const reflectionRecord = z.object({
  overall: z.string().min(1).max(20_000).meta({
    label: 'Overall',
    subject: 'how the session went overall',
    control: 'textarea',
    rows: 5,
    hint: 'How did it go? What went well, what was hard, what surprised you? One example is worth more than a verdict.',
  }),
  models: aspect('Models, techniques and tools', 'Which did you use, and did it suit this client today? What would you choose now, and why?'),
  questioning: aspect('Your questioning', 'Which question opened something? Where did you lead, stack or close? Quote one, and what it did.'),
  listening: aspect('Your listening', 'When were you fully there, and when were you preparing your next question? What did you hear beneath the words?'),
  givingFeedback: aspect('Giving feedback', 'What did you tell the client, and how did it land? Was it about what they do, and could they use it?'),
  relationship: aspect('The relationship', 'Was there trust? Did you stay ethical and non-judgemental, within what was agreed? Where were you tempted not to?'),
  nextTime: aspect('Next time', 'What will you do differently in your next session, with this client or another?'),
  keyLearning: aspect('Key learning', 'What do you know about coaching or about yourself that you did not know before?'),
  cpdAction: aspect('CPD action', 'What will you read, practise or ask about, and by when?', 2),
  clientFeedback: aspect('Drawing on client feedback', 'What did the client say about the session, and what do you make of it?'),
  supervisionFeedback: aspect('Drawing on supervision', 'What did your supervisor see that you did not? What did you change?'),
})

/** A reflection as it is kept. */
export type ReflectionEntry = z.output<typeof reflectionRecord>

/** The name of one aspect of a reflection. */
export type AspectKey = keyof ReflectionEntry

/** The aspects in the order of the form, each with its name. */
export const reflectionAspects: readonly { key: AspectKey; label: string }[] = fieldsOf(reflectionRecord).map(({ key, label }) => ({
  key: key as AspectKey,
  label,
}))
