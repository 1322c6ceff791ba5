import { describe, expect, test } from 'vitest'
import type { Answer, Party } from '../contract.ts'
import { waitingWords } from './waiting.ts'

type Said = Answer['answer'] | undefined

const counterpart = { kind: 'client', id: 'c', alias: 'Client V' } as const

function party(alias: string, role: Party['role'], said?: Said): Party {
  return { id: alias, role, subjectId: alias, alias, answers: said === undefined ? [] : [{ answer: said } as Answer] }
}

function words(you: Said, client: Said, manager: Said) {
  return waitingWords({
    kind: 'three-way',
    counterpart,
    parties: [party('You', 'learner', you), party('Client V', 'client', client), party('the manager', 'stakeholder', manager)],
  })
}

describe('R055: what a contract waits for', () => {
  test.each<[Said, Said, Said, string]>([
    [undefined, undefined, undefined, 'You, Client V and the manager have still to sign'],
    ['signed', undefined, 'signed', 'Client V has still to sign'],
    [undefined, 'signed', 'signed', 'You have still to sign'],
    ['signed', 'declined', 'signed', 'Client V has declined'],
    ['signed', 'declined', 'declined', 'Client V and the manager have declined'],
    [undefined, 'declined', 'change requested', 'Client V has declined and the manager asks for a change'],
  ])('you %s, the client %s, the manager %s: %s', (you, client, manager, title) => {
    expect(words(you, client, manager).title).toBe(title)
  })

  test('says what to do about those who have answered, and who else has still to sign', () => {
    expect(words(undefined, 'declined', 'change requested').says).toEqual([
      'Speak with each of them. Then change the contract, or ask again with the text as it is.',
      'You have still to sign.',
      'Sessions with Client V count once everyone has signed. Until then their hours wait.',
    ])
    expect(words('signed', undefined, 'signed').says).toEqual(['Sessions with Client V count once everyone has signed. Until then their hours wait.'])
  })
})
