import { expect, test } from 'vitest'
import { createClient } from '../../../renderer/client/client.ts'

test('where the application is gone, a command answers with a fault and does not break the page', async () => {
  const client = createClient({
    on: () => () => {},
    run: () => Promise.reject(new Error('the pipe is closed')),
  })
  const reply = await client.run('app.status', {})
  expect(reply).toMatchObject({ ok: false, refusal: { kind: 'fault' } })
})
