import { z } from 'zod'

/** The addresses of what every page loads first. */
export type Assets = { style: string; client: string; font: string; icon: string }

const manifest = z.record(z.string(), z.looseObject({ file: z.string() }))
const fontFile = 'files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

/** Reads the manifest that the client build wrote. Throws, naming what is missing, when the build is not whole. */
export function loadAssets(manifestJson: string): Assets {
  const entries = manifest.parse(JSON.parse(manifestJson))
  return {
    style: address(entries, 'app/ui/style.css'),
    client: address(entries, 'app/ui/client.ts'),
    icon: address(entries, 'app/ui/frame/icon.svg'),
    font: address(entries, Object.keys(entries).find((key) => key.endsWith(fontFile)) ?? fontFile),
  }
}

function address(entries: z.output<typeof manifest>, source: string): string {
  const entry = entries[source]
  if (entry === undefined) throw new Error(`The client build has no ${source}: run the build again`)
  return `/${entry.file}`
}
