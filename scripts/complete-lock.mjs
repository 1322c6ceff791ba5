// Adds to package-lock.json the optional packages of other platforms that a registry did not offer, so that `npm ci` accepts it.
// Run it after adding or updating a package: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { missingOptionals } from './lock.mjs'

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = missingOptionals(lock)
const packages = Object.entries({ ...lock.packages, ...missing })
const sorted = packages.toSorted(([one], [other]) => one.localeCompare(other, 'en'))
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(`${Object.keys(missing).length} added.`)
