import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { missingOptionals } from '../../scripts/lock.mjs'

type Locked = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

describe('The lock file', () => {
  test('holds the optional packages of every platform, so that "npm ci" takes it (else: node scripts/complete-lock.mjs)', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
    expect(missingOptionals(lock)).toEqual({})
  })

  test('names no host', () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)
    expect(named).toEqual([])
  })

  test('is found incomplete when a platform is taken out', () => {
    const { 'node_modules/@rolldown/binding-win32-x64-msvc': taken, ...packages } = lock.packages
    expect(missingOptionals({ packages })).toEqual({
      'node_modules/@rolldown/binding-win32-x64-msvc': { version: taken?.version, cpu: ['x64'], os: ['win32'], optional: true },
    })
  })
})
