import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Duplex } from 'node:stream'
import type { z } from 'zod'
import { withCompileCache } from '../../electron/setup/compile-cache.ts'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { Reply } from '../../shared/contract/refusals.ts'
import { must } from '../../shared/lib/must.ts'
import { type MethodName, type Methods, replySchema, type Target } from './driven-protocol.ts'

export type DrivenSettings = {
  readonly dataDir: string
  /** The application's clock starts here; the machine's own otherwise. */
  readonly clock?: string
  /** Where saved files go; `<dataDir>/exports` otherwise. */
  readonly exportDir?: string
}
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
type ValueOf<Name extends MethodName> = Awaited<ReturnType<Methods[Name]['answer']>>
type Options = { timeout?: number }

/** A whole Courtside in a process of its own, with its window's page at the test's command. */
export class DrivenHost {
  readonly #child: ChildProcess
  readonly #door: Duplex
  readonly #waiting = new Map<number, Waiting>()
  readonly exited: Promise<number | null>
  #next = 0
  #ended = false
  /** What the host said on its standard error, for a test that asks. */
  said = ''

  static async start(settings: DrivenSettings): Promise<DrivenHost> {
    const host = new DrivenHost(settings)
    host.#pid = await host.#ready
    return host
  }

  readonly #ready: Promise<number>
  #pid: number | null = null

  private constructor(settings: DrivenSettings) {
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

  click = (target: Target, options: Options = {}) => this.#ask('click', { target, ...options })
  focus = (target: Target, options: Options = {}) => this.#ask('focus', { target, ...options })
  fill = (target: Target, value: string, options: Options = {}) =>
    this.#ask('fill', { target, value, ...options })
  type = (text: string, delay = 0) => this.#ask('type', { text, delay })
  press = (key: string) => this.#ask('press', { key })
  select = (target: Target, value: string, options: Options = {}) =>
    this.#ask('select', { target, value, ...options })
  check = (target: Target, options: Options = {}) => this.#ask('check', { target, ...options })
  text = (target: Target, options: Options = {}) => this.#ask('text', { target, ...options })
  texts = (target: Target) => this.#ask('texts', { target })
  value = (target: Target, options: Options = {}) => this.#ask('value', { target, ...options })
  attribute = (target: Target, name: string, options: Options = {}) =>
    this.#ask('attribute', { target, name, ...options })
  count = (target: Target) => this.#ask('count', { target })
  waitFor = (
    target: Target,
    options: Options & { state?: 'attached' | 'detached' | 'visible' | 'hidden' } = {},
  ) => this.#ask('waitFor', { target, ...options })
  screenshot = (path: string, fullPage = false) => this.#ask('screenshot', { path, fullPage })
  size = (width: number, height: number) => this.#ask('size', { width, height })
  evaluate = (expression: string) => this.#ask('evaluate', { expression })
  choosePath = (path: string) => this.#ask('choosePath', { path })

  /** A command straight to the application; its answer is of the type the contract gives. */
  async run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>> {
    return this.#request<Reply<OutputOf<Name>>>('run', { name, input })
  }

  /** SIGKILL to the host itself, in the middle of whatever it does. */
  async kill9(): Promise<void> {
    process.kill(this.pid, 'SIGKILL')
    await this.exited
  }

  /** Closes the window as its close button does, and waits until the host has ended. */
  async stop(): Promise<void> {
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
