import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Duplex } from 'node:stream'
import { chromium, type Page } from '@playwright/test'
import type { z } from 'zod'
import { withCompileCache } from '../../electron/setup/compile-cache.ts'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { Reply } from '../../shared/contract/refusals.ts'
import { must } from '../../shared/lib/must.ts'
import type { Courtside, CourtsideSettings } from './courtside.ts'
import { type MethodName, type Methods, replySchema } from './driven-protocol.ts'

type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
type ValueOf<Name extends MethodName> = Awaited<ReturnType<Methods[Name]['answer']>>

/** The browser shell in a process of its own, at the test's command. */
export class DrivenHost implements Omit<Courtside, 'page'> {
  readonly #child: ChildProcess
  readonly #door: Duplex
  readonly #waiting = new Map<number, Waiting>()
  readonly exited: Promise<number | null>
  #next = 0
  #ended = false
  /** What the host said on its standard error, for a test that asks. */
  said = ''

  static async start(settings: CourtsideSettings): Promise<DrivenHost> {
    const host = new DrivenHost(settings)
    host.#pid = await host.#ready
    return host
  }

  readonly #ready: Promise<number>
  #pid: number | null = null

  private constructor(settings: CourtsideSettings) {
    const root = join(import.meta.dirname, '..', '..')
    this.#child = spawn(process.execPath, [join(import.meta.dirname, 'driven-host.ts')], {
      cwd: root,
      env: {
        ...withCompileCache(process.env, root),
        COURTSIDE_DATA: settings.dataDir,
        COURTSIDE_EXPORTS: settings.exportDir ?? join(settings.dataDir, 'exports'),
        ...(settings.clock === undefined ? {} : { COURTSIDE_TEST_CLOCK: settings.clock }),
      },
      stdio: ['ignore', 'inherit', 'pipe', 'pipe'],
    })
    const door = this.#child.stdio[3]
    if (!(door instanceof Duplex)) throw new Error('The door to the driven host is a pipe both ways')
    this.#door = door
    door.on('error', () => {})
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.said += text.toString()
    })
    this.exited = once(this.#child, 'exit').then(() => {
      this.#ended = true
      for (const { reject } of this.#waiting.values()) reject(new Error(`The host has ended. ${this.said}`))
      this.#waiting.clear()
      return this.#child.exitCode
    })
    this.#ready = this.#await(0)
    createInterface({ input: door }).on('line', (line) => this.#hear(line))
  }

  /** Of the process that holds the application. */
  get pid(): number {
    return must(this.#pid, 'a host is handed out when it has started')
  }

  click = (selector: string) => this.#ask('click', { selector })
  focus = (selector: string) => this.#ask('focus', { selector })
  waitFor = (selector: string) => this.#ask('waitFor', { selector })
  type = (text: string) => this.#ask('type', { text })
  press = (key: string) => this.#ask('press', { key })
  size = (width: number, height: number) => this.#ask('size', { width, height })
  evaluate = (expression: string) => this.#ask('evaluate', { expression })
  choosePath = (path: string) => this.#ask('choosePath', { path })

  /** The window's page, for a test to drive as Playwright does. */
  async joinPage(): Promise<Page> {
    const browser = await chromium.connect(await this.#ask('bind', {}))
    return must(browser.contexts()[0]?.pages()[0], 'the window is open')
  }

  run = <Name extends CommandName>(name: Name, input: Input<Name>) =>
    this.#request<Reply<OutputOf<Name>>>('run', { name, input })

  kill9 = async (): Promise<void> => {
    process.kill(this.pid, 'SIGKILL')
    await this.exited
  }

  stop = async (): Promise<void> => {
    await this.#ask('closeWindow', {}).catch(() => {})
    await this.exited
  }

  #ask<Name extends MethodName>(method: Name, args: z.input<Methods[Name]['args']>): Promise<ValueOf<Name>> {
    return this.#request<ValueOf<Name>>(method, args)
  }

  #request<Value>(method: MethodName, args: unknown): Promise<Value> {
    if (this.#ended) return Promise.reject(new Error(`The host has ended. ${this.said}`))
    this.#next += 1
    const id = this.#next
    const answer = this.#await<Value>(id)
    this.#door.write(`${JSON.stringify({ id, method, args })}\n`)
    return answer
  }

  #await<Value>(id: number): Promise<Value> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #hear(line: string): void {
    const reply = replySchema.parse(JSON.parse(line))
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('error' in reply) waiting?.reject(new Error(reply.error))
    else waiting?.resolve(reply.value)
  }
}
