import { houseFolder, readDataFiles } from '../../specification/folder.ts'
import { questionnaireSchema, type Questionnaire } from './questionnaire.ts'

/** When in the work feedback is given. */
export type Stage = 'session' | 'mid' | 'end'
/** Who can be asked by a link. */
export type AskedGiver = 'client' | 'stakeholder' | 'supervisor'

let read: readonly Questionnaire[] | undefined

/** Every questionnaire there has been, the oldest version of each first, read once. Throws when a file is bad, saying where. */
export function listQuestionnaires(): readonly Questionnaire[] {
  read ??= inOrder(readDataFiles(questionnaireSchema, houseFolder('questionnaires')))
  return read
}

/** The oldest version first. Throws when a version stands twice, or somebody would be asked nothing at a stage. */
export function inOrder(all: readonly Questionnaire[]): Questionnaire[] {
  const names = all.map(({ id, version }) => `${id}, version ${version}`)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`Two files are questionnaire ${twice}`)
  for (const giver of ['client', 'stakeholder', 'supervisor'] as const)
    for (const stage of ['session', 'mid', 'end'] as const)
      if (!all.some((one) => isStandard(one, giver, stage))) throw new Error(`No standard questionnaire for a ${giver} at ${stage}`)
  return all.toSorted((one, other) => one.version - other.version)
}

function isStandard({ use, standard, givers, stages }: Questionnaire, giver: AskedGiver, stage: Stage): boolean {
  return use === 'request' && standard && givers.includes(giver) && stages.includes(stage)
}

/** The newest version of each questionnaire for a use, by title. */
export function newestFor(use: Questionnaire['use']): Questionnaire[] {
  const newest = new Map(listQuestionnaires().map((one) => [one.id, one]))
  return [...newest.values()].filter((one) => one.use === use).toSorted((one, other) => one.title.localeCompare(other.title, 'en'))
}

/** The questionnaire to send: the one chosen, or the standard one for somebody at a stage. None when the chosen one does not suit them. */
export function questionnaireFor(giver: AskedGiver, stage: Stage, chosen?: string): Questionnaire | undefined {
  const offered = newestFor('request')
  if (chosen === undefined) return offered.find((one) => isStandard(one, giver, stage))
  return offered.find((one) => one.id === chosen && one.givers.includes(giver) && one.stages.includes(stage))
}

/** The scale of feedback from before its questionnaire was kept with it. */
export const defaultScale = ['Not at all', 'A little', 'Half and half', 'Mostly', 'Fully'] as const

/** A version of a questionnaire, when its file is still there. */
export function findQuestionnaire(id: string, version: number): Questionnaire | undefined {
  return listQuestionnaires().find((one) => one.id === id && one.version === version)
}

/** The questionnaire that was sent, as it was then. Throws when its file is gone. */
export function getQuestionnaire(id: string, version: number): Questionnaire {
  const sent = findQuestionnaire(id, version)
  if (sent === undefined) throw new Error(`No questionnaire ${id}, version ${version}`)
  return sent
}
