import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { specificationsFolder } from './folder.ts'
import { belongings, conditions, subjects } from './vocabulary.ts'

const documented = readFileSync(join(specificationsFolder(), '../docs/requirement-language.md'), 'utf8')

describe('docs/requirement-language.md', () => {
  it.each(subjects)('names every condition of a %s', (kind) => {
    const row = documented.split('\n').find((line) => line.startsWith(`| \`${kind}\` |`)) ?? ''
    expect(conditions[kind].filter((condition) => !row.includes(`\`${condition}\``))).toEqual([])
  })

  it('names all that belongs to a client and to a session', () => {
    for (const kind of [...belongings.client, ...belongings.session]) expect(documented).toContain(`\`${kind}\``)
  })
})
