import { isAbsolute } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The PDF worker is started by its address, which in the bundle ends in ".js". */
const workerAddress: Plugin = {
  name: 'worker-address',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('pdf-renderer.ts')
      ? { code: code.replace("'./render-worker.ts'", "'./render-worker.js'"), map: null }
      : null,
}

const isPackage = (id: string): boolean => !id.startsWith('.') && !id.startsWith('\0') && !isAbsolute(id)

/**
 * The Electron shell, to out/electron: `--mode main` the main process and the PDF worker, `--mode preload`
 * the one file that a sandboxed page's preload may be, CommonJS that requires electron and nothing else.
 * Packages stay in node_modules: native ones cannot be bundled, and the others need not be.
 */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload'
  return {
    root: import.meta.dirname,
    plugins: [workerAddress],
    build: {
      outDir: '../../out/electron',
      emptyOutDir: !preload,
      target: 'node24',
      minify: false,
      ssr: true,
      reportCompressedSize: false,
      rollupOptions: {
        input: preload
          ? { preload: 'preload.ts' }
          : { main: 'main.ts', 'render-worker': '../core/pdf/render-worker.ts' },
        external: preload ? ['electron'] : isPackage,
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  }
})
