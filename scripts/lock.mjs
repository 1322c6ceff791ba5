const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
const processors = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'])

/**
 * What a lock file lacks: optional packages that one of its packages names and that it does not hold. Each is described as far
 * as its name tells (version, system, processor, C library); there is no hash, for nobody here has seen the package.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string>, dev?: boolean }> }} lock
 */
export function missingOptionals({ packages }) {
  const missing = {}
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (`${path}/node_modules/${name}` in packages || `node_modules/${name}` in packages) continue
      if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name} is wanted as ${version}, which names no single version`)
      missing[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }
    }
  }
  return missing
}

function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.find((word) => systems.has(word))
  const cpu = words.find((word) => processors.has(word))
  const libc = words.find((word) => word === 'gnu' || word === 'musl')
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}), ...(os ? { os: [os] } : {}) }
}
