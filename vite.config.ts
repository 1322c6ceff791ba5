import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type UserConfig } from 'vite'

const waysIn = {
  main: 'app/main.ts',
  worker: 'app/worker.ts',
  cli: 'app/cli.ts',
  typesetter: 'app/platform/documents/typesetter.ts',
  'workbook-writer': 'app/platform/spreadsheets/workbook-writer.ts',
  'file-reader': 'app/platform/files/file-reader.ts',
}
const measuring = { bench: 'bench/bench.ts', load: 'bench/load.ts' }

/** `vite build` makes the pages' scripts and styles; `--mode server` makes the three ways in, `--mode bench` what measures them. */
export default defineConfig(({ mode }) => {
  if (mode === 'server') return serverBuild('dist/server', waysIn)
  return mode === 'bench' ? serverBuild('dist/bench', measuring) : clientBuild()
})

function clientBuild(): UserConfig {
  return {
    plugins: [tailwindcss()],
    publicDir: false,
    build: {
      outDir: 'dist/client',
      manifest: 'manifest.json',
      target: 'es2023',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { client: 'app/ui/client.ts', style: 'app/ui/style.css' } },
    },
  }
}

function serverBuild(outDir: string, input: Record<string, string>): UserConfig {
  return {
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      target: 'node26',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', sourcemapExcludeSources: true },
      },
    },
  }
}
