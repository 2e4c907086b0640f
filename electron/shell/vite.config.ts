import { defineConfig } from 'vite'

/**
 * The Electron shell, to out/electron: `--mode main` the main process with what it starts, `--mode preload`
 * the one file a sandboxed page's preload may be, CommonJS that requires electron and nothing else.
 * Packages stay in node_modules: native ones cannot be bundled, and the others need not be.
 */
export default defineConfig(({ mode }) => {
  const preload = mode === 'preload'
  return {
    root: import.meta.dirname,
    build: {
      outDir: '../../out/electron',
      emptyOutDir: !preload,
      target: 'node24',
      minify: false,
      ssr: true,
      reportCompressedSize: false,
      rollupOptions: {
        input: preload ? { preload: 'preload.ts' } : { main: 'main.ts' },
        external: preload ? ['electron'] : /^[^./\0]/,
        output: preload
          ? { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  }
})
