import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const places = /(?<![\w.$}-])\/(?:root|work|home\/[a-z]\w*|Users\/[A-Za-z]\w*|tmp\/[a-z])(?:\/|\b)|https?:\/\/[\w.-]*(?:registry|artifactory|nexus)[\w.-]*\//
const pictures = new Set(['.png', '.jpg', '.webp', '.woff2', '.ico', '.pdf'])

/** Lines of tracked files that name a folder of somebody's machine or a package registry. */
export function findMachinePaths(root) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached'], { cwd: root, encoding: 'utf8' }).split('\0')
  return files.filter((file) => file !== '' && !pictures.has(extname(file)) && file !== 'scripts/machine-paths.mjs').flatMap((file) => linesIn(root, file))
}

function linesIn(root, file) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  return lines.flatMap((line, at) => (places.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 120)}`] : []))
}
