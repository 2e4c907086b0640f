import { join } from 'node:path'

/**
 * The environment in which Node keeps what it compiled under out/compiled, so that the next start need not
 * strip and compile the same files again. A file that changed is compiled anew, and where the folder cannot
 * be written Node goes without. Whoever names a folder in NODE_COMPILE_CACHE is obeyed.
 */
export const withCompileCache = (environment: NodeJS.ProcessEnv, root: string): NodeJS.ProcessEnv => ({
  NODE_COMPILE_CACHE: join(root, 'out', 'compiled'),
  ...environment,
})
