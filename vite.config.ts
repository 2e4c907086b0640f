import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The window's pages, to out/renderer: served by both shells from a map of files, under a strict CSP. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  plugins: [react()],
  // A worker loads the dictionary of a language when it is first asked in it.
  worker: { format: 'es' },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'] } } },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    // Both shells bring a current Chromium of their own or the machine's: nothing older is served.
    target: 'chrome123',
    // font-src 'self' allows no data: address, so nothing is ever inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
