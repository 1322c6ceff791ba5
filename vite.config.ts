import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type UserConfig } from 'vite'

/** `vite build` makes the pages' scripts and styles; `vite build --mode server` makes the three ways in. */
export default defineConfig(({ mode }) => (mode === 'server' ? serverBuild() : clientBuild()))

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

function serverBuild(): UserConfig {
  return {
    publicDir: false,
    build: {
      ssr: true,
      outDir: 'dist/server',
      target: 'node26',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { main: 'app/main.ts', worker: 'app/worker.ts', cli: 'app/cli.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  }
}
