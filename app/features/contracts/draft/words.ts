import { unreachable } from '../../../kernel/result.ts'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { DraftProblem } from '../rules.ts'

/** What is wrong with a draft, by the field where it is put right. `alias` is whom it is with. */
export function draftProblemWords(problems: readonly DraftProblem[], alias: string): Problems {
  return Object.fromEntries(problems.map((problem) => wordsFor(problem, alias)))
}

function wordsFor(problem: DraftProblem, alias: string): [field: string, words: string] {
  switch (problem) {
    case 'agreed in the future':
      return ['agreedOn', 'Enter a day that has come: a contract counts from the day it was agreed']
    case 'no stakeholder':
      return ['stakeholders', `Choose who signs beside you and ${alias}, or choose two-way`]
    case 'stakeholder in two-way':
      return ['kind', 'Choose three-way, or take the tick from the stakeholders: a two-way contract is signed by you and the client alone']
    case 'not a stakeholder':
      return ['stakeholders', `Choose from the stakeholders of ${alias}`]
    case 'not for a group':
      return ['kind', `${alias} is a group: each member signs`]
    case 'only for a group':
      return ['kind', `${alias} is one person: choose two-way or three-way`]
    case 'too few members':
      return ['members', `Choose at least two members of ${alias}: each of them signs`]
    case 'not a member':
      return ['members', `Choose from the members of ${alias}`]
    case 'no change note':
      return ['changeNote', 'Say what has changed, for those who sign again']
    default:
      return unreachable(problem)
  }
}
