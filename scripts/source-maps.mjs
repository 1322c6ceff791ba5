import { setSourceMapsSupport } from 'node:module'

// Where an error came from is said by the lines of our own sources. `--enable-source-maps` would read the maps of every package, too:
// 16 MB of the web process that nobody ever looks at.
setSourceMapsSupport(true, { nodeModules: false, generatedCode: false })
