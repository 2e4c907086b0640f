import { listWordsSchema } from '../../shared/court-list/list-words.schema.ts'
import { templateJson } from './templates.ts'

/** How court lists are headed, as shipped. */
export const listWords = listWordsSchema.parse(templateJson('reference/court-list.json'))
