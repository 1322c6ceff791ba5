import { z } from 'zod'

/** A colleague to be asked; name and address go into the vault. */
const colleague = z.object({
  name: z.string().max(200).meta({ label: 'Name', subject: 'the colleague’s name', autocomplete: 'off' }),
  email: z.email().max(254).meta({ label: 'E-mail', subject: 'the colleague’s e-mail address', control: 'email', autocomplete: 'off' }),
})

/** Opening a round: which questions, of whom, until when, and how many answers it takes before anything is shown. */
export const roundFields = z.object({
  questionnaire: z.string().max(100).meta({ label: 'Which questions', control: 'radios', subject: 'the questions', missing: 'Choose the questions' }),
  people: z.array(z.string().max(60)).max(100).meta({ label: 'Who is asked', control: 'checkboxes', unmarked: true }),
  colleagues: z.array(colleague).max(40).default([]).meta({
    label: 'Colleagues to add',
    addLabel: 'Add another colleague',
    spare: 2,
    hint: 'Their names and addresses are sealed; your record calls them “Colleague 1” and so on.',
  }),
  closesOn: z.string().meta({ label: 'Last day to answer', control: 'date', subject: 'the last day to answer' }),
  least: z.int().min(3).max(20).meta({
    label: 'Fewest answers',
    subject: 'how many answers it takes',
    unit: 'answers',
    hint: 'Nothing is ever shown of fewer. It is promised to everybody who is asked, so it cannot be changed later.',
  }),
})

export type RoundFields = z.output<typeof roundFields>
