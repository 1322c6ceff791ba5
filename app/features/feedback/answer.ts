import { z } from 'zod'
import type { Question, Questionnaire } from './questionnaire.ts'

/** A goal of a client, as the questionnaire about goals asks of it. */
export type AskedGoal = { id: string; statement: string }

/** What somebody answered, by the keys of the questions; a scale of a goal by the goal's id. Left out is not there. */
export type Answer = { scores: Record<string, number>; choices: Record<string, string>; texts: Record<string, string> }

/** A score with the words that were asked, so that it reads the same for good. */
export type Rating = { question: string; score: number }

type Scale = Extract<Question, { kind: 'scale' }>
type Choice = Extract<Question, { kind: 'choice' }>
type Written = Extract<Question, { kind: 'text' }>

function scaleField(scale: readonly string[], words: string, missing: string | undefined) {
  const highest = scale.length - 1
  const score = z.int().min(0).max(highest)
  const meta = { label: words, control: 'scale' as const, highest, words: Object.fromEntries(scale.entries()), unmarked: true }
  return missing === undefined ? score.optional().meta(meta) : score.meta({ ...meta, missing })
}

function choiceField({ words, missing, options }: Choice) {
  const values = z.enum(options.map(({ value }) => value))
  const meta = { label: words, control: 'radios' as const, options: options.map(({ value, words: label }) => ({ value, label })) }
  return missing === undefined ? values.optional().meta(meta) : values.meta({ ...meta, missing })
}

function textField({ words, hint, missing }: Written) {
  const written = z.string().max(10_000)
  const meta = { label: words, control: 'textarea' as const, rows: 3, ...(hint === undefined ? {} : { hint }) }
  return missing === undefined ? written.optional().meta(meta) : written.meta({ ...meta, rows: 4, missing })
}

function ratingsField({ asks, scale, questions }: Questionnaire, goals: readonly AskedGoal[]) {
  const scales = questions
    .filter((one): one is Scale => one.kind === 'scale')
    .map(({ key, words, missing }) => [key, scaleField(scale, words, missing)] as const)
  const perGoal = questions.some(({ kind }) => kind === 'goals') ? goals.map(({ id, statement }) => [id, scaleField(scale, statement, undefined)] as const) : []
  const asked = scales.length === 0 ? questions.find(({ kind }) => kind === 'goals')?.words : undefined
  const [low = '', high = ''] = [scale[0], scale.at(-1)]
  const hint = `From 0, ${low.toLowerCase()}, to ${scale.length - 1}, ${high.toLowerCase()}. Leave out what you cannot say.`
  const fields = [...scales, ...perGoal]
  return { fields, field: z.object(Object.fromEntries(fields)).meta({ label: asked ?? asks, hint }) }
}

/** The form of a questionnaire, as the giver fills it in: the scales together where the first of them stands. */
export function answerFields(questionnaire: Questionnaire, goals: readonly AskedGoal[]): z.ZodObject {
  const ratings = ratingsField(questionnaire, goals)
  const rated = questionnaire.questions.find(({ kind }) => kind === 'scale' || kind === 'goals')
  const fields = questionnaire.questions.flatMap((one): [string, z.ZodType][] => {
    if (one === rated) return ratings.fields.length === 0 ? [] : [['ratings', ratings.field]]
    if (one.kind === 'choice') return [[one.key, choiceField(one)]]
    return one.kind === 'text' ? [[one.key, textField(one)]] : []
  })
  return z.object(Object.fromEntries(fields))
}

const scores = z.record(z.string(), z.number().optional())

/** Reads what the form of a questionnaire understood. */
export function answerIn({ questions }: Questionnaire, form: Readonly<Record<string, unknown>>): Answer {
  const answer: Answer = { scores: {}, choices: {}, texts: {} }
  for (const [key, score] of Object.entries(scores.parse(form['ratings'] ?? {}))) if (score !== undefined) answer.scores[key] = score
  for (const { kind, key } of questions) {
    const said = form[key]
    if (typeof said !== 'string' || said.trim() === '') continue
    if (kind === 'choice') answer.choices[key] = said
    if (kind === 'text') answer.texts[key] = said
  }
  return answer
}

/** Whether nothing at all was answered. */
export function isBlank({ scores: rated, choices, texts }: Answer): boolean {
  return [rated, choices, texts].every((group) => Object.keys(group).length === 0)
}

/** The scores in the words that were asked: first the statements, then the goals. */
export function ratingsOf({ questions }: Questionnaire, { scores: rated }: Answer, goals: readonly AskedGoal[]): Rating[] {
  const asked = [
    ...questions.filter(({ kind }) => kind === 'scale').map(({ key, words }) => ({ key, words })),
    ...goals.map((goal) => ({ key: goal.id, words: goal.statement })),
  ]
  return asked.flatMap(({ key, words }) => {
    const score = rated[key]
    return score === undefined ? [] : [{ question: words, score }]
  })
}

/** What was chosen, in the words that were offered. */
export function choicesOf({ questions }: Questionnaire, { choices }: Answer): { question: string; answer: string }[] {
  return questions.flatMap((one) => {
    const chosen = one.kind === 'choice' ? one.options.find(({ value }) => value === choices[one.key]) : undefined
    return chosen === undefined ? [] : [{ question: one.words, answer: chosen.words }]
  })
}

/** What was written about one side; a questionnaire with several texts about it keeps each under its question (R063). */
export function writtenAbout({ questions }: Questionnaire, { texts }: Answer, about: 'effectiveness' | 'person'): string {
  const asked = questions.filter((one) => one.kind === 'text' && one.about === about)
  const said = asked.flatMap(({ key, words }) => (texts[key] === undefined ? [] : [{ words, text: texts[key] }]))
  return asked.length < 2 ? (said[0]?.text ?? '') : said.map(({ words, text }) => `${words}\n${text}`).join('\n\n')
}
