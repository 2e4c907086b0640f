import { config } from 'zod'

// The page's policy forbids making code from text. zod would try once, be refused and go on: a report of a
// breach where there is none. First import of main.tsx: it must stand before any schema is made.
config({ jitless: true })
